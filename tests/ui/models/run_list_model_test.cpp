#include "ui/models/run_list_model.h"

#include "core/run/journal.h"
#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

using namespace std::chrono_literals;

class RunList : public ModelsTest {
protected:
    RunList()
    {
        QObject::connect(&model, &RunListModel::failed, &model, [this](const Error &failure) { errors.push_back(failure); });
    }
    void journal(const fs::path &folder, const std::vector<run::Event> &events) const
    {
        auto writer = *run::JournalWriter::open(folder);
        for (const run::Event &event : events)
            writer->onEvent(event);
        EXPECT_TRUE(writer->flush());
    }
    void refresh()
    {
        model.refresh();
        EXPECT_TRUE(settle());
    }
    QVariant value(const QString &run, int role) { return model.index(model.rowOf(run)).data(role); }

    RunCenter center{background, host};
    RunListModel model{background, center};
    QAbstractItemModelTester tester{&model, kStrict};
    const QString a = QStringLiteral("a");
    std::vector<Error> errors;
};

TEST_F(RunList, ShowsWhatTheFoldersTell)
{
    journal(makeRun("a"), {stepAt(1, 3), stepAt(2, 1), stepAt(3, 2), {3, run::FinishedEvent{run::Outcome::Completed, "adapter"}}});
    makeRun("b");
    refresh();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("b")); // the newest first
    EXPECT_EQ(value(a, RunListModel::StateRole).toString(), QStringLiteral("completed"));
    EXPECT_EQ(value(a, RunListModel::StepRole).toInt(), 3);
    EXPECT_EQ(value(a, RunListModel::ProgressRole).toDouble(), 0.1);
    EXPECT_EQ(value(a, RunListModel::LossRole).toDouble(), 2);
    EXPECT_EQ(value(a, RunListModel::BestLossRole).toDouble(), 1);
    EXPECT_EQ(value(a, RunListModel::SparkRole).value<QList<double>>().size(), 3);
    EXPECT_FALSE(value(QStringLiteral("b"), RunListModel::LossRole).isValid());
    EXPECT_FALSE(value(QStringLiteral("b"), RunListModel::BestLossRole).isValid());
}

TEST_F(RunList, FollowsARunOfThisWindow)
{
    makeRun("a");
    refresh();
    trainBy(1'000'000, 1ms);
    center.resume(a);
    EXPECT_TRUE(waitUntil([&] { return value(a, RunListModel::StepRole).toInt() > 0; }));
    EXPECT_EQ(value(a, RunListModel::StateRole).toString(), QStringLiteral("running"));
    EXPECT_TRUE(value(a, RunListModel::IsActiveRole).toBool());
    EXPECT_TRUE(value(a, RunListModel::BestLossRole).isValid());
    center.pause(a);
    EXPECT_TRUE(waitUntil([&] { return value(a, RunListModel::StateRole).toString() == QStringLiteral("paused"); }));
    center.stop(a);
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
    EXPECT_FALSE(value(a, RunListModel::IsActiveRole).toBool());
}

TEST_F(RunList, FollowsARunOfAnotherProcess)
{
    const fs::path folder = makeRun("a");
    journal(folder, {stepAt(1)});
    const auto lock = run::lockRun(folder);
    refresh();
    EXPECT_EQ(value(a, RunListModel::StateRole).toString(), QStringLiteral("running"));
    journal(folder, {stepAt(2)});
    EXPECT_TRUE(waitUntil([&] { return value(a, RunListModel::StepRole).toInt() == 2; })); // by itself
}

TEST_F(RunList, IsRenamedStarredTaggedAndNoted)
{
    makeRun("a");
    refresh();
    model.rename(a, QStringLiteral("最好的"));
    model.setStar(a, true);
    model.setTags(a, {QStringLiteral("legal")});
    model.setNote(a, QStringLiteral("keep"));
    EXPECT_TRUE(settle());
    EXPECT_EQ(value(a, Qt::DisplayRole).toString(), QStringLiteral("最好的"));
    EXPECT_TRUE(value(a, RunListModel::StarRole).toBool());
    EXPECT_EQ(value(a, RunListModel::TagsRole).toStringList(), QStringList(QStringLiteral("legal")));
    EXPECT_EQ(value(a, RunListModel::NoteRole).toString(), QStringLiteral("keep"));
    EXPECT_TRUE(value(a, RunListModel::SearchRole).toString().contains(QStringLiteral("legal")));
    EXPECT_TRUE(errors.empty());
}

TEST_F(RunList, ARemovedRunComesBack)
{
    makeRun("a");
    refresh();
    QString removed;
    QObject::connect(&model, &RunListModel::removed, &model, [&](const QString &run, const QString &) { removed = run; });
    model.remove(a);
    EXPECT_TRUE(settle());
    EXPECT_EQ(removed, a);
    EXPECT_EQ(model.rowCount(), 0);
    model.putBack(a);
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 1);
    model.remove(a);
    EXPECT_TRUE(settle());
    model.purgeRemoved();
    EXPECT_TRUE(settle());
    model.putBack(a);
    EXPECT_TRUE(settle());
    EXPECT_EQ(errors.size(), 1U);
}

} // namespace
} // namespace luthier::ui
