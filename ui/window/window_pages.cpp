#include "ui/window/window_pages.h"

#include <algorithm>

#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/pages/chat_page.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/data_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/run_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/train_page.h"
#include "ui/window/dropped_files.h"

namespace luthier::ui {
namespace {

const QString kRunPlace = QStringLiteral("run:"); // followed by the run's folder

} // namespace

WindowPages::WindowPages(const WindowServices &services, QWidget *parent)
    : QStackedWidget(parent), m_services(services), m_sample(services.background, services.samples)
{
    connect(&m_sample, &SampleOpener::ready, this, &WindowPages::takeSample);
    connect(&services.models, &ModelListModel::scanned, this, &WindowPages::goOnWithSample);
    connect(&m_sample, &SampleOpener::failed, this, [this](const Error &error) {
        home()->setSampleBusy(false);
        home()->showError(error);
        open(PageId::Home);
    });
}

Page *WindowPages::currentPage() const
{
    return static_cast<Page *>(currentWidget());
}

QString WindowPages::place() const
{
    return m_run != nullptr && currentWidget() == m_run ? kRunPlace + m_run->run() : pageName(m_current);
}

void WindowPages::openPlace(const QString &place)
{
    if (place.startsWith(kRunPlace))
        openRun(place.mid(kRunPlace.size()));
    else
        open(pageFromName(place));
}

void WindowPages::saveState()
{
    for (const auto &[widget, page] : m_groups)
        static_cast<Page *>(const_cast<QWidget *>(widget))->saveState();
}

// ---- the pages ----

template <class T>
T *WindowPages::make(T *page, PageId group)
{
    m_groups[page] = group;
    addWidget(page);
    return page;
}

HomePage *WindowPages::home()
{
    if (m_home != nullptr)
        return m_home;
    m_home = make(new HomePage(m_services.background, m_services.datasets, m_services.runs, m_services.models), PageId::Home);
    connect(m_home, &HomePage::openSample, this, &WindowPages::openSample);
    connect(m_home, &HomePage::openMyData, this, [this] { importFiles({}); });
    connect(m_home, &HomePage::chooseModel, this, &WindowPages::chooseModel);
    connect(m_home, &HomePage::openRun, this, &WindowPages::openRun);
    connect(m_home, &HomePage::openDataset, this, &WindowPages::openDataset);
    return m_home;
}

DataPage *WindowPages::data()
{
    if (m_data != nullptr)
        return m_data;
    m_data = make(new DataPage(m_services.background, m_services.settings, m_services.datasets), PageId::Data);
    connect(m_data, &DataPage::trainOn, this, &WindowPages::trainOn);
    connect(m_data, &DataPage::sampleWanted, this, &WindowPages::openSample);
    return m_data;
}

TrainPage *WindowPages::train()
{
    if (m_train != nullptr)
        return m_train;
    m_train = make(new TrainPage({m_services.background, m_services.engine, m_services.center, m_services.settings, m_services.datasets,
                                  m_services.models}),
                   PageId::Train);
    connect(m_train, &TrainPage::openRun, this, &WindowPages::openRun);
    connect(m_train, &TrainPage::openDataset, this, &WindowPages::openDataset);
    connect(m_train, &TrainPage::importData, this, [this] { importFiles({}); });
    return m_train;
}

RunsPage *WindowPages::runs()
{
    if (m_runs != nullptr)
        return m_runs;
    m_runs =
        make(new RunsPage(m_services.background, m_services.engine, m_services.center, m_services.runs, m_services.settings), PageId::Runs);
    connect(m_runs, &RunsPage::openRun, this, &WindowPages::openRun);
    connect(m_runs, &RunsPage::compareRuns, this, &WindowPages::compareRuns);
    connect(m_runs, &RunsPage::chatWith, this, &WindowPages::chatWithRun);
    connect(m_runs, &RunsPage::newRun, this, [this] { open(PageId::Train); });
    return m_runs;
}

RunPage *WindowPages::run()
{
    if (m_run != nullptr)
        return m_run;
    m_run =
        make(new RunPage(m_services.background, m_services.engine, m_services.center, m_services.runs, m_services.settings), PageId::Runs);
    connect(m_run, &RunPage::showRuns, this, [this] { open(PageId::Runs); });
    connect(m_run, &RunPage::chatWith, this, &WindowPages::chatWithRun);
    connect(m_run, &RunPage::compareRuns, this, &WindowPages::compareRuns);
    return m_run;
}

ComparePage *WindowPages::compare()
{
    if (m_compare != nullptr)
        return m_compare;
    m_compare = make(new ComparePage(m_services.background, m_services.engine, m_services.center, m_services.settings), PageId::Runs);
    connect(m_compare, &ComparePage::showAllRuns, this, [this] { open(PageId::Runs); });
    return m_compare;
}

ChatPage *WindowPages::chat()
{
    if (m_chat != nullptr)
        return m_chat;
    m_chat =
        make(new ChatPage(m_services.settings, m_services.background, m_services.engine, m_services.runs, m_services.models), PageId::Chat);
    connect(m_chat, &ChatPage::chooseModel, this, &WindowPages::chooseModel);
    return m_chat;
}

ModelsPage *WindowPages::models()
{
    if (m_models != nullptr)
        return m_models;
    m_models = make(new ModelsPage(m_services.settings, m_services.models), PageId::Models);
    connect(m_models, &ModelsPage::trainWith, this, &WindowPages::trainWith);
    connect(m_models, &ModelsPage::chatWith, this, &WindowPages::chatWithModel);
    return m_models;
}

Page *WindowPages::settings()
{
    if (m_settings != nullptr)
        return m_settings;
    auto *page = new SettingsPage(m_services.settings, m_services.theme, m_services.translator, m_services.engine, m_services.background);
    m_settings = make(page, PageId::Settings);
    connect(page, &SettingsPage::workspaceChosen, this, &WindowPages::workspaceChosen);
    connect(page, &SettingsPage::foldersChanged, this, &WindowPages::rescan);
    connect(page, &SettingsPage::datasetsRestored, this, &WindowPages::reloadDatasets);
    return m_settings;
}

Page *WindowPages::pageOf(PageId page)
{
    switch (page) {
    case PageId::Home: return home();
    case PageId::Data: return data();
    case PageId::Train: return train();
    case PageId::Runs: return runs();
    case PageId::Chat: return chat();
    case PageId::Models: return models();
    case PageId::Settings: return settings();
    }
    return home();
}

// ---- the ways between them ----

void WindowPages::bringUp(Page *page)
{
    m_current = m_groups[page];
    setCurrentWidget(page);
    m_sampleWaits = false; // the person does something else
    page->activated();
    if (!page->isAncestorOf(window()->focusWidget()))
        page->setFocus(); // its shortcuts work before anything in it was clicked
    emit opened(m_current);
}

void WindowPages::open(PageId page)
{
    bringUp(pageOf(page));
}

void WindowPages::openRun(const QString &name)
{
    if (name.isEmpty())
        return;
    run()->showRun(name);
    bringUp(run());
}

void WindowPages::compareRuns(const QStringList &names)
{
    compare()->showRuns(names);
    bringUp(compare());
}

void WindowPages::openDataset(const QString &name)
{
    data()->openDataset(name);
    bringUp(data());
}

void WindowPages::importFiles(const QStringList &files)
{
    bringUp(data());
    data()->importFiles(files);
}

void WindowPages::openModel(const QString &path)
{
    models()->showModel(path);
    bringUp(models());
}

void WindowPages::trainOn(const QString &dataset)
{
    train()->trainOn(dataset);
    bringUp(train());
}

void WindowPages::trainWith(const QString &model)
{
    train()->trainModel(model);
    bringUp(train());
}

void WindowPages::chatWithRun(const QString &name)
{
    chat()->chatWithRun(name);
    bringUp(chat());
}

void WindowPages::chatWithModel(const QString &path)
{
    chat()->chatWithModel(path);
    bringUp(chat());
}

void WindowPages::chooseModel()
{
    bringUp(models());
    if (m_services.models.rowCount() == 0)
        models()->chooseFolder();
}

void WindowPages::openFiles(const QStringList &files)
{
    const DroppedFiles sorted = sortFiles(files);
    if (!sorted.models.isEmpty())
        trainWith(sorted.models.front());
    if (!sorted.data.isEmpty())
        importFiles(sorted.data);
}

void WindowPages::openSample()
{
    home()->setSampleBusy(true);
    m_sample.open(m_services.settings.modelFolders());
}

void WindowPages::takeSample(const config::RunSpec &spec)
{
    home()->setSampleBusy(false);
    m_services.datasets.refresh();
    train()->setSpec(spec);
    if (spec.model.path.empty()) {
        models()->askForModel(tr("The sample needs a model to train. None was found; choose a folder that holds one."));
        bringUp(models());
        m_sampleWaits = true;
    } else {
        bringUp(train());
    }
}

// Models were found, perhaps one for the sample that has been asked for.
void WindowPages::goOnWithSample()
{
    const auto &found = m_services.models.values();
    if (m_sampleWaits && std::any_of(found.begin(), found.end(), [](const ModelEntry &model) { return model.canTrain(); }))
        openSample();
}

// The page's list follows by itself; what it shows is read again.
void WindowPages::reloadDatasets()
{
    m_services.datasets.refresh();
    delete m_data; // made anew, with the rows of the backup
    m_groups.erase(m_data);
    m_data = nullptr;
}

void WindowPages::rescan(const QStringList &folders)
{
    m_services.models.scan(folders);
}

} // namespace luthier::ui
