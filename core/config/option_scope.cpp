#include "core/config/option_scope.h"

#include <algorithm>
#include <array>

namespace luthier::config {
namespace {

struct Scope {
    std::string_view key; // of an option, or of a part with a dot
    bool (*holds)(const RunSpec &spec);
};

bool learnsPreferences(const RunSpec &spec)
{
    return spec.stage == Stage::Dpo;
}
bool hasMoments(const RunSpec &spec)
{
    return spec.train.optimizer == OptimizerType::AdamW;
}
bool readsFile(const RunSpec &spec)
{
    return !spec.dataset.path.empty() || !spec.dataset.evalPath.empty();
}
bool readsDataset(const RunSpec &spec)
{
    return !spec.dataset.id.empty();
}
bool startsFresh(const RunSpec &spec) // an adapter brings its own
{
    return spec.method.initFrom.empty();
}
bool warmsUpByShare(const RunSpec &spec)
{
    return spec.train.warmupSteps == 0;
}
bool countsPasses(const RunSpec &spec)
{
    return spec.train.maxSteps == 0;
}
bool splitsRows(const RunSpec &spec)
{
    return spec.dataset.evalPath.empty();
}

constexpr std::array kScopes = {
    Scope{"preference.", learnsPreferences},    Scope{"dataset.format", readsFile},      Scope{"dataset.version", readsDataset},
    Scope{"dataset.eval_fraction", splitsRows}, Scope{"method.rank", startsFresh},       Scope{"method.alpha", startsFresh},
    Scope{"method.target", startsFresh},        Scope{"train.num_epochs", countsPasses}, Scope{"train.beta1", hasMoments},
    Scope{"train.beta2", hasMoments},           Scope{"train.epsilon", hasMoments},      Scope{"train.warmup_ratio", warmsUpByShare},
};

} // namespace

bool optionMatters(const RunSpec &spec, std::string_view key)
{
    return std::none_of(kScopes.begin(), kScopes.end(), [&](const Scope &scope) {
        return (scope.key.ends_with('.') ? key.starts_with(scope.key) : key == scope.key) && !scope.holds(spec);
    });
}

} // namespace luthier::config
