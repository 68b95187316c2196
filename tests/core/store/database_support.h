#pragma once

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/store/database.h"

namespace luthier::store {

class DatabaseTest : public testing::Test {
protected:
    fs::path folder() const { return m_folder.path(); }
    fs::path file() const { return folder() / "test.sqlite"; }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-database");

protected:
    Database database = *Database::open(file());
};

} // namespace luthier::store
