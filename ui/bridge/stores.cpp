#include "ui/bridge/stores.h"

namespace luthier::ui {
namespace {

template <class Store, class Open>
Expected<Store *> opened(std::optional<Store> &store, const Open &open)
{
    if (!store) {
        LUTHIER_TRY_ASSIGN(Store made, open());
        store.emplace(std::move(made));
    }
    return &*store;
}

} // namespace

Expected<store::DatasetStore *> Stores::datasets()
{
    return opened(m_datasets, [this] { return store::DatasetStore::open(m_workspace, m_clock); });
}

Expected<store::SearchIndex *> Stores::search()
{
    return opened(m_search, [this] { return store::SearchIndex::open(m_workspace); });
}

Expected<store::RunStore *> Stores::runs()
{
    return opened(m_runs, [this] { return store::RunStore::open(m_workspace); });
}

void Stores::close()
{
    m_datasets.reset();
    m_search.reset();
    m_runs.reset();
}

} // namespace luthier::ui
