#include "core/config/migrations.h"

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/config/spec_json.h"

namespace luthier::config
{
namespace
{

fs::path fixture(const std::string &name)
{
    return fs::path(LUTHIER_SOURCE_DIR) / "tests/fixtures/config" / name;
}

TEST(Migrations, AFileOfVersionZeroIsReadAsItWasMeant)
{
    const auto spec = readRunSpec(fixture("version0.json"));
    ASSERT_TRUE(spec) << describeError(spec.error());
    EXPECT_EQ(spec->version, kSpecVersion);
    EXPECT_EQ(spec->train.learningRate, 1e-3);
    EXPECT_EQ(spec->train.numEpochs, 2);
    EXPECT_EQ(spec->method.rank, 8);
    EXPECT_EQ(spec->dataset.id, "support");
}

TEST(Migrations, EveryChangeIsNoted)
{
    const auto json = readJsonFile(fixture("version0.json"));
    ASSERT_TRUE(json);
    const auto migrated = migrateSpec(*json);
    ASSERT_TRUE(migrated);
    EXPECT_EQ(migrated->notes.size(), 4U);
}

TEST(Migrations, AnOldNameInANewFileIsStillUnknown)
{
    const auto spec = runSpecFromJson(Json::parse(R"({"version": 1, "train": {"lr": 0.1}})"));
    ASSERT_FALSE(spec);
    EXPECT_EQ(spec.error().where, "train.lr");
}

TEST(Migrations, AFileOfThisVersionIsNotTouched)
{
    const Json json = Json::parse(R"({"version": 1, "model": {"path": "m"}})");
    const auto migrated = migrateSpec(json);
    ASSERT_TRUE(migrated);
    EXPECT_EQ(migrated->json, json);
    EXPECT_TRUE(migrated->notes.empty());
}

TEST(Migrations, ANewerVersionIsRefused)
{
    const auto migrated = migrateSpec(Json::parse(R"({"version": 2})"));
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().code, ErrorCode::BadSetting);
    EXPECT_EQ(migrated.error().where, "version");
}

TEST(Migrations, AVersionThatIsNoNumberIsRefused)
{
    EXPECT_FALSE(migrateSpec(Json::parse(R"({"version": "x"})")));
    EXPECT_FALSE(migrateSpec(Json::parse(R"({"version": -1})")));
    EXPECT_FALSE(migrateSpec(Json::parse("[]")));
}

} // namespace
} // namespace luthier::config
