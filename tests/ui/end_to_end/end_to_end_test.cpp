// One person's whole way through the window, by mouse and keyboard: data in, a row written, two runs, one of them paused, resumed
// and stopped, the two compared, a chat, an export.

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <gtest/gtest.h>

#include "app/studio/services.h"
#include "core/run/run_view.h"
#include "core/store/row_reader.h"
#include "tests/ui/end_to_end/hands.h"
#include "tests/ui/end_to_end/tiny_model.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/number_edit.h"
#include "ui/pages/chat_conversation.h"
#include "ui/pages/compare_answer.h"
#include "ui/pages/compare_answers.h"
#include "ui/pages/data_row_table.h"
#include "ui/pages/data_text_edit.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/train_data_step.h"
#include "ui/pages/train_model_step.h"
#include "ui/pages/train_page.h"
#include "ui/window/main_window.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

const QString kDataset = QStringLiteral("Pasted rows");

class EndToEnd : public testing::Test {
protected:
    EndToEnd()
    {
        makeTinyModel(folder.path() / "models" / "tiny");
        settings.openWorkspace(workspace);
        settings.setModelFolders({toQt(folder.path() / "models")});
        translator.setLanguage(Language::English);
    }
    ~EndToEnd() override
    {
        window.reset();
        services.shutDown();
    }
    void open()
    {
        window = std::make_unique<MainWindow>(services.forWindow());
        window->resize(1280, 800);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        services.startBehind();
    }

    template <class T>
    T &only()
    {
        T *widget = window->findChild<T *>();
        Q_ASSERT(widget != nullptr);
        return *widget;
    }
    void openPage(PageId page) { QTest::mouseClick(only<Rail>().item(page), Qt::LeftButton); }
    RunCenter &center() { return services.forWindow().center; }
    bool isIn(run::QueueState state)
    {
        const run::QueueEntry *active = center().queue().active();
        return active != nullptr && active->state == state;
    }
    std::int64_t stepsOf(const QString &run)
    {
        const RunEntry *entry = services.forWindow().runs.find(run);
        return entry == nullptr ? 0 : entry->summary.step;
    }
    run::RunView viewOf(const QString &run) { return *run::readRun(workspace, fromQt(run)); }
    std::string answerOfRow(std::size_t row);

    void importRows();
    void editFirstRow();
    QString startRun(const QString &passes);
    void pauseAndGoOn(const QString &run);
    void stop(const QString &run);
    void compareBoth();
    void chat();
    void exportMerged(const QString &run);

    TemporaryFolder folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-window");
    fs::path workspace = folder.path() / "workspace";
    AppSettings settings{toQt(folder.path() / "settings.ini")};
    Translator translator{*QCoreApplication::instance()};
    studio::Services services{settings, const_cast<Theme &>(Theme::of()), translator, workspace};
    std::unique_ptr<MainWindow> window;
};

std::string EndToEnd::answerOfRow(std::size_t row)
{
    SystemClock clock;
    auto store = store::DatasetStore::open(workspace, clock);
    const auto dataset = store->find(fromQt(kDataset));
    if (!dataset)
        return {};
    auto reader = store::RowReader::open(*store, dataset->id);
    const auto ids = reader->ids();
    const auto rows = reader->rows(std::vector<store::RowId>{(*ids)[row]});
    return std::get<data::ConversationRecord>(*rows->front().record()).messages.back().content;
}

void EndToEnd::importRows()
{
    ASSERT_TRUE(click(*window, QStringLiteral("Open my data")));
    ASSERT_TRUE(comes([] { return dialog() != nullptr; }));
    QPointer<QWidget> import = dialog();
    auto *field = import->findChild<QPlainTextEdit *>();
    field->setFocus();
    field->setPlainText(toQt(tinyConversations(60))); // as a paste does
    ASSERT_TRUE(click(*import, QStringLiteral("Look at this text")));
    ASSERT_TRUE(click(*import, QStringLiteral("Import")));
    ASSERT_TRUE(click(*import, QStringLiteral("Open")));
    ASSERT_TRUE(comes([&] { return import == nullptr; }));
}

void EndToEnd::editFirstRow()
{
    auto &table = only<DataRowTable>();
    ASSERT_TRUE(comes([&] { return table.model()->rowCount() == 60; }));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 1)).center());
    const auto answer = [&]() -> DataTextEdit * {
        for (DataTextEdit *edit : window->findChildren<DataTextEdit *>())
            if (edit->isVisible() && edit->toPlainText() == QStringLiteral("aaa."))
                return edit;
        return nullptr;
    };
    ASSERT_TRUE(comes([&] { return answer() != nullptr; }));
    type(*answer(), QStringLiteral("aaaa!"));
    EXPECT_TRUE(comes([&] { return answerOfRow(0) == "aaaa!"; }));
}

QString EndToEnd::startRun(const QString &passes)
{
    openPage(PageId::Train);
    auto &page = only<TrainPage>();
    EXPECT_TRUE(choose(page.modelStep().list(), QStringLiteral("tiny")));
    EXPECT_TRUE(choose(page.dataStep().list(), kDataset));
    auto *epochs = findNamed<NumberEdit>(page, QStringLiteral("Passes over the data"));
    if (epochs == nullptr)
        return {};
    type(*epochs, passes);
    const QString before = center().activeRun();
    EXPECT_TRUE(click(page, QStringLiteral("Start LoRA run")));
    EXPECT_TRUE(comes([&] { return !center().activeRun().isEmpty() && center().activeRun() != before; }));
    EXPECT_TRUE(comes([&] { return window->pages().place().startsWith(QStringLiteral("run:")); }));
    return window->pages().place().mid(4);
}

