#include "core/config/validate.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>

namespace luthier::config
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

RunSpec goodSpec()
{
    RunSpec spec;
    spec.model.path = "models/tiny";
    spec.dataset.id = "support";
    return spec;
}

std::vector<std::string> places(const RunSpec &spec)
{
    std::vector<std::string> result;
    for (const Error &error : validate(spec)) {
        EXPECT_EQ(error.code, ErrorCode::BadSetting);
        EXPECT_FALSE(error.advice.empty()) << error.what;
        result.push_back(error.where);
    }
    return result;
}

TEST(Validate, AModelAndADatasetAreEnough)
{
    EXPECT_THAT(places(goodSpec()), IsEmpty());
}

TEST(Validate, AllProblemsAreNamedAtOnce)
{
    EXPECT_THAT(places(RunSpec()), ElementsAre("model.path", "dataset.id"));
}

TEST(Validate, ADatasetAndAFileExcludeEachOther)
{
    RunSpec spec = goodSpec();
    spec.dataset.path = "rows.jsonl";
    EXPECT_THAT(places(spec), ElementsAre("dataset.path"));
}

TEST(Validate, AFileHasNoVersions)
{
    RunSpec spec = goodSpec();
    spec.dataset = {};
    spec.dataset.path = "rows.jsonl";
    spec.dataset.version = 3;
    EXPECT_THAT(places(spec), ElementsAre("dataset.version"));
}

TEST(Validate, RowsForCheckingAreGivenOnce)
{
    RunSpec spec = goodSpec();
    spec.dataset.evalFraction = 0.1;
    spec.dataset.evalPath = "eval.jsonl";
    EXPECT_THAT(places(spec), ElementsAre("dataset.eval_fraction"));
}

TEST(Validate, CheckingNeedsRowsToCheckOn)
{
    RunSpec spec = goodSpec();
    spec.train.evalSteps = 10;
    EXPECT_THAT(places(spec), ElementsAre("train.eval_steps"));
    spec.dataset.evalFraction = 0.1;
    EXPECT_THAT(places(spec), IsEmpty());
}

TEST(Validate, ValuesOutOfRangeAreNamed)
{
    RunSpec spec = goodSpec();
    spec.train.learningRate = -1;
    spec.train.batchSize = 0;
    spec.method.rank = 0;
    EXPECT_THAT(places(spec), ElementsAre("method.rank", "train.learning_rate", "train.batch_size"));
}

TEST(Validate, PairsCannotBeSplit)
{
    RunSpec spec = goodSpec();
    spec.stage = Stage::Dpo;
    spec.train.tooLong = TooLong::Split;
    EXPECT_THAT(places(spec), ElementsAre("train.too_long"));
}

TEST(Validate, WarmupIsGivenOnceAndFitsTheRun)
{
    RunSpec spec = goodSpec();
    spec.train.warmupSteps = 10;
    spec.train.warmupRatio = 0.1;
    spec.train.maxSteps = 5;
    EXPECT_THAT(places(spec), ElementsAre("train.warmup_ratio", "train.warmup_steps"));
}

TEST(Validate, LayerNamesAreNotEmpty)
{
    RunSpec spec = goodSpec();
    spec.method.target = "q_proj,,v_proj";
    EXPECT_THAT(places(spec), ElementsAre("method.target"));
    spec.method.target = "q_proj, v_proj";
    EXPECT_THAT(places(spec), IsEmpty());
}

TEST(Validate, DevicesAreAutoCpuOrANumberedCard)
{
    RunSpec spec = goodSpec();
    for (const char *device : {"auto", "cpu", "cuda:0", "cuda:12"}) {
        spec.device = device;
        EXPECT_THAT(places(spec), IsEmpty()) << device;
    }
    for (const char *device : {"", "gpu", "cuda", "cuda:", "cuda:x", "cuda:0x"}) {
        spec.device = device;
        EXPECT_THAT(places(spec), ElementsAre("device")) << device;
    }
}

} // namespace
} // namespace luthier::config
