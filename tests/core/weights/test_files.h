#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/weights/tensor_source.h"
#include "tests/support/paths.h"

namespace luthier::weights {

// A folder of its own for each test, removed afterwards.
class InFolder : public testing::Test {
protected:
    const fs::path &folder() const { return m_folder.path(); }
    fs::path write(std::string_view name, std::string_view content) const
    {
        const fs::path path = folder() / name;
        std::ofstream(path, std::ios::binary) << content; // without the fsync of writeFileAtomic: some tests write hundreds
        return path;
    }

private:
    TemporaryFolder m_folder = std::move(*TemporaryFolder::create(fs::temp_directory_path(), "luthier-test"));
};

inline std::vector<float> allFloats(const TensorSource &source, std::string_view name)
{
    const TensorInfo *tensor = source.find(name);
    EXPECT_NE(tensor, nullptr) << name;
    if (tensor == nullptr)
        return {};
    std::vector<float> values(static_cast<std::size_t>(tensor->values()));
    EXPECT_TRUE(source.readFloats(*tensor, 0, values)) << name;
    return values;
}

// A safetensors file from its header and its data.
inline std::string safetensorsFile(std::string_view header, std::string_view data)
{
    std::string file(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        file[i] = static_cast<char>(static_cast<unsigned char>(header.size() >> (8 * i)));
    return file.append(header).append(data);
}

inline std::string readWhole(const fs::path &path)
{
    auto text = readFile(path);
    EXPECT_TRUE(text) << path;
    return text ? std::move(*text) : std::string();
}

} // namespace luthier::weights
