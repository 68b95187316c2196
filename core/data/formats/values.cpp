#include "core/data/formats/values.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/reading/blanks.h"
#include "core/data/reading/json_parser.h"

namespace luthier::data {

namespace {

Unexpected<RowFault> wrongType(const std::string &name, std::string_view wanted, const JsonNode &node)
{
    return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("{} must be {}, but is {}."), name, wanted, typeName(node.type)));
}

} // namespace

Unexpected<RowFault> missingField(const RowFields &row, Field field)
{
    return rowFault(ProblemKind::MissingField, fmt::format(LUTHIER_TR("The field {} is missing."), row.quoted(field)));
}

Read<std::string> textOf(const JsonNode &node, const std::string &name)
{
    if (!node.isString())
        return wrongType(name, LUTHIER_TR("a text"), node);
    return node.text;
}

Read<std::string> neededText(const RowFields &row, Field field)
{
    const JsonNode *node = row.value(field);
    if (node == nullptr)
        return missingField(row, field);
    return textOf(*node, row.quoted(field));
}

Read<std::optional<std::string>> optionalText(const RowFields &row, Field field)
{
    const JsonNode *node = row.value(field);
    if (node == nullptr)
        return std::optional<std::string>();
    LUTHIER_TRY_ASSIGN(std::string text, textOf(*node, row.quoted(field)));
    return std::optional<std::string>(std::move(text));
}

Read<double> numberOf(const JsonNode &node, const std::string &name)
{
    if (!node.isNumber())
        return wrongType(name, LUTHIER_TR("a number"), node);
    const auto value = toNumber(node);
    if (!value)
        return rowFault(ProblemKind::NumberRange,
                        fmt::format(LUTHIER_TR("{} is a number that cannot be held: {}."), name, node.text.substr(0, 40)));
    return *value;
}

Read<double> weightOf(const JsonNode &node, const std::string &name)
{
    LUTHIER_TRY_ASSIGN(const double value, numberOf(node, name));
    if (value < 0)
        return rowFault(ProblemKind::NumberRange, fmt::format(LUTHIER_TR("{} must not be negative."), name));
    return value;
}

Read<double> rowWeight(const RowFields &row)
{
    const JsonNode *node = row.value(Field::Weight);
    return node == nullptr ? Read<double>(1.0) : weightOf(*node, row.quoted(Field::Weight));
}

Read<Json> jsonOf(const JsonNode &node, const std::string &name)
{
    auto json = toJson(node);
    if (!json)
        return rowFault(ProblemKind::NumberRange, fmt::format(LUTHIER_TR("{} holds a number that cannot be held."), name));
    return std::move(*json);
}

Read<Json> toolsOf(const JsonNode *node, const std::string &name)
{
    if (node == nullptr)
        return Json();
    if (node->isString()) {
        if (isWhiteSpace(node->text))
            return Json();
        const JsonParse parse = parseJsonValue(node->text);
        if (parse.firstFault() != nullptr)
            return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("{} is a text that is no JSON."), name));
        return parse.value.isString() ? Read<Json>(wrongType(name, LUTHIER_TR("a list of tools"), parse.value))
                                      : toolsOf(&parse.value, name);
    }
    if (!node->isArray())
        return wrongType(name, LUTHIER_TR("a list of tools"), *node);
    Json tools = Json::array();
    for (const JsonNode &item : node->items) {
        if (!item.isObject())
            return wrongType(fmt::format(LUTHIER_TR("A tool in {}"), name), LUTHIER_TR("an object"), item);
        const JsonNode *function = item.find("function");
        LUTHIER_TRY_ASSIGN(Json tool, jsonOf(function != nullptr && function->isObject() ? *function : item, name));
        tools.push_back(std::move(tool));
    }
    return tools.empty() ? Json() : tools;
}

} // namespace luthier::data
