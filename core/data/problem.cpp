#include "core/data/problem.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

struct NamedKind {
    ProblemKind kind;
    std::string_view name;
};

constexpr std::array kNames = {
    NamedKind{ProblemKind::Syntax, "syntax"},
    NamedKind{ProblemKind::Encoding, "encoding"},
    NamedKind{ProblemKind::NestedTooDeep, "nested_too_deep"},
    NamedKind{ProblemKind::DuplicateKey, "duplicate_key"},
    NamedKind{ProblemKind::NumberRange, "number_range"},
    NamedKind{ProblemKind::MissingField, "missing_field"},
    NamedKind{ProblemKind::WrongType, "wrong_type"},
    NamedKind{ProblemKind::UnknownRole, "unknown_role"},
    NamedKind{ProblemKind::UnsupportedPart, "unsupported_part"},
    NamedKind{ProblemKind::LengthMismatch, "length_mismatch"},
    NamedKind{ProblemKind::UnevenColumns, "uneven_columns"},
    NamedKind{ProblemKind::MixedFormat, "mixed_format"},
    NamedKind{ProblemKind::RoleOrder, "role_order"},
    NamedKind{ProblemKind::NoTrainedTokens, "no_trained_tokens"},
    NamedKind{ProblemKind::EmptyAnswer, "empty_answer"},
    NamedKind{ProblemKind::EmptyPrompt, "empty_prompt"},
    NamedKind{ProblemKind::TruncatedAnswer, "truncated_answer"},
    NamedKind{ProblemKind::Mojibake, "mojibake"},
    NamedKind{ProblemKind::PersonalData, "personal_data"},
    NamedKind{ProblemKind::Duplicate, "duplicate"},
    NamedKind{ProblemKind::NearDuplicate, "near_duplicate"},
    NamedKind{ProblemKind::Contradiction, "contradiction"},
    NamedKind{ProblemKind::Leak, "leak"},
    NamedKind{ProblemKind::ChosenEqualsRejected, "chosen_equals_rejected"},
    NamedKind{ProblemKind::TooLong, "too_long"},
    NamedKind{ProblemKind::EmptyFile, "empty_file"},
    NamedKind{ProblemKind::WrongFileType, "wrong_file_type"},
    NamedKind{ProblemKind::UnknownFormat, "unknown_format"},
    NamedKind{ProblemKind::NoSource, "no_source"},
};

template <class T>
void readOptional(const Json &json, const char *key, T &target)
{
    if (const auto found = json.find(key); found != json.end())
        target = found->get<T>();
}

} // namespace

std::string_view problemName(ProblemKind kind)
{
    return std::ranges::find(kNames, kind, &NamedKind::kind)->name;
}

std::optional<ProblemKind> problemFromName(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &NamedKind::name);
    return found == kNames.end() ? std::nullopt : std::optional(found->kind);
}

std::string Problem::place() const
{
    std::string text = file;
    if (line > 0)
        text += fmt::format(":{}", line);
    if (line > 0 && column > 0)
        text += fmt::format(":{}", column);
    return text;
}

Json toJson(const Problem &problem)
{
    Json json = Json::object();
    if (!problem.file.empty())
        json["file"] = problem.file;
    if (problem.line > 0)
        json["line"] = problem.line;
    if (problem.column > 0)
        json["column"] = problem.column;
    if (problem.row > 0)
        json["row"] = problem.row;
    if (problem.offset >= 0)
        json["offset"] = problem.offset;
    json["kind"] = problemName(problem.kind);
    if (!problem.subtype.empty())
        json["subtype"] = problem.subtype;
    json["what"] = problem.what;
    if (problem.otherLine > 0) {
        json["other"] = Json::object();
        if (!problem.otherFile.empty())
            json["other"]["file"] = problem.otherFile;
        json["other"]["line"] = problem.otherLine;
    }
    if (!problem.mended.empty())
        json["mended"] = problem.mended;
    return json;
}

Expected<Problem> problemFromJson(const Json &json)
{
    try {
        Problem problem;
        const std::string name = json.at("kind").get<std::string>();
        const auto kind = problemFromName(name);
        if (!kind)
            return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("\"{}\" is not a kind of problem."), name));
        problem.kind = *kind;
        readOptional(json, "file", problem.file);
        readOptional(json, "line", problem.line);
        readOptional(json, "column", problem.column);
        readOptional(json, "row", problem.row);
        readOptional(json, "offset", problem.offset);
        readOptional(json, "what", problem.what);
        readOptional(json, "subtype", problem.subtype);
        readOptional(json, "mended", problem.mended);
        if (const auto other = json.find("other"); other != json.end()) {
            readOptional(*other, "file", problem.otherFile);
            readOptional(*other, "line", problem.otherLine);
        }
        return problem;
    } catch (const Json::exception &) {
        return fail(ErrorCode::BadData, LUTHIER_TR("A stored problem does not have the expected fields."));
    }
}

} // namespace luthier::data
