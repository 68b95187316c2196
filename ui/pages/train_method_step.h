#pragma once

#include <optional>
#include <vector>

#include "core/arch/inspect.h"
#include "core/config/option_list.h"
#include "core/run/prepare.h"
#include "ui/base/step_card.h"
#include "ui/forms/spec_model.h"

namespace luthier::ui {

class Label;
class OptionTile;

// The third step of a new run: what it learns from, and how much of the model changes. What cannot be says why.
class TrainMethodStep final : public StepCard {
    Q_OBJECT

public:
    explicit TrainMethodStep(SpecModel &spec, QWidget *parent = nullptr);

    void setModel(const std::optional<arch::ModelSummary> &summary);
    void setRecordKind(const std::string &kind); // empty: unknown
    void showPlan(const std::optional<run::PreparedRun> &run);
    bool isReady() const; // the chosen ones can be
    OptionTile *tile(config::Stage stage) const;
    OptionTile *tile(config::MethodType type) const;
    void askFor(); // puts the focus on the first question

protected:
    void changeEvent(QEvent *event) override;

private:
    template <class E>
    struct Choice {
        E value;
        OptionTile *tile;
    };
    void build();
    void retranslate();
    void refresh();
    void chooseStage(config::Stage stage);
    void chooseType(config::MethodType type);
    QString reasonAgainst(config::Stage stage, config::MethodType type) const; // empty: can be
    QString reasonAgainst(config::Stage stage) const;
    QString typeSentence(const config::ChoiceInfo &choice) const;

    SpecModel &m_spec;
    std::optional<arch::ModelSummary> m_model;
    std::string m_kind;
    std::optional<run::PreparedRun> m_plan;
    Label *m_from;
    Label *m_amount;
    std::vector<Choice<config::Stage>> m_stages;
    std::vector<Choice<config::MethodType>> m_types;
};

} // namespace luthier::ui
