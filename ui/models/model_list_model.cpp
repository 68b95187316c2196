#include "ui/models/model_list_model.h"

#include <tuple>

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

QString fileTitle(const fs::path &path)
{
    const fs::path normal = path.lexically_normal();
    const fs::path last = normal.has_filename() ? normal : normal.parent_path();
    // A hub keeps the files of "models--author--name" in "snapshots/<hash>".
    if (last.parent_path().filename() == "snapshots") {
        const QString repository = toQt(last.parent_path().parent_path().filename());
        return repository.section(QStringLiteral("--"), -1);
    }
    return toQt(last.extension() == ".gguf" ? last.stem() : last.filename());
}

QString mostNumbers(const arch::ModelSummary &summary)
{
    const auto most = std::max_element(summary.dtypes.begin(), summary.dtypes.end(),
                                       [](const auto &left, const auto &right) { return left.second.values < right.second.values; });
    return most == summary.dtypes.end() ? QString() : toQt(most->first);
}

std::vector<ModelEntry> entriesOf(arch::FoundModels found)
{
    std::vector<ModelEntry> entries;
    for (arch::ModelSummary &summary : found.models) {
        ModelEntry entry{summary.path, std::move(summary), {}};
        entry.problem = entry.summary->problem;
        entries.push_back(std::move(entry));
    }
    for (arch::UnreadablePath &problem : found.problems)
        if (problem.error.code != ErrorCode::NotFound) // of the usual folders not all are there
            entries.push_back({problem.path, {}, std::move(problem.error)});
    std::stable_sort(entries.begin(), entries.end(), [](const ModelEntry &left, const ModelEntry &right) {
        const auto order = [](const ModelEntry &entry) {
            return std::tuple(!entry.canTrain(), entry.summary ? modelTitle(*entry.summary).toLower() : fileTitle(entry.path).toLower());
        };
        return order(left) < order(right);
    });
    return entries;
}

} // namespace

bool ModelEntry::canTrain() const
{
    return summary && std::any_of(summary->methods.begin(), summary->methods.end(),
                                  [](const arch::MethodVerdict &method) { return method.canTrain(); });
}

QString modelTitle(const arch::ModelSummary &summary)
{
    const QString name = toQt(summary.name).section(QChar(u'/'), -1);
    return summary.container == "gguf" || name.isEmpty() ? fileTitle(summary.path) : name;
}

ModelListModel::ModelListModel(Background &background, QObject *parent) : ValueListModel(parent), m_background(background) {}

void ModelListModel::scan(const QStringList &folders)
{
    m_task.drop();
    std::vector<fs::path> paths;
    for (const QString &folder : folders)
        paths.push_back(pathFromQt(folder));
    const auto work = [paths](WorkContext &context) {
        arch::FindModelsOptions options;
        options.progress = [&context](const fs::path &folder) { return context.progress(0, folder.string()); };
        return arch::findModels(paths, options);
    };
    const auto done = [this](Expected<arch::FoundModels> found) {
        if (!found) {
            emit failed(found.error());
            return;
        }
        m_isComplete = found->complete;
        show(entriesOf(std::move(*found)), [](const ModelEntry &entry) { return entry.path; });
        emit scanned();
    };
    m_task = m_background.post<arch::FoundModels>(Lane::Files, this, work, done,
                                                  [this](double, const QString &folder) { emit scanning(folder); });
}

Task ModelListModel::inspect(const fs::path &path, QObject *context, Done<arch::ModelSummary> done)
{
    return m_background.post<arch::ModelSummary>(
        Lane::Files, context, [path](WorkContext &) { return arch::inspectModel(path); }, std::move(done));
}

int ModelListModel::rowOf(const QString &path) const
{
    const fs::path wanted = pathFromQt(path);
    const auto found = std::find_if(m_values.begin(), m_values.end(), [&](const ModelEntry &entry) { return entry.path == wanted; });
    return found == m_values.end() ? -1 : static_cast<int>(found - m_values.begin());
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    const ModelEntry *entry = valueAt(index);
    if (entry == nullptr)
        return {};
    switch (role) {
    case PathRole: return toQt(entry->path);
    case CanTrainRole: return entry->canTrain();
    case ProblemRole: return entry->problem ? trCore(entry->problem->what) : QString();
    case AdviceRole: return entry->problem ? trCore(entry->problem->advice) : QString();
    default: break;
    }
    if (!entry->summary)
        return role == Qt::DisplayRole ? QVariant(fileTitle(entry->path)) : QVariant();
    const arch::ModelSummary &summary = *entry->summary;
    switch (role) {
    case Qt::DisplayRole: return modelTitle(summary);
    case ArchitectureRole: return toQt(summary.title);
    case ParametersRole: return QVariant::fromValue(summary.parameters);
    case BytesRole: return QVariant::fromValue(summary.fileBytes);
    case ContainerRole: return toQt(summary.container);
    case NumbersRole: return mostNumbers(summary);
    case HasTemplateRole: return summary.hasChatTemplate;
    default: return {};
    }
}

} // namespace luthier::ui
