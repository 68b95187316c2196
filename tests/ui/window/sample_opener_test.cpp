#include "ui/window/sample_opener.h"

#include <QSignalSpy>

#include "tests/ui/models/models_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class SampleOpenerTest : public ModelsTest {
protected:
    static fs::path samples() { return fs::path(LUTHIER_SOURCE_DIR) / "resources/samples"; }
};

TEST_F(SampleOpenerTest, ImportsTheRowsOnce)
{
    SampleOpener opener(background, samples());
    config::RunSpec spec;
    int ready = 0;
    QObject::connect(&opener, &SampleOpener::ready, &opener, [&](const config::RunSpec &made) {
        spec = made;
        ++ready;
    });
    for (int time = 1; time <= 2; ++time) {
        opener.open({});
        ASSERT_TRUE(waitUntil([&] { return ready == time; }));
    }
    const auto all = datasets().list();
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().rows, 120);
    EXPECT_EQ(spec.dataset.id, all->front().name);
    EXPECT_TRUE(spec.model.path.empty()); // there is none
}

TEST_F(SampleOpenerTest, FindsAModelThatCanBeTrained)
{
    SampleOpener opener(background, samples());
    std::string model;
    QObject::connect(&opener, &SampleOpener::ready, &opener, [&](const config::RunSpec &spec) { model = spec.model.path; });
    opener.open({toQt(test::fixture("parity/llama/model"))});
    ASSERT_TRUE(waitUntil([&] { return !model.empty(); }));
    EXPECT_EQ(model, test::fixture("parity/llama/model").string());
}

TEST_F(SampleOpenerTest, SaysThatTheSampleIsNotThere)
{
    SampleOpener opener(background, "/nowhere");
    QSignalSpy failed(&opener, &SampleOpener::failed);
    opener.open({});
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    EXPECT_TRUE(datasets().list()->empty());
}

} // namespace
} // namespace luthier::ui
