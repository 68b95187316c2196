#include "ui/forms/option_editor.h"

#include <QHBoxLayout>

#include "ui/forms/choice_editor.h"
#include "ui/forms/number_editor.h"
#include "ui/forms/switch_editor.h"
#include "ui/forms/text_editor.h"
#include "ui/forms/tiles_editor.h"

namespace luthier::ui {
namespace {

constexpr std::size_t kMostTiles = 4; // more choices than these are a list

} // namespace

OptionEditor::OptionEditor(config::OptionInfo option, QWidget *parent) : QWidget(parent), m_option(std::move(option))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void OptionEditor::setField(QWidget *field)
{
    layout()->addWidget(field);
    setFocusProxy(field);
}

void OptionEditor::describe(const QString &name, const QString &description)
{
    if (QWidget *field = focusProxy()) {
        field->setAccessibleName(name);
        field->setAccessibleDescription(description);
    }
}

OptionEditor *makeOptionEditor(const config::OptionInfo &option, QWidget *parent)
{
    switch (option.type) {
    case config::ValueType::Integer:
    case config::ValueType::Number: return new NumberEditor(option, parent);
    case config::ValueType::Boolean: return new SwitchEditor(option, parent);
    case config::ValueType::Text: return new TextEditor(option, parent);
    case config::ValueType::Choice: break;
    }
    if (option.choices.size() <= kMostTiles)
        return new TilesEditor(option, parent);
    return new ChoiceEditor(option, parent);
}

} // namespace luthier::ui
