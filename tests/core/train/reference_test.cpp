#include "core/train/reference.h"

#include "tests/core/train/model_in_memory.h"

namespace luthier::train {

namespace {

const Hash128 kKey{1, 2};
const std::vector<std::int64_t> kIds = {7, 9};

class ReferenceFile : public ::testing::Test {
protected:
    TemporaryFolder folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-reference").value();
    fs::path path = folder.path() / "reference.bin";
    ReferenceLogps logps{2, {-1.5, -2.25, -1e-300, -4}};

    void SetUp() override { ASSERT_TRUE(writeReference(path, kKey, logps, kIds)); }
};

} // namespace

TEST_F(ReferenceFile, GivesBackWhatWasWritten)
{
    const auto read = readReference(path, kKey, kIds).value();
    EXPECT_EQ(read.sequencesPerRow, 2);
    EXPECT_EQ(read.values, logps.values);
    EXPECT_EQ(read.of(1)[0], -1e-300);
}

TEST_F(ReferenceFile, OfAnotherModelOrOtherRowsDoesNotFit)
{
    EXPECT_TRUE(readReference(path, Hash128{1, 3}, kIds).value().empty());
    EXPECT_TRUE(readReference(path, kKey, std::vector<std::int64_t>{7, 8}).value().empty());
    EXPECT_TRUE(readReference(path, kKey, std::vector<std::int64_t>{7}).value().empty());
    EXPECT_TRUE(readReference(folder.path() / "none.bin", kKey, kIds).value().empty());
}

TEST_F(ReferenceFile, DamagedOrCutOffDoesNotFit)
{
    const std::string whole = readFile(path).value();
    for (std::size_t length = 0; length < whole.size(); length += 5) {
        ASSERT_TRUE(writeFileAtomic(path, std::string_view(whole).substr(0, length)));
        EXPECT_TRUE(readReference(path, kKey, kIds).value().empty()) << length;
    }
    for (std::size_t i = 0; i < whole.size(); i += 3) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x40);
        ASSERT_TRUE(writeFileAtomic(path, changed));
        EXPECT_TRUE(readReference(path, kKey, kIds).value().empty()) << i;
    }
}

TEST(ReferenceKey, ChangesWithTheRowsAndWithTheModel)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-key").value();
    ASSERT_TRUE(writeFileAtomic(folder.path() / "a.bin", "rows"));
    ASSERT_TRUE(writeFileAtomic(folder.path() / "b.bin", "rowz"));
    ASSERT_TRUE(writeFileAtomic(folder.path() / "model.safetensors", "weights"));
    const Hash128 first = referenceKey(folder.path() / "a.bin", folder.path()).value();
    EXPECT_EQ(referenceKey(folder.path() / "a.bin", folder.path()).value(), first);
    EXPECT_NE(referenceKey(folder.path() / "b.bin", folder.path()).value(), first);
    ASSERT_TRUE(writeFileAtomic(folder.path() / "model.safetensors", "other weights"));
    EXPECT_NE(referenceKey(folder.path() / "a.bin", folder.path()).value(), first);
}

TEST(ReferenceLogps, AreComputedOnceAndThenRead)
{
    ModelInMemory model(config::Stage::Dpo);
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-reference").value();
    TestRun::writeRows(folder.path() / "tokens.bin", pairRows());
    const data::TokenFile file = data::TokenFile::open(folder.path() / "tokens.bin").value();
    const ReferenceJob job{file, folder.path() / "tokens.bin", kLlama / "model", folder.path() / "reference.bin", 64, 2};
    double progress = -1;
    const auto computed = referenceLogps(job, *model.rowPass, [&](double now) { progress = now; }).value();
    EXPECT_EQ(progress, 1);
    model.layersLeft = 0; // a forward pass would be abandoned now
    const auto read = referenceLogps(job, *model.rowPass, [&](double) { ADD_FAILURE() << "nothing is computed"; }).value();
    EXPECT_EQ(read.values, computed.values);
}

} // namespace luthier::train
