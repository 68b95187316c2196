#include "ui/pages/chat_targets.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/pages/runs_test_support.h"

namespace luthier::ui {
namespace {

class ChatTargetsTest : public RunsTest {
protected:
    ModelListModel models{background};
};

TEST_F(ChatTargetsTest, OffersRunsThatHaveLearntSomething)
{
    train("legal");
    makeRun("prepared-only");
    ASSERT_TRUE(load());
    const ChatTargets targets(runs, models, ChatTargets::For::First);
    EXPECT_GE(targets.rowOf(QStringLiteral("run:legal")), 0);
    EXPECT_EQ(targets.rowOf(QStringLiteral("run:prepared-only")), -1);
}

TEST_F(ChatTargetsTest, OffersNobodyAndTheModelBeforeTrainingBesideAnother)
{
    const ChatTargets targets(runs, models, ChatTargets::For::Beside);
    EXPECT_EQ(targets.rowOf({}), 0);
    EXPECT_EQ(targets.rowOf(QStringLiteral("base")), 1);
    EXPECT_TRUE(targets.isEmpty());
}

TEST_F(ChatTargetsTest, KeepsWhatWasChosenBeforeItIsFound)
{
    ChatTargets targets(runs, models, ChatTargets::For::First);
    targets.keep(QStringLiteral("model:/models/small.gguf"));
    const int row = targets.rowOf(QStringLiteral("model:/models/small.gguf"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(targets.index(row, 0).data().toString(), QStringLiteral("small"));
}

TEST_F(ChatTargetsTest, ResolvesARunToItsModelAndAdapter)
{
    const fs::path folder = train("legal");
    const auto tuned = ChatTargets::resolve(QStringLiteral("run:legal"), {}, workspace());
    ASSERT_TRUE(tuned) << describeError(tuned.error());
    EXPECT_EQ(tuned->model, "/models/small.gguf");
    EXPECT_EQ(tuned->adapter, folder / "adapter");
    const auto base = ChatTargets::resolve(QStringLiteral("base"), QStringLiteral("run:legal"), workspace());
    ASSERT_TRUE(base);
    EXPECT_TRUE(base->adapter.empty());
}

TEST_F(ChatTargetsTest, SaysThatARunHasNothingToAnswerWith)
{
    Course course;
    course.hasAdapter = false;
    train("young", course);
    const auto model = ChatTargets::resolve(QStringLiteral("run:young"), {}, workspace());
    ASSERT_FALSE(model);
    EXPECT_FALSE(model.error().advice.empty());
}

} // namespace
} // namespace luthier::ui
