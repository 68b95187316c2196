#include "core/run/journal_reader.h"

#include "core/base/json.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class Reader : public FolderTest {
protected:
    void journal(std::string_view text) const { write("events.jsonl", text); }
};

std::string line(std::int64_t step)
{
    return dumpJson(toJson(stepEvent(step))) + "\n";
}

std::vector<std::int64_t> steps(const std::vector<Event> &events)
{
    std::vector<std::int64_t> result;
    for (const Event &event : events)
        result.push_back(stepOf(event).value_or(-1));
    return result;
}

TEST_F(Reader, OfARunThatHasNotBegunHasNoEvents)
{
    JournalReader reader(folder());
    EXPECT_TRUE(reader.next()->empty());
    EXPECT_FALSE(reader.endsTorn());
}

TEST_F(Reader, ContinuesWhereItStoppedWhenTheFileHasGrown)
{
    journal(line(1) + line(2));
    JournalReader reader(folder());
    EXPECT_EQ(steps(*reader.next()), (std::vector<std::int64_t>{1, 2}));
    journal(line(1) + line(2) + line(3));
    EXPECT_EQ(steps(*reader.next()), (std::vector<std::int64_t>{3}));
    JournalReader other(folder(), line(1).size());
    EXPECT_EQ(steps(*other.next()), (std::vector<std::int64_t>{2, 3}));
}

TEST_F(Reader, AnUnfinishedLineIsLeftForLater)
{
    journal(line(1) + "{\"event\":\"st");
    JournalReader reader(folder());
    EXPECT_EQ(reader.next()->size(), 1U);
    EXPECT_TRUE(reader.endsTorn());
    EXPECT_EQ(reader.offset(), line(1).size());
    journal(line(1) + line(2));
    EXPECT_EQ(steps(*reader.next()), (std::vector<std::int64_t>{2}));
    EXPECT_FALSE(reader.endsTorn());
}

TEST_F(Reader, PiecesSmallerThanALineStillFindEveryLine)
{
    journal(line(1) + line(2) + line(3));
    JournalReader reader(folder());
    std::vector<std::int64_t> seen;
    for (auto events = *reader.next(10); !events.empty(); events = *reader.next(10))
        for (const std::int64_t step : steps(events))
            seen.push_back(step);
    EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_F(Reader, ATornLineInTheMiddleBecomesAWarningThatNamesTheByte)
{
    journal(line(1) + "{\"event\":\n" + line(2));
    const auto events = *readJournal(folder());
    ASSERT_EQ(events.size(), 3U);
    const auto &warning = std::get<WarningEvent>(events[1].body);
    EXPECT_EQ(warning.code, "torn_line");
    EXPECT_NE(warning.what.find("byte " + std::to_string(line(1).size())), std::string::npos);
}

TEST_F(Reader, ATornLineAtTheEndIsReportedByTheWholeReading)
{
    journal(line(1) + "{\"event\":");
    const auto events = *readJournal(folder());
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(std::get<WarningEvent>(events[1].body).code, "torn_line");
}

TEST_F(Reader, AnEventOfANewerVersionIsAWarningOfItsOwn)
{
    journal("{\"event\":\"tomorrow\",\"time\":1}\n");
    EXPECT_EQ(std::get<WarningEvent>((*readJournal(folder()))[0].body).code, "unknown_event");
}

TEST_F(Reader, AJournalThatGotShorterIsAnError)
{
    journal(line(1) + line(2));
    JournalReader reader(folder());
    ASSERT_TRUE(reader.next());
    journal(line(1));
    EXPECT_EQ(reader.next().error().code, ErrorCode::BadFile);
}

TEST_F(Reader, AResumptionSupersedesLaterSteps)
{
    std::vector<Event> events = {stepEvent(1), stepEvent(2),        {0, CheckpointEvent{2, "c"}},
                                 stepEvent(3), {0, ResumeEvent{2}}, stepEvent(3, 9)};
    const auto current = withoutSuperseded(std::move(events));
    EXPECT_EQ(steps(current), (std::vector<std::int64_t>{1, 2, 2, -1, 3}));
    EXPECT_EQ(std::get<StepEvent>(current[4].body).loss, 9);
}

} // namespace

} // namespace luthier::run
