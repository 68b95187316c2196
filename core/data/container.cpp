#include "core/data/container.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/data/formats/formats.h"
#include "core/data/reading/blanks.h"
#include "core/data/reading/json_lines_reader.h"
#include "core/data/reading/json_scan.h"
#include "core/data/reading/json_stream_reader.h"
#include "core/data/reading/json_string.h"
#include "core/data/reading/table_reader.h"
#include "core/data/reading/text_lines_reader.h"

namespace luthier::data {

namespace {

constexpr std::size_t kMostLoaded = std::size_t{32} << 20; // a first value longer than this is judged by its beginning
constexpr std::size_t kLinesLookedAt = 200;

std::string_view lineAt(std::string_view text, std::size_t at)
{
    return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

// Of the non-blank lines at the start of the text: how many there are, and how many look like a JSON object each.
struct LineCensus {
    std::size_t lines = 0;
    std::size_t objects = 0;
    bool mostlyObjects() const { return objects > 0 && objects * 2 >= lines; }
};

// Prose may begin with a bracket too, "[Chapter 1]" or "{name}": what follows it tells.
bool beginsJson(std::string_view text, std::size_t bracket)
{
    const std::size_t next = skipJsonBlanks(text, bracket + 1);
    const std::string_view allowed = text[bracket] == '{' ? "\"'}/" : "{[\"]/";
    return next >= text.size() || allowed.find(text[next]) != std::string_view::npos || text.substr(next).starts_with("“");
}

LineCensus censusOf(std::string_view text)
{
    LineCensus census;
    for (std::size_t at = 0; at < text.size() && census.lines < kLinesLookedAt;) {
        const std::string_view whole = lineAt(text, at);
        at += whole.size() + 1;
        std::string_view line = trimmed(whole);
        if (line.empty())
            continue;
        ++census.lines;
        if (line.ends_with(','))
            line.remove_suffix(1);
        const bool cutOff = at >= text.size();
        census.objects += line.starts_with('{') && beginsJson(line, 0) && line.size() > 1 && (line.ends_with('}') || cutOff) ? 1 : 0;
    }
    return census;
}

// Members of the object at `at`, as far as the text goes, without parsing their values.
struct ObjectOutline {
    struct Member {
        std::string name;
        std::size_t value;
        bool listOfObjects;
    };
    std::vector<Member> members;
    std::optional<std::size_t> end;
};

std::optional<std::size_t> skipValue(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return std::nullopt;
    if (text[at] == '{' || text[at] == '[')
        return skipJsonBrackets(text, at);
    if (text[at] == '"') {
        const JsonStringScan scan = scanJsonString(text, at + 1, "\"", true);
        return scan.closed ? std::optional(scan.end) : std::nullopt;
    }
    const std::size_t end = text.find_first_of(",}\n", at);
    return end == std::string_view::npos ? std::nullopt : std::optional(end);
}

ObjectOutline outlineOf(std::string_view text, std::size_t at)
{
    ObjectOutline outline;
    at = skipJsonBlanks(text, at + 1);
    while (at < text.size() && text[at] == '"') {
        const JsonStringScan name = scanJsonString(text, at + 1, "\"", false);
        at = skipJsonBlanks(text, name.end);
        if (!name.closed || at >= text.size() || text[at] != ':')
            return outline;
        at = skipJsonBlanks(text, at + 1);
        const std::size_t first = at < text.size() && text[at] == '[' ? skipJsonBlanks(text, at + 1) : text.size();
        outline.members.push_back({name.text, at, first < text.size() && text[first] == '{'});
        const auto end = skipValue(text, at);
        if (!end)
            return outline;
        at = skipJsonBlanks(text, *end);
        if (at < text.size() && text[at] == ',')
            at = skipJsonBlanks(text, at + 1);
    }
    if (at < text.size() && text[at] == '}')
        outline.end = at + 1;
    return outline;
}

bool isRow(const ObjectOutline &outline)
{
    JsonNode object;
    object.type = JsonNode::Type::Object;
    for (const ObjectOutline::Member &member : outline.members)
        object.members.push_back({member.name, {}});
    FieldMap map;
    return formatOf(RowFields(object, map)).fits;
}

// The list of rows in {"version": …, "data": [{…}, …]}: the only list of objects, in an object that is no row itself.
std::optional<std::size_t> wrappedList(const ObjectOutline &outline)
{
    const auto isList = [](const ObjectOutline::Member &member) { return member.listOfObjects; };
    const auto found = std::ranges::find_if(outline.members, isList);
    if (found == outline.members.end() || std::ranges::count_if(outline.members, isList) != 1 || isRow(outline))
        return std::nullopt;
    return found->value;
}

// The file begins with {.
ContainerGuess guessObject(std::string_view text, std::size_t start)
{
    ContainerGuess guess;
    const ObjectOutline outline = outlineOf(text, start);
    const std::size_t after = outline.end ? skipJsonBlanks(text, *outline.end) : text.size();
    const bool alone = after >= text.size();
    const std::size_t lineEnd = start + lineAt(text, start).size();
    if (alone) {
        if (const auto list = wrappedList(outline)) {
            guess.container = Container::JsonWrapped;
            guess.listAt = *list;
            return guess;
        }
    }
    const bool lineIsWhole = outline.end && *outline.end <= lineEnd;
    const bool nextOnSameLine = lineIsWhole && !alone && after < lineEnd && text[after] == '{';
    if (nextOnSameLine)
        guess.container = Container::JsonSequence;
    else
        guess.container = lineIsWhole || censusOf(text).mostlyObjects() ? Container::JsonLines : Container::JsonSequence;
    return guess;
}

// The file begins with [: a list of rows, or JSON Lines whose first row is a list.
ContainerGuess guessList(std::string_view text, std::size_t start)
{
    ContainerGuess guess;
    guess.container = Container::JsonArray;
    std::vector<std::size_t> comments;
    const std::size_t first = skipJsonBlanks(text, start + 1, &comments);
    if (first >= text.size() || text[first] == '{' || text[first] == ']')
        return guess;
    const auto end = skipJsonBrackets(text, start);
    const std::size_t lineEnd = start + lineAt(text, start).size();
    if (end && *end <= lineEnd && skipJsonBlanks(text, *end) < text.size())
        guess.container = Container::JsonLines;
    return guess;
}

std::size_t knownColumns(const std::vector<std::string> &columns)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(columns, [](const std::string &name) { return fieldOfColumn(name).has_value(); }));
}

bool isHeader(const std::vector<std::string> &columns)
{
    JsonNode object;
    object.type = JsonNode::Type::Object;
    for (const std::string &name : columns)
        object.members.push_back({name, {}});
    FieldMap map;
    return columns.size() > 1 && formatOf(RowFields(object, map)).fits;
}

// The separator that makes the most of the header: known columns first, then columns at all.
ContainerGuess guessTable(std::string_view text, std::size_t start)
{
    ContainerGuess best;
    best.container = Container::Csv;
    for (const char separator : {',', ';', '\t'}) {
        std::vector<std::string> columns = headerNames(parseTableRecord(text.substr(start), separator));
        const bool better = std::pair(knownColumns(columns), columns.size()) > std::pair(knownColumns(best.columns), best.columns.size());
        if (best.columns.empty() || better) {
            best.separator = separator;
            best.columns = std::move(columns);
        }
    }
    if (best.separator == '\t')
        best.container = Container::Tsv;
    return best;
}

ContainerGuess guessContainer(std::string_view text, std::string_view extension)
{
    std::vector<std::size_t> comments;
    const std::size_t start = skipJsonBlanks(text, 0, &comments);
    const bool isNamedJson = extension == ".jsonl" || extension == ".ndjson" || extension == ".json";
    const bool bracket = start < text.size() && (text[start] == '{' || text[start] == '[');
    if (bracket && (isNamedJson || beginsJson(text, start)))
        return text[start] == '{' ? guessObject(text, start) : guessList(text, start);
    ContainerGuess guess;
    if (censusOf(text).mostlyObjects() || isNamedJson) {
        guess.container = Container::JsonLines;
        return guess;
    }
    const std::size_t firstLine = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t header = text.rfind('\n', firstLine) == std::string_view::npos ? 0 : text.rfind('\n', firstLine) + 1;
    ContainerGuess table = guessTable(text, header);
    if (extension == ".csv" || extension == ".tsv" || isHeader(table.columns))
        return table;
    return guess;
}

// Whether the beginning of a file suffices for the guess: its first value and the beginning of the next, or its first line.
bool showsContainer(std::string_view text)
{
    const std::size_t start = skipJsonBlanks(text, 0);
    if (start == text.size())
        return false;
    if (text[start] != '{' && text[start] != '[')
        return text.find('\n', start) != std::string_view::npos;
    const std::size_t inside = skipJsonBlanks(text, start + 1);
    if (text[start] == '[' && inside < text.size() && text[inside] == '{')
        return true;
    const auto end = skipJsonBrackets(text, start);
    return end && skipJsonBlanks(text, *end) < text.size();
}

} // namespace

