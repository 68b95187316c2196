#include "ui/pages/models_page.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/base/card.h"
#include "ui/base/empty_state.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"
#include "ui/base/progress_line.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/pages/models_delegate.h"
#include "ui/pages/models_details.h"
#include "ui/pages/models_folders.h"

namespace luthier::ui {
namespace {

constexpr int kDetailsWidth = 380;
const QString kSelection = QStringLiteral("models");

} // namespace

ModelsPage::ModelsPage(AppSettings &settings, ModelListModel &models, QWidget *parent)
    : Page(parent), m_settings(settings), m_models(models), m_wanted(settings.selection(kSelection)), m_again(new QPushButton),
      m_message(new InlineMessage), m_progress(new ProgressLine), m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("models"))), m_list(new QListView), m_details(new ModelsDetails),
      m_foldersTitle(new Label(TextStyle::BodyStrong)), m_folders(new ModelsFolders)
{
    actions()->addWidget(m_again);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kGap16);
    columns->addWidget(makeList(), 3);
    auto *folders = new Card;
    folders->body()->addWidget(m_foldersTitle);
    folders->body()->addWidget(m_folders);
    auto *side = new QWidget;
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(kGap12);
    right->addWidget(m_details);
    right->addWidget(folders);
    right->addStretch(1);
    auto *scroll = new ScrollArea(side);
    scroll->setMaximumWidth(Theme::of().scaled(kDetailsWidth));
    columns->addWidget(scroll, 2); // never wider than it needs
    content()->addWidget(m_message);
    content()->addLayout(columns, 1);
    connect(m_again, &QPushButton::clicked, this, &ModelsPage::scan);
    connect(m_folders, &ModelsFolders::changed, this, &ModelsPage::setFolders);
    connect(m_empty, &EmptyState::actionChosen, this, &ModelsPage::chooseFolder);
    connect(m_message, &InlineMessage::actionChosen, this, &ModelsPage::chooseFolder);
    connect(m_details, &ModelsDetails::trainWith, this, &ModelsPage::trainWith);
    connect(m_details, &ModelsDetails::chatWith, this, &ModelsPage::chatWith);
    connect(&m_models, &ModelListModel::scanning, this, &ModelsPage::showScanning);
    connect(&m_models, &ModelListModel::scanned, this, &ModelsPage::showScanned);
    connect(&m_models, &ModelListModel::failed, this, [this](const Error &error) { m_message->showError(error); });
    makeActions();
    retranslate();
}

QWidget *ModelsPage::makeList()
{
    auto *card = new Card;
    card->setFlush();
    m_list->setModel(&m_models);
    m_list->setItemDelegate(new ModelsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelsPage::showCurrent);
    connect(m_list, &QListView::activated, this, [this] {
        if (const ModelEntry *entry = current(); entry != nullptr && entry->canTrain())
            emit trainWith(toQt(entry->path));
    });
    auto *room = new QWidget;
    room->setLayout(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    card->body()->addWidget(m_progress);
    card->body()->addWidget(room, 1);
    return card;
}

void ModelsPage::makeActions()
{
    auto *again = new QAction(this);
    again->setObjectName(QStringLiteral("search"));
    again->setShortcut(QKeySequence::Refresh);
    connect(again, &QAction::triggered, this, &ModelsPage::scan);
    addAction(again);
    auto *add = new QAction(this);
    add->setObjectName(QStringLiteral("add"));
    add->setShortcut(QKeySequence::New);
    connect(add, &QAction::triggered, this, &ModelsPage::chooseFolder);
    addAction(add);
}

void ModelsPage::activated()
{
    m_folders->setFolders(m_settings.modelFolders());
    showScanned();
    m_list->setFocus();
}

void ModelsPage::chooseFolder()
{
    m_folders->addFolder(QFileDialog::getExistingDirectory(window(), tr("Look for models in this folder")));
}

void ModelsPage::setFolders(const QStringList &folders)
{
    m_settings.setModelFolders(folders);
    emit foldersChanged(folders);
    scan();
}

void ModelsPage::scan()
{
    m_message->hide();
    m_models.scan(m_settings.modelFolders());
    showScanning({});
}

void ModelsPage::showScanning(const QString &folder)
{
    m_again->setEnabled(false);
    m_progress->setVisible(true);
    m_progress->setBusy();
    setSubtitle(folder.isEmpty() ? tr("Looking for models…") : tr("Looking in %1").arg(folder));
}

void ModelsPage::showScanned()
{
    if (m_models.isScanning()) {
        showScanning({});
        return;
    }
    m_again->setEnabled(true);
    m_progress->hide();
    const int count = m_models.rowCount();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    const QString found = count == 0   ? tr("No model was found yet.")
                          : count == 1 ? tr("1 model was found in your folders.")
                                       : tr("%1 models were found in your folders.").arg(countText(count));
    setSubtitle(m_models.isComplete() ? found : tr("%1 The folders hold too much to look at all of it; choose narrower ones.").arg(found));
    if (const int row = m_models.rowOf(m_wanted); row >= 0)
        m_list->setCurrentIndex(m_models.index(row));
    else if (count > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_models.index(0));
    showCurrent();
}

void ModelsPage::showModel(const QString &path)
{
    m_wanted = path;
    showScanned();
}

void ModelsPage::askForModel(const QString &reason)
{
    InlineMessage::Message message;
    message.sentence = reason;
    message.action = tr("Choose a folder");
    m_message->showMessage(message);
}

const ModelEntry *ModelsPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_models.values()[static_cast<std::size_t>(index.row())] : nullptr;
}

void ModelsPage::showCurrent()
{
    if (const ModelEntry *entry = current())
        m_wanted = toQt(entry->path);
    m_details->show(current());
}

void ModelsPage::saveState()
{
    m_settings.setSelection(kSelection, m_wanted);
}

void ModelsPage::retranslate()
{
    setTitle(tr("Models"));
    m_again->setText(tr("Search again"));
    m_list->setAccessibleName(tr("Models on this computer"));
    m_foldersTitle->setText(tr("Folders that are looked through"));
    m_empty->setTexts(tr("No models yet"),
                      tr("Luthier trains models that are on this computer: folders as Hugging Face has them, or GGUF files. "
                         "Choose a folder in which to look for them."),
                      tr("Choose a folder"));
    findChild<QAction *>(QStringLiteral("search"))->setText(tr("Search for models again"));
    findChild<QAction *>(QStringLiteral("add"))->setText(tr("Add a folder of models…"));
    showScanned();
}

} // namespace luthier::ui
