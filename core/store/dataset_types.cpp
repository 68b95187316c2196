#include "core/store/dataset_types.h"

#include "core/base/text.h"

namespace luthier::store {

std::string_view rowStatusName(RowStatus status)
{
    switch (status) {
    case RowStatus::Todo: return "todo";
    case RowStatus::Draft: return "draft";
    case RowStatus::Done: return "done";
    case RowStatus::Rejected: return "rejected";
    }
    return "todo";
}

std::optional<RowStatus> rowStatusFromName(std::string_view name)
{
    for (const RowStatus status : {RowStatus::Todo, RowStatus::Draft, RowStatus::Done, RowStatus::Rejected})
        if (rowStatusName(status) == name)
            return status;
    return {};
}

Expected<data::Record> StoredRow::record() const
{
    LUTHIER_TRY_ASSIGN(const Json parsed, parseJson(json, "row " + std::to_string(id)));
    return data::recordFromJson(parsed);
}

std::string joinTags(const std::vector<std::string> &tags)
{
    std::string stored;
    for (const std::string &tag : tags)
        stored += (stored.empty() ? "\n" : "") + tag + "\n";
    return stored;
}

std::vector<std::string> splitTags(std::string_view stored)
{
    std::vector<std::string> tags;
    for (const std::string_view tag : splitBy(stored, '\n'))
        if (!tag.empty())
            tags.emplace_back(tag);
    return tags;
}

} // namespace luthier::store
