#include "core/export/export_model.h"

#include <cmath>

#include "core/infer/score.h"
#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

using run::ExportFormat;
using run::ExportRequest;
using run::TokenId;

class ExportModel : public ExportTest {
protected:
    ExportRequest request(ExportFormat format = ExportFormat::Merged) const
    {
        ExportRequest made;
        made.model = {model(), adapter(), config::DTypeChoice::Auto};
        made.format = format;
        made.target = target();
        return made;
    }

    std::vector<TokenId> sample() const
    {
        const auto text = readFile(parityFolder() / "samples.jsonl");
        EXPECT_TRUE(text);
        return Json::parse(text->substr(0, text->find('\n'))).at("input_ids").get<std::vector<TokenId>>();
    }
    std::vector<float> logitsOf(const fs::path &path) const
    {
        const auto files = arch::openModel(path);
        EXPECT_TRUE(files) << describeError(files.error());
        const auto loaded = models::DecoderWeights<float>::load(*files);
        EXPECT_TRUE(loaded);
        auto scored = infer::scoreRows(**loaded, nullptr, {sample()}, true);
        EXPECT_TRUE(scored);
        return scored->front().logits;
    }
    void expectNothingLeft() const { EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model"})); }
};

double relativeL2(const std::vector<float> &a, const std::vector<float> &b)
{
    EXPECT_EQ(a.size(), b.size());
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        difference += std::pow(static_cast<double>(a[i]) - b[i], 2);
        norm += std::pow(static_cast<double>(b[i]), 2);
    }
    return std::sqrt(difference / norm);
}

TEST_F(ExportModel, MergedGivesTheReferencesLogits)
{
    const auto report = exportModel(request(), {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_LT(relativeL2(logitsOf(target()), tensorOf(parityFolder() / "merged_logits.safetensors", "0")), 1e-5);
}

TEST_F(ExportModel, MergedIsComparedWithBaseAndAdapter)
{
    const auto report = exportModel(request(), {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->verified);
    EXPECT_GT(report->checkedTokens, 100);
    EXPECT_GT(report->relativeL2, 0);
    EXPECT_LT(report->relativeL2, kSameModel);
    EXPECT_GT(report->largestLogitDifference, 0);
    EXPECT_EQ(report->folder, target());
    EXPECT_GT(report->bytes, fs::file_size(target() / "model.safetensors"));
}

TEST_F(ExportModel, MergedHasTheFilesOfAModelFolder)
{
    ASSERT_TRUE(exportModel(request(), {}));
    for (const char *name : {"config.json", "generation_config.json", "model.safetensors", "luthier.json"})
        EXPECT_TRUE(fs::exists(target() / name)) << name;
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model", "out"}));
}

TEST_F(ExportModel, MergesIntoAnUntiedBfloat16ModelInShards)
{
    copy("llama_bf16_sharded");
    const auto report = exportModel(request(), {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_LT(report->relativeL2, kSameModel);
}

TEST_F(ExportModel, WritesBfloat16WhereAsked)
{
    auto half = request();
    half.model.dtype = config::DTypeChoice::Bfloat16;
    const auto report = exportModel(half, {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_GT(report->relativeL2, kSameModel);
    EXPECT_LT(report->relativeL2, kSameModelBfloat16);
    EXPECT_EQ((*readJsonFile(target() / "config.json"))["dtype"], "bfloat16");
}

TEST_F(ExportModel, ConvertsABaseModelWithoutAnAdapter)
{
    auto plain = request();
    plain.model.adapter.clear();
    const auto report = exportModel(plain, {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_EQ(report->relativeL2, 0);
}

TEST_F(ExportModel, AdapterAnswersAsBefore)
{
    const auto report = exportModel(request(ExportFormat::Adapter), {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_TRUE(report->verified);
    EXPECT_EQ(report->relativeL2, 0);
    EXPECT_EQ((*readJsonFile(target() / "adapter_config.json"))["base_model_name_or_path"], model().string());
    EXPECT_TRUE(fs::exists(target() / "luthier.json"));
}

TEST_F(ExportModel, NeedsAnAdapterToExportOne)
{
    auto plain = request(ExportFormat::Adapter);
    plain.model.adapter.clear();
    const auto report = exportModel(plain, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Usage);
}

TEST_F(ExportModel, DoesNotOverwriteWithoutForce)
{
    fs::create_directory(target());
    writeText(target() / "mine", "1");
    const auto report = exportModel(request(), {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Exists);
    EXPECT_EQ(readFile(target() / "mine").value_or(""), "1");
}

TEST_F(ExportModel, OverwritesWithForce)
{
    fs::create_directory(target());
    writeText(target() / "mine", "1");
    auto forced = request();
    forced.force = true;
    ASSERT_TRUE(exportModel(forced, {}));
    EXPECT_FALSE(fs::exists(target() / "mine"));
    EXPECT_TRUE(fs::exists(target() / "model.safetensors"));
}

TEST_F(ExportModel, TellsItsProgressInOrder)
{
    double last = 0;
    bool ordered = true;
    ASSERT_TRUE(exportModel(request(), [&](double fraction, std::string_view what) {
        EXPECT_FALSE(what.empty());
        EXPECT_LE(fraction, 1);
        ordered = ordered && fraction >= last - 1e-9;
        last = fraction;
        return true;
    }));
    EXPECT_TRUE(ordered);
    EXPECT_DOUBLE_EQ(last, 1);
}

TEST_F(ExportModel, LeavesNothingWhenItIsCancelledAtAnyPoint)
{
    for (double point : {0.0, 0.1, 0.29, 0.31, 0.5, 0.69, 0.71, 0.9}) {
        const auto report = exportModel(request(), [&](double fraction, std::string_view) { return fraction < point; });
        ASSERT_FALSE(report) << point;
        EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
        expectNothingLeft();
    }
}

TEST_F(ExportModel, LeavesNothingWhenTheAdapterIsDamaged)
{
    fs::resize_file(adapter() / "adapter_model.safetensors", 100);
    EXPECT_FALSE(exportModel(request(), {}));
    expectNothingLeft();
}

TEST_F(ExportModel, LeavesNothingWhenTheModelIsCutOff)
{
    fs::resize_file(model() / "model.safetensors", fs::file_size(model() / "model.safetensors") / 2);
    EXPECT_FALSE(exportModel(request(), {}));
    expectNothingLeft();
}

} // namespace
} // namespace luthier::exporting
