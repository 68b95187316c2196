#include "tests/core/data/kit_comparison.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "core/base/utf8.h"

namespace luthier::data::test {

namespace {

const std::vector<std::string> kPairKinds = {"duplicate", "near_duplicate", "contradiction", "leak"};

bool isOneOf(const Json &value, const Json &list)
{
    return list.is_array() ? std::ranges::find(list, value) != list.end() : list == value;
}

std::string brief(const Json &value)
{
    const std::string text = dumpJson(value);
    return text.size() <= 120 ? text : text.substr(0, 117) + "...";
}

// A message or record without what is a default.
Json plainMessage(Json message)
{
    const bool isAssistant = message.value("role", "") == "assistant";
    if (!message.contains("content") || message["content"].is_null())
        message["content"] = "";
    if (message.contains("train") && message["train"].get<double>() == (isAssistant ? 1.0 : 0.0))
        message.erase("train");
    for (const char *key : {"reasoning", "name", "tool_call_id"})
        if (message.value(key, "x").empty())
            message.erase(key);
    if (message.contains("tool_calls") && message["tool_calls"].empty())
        message.erase("tool_calls");
    return message;
}

Json plainRecord(Json record)
{
    for (const char *key : {"messages", "prompt", "chosen", "rejected"})
        if (record.contains(key))
            for (Json &message : record[key])
                message = plainMessage(message);
    if (record.contains("weight") && record["weight"].get<double>() == 1)
        record.erase("weight");
    if (record.value("reject_reason", "x").empty())
        record.erase("reject_reason");
    if (record.contains("tools") && record["tools"].empty())
        record.erase("tools");
    if (record.contains("input_ids") && !record.contains("labels"))
        record["labels"] = record["input_ids"];
    return record;
}

// The first place where the two differ, or "". {"$chars"} stands for a long text.
std::string difference(const Json &want, const Json &got, const std::string &at)
{
    if (want.is_object() && want.contains("$chars")) {
        const bool same = got.is_string() && countCodePoints(got.get_ref<const std::string &>()) == want["$chars"].get<std::size_t>();
        return same ? "" : at + ": another length of text";
    }
    if (want.is_object() && got.is_object()) {
        for (const auto &[key, value] : want.items()) {
            if (!got.contains(key))
                return fmt::format("{}.{} is missing", at, key);
            if (auto found = difference(value, got.at(key), at + "." + key); !found.empty())
                return found;
        }
        for (const auto &[key, value] : got.items())
            if (!want.contains(key))
                return fmt::format("{}.{} is not expected: {}", at, key, brief(value));
        return "";
    }
    if (want.is_array() && got.is_array() && want.size() == got.size()) {
        for (std::size_t i = 0; i < want.size(); ++i)
            if (auto found = difference(want[i], got[i], fmt::format("{}[{}]", at, i)); !found.empty())
                return found;
        return "";
    }
    const bool same = want.is_number() && got.is_number() ? want.get<double>() == got.get<double>() : want == got;
    return same ? "" : fmt::format("{}: {}, expected {}", at, brief(got), brief(want));
}

std::string fileOf(const Json &problem, const std::string &mainFile)
{
    return std::filesystem::path(problem.value("file", mainFile)).filename().string();
}

Json lineOf(const Json &problem)
{
    return problem.contains("line") ? problem["line"] : Json();
}

Json otherLine(const Json &problem)
{
    if (!problem.contains("other"))
        return {};
    const Json &other = problem["other"];
    return other.is_object() ? lineOf(other) : other;
}

bool isPairFromOtherEnd(const Json &want, const Json &got)
{
    return want["kind"].is_string() && isOneOf(want["kind"], Json(kPairKinds)) && want.contains("other") && want.contains("line") &&
           isOneOf(otherLine(got), want["line"]) && isOneOf(lineOf(got), want["other"]);
}

// "" if `got` reports `want`, else what differs.
std::string mismatch(const Json &want, const Json &got, const std::string &mainFile)
{
    if (!isOneOf(got["kind"], want["kind"]))
        return "kind";
    if (isPairFromOtherEnd(want, got))
        return "";
    if (fileOf(want, mainFile) != fileOf(got, mainFile))
        return "file";
    const std::int64_t line = got.value("line", std::int64_t{0});
    if (want.contains("line") &&
        (line < want["line"].get<std::int64_t>() || line > want.value("line_to", want["line"].get<std::int64_t>())))
        return "line";
    if (want.contains("column") && line == want["line"]) {
        const auto column = got.value("column", std::int64_t{-10});
        if (column < want["column"][0].get<std::int64_t>() - 1 || column > want["column"][1].get<std::int64_t>() + 1)
            return fmt::format("column {}, expected {}", column, dumpJson(want["column"]));
    }
    for (const char *key : {"row", "offset", "subtype"})
        if (want.contains(key) && got.contains(key) && got[key] != want[key])
            return fmt::format("{} {}, expected {}", key, dumpJson(got[key]), dumpJson(want[key]));
    return want.contains("other") && !isOneOf(otherLine(got), want["other"]) ? "other line" : "";
}

void compareProblems(const Json &expected, const Json &answer, const std::string &mainFile, std::vector<std::string> &found)
{
    std::vector<Json> left;
    for (const Json &problem : answer["problems"]) {
        if (problem.value("what", "").empty())
            found.push_back("a problem has no sentence: " + brief(problem));
        left.push_back(problem);
    }
    const Json &wanted = expected["problems"];
    for (const Json &want : wanted) {
        const auto hit = std::ranges::find_if(left, [&](const Json &got) { return mismatch(want, got, mainFile).empty(); });
        if (hit != left.end())
            left.erase(hit);
        else
            found.push_back("not reported: " + brief(want));
    }
    for (const Json &got : left) {
        const bool repeated = got["kind"] == "personal_data" && std::ranges::any_of(wanted, [&](const Json &want) {
                                  return want["kind"] == got["kind"] && lineOf(want) == lineOf(got);
                              });
        const Json allowed = expected.value("allowed", Json::array());
        if (!repeated && std::ranges::none_of(allowed, [&](const Json &want) { return mismatch(want, got, mainFile).empty(); }))
            found.push_back("reported, but nothing is wrong there: " + brief(got));
    }
}

void compareCount(const char *name, const Json &expected, const Json &answer, std::vector<std::string> &found)
{
    const auto high = expected[name].get<std::int64_t>();
    const auto low = expected.value(std::string(name) + "_min", high);
    const auto got = answer[name].get<std::int64_t>();
    if (got < low || got > high)
        found.push_back(fmt::format("{} {}, expected {} to {}", name, got, low, high));
}

void compareRecords(const Json &expected, const Json &answer, std::vector<std::string> &found)
{
    const Json &want = expected["records"];
    const Json &got = answer["records"];
    if (got.size() < want.size())
        found.push_back(fmt::format("{} records, expected {}", got.size(), want.size()));
    for (std::size_t i = 0; i < std::min(want.size(), got.size()); ++i)
        if (const auto text = difference(plainRecord(want[i]), plainRecord(got[i]), fmt::format("record {}", i + 1)); !text.empty())
            found.push_back(text);
}

} // namespace

std::vector<std::string> differences(const Json &expected, const Json &answer, const std::string &mainFile)
{
    std::vector<std::string> found;
    if (expected.value("fatal", false)) {
        const Json &kind = expected["problems"][0]["kind"];
        if (std::ranges::none_of(answer["problems"], [&](const Json &problem) { return isOneOf(problem["kind"], kind); }))
            found.push_back("not reported: " + brief(kind));
        if (!answer.contains("error"))
            found.push_back("the file was not refused");
        return found;
    }
    if (answer.contains("error"))
        return {"refused: " + brief(answer["error"])};
    for (const char *key : {"format", "container", "encoding"})
        if (expected.contains(key) && expected[key] != answer[key])
            found.push_back(fmt::format("{} {}, expected {}", key, brief(answer[key]), brief(expected[key])));
    compareCount("rows", expected, answer, found);
    compareCount("kept", expected, answer, found);
    const Json mapping = expected.value("mapping", Json::object());
    for (const auto &[field, column] : mapping.items())
        if (answer["mapping"].value(field, Json()) != column)
            found.push_back(
                fmt::format("mapping of {}: {}, expected {}", field, brief(answer["mapping"].value(field, Json())), brief(column)));
    compareRecords(expected, answer, found);
    compareProblems(expected, answer, mainFile, found);
    return found;
}

} // namespace luthier::data::test
