#pragma once

#include <gtest/gtest.h>

#include "core/run/journal.h"
#include "core/run/run_folder.h"
#include "core/store/run_store.h"

namespace luthier::store {

// A workspace with one run whose journal a test writes.
class RunIndexTest : public testing::Test {
protected:
    const fs::path &workspace() const { return m_folder.path(); }
    fs::path makeRun(std::string_view title, std::int64_t time = 1'700'000'000'000) const
    {
        fs::path made = *run::createRunFolder(workspace(), title, time);
        const Json json = {{"schema", 1}, {"name", title}, {"created", "2023-11-14T22:13:20Z"}, {"plan", {{"steps", 30}}}};
        EXPECT_TRUE(writeFileAtomic(run::RunPaths{made}.runJson(), dumpJson(json)));
        return made;
    }
    static void journal(const fs::path &run, const std::vector<run::Event> &events, const std::vector<run::RowLoss> &losses = {})
    {
        auto writer = *run::JournalWriter::open(run);
        for (const run::Event &event : events)
            writer->onEvent(event);
        writer->onRowLosses(losses);
        EXPECT_TRUE(writer->flush());
    }
    static run::Event step(std::int64_t number, double loss)
    {
        run::StepEvent body;
        body.step = number;
        body.loss = loss;
        return {0.5, body};
    }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-runs");

protected:
    RunStore store = *RunStore::open(m_folder.path());
    fs::path folder = makeRun("first");
    std::string name = folder.filename().string();
};

using Points = std::vector<MetricPoint>;

} // namespace luthier::store
