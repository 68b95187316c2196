#include <fmt/format.h>

#include "app/cli/conversation_input.h"
#include "app/cli/json_lines.h"
#include "app/cli/model_options.h"
#include "app/cli/token_rows.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/text/prompt.h"

namespace luthier::cli {
namespace {

class Generate final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_options.declare(app);
        app.add_option("--prompt", m_prompt, "A question, put through the model's chat template");
        app.add_option("--messages", m_messages, "JSON file with a list of messages, or with {\"messages\", \"tools\"?}");
        app.add_option("--input", m_input, "JSON Lines file with rows {\"input_ids\"}, {\"text\"} or {\"messages\"}; - for standard input");
        app.add_option("--max-new-tokens", m_maxNewTokens, "At most so many tokens")->capture_default_str()->check(CLI::PositiveNumber);
        app.add_option("--temperature", m_sampling.temperature, "0: the most probable token each time")->check(CLI::NonNegativeNumber);
        app.add_option("--top-k", m_sampling.topK, "Only among the k most probable tokens; 0: all")->check(CLI::NonNegativeNumber);
        app.add_option("--top-p", m_sampling.topP, "Only among the most probable tokens that have this share together")
            ->check(CLI::Range(0.0, 1.0));
        app.add_option("--seed", m_sampling.seed, "The same seed gives the same answer")->capture_default_str();
        app.add_flag("--ignore-eos", m_ignoreEos, "Goes on after tokens that end an answer");
    }

    Expected<void> run(Context &context) override
    {
        if ((m_prompt ? 1 : 0) + (m_messages.empty() ? 0 : 1) + (m_input.empty() ? 0 : 1) != 1)
            return fail(ErrorCode::Usage, "luthier generate needs one thing to answer.", "luthier generate",
                        "Give --prompt, --messages or --input, and only one of them.");
        LUTHIER_TRY_ASSIGN(m_model, m_options.modelRef());
        TokenRowReader reader(m_options.model());
        if (!m_input.empty())
            return answerRows(context, reader);
        return answerOne(context, reader);
    }

private:
    Expected<std::vector<run::TokenId>> promptIds(const text::TextModel &model) const
    {
        if (m_prompt)
            return text::promptIds(model, text::question(*m_prompt));
        LUTHIER_TRY_ASSIGN(Json json, readJsonFile(m_messages));
        if (json.is_array())
            json = Json{{"messages", json}};
        LUTHIER_TRY_ASSIGN(const ConversationInput input, conversationInput(json));
        return text::promptIds(model, input.conversation, input.options);
    }

    Expected<run::GenerateRequest> requestFor(std::vector<run::TokenId> prompt, TokenRowReader &reader) const
    {
        run::GenerateRequest request;
        request.model = m_model;
        request.prompt = std::move(prompt);
        request.maxNewTokens = m_maxNewTokens;
        request.sampling = m_sampling;
        if (!m_ignoreEos) {
            LUTHIER_TRY_ASSIGN(request.stopIds, reader.stopIds());
        }
        return request;
    }

    Expected<void> answerOne(Context &context, TokenRowReader &reader)
    {
        LUTHIER_TRY_ASSIGN(const text::TextModel *model, reader.textModel());
        LUTHIER_TRY_ASSIGN(std::vector<run::TokenId> prompt, promptIds(*model));
        LUTHIER_TRY_ASSIGN(const run::GenerateRequest request, requestFor(std::move(prompt), reader));
        LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine(m_options.threads()));
        text::StreamDecoder decoder(*model->tokenizer);
        const auto onToken = [&](run::TokenId id) {
            context.output.text(decoder.push(id));
            return true;
        };
        LUTHIER_TRY_ASSIGN(const run::GenerateResult result, engine->generate(request, onToken));
        context.output.text(decoder.finish() + "\n");
        Json answer = resultJson(result, request);
        answer["text"] = model->tokenizer->decode(result.ids, /*skipSpecialTokens=*/true);
        context.output.object(answer);
        if (!context.output.json())
            context.output.note(
                fmt::format("luthier: {} tokens in {}.", result.ids.size(), formatDuration(result.promptSeconds + result.seconds)));
        return {};
    }

    static std::string_view endName(run::GenerationEnd end)
    {
        switch (end) {
        case run::GenerationEnd::StopToken: return "stop";
        case run::GenerationEnd::Length: return "length";
        case run::GenerationEnd::Context: return "context";
        case run::GenerationEnd::Callback: return "cancelled";
        }
        return {};
    }

    static Json resultJson(const run::GenerateResult &result, const run::GenerateRequest &request)
    {
        return {{"ids", result.ids},
                {"prompt_tokens", request.prompt.size()},
                {"finish", endName(result.end)},
                {"prompt_seconds", result.promptSeconds},
                {"seconds", result.seconds}};
    }

    Expected<void> answerRows(Context &context, TokenRowReader &reader)
    {
        LUTHIER_TRY_ASSIGN(std::vector<JsonLine> lines, readJsonLines(m_input));
        for (JsonLine &line : lines) {
            const bool conversation = line.value.is_object() && line.value.contains("messages");
            if (conversation)
                line.value["add_generation_prompt"] = true;
            LUTHIER_TRY_ASSIGN(const TokenRow row, reader.row(line.value, line.place));
            LUTHIER_TRY_ASSIGN(const run::GenerateRequest request, requestFor(row.ids, reader));
            LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine(m_options.threads()));
            LUTHIER_TRY_ASSIGN(const run::GenerateResult result, engine->generate(request, [](run::TokenId) { return true; }));
            Json answer = resultJson(result, request);
            if (!line.value.contains("input_ids")) {
                LUTHIER_TRY_ASSIGN(const text::TextModel *model, reader.textModel());
                answer["text"] = model->tokenizer->decode(result.ids, /*skipSpecialTokens=*/true);
            }
            context.output.object(answer);
            context.output.text(answer.value("text", dumpJson(answer["ids"])) + "\n");
        }
        return {};
    }

    ModelOptions m_options;
    std::optional<std::string> m_prompt;
    std::string m_messages;
    std::string m_input;
    std::int64_t m_maxNewTokens = 256;
    run::SamplingOptions m_sampling;
    bool m_ignoreEos = false;
    run::ModelRef m_model;
};

} // namespace

std::unique_ptr<Verb> makeGenerate()
{
    return std::make_unique<Generate>();
}

} // namespace luthier::cli
