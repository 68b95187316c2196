#include "tests/cli/cli_process.h"

namespace luthier::test {
namespace {

class Datasets : public CliTest {
protected:
    std::string twoRows() const
    {
        return write("rows.jsonl", "{\"instruction\": \"What is a lute?\", \"output\": \"A plucked string instrument.\"}\n"
                                   "{\"instruction\": \"什么是乐器？\", \"output\": \"乐器是发出音乐声音的器具。\"}\n");
    }
    std::string oneRow() const
    {
        return write("more.jsonl", "{\"instruction\": \"What is a bow?\", \"output\": \"A stick with hair.\"}\n");
    }
    void importRows() const { ASSERT_EQ(luthierJson({"import", twoRows(), "--name", "music"}).status, 0); }
};

TEST_F(Datasets, AnImportTellsFormatRowsAndFirstRecords)
{
    const CliResult result = luthierJson({"import", twoRows(), "--name", "music"});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["format"], "alpaca");
    EXPECT_EQ(json["container"], "jsonl");
    EXPECT_EQ(json["rows"], 2);
    EXPECT_EQ(json["kept"], 2);
    EXPECT_EQ(json["name"], "music");
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["records"].size(), 2U);
    EXPECT_TRUE(json["problems"].empty());
}

TEST_F(Datasets, ABrokenLineIsSetAsideAndNamedWithLineAndColumn)
{
    const std::string file =
        write("broken.jsonl", "{\"text\": \"one good row of text\"}\n{\"text\": \"cut off\n{\"text\": \"another good row here\"}\n");
    const CliResult json = luthierJson({"import", file, "--name", "broken"});
    ASSERT_EQ(json.status, 0) << json.err;
    EXPECT_EQ(json.json()["rows"], 3);
    EXPECT_EQ(json.json()["kept"], 2);
    EXPECT_EQ(json.json()["problems"][0]["line"], 2);
    EXPECT_EQ(json.json()["problems"][0]["kind"], "syntax");
    const CliResult text = luthier({"import", file, "--name", "again"});
    EXPECT_NE(text.out.find("broken.jsonl:2:"), std::string::npos) << text.out;
}

TEST_F(Datasets, AnEmptyFileCannotBeImportedAndLeavesNoDataset)
{
    const CliResult result = luthierJson({"import", write("empty.jsonl", ""), "--name", "empty"});
    EXPECT_EQ(result.status, 1);
    EXPECT_FALSE(result.errorCode().empty());
    EXPECT_TRUE(luthierJson({"datasets"}).json()["datasets"].empty());
    EXPECT_TRUE(luthierJson({"datasets", "list", "--removed"}).json()["datasets"].empty());
}

