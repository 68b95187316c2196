#include "core/run/events.h"

#include <array>
#include <limits>

#include <fmt/format.h>

#include "core/base/translate.h"

// One line of events.jsonl: {"event": name, "time": seconds, …the fields of the event}. JSON has no NaN and no infinity:
// such a number is written as null and read back as NaN. Unknown fields are ignored, so that an older program can
// read a newer journal.

namespace luthier::run {

namespace {

using Metrics = std::map<std::string, double>;

// ---- writing ----

void addMetrics(Json &json, const Metrics &metrics)
{
    if (!metrics.empty())
        json["metrics"] = metrics;
}

void write(Json &json, const StartEvent &event)
{
    json["spec"] = event.spec;
    json["plan"] = event.plan;
}

void write(Json &json, const PhaseEvent &event)
{
    json["phase"] = event.phase;
    json["progress"] = event.progress;
}

void write(Json &json, const StepEvent &event)
{
    json["step"] = event.step;
    json["epoch"] = event.epoch;
    json["loss"] = event.loss;
    json["lr"] = event.learningRate;
    json["grad_norm"] = event.gradientNorm;
    json["tokens"] = event.tokens;
    json["trained_tokens"] = event.trainedTokens;
    json["tokens_per_second"] = event.tokensPerSecond;
    addMetrics(json, event.metrics);
}

void write(Json &json, const EvalEvent &event)
{
    json["step"] = event.step;
    json["loss"] = event.loss;
    json["tokens"] = event.tokens;
    addMetrics(json, event.metrics);
}

void write(Json &json, const CheckpointEvent &event)
{
    json["step"] = event.step;
    json["folder"] = event.folder;
}

void write(Json &json, const SampleEvent &event)
{
    json["step"] = event.step;
    json["prompt"] = event.prompt;
    json["answer"] = event.answer;
}

void write(Json &json, const WarningEvent &event)
{
    json["code"] = event.code;
    json["what"] = event.what;
}

void write(Json &json, const ErrorEvent &event)
{
    const Json error = luthier::toJson(event.error);
    for (const auto &[key, value] : error.items())
        json[key] = value;
}

void write(Json &json, const ResumeEvent &event)
{
    json["from_step"] = event.fromStep;
}

void write(Json &json, const FinishedEvent &event)
{
    json["outcome"] = outcomeName(event.outcome);
    json["folder"] = event.folder;
}

// ---- reading ----
// These throw nlohmann's exceptions for fields of the wrong type; eventFromJson catches them.

double number(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end())
        return 0;
    return found->is_null() ? std::numeric_limits<double>::quiet_NaN() : found->get<double>();
}

std::int64_t integer(const Json &json, const char *key)
{
    return json.value(key, std::int64_t{0});
}

std::string text(const Json &json, const char *key)
{
    return json.value(key, std::string());
}

Metrics metrics(const Json &json)
{
    Metrics result;
    if (const auto found = json.find("metrics"); found != json.end())
        for (const auto &[key, value] : found->items())
            result[key] = number(*found, key.c_str());
    return result;
}

ErrorCode errorCode(std::string_view name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        if (errorCodeName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    return ErrorCode::Internal;
}

Outcome outcome(std::string_view name)
{
    for (const Outcome candidate : {Outcome::Completed, Outcome::Stopped})
        if (outcomeName(candidate) == name)
            return candidate;
    return Outcome::Failed;
}

EventBody readStart(const Json &json)
{
    return StartEvent{json.value("spec", Json()), json.value("plan", Json())};
}

EventBody readPhase(const Json &json)
{
    return PhaseEvent{text(json, "phase"), number(json, "progress")};
}

EventBody readStep(const Json &json)
{
    return StepEvent{integer(json, "step"),
                     number(json, "epoch"),
                     number(json, "loss"),
                     number(json, "lr"),
                     number(json, "grad_norm"),
                     integer(json, "tokens"),
                     integer(json, "trained_tokens"),
                     number(json, "tokens_per_second"),
                     metrics(json)};
}

EventBody readEval(const Json &json)
{
    return EvalEvent{integer(json, "step"), number(json, "loss"), integer(json, "tokens"), metrics(json)};
}

EventBody readCheckpoint(const Json &json)
{
    return CheckpointEvent{integer(json, "step"), text(json, "folder")};
}

EventBody readSample(const Json &json)
{
    return SampleEvent{integer(json, "step"), text(json, "prompt"), text(json, "answer")};
}

EventBody readWarning(const Json &json)
{
    return WarningEvent{text(json, "code"), text(json, "what")};
}

EventBody readError(const Json &json)
{
    return ErrorEvent{Error{errorCode(text(json, "code")), text(json, "what"), text(json, "where"), text(json, "advice")}};
}

EventBody readResume(const Json &json)
{
    return ResumeEvent{integer(json, "from_step")};
}

EventBody readFinished(const Json &json)
{
    return FinishedEvent{outcome(text(json, "outcome")), text(json, "folder")};
}

// In the order of EventBody's alternatives.
struct EventKind {
    std::string_view name;
    EventBody (*read)(const Json &json);
};
constexpr std::array<EventKind, std::variant_size_v<EventBody>> kKinds = {{
    {"start", readStart},
    {"phase", readPhase},
    {"step", readStep},
    {"eval", readEval},
    {"checkpoint", readCheckpoint},
    {"sample", readSample},
    {"warning", readWarning},
    {"error", readError},
    {"resume", readResume},
    {"finished", readFinished},
}};

} // namespace

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed: return "completed";
    case Outcome::Stopped: return "stopped";
    case Outcome::Failed: return "failed";
    }
    return "failed";
}

Json toJson(const Event &event)
{
    Json json = {{"event", kKinds[event.body.index()].name}, {"time", event.time}};
    std::visit([&](const auto &body) { write(json, body); }, event.body);
    return json;
}

Expected<Event> eventFromJson(const Json &json)
{
    if (!json.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("This is not an event of a run: it is no JSON object."));
    try {
        const std::string name = text(json, "event");
        for (const EventKind &kind : kKinds)
            if (kind.name == name)
                return Event{number(json, "time"), kind.read(json)};
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("There is no event called \"{}\"."), name));
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("This event of a run has a field of the wrong type: {}."), error.what()));
    }
}

} // namespace luthier::run
