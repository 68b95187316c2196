#include "tests/ui/window/window_tour.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QTabBar>

#include "core/store/version_writer.h"
#include "ui/bridge/stores.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_preview_view.h"
#include "ui/pages/chat_composer.h"
#include "ui/pages/chat_history.h"
#include "ui/pages/data_row_editor.h"
#include "ui/pages/data_row_table.h"
#include "ui/pages/data_versions.h"
#include "ui/pages/run_page.h"
#include "ui/pages/runs_actions.h"
#include "ui/pages/runs_table.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

constexpr int kPainting = 30; // milliseconds

data::Record conversation(const std::string &question, const std::string &answer)
{
    text::Message asked;
    asked.content = question;
    text::Message said;
    said.role = text::Role::Assistant;
    said.content = answer;
    return data::ConversationRecord{{asked, said}, {}, 1};
}

void makeDataset(const fs::path &workspace)
{
    Stores stores(workspace);
    store::DatasetStore &datasets = **stores.datasets();
    const std::vector<data::Record> rows = {conversation("Binding?", "Mostly."), conversation("Allowed?", "Hardly."),
                                            conversation("Owed?", "")};
    const store::DatasetId id = *datasets.create("letters", data::kindName(rows.front()));
    auto writer = *store::VersionWriter::begin(datasets, id);
    for (const data::Record &row : rows)
        EXPECT_TRUE(writer.append(row));
    EXPECT_TRUE(writer.commit("Made"));
}

} // namespace

void WindowTour::open()
{
    m_window = std::make_unique<MainWindow>(services());
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTour::furnish()
{
    makeDataset(workspace());
    Course course;
    course.metrics = {{"reward_margin", 0.5}};
    course.checkpoints = {2};
    train("legal", course);
    train("taxes", course);
    const ChatHistory history{{{QStringLiteral("Binding?"), {{QStringLiteral("legal"), QStringLiteral("Mostly."), {}}}}}};
    for (const char *unfolded : {"train_advanced", "train_text"})
        settings.setSelection(QString::fromLatin1(unfolded), QStringLiteral("yes"));
    settings.setDraft(QStringLiteral("chat"), history.toText());
    settings.setModelFolders({toQt(test::fixture("parity/llama/model"))});
    models.scan(settings.modelFolders());
    datasets.refresh();
    ASSERT_TRUE(load());
    ASSERT_TRUE(waitUntil([this] { return models.rowCount() > 0 && datasets.rowCount() > 0; }));
}

void WindowTour::stop(const char *name, QWidget *shown, const Look &look)
{
    SCOPED_TRACE(name);
    ASSERT_NE(shown, nullptr);
    settle();
    QTest::qWait(kPainting);
    look(*shown);
}

void WindowTour::stop(const char *name, const Look &look)
{
    stop(name, m_window.get(), look);
}

QWidget *WindowTour::dialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && qobject_cast<QDialog *>(widget) != nullptr)
            return widget;
    return nullptr;
}

QWidget *WindowTour::waitForDialog() const
{
    EXPECT_TRUE(waitUntil([this] { return dialog() != nullptr; }));
    QWidget *shown = dialog();
    EXPECT_TRUE(shown == nullptr || QTest::qWaitForWindowActive(shown));
    return shown;
}

