#include "core/config/spec_json.h"

#include <gtest/gtest.h>

namespace luthier::config
{
namespace
{

RunSpec exampleSpec()
{
    RunSpec spec;
    spec.name = "support";
    spec.model.path = "models/tiny";
    spec.dataset.path = "rows.jsonl";
    spec.method.rank = 8;
    spec.train.learningRate = 1e-3;
    spec.train.lrScheduler = SchedulerType::Constant;
    spec.train.seed = 18446744073709551615ULL;
    return spec;
}

Error errorOf(const char *text)
{
    const auto spec = runSpecFromJson(Json::parse(text));
    EXPECT_FALSE(spec) << text;
    return spec ? Error() : spec.error();
}

TEST(SpecJson, AKeptFileHoldsOnlyWhatDiffersFromTheDefaults)
{
    EXPECT_EQ(dumpJson(toJson(exampleSpec(), Write::Differences)),
              R"({"version":1,"name":"support","model":{"path":"models/tiny"},"dataset":{"path":"rows.jsonl"},"method":{"rank":8},)"
              R"("train":{"learning_rate":0.001,"lr_scheduler":"constant","seed":18446744073709551615}})");
}

TEST(SpecJson, ASnapshotHoldsEverything)
{
    const Json json = toJson(RunSpec(), Write::All);
    EXPECT_EQ(json["train"]["learning_rate"], 2e-4);
    EXPECT_EQ(json["train"]["too_long"], "error");
    EXPECT_EQ(json["method"]["target"], "all");
    EXPECT_TRUE(json["dataset"]["eval_path"].is_null());
}

TEST(SpecJson, BothFormsReadBackEqual)
{
    for (const Write write : {Write::Differences, Write::All}) {
        const auto read = runSpecFromJson(toJson(exampleSpec(), write));
        ASSERT_TRUE(read) << describeError(read.error());
        EXPECT_EQ(*read, exampleSpec());
    }
}

TEST(SpecJson, AnEmptyObjectIsTheDefaults)
{
    const auto spec = runSpecFromJson(Json::object());
    ASSERT_TRUE(spec);
    EXPECT_EQ(*spec, RunSpec());
}

TEST(SpecJson, AnUnknownKeyNamesThePlaceAndTheNearestKnownOne)
{
    const Error error = errorOf(R"({"train": {"learnin_rate": 0.1}})");
    EXPECT_EQ(error.code, ErrorCode::BadSetting);
    EXPECT_EQ(error.where, "train.learnin_rate");
    EXPECT_EQ(error.advice, "Did you mean \"train.learning_rate\"?");
}

TEST(SpecJson, AKeyInTheWrongObjectIsNamedWhereItBelongs)
{
    EXPECT_EQ(errorOf(R"({"learning_rate": 0.1})").advice, "Did you mean \"train.learning_rate\"?");
}

TEST(SpecJson, AnUnknownKeyWithoutANearOneListsTheKnownOnes)
{
    EXPECT_NE(errorOf(R"({"model": {"qqqqqqqq": 1}})").advice.find("path, dtype"), std::string::npos);
}

TEST(SpecJson, AWrongTypeNamesTheOption)
{
    EXPECT_EQ(errorOf(R"({"train": {"batch_size": "many"}})").where, "train.batch_size");
    EXPECT_EQ(errorOf(R"({"train": 3})").where, "train");
    EXPECT_EQ(errorOf(R"({"method": {"type": "lorra"}})").advice, "Did you mean \"lora\"?");
}

TEST(SpecJson, AValueOutOfRangeNamesTheOption)
{
    EXPECT_EQ(errorOf(R"({"train": {"learning_rate": -1}})").where, "train.learning_rate");
    EXPECT_EQ(errorOf(R"({"dataset": {"eval_fraction": 0.6}})").where, "dataset.eval_fraction");
}

class SpecFile : public testing::Test
{
protected:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "spec");
    fs::path m_path = m_folder.path() / "spec.json";
};

TEST_F(SpecFile, AWrittenFileReadsBackEqual)
{
    ASSERT_TRUE(writeRunSpec(exampleSpec(), m_path));
    const auto spec = readRunSpec(m_path);
    ASSERT_TRUE(spec);
    EXPECT_EQ(*spec, exampleSpec());
}

TEST_F(SpecFile, AnErrorNamesTheFileAndTheOption)
{
    ASSERT_TRUE(writeFileAtomic(m_path, R"({"nam": "x"})"));
    const auto spec = readRunSpec(m_path);
    ASSERT_FALSE(spec);
    EXPECT_EQ(spec.error().where, m_path.string() + ": nam");
}

TEST_F(SpecFile, ATruncatedFileIsAnErrorWithItsPlace)
{
    ASSERT_TRUE(writeFileAtomic(m_path, R"({"train": {"learning_rate": 1)"));
    const auto spec = readRunSpec(m_path);
    ASSERT_FALSE(spec);
    EXPECT_NE(spec.error().where.find("spec.json:1:"), std::string::npos) << spec.error().where;
}

TEST_F(SpecFile, AMissingFileIsNotFound)
{
    const auto spec = readRunSpec(m_path);
    ASSERT_FALSE(spec);
    EXPECT_EQ(spec.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::config
