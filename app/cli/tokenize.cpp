#include <fmt/format.h>

#include "app/cli/json_lines.h"
#include "app/cli/text_json.h"
#include "app/cli/verb.h"
#include "core/text/prompt.h"

namespace luthier::cli {
namespace {

class Tokenize final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("--model", m_model, "Model folder or GGUF file")->required();
        auto *text = app.add_option("--text", m_text, "One text");
        auto *input = app.add_option("--input", m_input, "JSON Lines file with rows {\"text\": …}; - for standard input")->excludes(text);
        text->excludes(input);
        app.add_flag("--no-special-tokens", m_noSpecialTokens, "Without the tokens that the tokenizer adds around a text");
    }

    Expected<void> run(Context &context) override
    {
        if (m_text.has_value() == !m_input.empty())
            return fail(ErrorCode::Usage, "luthier tokenize needs a text to work on.", "luthier tokenize", "Give --text or --input.");
        LUTHIER_TRY_ASSIGN(const text::TextModel model, text::loadTokenizingModel(m_model));
        if (m_text) {
            answer(context.output, *model.tokenizer, *m_text);
            return {};
        }
        return forEachJsonLine(m_input, [&](const JsonLine &line) -> Expected<void> {
            if (!line.value.is_object() || !line.value.contains("text") || !line.value["text"].is_string())
                return fail(ErrorCode::BadData, "This row has no text.", line.place, "Each row must be {\"text\": \"…\"}.");
            answer(context.output, *model.tokenizer, line.value["text"].get_ref<const std::string &>());
            return {};
        });
    }

private:
    void answer(const Output &output, const text::Tokenizer &tokenizer, const std::string &input) const
    {
        const auto tokens = tokenizer.encode(input, encodeOptions(!m_noSpecialTokens));
        const CodePointOffsets offsets(input);
        const auto ids = idsOf(tokens);
        output.object({{"ids", ids},
                       {"tokens", tokenTexts(tokenizer, tokens)},
                       {"offsets", tokenOffsets(tokenizer, offsets, tokens)},
                       {"decoded", tokenizer.decode(ids)}});
        std::vector<std::vector<std::string>> rows = {{"id", "token", "characters"}};
        for (const text::Token &token : tokens)
            rows.push_back({std::to_string(token.id), std::string(tokenizer.tokenText(token.id)), dumpJson(offsets.range(token.range))});
        output.text(fmt::format("{}{} tokens\n", formatTable(rows), tokens.size()));
    }

    std::string m_model;
    std::optional<std::string> m_text;
    std::string m_input;
    bool m_noSpecialTokens = false;
};

} // namespace

std::unique_ptr<Verb> makeTokenize()
{
    return std::make_unique<Tokenize>();
}

} // namespace luthier::cli
