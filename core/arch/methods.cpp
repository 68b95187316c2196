#include "core/arch/methods.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::arch {
namespace {

constexpr std::array<std::string_view, 4> kExamples = {"conversation", "task", "text", "tokens"};
constexpr std::array<std::string_view, 1> kPreferences = {"preference"};

// An adapter sits on the linear layers of the blocks; every architecture that openModel reads has them.
Expected<void> adapterAvailable(const ModelConfig &config)
{
    if (config.layers > 0 && config.hidden > 0)
        return {};
    return fail(ErrorCode::Unsupported, fmt::format("This {} model has no layers that an adapter could sit on.", config.architecture), {},
                "Choose a model with decoder layers.");
}

constexpr std::array kMethods = {
    MethodDescriptor{config::Stage::Sft, config::MethodType::Lora, "sft-lora", LUTHIER_TR("Examples, small adapter"),
                     LUTHIER_TR("Use it when you have questions with good answers, conversations or texts: it is right for most data, and "
                                "the first thing to try."),
                     kExamples, adapterAvailable},
    MethodDescriptor{config::Stage::Dpo, config::MethodType::Lora, "dpo-lora", LUTHIER_TR("Preferences, small adapter"),
                     LUTHIER_TR("Use it when you have pairs of a better and a worse answer, on a model that already answers in the right "
                                "form."),
                     kPreferences, adapterAvailable},
};

} // namespace

std::span<const MethodDescriptor> methods()
{
    return kMethods;
}

const MethodDescriptor *findMethod(config::Stage stage, config::MethodType type)
{
    const auto found = std::find_if(kMethods.begin(), kMethods.end(),
                                    [&](const MethodDescriptor &method) { return method.stage == stage && method.type == type; });
    return found == kMethods.end() ? nullptr : &*found;
}

} // namespace luthier::arch
