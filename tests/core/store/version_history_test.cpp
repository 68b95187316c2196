#include "core/store/version_history.h"

#include <ctime>

#include "core/store/version_diff.h"
#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class History : public WorkspaceTest {
protected:
    void replaceAll(std::string_view suffix)
    {
        const auto rows = *RowReader::open(store, dataset)->ids();
        auto writer = *VersionWriter::begin(store, dataset);
        for (const RowId row : rows)
            ASSERT_TRUE(writer.change(row, {textRecord(std::to_string(row) + std::string(suffix)), RowStatus::Done, {}, {}}));
        ASSERT_TRUE(writer.commit("Edit"));
    }
    void undoOnce() { ASSERT_TRUE(undo(store, dataset)); }
    void redoOnce() { ASSERT_TRUE(redo(store, dataset)); }
};

TEST_F(History, UndoAndRedoGoThroughEveryChange)
{
    append({"a"});
    append({"b"});
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.change(ids()[0], {textRecord("A"), {}, {}, {}}));
        ASSERT_TRUE(writer.remove(ids()[1]));
        ASSERT_TRUE(writer.commit("Edit"));
    }
    EXPECT_EQ(texts(), Texts{"A"});
    undoOnce();
    EXPECT_EQ(texts(), (Texts{"a", "b"}));
    undoOnce();
    EXPECT_EQ(texts(), Texts{"a"});
    undoOnce();
    EXPECT_TRUE(texts().empty());
    EXPECT_EQ(undo(store, dataset).error().code, ErrorCode::NotFound);
    redoOnce();
    EXPECT_EQ(texts(), Texts{"a"});
    redoOnce();
    redoOnce();
    EXPECT_EQ(texts(), Texts{"A"});
    EXPECT_EQ(redo(store, dataset).error().code, ErrorCode::NotFound);
    undoOnce();
    EXPECT_EQ(texts(), (Texts{"a", "b"}));
    EXPECT_EQ(store.info(dataset)->rows, 2);
}

TEST_F(History, AChangeAfterAnUndoEndsTheRedo)
{
    append({"a"});
    append({"b"});
    undoOnce();
    append({"c"});
    EXPECT_EQ(redo(store, dataset).error().code, ErrorCode::NotFound);
    undoOnce();
    EXPECT_EQ(texts(), Texts{"a"});
}

TEST_F(History, OlderVersionsStayReadableThroughUndoAndRedo)
{
    append({"a"});
    append({"b"});
    undoOnce();
    redoOnce();
    EXPECT_EQ(texts(1), Texts{"a"});
    EXPECT_EQ(texts(2), (Texts{"a", "b"}));
    EXPECT_EQ(texts(3), Texts{"a"});
    EXPECT_EQ(texts(4), (Texts{"a", "b"}));
}

TEST_F(History, GoingBackToAVersionCanBeUndone)
{
    append({"a"});
    append({"b"});
    append({"c"});
    EXPECT_EQ(*goBackTo(store, dataset, 1), 4);
    EXPECT_EQ(texts(), Texts{"a"});
    undoOnce();
    EXPECT_EQ(texts(), (Texts{"a", "b", "c"}));
    EXPECT_EQ(goBackTo(store, dataset, 77).error().code, ErrorCode::NotFound);
}

TEST_F(History, TheMenuNamesWhatWouldBeUndoneAndRedone)
{
    EXPECT_FALSE(undoState(store, dataset)->undo);
    append({"a"}, "Import of a");
    append({"b"}, "Import of b");
    EXPECT_EQ(undoState(store, dataset)->undo, "Import of b");
    EXPECT_FALSE(undoState(store, dataset)->redo);
    undoOnce();
    EXPECT_EQ(undoState(store, dataset)->undo, "Import of a");
    EXPECT_EQ(undoState(store, dataset)->redo, "Import of b");
    EXPECT_EQ(store.versions(dataset)->back().message, "Undo: Import of b");
}

TEST_F(History, UndoCopiesNoContent)
{
    append({"a"});
    replaceAll("x");
    const auto contents = *store.database().integer("SELECT count(*) FROM content");
    undoOnce();
    redoOnce();
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM content"), contents);
}

TEST_F(History, AHundredThousandRowsAreEditedUndoneAndComparedWithoutWaiting)
{
    {
        auto writer = *VersionWriter::begin(store, dataset);
        for (int i = 0; i < 100'000; ++i)
            ASSERT_TRUE(writer.append(textRecord(std::to_string(i))));
        ASSERT_TRUE(writer.commit("Import"));
    }
    const auto timed = [&](const char *what, const auto &act) {
        const std::clock_t start = std::clock(); // processor time: the machine may be busy
        act();
        const std::clock_t milliseconds = (std::clock() - start) / (CLOCKS_PER_SEC / 1000);
        RecordProperty(what, static_cast<int>(milliseconds));
        EXPECT_LT(milliseconds, 20'000) << what; // loose: ten times what is expected
    };
    timed("edit_ms", [&] { replaceAll(" edited"); });
    timed("undo_ms", [&] { undoOnce(); });
    timed("redo_ms", [&] { redoOnce(); });
    timed("diff_ms", [&] { EXPECT_EQ(difference(store, dataset, 1, 4)->size(), 100'000U); });
    timed("unchanged_diff_ms", [&] { EXPECT_TRUE(difference(store, dataset, 1, 3)->empty()); });
}

} // namespace

} // namespace luthier::store
