#include "ui/bridge/search_indexer.h"

namespace luthier::ui {
namespace {

// In pieces, each a transaction of its own: closing the window waits for one at most.
Expected<void> bringUpToDate(store::DatasetId dataset, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    LUTHIER_TRY_ASSIGN(store::SearchIndex * index, context.stores.search());
    for (std::int64_t left = 1; left > 0;) {
        if (context.isCancelled())
            return fail(cancelledError());
        LUTHIER_TRY_ASSIGN(left, index->update(*datasets, dataset));
    }
    return {};
}

} // namespace

SearchIndexer::SearchIndexer(Background &background, QObject *parent) : QObject(parent), m_background(background) {}

void SearchIndexer::update(store::DatasetId dataset)
{
    if (m_tasks.contains(dataset))
        m_tasks[dataset].drop(); // the one under way would miss what changed since
    m_tasks[dataset] = m_background.post<void>(
        Lane::Bulk, this, [dataset](WorkContext &context) { return bringUpToDate(dataset, context); },
        [this, dataset](const Expected<void> &done) {
            m_tasks.remove(dataset);
            if (done)
                emit updated(dataset);
            else if (done.error().code != ErrorCode::Cancelled)
                emit failed(done.error());
        });
}

} // namespace luthier::ui
