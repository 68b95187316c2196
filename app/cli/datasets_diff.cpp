#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/store/row_reader.h"
#include "core/store/version_diff.h"

namespace luthier::cli {
namespace {

// What a row looks like in one version, null where it is not in it.
Expected<Json> contentIn(store::RowReader &reader, store::RowId row)
{
    LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> rows, reader.rows(std::span(&row, 1)));
    return parseJson(rows.front().json, fmt::format("row {}", row));
}

std::vector<std::string> changesOf(const store::RowDifference &difference)
{
    std::vector<std::string> changes;
    const std::pair<bool, const char *> all[] = {
        {difference.added, "added"}, {difference.removed, "removed"}, {difference.content, "content"}, {difference.status, "status"},
        {difference.tags, "tags"},   {difference.note, "note"},       {difference.moved, "moved"}};
    for (const auto &[holds, name] : all)
        if (holds)
            changes.emplace_back(name);
    return changes;
}

class DatasetsDiff final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("name", m_name, "Dataset")->required();
        app.add_option("before", m_before, "Version; without one, the newest but one")->check(CLI::PositiveNumber);
        app.add_option("after", m_after, "Version; without one, the newest")->check(CLI::PositiveNumber);
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        const std::int64_t after = m_after > 0 ? m_after : info.version;
        const std::int64_t before = m_before > 0 ? m_before : after - 1;
        if (before < 1)
            return fail(ErrorCode::NotFound, fmt::format("{} has only one version, so there is nothing to compare.", m_name), m_name);
        LUTHIER_TRY_ASSIGN(const std::vector<store::RowDifference> found, store::difference(*datasets, info.id, before, after));
        LUTHIER_TRY_ASSIGN(store::RowReader old, store::RowReader::open(*datasets, info.id, before));
        LUTHIER_TRY_ASSIGN(store::RowReader now, store::RowReader::open(*datasets, info.id, after));
        Json rows = Json::array();
        for (const store::RowDifference &difference : found) {
            LUTHIER_TRY_ASSIGN(Json row, rowJson(difference, old, now));
            context.output.text(rowText(row));
            rows.push_back(std::move(row));
        }
        context.output.object({{"name", info.name}, {"before", before}, {"after", after}, {"rows", std::move(rows)}});
        context.output.text(fmt::format("{} rows differ between versions {} and {}.\n", found.size(), before, after));
        return {};
    }

private:
    static Expected<Json> rowJson(const store::RowDifference &difference, store::RowReader &old, store::RowReader &now)
    {
        Json row{{"row", difference.row}, {"changes", changesOf(difference)}};
        if (!difference.added && (difference.removed || difference.content)) {
            LUTHIER_TRY_ASSIGN(row["before"], contentIn(old, difference.row));
        }
        if (!difference.removed && (difference.added || difference.content)) {
            LUTHIER_TRY_ASSIGN(row["after"], contentIn(now, difference.row));
        }
        return row;
    }

    static std::string rowText(const Json &row)
    {
        std::string text = fmt::format("row {}: {}\n", row["row"].get<store::RowId>(), dumpJson(row["changes"]));
        if (row.contains("before"))
            text += fmt::format("- {}\n", dumpJson(row["before"]));
        if (row.contains("after"))
            text += fmt::format("+ {}\n", dumpJson(row["after"]));
        return text;
    }

    std::string m_name;
    std::int64_t m_before = 0;
    std::int64_t m_after = 0;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsDiff()
{
    return std::make_unique<DatasetsDiff>();
}

} // namespace luthier::cli
