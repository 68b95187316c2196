#include "core/config/spec_json.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/config/describe.h"
#include "core/config/migrations.h"
#include "core/config/values.h"

namespace luthier::config {
namespace {

template <class Spec>
Json structToJson(const Spec &spec, Write write);

template <class Spec>
struct Writer {
    Json &object;
    const Spec &defaults;
    Write write;

    template <class M>
    void onField(const Field<Spec, M> &declared, const M &value)
    {
        if (write == Write::All || !(value == defaults.*declared.member))
            object[declared.key] = valueToJson(value);
    }
    template <class M>
    void onPart(const Part<Spec, M> &declared, const M &value)
    {
        if (Json inner = structToJson(value, write); !inner.empty())
            object[declared.key] = std::move(inner);
    }
};

template <class Spec>
Json structToJson(const Spec &spec, Write write)
{
    Json object = Json::object();
    const Spec defaults;
    visitFields(spec, Writer<Spec>{object, defaults, write});
    return object;
}

std::string pathOf(const std::string &prefix, std::string_view key)
{
    return prefix.empty() ? std::string(key) : fmt::format("{}.{}", prefix, key);
}

template <class Spec>
Expected<Spec> structFromJson(const Json &json, const std::string &prefix);

// Reads the keys it knows and remembers them; the first error stays.
template <class Spec>
struct Reader {
    const Json &object;
    const std::string &prefix;
    std::vector<std::string> &known;
    Expected<void> &state;

    template <class M>
    void onField(const Field<Spec, M> &declared, M &value)
    {
        read(declared.key, value, [&](const Json &json, const std::string &path) { return valueFromJson<M>(json, declared.info, path); });
    }
    template <class M>
    void onPart(const Part<Spec, M> &declared, M &value)
    {
        read(declared.key, value, [](const Json &json, const std::string &path) { return structFromJson<M>(json, path); });
    }

private:
    template <class M, class Convert>
    void read(const char *key, M &value, const Convert &convert)
    {
        known.emplace_back(key);
        const auto found = object.find(key);
        if (!state || found == object.end())
            return;
        Expected<M> converted = convert(*found, pathOf(prefix, key));
        if (converted)
            value = std::move(*converted);
        else
            state = fail(std::move(converted).error());
    }
};

// Every option's leaf name with its place, to find one that was written into the wrong object.
struct LeafFinder {
    const std::string &leaf;
    std::string &place;
    std::string prefix;

    void onField(const auto &declared, const auto &)
    {
        if (place.empty() && leaf == declared.key)
            place = pathOf(prefix, declared.key);
    }
    void onPart(const auto &declared, const auto &value) { visitFields(value, LeafFinder{leaf, place, pathOf(prefix, declared.key)}); }
};

Unexpected<Error> unknownKey(const std::string &key, const std::string &prefix, const std::vector<std::string> &known)
{
    const std::string path = pathOf(prefix, key);
    std::string elsewhere;
    const RunSpec defaults;
    visitFields(defaults, LeafFinder{key, elsewhere, {}});
    std::string advice;
    if (const std::string nearest = nearestName(key, known); !nearest.empty())
        advice = fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), pathOf(prefix, nearest));
    else if (!elsewhere.empty())
        advice = fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), elsewhere);
    else
        advice = fmt::format(LUTHIER_TR("Known here are: {}."), joined(known, ", "));
    return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("There is no setting \"{}\"."), path), path, advice);
}

template <class Spec>
Expected<Spec> structFromJson(const Json &json, const std::string &prefix)
{
    if (!json.is_object())
        return fail(ErrorCode::BadSetting,
                    fmt::format(LUTHIER_TR("{} must be an object with settings, and it is {}."), prefix, json.type_name()), prefix,
                    fmt::format(LUTHIER_TR("Write \"{}\": {{…}}."), prefix));
    Spec spec;
    std::vector<std::string> known;
    Expected<void> state;
    visitFields(spec, Reader<Spec>{json, prefix, known, state});
    // An unknown key first: the value that fails to read may be the consequence of a misplaced one.
    for (const auto &[key, value] : json.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            return unknownKey(key, prefix, known);
    LUTHIER_TRY(state);
    return spec;
}

} // namespace

Json toJson(const RunSpec &spec, Write write)
{
    Json json{{"version", spec.version}};
    json.update(structToJson(spec, write));
    return json;
}

Expected<RunSpec> runSpecFromJson(const Json &json)
{
    LUTHIER_TRY_ASSIGN(const MigratedSpec migrated, migrateSpec(json));
    return structFromJson<RunSpec>(migrated.json, {});
}

Expected<RunSpec> readRunSpec(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const Json json, readJsonFile(path));
    Expected<RunSpec> spec = runSpecFromJson(json);
    if (spec)
        return spec;
    Error error = spec.error();
    error.where = error.where.empty() ? path.string() : fmt::format("{}: {}", path.string(), error.where);
    return fail(std::move(error));
}

Expected<void> writeRunSpec(const RunSpec &spec, const fs::path &path)
{
    return writeFileAtomic(path, dumpJsonPretty(toJson(spec, Write::Differences)));
}

} // namespace luthier::config
