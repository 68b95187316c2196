#include "core/data/reading/row_reader.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

// Exposes what readers are made of.
class Probe final : public RowReader {
public:
    using RowReader::RowReader;
    Expected<bool> next(SourceRow & /*row*/) override { return false; }
    std::vector<std::string> lines()
    {
        std::vector<std::string> all;
        std::string_view line;
        for (auto more = nextLine(line); more && *more; more = nextLine(line))
            all.emplace_back(line);
        return all;
    }
    std::optional<Problem> check(std::string_view text) const { return encodingProblem(text, 0, 7); }
    SourceRow begin(std::size_t at)
    {
        SourceRow row;
        start(row, at);
        return row;
    }
};

} // namespace

TEST(RowReader, RowsAreCountedAndPlaced)
{
    Probe probe(TextWindow::ofText("a\n  b"));
    EXPECT_EQ(probe.begin(0).row, 1);
    const SourceRow second = probe.begin(4);
    EXPECT_EQ(second.row, 2);
    EXPECT_EQ(second.place.line, 2);
    EXPECT_EQ(second.place.column, 3);
}

TEST(RowReader, LinesEndAtLfOrCrlfOnly)
{
    EXPECT_EQ(Probe(TextWindow::ofText("a\r\n\nb\rc\vd\r\ne")).lines(), (std::vector<std::string>{"a", "", "b\rc\vd", "e"}));
    EXPECT_TRUE(Probe(TextWindow::ofText("")).lines().empty());
}

TEST(RowReader, DamagedBytesAreNamedWhereTheyStand)
{
    const std::string text = "字\xE5\xAD!";
    const Probe probe(TextWindow::ofText(text));
    const auto problem = probe.check(text);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->kind, ProblemKind::Encoding);
    EXPECT_EQ(problem->column, 2);
    EXPECT_EQ(problem->offset, 3);
    EXPECT_EQ(problem->row, 7);
}

TEST(RowReader, AZeroByteIsDamage)
{
    const std::string text("ab\0c", 4);
    const Probe probe(TextWindow::ofText(text));
    ASSERT_TRUE(probe.check(text));
    EXPECT_EQ(probe.check(text)->column, 3);
    EXPECT_FALSE(probe.check("whole"));
}

} // namespace luthier::data