std::string_view containerName(Container container)
{
    switch (container) {
    case Container::JsonLines: return "jsonl";
    case Container::JsonArray:
    case Container::JsonSequence:
    case Container::JsonWrapped: return "json";
    case Container::Csv: return "csv";
    case Container::Tsv: return "tsv";
    case Container::Text: return "txt";
    }
    return {};
}

bool isTable(Container container)
{
    return container == Container::Csv || container == Container::Tsv;
}

RowSource rowSource(Container container)
{
    return isTable(container) ? RowSource::Table : container == Container::Text ? RowSource::Text : RowSource::Json;
}

Expected<ContainerGuess> detectContainer(TextWindow &window, std::string_view extension)
{
    while (!window.isComplete() && !showsContainer(window.text()) && window.text().size() < kMostLoaded)
        LUTHIER_TRY(window.load());
    return guessContainer(window.text(), extension);
}

std::unique_ptr<RowReader> makeReader(TextWindow window, const ContainerGuess &guess, std::vector<std::string> wantedColumns)
{
    using Shape = JsonStreamReader::Shape;
    switch (guess.container) {
    case Container::JsonLines: return std::make_unique<JsonLinesReader>(std::move(window));
    case Container::JsonArray: return std::make_unique<JsonStreamReader>(std::move(window), Shape::Array);
    case Container::JsonWrapped: return std::make_unique<JsonStreamReader>(std::move(window), Shape::Array, guess.listAt);
    case Container::JsonSequence: return std::make_unique<JsonStreamReader>(std::move(window), Shape::Sequence);
    case Container::Csv:
    case Container::Tsv: return std::make_unique<TableReader>(std::move(window), guess.separator, std::move(wantedColumns));
    case Container::Text: return std::make_unique<TextLinesReader>(std::move(window));
    }
    return nullptr;
}

} // namespace luthier::data
