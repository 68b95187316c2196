#include "core/data/formats/values.h"

#include "core/data/reading/blanks.h"
#include "core/data/reading/json_parser.h"

namespace luthier::data {

namespace {

Unexpected<RowFault> wrongType(const std::string &name, std::string_view wanted, const JsonNode &node)
{
    return rowFault(ProblemKind::WrongType,
                    name + " must be " + std::string(wanted) + ", but is " + std::string(typeName(node.type)) + ".");
}

} // namespace

Read<std::string> textOf(const JsonNode &node, const std::string &name)
{
    if (!node.isString())
        return wrongType(name, "a text", node);
    return node.text;
}

Read<std::string> neededText(const RowFields &row, Field field)
{
    const JsonNode *node = row.value(field);
    if (node == nullptr)
        return rowFault(ProblemKind::MissingField, "The field " + row.quoted(field) + " is missing.");
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
        return wrongType(name, "a number", node);
    const auto value = toNumber(node);
    if (!value)
        return rowFault(ProblemKind::NumberRange, name + " is a number that cannot be held: " + node.text.substr(0, 40) + ".");
    return *value;
}

Read<double> weightOf(const JsonNode &node, const std::string &name)
{
    LUTHIER_TRY_ASSIGN(const double value, numberOf(node, name));
    if (value < 0)
        return rowFault(ProblemKind::NumberRange, name + " must not be negative.");
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
        return rowFault(ProblemKind::NumberRange, name + " holds a number that cannot be held.");
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
            return rowFault(ProblemKind::WrongType, name + " is a text that is no JSON.");
        return parse.value.isString() ? Read<Json>(wrongType(name, "a list of tools", parse.value)) : toolsOf(&parse.value, name);
    }
    if (!node->isArray())
        return wrongType(name, "a list of tools", *node);
    Json tools = Json::array();
    for (const JsonNode &item : node->items) {
        if (!item.isObject())
            return wrongType("A tool in " + name, "an object", item);
        const JsonNode *function = item.find("function");
        LUTHIER_TRY_ASSIGN(Json tool, jsonOf(function != nullptr && function->isObject() ? *function : item, name));
        tools.push_back(std::move(tool));
    }
    return tools.empty() ? Json() : tools;
}

} // namespace luthier::data
