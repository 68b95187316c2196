#pragma once

#include <map>

#include <QStackedWidget>

#include "core/base/error.h"
#include "ui/window/page_id.h"
#include "ui/window/sample_opener.h"
#include "ui/window/window_services.h"

namespace luthier::ui {

class ChatPage;
class ComparePage;
class DataPage;
class HomePage;
class ModelsPage;
class Page;
class RunPage;
class RunsPage;
class TrainPage;

// The pages of the window, each made when it is first opened, and the ways that lead from one to another.
class WindowPages final : public QStackedWidget {
    Q_OBJECT

public:
    explicit WindowPages(const WindowServices &services, QWidget *parent = nullptr);

    Page *currentPage() const; // null before the first was opened
    PageId current() const { return m_current; }
    QString place() const;                // to be kept, so that openPlace() leads here again
    void openPlace(const QString &place); // Home where it is none
    void saveState();

    void open(PageId page);
    void openRun(const QString &run);
    void compareRuns(const QStringList &runs);
    void openDataset(const QString &name);
    void openModel(const QString &path);
    void trainOn(const QString &dataset);
    void trainWith(const QString &model);
    void chatWithRun(const QString &run);
    void chatWithModel(const QString &path);
    void importFiles(const QStringList &files); // none: they are asked for
    void openFiles(const QStringList &files);   // data or models, as dropped on the window
    void chooseModel();
    void openSample();

signals:
    void opened(luthier::ui::PageId page);
    void workspaceChosen(const QString &folder);

private:
    template <class T>
    T *make(T *page, PageId group);
    HomePage *home();
    DataPage *data();
    TrainPage *train();
    RunsPage *runs();
    RunPage *run();
    ComparePage *compare();
    ChatPage *chat();
    ModelsPage *models();
    Page *settings();
    Page *pageOf(PageId page);
    void bringUp(Page *page);
    void rescan(const QStringList &folders);
    void reloadDatasets();
    void takeSample(const config::RunSpec &spec);
    void goOnWithSample();

    const WindowServices m_services;
    SampleOpener m_sample;
    bool m_sampleWaits = false; // for a model
    PageId m_current = PageId::Home;
    std::map<const QWidget *, PageId> m_groups; // the entry of the rail that a page belongs to
    HomePage *m_home = nullptr;
    DataPage *m_data = nullptr;
    TrainPage *m_train = nullptr;
    RunsPage *m_runs = nullptr;
    RunPage *m_run = nullptr;
    ComparePage *m_compare = nullptr;
    ChatPage *m_chat = nullptr;
    ModelsPage *m_models = nullptr;
    Page *m_settings = nullptr;
};

} // namespace luthier::ui
