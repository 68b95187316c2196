#include "ui/models/row_table_model.h"

#include <QElapsedTimer>

#include "tests/ui/models/models_test_support.h"
#include "ui/bridge/search_indexer.h"

namespace luthier::ui {
namespace {

class RowTable : public ModelsTest {
protected:
    RowTable()
    {
        QObject::connect(&model, &RowTableModel::failed, &model, [this](const Error &failure) { errors.push_back(failure); });
    }
    void open(int rows)
    {
        dataset = makeDataset(rows);
        all = ids(dataset);
        model.setDataset(dataset);
        ASSERT_TRUE(settle());
    }
    QString text(int row, RowColumn column) { return model.index(row, model.columnOf(column)).data().toString(); }
    QString shown(int row, RowColumn column) // once it is there
    {
        text(row, column);
        EXPECT_TRUE(waitUntil([&] { return model.index(row, 0).data(RowTableModel::IsLoadedRole).toBool(); }));
        return text(row, column);
    }

    RowTableModel model{background};
    QAbstractItemModelTester tester{&model, kStrict};
    store::DatasetId dataset = 0;
    Ids all;
    std::vector<Error> errors;
};

TEST_F(RowTable, ARowSaysThatItIsComingUntilItIsThere)
{
    open(10);
    EXPECT_EQ(model.rowCount(), 10);
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Prompt"));
    EXPECT_EQ(model.headerData(9, Qt::Vertical, Qt::DisplayRole).toInt(), 10);
    model.retranslate(); // forgets what the tester has read
    EXPECT_EQ(text(4, RowColumn::Prompt), QStringLiteral("…"));
    EXPECT_EQ(shown(4, RowColumn::Prompt), QStringLiteral("question 5"));
    EXPECT_EQ(text(4, RowColumn::Origin), QStringLiteral("talk.jsonl:5"));
    EXPECT_EQ(model.counts().todo, 10);
    EXPECT_EQ(model.undoState().undo, "Made");
}

TEST_F(RowTable, AHundredThousandRowsAreSmooth)
{
    open(100'000);
    EXPECT_EQ(model.rowCount(), 100'000);
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < 100'000; row += 37) // the scroll bar is dragged from end to end
        for (int column = 0; column < model.columnCount(); ++column)
            model.index(row, column).data();
    EXPECT_LT(clock.elapsed(), 1000);
    clock.start();
    EXPECT_EQ(shown(99'999, RowColumn::Prompt), QStringLiteral("question 100000"));
    EXPECT_LT(clock.elapsed(), 10'000);
    clock.start();
    model.editor().setText(all[99'999], RowColumn::Prompt, QStringLiteral("edited"));
    EXPECT_TRUE(waitUntil([&] { return shown(99'999, RowColumn::Prompt) == QStringLiteral("edited"); }));
    EXPECT_LT(clock.elapsed(), 10'000);
    clock.start();
    model.editor().remove({all[50'000]});
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 99'999; }));
    EXPECT_LT(clock.elapsed(), 10'000);
}

TEST_F(RowTable, AnEditIsShownAndKeepsTheSelection)
{
    open(10);
    shown(3, RowColumn::Prompt);
    const QPersistentModelIndex held(model.index(5, 1));
    EXPECT_TRUE(model.setData(model.index(3, model.columnOf(RowColumn::Prompt)), QStringLiteral("new"), Qt::EditRole));
    EXPECT_TRUE(waitUntil([&] { return shown(3, RowColumn::Prompt) == QStringLiteral("new"); }));
    EXPECT_TRUE(model.setData(model.index(3, 0), static_cast<int>(store::RowStatus::Done), RowTableModel::StatusRole));
    EXPECT_TRUE(
        waitUntil([&] { return model.index(3, 0).data(RowTableModel::StatusRole).toInt() == static_cast<int>(store::RowStatus::Done); }));
    EXPECT_EQ(model.counts().done, 1);
    model.editor().remove({all[0], all[2]});
    model.editor().add({talk("begin", "A")}, 0);
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 9 && model.rowOf(all[0]) < 0; }));
    EXPECT_TRUE(settle());
    EXPECT_EQ(held.row(), model.rowOf(all[5]));
    EXPECT_TRUE(errors.empty());
}

TEST_F(RowTable, AMovedRowTakesItsSelectionAlong)
{
    open(10);
    const QPersistentModelIndex held(model.index(2, 1));
    model.editor().move({all[2], all[3]}, all[8]);
    EXPECT_TRUE(settle());
    EXPECT_EQ(held.row(), 7);
    EXPECT_EQ(model.idAt(7), all[2]);
    model.editor().undo();
    EXPECT_TRUE(settle());
    EXPECT_EQ(held.row(), 2);
    EXPECT_EQ(model.undoState().redo, "Moved 2 rows");
}

TEST_F(RowTable, AQueryIsAViewOfTheSameRows)
{
    open(20);
    model.editor().setStatus({all[3], all[7]}, store::RowStatus::Done);
    model.editor().addTag({all[7]}, QStringLiteral("legal"));
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.tags(), std::vector<std::string>{"legal"});
    RowQuery query;
    query.filter.status = store::RowStatus::Done;
    model.setQuery(query);
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.idAt(0), all[3]);
    model.editor().setStatus({all[3]}, store::RowStatus::Todo); // no longer one of them
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.counts().total(), 20);
    model.setQuery({});
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 20);
}

TEST_F(RowTable, WordsAreFoundOnceTheyAreIndexed)
{
    open(30);
    SearchIndexer indexer(background);
    indexer.update(dataset);
    EXPECT_TRUE(settle());
    RowQuery query;
    query.search = QStringLiteral("17");
    model.setQuery(query);
    EXPECT_TRUE(settle());
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(shown(0, RowColumn::Answer), QStringLiteral("answer 17"));
}

TEST_F(RowTable, ColumnsFollowTheKindOfTheDataset)
{
    open(3);
    const store::DatasetId texts = *datasets().create("texts", "text");
    {
        auto writer = *store::VersionWriter::begin(datasets(), texts);
        ASSERT_TRUE(writer.append(data::TextRecord{"only text"}));
        ASSERT_TRUE(writer.commit("Made"));
    }
    model.setDataset(texts);
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.columns(), columnsOf(data::RecordKind::Text));
    EXPECT_EQ(shown(0, RowColumn::Text), QStringLiteral("only text"));
    model.setDataset(0);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(RowTable, AWholeRowIsFetchedForAForm)
{
    open(3);
    std::optional<store::StoredRow> row;
    QObject form;
    model.fetch(all[1], &form, [&](const Expected<store::StoredRow> &stored) { row = *stored; });
    EXPECT_TRUE(settle());
    ASSERT_TRUE(row);
    EXPECT_EQ(row->id, all[1]);
    EXPECT_EQ(model.idsAt({model.index(2, 0), model.index(0, 1), model.index(2, 3)}), (Ids{all[0], all[2]}));
}

TEST_F(RowTable, ARowEditedWhileTheViewChangesIsShownAsItIs)
{
    open(20);
    RowQuery query;
    query.filter.status = store::RowStatus::Todo;
    model.setQuery(query);
    EXPECT_TRUE(settle());
    shown(5, RowColumn::Prompt);
    model.editor().setText(all[5], RowColumn::Prompt, QStringLiteral("one"));
    model.editor().remove({all[0]});
    model.editor().setText(all[5], RowColumn::Prompt, QStringLiteral("two"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 19; }));
    EXPECT_TRUE(settle());
    EXPECT_EQ(shown(4, RowColumn::Prompt), QStringLiteral("two"));
}

TEST_F(RowTable, AChangeBySomebodyElseIsSeenAfterReloading)
{
    open(5);
    EXPECT_EQ(shown(2, RowColumn::Prompt), QStringLiteral("question 3"));
    {
        auto writer = *store::VersionWriter::begin(datasets(), dataset);
        store::RowChange change;
        change.content = talk("from elsewhere", "A");
        ASSERT_TRUE(writer.change(all[2], change));
        ASSERT_TRUE(writer.commit("Edited"));
    }
    model.editor().setText(all[0], RowColumn::Prompt, QStringLiteral("mine"));
    EXPECT_TRUE(settle());
    EXPECT_EQ(shown(2, RowColumn::Prompt), QStringLiteral("from elsewhere"));
    EXPECT_EQ(shown(0, RowColumn::Prompt), QStringLiteral("mine"));
}

TEST_F(RowTable, ADatasetThatIsNotThereIsAnError)
{
    model.setDataset(12'345);
    EXPECT_TRUE(settle());
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace luthier::ui
