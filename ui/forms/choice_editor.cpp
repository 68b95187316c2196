#include "ui/forms/choice_editor.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {

ChoiceEditor::ChoiceEditor(const config::OptionInfo &option, QWidget *parent)
    : OptionEditor(option, parent), m_list(new QComboBox), m_help(new Label(TextStyle::Small))
{
    m_help->setWordWrap(true);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->installEventFilter(this);
    for (const config::ChoiceInfo &choice : option.choices)
        m_list->addItem(QString(), toQt(choice.name));
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap4);
    column->addWidget(m_list);
    column->addWidget(m_help);
    both->setFocusProxy(m_list);
    setField(both);
    setFocusProxy(m_list);
    retranslate();
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        explain();
        emit edited(m_list->itemData(index).toString());
        emit finished();
    });
}

void ChoiceEditor::showText(const QString &text)
{
    m_list->setCurrentIndex(m_list->findData(text));
    explain();
}

void ChoiceEditor::explain()
{
    const int index = m_list->currentIndex();
    m_help->setText(index < 0 ? QString() : trCore(option().choices[static_cast<std::size_t>(index)].help));
}

void ChoiceEditor::retranslate()
{
    for (int i = 0; i < m_list->count(); ++i) {
        const config::ChoiceInfo &choice = option().choices[static_cast<std::size_t>(i)];
        m_list->setItemText(i, trCore(choice.label));
        m_list->setItemData(i, trCore(choice.help), Qt::ToolTipRole);
    }
    explain();
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !m_list->hasFocus()) { // scrolling the page changes nothing
        event->ignore();
        return true;
    }
    return OptionEditor::eventFilter(watched, event);
}

} // namespace luthier::ui
