#include "ui/dialogs/import_dialog.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/progress_line.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/dialogs/import_choose.h"
#include "ui/dialogs/import_mapping.h"
#include "ui/dialogs/import_preview_view.h"
#include "ui/dialogs/import_result_view.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 560;

} // namespace

ImportDialog::ImportDialog(Background &background, DatasetListModel &datasets, QWidget *parent)
    : QDialog(parent), m_background(background), m_datasets(datasets), m_title(new Label(TextStyle::Section)), m_pages(new QStackedWidget),
      m_choose(new ImportChoose), m_source(new ElidedLabel(TextStyle::BodyStrong)), m_others(new QPushButton),
      m_preview(new ImportPreviewView), m_nameLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_name(new QLineEdit),
      m_append(new QCheckBox), m_progressText(new Label(TextStyle::Body)), m_progress(new ProgressLine), m_result(new ImportResultView),
      m_cancel(new QPushButton), m_next(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap24, kGap24, kGap24, kGap16);
    layout->setSpacing(kGap16);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_choose); // in the order of Stage
    m_pages->addWidget(buildPreview());
    m_pages->addWidget(buildProgress());
    m_pages->addWidget(m_result);
    buildFoot(*layout);
    resize(Theme::of().scaled(kWidth), Theme::of().scaled(kHeight));
    connect(m_choose, &ImportChoose::filesChosen, this, &ImportDialog::setFiles);
    connect(m_choose, &ImportChoose::textChosen, this, &ImportDialog::setText);
    connect(m_others, &QPushButton::clicked, this, [this] { setStage(Stage::Choose); });
    connect(&m_preview->mapping(), &ImportMapping::changed, this, &ImportDialog::look);
    connect(m_name, &QLineEdit::textChanged, this, &ImportDialog::refresh);
    connect(m_append, &QCheckBox::toggled, this, &ImportDialog::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Preview) {
            begin();
            return;
        }
        emit openWanted(m_dataset);
        accept();
    });
    connect(this, &QDialog::rejected, this, [this] { m_importing.cancel(); });
    connectModel();
    for (QPushButton *button : m_pages->widget(static_cast<int>(Stage::Preview))->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Return is the next step, whatever was clicked to see more
    m_next->setDefault(true);
    setStage(Stage::Choose);
    retranslate();
}

QWidget *ImportDialog::buildPreview()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap12);
    auto *source = new QHBoxLayout;
    source->addWidget(m_source, 1);
    source->addWidget(m_others);
    m_source->setElideMode(Qt::ElideMiddle);
    column->addLayout(source);
    column->addWidget(new ScrollArea(m_preview), 1);
    auto *name = new QHBoxLayout;
    name->setSpacing(kGap12);
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    m_nameLabel->setBuddy(m_name);
    column->addLayout(name);
    column->addWidget(m_append);
    return page;
}

QWidget *ImportDialog::buildProgress()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(kGap12);
    column->addStretch(2);
    column->addWidget(m_progressText, 0, Qt::AlignHCenter);
    column->addWidget(m_progress);
    column->addStretch(3);
    return page;
}

void ImportDialog::buildFoot(QVBoxLayout &layout)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(kGap8);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_next);
    layout.addLayout(foot);
    setLook(*m_next, ButtonLook::Primary);
}

void ImportDialog::connectModel()
{
    connect(&m_datasets, &DatasetListModel::importProgress, this, [this](double share) {
        if (m_stage != Stage::Importing)
            return;
        m_progress->setShare(share);
        m_progressText->setText(tr("Reading the rows · %1").arg(percentText(share)));
    });
    connect(&m_datasets, &DatasetListModel::imported, this, [this](const store::ImportedDataset &imported) {
        if (m_stage == Stage::Importing)
            finish(imported);
    });
    connect(&m_datasets, &DatasetListModel::failed, this, [this](const Error &error) {
        if (m_stage != Stage::Importing)
            return;
        setStage(Stage::Preview);
        if (error.code != ErrorCode::Cancelled)
            m_preview->showError(error);
    });
}

