#include "ui/dialogs/import_preview_view.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/data/formats/formats.h"
#include "ui/base/card.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/separator.h"
#include "ui/dialogs/import_mapping.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

constexpr int kMostColumns = 3;
constexpr int kFactWidth = 110;

void replace(QVBoxLayout *place, QWidget *&old, QWidget *next)
{
    delete old;
    old = next;
    place->addWidget(next);
}

QString encodingText(const std::string &name)
{
    return toQt(name).toUpper();
}

} // namespace

ImportPreviewView::ImportPreviewView(QWidget *parent)
    : QWidget(parent), m_error(new InlineMessage), m_rowsTitle(new Label(TextStyle::BodyStrong)), m_more(new QPushButton),
      m_mapping(new ImportMapping), m_factsPlace(new QVBoxLayout), m_rowsPlace(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    layout->addWidget(m_error);
    layout->addLayout(m_factsPlace);
    layout->addSpacing(kGap4);
    layout->addWidget(m_rowsTitle);
    layout->addLayout(m_rowsPlace);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_mapping);
    layout->addStretch(1);
    m_mapping->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_mapping->setVisible(!m_mapping->isVisible());
        retranslate();
    });
    retranslate();
}

void ImportPreviewView::showPreview(const data::ImportPreview &preview)
{
    m_preview = preview;
    m_error->hide();
    for (const data::FilePreview &file : preview.files)
        if (file.error)
            m_error->showError(*file.error);
    m_mapping->showPreview(preview);
    if (!preview.canImport() || preview.result.kept == 0)
        m_mapping->show(); // perhaps a person knows better
    showFacts();
    showRows();
    retranslate();
}

void ImportPreviewView::showError(const Error &error)
{
    m_preview = {};
    showFacts();
    showRows();
    m_error->showError(error);
}

void ImportPreviewView::addFact(int row, const QString &name, const QString &text)
{
    auto *grid = static_cast<QGridLayout *>(m_facts->layout());
    auto *value = new Label(text, TextStyle::Body);
    value->setWordWrap(true);
    auto *label = new Label(name, TextStyle::Small, Label::Tone::Muted);
    label->setMinimumWidth(Theme::of().scaled(kFactWidth));
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
}

void ImportPreviewView::showFacts()
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(1, 1);
    replace(m_factsPlace, m_facts, facts);
    const data::ImportResult &result = m_preview.result;
    const data::Format *format = data::formatByName(result.format);
    if (result.files.empty() || format == nullptr)
        return;
    const data::FileSummary &file = result.files.front();
    addFact(0, tr("Format"), QStringLiteral("%1 · %2").arg(trCore(format->label), kindTitle(format->kind)));
    addFact(1, tr("Because"), trCore(file.reason));
    addFact(2, tr("File"), QStringLiteral("%1 · %2").arg(toQt(file.container).toUpper(), encodingText(file.encoding)));
    const std::int64_t aside = result.rows - result.kept;
    const QString looked = tr("First rows");
    if (aside > 0 && result.kept == 0)
        addFact(3, looked, tr("None of %1 can be read like this; say below which column is which").arg(rowsText(result.rows)));
    else if (aside > 0)
        addFact(3, looked, tr("Of %1, %2 cannot be read and will be set aside").arg(rowsText(result.rows), countText(aside)));
    else if (!result.problems.empty())
        addFact(3, looked, tr("%1 read, remarks: %2").arg(rowsText(result.rows), countText(std::ssize(result.problems))));
    else
        addFact(3, looked, tr("%1 read, nothing is wrong").arg(rowsText(result.rows)));
}

// The first rows as a small table of their texts.
void ImportPreviewView::showRows()
{
    const std::vector<data::Record> &records = m_preview.result.firstRecords;
    m_rowsTitle->setVisible(!records.empty());
    auto *card = new Card;
    replace(m_rowsPlace, m_rows, card);
    card->setVisible(!records.empty());
    if (records.empty())
        return;
    std::vector<RowColumn> columns;
    for (const RowColumn column : columnsOf(data::kindOf(records.front())))
        if (std::ssize(columns) < kMostColumns && !cellText(records.front(), {}, column).isEmpty())
            columns.push_back(column);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap16);
    grid->setVerticalSpacing(kGap8);
    card->body()->addLayout(grid);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int at = static_cast<int>(i);
        const bool isText = editableText(records.front(), columns[i]).has_value();
        grid->setColumnStretch(at, isText ? 1 : 0);
        grid->addWidget(new Label(columnTitle(columns[i]), TextStyle::Small, Label::Tone::Muted), 0, at);
        for (std::size_t row = 0; row < records.size(); ++row)
            grid->addWidget(new ElidedLabel(cellText(records[row], {}, columns[i]), TextStyle::Body), static_cast<int>(row) + 1, at);
    }
}

void ImportPreviewView::retranslate()
{
    m_rowsTitle->setText(tr("The first rows"));
    m_more->setText(m_mapping->isVisibleTo(this) ? tr("Hide how rows are read") : tr("Read them otherwise…"));
}

void ImportPreviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFacts();
        showRows();
    }
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
