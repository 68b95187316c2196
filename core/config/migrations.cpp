#include "core/config/migrations.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"

// One function a version step, oldest first; a step knows its own two versions only and is never changed again.
//
//   0 -> 1  "train.lr" became "train.learning_rate", "train.epochs" "train.num_epochs", "lora" "method";
//           "dataset" was the dataset's name and became an object.
namespace luthier::config {
namespace {

using Notes = std::vector<std::string>;

// Renames in place, so that a file keeps the order its author gave it.
void renameKey(Json &object, const char *from, const char *to, Notes &notes)
{
    if (!object.is_object() || !object.contains(from) || object.contains(to))
        return;
    Json renamed = Json::object();
    for (auto &[key, value] : object.items())
        renamed[key == from ? to : key] = std::move(value);
    object = std::move(renamed);
    notes.push_back(fmt::format(LUTHIER_TR("\"{}\" is now called \"{}\"."), from, to));
}

void from0To1(Json &json, Notes &notes)
{
    if (json.contains("train")) {
        renameKey(json["train"], "lr", "learning_rate", notes);
        renameKey(json["train"], "epochs", "num_epochs", notes);
    }
    renameKey(json, "lora", "method", notes);
    if (json.contains("dataset") && json["dataset"].is_string()) {
        json["dataset"] = Json{{"id", json["dataset"]}};
        notes.emplace_back(LUTHIER_TR("The dataset's name is now \"dataset.id\"."));
    }
}

struct Step {
    std::int64_t from;
    void (*apply)(Json &json, Notes &notes);
};
constexpr std::array kSteps = {Step{0, from0To1}};

} // namespace

Expected<MigratedSpec> migrateSpec(Json json)
{
    if (!json.is_object())
        return fail(ErrorCode::BadSetting, LUTHIER_TR("A run spec is a JSON object, and this is not one."), {},
                    LUTHIER_TR("Start the file with { and \"model\"."));
    const Json version = json.value("version", Json(1));
    if (!version.is_number_integer() || version.get<double>() < 0)
        return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("version must be a whole number, and it is {}."), dumpJson(version)),
                    "version", fmt::format(LUTHIER_TR("Write \"version\": {}."), kSpecVersion));
    if (version.get<double>() > static_cast<double>(kSpecVersion))
        return fail(ErrorCode::BadSetting,
                    fmt::format(LUTHIER_TR("This spec has version {}, and this program reads up to {}."), dumpJson(version), kSpecVersion),
                    "version", LUTHIER_TR("Use a newer Luthier to read it."));
    MigratedSpec migrated{std::move(json), {}};
    for (const Step &step : kSteps)
        if (step.from >= version.get<std::int64_t>())
            step.apply(migrated.json, migrated.notes);
    if (migrated.json.contains("version"))
        migrated.json["version"] = kSpecVersion;
    return migrated;
}

} // namespace luthier::config
