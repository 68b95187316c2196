#include "ui/pages/train_remarks.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/config/option_list.h"
#include "core/config/remedies.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/option_words.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::TrainRemarks)
};

bool isChoice(const std::string &key)
{
    const std::vector<config::OptionInfo> options = config::optionList();
    return std::any_of(options.begin(), options.end(),
                       [&](const config::OptionInfo &option) { return option.key == key && option.type == config::ValueType::Choice; });
}

TrainRemark::Fix fixOf(const config::SettingChange &change)
{
    const QString value = settingText(change.key, change.text);
    return {Words::tr("Set “%1” to %2").arg(optionLabel(change.key), value), change.key, change.text};
}

// Where the message names the option, its choice speaks for itself.
TrainRemark::Fix choiceOf(const config::SettingChange &change)
{
    return {settingText(change.key, change.text), change.key, change.text};
}

// A button for each choice that a message offers, and for each other option that it names one that leads there.
std::vector<TrainRemark::Fix> fixesFor(const config::RunSpec &spec, std::string_view message)
{
    std::vector<TrainRemark::Fix> fixes;
    for (const config::SettingChange &change : config::remedies(spec, message))
        fixes.push_back(isChoice(change.key) ? choiceOf(change) : fixOf(change));
    for (const std::string &key : config::namedOptions(message)) {
        const bool isOffered = std::any_of(fixes.begin(), fixes.end(), [&](const TrainRemark::Fix &fix) { return fix.key == key; });
        if (!isOffered)
            fixes.push_back({Words::tr("Show “%1”").arg(optionLabel(key)), key, {}});
    }
    return fixes;
}

bool isAboutMemory(std::string_view warning)
{
    const std::vector<std::string> keys = config::namedOptions(warning);
    return std::find(keys.begin(), keys.end(), "memory_limit_bytes") != keys.end();
}

TrainRemark memoryRemark(const run::PreparedRun &run)
{
    TrainRemark remark;
    remark.isError = true;
    remark.sentence =
        Words::tr("This run needs %1 of memory, and %2 can be used.").arg(bytesText(run.memory.peakBytes), bytesText(run.memoryLimitBytes));
    for (const config::SettingChange &change : run.memory.changes)
        if (!change.key.empty())
            remark.fixes.push_back(fixOf(change));
    if (!run.memory.fits.empty())
        remark.advice = withoutOptionNames(trCore(run.memory.fits.back()));
    return remark;
}

} // namespace

std::vector<TrainRemark> remarksOf(const run::PreparedRun &run)
{
    const bool fits = run.memory.peakBytes <= run.memoryLimitBytes;
    std::vector<TrainRemark> remarks;
    if (!fits)
        remarks.push_back(memoryRemark(run));
    for (const Json &warning : run.plan.value("warnings", Json::array())) {
        const auto text = warning.get<std::string>();
        if (fits || !isAboutMemory(text)) // else it is said above
            remarks.push_back({withoutOptionNames(trCore(text)), {}, fixesFor(run.spec, text), false});
    }
    return remarks;
}

TrainRemark remarkOf(const Error &error, const config::RunSpec &spec)
{
    return {withoutOptionNames(trCore(error.what)), withoutOptionNames(trCore(error.advice)), fixesFor(spec, error.what + error.advice),
            true};
}

} // namespace luthier::ui
