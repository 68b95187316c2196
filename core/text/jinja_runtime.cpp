#include "core/text/jinja_runtime.h"

#include <string>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_objects.h"

namespace luthier::text::jinja {

static constexpr std::size_t kBytesPerStep = 64;
static constexpr std::size_t kBytesPerItem = 64;

Runtime::~Runtime()
{
    for (const auto &nameSpace : m_namespaces) // one may hold another, or itself
        nameSpace->clear();
}

std::shared_ptr<Namespace> Runtime::makeNamespace()
{
    allocateItems(4);
    m_namespaces.push_back(std::make_shared<Namespace>());
    return m_namespaces.back();
}

void Runtime::step(std::size_t cost)
{
    m_steps += cost;
    if (m_steps > m_limits.steps)
        throw Failure(FailureKind::Limit, fmt::format("it took more than {} steps", m_limits.steps));
}

void Runtime::allocate(std::size_t bytes)
{
    if (bytes > m_limits.allocated - m_allocated)
        throw Failure(FailureKind::Limit, fmt::format("it used more than {} bytes of memory", m_limits.allocated));
    m_allocated += bytes;
    step(bytes / kBytesPerStep);
}

void Runtime::allocateItems(std::size_t count)
{
    allocate(count > m_limits.allocated / kBytesPerItem ? m_limits.allocated + 1 : count * kBytesPerItem);
}

Runtime::Nesting::Nesting(Runtime &runtime) : m_runtime(runtime)
{
    if (m_runtime.m_depth >= m_runtime.m_limits.depth)
        throw Failure(FailureKind::Limit, fmt::format("it nested more than {} evaluations", m_runtime.m_limits.depth));
    ++m_runtime.m_depth;
}

} // namespace luthier::text::jinja
