#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/store/row_reader.h"
#include "core/store/search_index.h"

namespace luthier::cli {
namespace {

class DatasetsSearch final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("name", m_name, "Dataset")->required();
        app.add_option("query", m_query, "Words that must all occur; \"in quotes\" they must stand together")->required();
        app.add_option("--limit", m_limit, "At most so many rows; 0: all")->capture_default_str()->check(CLI::NonNegativeNumber);
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY_ASSIGN(store::SearchIndex index, store::SearchIndex::open(context.services.workspace()));
        for (std::int64_t left = 1; left > 0;) {
            LUTHIER_TRY_ASSIGN(left, index.update(*datasets, info.id));
        }
        LUTHIER_TRY_ASSIGN(std::vector<store::RowId> found, store::searchInOrder(*datasets, index, info.id, m_query));
        const std::size_t total = found.size();
        if (m_limit > 0 && total > static_cast<std::size_t>(m_limit))
            found.resize(static_cast<std::size_t>(m_limit));
        LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(*datasets, info.id));
        LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> rows, reader.rows(found));
        Json list = Json::array();
        for (const store::StoredRow &row : rows) {
            LUTHIER_TRY_ASSIGN(Json record, parseJson(row.json, fmt::format("row {}", row.id)));
            context.output.text(fmt::format("row {} ({}): {}\n", row.id, row.meta.origin, row.json));
            list.push_back({{"row", row.id}, {"origin", row.meta.origin}, {"record", std::move(record)}});
        }
        context.output.object({{"name", info.name}, {"query", m_query}, {"found", total}, {"rows", std::move(list)}});
        context.output.text(fmt::format("{} rows found.\n", total));
        return {};
    }

private:
    std::string m_name;
    std::string m_query;
    std::int64_t m_limit = 100;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsSearch()
{
    return std::make_unique<DatasetsSearch>();
}

} // namespace luthier::cli
