// Token ids: {"input_ids", "labels"?}; absent labels are the ids themselves, -100 is not trained.

#include <algorithm>
#include <limits>

#include "core/base/translate.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

constexpr std::string_view kName = "tokens";
constexpr std::int32_t kNotTrained = -100;

bool fits(const RowFields &row)
{
    return row.has(Field::InputIds);
}

bool resembles(const RowFields &row)
{
    return row.has(Field::Labels);
}

Read<std::int32_t> idOf(const JsonNode &node, const std::string &name, bool isLabel)
{
    LUTHIER_TRY_ASSIGN(const double value, numberOf(node, "An element of " + name));
    if (value != static_cast<double>(static_cast<std::int64_t>(std::min(std::max(value, -1e15), 1e15))) && value > -1e15 && value < 1e15)
        return rowFault(ProblemKind::WrongType, "An element of " + name + " is no whole number: " + node.text.substr(0, 40) + ".");
    const bool inRange = (value >= 0 && value <= std::numeric_limits<std::int32_t>::max()) || (isLabel && value == kNotTrained);
    if (!inRange)
        return rowFault(ProblemKind::NumberRange,
                        "An element of " + name + " is outside the range of token ids: " + node.text.substr(0, 40) + ".");
    return static_cast<std::int32_t>(value);
}

Read<std::vector<std::int32_t>> idsOf(const JsonNode &node, const std::string &name, bool areLabels)
{
    if (!node.isArray())
        return rowFault(ProblemKind::WrongType,
                        name + " must be a list of whole numbers, but is " + std::string(typeName(node.type)) + ".");
    std::vector<std::int32_t> ids;
    ids.reserve(node.items.size());
    for (const JsonNode &item : node.items) {
        LUTHIER_TRY_ASSIGN(const std::int32_t id, idOf(item, name, areLabels));
        ids.push_back(id);
    }
    return ids;
}

Read<Record> read(const RowFields &row, const FileContext & /*file*/)
{
    const JsonNode *ids = row.value(Field::InputIds);
    if (ids == nullptr || (ids->isArray() && ids->items.empty()))
        return rowFault(ProblemKind::MissingField,
                        "The field " + row.quoted(Field::InputIds) + (ids == nullptr ? " is missing." : " has no ids."));
    TokensRecord record;
    LUTHIER_TRY_ASSIGN(record.inputIds, idsOf(*ids, row.quoted(Field::InputIds), false));
    record.labels = record.inputIds;
    if (const JsonNode *labels = row.value(Field::Labels)) {
        LUTHIER_TRY_ASSIGN(record.labels, idsOf(*labels, row.quoted(Field::Labels), true));
    }
    if (record.labels.size() != record.inputIds.size())
        return rowFault(ProblemKind::LengthMismatch, "There are " + std::to_string(record.inputIds.size()) + " token ids, but " +
                                                         std::to_string(record.labels.size()) + " labels.");
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *tokens, recordAs<TokensRecord>(record, kName));
    return Json{{"input_ids", tokens->inputIds}, {"labels", tokens->labels}};
}

} // namespace

Format tokensFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Token ids");
    format.kind = RecordKind::Tokens;
    format.uses = {Field::InputIds, Field::Labels};
    format.fits = fits;
    format.resembles = resembles;
    format.read = read;
    format.write = write;
    return format;
}

} // namespace luthier::data
