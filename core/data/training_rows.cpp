#include "core/data/training_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/turns.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::int32_t kNotTrained = -100;

Sequence sequenceOf(const text::RenderedTokens &rendered, double rowWeight)
{
    Sequence sequence;
    for (const text::Token &token : rendered.tokens)
        sequence.ids.push_back(token.id);
    for (const float weight : rendered.weights)
        sequence.weights.push_back(static_cast<float>(static_cast<double>(weight) * rowWeight));
    if (!sequence.weights.empty())
        sequence.weights.front() = 0;
    return sequence;
}

// Makes the sequences of one record.
class Renderer {
public:
    Renderer(const text::TextModel &model, const text::RenderOptions &options) : m_model(model), m_options(options) {}

    Expected<std::vector<Sequence>> operator()(const ConversationRecord &record) const
    {
        return conversation(record.messages, record.tools, record.weight);
    }
    Expected<std::vector<Sequence>> operator()(const LabelledRecord &record) const
    {
        return conversation(record.messages, record.tools, 1);
    }
    Expected<std::vector<Sequence>> operator()(const TaskRecord &record) const
    {
        return conversation(
            {textMessage(Role::User, joinedQuestion(record.task, record.input)), textMessage(Role::Assistant, record.output)}, Json(),
            record.weight);
    }
    Expected<std::vector<Sequence>> operator()(const TextRecord &record) const
    {
        LUTHIER_TRY_ASSIGN(const text::RenderedTokens rendered, text::renderDocument(m_model, record.text));
        return std::vector{sequenceOf(rendered, 1)};
    }
    Expected<std::vector<Sequence>> operator()(const TokensRecord &record) const
    {
        Sequence sequence;
        sequence.ids = record.inputIds;
        for (const std::int32_t label : record.labels)
            sequence.weights.push_back(label == kNotTrained ? 0.0F : 1.0F);
        if (!sequence.weights.empty())
            sequence.weights.front() = 0;
        return std::vector{std::move(sequence)};
    }
    Expected<std::vector<Sequence>> operator()(const PreferenceRecord &record) const
    {
        LUTHIER_TRY_ASSIGN(Sequence chosen, side(record, record.chosen));
        LUTHIER_TRY_ASSIGN(Sequence rejected, side(record, record.rejected));
        return std::vector{std::move(chosen), std::move(rejected)};
    }
    Expected<std::vector<Sequence>> operator()(const PromptRecord & /*record*/) const
    {
        return fail(ErrorCode::Unsupported, LUTHIER_TR("A row without an answer cannot be trained on."), {},
                    LUTHIER_TR("Answer the questions first, or choose another dataset."));
    }
    Expected<std::vector<Sequence>> operator()(const ClassifiedRecord & /*record*/) const
    {
        return fail(ErrorCode::Unsupported, LUTHIER_TR("Rows with classes have no text to be trained."), {},
                    LUTHIER_TR("Choose a method for classification, or another dataset."));
    }

private:
    Expected<std::vector<Sequence>> conversation(const std::vector<Message> &messages, const Json &tools, double weight) const
    {
        LUTHIER_TRY_ASSIGN(const text::RenderedTokens rendered, text::renderConversation(m_model, {messages, tools}, m_options));
        return std::vector{sequenceOf(rendered, weight)};
    }

    Expected<Sequence> side(const PreferenceRecord &record, const std::vector<Message> &answer) const
    {
        text::Conversation whole{record.prompt, record.tools};
        for (Message &message : whole.messages)
            message.train = 0;
        for (Message message : answer) {
            message.train.reset();
            whole.messages.push_back(std::move(message));
        }
        LUTHIER_TRY_ASSIGN(const text::RenderedTokens rendered, text::renderConversation(m_model, whole, m_options));
        return sequenceOf(rendered, 1);
    }

    const text::TextModel &m_model;
    const text::RenderOptions &m_options;
};

bool trainsNothing(const Sequence &sequence)
{
    return std::ranges::none_of(sequence.weights, [](float weight) { return weight > 0; });
}

