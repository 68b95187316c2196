#include "core/run/engine_loader.h"

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

const fs::path kFakes = LUTHIER_FAKES;

class EngineLoader : public FolderTest {};

Expected<std::unique_ptr<Engine>> load(const fs::path &engine, const fs::path &torch = kFakes / "torch")
{
    return loadEngineFrom({{engine}, {torch}}, {});
}

TEST_F(EngineLoader, LoadsTheEngineBesideTheProgram)
{
    const auto engine = load(kFakes / "good");
    ASSERT_TRUE(engine) << describeError(engine.error());
    RunControl control;
    EXPECT_EQ((*engine)->score({}, control)->size(), 7U);
}

TEST_F(EngineLoader, AMissingEngineIsAnErrorWithAdvice)
{
    const auto engine = load(folder());
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::NotFound);
    EXPECT_NE(engine.error().where.find(folder().string()), std::string::npos);
    EXPECT_FALSE(engine.error().advice.empty());
}

TEST_F(EngineLoader, AMissingLibtorchIsAnErrorThatSaysWhereItLookedAndWhatToDo)
{
    const auto engine = load(kFakes / "good", folder());
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::NotFound);
    EXPECT_NE(engine.error().what.find("libtorch"), std::string::npos);
    EXPECT_NE(engine.error().where.find(folder().string()), std::string::npos);
    EXPECT_NE(engine.error().advice.find("LUTHIER_LIBTORCH"), std::string::npos);
}

TEST_F(EngineLoader, ADamagedLibraryIsAnErrorThatNamesIt)
{
    write("lib/libtorch_cpu.so", "no library");
    write("lib/libc10.so", "no library");
    const auto engine = load(kFakes / "good", folder());
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::Unsupported);
    EXPECT_NE(engine.error().where.find("libc10.so"), std::string::npos);
}

TEST_F(EngineLoader, AnEngineOfAnotherVersionIsRefused)
{
    const auto engine = load(kFakes / "old");
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::Unsupported);
    EXPECT_NE(engine.error().what.find("version"), std::string::npos);
}

TEST_F(EngineLoader, ALibraryWithoutTheFactoryIsRefused)
{
    const auto engine = load(kFakes / "none");
    ASSERT_FALSE(engine);
    EXPECT_NE(engine.error().what.find("not a training engine"), std::string::npos);
}

TEST_F(EngineLoader, TheEnvironmentDecidesAloneWhereItIsSet)
{
    EXPECT_EQ(enginePlaces("/opt/x/bin", "/my/torch").torchFolders, (std::vector<fs::path>{"/my/torch"}));
    const EnginePlaces places = enginePlaces("/opt/x/bin", nullptr);
    EXPECT_EQ(places.torchFolders[0], "/opt/x/bin/torch");
    EXPECT_EQ(places.engineFolders[0], "/opt/x/bin");
    EXPECT_EQ(enginePlaces("/opt/x/bin", "").torchFolders, places.torchFolders);
}

} // namespace

} // namespace luthier::run
