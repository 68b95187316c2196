#include "core/nn/adapters.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::nn {

namespace {

constexpr std::array kRoles = {LinearRole::Query, LinearRole::Key, LinearRole::Value, LinearRole::Output,
                               LinearRole::Gate,  LinearRole::Up,  LinearRole::Down};

// Layers that read the same input: 0 q,k,v; 1 output; 2 gate,up; 3 down.
int inputGroup(LinearRole role)
{
    switch (role) {
    case LinearRole::Query:
    case LinearRole::Key:
    case LinearRole::Value: return 0;
    case LinearRole::Output: return 1;
    case LinearRole::Gate:
    case LinearRole::Up: return 2;
    case LinearRole::Down: return 3;
    }
    return 0;
}

Expected<std::vector<LinearRole>> rolesOf(const std::string &target)
{
    if (target == "all")
        return std::vector<LinearRole>(kRoles.begin(), kRoles.end());
    std::vector<std::string> known;
    for (const LinearRole role : kRoles)
        known.emplace_back(arch::linearRoleName(role));
    std::vector<LinearRole> roles;
    for (const std::string_view part : splitBy(target, ',')) {
        const std::string name(trimmed(part));
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) {
            const std::string near = nearestName(name, known);
            return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("There is no linear layer called \"{}\"."), name), "method.target",
                        near.empty() ? fmt::format(LUTHIER_TR("Use \"all\" or names out of: {}."), joined(known, ", "))
                                     : fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), near));
        }
        roles.push_back(kRoles[static_cast<std::size_t>(found - known.begin())]);
    }
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    return roles;
}

} // namespace

std::string LoraModule::nameA() const
{
    return "base_model.model." + path + ".lora_A.weight";
}

std::string LoraModule::nameB() const
{
    return "base_model.model." + path + ".lora_B.weight";
}

// Per layer and input group: all A, then all B.
void assignOffsets(LoraLayout &layout)
{
    layout.parameters = 0;
    for (std::size_t first = 0; first < layout.modules.size();) {
        std::size_t last = first;
        const auto sameGroup = [&](const LoraModule &module) {
            return module.layer == layout.modules[first].layer && inputGroup(module.role) == inputGroup(layout.modules[first].role);
        };
        while (last < layout.modules.size() && sameGroup(layout.modules[last]))
            ++last;
        for (std::size_t i = first; i < last; ++i) {
            layout.modules[i].aOffset = layout.parameters;
            layout.parameters += layout.modules[i].rank * layout.modules[i].in;
        }
        for (std::size_t i = first; i < last; ++i) {
            layout.modules[i].bOffset = layout.parameters;
            layout.parameters += layout.modules[i].rank * layout.modules[i].out;
        }
        first = last;
    }
}

Expected<LoraLayout> LoraLayout::fromSpec(const arch::ModelConfig &config, const config::MethodSpec &spec)
{
    LUTHIER_TRY_ASSIGN(const auto roles, rolesOf(spec.target));
    const arch::Architecture *architecture = arch::findArchitecture(config.architecture);
    assert(architecture != nullptr);
    const arch::WeightNames names = architecture->hfNames(config);
    LoraLayout layout;
    layout.rank = spec.rank;
    layout.alpha = spec.alpha;
    layout.dropout = spec.dropout;
    for (std::int64_t layer = 0; layer < config.layers; ++layer)
        for (const LinearRole role : roles) {
            LoraModule module;
            module.layer = layer;
            module.role = role;
            module.rank = spec.rank;
            std::tie(module.out, module.in) = arch::linearShape(config, role);
            module.scale = spec.alpha / static_cast<double>(spec.rank);
            const std::string &weight = names.layers[static_cast<std::size_t>(layer)].linear[static_cast<std::size_t>(role)];
            module.path = weight.substr(0, weight.size() - std::string_view(".weight").size());
            layout.modules.push_back(std::move(module));
        }
    assignOffsets(layout);
    return layout;
}

LoraWeights<float> initialLora(LoraLayout layout, std::uint64_t seed)
{
    LoraWeights<float> weights;
    weights.values.assign(static_cast<std::size_t>(layout.parameters), 0.0F);
    for (std::size_t index = 0; index < layout.modules.size(); ++index) {
        const LoraModule &module = layout.modules[index];
        Random random(seed, index);
        const double bound = 1.0 / std::sqrt(static_cast<double>(module.in));
        float *a = weights.values.data() + module.aOffset;
        std::generate_n(a, module.rank * module.in, [&] { return static_cast<float>((2 * random.uniform() - 1) * bound); });
    }
    weights.layout = std::move(layout);
    return weights;
}

} // namespace luthier::nn
