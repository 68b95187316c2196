#include "app/cli/run_json.h"

namespace luthier::cli {

Json summaryJson(const run::RunView &view)
{
    Json json{{"run", view.name},
              {"folder", view.folder.string()},
              {"name", view.title()},
              {"state", run::runStateName(view.status.state)},
              {"outcome", view.status.outcome ? Json(run::outcomeName(*view.status.outcome)) : Json()},
              {"model", view.spec.model.path},
              {"dataset", view.spec.dataset.id.empty() ? view.spec.dataset.path : view.spec.dataset.id},
              {"step", view.steps.empty() ? 0 : view.steps.back().step},
              {"steps", view.plan.value("steps", std::int64_t{0})}};
    json["loss"] = view.steps.empty() ? Json() : Json(view.steps.back().loss);
    json["eval_loss"] = view.evals.empty() ? Json() : Json(view.evals.back().loss);
    json["seconds"] = view.seconds;
    json["star"] = view.notes.star;
    json["tags"] = view.notes.tags;
    return json;
}

Json curveJson(const run::RunView &view)
{
    Json json{{"step", Json::array()}, {"loss", Json::array()}, {"lr", Json::array()}, {"grad_norm", Json::array()}};
    for (const run::StepEvent &step : view.steps) {
        json["step"].push_back(step.step);
        json["loss"].push_back(step.loss);
        json["lr"].push_back(step.learningRate);
        json["grad_norm"].push_back(step.gradientNorm);
    }
    return json;
}

} // namespace luthier::cli
