#include "tests/ui/screenshots/scenes.h"

#include <algorithm>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "core/config/run_spec.h"
#include "tests/ui/screenshots/stage.h"
#include "ui/base/page.h"
#include "ui/base/qt_convert.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/pages/chat_conversation.h"
#include "ui/pages/chat_page.h"
#include "ui/pages/compare_answer.h"
#include "ui/pages/compare_answers.h"
#include "ui/pages/run_sections.h"
#include "ui/pages/train_page.h"
#include "ui/window/window_actions.h"

namespace luthier::screenshots {
namespace {

QString firstDataset(Stage &stage)
{
    const auto &datasets = stage.services().datasets.values();
    return datasets.empty() ? QString() : ui::toQt(datasets.front().name);
}

void chooseSample(Stage &stage)
{
    stage.pages().openSample();
    stage.waitFor([&] { return stage.pages().current() == ui::PageId::Train; });
    QTest::qWait(600); // the plan is made a moment after the last change
    stage.settle();
}

template <class T>
T *find(Stage &stage)
{
    return stage.window().findChild<T *>();
}

} // namespace

void prepareChat(Stage &stage, const QString &run)
{
    stage.pages().chatWithRun(run);
    auto *page = find<ui::ChatPage>(stage);
    auto *input = page->findChild<QPlainTextEdit *>();
    auto *conversation = page->findChild<ui::ChatConversation *>();
    for (const char *question : {"My landlord wants to keep a key to my flat. Must I agree?", "公司没有提前通知就辞退我，可以吗？"}) {
        input->setPlainText(QString::fromUtf8(question));
        QTest::keyClick(input, Qt::Key_Return);
        stage.waitFor([&] {
            const auto history = conversation->history();
            return !history.exchanges.empty() && !history.exchanges.back().replies.back().remark().isEmpty();
        });
    }
    stage.settle();
}

void prepareComparison(Stage &stage, const QStringList &runs)
{
    stage.pages().compareRuns(runs);
    stage.settle();
    auto *answers = find<ui::CompareAnswers>(stage);
    auto *question = answers->findChild<QLineEdit *>();
    question->setText(QStringLiteral("May I sublet my flat?"));
    QTest::keyClick(question, Qt::Key_Return);
    stage.waitFor([&] {
        const auto all = answers->findChildren<ui::CompareAnswer *>();
        return std::all_of(all.begin(), all.end(), [](const ui::CompareAnswer *answer) { return answer->isFinished(); });
    });
}

void takePages(Stage &stage, const QStringList &runs)
{
    const auto page = [&](ui::PageId id, const char *name) {
        stage.pages().open(id);
        stage.settle();
        stage.take(QString::fromLatin1(name));
    };
    page(ui::PageId::Home, "home");
    stage.pages().openDataset(firstDataset(stage));
    stage.settle();
    stage.take(QStringLiteral("data"));
    chooseSample(stage);
    stage.take(QStringLiteral("train"));
    page(ui::PageId::Runs, "runs");
    stage.pages().openRun(runs.front());
    stage.settle();
    stage.take(QStringLiteral("run"));
    const auto sections = [&] { return find<ui::RunSections>(stage); }; // another one for each run
    for (const auto &[section, name] : {std::pair{ui::RunSections::Metrics, "run-curves"}, {ui::RunSections::Settings, "run-settings"}}) {
        sections()->showSection(section);
        stage.settle();
        stage.take(QString::fromLatin1(name));
    }
    sections()->showSection(ui::RunSections::Curves);
    stage.pages().openRun(runs.back());
    stage.settle();
    sections()->showSection(ui::RunSections::Metrics);
    stage.settle();
    stage.take(QStringLiteral("run-preferences"));
    sections()->showSection(ui::RunSections::Curves);
    stage.pages().compareRuns(runs.mid(0, 2));
    stage.settle();
    stage.take(QStringLiteral("compare"));
    page(ui::PageId::Chat, "chat");
    page(ui::PageId::Models, "models");
    page(ui::PageId::Settings, "settings");
}

void takeDialogs(Stage &stage, const QStringList &runs)
{
    stage.pages().open(ui::PageId::Home);
    find<ui::WindowActions>(stage)->palette->trigger();
    stage.settle();
    stage.take(QStringLiteral("palette"));
    QTest::keyClick(find<ui::CommandPalette>(stage)->findChild<QLineEdit *>(), Qt::Key_Escape);
    find<ui::WindowActions>(stage)->shortcuts->trigger();
    stage.settle();
    stage.take(QStringLiteral("shortcuts"));
    stage.closeDialogs();
    stage.pages().importFiles({ui::toQt(stage.services().samples / "planted_mistakes.jsonl")});
    stage.settle();
    stage.take(QStringLiteral("import"));
    stage.closeDialogs();
    stage.pages().openRun(runs.front());
    ui::ExportDialog::open(stage.services().background, stage.services().engine, runs.front(), &stage.window());
    stage.settle();
    stage.take(QStringLiteral("export"));
    stage.closeDialogs();
}

void takeTraining(Stage &stage)
{
    chooseSample(stage);
    ui::RunCenter &center = stage.services().center;
    find<ui::TrainPage>(stage)->start();
    stage.waitFor([&] { return !center.activeRun().isEmpty(); });
    const QString run = center.activeRun();
    const auto isOnItsWay = [&] {
        const ui::RunEntry *entry = stage.services().runs.find(run);
        return entry != nullptr && entry->summary.step >= 7;
    };
    stage.waitFor(isOnItsWay);
    stage.take(QStringLiteral("training"));
    stage.window().close();
    stage.settle();
    stage.take(QStringLiteral("quit"));
    stage.closeDialogs();
    center.stop(run);
    stage.waitFor([&] { return !center.isBusy(); });
    stage.services().runs.remove(run);
    stage.settle();
}

void takeEmpty(Stage &stage)
{
    for (const ui::PageId page : ui::kPages) {
        if (page == ui::PageId::Settings)
            continue;
        stage.pages().open(page);
        stage.settle();
        stage.take(QStringLiteral("empty-%1").arg(ui::pageName(page)));
    }
}

} // namespace luthier::screenshots
