#include "core/config/validate.h"

#include <string>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/config/describe.h"
#include "core/config/values.h"

namespace luthier::config {
namespace {

using Errors = std::vector<Error>;

void addError(Errors &errors, std::string where, std::string what, std::string advice)
{
    errors.push_back({ErrorCode::BadSetting, std::move(what), std::move(where), std::move(advice)});
}

// A value is in range if it could be read back.
struct RangeChecker {
    Errors &errors;
    std::string prefix;

    template <class Spec, class M>
    void onField(const Field<Spec, M> &declared, const M &value)
    {
        if (Expected<M> read = valueFromJson<M>(valueToJson(value), declared.info, prefix + declared.key); !read)
            errors.push_back(read.error());
    }
    void onPart(const auto &declared, const auto &value) { visitFields(value, RangeChecker{errors, prefix + declared.key + "."}); }
};

void checkModelAndData(const RunSpec &spec, Errors &errors)
{
    const DatasetSpec &dataset = spec.dataset;
    if (spec.model.path.empty())
        addError(errors, "model.path", LUTHIER_TR("The run has no model."), LUTHIER_TR("Give a model folder or a GGUF file."));
    if (dataset.id.empty() && dataset.path.empty())
        addError(errors, "dataset.id", LUTHIER_TR("The run has no dataset."),
                 LUTHIER_TR("Give the name of a dataset (dataset.id) or a file (dataset.path)."));
    if (!dataset.id.empty() && !dataset.path.empty())
        addError(errors, "dataset.path", LUTHIER_TR("The run has a dataset and a file, and it can learn from one only."),
                 LUTHIER_TR("Remove dataset.id or dataset.path."));
    if (!dataset.path.empty() && dataset.version != 0)
        addError(errors, "dataset.version", LUTHIER_TR("A file has no versions; dataset.version belongs to an imported dataset."),
                 LUTHIER_TR("Remove dataset.version, or import the file and give its name as dataset.id."));
    if (!dataset.evalPath.empty() && dataset.evalFraction > 0)
        addError(errors, "dataset.eval_fraction",
                 LUTHIER_TR("The rows for checking are given twice: as a share and as a set of their own."),
                 LUTHIER_TR("Remove dataset.eval_fraction or dataset.eval_path."));
}

void checkMethod(const MethodSpec &method, Errors &errors)
{
    for (const std::string_view name : splitBy(method.target, ','))
        if (trimmed(name).empty()) {
            addError(errors, "method.target", LUTHIER_TR("A name in the list of layers is empty."),
                     LUTHIER_TR("Write \"all\", or names such as q_proj,v_proj."));
            return;
        }
}

void checkTraining(const RunSpec &spec, Errors &errors)
{
    const TrainSpec &train = spec.train;
    if (train.warmupSteps > 0 && train.warmupRatio > 0)
        addError(errors, "train.warmup_ratio", LUTHIER_TR("The warm-up is given twice: as steps and as a share."),
                 LUTHIER_TR("Remove train.warmup_steps or train.warmup_ratio."));
    if (train.maxSteps > 0 && train.warmupSteps > train.maxSteps)
        addError(errors, "train.warmup_steps",
                 fmt::format(LUTHIER_TR("The warm-up of {} steps is longer than the run of {}."), train.warmupSteps, train.maxSteps),
                 LUTHIER_TR("Make the warm-up shorter or the run longer."));
    if (spec.stage == Stage::Dpo && train.tooLong == TooLong::Split)
        addError(errors, "train.too_long", LUTHIER_TR("A pair of answers cannot be split into several rows."),
                 LUTHIER_TR("Choose drop or cut for rows that are too long."));
    const bool hasEvalRows = !spec.dataset.evalPath.empty() || spec.dataset.evalFraction > 0;
    if (train.evalSteps > 0 && !hasEvalRows)
        addError(errors, "train.eval_steps", LUTHIER_TR("There are no rows to check on."),
                 LUTHIER_TR("Set dataset.eval_fraction or dataset.eval_path, or remove train.eval_steps."));
}

void checkDevice(const std::string &device, Errors &errors)
{
    constexpr std::string_view kCuda = "cuda:";
    const bool isCuda = device.starts_with(kCuda) && device.size() > kCuda.size() && device.size() <= kCuda.size() + 3 &&
                        device.find_first_not_of("0123456789", kCuda.size()) == std::string::npos;
    if (device != "auto" && device != "cpu" && !isCuda)
        addError(errors, "device", fmt::format(LUTHIER_TR("There is no device \"{}\"."), device),
                 LUTHIER_TR("Write auto, cpu, or a graphics card such as cuda:0."));
}

} // namespace

std::vector<Error> validate(const RunSpec &spec)
{
    Errors errors;
    visitFields(spec, RangeChecker{errors, {}});
    checkModelAndData(spec, errors);
    checkMethod(spec.method, errors);
    checkTraining(spec, errors);
    checkDevice(spec.device, errors);
    return errors;
}

} // namespace luthier::config
