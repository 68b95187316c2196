#include <algorithm>

#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/store/version_history.h"

namespace luthier::cli {
namespace {

void report(Context &context, const std::string &name, std::int64_t version)
{
    context.output.object({{"name", name}, {"version", version}});
    context.output.text(fmt::format("{} is now at version {}.\n", name, version));
}

class DatasetsRestore final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("name", m_name, "Dataset")->required();
        app.add_option("--to-version", m_version, "The version whose rows it shall have again")->check(CLI::PositiveNumber);
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        if (m_version > 0) {
            LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
            LUTHIER_TRY_ASSIGN(const std::int64_t version, store::goBackTo(*datasets, info.id, m_version));
            report(context, info.name, version);
            return {};
        }
        LUTHIER_TRY_ASSIGN(const std::vector<store::DatasetInfo> bin, datasets->removed());
        const auto found = std::find_if(bin.begin(), bin.end(), [this](const store::DatasetInfo &info) { return info.name == m_name; });
        if (found == bin.end())
            return fail(ErrorCode::NotFound, fmt::format("There is no \"{}\" in the bin.", m_name), m_name,
                        "Give --to-version to bring an older version back; \"luthier datasets list --removed\" shows the bin.");
        LUTHIER_TRY(datasets->putBack(found->id));
        report(context, found->name, found->version);
        return {};
    }

private:
    std::string m_name;
    std::int64_t m_version = 0;
};

// Undo and redo differ in the call alone.
class DatasetsStep final : public Verb {
public:
    using Call = Expected<std::int64_t> (*)(store::DatasetStore &store, store::DatasetId dataset);
    explicit DatasetsStep(Call call) : m_call(call) {}
    void declare(CLI::App &app) override { app.add_option("name", m_name, "Dataset")->required(); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY_ASSIGN(const std::int64_t version, m_call(*datasets, info.id));
        report(context, info.name, version);
        return {};
    }

private:
    Call m_call;
    std::string m_name;
};

class DatasetsRemove final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("name", m_name, "Dataset")->required(); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY(datasets->remove(info.id));
        context.output.object({{"removed", info.name}});
        context.output.text(fmt::format("{0} is in the bin; \"luthier datasets restore {0}\" brings it back.\n", info.name));
        return {};
    }

private:
    std::string m_name;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsRestore()
{
    return std::make_unique<DatasetsRestore>();
}

std::unique_ptr<Verb> makeDatasetsUndo()
{
    return std::make_unique<DatasetsStep>(store::undo);
}

std::unique_ptr<Verb> makeDatasetsRedo()
{
    return std::make_unique<DatasetsStep>(store::redo);
}

std::unique_ptr<Verb> makeDatasetsRemove()
{
    return std::make_unique<DatasetsRemove>();
}

} // namespace luthier::cli
