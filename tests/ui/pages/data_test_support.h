#pragma once

#include <functional>

#include <gtest/gtest.h>

#include <QTest>

#include "core/store/row_reader.h"
#include "core/store/version_writer.h"
#include "ui/base/qt_convert.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/bridge/stores.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/row_table_model.h"

namespace luthier::ui {

// A workspace with one dataset of short conversations, and the services of a window.
class DataTest : public testing::Test {
protected:
    static bool waitUntil(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, 20'000); }

    static data::Record conversation(const std::string &question, const std::string &answer)
    {
        text::Message asked;
        asked.content = question;
        text::Message said;
        said.role = text::Role::Assistant;
        said.content = answer;
        return data::ConversationRecord{{asked, said}, {}, 1};
    }
    store::DatasetId make(const std::string &name, const std::vector<data::Record> &records)
    {
        store::DatasetStore &datasets = **stores.datasets();
        const store::DatasetId id = *datasets.create(name, data::kindName(records.front()));
        auto writer = *store::VersionWriter::begin(datasets, id);
        for (const data::Record &record : records)
            EXPECT_TRUE(writer.append(record));
        EXPECT_TRUE(writer.commit("Made"));
        return id;
    }
    store::DatasetId makeLetters()
    {
        return make("letters",
                    {conversation("Is an oral contract binding?", "Yes, mostly."),
                     conversation("May my landlord enter the flat?", "Not without asking."), conversation("什么是公证？", "一种证明。")});
    }
    std::vector<store::StoredRow> rows(store::DatasetId dataset)
    {
        auto reader = *store::RowReader::open(**stores.datasets(), dataset);
        return *reader.rows(*reader.ids());
    }
    std::string answerOf(store::DatasetId dataset, std::size_t row)
    {
        return std::get<data::ConversationRecord>(*rows(dataset)[row].record()).messages.back().content;
    }
    void load(RowTableModel &model, store::DatasetId dataset)
    {
        model.setDataset(dataset);
        EXPECT_TRUE(waitUntil([&] { return model.version() > 0 && !model.isLoading(); }));
    }
    // All that was posted is done and shown.
    void settle()
    {
        EXPECT_TRUE(waitUntil([this] { return background.isIdle(); }));
    }
    const fs::path &workspace() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-data");

protected:
    Stores stores{m_folder.path()};
    Background background{m_folder.path()};
    AppSettings settings{toQt(m_folder.path() / "person.ini")};
    void SetUp() override { settings.openWorkspace(workspace()); }
};

} // namespace luthier::ui
