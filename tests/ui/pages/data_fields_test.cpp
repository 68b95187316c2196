#include "ui/pages/data_fields.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class EveryKind : public testing::TestWithParam<int> {
protected:
    data::RecordKind kind() const { return static_cast<data::RecordKind>(GetParam()); }
};

TEST_P(EveryKind, AnEmptyRecordIsOfItsKindAndHasFields)
{
    const data::Record record = emptyRecord(kind());
    EXPECT_EQ(data::kindOf(record), kind());
    EXPECT_FALSE(fieldsOf(record).empty());
}

TEST_P(EveryKind, AFieldReadsWhatWasWritten)
{
    data::Record record = emptyRecord(kind());
    for (const DataField &field : fieldsOf(record)) {
        if (field.kind != DataField::Kind::Text && field.kind != DataField::Kind::Line)
            continue;
        EXPECT_TRUE(field.write(record, QStringLiteral("legal 法律")));
        EXPECT_EQ(field.read(record), QStringLiteral("legal 法律"));
    }
}

INSTANTIATE_TEST_SUITE_P(DataFields, EveryKind, testing::Range(0, static_cast<int>(data::RecordKind::Tokens) + 1));

TEST(DataFields, ANumberThatIsNoneIsRefused)
{
    data::Record record = data::TaskRecord{};
    const DataField weight = fieldsOf(record).back();
    EXPECT_FALSE(weight.write(record, QStringLiteral("much")));
    EXPECT_TRUE(weight.write(record, QStringLiteral("0.5")));
    EXPECT_EQ(std::get<data::TaskRecord>(record).weight, 0.5);
}

TEST(DataFields, AReferenceWithoutTextIsNone)
{
    data::Record record = data::PromptRecord{{}, "Yes."};
    EXPECT_TRUE(fieldsOf(record).back().write(record, QString()));
    EXPECT_FALSE(std::get<data::PromptRecord>(record).reference.has_value());
}

TEST(DataFields, APreferenceHasThreeListsOfMessages)
{
    data::Record record = emptyRecord(data::RecordKind::Preference);
    EXPECT_EQ(messageLists(record).size(), 3U);
}

} // namespace
} // namespace luthier::ui
