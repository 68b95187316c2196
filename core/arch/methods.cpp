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
    return fail(ErrorCode::Unsupported,
                fmt::format(LUTHIER_TR("This {} model has no layers that an adapter could sit on."), config.architecture), {},
                LUTHIER_TR("Choose a model with decoder layers."));
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

bool learnsFrom(const MethodDescriptor &method, std::string_view recordKind)
{
    return std::find(method.recordKinds.begin(), method.recordKinds.end(), recordKind) != method.recordKinds.end();
}

const MethodDescriptor *methodFor(config::Stage stage, config::MethodType type, std::string_view recordKind)
{
    if (const MethodDescriptor *method = findMethod(stage, type); method != nullptr && learnsFrom(*method, recordKind))
        return method;
    const MethodDescriptor *any = nullptr;
    for (const MethodDescriptor &method : kMethods) {
        if (!learnsFrom(method, recordKind))
            continue;
        if (method.type == type)
            return &method;
        any = any == nullptr ? &method : any;
    }
    return any;
}

} // namespace luthier::arch