std::int64_t longest(const TrainingRow &row)
{
    std::size_t most = 0;
    for (const Sequence &sequence : row.sequences)
        most = std::max(most, sequence.ids.size());
    return static_cast<std::int64_t>(most);
}

Sequence part(const Sequence &sequence, std::size_t begin, std::size_t end)
{
    const auto at = [](const auto &values, std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(i); };
    Sequence result;
    result.ids.assign(at(sequence.ids, begin), at(sequence.ids, end));
    result.weights.assign(at(sequence.weights, begin), at(sequence.weights, end));
    result.weights.front() = 0; // what it was predicted from is not there
    return result;
}

TrainingRow cutRow(const TrainingRow &row, std::size_t maxLength)
{
    TrainingRow cut{row.rowId, {}};
    for (const Sequence &sequence : row.sequences)
        cut.sequences.push_back(part(sequence, 0, std::min(maxLength, sequence.ids.size())));
    return cut;
}

std::vector<TrainingRow> splitRow(const TrainingRow &row, std::size_t maxLength)
{
    std::vector<TrainingRow> parts;
    const Sequence &whole = row.sequences.front();
    for (std::size_t begin = 0; begin < whole.ids.size(); begin += maxLength)
        parts.push_back({row.rowId, {part(whole, begin, std::min(begin + maxLength, whole.ids.size()))}});
    return parts;
}

Expected<TrainingRows> shorten(const TrainingRow &row, const TrainingRowOptions &options)
{
    const auto maxLength = static_cast<std::size_t>(options.maxLength);
    const std::string where = fmt::format("row {}", row.rowId);
    TrainingRows result;
    switch (options.tooLong) {
    case config::TooLong::Error:
        return fail(ErrorCode::BadData,
                    fmt::format(LUTHIER_TR("A row has {} tokens, more than the longest allowed length of {}."), longest(row), maxLength),
                    where, LUTHIER_TR("Raise the longest length, or choose to drop, cut or split such rows."));
    case config::TooLong::Drop: result.outcome = RowOutcome::Dropped; break;
    case config::TooLong::Cut:
        result.outcome = RowOutcome::Cut;
        result.rows.push_back(cutRow(row, maxLength));
        break;
    case config::TooLong::Split:
        if (row.sequences.size() > 1)
            return fail(ErrorCode::BadData, LUTHIER_TR("A row with a preferred and a rejected answer is too long and cannot be split."),
                        where, LUTHIER_TR("Choose to drop or cut such rows."));
        result.outcome = RowOutcome::Split;
        result.rows = splitRow(row, maxLength);
        break;
    }
    return result;
}

} // namespace

Expected<TrainingRow> renderTrainingRow(const Record &record, std::int64_t rowId, const text::TextModel &model,
                                        const text::RenderOptions &render)
{
    LUTHIER_TRY_ASSIGN(std::vector<Sequence> sequences, std::visit(Renderer(model, render), record));
    return TrainingRow{rowId, std::move(sequences)};
}

Expected<TrainingRows> makeTrainingRows(const Record &record, std::int64_t rowId, const text::TextModel &model,
                                        const TrainingRowOptions &options)
{
    LUTHIER_TRY_ASSIGN(TrainingRow row, renderTrainingRow(record, rowId, model, options.render));
    const std::int64_t tokens = row.tokens();
    TrainingRows result;
    if (options.maxLength > 0 && longest(row) > options.maxLength) {
        LUTHIER_TRY_ASSIGN(result, shorten(row, options));
    } else {
        result.rows.push_back(std::move(row));
    }
    const bool wasThere = !result.rows.empty();
    std::erase_if(result.rows, [](const TrainingRow &candidate) { return std::ranges::any_of(candidate.sequences, trainsNothing); });
    result.trainsNothing = wasThere && result.rows.empty();
    result.tokens = tokens;
    result.leftOutTokens = tokens;
    for (const TrainingRow &kept : result.rows)
        result.leftOutTokens -= kept.tokens();
    return result;
}

} // namespace luthier::data
