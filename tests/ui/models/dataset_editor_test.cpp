#include "ui/models/dataset_editor.h"

#include "core/store/import_dataset.h"
#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class DatasetEditorTest : public ModelsTest {
protected:
    void SetUp() override
    {
        dataset = makeDataset(5);
        all = ids(dataset);
        editor.setDataset(dataset);
        QObject::connect(&editor, &DatasetEditor::edited, &editor, [this](const DatasetEdit &edit) { edits.push_back(edit); });
        QObject::connect(&editor, &DatasetEditor::failed, &editor, [this](const Error &failure) { errors.push_back(failure); });
    }
    const DatasetEdit &last()
    {
        EXPECT_TRUE(settle());
        EXPECT_TRUE(errors.empty()) << describeError(errors.front());
        EXPECT_FALSE(edits.empty());
        static const DatasetEdit kNone;
        return edits.empty() ? kNone : edits.back();
    }
    store::StoredRow row(store::RowId id) { return store::RowReader::open(datasets(), dataset)->rows(Ids{id})->front(); }

    DatasetEditor editor{background};
    store::DatasetId dataset = 0;
    Ids all;
    std::vector<DatasetEdit> edits;
    std::vector<Error> errors;
};

TEST_F(DatasetEditorTest, AnEditIsAVersionThatNamesItsRow)
{
    editor.setText(all[1], RowColumn::Prompt, QStringLiteral("你好"));
    EXPECT_TRUE(editor.isSaving());
    EXPECT_EQ(last().version, 2);
    EXPECT_FALSE(editor.isSaving());
    EXPECT_EQ(last().touched, Ids{all[1]});
    EXPECT_FALSE(last().isStructural);
    EXPECT_EQ(last().undo.undo, "Edited a row");
    EXPECT_EQ(promptOf(dataset, all[1]), "你好");
    editor.setContent(all[1], talk("again", "A"));
    EXPECT_EQ(last().version, 3);
    EXPECT_EQ(promptOf(dataset, all[1]), "again");
}

TEST_F(DatasetEditorTest, RowsAreAddedDuplicatedMovedAndRemoved)
{
    editor.add({talk("first", "A")}, 0);
    EXPECT_TRUE(last().isStructural);
    ASSERT_EQ(last().added.size(), 1U);
    EXPECT_EQ(ids(dataset).front(), last().added[0]);
    editor.append({talk("last", "A")});
    EXPECT_EQ(ids(dataset).back(), last().added[0]);
    editor.duplicate({all[0], all[2]});
    ASSERT_EQ(last().added.size(), 2U);
    EXPECT_EQ(ids(dataset)[2], last().added[0]);
    EXPECT_EQ(promptOf(dataset, last().added[1]), "question 3");
    editor.move({all[0]}, all[4]);
    EXPECT_TRUE(last().isStructural);
    const Ids now = ids(dataset);
    EXPECT_EQ(std::find(now.begin(), now.end(), all[4])[1], all[0]);
    editor.remove({all[0], all[1]});
    EXPECT_EQ(last().counts.total(), 7);
    EXPECT_EQ(ids(dataset).size(), 7U);
}

TEST_F(DatasetEditorTest, StatusTagsAndNotesAreOneVersionForAllRows)
{
    editor.setStatus(all, store::RowStatus::Done);
    EXPECT_EQ(last().counts.done, 5);
    EXPECT_EQ(last().touched.size(), 5U);
    editor.addTag({all[0], all[1]}, QStringLiteral("legal"));
    editor.addTag({all[1]}, QStringLiteral("legal")); // it has it already
    last();
    EXPECT_EQ(row(all[1]).meta.tags, std::vector<std::string>{"legal"});
    editor.removeTag({all[0], all[1]}, QStringLiteral("legal"));
    last();
    EXPECT_TRUE(row(all[0]).meta.tags.empty());
    editor.setNote(all[0], QStringLiteral("look again"));
    last();
    EXPECT_EQ(row(all[0]).meta.note, "look again");
}

TEST_F(DatasetEditorTest, EverythingIsUndoneAndRedone)
{
    editor.remove({all[0]});
    editor.undo();
    EXPECT_EQ(last().added, Ids{all[0]});
    EXPECT_EQ(ids(dataset), all);
    EXPECT_EQ(last().undo.redo, "Deleted 1 row");
    editor.redo();
    last();
    EXPECT_EQ(ids(dataset).size(), 4U);
    editor.goBackTo(1);
    last();
    EXPECT_EQ(ids(dataset), all);
}

TEST_F(DatasetEditorTest, AFailedEditChangesNothing)
{
    editor.setText(all[0], RowColumn::Rejected, QStringLiteral("no"));
    editor.remove({all[0], 999'999});
    editor.redo();
    EXPECT_TRUE(settle());
    EXPECT_EQ(errors.size(), 3U);
    EXPECT_TRUE(edits.empty());
    EXPECT_EQ(ids(dataset), all);
}

TEST_F(DatasetEditorTest, RowsThatWereSetAsideAreMendedOrDiscarded)
{
    const fs::path file = write("talk.jsonl", "{\"text\": \"one\"}\n{\"text\": \n{\"text\": \n");
    const auto imported = store::importDataset(datasets(), {"texts", {file}, {}, false}, [](const data::Problem &) {});
    ASSERT_TRUE(imported);
    editor.setDataset(imported->dataset);
    const auto aside = *datasets().setAside(imported->dataset);
    ASSERT_EQ(aside.size(), 2U);
    editor.mendSetAside(aside[0].id, QStringLiteral("{\"text\": \"two\"}"));
    EXPECT_EQ(last().added.size(), 1U);
    editor.discardSetAside(aside[1].id);
    last();
    EXPECT_TRUE(datasets().setAside(imported->dataset)->empty());
}

} // namespace
} // namespace luthier::ui
