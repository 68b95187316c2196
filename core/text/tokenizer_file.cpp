// tokenizer.json is read in one pass. The members model.vocab, an object {"text": id} or a list [["text", score]], and
// model.merges, a list of "left right" or ["left", "right"], go straight into lists; everything else becomes a JSON value.

#include "core/text/tokenizer_file.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::text {

namespace {

constexpr std::size_t kDeepest = 512;

class Reader final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override
    {
        return m_list == List::None ? put(value) : takeNumber(static_cast<double>(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_list == List::VocabularyObject)
            return takeId(value);
        return m_list == List::None ? put(value) : takeNumber(static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t & /*text*/) override
    {
        return m_list == List::None ? put(value) : takeNumber(value);
    }
    bool string(string_t &value) override { return m_list == List::None ? put(std::move(value)) : takeText(std::move(value)); }
    bool binary(binary_t & /*value*/) override { return false; }

    bool key(string_t &value) override
    {
        m_key = std::move(value);
        return true;
    }

    bool start_object(std::size_t /*members*/) override
    {
        if (m_list != List::None)
            return malformed();
        if (isBigList("vocab")) {
            m_list = List::VocabularyObject;
            return true;
        }
        return open(Json::object());
    }
    bool end_object() override
    {
        if (m_list == List::VocabularyObject) {
            m_list = List::None;
            return true;
        }
        m_open.pop_back();
        return true;
    }

    bool start_array(std::size_t /*items*/) override
    {
        if (m_list != List::None)
            return m_list != List::VocabularyObject && !m_inEntry ? startEntry() : malformed();
        if (isBigList("vocab"))
            m_list = List::VocabularyArray;
        else if (isBigList("merges"))
            m_list = List::Merges;
        else
            return open(Json::array());
        return true;
    }
    bool end_array() override
    {
        if (m_inEntry)
            return endEntry();
        if (m_list != List::None)
            m_list = List::None;
        else
            m_open.pop_back();
        return true;
    }

    bool parse_error(std::size_t position, const std::string & /*token*/, const nlohmann::detail::exception & /*error*/) override
    {
        m_errorAt = position;
        return false;
    }

    const std::string &problem() const { return m_problem; }
    std::optional<std::size_t> errorAt() const { return m_errorAt; }
    TokenizerFile take()
    {
        TokenizerFile file;
        file.model = std::move(m_model);
        if (m_root.is_object()) {
            if (const auto model = m_root.find("model"); model != m_root.end()) {
                file.model.settings = std::move(*model);
                m_root.erase("model");
            }
        }
        file.parts = std::move(m_root);
        return file;
    }

private:
    enum class List { None, VocabularyObject, VocabularyArray, Merges };

    bool malformed()
    {
        m_problem = LUTHIER_TR("The vocabulary or the merges of this tokenizer are malformed.");
        return false;
    }

    bool isBigList(std::string_view key) const { return m_open.size() == 2 && m_modelOpen && m_key == key; }

    bool put(Json value) { return m_list != List::None ? malformed() : add(std::move(value)) != nullptr; }

    Json *add(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json &parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool open(Json container)
    {
        if (m_open.size() >= kDeepest) {
            m_problem = LUTHIER_TR("This JSON is nested too deeply.");
            return false;
        }
        if (m_open.size() == 1)
            m_modelOpen = m_key == "model" && container.is_object();
        m_open.push_back(add(std::move(container)));
        return true;
    }

    bool takeId(std::uint64_t value)
    {
        if (value > INT32_MAX)
            return malformed();
        m_model.vocabulary.emplace_back(std::move(m_key), static_cast<TokenId>(value));
        return true;
    }

    bool startEntry()
    {
        m_inEntry = true;
        m_entryTexts.clear();
        m_entryScore.reset();
        return true;
    }

    bool endEntry()
    {
        m_inEntry = false;
        if (m_list == List::Merges) {
            if (m_entryTexts.size() != 2 || m_entryScore)
                return malformed();
            m_model.merges.emplace_back(std::move(m_entryTexts[0]), std::move(m_entryTexts[1]));
            return true;
        }
        if (m_entryTexts.size() != 1 || !m_entryScore)
            return malformed();
        m_model.vocabulary.emplace_back(std::move(m_entryTexts[0]), static_cast<TokenId>(m_model.vocabulary.size()));
        m_model.scores.push_back(*m_entryScore);
        return true;
    }

    bool takeNumber(double value)
    {
        if (!m_inEntry || m_list != List::VocabularyArray || m_entryScore)
            return malformed();
        m_entryScore = value;
        return true;
    }

    bool takeText(std::string text)
    {
        if (m_inEntry) {
            m_entryTexts.push_back(std::move(text));
            return m_entryTexts.size() <= 2 || malformed();
        }
        const std::size_t space = text.find(' ');
        if (m_list != List::Merges || space == std::string::npos || text.find(' ', space + 1) != std::string::npos)
            return malformed();
        m_model.merges.emplace_back(text.substr(0, space), text.substr(space + 1));
        return true;
    }

    Json m_root;
    ModelSource m_model;
    std::vector<Json *> m_open; // pointers stay valid: only the innermost container grows
    std::string m_key;
    bool m_modelOpen = false;
    List m_list = List::None;
    bool m_inEntry = false;
    std::vector<std::string> m_entryTexts;
    std::optional<double> m_entryScore;
    std::string m_problem;
    std::optional<std::size_t> m_errorAt;
};

std::string placeOf(std::string_view text, std::size_t byte, std::string_view where)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.find_last_of('\n') == std::string_view::npos ? 0 : before.find_last_of('\n') + 1;
    return std::string(where) + ":" + std::to_string(line) + ":" + std::to_string(std::max<std::size_t>(1, before.size() - lineStart));
}

} // namespace

Expected<TokenizerFile> parseTokenizerFile(std::string_view text, std::string_view where)
{
    Reader reader;
    constexpr std::string_view kAdvice = LUTHIER_TR("Download the model again.");
    bool good = false;
    try {
        good = Json::sax_parse(text.begin(), text.end(), &reader);
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("This tokenizer cannot be read: {}."), error.what()), std::string(where),
                    std::string(kAdvice));
    }
    if (!good && !reader.problem().empty())
        return fail(ErrorCode::BadFile, reader.problem(), std::string(where), std::string(kAdvice));
    if (!good)
        return fail(ErrorCode::BadFile, LUTHIER_TR("This tokenizer is not valid JSON."), placeOf(text, reader.errorAt().value_or(0), where),
                    std::string(kAdvice));
    TokenizerFile file = reader.take();
    if (!file.parts.is_object() || !file.model.settings.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("This is not a tokenizer file."), std::string(where), std::string(kAdvice));
    return file;
}

} // namespace luthier::text
