#include "core/text/jinja_globals.h"

#include <algorithm>
#include <clocale>
#include <ctime>
#include <iterator>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"

namespace luthier::text::jinja {

static Value makeRange(Runtime &, const Value &, Arguments &arguments)
{
    static constexpr std::size_t kLongest = 100'000;
    static constexpr Int kLargest = Int(1) << 100;
    const BoundArguments bound("range", arguments, {"start", "stop", "step"}, 1);
    const bool hasStart = bound.has(1);
    const Int start = hasStart ? bound.integer(0, 0) : 0;
    const Int stop = bound.integer(hasStart ? 1 : 0, 0);
    const Int step = bound.integer(2, 1);
    if (step == 0)
        failAtRuntime("range() arg 3 must not be zero");
    const auto isSmall = [](Int number) { return number > -kLargest && number < kLargest; };
    const Int span = isSmall(start) && isSmall(stop) && isSmall(step) ? (stop - start) / step : Int(kLongest) + 1;
    if (span > static_cast<Int>(kLongest) || Range(start, stop, step).count() > kLongest) {
        throw Failure(FailureKind::Limit, fmt::format("Range too big. The sandbox blocks ranges larger than MAX_RANGE ({}).", kLongest));
    }
    return Value::object(std::make_shared<Range>(start, stop, step));
}

static std::vector<Entry> dictEntries(Runtime &runtime, const Arguments &arguments)
{
    if (arguments.positional.size() > 1)
        failAtRuntime(fmt::format("dict expected at most 1 argument, got {}", arguments.positional.size()));
    std::vector<Entry> entries;
    if (!arguments.positional.empty() && arguments.positional[0].isDict()) {
        entries = arguments.positional[0].entries();
        runtime.allocateItems(2 * entries.size());
    } else if (!arguments.positional.empty()) {
        for (const Value &pair : iterate(runtime, arguments.positional[0])) {
            const std::vector<Value> both = iterate(runtime, pair);
            if (both.size() != 2)
                failAtRuntime(fmt::format("a dictionary is made of pairs; an element has length {}", both.size()));
            setKey(runtime, entries, both[0], both[1]);
        }
    }
    for (const auto &[name, value] : arguments.named)
        setKey(runtime, entries, Value::string(Text(name)), value);
    return entries;
}

static Value makeDict(Runtime &runtime, const Value &, Arguments &arguments)
{
    return Value::dict(dictEntries(runtime, arguments));
}

static Value makeNamespace(Runtime &runtime, const Value &, Arguments &arguments)
{
    const auto nameSpace = runtime.makeNamespace();
    for (const auto &[key, value] : dictEntries(runtime, arguments))
        nameSpace->set(runtime, toText(runtime, key).bytes(), value);
    return Value::object(nameSpace);
}

static Value makeCycler(Runtime &, const Value &, Arguments &arguments)
{
    if (arguments.positional.empty())
        failAtRuntime("at least one item has to be provided");
    return Value::object(std::make_shared<Cycler>(arguments.positional));
}

static Value makeJoiner(Runtime &, const Value &, Arguments &arguments)
{
    const BoundArguments bound("joiner", arguments, {"sep"}, 0);
    return Value::object(std::make_shared<Joiner>(bound.has(0) ? bound[0] : Value::string(Text(", "))));
}

static Value makeLipsum(Runtime &, const Value &, Arguments &)
{
    failAtRuntime("lipsum() makes random text, which a chat template cannot use");
}

static Value raiseException(Runtime &runtime, const Value &, Arguments &arguments)
{
    const BoundArguments bound("raise_exception", arguments, {"message"}, 1);
    throw Failure(FailureKind::Raised, toText(runtime, bound[0]).bytes());
}

// strftime() in the C locale, whatever the program's own is.
static std::string formattedTime(const std::string &format, const std::tm &time)
{
    static const locale_t kPlain = newlocale(LC_ALL_MASK, "C", nullptr);
    std::string buffer(format.size() * 8 + 256, '\0');
    buffer.resize(strftime_l(buffer.data(), buffer.size(), format.c_str(), &time, kPlain));
    return buffer;
}

// The time is UTC, so that rows render alike on every machine. Python's %f (microseconds) is not in strftime().
static Value strftimeNow(Runtime &runtime, const Value &, Arguments &arguments)
{
    const BoundArguments bound("strftime_now", arguments, {"format"}, 1);
    std::string format = bound.text(0).bytes();
    if (format.size() > 1000 || format.find('\0') != std::string::npos)
        failAtRuntime("strftime_now() needs a format of at most 1000 characters");
    const std::int64_t now = runtime.unixMilliseconds();
    const std::int64_t milliseconds = (now % 1000 + 1000) % 1000;
    const auto seconds = static_cast<std::time_t>((now - milliseconds) / 1000);
    const std::string micros = std::to_string(1'000'000 + milliseconds * 1000).substr(1);
    for (std::size_t at = 0; at + 1 < format.size(); ++at) {
        if (format[at] == '%' && format[at + 1] == 'f')
            format.replace(at, 2, micros);
        else if (format[at] == '%')
            ++at;
    }
    std::tm time = {};
    gmtime_r(&seconds, &time);
    return Value::string(Text(formattedTime(format, time)));
}

namespace {

struct NamedGlobal {
    std::string_view name;
    Function::Native function;
};

} // namespace

static constexpr NamedGlobal kGlobals[] = {
    {"cycler", makeCycler},       {"dict", makeDict},
    {"joiner", makeJoiner},       {"lipsum", makeLipsum},
    {"namespace", makeNamespace}, {"raise_exception", raiseException},
    {"range", makeRange},         {"strftime_now", strftimeNow},
};

std::optional<Value> findGlobal(std::string_view name)
{
    const auto *found =
        std::find_if(std::begin(kGlobals), std::end(kGlobals), [name](const NamedGlobal &entry) { return entry.name == name; });
    return found != std::end(kGlobals) ? std::optional(makeFunction(std::string(name), found->function)) : std::nullopt;
}

} // namespace luthier::text::jinja
