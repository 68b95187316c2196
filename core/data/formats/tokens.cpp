// Token ids: {"input_ids", "labels"?}; absent labels are the ids themselves, -100 is not trained.

#include <algorithm>
#include <limits>

#include <fmt/format.h>

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
    LUTHIER_TRY_ASSIGN(const double value, numberOf(node, fmt::format(LUTHIER_TR("An element of {}"), name)));
    if (value != static_cast<double>(static_cast<std::int64_t>(std::min(std::max(value, -1e15), 1e15))) && value > -1e15 && value < 1e15)
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("An element of {} is no whole number: {}."), name, node.text.substr(0, 40)));
    const bool inRange = (value >= 0 && value <= std::numeric_limits<std::int32_t>::max()) || (isLabel && value == kNotTrained);
    if (!inRange)
        return rowFault(ProblemKind::NumberRange,
                        fmt::format(LUTHIER_TR("An element of {} is outside the range of token ids: {}."), name, node.text.substr(0, 40)));
    return static_cast<std::int32_t>(value);
}

Read<std::vector<std::int32_t>> idsOf(const JsonNode &node, const std::string &name, bool areLabels)
{
    if (!node.isArray())
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("{} must be a list of whole numbers, but is {}."), name, typeName(node.type)));
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
    if (ids == nullptr)
        return missingField(row, Field::InputIds);
    if (ids->isArray() && ids->items.empty())
        return rowFault(ProblemKind::MissingField, fmt::format(LUTHIER_TR("The field {} has no ids."), row.quoted(Field::InputIds)));
    TokensRecord record;
    LUTHIER_TRY_ASSIGN(record.inputIds, idsOf(*ids, row.quoted(Field::InputIds), false));
    record.labels = record.inputIds;
    if (const JsonNode *labels = row.value(Field::Labels)) {
        LUTHIER_TRY_ASSIGN(record.labels, idsOf(*labels, row.quoted(Field::Labels), true));
    }
    if (record.labels.size() != record.inputIds.size())
        return rowFault(ProblemKind::LengthMismatch,
                        fmt::format(LUTHIER_TR("There are {} token ids, but {} labels."), record.inputIds.size(), record.labels.size()));
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
