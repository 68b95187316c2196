#include "core/data/checks/row_checks.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/checks/mojibake.h"
#include "core/data/checks/personal_data.h"
#include "core/data/checks/record_texts.h"
#include "core/data/checks/role_order.h"
#include "core/data/checks/truncated.h"
#include "core/data/reading/blanks.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::int32_t kNotTrained = -100;

Problem problem(ProblemKind kind, std::string what)
{
    Problem result;
    result.kind = kind;
    result.what = std::move(what);
    return result;
}

bool trainsNothing(const Record &record)
{
    if (const auto *conversation = std::get_if<ConversationRecord>(&record))
        return std::ranges::none_of(conversation->messages, [](const Message &message) { return message.trainWeight() > 0; });
    if (const auto *tokens = std::get_if<TokensRecord>(&record))
        return std::ranges::all_of(tokens->labels, [](std::int32_t label) { return label == kNotTrained; });
    return false;
}

void checkOrder(const Record &record, std::vector<Problem> &problems)
{
    const bool isPrompt = std::holds_alternative<PromptRecord>(record);
    for (const std::vector<Message> &messages : conversationsOf(record))
        if (auto mistake = roleOrderMistake(messages, isPrompt)) {
            problems.push_back(problem(ProblemKind::RoleOrder, std::move(*mistake)));
            return;
        }
}

bool isEmptyAnswer(const Message &message)
{
    return message.role == Role::Assistant && message.toolCalls.empty() && isWhiteSpace(message.content);
}

bool isEmptyQuestion(const Message &message)
{
    return message.role == Role::User && isWhiteSpace(message.content);
}

void checkEmpty(const Record &record, std::vector<Problem> &problems)
{
    bool answer = false;
    bool question = false;
    for (const std::vector<Message> &messages : conversationsOf(record)) {
        answer = answer || std::ranges::any_of(messages, isEmptyAnswer);
        question = question || std::ranges::any_of(messages, isEmptyQuestion);
    }
    if (const auto *task = std::get_if<TaskRecord>(&record)) {
        answer = isWhiteSpace(task->output);
        question = isWhiteSpace(task->input);
    } else if (const auto *document = std::get_if<TextRecord>(&record)) {
        answer = isWhiteSpace(document->text);
    }
    if (answer)
        problems.push_back(problem(ProblemKind::EmptyAnswer, LUTHIER_TR("The answer is empty; the row still has to be written.")));
    if (question)
        problems.push_back(problem(ProblemKind::EmptyPrompt, LUTHIER_TR("The question is empty.")));
}

// The texts the model learns to write to their end: not the rejected ones, which may well be bad.
void visitAnswers(const Record &record, const std::function<void(std::string_view)> &visit)
{
    const auto visitMessages = [&](const std::vector<Message> &messages) {
        for (const Message &message : messages)
            if (message.role == Role::Assistant && message.trainWeight() > 0)
                visit(message.content);
    };
    if (const auto *conversation = std::get_if<ConversationRecord>(&record))
        visitMessages(conversation->messages);
    else if (const auto *pair = std::get_if<PreferenceRecord>(&record))
        visitMessages(pair->chosen);
    else if (const auto *labelled = std::get_if<LabelledRecord>(&record); labelled != nullptr && labelled->label)
        visitMessages(labelled->messages);
    else if (const auto *task = std::get_if<TaskRecord>(&record))
        visit(task->output);
}

void checkTruncated(const Record &record, std::vector<Problem> &problems)
{
    std::optional<std::string> found;
    visitAnswers(record, [&](std::string_view answer) {
        if (!found)
            found = truncation(answer);
    });
    if (found)
        problems.push_back(problem(ProblemKind::TruncatedAnswer, std::move(*found)));
}

void checkTexts(const Record &record, std::vector<Problem> &problems)
{
    std::optional<std::string> broken;
    std::vector<PersonalData> personal;
    visitTexts(record, [&](std::string_view text) {
        if (!broken)
            broken = mojibake(text);
        for (const PersonalData kind : findPersonalData(text))
            if (std::ranges::find(personal, kind) == personal.end())
                personal.push_back(kind);
    });
    if (broken)
        problems.push_back(problem(ProblemKind::Mojibake, std::move(*broken)));
    for (const PersonalData kind : personal) {
        problems.push_back(
            problem(ProblemKind::PersonalData, fmt::format(LUTHIER_TR("The row seems to hold {}."), personalDataWords(kind))));
        problems.back().subtype = personalDataName(kind);
    }
}

bool sameButForEdges(const Message &first, const Message &second)
{
    return first.role == second.role && first.toolCalls == second.toolCalls &&
           withoutEdgeBlanks(first.content) == withoutEdgeBlanks(second.content);
}

void checkSides(const Record &record, std::vector<Problem> &problems)
{
    const auto *pair = std::get_if<PreferenceRecord>(&record);
    if (pair != nullptr && std::ranges::equal(pair->chosen, pair->rejected, sameButForEdges))
        problems.push_back(problem(ProblemKind::ChosenEqualsRejected, LUTHIER_TR("The preferred and the rejected answer are the same.")));
}

} // namespace

std::vector<Problem> checkRow(const Record &record)
{
    std::vector<Problem> problems;
    if (trainsNothing(record))
        problems.push_back(problem(ProblemKind::NoTrainedTokens,
                                   LUTHIER_TR("Nothing in this row would be trained: no message of an assistant with a weight above 0.")));
    else
        checkOrder(record, problems);
    checkEmpty(record, problems);
    checkTruncated(record, problems);
    checkTexts(record, problems);
    checkSides(record, problems);
    return problems;
}

} // namespace luthier::data
