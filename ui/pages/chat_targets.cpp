#include "ui/pages/chat_targets.h"

#include <algorithm>

#include "core/run/run_view.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

const QString kRun = QStringLiteral("run:");
const QString kModel = QStringLiteral("model:");
const QString kBase = QStringLiteral("base");

Expected<run::ModelRef> modelOfRun(const fs::path &folder, bool withAdapter)
{
    LUTHIER_TRY_ASSIGN(const run::RunView view, run::readRun(folder));
    run::ModelRef model{view.spec.model.path, {}, view.spec.model.dtype};
    if (!withAdapter)
        return model;
    model.adapter = view.adapter();
    if (model.adapter.empty())
        return fail(ErrorCode::NotFound, ChatTargets::tr("This run has saved nothing yet that could answer.").toStdString(), view.title(),
                    ChatTargets::tr("Wait for its first checkpoint, or stop it: it keeps what it has learned.").toStdString());
    return model;
}

} // namespace

ChatTargets::ChatTargets(RunListModel &runs, ModelListModel &models, For use, QObject *parent)
    : QStandardItemModel(parent), m_runs(runs), m_models(models), m_use(use)
{
    for (const QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&m_runs), static_cast<QAbstractItemModel *>(&m_models)}) {
        connect(model, &QAbstractItemModel::dataChanged, this, &ChatTargets::refresh);
        connect(model, &QAbstractItemModel::rowsInserted, this, &ChatTargets::refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ChatTargets::refresh);
    }
    refresh();
}

std::vector<ChatTargets::Line> ChatTargets::lines() const
{
    std::vector<Line> runs;
    for (int row = 0; row < m_runs.rowCount(); ++row) {
        const QModelIndex run = m_runs.index(row);
        if (run.data(RunListModel::StepRole).toLongLong() > 0)
            runs.push_back({kRun + run.data(RunListModel::RunRole).toString(), run.data().toString()});
    }
    std::vector<Line> models;
    for (const ModelEntry &entry : m_models.values())
        if (entry.summary && !entry.summary->problem)
            models.push_back({kModel + toQt(entry.path), modelTitle(*entry.summary)});
    const auto isKept = [this](const Line &line) { return line.key == m_kept; };
    if (!m_kept.isEmpty() && m_kept != kBase && std::none_of(runs.begin(), runs.end(), isKept) &&
        std::none_of(models.begin(), models.end(), isKept))
        (m_kept.startsWith(kRun) ? runs : models).push_back({m_kept, nameOf(m_kept, m_runs, m_models)});
    std::vector<Line> all;
    if (m_use == For::Beside)
        all = {{QString(), tr("nobody else")}, {kBase, tr("the model before training")}};
    const auto add = [&all](const QString &title, const std::vector<Line> &group) {
        if (group.empty())
            return;
        all.push_back({QString(), title, true});
        all.insert(all.end(), group.begin(), group.end());
    };
    add(tr("Runs"), runs);
    add(tr("Models"), models);
    return all;
}

void ChatTargets::refresh()
{
    std::vector<Line> next = lines();
    if (next == m_lines)
        return;
    m_lines = std::move(next);
    m_count = 0;
    clear();
    for (const Line &line : m_lines) {
        auto *item = new QStandardItem(line.text);
        item->setData(line.isTitle ? QVariant() : QVariant(line.key), KeyRole);
        if (line.isTitle) {
            item->setFlags(Qt::NoItemFlags);
            item->setFont(Theme::of().font(TextStyle::Small));
        } else if (line.key.contains(QChar(u':'))) {
            ++m_count;
        }
        appendRow(item);
    }
    emit rebuilt();
}

int ChatTargets::rowOf(const QString &key) const
{
    for (std::size_t row = 0; row < m_lines.size(); ++row)
        if (!m_lines[row].isTitle && m_lines[row].key == key)
            return static_cast<int>(row);
    return -1;
}

void ChatTargets::keep(const QString &key)
{
    m_kept = key;
    refresh();
}

void ChatTargets::retranslate()
{
    refresh();
}

Expected<run::ModelRef> ChatTargets::resolve(const QString &key, const QString &first, const fs::path &workspace)
{
    const auto folderOf = [&workspace](const QString &run) { return run::runsFolder(workspace) / fromQt(run.mid(kRun.size())); };
    if (key == kBase)
        return modelOfRun(folderOf(first), false);
    if (key.startsWith(kRun))
        return modelOfRun(folderOf(key), true);
    return run::ModelRef{pathFromQt(key.mid(kModel.size())), {}, config::DTypeChoice::Auto};
}

QString ChatTargets::nameOf(const QString &key, const RunListModel &runs, const ModelListModel &models)
{
    if (key == kBase)
        return {};
    if (key.startsWith(kRun)) {
        const RunEntry *entry = runs.find(key.mid(kRun.size()));
        return entry == nullptr ? key.mid(kRun.size()) : toQt(entry->summary.name);
    }
    const QString path = key.mid(kModel.size());
    const int row = models.rowOf(path);
    return row < 0 ? modelName(path) : models.index(row).data().toString();
}

} // namespace luthier::ui
