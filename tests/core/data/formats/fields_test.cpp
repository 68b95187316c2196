#include "core/data/formats/fields.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::node;

TEST(Fields, SpellingsIgnoreCaseBlanksAndHyphens)
{
    EXPECT_EQ(fieldOfColumn(" Question "), Field::Instruction);
    EXPECT_EQ(fieldOfColumn("system-prompt"), Field::System);
    EXPECT_EQ(fieldOfColumn("KTO Tag"), Field::Label);
    EXPECT_EQ(fieldOfColumn("答案"), Field::Output);
    EXPECT_EQ(fieldOfColumn("colour"), std::nullopt);
}

TEST(Fields, NamesAreNotSpellings)
{
    EXPECT_EQ(fieldFromName("output"), Field::Output);
    EXPECT_EQ(fieldFromName("answer"), std::nullopt);
    EXPECT_EQ(fieldName(Field::ScoreChosen), "score_chosen");
}

TEST(Fields, EveryFieldHasAName)
{
    for (std::size_t i = 0; i < kFieldCount; ++i)
        EXPECT_EQ(fieldFromName(fieldName(static_cast<Field>(i))), static_cast<Field>(i));
}

TEST(Fields, OfTwoColumnsTheFirstSpellingCounts)
{
    const JsonNode row = node(R"({"prompt": "p", "instruction": "i"})");
    FieldMap map;
    EXPECT_EQ(RowFields(row, map).value(Field::Instruction)->text, "i");
}

TEST(Fields, AColumnNamedByHandComesFirst)
{
    const JsonNode row = node(R"({"instruction": "i", "q": "by hand"})");
    FieldMap map(std::map<std::string, std::string>{{"instruction", "q"}});
    EXPECT_EQ(RowFields(row, map).value(Field::Instruction)->text, "by hand");
    FieldMap only(std::map<std::string, std::string>{{"output", "q"}}, true);
    EXPECT_FALSE(RowFields(row, only).has(Field::Instruction));
}

TEST(Fields, NullIsPresentWithoutAValue)
{
    const JsonNode row = node(R"({"label": null})");
    FieldMap map;
    const RowFields fields(row, map);
    EXPECT_TRUE(fields.has(Field::Label));
    EXPECT_EQ(fields.value(Field::Label), nullptr);
    EXPECT_EQ(fields.quoted(Field::Label), "\"label\"");
}

TEST(Fields, CellsOfATableAreReadByTheirField)
{
    const JsonNode row = node(
        R"({"label": " TRUE ", "weight": "0.5", "messages": "[{\"role\": \"user\"}]", "input": "", "score_chosen": "", "output": "42"})");
    FieldMap map;
    const RowFields fields(row, map, RowSource::Table);
    EXPECT_TRUE(fields.value(Field::Label)->boolean);
    EXPECT_TRUE(fields.value(Field::Weight)->isNumber());
    EXPECT_TRUE(fields.value(Field::Messages)->isArray());
    EXPECT_TRUE(fields.value(Field::Input)->isString());
    EXPECT_EQ(fields.value(Field::ScoreChosen), nullptr);
    EXPECT_TRUE(fields.value(Field::Output)->isString());
}

TEST(Fields, AWordThatIsNoLabelStaysAText)
{
    const JsonNode row = node(R"({"label": "good"})");
    FieldMap map;
    EXPECT_TRUE(RowFields(row, map, RowSource::Table).value(Field::Label)->isString());
    EXPECT_TRUE(isSameName("Kto-Tag", "kto_tag"));
}

TEST(Fields, SetsKnowWhatTheyHold)
{
    const FieldSet small = {Field::Input};
    const FieldSet large = {Field::Input, Field::Output};
    EXPECT_TRUE(small.isWithin(large));
    EXPECT_FALSE(large.isWithin(small));
    EXPECT_TRUE(FieldSet().empty());
}

} // namespace luthier::data