void WindowTour::closeDialog()
{
    if (QWidget *shown = dialog())
        shown->close();
    EXPECT_TRUE(waitUntil([&] { return dialog() == nullptr; }));
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTour::click(const QString &text) const
{
    const QWidget *top = dialog() != nullptr ? dialog() : m_window.get();
    for (QAbstractButton *button : top->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->isEnabled() && button->text() == text) {
            button->click();
            return;
        }
    ADD_FAILURE() << "there is no button " << qPrintable(text);
}

void WindowTour::tourEmpty(const Look &look)
{
    open();
    for (const PageId page : kPages) {
        pages().open(page);
        stop(qPrintable(QStringLiteral("empty ") + pageName(page)), look);
    }
    m_window.reset();
}

void WindowTour::tourPages(const Look &look)
{
    pages().open(PageId::Home);
    stop("home", look);
    tourData(look);
    pages().trainOn(QStringLiteral("letters"));
    pages().trainWith(toQt(models.values().front().path));
    stop("train", look);
    tourRuns(look);
    pages().open(PageId::Chat);
    click(ChatComposer::tr("How answers are chosen"));
    stop("chat", look);
    for (const PageId page : {PageId::Models, PageId::Settings}) {
        pages().open(page);
        stop(qPrintable(pageName(page)), look);
    }
}

void WindowTour::tourData(const Look &look)
{
    pages().openDataset(QStringLiteral("letters"));
    settle();
    auto *table = m_window->findChild<DataRowTable *>();
    ASSERT_TRUE(waitUntil([&] { return table->model()->rowCount() == 3; }));
    table->setCurrentIndex(table->model()->index(2, 0));
    stop("data, a conversation", look);
    click(DataRowEditor::tr("Form"));
    stop("data, a form", look);
    click(DataRowEditor::tr("Conversation"));
    auto *versions = m_window->findChild<DataVersions *>();
    versions->dropDown(*table);
    stop("versions", versions, look);
    versions->hide();
}

void WindowTour::tourRuns(const Look &look)
{
    pages().open(PageId::Runs);
    settle();
    m_window->findChild<RunsTable *>()->selectRow(0);
    stop("runs", look);
    m_window->findChild<RunsActions *>()->notes->trigger();
    stop("notes of a run", waitForDialog(), look);
    closeDialog();
    pages().openRun(QStringLiteral("legal"));
    settle();
    auto *tabs = m_window->findChild<RunPage *>()->findChild<QTabBar *>();
    ASSERT_NE(tabs, nullptr);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        stop(qPrintable(QStringLiteral("run, section %1").arg(tab)), look);
    }
    pages().compareRuns({QStringLiteral("legal"), QStringLiteral("taxes")});
    stop("compare", look);
}

void WindowTour::tourDialogs(const Look &look)
{
    tourImport(look);
    tourExport(look);
    pages().open(PageId::Home);
    auto *actions = m_window->findChild<WindowActions *>();
    actions->shortcuts->trigger();
    stop("shortcuts", waitForDialog(), look);
    closeDialog();
    actions->palette->trigger();
    auto *palette = m_window->findChild<CommandPalette *>();
    stop("palette", palette, look);
    palette->hide();
}

void WindowTour::tourImport(const Look &look)
{
    pages().importFiles({});
    auto *import = qobject_cast<ImportDialog *>(waitForDialog());
    stop("import, choosing", import, look);
    import->setFiles({toQt(services().samples / "planted_mistakes.jsonl")});
    settle();
    click(ImportPreviewView::tr("Read them otherwise…"));
    stop("import, a first look", import, look);
    click(ImportDialog::tr("Import"));
    ASSERT_TRUE(waitUntil([&] { return !import->isImporting(); }));
    stop("import, done", import, look);
    click(ImportDialog::tr("Open"));
    ASSERT_TRUE(waitUntil([this] { return dialog() == nullptr; }));
    stop("data, with problems", look);
    click(QCoreApplication::translate("luthier::ui::DataProblemBar", "Look at them…"));
    stop("problems", look);
}

void WindowTour::tourExport(const Look &look)
{
    pages().openRun(QStringLiteral("legal"));
    settle();
    click(RunPage::tr("Export…"));
    stop("export", waitForDialog(), look);
    closeDialog();
}

void WindowTour::tourTraining(const Look &look)
{
    trainEndlessly("rents");
    pages().openRun(QStringLiteral("rents"));
    QTest::qWait(300); // it is never idle
    {
        SCOPED_TRACE("a run under way");
        look(*m_window);
    }
    m_window->close();
    {
        SCOPED_TRACE("quit");
        QWidget *quit = waitForDialog();
        ASSERT_NE(quit, nullptr);
        look(*quit);
    }
    closeDialog();
}

void WindowTour::tour(const Look &look)
{
    tourEmpty(look);
    furnish();
    open();
    tourPages(look);
    tourDialogs(look);
    tourTraining(look);
}

void WindowTour::TearDown()
{
    center.stopAll();
    EXPECT_TRUE(waitUntil([this] { return !center.isBusy(); }));
    EXPECT_TRUE(settle());
    m_window.reset();
    WindowTest::TearDown();
}

} // namespace luthier::ui