// ---- a first look ----

void ImportDialog::setFiles(const QStringList &files)
{
    m_text.reset();
    m_files.clear();
    for (const QString &file : files)
        m_files.push_back(pathFromQt(file));
    QStringList names;
    for (const QString &file : files)
        names << QFileInfo(file).fileName();
    m_source->setText(names.join(QStringLiteral(", ")));
    m_name->setText(QFileInfo(files.value(0)).completeBaseName());
    m_preview->mapping().reset();
    setStage(Stage::Preview);
    look();
}

void ImportDialog::setText(const QString &text)
{
    m_files.clear();
    m_text = fromQt(text);
    m_source->setText(tr("Pasted text"));
    m_name->setText(tr("Pasted rows"));
    m_preview->mapping().reset();
    setStage(Stage::Preview);
    look();
}

data::ImportOptions ImportDialog::options() const
{
    data::ImportOptions options;
    options.format = m_preview->mapping().format();
    options.mapping = m_preview->mapping().mapping();
    return options;
}

void ImportDialog::look()
{
    m_looking.drop();
    m_canImport = false;
    refresh();
    const auto work = [files = m_files, text = m_text, options = options()](WorkContext &) {
        return text ? data::previewText(*text, "pasted", options) : data::previewFiles(files, options);
    };
    m_looking = m_background.post<data::ImportPreview>(Lane::Files, this, work,
                                                       [this](const Expected<data::ImportPreview> &preview) { takePreview(preview); });
}

void ImportDialog::takePreview(const Expected<data::ImportPreview> &preview)
{
    m_canImport = preview && preview->canImport() && preview->result.kept > 0;
    if (preview)
        m_preview->showPreview(*preview);
    else
        m_preview->showError(preview.error());
    refresh();
}

// ---- reading ----

void ImportDialog::begin()
{
    m_dataset = m_name->text().trimmed();
    store::DatasetImport request;
    request.name = fromQt(m_dataset);
    request.files = m_files;
    request.text = m_text;
    request.options = options();
    request.append = m_append->isVisibleTo(this) && m_append->isChecked();
    m_progress->setBusy();
    m_progressText->setText(tr("Reading the rows"));
    setStage(Stage::Importing);
    m_importing = m_datasets.import(std::move(request));
}

void ImportDialog::cancel()
{
    if (m_stage == Stage::Importing)
        m_importing.cancel(); // its failure brings the preview back
    else
        reject();
}

void ImportDialog::finish(const store::ImportedDataset &imported)
{
    m_result->showResult(imported.result);
    setStage(Stage::Result);
}

// ---- how it looks ----

void ImportDialog::setStage(Stage stage)
{
    m_stage = stage;
    m_pages->setCurrentIndex(static_cast<int>(stage));
    m_cancel->setAutoDefault(stage != Stage::Importing); // a second Return must not take back the first
    refresh();
    if (stage == Stage::Result)
        m_next->setFocus();
}

void ImportDialog::refresh()
{
    const QString name = m_name->text().trimmed();
    const bool isTaken = m_datasets.find(name) != nullptr;
    m_append->setVisible(isTaken);
    m_append->setText(tr("Add the rows to the dataset “%1”, which exists already").arg(name));
    m_next->setVisible(m_stage == Stage::Preview || m_stage == Stage::Result);
    m_next->setText(m_stage == Stage::Result ? tr("Open") : tr("Import"));
    m_next->setEnabled(m_stage == Stage::Result || (m_canImport && !name.isEmpty() && (!isTaken || m_append->isChecked())));
    m_cancel->setText(m_stage == Stage::Result ? tr("Close") : tr("Cancel"));
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import data"));
    m_title->setText(windowTitle());
    m_others->setText(tr("Choose others"));
    m_nameLabel->setText(tr("Name of the dataset"));
    m_name->setAccessibleName(m_nameLabel->text());
    refresh();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace luthier::ui
