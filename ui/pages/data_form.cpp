#include "ui/pages/data_form.h"

#include <algorithm>

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/base/label.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {

DataForm::DataForm(Shows shows, QWidget *parent) : QWidget(parent), m_shows(shows), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void DataForm::setRecord(const data::Record &record)
{
    std::vector<DataField> fields = fieldsOf(record);
    if (m_shows == Shows::BesideMessages)
        std::erase_if(fields, [](const DataField &field) { return field.isMessage || field.isRare; });
    const bool isSame = m_content != nullptr && std::ranges::equal(fields, m_fields, [](const DataField &a, const DataField &b) {
                            return a.label == b.label && a.kind == b.kind;
                        });
    m_record = record;
    m_fields = std::move(fields);
    if (!isSame)
        rebuild();
    fill();
}

void DataForm::retranslate()
{
    setRecord(data::Record(m_record));
}

void DataForm::rebuild()
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater(); // it may be the sender
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap12);
    m_widgets.clear();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        QWidget *field = makeField(i);
        m_widgets.push_back(field);
        field->setAccessibleName(m_fields[i].label);
        auto *pair = new QVBoxLayout;
        pair->setSpacing(kGap4);
        if (m_fields[i].kind != DataField::Kind::Flag) {
            auto *label = new Label(m_fields[i].label, TextStyle::Small, Label::Tone::Muted);
            label->setBuddy(field);
            pair->addWidget(label);
        }
        pair->addWidget(field);
        column->addLayout(pair);
    }
    m_layout->addWidget(m_content);
}

QWidget *DataForm::makeField(std::size_t index)
{
    switch (m_fields[index].kind) {
    case DataField::Kind::Flag: {
        auto *box = new QCheckBox(m_fields[index].label);
        connect(box, &QCheckBox::toggled, this, [this, index, box](bool on) { take(index, on ? QStringLiteral("1") : QString(), box); });
        return box;
    }
    case DataField::Kind::Line:
    case DataField::Kind::Number: {
        auto *line = new QLineEdit;
        connect(line, &QLineEdit::textEdited, this, [this, index, line](const QString &text) { take(index, text, line); });
        return line;
    }
    case DataField::Kind::Text:
    case DataField::Kind::ReadOnly: {
        auto *edit = new DataTextEdit(DataTextEdit::Look::Field);
        edit->setReadOnly(m_fields[index].kind == DataField::Kind::ReadOnly);
        connect(edit, &DataTextEdit::edited, this, [this, index, edit] { take(index, edit->toPlainText(), edit); });
        return edit;
    }
    }
    return nullptr;
}

void DataForm::fill()
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const QString text = m_fields[i].read(m_record);
        if (auto *edit = qobject_cast<DataTextEdit *>(m_widgets[i])) {
            edit->setWholeText(text);
        } else if (auto *line = qobject_cast<QLineEdit *>(m_widgets[i])) {
            if (line->text() != text)
                line->setText(text);
        } else if (auto *box = qobject_cast<QCheckBox *>(m_widgets[i])) {
            const QSignalBlocker blocker(box);
            box->setChecked(!text.isEmpty());
        }
    }
}

void DataForm::take(std::size_t index, const QString &text, QWidget *field)
{
    if (index >= m_widgets.size() || m_widgets[index] != field)
        return; // of a record that is not shown any more
    if (m_fields[index].write(m_record, text))
        emit edited();
}

} // namespace luthier::ui