void EndToEnd::pauseAndGoOn(const QString &run)
{
    ASSERT_TRUE(comes([&] { return stepsOf(run) > 5; }));
    ASSERT_TRUE(click(*window, QStringLiteral("Pause")));
    ASSERT_TRUE(comes([&] { return isIn(run::QueueState::Paused); }));
    const std::int64_t held = stepsOf(run);
    QTest::qWait(300);
    EXPECT_EQ(stepsOf(run), held);
    ASSERT_TRUE(click(*window, QStringLiteral("Go on")));
    EXPECT_TRUE(comes([&] { return stepsOf(run) > held; }));
}

void EndToEnd::stop(const QString &run)
{
    ASSERT_TRUE(click(*window, QStringLiteral("Stop and save")));
    ASSERT_TRUE(comes([&] { return !center().isBusy(); }));
    const run::RunView view = viewOf(run);
    EXPECT_EQ(view.status.outcome, run::Outcome::Stopped);
    EXPECT_FALSE(view.checkpoints.empty());
}

void EndToEnd::compareBoth()
{
    openPage(PageId::Runs);
    auto &table = only<RunsTable>();
    ASSERT_TRUE(comes([&] { return table.model()->rowCount() == 2; }));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 1)).center());
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    ASSERT_TRUE(click(*window, QStringLiteral("Compare 2 runs")));
    ASSERT_TRUE(comes([&] { return findButton(*window, QStringLiteral("Ask all")) != nullptr; }));
    auto *question = only<CompareAnswers>().findChild<QLineEdit *>();
    type(*question, QStringLiteral("Say b 1"));
    ASSERT_TRUE(click(*window, QStringLiteral("Ask all")));
    EXPECT_TRUE(comes([&] {
        const auto answers = window->findChildren<CompareAnswer *>();
        return answers.size() >= 2 &&
               std::all_of(answers.begin(), answers.end(), [](const CompareAnswer *answer) { return answer->isFinished(); });
    }));
}

void EndToEnd::chat()
{
    ASSERT_TRUE(click(window->pages(), QStringLiteral("Chat")));
    auto *input = findNamed<QPlainTextEdit>(*window, QStringLiteral("Your question"));
    ASSERT_NE(input, nullptr);
    type(*input, QStringLiteral("Say c 2"));
    QTest::keyClick(input, Qt::Key_Return);
    const auto answered = [&] {
        const ChatHistory history = only<ChatConversation>().history();
        return history.exchanges.size() == 1 && history.exchanges[0].replies.size() == 2 &&
               !history.exchanges[0].replies[0].remark().isEmpty() && !history.exchanges[0].replies[1].remark().isEmpty();
    };
    EXPECT_TRUE(comes(answered));
}

void EndToEnd::exportMerged(const QString &run)
{
    const fs::path target = folder.path() / "exported";
    window->pages().openRun(run);
    ASSERT_TRUE(click(window->pages(), QStringLiteral("Export…")));
    ASSERT_TRUE(comes([] { return dialog() != nullptr; }));
    QPointer<QWidget> dialogue = dialog();
    ASSERT_TRUE(comes(
        [&] { return dialogue->findChild<QLineEdit *>()->isEnabled() && findButton(*dialogue, QStringLiteral("Export"))->isEnabled(); }));
    type(*dialogue->findChild<QLineEdit *>(), toQt(target));
    ASSERT_TRUE(click(*dialogue, QStringLiteral("Export")));
    ASSERT_TRUE(click(*dialogue, QStringLiteral("Close")));
    EXPECT_TRUE(fs::exists(target / "model.safetensors"));
    EXPECT_TRUE(fs::exists(target / "config.json"));
    EXPECT_EQ(viewOf(run).notes.exports.size(), 1U);
}

TEST_F(EndToEnd, FromThePersonsDataToAModelOfTheirOwn)
{
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_NO_FATAL_FAILURE(importRows());
    ASSERT_NO_FATAL_FAILURE(editFirstRow());
    const QString stopped = startRun(QStringLiteral("5000"));
    ASSERT_FALSE(stopped.isEmpty());
    ASSERT_NO_FATAL_FAILURE(pauseAndGoOn(stopped));
    ASSERT_NO_FATAL_FAILURE(stop(stopped));
    const QString complete = startRun(QStringLiteral("3"));
    ASSERT_TRUE(comes([&] { return !center().isBusy(); }));
    EXPECT_EQ(viewOf(complete).status.outcome, run::Outcome::Completed);
    EXPECT_EQ(viewOf(complete).spec.dataset.version, 2); // with the row that was written
    ASSERT_NO_FATAL_FAILURE(compareBoth());
    window->pages().openRun(complete);
    ASSERT_NO_FATAL_FAILURE(chat());
    ASSERT_NO_FATAL_FAILURE(exportMerged(complete));
}

} // namespace
} // namespace luthier::ui
