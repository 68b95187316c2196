#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/store/dataset_store.h"
#include "core/store/row_reader.h"
#include "core/store/version_writer.h"

namespace luthier::store {

// A clock that stands still until it is set.
class FixedClock final : public Clock {
public:
    double seconds() const override { return static_cast<double>(milliseconds) / 1000; }
    std::int64_t unixMilliseconds() const override { return milliseconds; }
    std::int64_t milliseconds = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
};

inline data::Record textRecord(std::string_view text)
{
    return data::TextRecord{std::string(text)};
}

inline std::string textOf(const StoredRow &row)
{
    const auto record = row.record();
    EXPECT_TRUE(record) << describeError(record.error());
    return record ? std::get<data::TextRecord>(*record).text : std::string();
}

// A workspace in a folder of its own, with one open store and an empty dataset.
class WorkspaceTest : public testing::Test {
protected:
    const fs::path &workspace() const { return m_folder.path(); }

    std::int64_t append(std::initializer_list<std::string_view> texts, std::string_view message = "Import")
    {
        auto writer = VersionWriter::begin(store, dataset);
        EXPECT_TRUE(writer) << describeError(writer.error());
        for (const std::string_view text : texts)
            EXPECT_TRUE(writer->append(textRecord(text)));
        const auto version = writer->commit(message);
        EXPECT_TRUE(version) << describeError(version.error());
        return *version;
    }
    std::vector<RowId> ids(std::int64_t version = kNewestVersion) { return *RowReader::open(store, dataset, version)->ids(); }
    std::vector<std::string> texts(std::int64_t version = kNewestVersion)
    {
        std::vector<std::string> result;
        auto cursor = RowCursor::open(store, dataset, version);
        EXPECT_TRUE(cursor) << describeError(cursor.error());
        for (StoredRow row; *cursor->next(row);)
            result.push_back(textOf(row));
        return result;
    }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-store");

protected:
    FixedClock clock;
    DatasetStore store = *DatasetStore::open(m_folder.path(), clock);
    DatasetId dataset = *store.create("letters", "text");
};

using Texts = std::vector<std::string>;

} // namespace luthier::store
