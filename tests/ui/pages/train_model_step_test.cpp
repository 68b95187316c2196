#include "ui/pages/train_model_step.h"

#include <QComboBox>

#include "tests/ui/pages/train_test_support.h"

namespace luthier::ui {
namespace {

class TrainModelSteps : public TrainTest {
protected:
    SpecModel spec;
    TrainModelStep step{spec, models, settings};
    bool choose(const fs::path &path)
    {
        QSignalSpy inspected(&step, &TrainModelStep::inspected);
        step.choose(toQt(path));
        return waitUntil([&] { return inspected.count() >= 2; }); // chosen, and looked at
    }
};

TEST_F(TrainModelSteps, OffersAFolderAndAFileWhereNothingIsKnown)
{
    EXPECT_EQ(step.list().count(), 2);
    EXPECT_EQ(step.list().currentIndex(), -1);
    EXPECT_FALSE(step.isDone());
}

TEST_F(TrainModelSteps, SaysWhatTheModelIsAndThatItCanBeTrained)
{
    ASSERT_TRUE(choose(kTinyModel));
    EXPECT_TRUE(step.canTrain());
    EXPECT_TRUE(step.isDone());
    EXPECT_TRUE(step.accessibleDescription().startsWith(QStringLiteral("Llama · ")));
    EXPECT_EQ(step.list().currentData().toString(), toQt(kTinyModel));
}

TEST_F(TrainModelSteps, OffersWhatWasFound)
{
    models.scan({toQt(kTinyModel)});
    ASSERT_TRUE(waitUntil([&] { return models.rowCount() == 1; }));
    EXPECT_GE(step.list().findData(toQt(kTinyModel)), 0);
}

TEST_F(TrainModelSteps, RemembersWhatWasChosen)
{
    ASSERT_TRUE(choose(kTinyModel));
    SpecModel other;
    const TrainModelStep again(other, models, settings);
    EXPECT_GE(again.list().findData(toQt(kTinyModel)), 0);
}

TEST_F(TrainModelSteps, AModelThatIsGoneSaysSo)
{
    ASSERT_TRUE(choose(workspace() / "none"));
    EXPECT_FALSE(step.canTrain());
    EXPECT_FALSE(step.summary());
}

TEST_F(TrainModelSteps, FollowsTheSettings)
{
    ASSERT_TRUE(choose(kTinyModel));
    spec.history().undo();
    EXPECT_FALSE(step.summary());
    EXPECT_EQ(step.list().currentIndex(), -1);
}

} // namespace
} // namespace luthier::ui
