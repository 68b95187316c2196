#include "core/data/checks/role_order.h"

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

using text::Role;

// What is wrong with `next` after `before` (null at the beginning); null if nothing.
const char *mistakeBetween(const Message *before, const Message &next)
{
    const bool afterCall = before != nullptr && before->role == Role::Assistant && !before->toolCalls.empty();
    const bool afterTool = before != nullptr && before->role == Role::Tool;
    switch (next.role) {
    case Role::System: return before == nullptr ? nullptr : LUTHIER_TR("a system message stands after other messages");
    case Role::Tool: return afterCall || afterTool ? nullptr : LUTHIER_TR("a tool's result stands where no tool was called");
    case Role::User:
        if (afterCall)
            return LUTHIER_TR("a tool call is not followed by its result");
        if (afterTool)
            return LUTHIER_TR("the user speaks where the assistant should answer a tool's result");
        return before != nullptr && before->role == Role::User ? LUTHIER_TR("the user speaks twice in a row") : nullptr;
    case Role::Assistant:
        if (before == nullptr || before->role == Role::System)
            return LUTHIER_TR("the assistant speaks before the user");
        if (afterCall)
            return LUTHIER_TR("a tool call is not followed by its result");
        return before->role == Role::Assistant ? LUTHIER_TR("the assistant speaks twice in a row") : nullptr;
    }
    return nullptr;
}

} // namespace

std::optional<std::string> roleOrderMistake(const std::vector<Message> &messages, bool isPrompt)
{
    const Message *before = nullptr;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (const char *mistake = mistakeBetween(before, messages[i]))
            return fmt::format(LUTHIER_TR("The messages are in a wrong order: {} (message {})."), mistake, i + 1);
        before = &messages[i];
    }
    if (before == nullptr)
        return std::nullopt;
    if (isPrompt)
        return before->role == Role::Assistant
                   ? std::optional<std::string>(LUTHIER_TR("The messages are in a wrong order: the last one is an answer already."))
                   : std::nullopt;
    if (before->role != Role::Assistant)
        return LUTHIER_TR("The messages are in a wrong order: the last one is not the assistant's.");
    return std::nullopt;
}

} // namespace luthier::data
