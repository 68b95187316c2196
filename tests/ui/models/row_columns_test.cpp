#include "ui/models/row_columns.h"

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

const store::RowMeta kMeta{store::RowStatus::Done, {"legal", "short"}, "", "train.jsonl:17"};

std::vector<data::Record> oneOfEachKind()
{
    const std::vector<data::Message> messages = std::get<data::ConversationRecord>(talk("Q", "A")).messages;
    data::PreferenceRecord preference;
    preference.prompt = {messages[0]};
    preference.chosen = {messages[1]};
    preference.rejected = {messages[1]};
    data::ClassifiedRecord classified;
    classified.text = "T";
    classified.target = std::string("spam");
    return {talk("Q", "A"),
            preference,
            data::LabelledRecord{messages, true, {}},
            classified,
            data::TaskRecord{"do", "in", "out", 1},
            data::TextRecord{"T"},
            data::PromptRecord{{messages[0]}, "R"},
            data::TokensRecord{{1, 2, 3}, {1, 2, 3}}};
}

TEST(RowColumns, EveryKindHasColumnsWithTitlesAndTexts)
{
    for (const data::Record &record : oneOfEachKind()) {
        const std::vector<RowColumn> columns = columnsOf(data::kindOf(record));
        ASSERT_GE(columns.size(), 4U);
        EXPECT_EQ(columns.front(), RowColumn::Status);
        EXPECT_FALSE(cellText(record, kMeta, columns[1]).isEmpty()) << data::kindName(record);
        for (const RowColumn column : columns)
            EXPECT_FALSE(columnTitle(column).isEmpty());
        EXPECT_EQ(kindFromName(data::kindName(record)), data::kindOf(record));
    }
    EXPECT_FALSE(kindFromName("unheard of"));
}

TEST(RowColumns, ACellIsOneLineThatIsNotTooLong)
{
    EXPECT_EQ(cellText(talk("  two\nlines ", "A"), kMeta, RowColumn::Prompt), QStringLiteral("two lines"));
    std::string chinese;
    for (int i = 0; i < 1000; ++i)
        chinese += "数";
    const QString cut = cellText(talk(chinese, "A"), kMeta, RowColumn::Prompt);
    EXPECT_LT(cut.size(), 200);
    EXPECT_TRUE(cut.endsWith(QChar(u'…')));
    EXPECT_FALSE(cut.contains(QChar(QChar::ReplacementCharacter)));
}

TEST(RowColumns, TheFirstQuestionAndTheLastAnswerAreShown)
{
    auto record = std::get<data::ConversationRecord>(talk("Q1", "A1"));
    const auto more = std::get<data::ConversationRecord>(talk("Q2", "A2")).messages;
    record.messages.insert(record.messages.end(), more.begin(), more.end());
    EXPECT_EQ(cellText(record, kMeta, RowColumn::Prompt), QStringLiteral("Q1"));
    EXPECT_EQ(cellText(record, kMeta, RowColumn::Answer), QStringLiteral("A2"));
    EXPECT_EQ(cellText(record, kMeta, RowColumn::Messages), QStringLiteral("4"));
    EXPECT_EQ(cellText(record, kMeta, RowColumn::Tags), QStringLiteral("legal, short"));
    EXPECT_EQ(cellText(record, kMeta, RowColumn::Origin), QStringLiteral("train.jsonl:17"));
}

TEST(RowColumns, ATextIsWrittenWhereItIsRead)
{
    for (const data::Record &record : oneOfEachKind())
        for (const RowColumn column : columnsOf(data::kindOf(record))) {
            const auto text = editableText(record, column);
            const auto changed = withText(record, column, "new");
            EXPECT_EQ(text.has_value(), changed.has_value());
            if (changed) {
                EXPECT_EQ(editableText(*changed, column), "new");
            }
        }
    EXPECT_FALSE(withText(data::TokensRecord{}, RowColumn::Tokens, "1"));
}

} // namespace
} // namespace luthier::ui
