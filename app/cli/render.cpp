#include <fmt/format.h>

#include "app/cli/conversation_input.h"
#include "app/cli/json_lines.h"
#include "app/cli/text_json.h"
#include "app/cli/verb.h"
#include "core/text/prompt.h"

namespace luthier::cli {
namespace {

Json spansJson(const text::RenderedTokens &rendered, const CodePointOffsets &offsets)
{
    Json list = Json::array();
    for (const text::OriginSpan &span : rendered.spans) {
        Json entry{{"start", offsets.at(span.begin)}, {"end", offsets.at(span.end)}};
        entry["message"] = span.message == text::OriginSpan::kTemplate ? Json() : Json(span.message);
        if (!span.field.empty())
            entry["field"] = span.field;
        if (span.generated)
            entry["generated"] = true;
        list.push_back(std::move(entry));
    }
    return list;
}

Json renderedJson(const text::RenderedTokens &rendered)
{
    const CodePointOffsets offsets(rendered.text);
    Json mask = Json::array();
    bool weighted = false;
    for (const float weight : rendered.weights) {
        mask.push_back(weight > 0 ? 1 : 0);
        weighted = weighted || (weight != 0 && weight != 1);
    }
    Json json{{"text", rendered.text}, {"ids", idsOf(rendered.tokens)}, {"mask", std::move(mask)}};
    if (weighted)
        json["weights"] = rendered.weights;
    json["spans"] = spansJson(rendered, offsets);
    return json;
}

// The text with what is trained in bold where a terminal shows it; token boundaries decide.
std::string markedText(const text::RenderedTokens &rendered)
{
    std::string text;
    std::int64_t trained = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < rendered.tokens.size(); ++i) {
        if (rendered.weights[i] <= 0)
            continue;
        const text::ByteRange range = rendered.tokens[i].range;
        ++trained;
        if (range.begin < at || range.begin >= range.end)
            continue;
        text += rendered.text.substr(at, range.begin - at);
        text += fmt::format("\033[1m{}\033[0m", rendered.text.substr(range.begin, range.end - range.begin));
        at = range.end;
    }
    text += rendered.text.substr(at);
    return fmt::format("{}\n{} tokens, {} of them trained (bold)\n", text, rendered.tokens.size(), trained);
}

class Render final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("--model", m_model, "Model folder or GGUF file")->required();
        app.add_option("--input", m_input,
                       "JSON Lines file with rows {\"messages\": […], \"tools\"?, \"add_generation_prompt\"?}; - for standard input")
            ->required();
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const text::TextModel model, text::loadTokenizingModel(m_model));
        return forEachJsonLine(m_input, [&](const JsonLine &line) -> Expected<void> {
            Expected<text::RenderedTokens> rendered = render(model, line.value);
            if (!rendered)
                return fail(placed(std::move(rendered).error(), line.place));
            context.output.object(renderedJson(*rendered));
            context.output.text(markedText(*rendered));
            return {};
        });
    }

private:
    static Expected<text::RenderedTokens> render(const text::TextModel &model, const Json &row)
    {
        LUTHIER_TRY_ASSIGN(const ConversationInput input, conversationInput(row));
        return text::renderConversation(model, input.conversation, input.options);
    }

    std::string m_model;
    std::string m_input;
};

} // namespace

std::unique_ptr<Verb> makeRender()
{
    return std::make_unique<Render>();
}

} // namespace luthier::cli
