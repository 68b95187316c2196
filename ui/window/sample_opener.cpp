#include "ui/window/sample_opener.h"

#include <algorithm>

#include "core/arch/find_models.h"
#include "core/store/import_dataset.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr const char *kDataset = "Short answers (sample)"; // found again by it, so it is the same in every language
constexpr const char *kFile = "short_answers.jsonl";
constexpr std::string_view kModel = "SmolLM2"; // of the published results

Expected<void> ensureDataset(const fs::path &samples, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    const auto known = datasets->find(kDataset);
    if (known)
        return {};
    if (known.error().code != ErrorCode::NotFound)
        return fail(known.error());
    store::DatasetImport request;
    request.name = kDataset;
    request.files = {samples / kFile};
    LUTHIER_TRY(store::importDataset(*datasets, request, [](const data::Problem &) {}));
    return {};
}

bool canTrain(const arch::ModelSummary &model)
{
    return std::any_of(model.methods.begin(), model.methods.end(), [](const arch::MethodVerdict &method) { return method.canTrain(); });
}

bool isOurs(const arch::ModelSummary &model)
{
    return model.name.find(kModel) != std::string::npos || model.path.string().find(kModel) != std::string::npos;
}

// The model of the sample where it is there, else the smallest one that can be trained and chatted with.
fs::path chooseModel(const std::vector<arch::ModelSummary> &models)
{
    const auto worse = [](const arch::ModelSummary &left, const arch::ModelSummary &right) {
        const auto rank = [](const arch::ModelSummary &model) {
            return std::tuple(canTrain(model) && model.hasChatTemplate, isOurs(model), -model.parameters);
        };
        return rank(left) < rank(right);
    };
    const auto best = std::max_element(models.begin(), models.end(), worse);
    return best == models.end() || !canTrain(*best) ? fs::path() : best->path;
}

// Enough steps for a small model to take on the form of the answers, and small ones, so that the first points come soon; a minute or
// two on two cores.
config::RunSpec sampleSpec(const fs::path &model)
{
    config::RunSpec spec;
    spec.name = "Sample";
    spec.model.path = model.string();
    spec.dataset.id = kDataset;
    spec.dataset.evalFraction = 0.1;
    spec.train.maxSteps = 32;
    spec.train.batchSize = 8;
    spec.train.learningRate = 1e-3;
    spec.train.lrScheduler = config::SchedulerType::Constant;
    spec.train.evalSteps = 8;
    spec.train.saveSteps = 16;
    return spec;
}

} // namespace

SampleOpener::SampleOpener(Background &background, fs::path samples, QObject *parent)
    : QObject(parent), m_background(background), m_samples(std::move(samples))
{
}

Expected<config::RunSpec> SampleOpener::prepare(const fs::path &samples, const std::vector<fs::path> &folders, WorkContext &context)
{
    LUTHIER_TRY(ensureDataset(samples, context));
    arch::FindModelsOptions options;
    options.progress = [&context](const fs::path &) { return !context.isCancelled(); };
    LUTHIER_TRY_ASSIGN(const arch::FoundModels found, arch::findModels(folders, options));
    return sampleSpec(chooseModel(found.models));
}

void SampleOpener::open(const QStringList &modelFolders)
{
    if (isOpening())
        return;
    std::vector<fs::path> folders;
    for (const QString &folder : modelFolders)
        folders.push_back(pathFromQt(folder));
    const auto work = [samples = m_samples, folders](WorkContext &context) { return prepare(samples, folders, context); };
    m_task = m_background.post<config::RunSpec>(Lane::Bulk, this, work, [this](const Expected<config::RunSpec> &spec) {
        if (spec)
            emit ready(*spec);
        else
            emit failed(spec.error());
    });
}

} // namespace luthier::ui
