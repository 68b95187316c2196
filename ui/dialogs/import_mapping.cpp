#include "ui/dialogs/import_mapping.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

#include "core/data/formats/formats.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

using data::Field;

QString fieldTitle(Field field)
{
    switch (field) {
    case Field::Instruction: return ImportMapping::tr("Question");
    case Field::Input: return ImportMapping::tr("What the question is about");
    case Field::Output: return ImportMapping::tr("Answer");
    case Field::System: return ImportMapping::tr("Standing orders");
    case Field::History: return ImportMapping::tr("Earlier turns");
    case Field::Text: return ImportMapping::tr("Text");
    case Field::Weight: return ImportMapping::tr("How much a row counts");
    case Field::Messages:
    case Field::Conversations: return ImportMapping::tr("Messages");
    case Field::Tools: return ImportMapping::tr("Tools");
    case Field::Task: return ImportMapping::tr("Task");
    case Field::Reference: return ImportMapping::tr("Reference answer");
    case Field::Chosen: return ImportMapping::tr("Better answer");
    case Field::Rejected: return ImportMapping::tr("Worse answer");
    case Field::Score: return ImportMapping::tr("Scores");
    case Field::ScoreChosen: return ImportMapping::tr("Score of the better answer");
    case Field::ScoreRejected: return ImportMapping::tr("Score of the worse answer");
    case Field::RejectReason: return ImportMapping::tr("Why it is worse");
    case Field::Label: return ImportMapping::tr("Good or bad");
    case Field::InputIds: return ImportMapping::tr("Tokens");
    case Field::Labels: return ImportMapping::tr("Trained tokens");
    }
    return {};
}

// Where no format was found the columns are most often those of questions and answers.
const data::Format *formatOf(const std::string &chosen, const std::string &found)
{
    if (const data::Format *format = data::formatByName(chosen))
        return format;
    const data::Format *format = data::formatByName(found);
    return format != nullptr ? format : data::formatByName("alpaca");
}

} // namespace

ImportMapping::ImportMapping(QWidget *parent)
    : QWidget(parent), m_formatName(new Label(TextStyle::Small, Label::Tone::Muted)), m_format(new QComboBox), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGap12);
    m_grid->setVerticalSpacing(kGap8);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_formatName, 0, 0);
    m_grid->addWidget(m_format, 0, 1);
    m_formatName->setBuddy(m_format);
    m_format->addItem(QString(), QStringLiteral("auto"));
    for (const data::Format &format : data::formats())
        m_format->addItem(QString(), toQt(format.name));
    connect(m_format, &QComboBox::activated, this, [this] {
        m_mapping.clear();
        emit changed();
    });
    retranslate();
}

std::string ImportMapping::format() const
{
    return fromQt(m_format->currentData().toString());
}

void ImportMapping::reset()
{
    m_mapping.clear();
    m_format->setCurrentIndex(0);
}

void ImportMapping::showPreview(const data::ImportPreview &preview)
{
    m_columns.clear();
    for (const data::FilePreview &file : preview.files)
        for (const std::string &column : file.columns)
            if (!m_columns.contains(toQt(column)))
                m_columns << toQt(column);
    m_found = preview.result.format;
    m_foundMapping.clear();
    if (!preview.result.files.empty())
        m_foundMapping = preview.result.files.front().mapping;
    rebuild();
    retranslate();
}

void ImportMapping::rebuild()
{
    while (QLayoutItem *item = m_grid->itemAtPosition(1, 0)) {
        QWidget *fields = item->widget();
        m_grid->removeWidget(fields);
        fields->hide();
        fields->deleteLater(); // it may be the sender
    }
    m_fields = new QWidget;
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_fields, 1, 0, 1, 2);
    const data::Format *format = formatOf(this->format(), m_found);
    for (std::size_t i = 0; i < data::kFieldCount && !m_columns.isEmpty(); ++i)
        if (const auto field = static_cast<Field>(i); format->uses.has(field))
            addField(static_cast<int>(i), std::string(data::fieldName(field)), fieldTitle(field));
}

void ImportMapping::addField(int row, const std::string &field, const QString &title)
{
    auto *grid = static_cast<QGridLayout *>(m_fields->layout());
    auto *name = new Label(title, TextStyle::Small, Label::Tone::Muted);
    auto *columns = new QComboBox;
    const auto found = m_foundMapping.find(field);
    const bool isByHand = m_mapping.contains(field);
    columns->addItem(found == m_foundMapping.end() || isByHand ? tr("none") : toQt(found->second));
    columns->addItems(m_columns);
    if (isByHand)
        columns->setCurrentIndex(std::max(0, static_cast<int>(m_columns.indexOf(toQt(m_mapping[field]))) + 1));
    columns->setAccessibleName(title);
    name->setBuddy(columns);
    connect(columns, &QComboBox::activated, this, [this, field, columns](int index) {
        if (index == 0)
            m_mapping.erase(field);
        else
            m_mapping[field] = fromQt(columns->itemText(index));
        settleFormat();
        emit changed();
    });
    grid->addWidget(name, row, 0);
    grid->addWidget(columns, row, 1);
}

// Whoever names columns has decided on what the fields belong to: to guess anew would take them away while they are filled in.
void ImportMapping::settleFormat()
{
    if (const data::Format *format = formatOf(this->format(), m_found))
        m_format->setCurrentIndex(m_format->findData(toQt(format->name)));
}

void ImportMapping::retranslate()
{
    const data::Format *found = data::formatByName(m_found);
    m_formatName->setText(tr("Rows are read as"));
    m_format->setAccessibleName(m_formatName->text());
    m_format->setItemText(0, found == nullptr ? tr("Automatic") : tr("Automatic: %1").arg(trCore(found->label)));
    for (int i = 1; i < m_format->count(); ++i)
        m_format->setItemText(i, trCore(data::formatByName(fromQt(m_format->itemData(i).toString()))->label));
}

void ImportMapping::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
