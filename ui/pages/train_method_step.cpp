#include "ui/pages/train_method_step.h"

#include <algorithm>

#include <QEvent>
#include <QVBoxLayout>

#include "core/arch/methods.h"
#include "core/config/enum_tables.h"
#include "core/config/presets.h"
#include "ui/base/format.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/option_tile.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/tile_row.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

constexpr int kLeastColumns = 2;

template <class E>
config::ChoiceInfo choiceOf(E value)
{
    for (const config::EnumEntry<E> &entry : enumTable(static_cast<const E *>(nullptr)))
        if (entry.value == value)
            return {entry.name, entry.label, entry.help, entry.term};
    return {};
}

bool isRegistered(config::Stage stage)
{
    return std::ranges::any_of(arch::methods(), [&](const arch::MethodDescriptor &method) { return method.stage == stage; });
}

bool isRegistered(config::MethodType type)
{
    return std::ranges::any_of(arch::methods(), [&](const arch::MethodDescriptor &method) { return method.type == type; });
}

} // namespace

TrainMethodStep::TrainMethodStep(SpecModel &spec, QWidget *parent)
    : StepCard(3, parent), m_spec(spec), m_from(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_amount(new Label(TextStyle::Small, Label::Tone::Muted))
{
    build();
    connect(&m_spec, &SpecModel::changed, this, &TrainMethodStep::refresh);
    retranslate();
    refresh();
}

void TrainMethodStep::build()
{
    const auto addRow = [this](Label *question) {
        auto *row = new TileRow;
        content()->addWidget(question);
        content()->addWidget(row);
        return row;
    };
    TileRow *stages = addRow(m_from);
    for (const config::EnumEntry<config::Stage> &entry : enumTable(static_cast<const config::Stage *>(nullptr))) {
        if (!isRegistered(entry.value))
            continue;
        auto *tile = new OptionTile(stages);
        stages->add(tile);
        m_stages.push_back({entry.value, tile});
        connect(tile, &OptionTile::clicked, this, [this, stage = entry.value] { chooseStage(stage); });
    }
    content()->addSpacing(kGap4);
    TileRow *types = addRow(m_amount);
    for (const config::EnumEntry<config::MethodType> &entry : enumTable(static_cast<const config::MethodType *>(nullptr))) {
        if (!isRegistered(entry.value))
            continue;
        auto *tile = new OptionTile(types);
        types->add(tile);
        m_types.push_back({entry.value, tile});
        connect(tile, &OptionTile::clicked, this, [this, type = entry.value] { chooseType(type); });
    }
    stages->setLeastColumns(kLeastColumns);
    types->setLeastColumns(kLeastColumns);
}

void TrainMethodStep::setModel(const std::optional<arch::ModelSummary> &summary)
{
    m_model = summary;
    refresh();
}

void TrainMethodStep::setRecordKind(const std::string &kind)
{
    m_kind = kind;
    refresh();
}

void TrainMethodStep::showPlan(const std::optional<run::PreparedRun> &run)
{
    m_plan = run;
    refresh();
}

OptionTile *TrainMethodStep::tile(config::Stage stage) const
{
    const auto found = std::ranges::find_if(m_stages, [&](const auto &choice) { return choice.value == stage; });
    return found == m_stages.end() ? nullptr : found->tile;
}

OptionTile *TrainMethodStep::tile(config::MethodType type) const
{
    const auto found = std::ranges::find_if(m_types, [&](const auto &choice) { return choice.value == type; });
    return found == m_types.end() ? nullptr : found->tile;
}

void TrainMethodStep::askFor()
{
    for (const auto &choice : m_stages)
        if (choice.tile->isEnabled()) {
            choice.tile->setFocus();
            return;
        }
}

bool TrainMethodStep::isReady() const
{
    return reasonAgainst(m_spec.spec().stage, m_spec.spec().method.type).isEmpty();
}

QString TrainMethodStep::reasonAgainst(config::Stage stage, config::MethodType type) const
{
    const arch::MethodDescriptor *method = arch::findMethod(stage, type);
    if (method == nullptr)
        return tr("Not for what the run learns from.");
    if (m_model)
        for (const arch::MethodVerdict &verdict : m_model->methods)
            if (verdict.key == method->key && !verdict.canTrain())
                return trCore(verdict.reason);
    if (m_kind.empty() || arch::learnsFrom(*method, m_kind))
        return {};
    return tr("Needs %1; this dataset holds %2.").arg(recordKindsText(method->recordKinds.front()), recordKindsText(m_kind));
}

// The first reason where no method of the stage can be.
QString TrainMethodStep::reasonAgainst(config::Stage stage) const
{
    QString first;
    for (const arch::MethodDescriptor &method : arch::methods()) {
        if (method.stage != stage)
            continue;
        const QString reason = reasonAgainst(stage, method.type);
        if (reason.isEmpty())
            return {};
        if (first.isEmpty())
            first = reason;
    }
    return first;
}

void TrainMethodStep::chooseStage(config::Stage stage)
{
    config::RunSpec spec = m_spec.spec();
    config::changeStage(spec, stage);
    m_spec.set(spec, tr("Choose what it learns from"));
}

void TrainMethodStep::chooseType(config::MethodType type)
{
    config::RunSpec spec = m_spec.spec();
    spec.method.type = type;
    m_spec.set(spec, tr("Choose how much of the model changes"));
}

QString TrainMethodStep::typeSentence(const config::ChoiceInfo &choice) const
{
    const bool isPlanned = m_plan && choice.name == config::nameOf(m_plan->spec.method.type);
    return isPlanned ? tr("%1 Trains %2 of %3 numbers.", "sentence, count, count")
                           .arg(trCore(choice.help), shortCountText(m_plan->memory.trainable), shortCountText(m_plan->memory.parameters))
                     : trCore(choice.help);
}

void TrainMethodStep::refresh()
{
    const config::RunSpec &spec = m_spec.spec();
    for (const auto &[stage, tile] : m_stages) {
        tile->setUnavailable(reasonAgainst(stage));
        tile->setChecked(stage == spec.stage);
    }
    for (const auto &[type, tile] : m_types) {
        const config::ChoiceInfo choice = choiceOf(type);
        tile->setTexts(trCore(choice.label), trCore(choice.term), typeSentence(choice));
        // Where the data is what stands against it, the first question says so.
        const QString reason = reasonAgainst(spec.stage, type);
        tile->setUnavailable(reason == reasonAgainst(spec.stage) ? QString() : reason);
        tile->setChecked(type == spec.method.type);
    }
    setDone(m_model.has_value() && !m_kind.empty() && isReady());
}

void TrainMethodStep::retranslate()
{
    setTitle(tr("Method"));
    m_from->setText(tr("What should it learn from?"));
    m_amount->setText(tr("How much of the model changes?"));
    for (const auto &[stage, tile] : m_stages) {
        const config::ChoiceInfo choice = choiceOf(stage);
        tile->setTexts(trCore(choice.label), trCore(choice.term), trCore(choice.help));
    }
}

void TrainMethodStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    StepCard::changeEvent(event);
}

} // namespace luthier::ui
