#include "ui/forms/option_editor.h"

#include <memory>

#include "tests/ui/forms/form_test_support.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/number_editor.h"
#include "ui/forms/switch_editor.h"
#include "ui/forms/text_editor.h"
#include "ui/forms/tiles_editor.h"

namespace luthier::ui {
namespace {

template <class Editor>
bool isMadeFor(std::string_view key)
{
    const std::unique_ptr<OptionEditor> editor(makeOptionEditor(optionOf(key), nullptr));
    return qobject_cast<Editor *>(editor.get()) != nullptr;
}

TEST(OptionEditors, FollowTheTypeOfTheOption)
{
    EXPECT_TRUE(isMadeFor<NumberEditor>("method.rank"));
    EXPECT_TRUE(isMadeFor<NumberEditor>("train.learning_rate"));
    EXPECT_TRUE(isMadeFor<SwitchEditor>("dataset.shuffle"));
    EXPECT_TRUE(isMadeFor<TextEditor>("method.init_from"));
    EXPECT_TRUE(isMadeFor<TilesEditor>("train.too_long"));
    EXPECT_TRUE(isMadeFor<ChoiceEditor>("train.lr_scheduler"));
}

TEST(OptionEditors, AreMadeForEveryOptionAndShowItsDefaultInSilence)
{
    for (const config::OptionInfo &option : config::optionList()) {
        const std::unique_ptr<OptionEditor> editor(makeOptionEditor(option, nullptr));
        const QSignalSpy edited(editor.get(), &OptionEditor::edited);
        editor->showText(toQt(option.defaultText));
        editor->describe(text("name"), text("description"));
        EXPECT_TRUE(edited.isEmpty()) << option.key;
        EXPECT_NE(editor->focusProxy(), nullptr) << option.key;
    }
}

} // namespace
} // namespace luthier::ui
