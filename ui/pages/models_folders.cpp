#include "ui/pages/models_folders.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

#include "ui/base/icon_button.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

constexpr int kShownRows = 4;

} // namespace

ModelsFolders::ModelsFolders(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_none(new Label(TextStyle::Small, Label::Tone::Muted)), m_add(new QPushButton),
      m_remove(new IconButton(QStringLiteral("delete")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    layout->addLayout(buttons);
    m_none->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ModelsFolders::showMenu);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_add, &QPushButton::clicked, this, &ModelsFolders::choose);
    connect(m_remove, &QAbstractButton::clicked, this, &ModelsFolders::removeCurrent);
    auto *remove = new QAction(m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ModelsFolders::removeCurrent);
    m_list->addAction(remove);
    retranslate();
}

void ModelsFolders::setFolders(const QStringList &folders)
{
    if (folders == this->folders() && m_list->count() > 0)
        return;
    m_list->clear();
    for (const QString &folder : folders) {
        auto *item = new QListWidgetItem(themedIcon(QStringLiteral("folder"), IconTone::Muted), QDir::toNativeSeparators(folder), m_list);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(folder);
    }
    m_remove->setEnabled(false);
    m_none->setVisible(folders.isEmpty());
    m_list->setVisible(!folders.isEmpty());
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(row * std::min(m_list->count(), kShownRows) + 2 * m_list->frameWidth() + 2);
}

QStringList ModelsFolders::folders() const
{
    QStringList folders;
    for (int row = 0; row < m_list->count(); ++row)
        folders.append(m_list->item(row)->data(Qt::UserRole).toString());
    return folders;
}

void ModelsFolders::addFolder(const QString &folder)
{
    QStringList all = folders();
    if (folder.isEmpty() || all.contains(folder))
        return;
    all.append(folder);
    setFolders(all);
    emit changed(all);
}

void ModelsFolders::choose()
{
    addFolder(QFileDialog::getExistingDirectory(window(), tr("Look for models in this folder"), QDir::homePath()));
}

void ModelsFolders::removeCurrent()
{
    if (m_list->currentRow() < 0)
        return;
    QStringList all = folders();
    all.removeAt(m_list->currentRow());
    setFolders(all);
    emit changed(all);
}

void ModelsFolders::showMenu(const QPoint &place)
{
    const QListWidgetItem *item = m_list->itemAt(place);
    if (item == nullptr)
        return;
    QMenu menu;
    const QUrl url = QUrl::fromLocalFile(item->data(Qt::UserRole).toString());
    connect(menu.addAction(tr("Open this folder")), &QAction::triggered, this, [url] { QDesktopServices::openUrl(url); });
    connect(menu.addAction(tr("Do not look here any more")), &QAction::triggered, this, &ModelsFolders::removeCurrent);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void ModelsFolders::retranslate()
{
    m_list->setAccessibleName(tr("Folders of models"));
    m_none->setText(tr("No folder is looked through."));
    m_add->setText(tr("Add a folder…"));
    m_remove->setMeaning(tr("Do not look in this folder any more"));
}

void ModelsFolders::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
