#include "ui/window/window_commands.h"

#include <QCoreApplication>

#include "ui/base/page.h"
#include "ui/base/qt_convert.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"
#include "ui/models/run_list_model.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::WindowCommands)
};

QString plain(QString text)
{
    return text.remove(QChar(u'&'));
}

void addActions(std::vector<Command> &commands, const QList<QAction *> &actions, const QString &kind)
{
    for (QAction *action : actions)
        if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !action->text().isEmpty())
            commands.push_back(
                {plain(action->text()), kind, WindowActions::iconOf(*action), action->shortcut(), [action] { action->trigger(); }});
}

void addRuns(std::vector<Command> &commands, WindowPages &pages, const RunListModel &runs)
{
    for (const RunEntry &entry : runs.values())
        commands.push_back(
            {toQt(entry.summary.name), Words::tr("Run"), QStringLiteral("runs"), {}, [&pages, run = toQt(entry.summary.run)] {
                 pages.openRun(run);
             }});
}

void addDatasets(std::vector<Command> &commands, WindowPages &pages, const DatasetListModel &datasets)
{
    for (const store::DatasetInfo &dataset : datasets.values())
        commands.push_back({toQt(dataset.name), Words::tr("Data"), QStringLiteral("data"), {}, [&pages, name = toQt(dataset.name)] {
                                pages.openDataset(name);
                            }});
}

void addModels(std::vector<Command> &commands, WindowPages &pages, const ModelListModel &models)
{
    for (const ModelEntry &entry : models.values())
        if (entry.summary)
            commands.push_back(
                {modelTitle(*entry.summary), Words::tr("Model"), QStringLiteral("models"), {}, [&pages, path = toQt(entry.path)] {
                     pages.openModel(path);
                 }});
}

} // namespace

std::vector<Command> windowCommands(const WindowActions &actions, WindowPages &pages, const WindowServices &services)
{
    std::vector<Command> commands;
    QList<QAction *> general = actions.all();
    for (const PageId id : kPages) {
        QAction *page = actions.page(id);
        general.removeAll(page);
        addActions(commands, {page}, Words::tr("Page"));
    }
    general.removeAll(actions.palette);
    if (const Page *page = pages.currentPage())
        addActions(commands, page->QWidget::actions(), Words::tr("This page"));
    addActions(commands, general, {});
    addRuns(commands, pages, services.runs);
    addDatasets(commands, pages, services.datasets);
    addModels(commands, pages, services.models);
    return commands;
}

} // namespace luthier::ui
