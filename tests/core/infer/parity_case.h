#pragma once

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/models/decoder.h"
#include "core/weights/tensor_source.h"

namespace luthier::infer {

// A case of tests/fixtures/parity: a small model and the numbers that transformers gives for it.
struct ParityCase {
    explicit ParityCase(const std::string &name) : folder(fs::path(LUTHIER_SOURCE_DIR) / "tests/fixtures/parity" / name)
    {
        const auto files = arch::openModel(folder / "model");
        EXPECT_TRUE(files) << describeError(files.error());
        auto loaded = models::DecoderWeights<float>::load(*files);
        EXPECT_TRUE(loaded) << describeError(loaded.error());
        weights = *loaded;
        auto lora = nn::loadLora(files->config, folder / "lora");
        EXPECT_TRUE(lora) << describeError(lora.error());
        adapter = std::move(*lora);
    }

    Json json(const std::string &file) const
    {
        auto parsed = readJsonFile(folder / file);
        EXPECT_TRUE(parsed) << describeError(parsed.error());
        return *parsed;
    }

    std::vector<std::vector<std::int32_t>> samples() const
    {
        auto text = readFile(folder / "samples.jsonl");
        EXPECT_TRUE(text);
        std::vector<std::vector<std::int32_t>> rows;
        std::size_t start = 0;
        for (std::size_t end = text->find('\n'); end != std::string::npos; start = end + 1, end = text->find('\n', start))
            rows.push_back(Json::parse(text->substr(start, end - start)).at("input_ids").get<std::vector<std::int32_t>>());
        return rows;
    }

    std::vector<float> tensor(const std::string &file, const std::string &name) const
    {
        auto source = weights::openTensors(folder / file);
        EXPECT_TRUE(source) << describeError(source.error());
        const weights::TensorInfo *info = (*source)->find(name);
        EXPECT_NE(info, nullptr);
        std::vector<float> values(static_cast<std::size_t>(info->values()));
        EXPECT_TRUE((*source)->readFloats(*info, 0, values));
        return values;
    }

    fs::path folder;
    std::shared_ptr<const models::DecoderWeights<float>> weights;
    nn::LoraWeights<float> adapter;
};

} // namespace luthier::infer
