#include "ui/models/dataset_list_model.h"

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class DatasetList : public ModelsTest {
protected:
    DatasetList()
    {
        QObject::connect(&model, &DatasetListModel::failed, &model, [this](const Error &failure) { errors.push_back(failure); });
    }
    QStringList names()
    {
        EXPECT_TRUE(settle());
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row).data().toString());
        return result;
    }

    DatasetListModel model{background};
    QAbstractItemModelTester tester{&model, kStrict};
    std::vector<Error> errors;
};

TEST_F(DatasetList, ListsByName)
{
    EXPECT_FALSE(model.isLoaded());
    makeDataset(3, "b");
    makeDataset(2, "a");
    model.refresh();
    EXPECT_EQ(names(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_TRUE(model.isLoaded());
    EXPECT_EQ(model.index(0).data(DatasetListModel::RowsRole).toInt(), 2);
    EXPECT_EQ(model.find(QStringLiteral("b"))->rows, 3);
}

TEST_F(DatasetList, CreatesRenamesRemovesAndPutsBack)
{
    store::DatasetId id = 0;
    QString removed;
    QObject::connect(&model, &DatasetListModel::created, &model, [&](store::DatasetId made) { id = made; });
    QObject::connect(&model, &DatasetListModel::removed, &model, [&](store::DatasetId, const QString &name) { removed = name; });
    model.create(QStringLiteral("new"), QStringLiteral("text"));
    EXPECT_EQ(names(), QStringList(QStringLiteral("new")));
    model.rename(id, QStringLiteral("newer"));
    EXPECT_EQ(names(), QStringList(QStringLiteral("newer")));
    model.remove(id);
    EXPECT_TRUE(names().isEmpty());
    EXPECT_EQ(removed, QStringLiteral("newer"));
    model.putBack(id);
    EXPECT_EQ(names(), QStringList(QStringLiteral("newer")));
    model.create(QStringLiteral("newer"), QStringLiteral("text"));
    EXPECT_TRUE(settle());
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, ErrorCode::Exists);
}

TEST_F(DatasetList, ImportsFilesUnderAFreeName)
{
    const fs::path file = write("support.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
    std::optional<store::ImportedDataset> imported;
    QObject::connect(&model, &DatasetListModel::imported, &model, [&](const store::ImportedDataset &dataset) { imported = dataset; });
    model.import({{}, {file}, {}, false});
    EXPECT_EQ(names(), QStringList(QStringLiteral("support")));
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->result.kept, 2);
    EXPECT_EQ(model.find(imported->dataset)->rows, 2);
    model.import({{}, {file}, {}, false});
    EXPECT_EQ(names(), (QStringList{QStringLiteral("support"), QStringLiteral("support 2")}));
}

TEST_F(DatasetList, ACancelledOrFailedImportLeavesNothing)
{
    Task task = model.import({{}, {write("a.jsonl", "{\"text\": \"one\"}\n")}, {}, false});
    task.cancel();
    model.import({{}, {workspace() / "missing.jsonl"}, {}, false});
    EXPECT_TRUE(names().isEmpty() || model.rowCount() == 1); // it may have been done already
    EXPECT_GE(errors.size(), 1U);
}

} // namespace
} // namespace luthier::ui
