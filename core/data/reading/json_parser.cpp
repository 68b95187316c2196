#include "core/data/reading/json_parser.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/data/reading/json_scan.h"
#include "core/data/reading/json_string.h"

namespace luthier::data {

namespace {

struct Quote {
    std::string_view opening;
    std::string_view closing;
};
constexpr std::array kRepairedQuotes = {Quote{"'", "'"}, Quote{"“", "”"}, Quote{"”", "”"}, Quote{"‘", "’"}};

// The start of what stands where a value is expected, for a message: whole characters, whatever the bytes.
std::string startOf(std::string_view found)
{
    found = found.substr(0, 20);
    found.remove_suffix(incompleteUtf8Tail(found));
    return replaceInvalidUtf8(found);
}

class Parser {
public:
    Parser(std::string_view text, JsonTolerance tolerance) : m_text(text), m_tolerance(tolerance) {}

    JsonParse run()
    {
        const bool read = value(m_result.value, 0);
        m_result.end = read ? m_at : m_text.size();
        const auto type = m_result.value.type;
        const bool bare = type == JsonNode::Type::Number || type == JsonNode::Type::Boolean || type == JsonNode::Type::Null;
        if (read && bare && m_at == m_text.size())
            m_result.endOfText = true;
        return std::move(m_result);
    }

private:
    bool repairs() const { return m_tolerance == JsonTolerance::Repair; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    bool stop(std::size_t at, std::string what, ProblemKind kind = ProblemKind::Syntax)
    {
        if (at >= m_text.size() || (m_text[at] == '/' && at + 1 == m_text.size()))
            m_result.endOfText = true;
        else if (m_text[at] == '\0')
            kind = ProblemKind::Encoding;
        m_result.error = JsonFault{kind, at, std::move(what)};
        return false;
    }
    void readPast(std::size_t at, std::string what, ProblemKind kind = ProblemKind::Syntax)
    {
        m_result.faults.push_back({kind, at, std::move(what)});
    }
    // Reads past a mistake if the tolerance allows it, else stops there.
    bool mistake(JsonTolerance needed, std::size_t at, const char *what)
    {
        if (m_tolerance < needed)
            return stop(at, what);
        readPast(at, what);
        return true;
    }
    // The text ends inside a value: a repair closes what is open.
    bool endsEarly(const char *what)
    {
        m_result.endOfText = true;
        return mistake(JsonTolerance::Repair, m_text.size(), what);
    }

    void blanks()
    {
        std::vector<std::size_t> comments;
        m_at = skipJsonBlanks(m_text, m_at, m_tolerance >= JsonTolerance::CommentsAndCommas ? &comments : nullptr);
        for (const std::size_t comment : comments)
            readPast(comment, LUTHIER_TR("A comment stands here; JSON has none."));
    }

    bool value(JsonNode &node, int depth)
    {
        blanks();
        node.begin = m_at;
        const bool read = valueAt(node, depth);
        node.end = m_at;
        return read;
    }

    bool valueAt(JsonNode &node, int depth)
    {
        const char c = peek();
        if (atEnd())
            return stop(m_at, LUTHIER_TR("The text ends where a value is expected."));
        if ((c == '{' || c == '[') && depth >= kMaxJsonDepth)
            return skipDeep();
        if (c == '{')
            return object(node, depth);
        if (c == '[')
            return array(node, depth);
        if (c == '"')
            return string(node, "\"", "\"");
        if (jsonNumberLength(m_text.substr(m_at)) > 0 || (c >= '0' && c <= '9'))
            return number(node);
        return word(node);
    }

    bool skipDeep()
    {
        readPast(m_at, fmt::format(LUTHIER_TR("The values are nested more than {} levels deep."), kMaxJsonDepth),
                 ProblemKind::NestedTooDeep);
        const auto end = skipJsonBrackets(m_text, m_at);
        m_at = end.value_or(m_text.size());
        return end || endsEarly(LUTHIER_TR("The text ends inside a deeply nested value."));
    }

    bool string(JsonNode &node, std::string_view opening, std::string_view closing)
    {
        node.type = JsonNode::Type::String;
        return quoted(node.text, opening, closing);
    }

    bool quoted(std::string &target, std::string_view opening, std::string_view closing)
    {
        const std::size_t start = m_at;
        JsonStringScan scan = scanJsonString(m_text, m_at + opening.size(), closing, repairs());
        if (scan.problemAt && !repairs())
            return stop(*scan.problemAt, scan.problem);
        if (scan.problemAt)
            readPast(*scan.problemAt, scan.problem);
        target = std::move(scan.text);
        m_at = scan.end;
        m_stringBegin = start;
        if (!scan.closed) {
            m_result.endOfText = true;
            if (target.ends_with('}')) // the bracket that closed the row was swallowed with the missing quote
                target.pop_back();
        }
        return true;
    }

    bool number(JsonNode &node)
    {
        const std::size_t length = jsonNumberLength(m_text.substr(m_at));
        if (length == 0 || (m_at + length < m_text.size() && isJsonWordCharacter(m_text[m_at + length]))) {
            m_result.endOfText = m_text.find_first_not_of("0123456789.+-eE", m_at) == std::string_view::npos;
            return stop(m_at, LUTHIER_TR("This number is not written as JSON writes numbers."));
        }
        node.type = JsonNode::Type::Number;
        node.text = m_text.substr(m_at, length);
        m_at += length;
        return true;
    }

    bool word(JsonNode &node)
    {
        const std::size_t start = m_at;
        if (repairs())
            for (const Quote &quote : kRepairedQuotes)
                if (m_text.substr(m_at).starts_with(quote.opening)) {
                    readPast(m_at, LUTHIER_TR("A text stands in quotes that JSON does not know; it wants double quotes."));
                    return string(node, quote.opening, quote.closing);
                }
        if (peek() == '-' || peek() == '+')
            ++m_at;
        while (!atEnd() && isJsonWordCharacter(m_text[m_at]))
            ++m_at;
        const std::string found(m_text.substr(start, m_at - start));
        const bool truth = found == "true" || found == "True";
        if (truth || found == "false" || found == "False") {
            node.type = JsonNode::Type::Boolean;
            node.boolean = truth;
        }
        if (found == "true" || found == "false" || found == "null")
            return true;
        const bool known = node.type == JsonNode::Type::Boolean || found == "None" || found == "NaN" || found == "undefined" ||
                           found.ends_with("Infinity");
        if (known && repairs()) {
            readPast(start, fmt::format(LUTHIER_TR("\"{}\" is no JSON value."), found));
            return true;
        }
        m_result.endOfText = atEnd();
        m_at = start;
        if (peek() == '\'')
            return stop(start, LUTHIER_TR("A text stands in single quotes; JSON wants double quotes."));
        return stop(start, found.empty() ? LUTHIER_TR("A value is expected here.")
                                         : fmt::format(LUTHIER_TR("\"{}\" is no JSON value."), startOf(found)));
    }

    bool array(JsonNode &node, int depth)
    {
        node.type = JsonNode::Type::Array;
        ++m_at;
        for (;;) {
            blanks();
            if (atEnd())
                return endsEarly(LUTHIER_TR("The text ends inside a list."));
            if (peek() == ']') {
                ++m_at;
                return true;
            }
            JsonNode item;
            if (!value(item, depth + 1))
                return false;
            node.items.push_back(std::move(item));
            bool closed = false;
            if (!separator(']', closed))
                return false;
            if (closed)
                return true;
        }
    }

    // After an element: a comma (and not just a bracket after it), or the closing bracket.
    bool separator(char closing, bool &closed)
    {
        blanks();
        if (atEnd()) {
            closed = true;
            return endsEarly(closing == ']' ? LUTHIER_TR("The text ends inside a list.") : LUTHIER_TR("The text ends inside an object."));
        }
        if (peek() == closing) {
            ++m_at;
            closed = true;
            return true;
        }
        const std::size_t comma = m_at;
        if (peek() == ',')
            ++m_at;
        else if (!repairs() || !startsElement(closing))
            return stop(m_at, closing == ']' ? LUTHIER_TR("A comma or ] is missing here.") : LUTHIER_TR("A comma or } is missing here."));
        else
            readPast(m_at, LUTHIER_TR("A comma is missing here."));
        blanks();
        if (peek() != closing)
            return true;
        if (!mistake(JsonTolerance::CommentsAndCommas, comma, LUTHIER_TR("A comma stands before the closing bracket.")))
            return false;
        ++m_at;
        closed = true;
        return true;
    }

    bool startsElement(char closing) const
    {
        const char c = peek();
        return c == '"' || c == '\'' || (closing == ']' && (c == '{' || c == '['));
    }

    bool object(JsonNode &node, int depth)
    {
        node.type = JsonNode::Type::Object;
        ++m_at;
        std::unordered_set<std::string> names;
        for (;;) {
            blanks();
            if (atEnd())
                return endsEarly(LUTHIER_TR("The text ends inside an object."));
            if (peek() == '}') {
                ++m_at;
                return true;
            }
            JsonMember member;
            const std::size_t start = m_at;
            if (!name(member.name) || !colon() || !memberValue(member.value, depth))
                return false;
            if (isRepeated(node, member.name, names))
                readPast(start, fmt::format(LUTHIER_TR("The name \"{}\" stands twice in one object."), replaceInvalidUtf8(member.name)),
                         ProblemKind::DuplicateKey);
            node.members.push_back(std::move(member));
            bool closed = false;
            if (!reopened(node.members.back().value) && !separator('}', closed))
                return false;
            if (closed)
                return true;
        }
    }

    static bool isRepeated(const JsonNode &node, const std::string &name, std::unordered_set<std::string> &names)
    {
        constexpr std::size_t kFew = 12;
        if (node.members.size() < kFew)
            return std::ranges::find(node.members, name, &JsonMember::name) != node.members.end();
        if (names.empty())
            for (const JsonMember &member : node.members)
                names.insert(member.name);
        return !names.insert(name).second;
    }

    bool name(std::string &target)
    {
        if (peek() == '"')
            return quoted(target, "\"", "\"");
        if (repairs()) {
            for (const Quote &quote : kRepairedQuotes)
                if (m_text.substr(m_at).starts_with(quote.opening)) {
                    readPast(m_at, LUTHIER_TR("A name stands in quotes that JSON does not know; it wants double quotes."));
                    return quoted(target, quote.opening, quote.closing);
                }
            const std::size_t start = m_at;
            while (!atEnd() && isJsonWordCharacter(m_text[m_at]))
                ++m_at;
            target = m_text.substr(start, m_at - start);
            if (!target.empty()) {
                readPast(start, LUTHIER_TR("A name stands without quotes."));
                return true;
            }
        }
        return stop(m_at, peek() == '\'' ? LUTHIER_TR("A name stands in single quotes; JSON wants double quotes.")
                                         : LUTHIER_TR("A name in double quotes is expected here."));
    }

    bool colon()
    {
        blanks();
        constexpr std::string_view kWideColon = "：";
        if (peek() == ':') {
            ++m_at;
            return true;
        }
        if (repairs() && m_text.substr(m_at).starts_with(kWideColon)) {
            readPast(m_at, LUTHIER_TR("A full-width colon stands where JSON wants an ordinary one."));
            m_at += kWideColon.size();
            return true;
        }
        return stop(m_at, LUTHIER_TR("A colon is missing after this name."));
    }

    bool memberValue(JsonNode &node, int depth)
    {
        blanks();
        if (atEnd() && repairs()) {
            readPast(m_at, LUTHIER_TR("The text ends where a value is expected."));
            m_result.endOfText = true;
            return true;
        }
        return value(node, depth + 1);
    }

    // A text whose closing quote is missing swallows the comma and ends at the quote that opens the next name: then the
    // name's letters follow. Gives the swallowed part back. True if that was so.
    bool reopened(JsonNode &node)
    {
        if (!repairs() || !node.isString() || node.end != m_at || atEnd() || !isJsonWordCharacter(peek()))
            return false;
        const std::size_t cut = node.text.find_last_not_of(" \t\r\n");
        if (cut == std::string::npos || node.text[cut] != ',')
            return false;
        node.text.resize(cut);
        m_at = node.end - 1;
        readPast(m_stringBegin, LUTHIER_TR("The text that begins here has no closing quotation mark."));
        return true;
    }

    std::string_view m_text;
    JsonTolerance m_tolerance;
    std::size_t m_at = 0;
    std::size_t m_stringBegin = 0;
    JsonParse m_result;
};

} // namespace

const JsonFault *JsonParse::firstFault() const
{
    const JsonFault *first = error ? &*error : nullptr;
    for (const JsonFault &fault : faults)
        if (first == nullptr || fault.at < first->at)
            first = &fault;
    return first;
}

bool JsonParse::hasFault(ProblemKind kind) const
{
    return std::ranges::find(faults, kind, &JsonFault::kind) != faults.end();
}

JsonParse parseJsonValue(std::string_view text, JsonTolerance tolerance)
{
    return Parser(text, tolerance).run();
}

} // namespace luthier::data
