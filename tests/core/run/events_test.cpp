#include "core/run/events.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace luthier::run {

namespace {

Event roundTrip(const Event &event)
{
    const auto json = parseJson(dumpJson(toJson(event)), "line");
    EXPECT_TRUE(json);
    const auto back = eventFromJson(*json);
    EXPECT_TRUE(back) << describeError(back.error());
    return *back;
}

template <class Body>
Body roundTripBody(const Body &body)
{
    const Event back = roundTrip({2.5, body});
    EXPECT_EQ(back.time, 2.5);
    EXPECT_TRUE(std::holds_alternative<Body>(back.body));
    return std::get<Body>(back.body);
}

TEST(Events, StepHasTheNamesThatOtherProgramsReadInThisOrder)
{
    const Event event{1.25, StepEvent{3, 0.5, 2.0, 1e-4, 0.75, 512, 100, 2048.5, {}}};
    EXPECT_EQ(dumpJson(toJson(event)),
              R"({"event":"step","time":1.25,"step":3,"epoch":0.5,"loss":2.0,"lr":0.0001,"grad_norm":0.75,"tokens":512,)"
              R"("trained_tokens":100,"tokens_per_second":2048.5})");
}

TEST(Events, StepSurvivesTheJournal)
{
    const StepEvent step{7, 1.5, 0.1 + 0.2, 2e-4, 1.0 / 3, 4096, 1024, 999.25, {{"rewards/margins", 0.125}}};
    const StepEvent back = roundTripBody(step);
    EXPECT_EQ(back.step, 7);
    EXPECT_EQ(back.epoch, 1.5);
    EXPECT_EQ(back.loss, step.loss);
    EXPECT_EQ(back.learningRate, step.learningRate);
    EXPECT_EQ(back.gradientNorm, step.gradientNorm);
    EXPECT_EQ(back.tokens, 4096);
    EXPECT_EQ(back.trainedTokens, 1024);
    EXPECT_EQ(back.tokensPerSecond, 999.25);
    EXPECT_EQ(back.metrics, step.metrics);
}

TEST(Events, StartKeepsSpecAndPlan)
{
    const StartEvent back = roundTripBody(StartEvent{Json{{"name", "first"}}, Json{{"steps", 30}}});
    EXPECT_EQ(back.spec["name"], "first");
    EXPECT_EQ(back.plan["steps"], 30);
}

TEST(Events, PhaseEvalCheckpointAndSampleSurviveTheJournal)
{
    EXPECT_EQ(roundTripBody(PhaseEvent{"load", 0.5}).phase, "load");
    EXPECT_EQ(roundTripBody(PhaseEvent{"load", 0.5}).progress, 0.5);
    const EvalEvent eval = roundTripBody(EvalEvent{10, 1.75, 4000, {{"accuracy", 0.5}}});
    EXPECT_EQ(eval.step, 10);
    EXPECT_EQ(eval.loss, 1.75);
    EXPECT_EQ(eval.tokens, 4000);
    EXPECT_EQ(eval.metrics.at("accuracy"), 0.5);
    EXPECT_EQ(roundTripBody(CheckpointEvent{20, "checkpoints/step-20"}).folder, "checkpoints/step-20");
    const SampleEvent sample = roundTripBody(SampleEvent{5, "你好\n\"", "hello"});
    EXPECT_EQ(sample.prompt, "你好\n\"");
    EXPECT_EQ(sample.answer, "hello");
}

TEST(Events, ErrorIsFlatAndKeepsItsCode)
{
    const ErrorEvent error{Error{ErrorCode::DiskFull, "The disk is full.", "tokens.bin", "Free some space."}};
    EXPECT_EQ(toJson(Event{0, error})["code"], "disk_full");
    EXPECT_EQ(roundTripBody(error).error, error.error);
}

TEST(Events, WarningResumeAndFinishedSurviveTheJournal)
{
    EXPECT_EQ(roundTripBody(WarningEvent{"slow", "This is slow."}).what, "This is slow.");
    EXPECT_EQ(roundTripBody(ResumeEvent{40}).fromStep, 40);
    for (const Outcome outcome : {Outcome::Completed, Outcome::Stopped, Outcome::Failed})
        EXPECT_EQ(roundTripBody(FinishedEvent{outcome, "adapter"}).outcome, outcome);
}

TEST(Events, ALossThatIsNotANumberComesBackAsNotANumber)
{
    StepEvent step;
    step.loss = std::numeric_limits<double>::quiet_NaN();
    step.gradientNorm = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(std::isnan(roundTripBody(step).loss));
    EXPECT_TRUE(std::isnan(roundTripBody(step).gradientNorm));
}

TEST(Events, AnUnknownEventIsToldApartFromADamagedOne)
{
    EXPECT_EQ(eventFromJson(Json{{"event", "tomorrow"}, {"time", 1}}).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(eventFromJson(Json{{"event", "step"}, {"step", "three"}}).error().code, ErrorCode::BadFile);
    EXPECT_EQ(eventFromJson(Json::array()).error().code, ErrorCode::BadFile);
}

TEST(Events, UnknownFieldsOfANewerVersionAreIgnored)
{
    const auto event = eventFromJson(Json{{"event", "resume"}, {"time", 1}, {"from_step", 3}, {"reason", "power cut"}});
    ASSERT_TRUE(event);
    EXPECT_EQ(std::get<ResumeEvent>(event->body).fromStep, 3);
}

} // namespace

} // namespace luthier::run
