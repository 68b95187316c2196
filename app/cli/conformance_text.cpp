#include "app/cli/conformance_text.h"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "app/cli/json_lines.h"
#include "app/cli/text_json.h"
#include "core/base/text.h"
#include "core/text/chat_template.h"
#include "core/text/text_model.h"

// The kit's layout: a suite is a JSON Lines file, named by its path below the kit.
//
//   tokenizers/<name>/tokenizer.json   cases.jsonl {"text"}, decode.jsonl {"ids", "stream"?}
//   gguf/<name>.gguf                   <name>.cases.jsonl {"text"}
//   templates/<name>.jinja             cases/<name>.jsonl {"conv"}; index.json has the BOS and EOS texts, conversations.json the
//   conversations jinja/cases.jsonl                  {"template", "context"} e2e/cases.jsonl                    {"tokenizer", "template",
//   "conv"}
namespace luthier::cli {
namespace {

using Answer = std::function<Expected<Json>(const Json &row)>;

// The clock of the template cases: 2025-03-09 08:05:06 UTC.
constexpr std::int64_t kKitClock = 1741507506000;

class TextKit {
public:
    TextKit(fs::path kit, const Output &output) : m_kit(std::move(kit)), m_output(output) {}

    Expected<ConformanceCounts> answerAll()
    {
        for (const auto &name : entriesOf("tokenizers", ""))
            LUTHIER_TRY(answerTokenizer(name));
        for (const auto &name : entriesOf("gguf", ".gguf"))
            LUTHIER_TRY(answerGguf(name));
        if (fs::exists(m_kit / "templates"))
            LUTHIER_TRY(answerTemplates());
        if (fs::exists(m_kit / "jinja/cases.jsonl"))
            LUTHIER_TRY(answerSuite("jinja/cases.jsonl", answerJinja));
        if (m_counts.answered == 0)
            return fail(ErrorCode::NotFound, "There are no cases of a text kit here.", m_kit.string(),
                        "Give the folder that holds tokenizers/ and templates/.");
        return m_counts;
    }

private:
    // Names in a folder of the kit, in order: folders for an empty suffix, else the stems of files.
    std::vector<std::string> entriesOf(const char *folder, const std::string &suffix) const
    {
        std::vector<std::string> names;
        std::error_code missing;
        for (const auto &entry : fs::directory_iterator(m_kit / folder, missing))
            if (suffix.empty() ? entry.is_directory() : entry.path().extension() == suffix)
                names.push_back(suffix.empty() ? entry.path().filename().string() : entry.path().stem().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    void skip(const std::string &suite, const std::string &reason)
    {
        m_output.note(fmt::format("luthier: {} is not answered. {}", suite, reason));
        ++m_counts.skipped;
    }

    Expected<void> answerSuite(const std::string &suite, const Answer &answer)
    {
        std::int64_t number = 0;
        return forEachJsonLine(m_kit / suite, [&](const JsonLine &line) -> Expected<void> {
            Json result{{"suite", suite}, {"row", number++}};
            Expected<Json> fields = answer(line.value);
            if (fields)
                result.update(*fields);
            else
                result["error"] = describeError(fields.error());
            m_output.line(result);
            ++m_counts.answered;
            return {};
        });
    }

    Expected<void> answerTokenizer(const std::string &name)
    {
        const std::string folder = "tokenizers/" + name;
        const auto model = text::loadTextModel(m_kit / folder);
        if (!model || !model->tokenizer) {
            skip(folder, model ? "It has no tokenizer." : describeError(model.error()));
            return {};
        }
        const text::Tokenizer &tokenizer = *model->tokenizer;
        if (fs::exists(m_kit / folder / "cases.jsonl"))
            LUTHIER_TRY(answerSuite(folder + "/cases.jsonl",
                                    [&](const Json &row) { return answerEncoding(tokenizer, row, /*withSpecial=*/true); }));
        if (fs::exists(m_kit / folder / "decode.jsonl"))
            LUTHIER_TRY(answerSuite(folder + "/decode.jsonl", [&](const Json &row) { return answerDecoding(tokenizer, row); }));
        if (fs::exists(m_kit / folder / "modes.jsonl"))
            skip(folder + "/modes.jsonl", "Pairs, truncation and padding are not part of training or chat.");
        return {};
    }

    Expected<void> answerGguf(const std::string &name)
    {
        const std::string suite = fmt::format("gguf/{}.cases.jsonl", name);
        if (!fs::exists(m_kit / suite))
            return {};
        const auto model = text::loadTextModel(m_kit / "gguf" / (name + ".gguf"));
        if (!model || !model->tokenizer) {
            skip(suite, model ? "It has no tokenizer." : describeError(model.error()));
            return {};
        }
        return answerSuite(suite, [&](const Json &row) { return answerEncoding(*model->tokenizer, row, /*withSpecial=*/false); });
    }

    static Expected<Json> answerEncoding(const text::Tokenizer &tokenizer, const Json &row, bool withSpecial)
    {
        const auto &input = row["text"].get_ref<const std::string &>();
        const auto tokens = tokenizer.encode(input, encodeOptions(/*addSpecialTokens=*/true));
        const auto ids = idsOf(tokens);
        const auto plainIds = idsOf(tokenizer.encode(input, encodeOptions(/*addSpecialTokens=*/false)));
        // A GGUF file does not say what the reference adds around a text, only whether llama.cpp would add a BOS.
        if (!withSpecial)
            return Json{{"ids_no_special", plainIds}, {"decoded", tokenizer.decode(plainIds)}};
        // "tokens" is left out: for some added and unknown tokens the reference gives the matched text, which ids do not tell.
        Json answer{{"ids", ids}, {"ids_no_special", plainIds}};
        answer["offsets"] = tokenOffsets(tokenizer, CodePointOffsets(input), tokens);
        answer["decoded"] = tokenizer.decode(ids);
        answer["decoded_skip"] = tokenizer.decode(ids, /*skipSpecialTokens=*/true);
        return answer;
    }

    static Expected<Json> answerDecoding(const text::Tokenizer &tokenizer, const Json &row)
    {
        const auto ids = row["ids"].get<std::vector<text::TokenId>>();
        Json answer{{"decoded", tokenizer.decode(ids)}, {"decoded_skip", tokenizer.decode(ids, /*skipSpecialTokens=*/true)}};
        text::StreamDecoder stream(tokenizer, /*skipSpecialTokens=*/false);
        answer["stream"] = Json::array();
        for (const text::TokenId id : ids) {
            const std::string piece = stream.push(id);
            answer["stream"].push_back(piece.empty() ? Json() : Json(piece));
        }
        return answer;
    }

    static Expected<Json> answerJinja(const Json &row)
    {
        LUTHIER_TRY_ASSIGN(const text::ChatTemplate parsed, text::ChatTemplate::parse(row["template"].get_ref<const std::string &>()));
        LUTHIER_TRY_ASSIGN(std::string rendered, parsed.renderContext(row["context"], kKitClock));
        return Json{{"rendered", std::move(rendered)}};
    }

    // Templates and conversations, shared by the template suites and the end-to-end suite.

    Expected<void> answerTemplates()
    {
        LUTHIER_TRY_ASSIGN(m_index, readJsonFile(m_kit / "templates/index.json"));
        LUTHIER_TRY_ASSIGN(m_conversations, readJsonFile(m_kit / "templates/conversations.json"));
        for (const auto &[name, entry] : m_index.items()) {
            const std::string suite = fmt::format("templates/cases/{}.jsonl", name);
            if (!fs::exists(m_kit / suite))
                continue;
            LUTHIER_TRY(answerSuite(suite, [&, file = "templates/" + name + ".jinja"](const Json &row) -> Expected<Json> {
                LUTHIER_TRY_ASSIGN(const text::RenderedText rendered, render(file, row["conv"].get<std::string>()));
                return Json{{"rendered", rendered.text}};
            }));
        }
        if (!fs::exists(m_kit / "e2e/cases.jsonl"))
            return {};
        return answerSuite("e2e/cases.jsonl", [&](const Json &row) { return answerEndToEnd(row); });
    }

    Expected<const text::ChatTemplate *> templateOf(const std::string &file)
    {
        auto found = m_templates.find(file);
        if (found == m_templates.end()) {
            LUTHIER_TRY_ASSIGN(const std::string source, readFile(m_kit / file));
            LUTHIER_TRY_ASSIGN(text::ChatTemplate parsed, text::ChatTemplate::parse(source));
            found = m_templates.emplace(file, std::move(parsed)).first;
        }
        return &found->second;
    }

    Expected<text::RenderedText> render(const std::string &file, const std::string &name)
    {
        LUTHIER_TRY_ASSIGN(const text::ChatTemplate *parsed, templateOf(file));
        const Json &conversation = m_conversations[name];
        const Json &entry = m_index[fs::path(file).stem().string()];
        text::TemplateInput input;
        input.messages = conversation["messages"];
        input.tools = conversation.value("tools", Json());
        input.documents = conversation.value("documents", Json());
        input.addGenerationPrompt = conversation.value("add_generation_prompt", false);
        input.extra = conversation.value("kwargs", Json::object());
        input.bosToken = entry.value("bos_token", "");
        input.eosToken = entry.value("eos_token", "");
        input.unixMilliseconds = kKitClock;
        LUTHIER_TRY_ASSIGN(text::RenderedText rendered, parsed->render(input));
        if (conversation.value("continue_final_message", false))
            cutAfterFinalMessage(rendered.text, finalText(input.messages.back()));
        return rendered;
    }

    static std::string finalText(const Json &message)
    {
        const Json &content = message["content"];
        if (content.is_string())
            return content.get<std::string>();
        for (auto part = content.rbegin(); part != content.rend(); ++part)
            if (part->contains("text"))
                return (*part)["text"].get<std::string>();
        return {};
    }

    // Ends the rendering with the last message's text, and with the white space at its end where the rendering has it.
    static void cutAfterFinalMessage(std::string &rendered, std::string_view content)
    {
        const std::string_view bare = trimmed(content);
        const std::size_t at = rendered.rfind(bare);
        if (at == std::string::npos)
            return;
        const std::string_view withEnd = content.substr(static_cast<std::size_t>(bare.data() - content.data()));
        const bool keepsEnd = rendered.compare(at, withEnd.size(), withEnd) == 0;
        rendered.resize(at + (keepsEnd ? withEnd : bare).size());
    }

    Expected<Json> answerEndToEnd(const Json &row)
    {
        const auto folder = row["tokenizer"].get<std::string>();
        auto found = m_models.find(folder);
        if (found == m_models.end()) {
            LUTHIER_TRY_ASSIGN(text::TextModel model, text::loadTextModel(m_kit / folder));
            found = m_models.emplace(folder, std::move(model)).first;
        }
        LUTHIER_TRY_ASSIGN(const text::RenderedText rendered, render(row["template"].get<std::string>(), row["conv"].get<std::string>()));
        const auto tokens = found->second.tokenizer->encode(rendered.text);
        Json answer{{"ids", idsOf(tokens)}};
        if (rendered.hasGenerationTags)
            answer["assistant_mask"] = assistantMask(rendered, tokens);
        return answer;
    }

    // 1 for a token whose range overlaps what {% generation %} marks.
    static Json assistantMask(const text::RenderedText &rendered, const std::vector<text::Token> &tokens)
    {
        Json mask = Json::array();
        for (const text::Token &token : tokens)
            mask.push_back(std::any_of(rendered.spans.begin(), rendered.spans.end(),
                                       [&](const text::OriginSpan &span) {
                                           return span.generated && token.range.begin < span.end && span.begin < token.range.end;
                                       })
                               ? 1
                               : 0);
        return mask;
    }

    fs::path m_kit;
    const Output &m_output;
    ConformanceCounts m_counts;
    Json m_index;
    Json m_conversations;
    std::map<std::string, text::ChatTemplate> m_templates;
    std::map<std::string, text::TextModel> m_models;
};

} // namespace

Expected<ConformanceCounts> answerTextKit(const fs::path &kit, const Output &output)
{
    if (!fs::is_directory(kit))
        return fail(ErrorCode::NotFound, "This folder does not exist.", kit.string(), "Give the folder of the kit.");
    return TextKit(kit, output).answerAll();
}

} // namespace luthier::cli
