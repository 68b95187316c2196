#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/nn/adapters.h"
#include "core/weights/tensor_source.h"

namespace luthier::exporting {

inline fs::path parityFolder(const std::string &name = "llama")
{
    return fs::path(LUTHIER_SOURCE_DIR) / "tests/fixtures/parity" / name;
}

// A folder of the test's own, removed at its end, with a model and an adapter in it to export from.
class ExportTest : public ::testing::Test {
protected:
    ExportTest() : m_folder(TemporaryFolder::create(fs::temp_directory_path(), "luthier-export-test").value()) { copy("llama"); }

    void copy(const std::string &name)
    {
        fs::remove_all(model());
        fs::remove_all(adapter());
        fs::copy(parityFolder(name) / "model", model());
        fs::copy(parityFolder(name) / "lora", adapter());
    }

    const fs::path &folder() const { return m_folder.path(); }
    fs::path model() const { return folder() / "model"; }
    fs::path adapter() const { return folder() / "lora"; }
    fs::path target() const { return folder() / "out"; }

    arch::ModelFiles open() const
    {
        auto files = arch::openModel(model());
        EXPECT_TRUE(files) << describeError(files.error());
        return *files;
    }
    nn::LoraWeights<float> lora() const
    {
        auto weights = nn::loadLora(open().config, adapter());
        EXPECT_TRUE(weights) << describeError(weights.error());
        return *weights;
    }
    std::vector<std::string> names() const // of what lies in the test's folder
    {
        std::vector<std::string> found;
        for (const fs::directory_entry &entry : fs::directory_iterator(folder()))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    TemporaryFolder m_folder;
};

inline std::vector<float> tensorOf(const fs::path &file, const std::string &name)
{
    const auto source = weights::openTensors(file);
    EXPECT_TRUE(source) << describeError(source.error());
    const weights::TensorInfo *info = (*source)->find(name);
    EXPECT_NE(info, nullptr) << name;
    std::vector<float> values(static_cast<std::size_t>(info->values()));
    EXPECT_TRUE((*source)->readFloats(*info, 0, values));
    return values;
}

inline void writeText(const fs::path &file, const std::string &text)
{
    EXPECT_TRUE(writeFileAtomic(file, text));
}

} // namespace luthier::exporting