TEST_F(Datasets, AMissingFileIsNotFound)
{
    const CliResult result = luthierJson({"import", (folder() / "none.jsonl").string(), "--name", "x"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "not_found");
}

TEST_F(Datasets, AnUnknownFormatIsWrongUsage)
{
    EXPECT_EQ(luthierJson({"import", twoRows(), "--name", "x", "--format", "alpacca"}).status, 2);
}

TEST_F(Datasets, ANameIsGivenOnce)
{
    importRows();
    const CliResult result = luthierJson({"import", oneRow(), "--name", "music"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "exists");
}

TEST_F(Datasets, TheListHasNameKindRowsAndVersion)
{
    importRows();
    const Json list = luthierJson({"datasets"}).json()["datasets"];
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["name"], "music");
    EXPECT_EQ(list[0]["kind"], "conversation");
    EXPECT_EQ(list[0]["rows"], 2);
    EXPECT_EQ(list[0]["version"], 1);
}

TEST_F(Datasets, AppendedRowsMakeAVersionThatDiffShowsAndUndoTakesBack)
{
    importRows();
    ASSERT_EQ(luthierJson({"import", oneRow(), "--name", "music", "--append"}).json()["version"], 2);
    const Json diff = luthierJson({"datasets", "diff", "music", "1", "2"}).json();
    ASSERT_EQ(diff["rows"].size(), 1U);
    EXPECT_EQ(diff["rows"][0]["changes"], Json::array({"added"}));
    EXPECT_EQ(diff["rows"][0]["after"]["messages"][0]["content"], "What is a bow?");
    ASSERT_EQ(luthierJson({"datasets", "undo", "music"}).status, 0);
    EXPECT_EQ(luthierJson({"datasets"}).json()["datasets"][0]["rows"], 2);
    ASSERT_EQ(luthierJson({"datasets", "redo", "music"}).status, 0);
    EXPECT_EQ(luthierJson({"datasets"}).json()["datasets"][0]["rows"], 3);
    ASSERT_EQ(luthierJson({"datasets", "restore", "music", "--to-version", "1"}).status, 0);
    EXPECT_EQ(luthierJson({"datasets"}).json()["datasets"][0]["rows"], 2);
    EXPECT_GE(luthierJson({"datasets", "versions", "music"}).json()["versions"].size(), 2U);
}

TEST_F(Datasets, ARemovedDatasetComesBackFromTheBin)
{
    importRows();
    ASSERT_EQ(luthierJson({"datasets", "remove", "music"}).status, 0);
    EXPECT_TRUE(luthierJson({"datasets"}).json()["datasets"].empty());
    ASSERT_EQ(luthierJson({"datasets", "restore", "music"}).status, 0);
    EXPECT_EQ(luthierJson({"datasets"}).json()["datasets"].size(), 1U);
}

TEST_F(Datasets, SearchFindsEnglishWordsAndTwoChineseCharacters)
{
    importRows();
    EXPECT_EQ(luthierJson({"datasets", "search", "music", "plucked"}).json()["found"], 1);
    const Json chinese = luthierJson({"datasets", "search", "music", "乐器"}).json();
    ASSERT_EQ(chinese["rows"].size(), 1U);
    EXPECT_EQ(chinese["rows"][0]["origin"], "rows.jsonl:2");
}

TEST_F(Datasets, AnExportImportsToTheSameRecords)
{
    importRows();
    const std::string file = (folder() / "out.jsonl").string();
    const CliResult exported = luthierJson({"datasets", "export", "music", "--format", "sharegpt", "--to", file});
    ASSERT_EQ(exported.status, 0) << exported.err;
    EXPECT_EQ(exported.json()["rows"], 2);
    const Json original = luthierJson({"import", twoRows(), "--name", "copy1"}).json();
    const Json again = luthierJson({"import", file, "--name", "copy2"}).json();
    EXPECT_EQ(again["format"], "sharegpt");
    EXPECT_EQ(again["records"], original["records"]);
}

TEST_F(Datasets, AnExportOverwritesNothingUnasked)
{
    importRows();
    const std::string file = write("there.jsonl", "precious");
    EXPECT_EQ(luthierJson({"datasets", "export", "music", "--format", "alpaca", "--to", file}).errorCode(), "exists");
    EXPECT_EQ(*readFile(file), "precious");
    EXPECT_EQ(luthierJson({"datasets", "export", "music", "--format", "alpaca", "--to", file, "--force"}).status, 0);
}

TEST_F(Datasets, ACopyHasTheRowsAndItsOwnHistory)
{
    importRows();
    const CliResult copied = luthierJson({"datasets", "copy", "music", "songs"});
    ASSERT_EQ(copied.status, 0) << copied.err;
    ASSERT_EQ(luthierJson({"import", oneRow(), "--name", "songs", "--append"}).status, 0);
    const Json list = luthierJson({"datasets"}).json()["datasets"];
    ASSERT_EQ(list.size(), 2U);
    for (const Json &dataset : list)
        EXPECT_EQ(dataset["rows"], dataset["name"] == "songs" ? 3 : 2);
    EXPECT_EQ(luthierJson({"datasets", "copy", "music", "songs"}).errorCode(), "exists");
}

TEST_F(Datasets, ARenamedDatasetIsFoundByItsNewNameOnly)
{
    importRows();
    const CliResult renamed = luthierJson({"datasets", "rename", "music", "songs"});
    ASSERT_EQ(renamed.status, 0) << renamed.err;
    EXPECT_EQ(renamed.json()["was"], "music");
    EXPECT_EQ(luthierJson({"datasets", "versions", "songs"}).status, 0);
    EXPECT_EQ(luthierJson({"datasets", "versions", "music"}).errorCode(), "not_found");
}

TEST_F(Datasets, APreviewTellsTheFirstRowsAndKeepsNothing)
{
    const CliResult result = luthierJson({"import", twoRows(), "--preview"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.json()["format"], "alpaca");
    EXPECT_EQ(result.json()["kept"], 2);
    EXPECT_EQ(result.json()["columns"], (Json{"instruction", "output"}));
    EXPECT_TRUE(luthierJson({"datasets"}).json()["datasets"].empty());
}

TEST_F(Datasets, AnUnknownDatasetNamesTheNearest)
{
    importRows();
    const CliResult result = luthierJson({"datasets", "versions", "musik"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "not_found");
    EXPECT_NE(result.err.find("music"), std::string::npos) << result.err;
}

} // namespace
} // namespace luthier::test
