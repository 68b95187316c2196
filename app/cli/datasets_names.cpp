#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/store/copy_dataset.h"

namespace luthier::cli {
namespace {

// Verbs that take a dataset and a further name.
class DatasetsNamed : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("name", m_name, "Dataset")->required();
        app.add_option("new-name", m_newName, "Name that no dataset has")->required();
    }

protected:
    std::string m_name;
    std::string m_newName;
};

class DatasetsCopy final : public DatasetsNamed {
public:
    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY(store::copyDataset(*datasets, info.id, m_newName));
        context.output.object({{"name", m_newName}, {"copied_from", info.name}, {"version", info.version}});
        context.output.text(fmt::format("{} has the rows of {}, version {}.\n", m_newName, info.name, info.version));
        return {};
    }
};

class DatasetsRename final : public DatasetsNamed {
public:
    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY(datasets->rename(info.id, m_newName));
        context.output.object({{"name", m_newName}, {"was", info.name}});
        context.output.text(fmt::format("{} is called {} now.\n", info.name, m_newName));
        return {};
    }
};

} // namespace

std::unique_ptr<Verb> makeDatasetsCopy()
{
    return std::make_unique<DatasetsCopy>();
}

std::unique_ptr<Verb> makeDatasetsRename()
{
    return std::make_unique<DatasetsRename>();
}

} // namespace luthier::cli
