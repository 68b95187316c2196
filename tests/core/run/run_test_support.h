#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/run/events.h"

namespace luthier::run {

// A folder of its own for each test.
class FolderTest : public testing::Test {
protected:
    fs::path folder() const { return m_folder.path(); }
    fs::path write(std::string_view name, std::string_view content) const
    {
        const fs::path path = folder() / name;
        fs::create_directories(path.parent_path());
        EXPECT_TRUE(writeFileAtomic(path, content));
        return path;
    }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-run");
};

inline Event stepEvent(std::int64_t step, double loss = 1.5)
{
    StepEvent body;
    body.step = step;
    body.loss = loss;
    return {static_cast<double>(step), body};
}

} // namespace luthier::run
