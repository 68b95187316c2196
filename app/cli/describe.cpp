#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/arch/architecture.h"
#include "core/config/describe_markdown.h"
#include "core/config/enum_tables.h"
#include "core/config/option_list.h"
#include "core/config/presets.h"
#include "core/data/formats/formats.h"

namespace luthier::cli {
namespace {

template <class E>
Json choicesJson()
{
    Json list = Json::array();
    for (const config::EnumEntry<E> &entry : enumTable(static_cast<const E *>(nullptr)))
        list.push_back(toJson(config::ChoiceInfo{entry.name, entry.label, entry.help, entry.term}));
    return list;
}

Json architecturesJson()
{
    Json list = Json::array();
    for (const arch::Architecture &architecture : arch::architectures()) {
        Json entry{{"name", architecture.key}, {"title", architecture.title}};
        entry["model_types"] = Json(architecture.hfModelTypes);
        entry["gguf_names"] = Json(architecture.ggufNames);
        list.push_back(std::move(entry));
    }
    return list;
}

Json formatsJson()
{
    Json list = Json::array();
    for (const data::Format &format : data::formats())
        list.push_back({{"name", format.name}, {"label", format.label}});
    return list;
}

Json optionsJson()
{
    Json list = Json::array();
    for (const config::OptionInfo &option : config::optionList())
        list.push_back(toJson(option));
    return list;
}

Json describeJson()
{
    return {{"version", LUTHIER_VERSION},
            {"methods", choicesJson<config::MethodType>()},
            {"stages", choicesJson<config::Stage>()},
            {"architectures", architecturesJson()},
            {"formats", formatsJson()},
            {"presets", config::presetsToJson()},
            {"options", optionsJson()}};
}

std::string listMarkdown(std::string_view title, const Json &entries, const char *textKey)
{
    std::string text = fmt::format("# {}\n\n", title);
    for (const Json &entry : entries)
        text += fmt::format("* `{}`: {}\n", entry["name"].get<std::string>(), entry[textKey].get<std::string>());
    return text + "\n";
}

std::string describeMarkdown()
{
    const Json all = describeJson();
    return listMarkdown("Methods", all["methods"], "help") + listMarkdown("Stages", all["stages"], "help") +
           listMarkdown("Presets", all["presets"], "help") + listMarkdown("Architectures", all["architectures"], "title") +
           listMarkdown("Formats of data", all["formats"], "label") + config::describeOptionsMarkdown();
}

std::string textOf(const Json &entry)
{
    for (const char *key : {"help", "title", "label"})
        if (entry.contains(key))
            return entry[key].get<std::string>();
    return {};
}

std::string describeText()
{
    const Json all = describeJson();
    std::string text;
    for (const char *section : {"methods", "stages", "presets", "architectures", "formats"}) {
        text += fmt::format("{}\n", section);
        for (const Json &entry : all[section])
            text += fmt::format("  {}  {}\n", entry["name"].get<std::string>(), textOf(entry));
    }
    text += "options\n";
    for (const config::OptionInfo &option : config::optionList())
        if (option.key != "version")
            text +=
                fmt::format("  --{}  {} [{}]\n", option.flag, option.info.help, option.defaultText.empty() ? "none" : option.defaultText);
    return text;
}

class Describe final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_flag("--markdown", m_markdown, "The reference of all options as Markdown"); }

    Expected<void> run(Context &context) override
    {
        context.output.object(describeJson());
        context.output.text(m_markdown ? describeMarkdown() : describeText());
        return {};
    }

private:
    bool m_markdown = false;
};

} // namespace

std::unique_ptr<Verb> makeDescribe()
{
    return std::make_unique<Describe>();
}

} // namespace luthier::cli
