#pragma once

#include <string_view>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "core/store/row_reader.h"
#include "core/store/version_writer.h"
#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {

inline data::Record talk(std::string_view prompt, std::string_view answer)
{
    data::ConversationRecord record;
    record.messages.resize(2);
    record.messages[0].content = prompt;
    record.messages[1].role = text::Role::Assistant;
    record.messages[1].content = answer;
    return record;
}

// A workspace with a dataset "talk" of conversations, and a store of the test's own to look at it.
class ModelsTest : public BridgeTest {
protected:
    using Ids = std::vector<store::RowId>;

    store::DatasetStore &datasets() { return **m_stores.datasets(); }
    Stores &stores() { return m_stores; }

    store::DatasetId makeDataset(int rows, std::string_view name = "talk")
    {
        const store::DatasetId id = *datasets().create(name, "conversation");
        auto writer = *store::VersionWriter::begin(datasets(), id);
        store::RowMeta meta;
        for (int row = 1; row <= rows; ++row) {
            meta.origin = "talk.jsonl:" + std::to_string(row);
            EXPECT_TRUE(writer.append(talk("question " + std::to_string(row), "answer " + std::to_string(row)), meta));
        }
        EXPECT_TRUE(writer.commit("Made"));
        return id;
    }
    Ids ids(store::DatasetId dataset) { return *store::RowReader::open(datasets(), dataset)->ids(); }
    std::string promptOf(store::DatasetId dataset, store::RowId row)
    {
        const auto rows = store::RowReader::open(datasets(), dataset)->rows(Ids{row});
        return rows ? std::get<data::ConversationRecord>(*rows->front().record()).messages[0].content : std::string();
    }
    bool settle() // what was asked for has happened
    {
        QTest::qWait(5); // some of it begins with the next turn of the loop
        return waitUntil([this] { return background.isIdle(); });
    }

private:
    Stores m_stores{workspace()};
};

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace luthier::ui
