#include "core/methods/methods.h"

#include <array>

#include "core/base/translate.h"
#include "core/methods/dpo.h"
#include "core/methods/sft.h"

namespace luthier::methods {
namespace {

constexpr std::array kMethods = {
    Method{config::Stage::Sft, makeSft},
    Method{config::Stage::Dpo, makeDpo},
};

} // namespace

std::span<const Method> methods()
{
    return kMethods;
}

Expected<std::unique_ptr<Objective>> makeObjective(const config::RunSpec &spec)
{
    for (const Method &method : kMethods)
        if (method.stage == spec.stage)
            return method.make(spec);
    return fail(ErrorCode::Unsupported, LUTHIER_TR("There is no training objective for this stage."), "stage",
                LUTHIER_TR("\"luthier describe\" lists the stages there are."));
}

} // namespace luthier::methods
