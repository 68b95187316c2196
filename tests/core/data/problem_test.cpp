#include "core/data/problem.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(Problem, EveryKindHasItsOwnName)
{
    for (int i = 0; i <= static_cast<int>(ProblemKind::NoSource); ++i) {
        const auto kind = static_cast<ProblemKind>(i);
        EXPECT_EQ(problemFromName(problemName(kind)), kind);
    }
    EXPECT_EQ(problemFromName("nothing"), std::nullopt);
    EXPECT_EQ(problemName(ProblemKind::NestedTooDeep), "nested_too_deep");
}

TEST(Problem, ThePlaceNamesWhatIsKnown)
{
    Problem problem;
    problem.file = "a.jsonl";
    EXPECT_EQ(problem.place(), "a.jsonl");
    problem.line = 17;
    EXPECT_EQ(problem.place(), "a.jsonl:17");
    problem.column = 4;
    EXPECT_EQ(problem.place(), "a.jsonl:17:4");
}

TEST(Problem, JsonIsReadBack)
{
    Problem problem;
    problem.kind = ProblemKind::Leak;
    problem.file = "eval.jsonl";
    problem.line = 3;
    problem.column = 2;
    problem.row = 3;
    problem.offset = 0;
    problem.what = "It leaks.";
    problem.subtype = "phone";
    problem.otherFile = "train.jsonl";
    problem.otherLine = 9;
    problem.mended = R"({"a": 1})";
    const auto read = problemFromJson(toJson(problem));
    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(problem));
}

TEST(Problem, DamagedJsonIsRefused)
{
    EXPECT_FALSE(problemFromJson(Json{{"kind", "nonsense"}}));
    EXPECT_FALSE(problemFromJson(Json{{"kind", 5}}));
    EXPECT_FALSE(problemFromJson(Json::array()));
}

} // namespace luthier::data
