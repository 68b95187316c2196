#include "app/cli/verbs.h"

#include <array>

namespace luthier::cli {

// Each is defined in the file of its name.
std::unique_ptr<Verb> makeDescribe();
std::unique_ptr<Verb> makeMachine();
std::unique_ptr<Verb> makeInspect();
std::unique_ptr<Verb> makeModels();
std::unique_ptr<Verb> makeTokenize();
std::unique_ptr<Verb> makeRender();
std::unique_ptr<Verb> makeImport();
std::unique_ptr<Verb> makeDatasets();
std::unique_ptr<Verb> makeCheck();
std::unique_ptr<Verb> makePlan();
std::unique_ptr<Verb> makeTrain();
std::unique_ptr<Verb> makeResume();
std::unique_ptr<Verb> makeRuns();
std::unique_ptr<Verb> makeShow();
std::unique_ptr<Verb> makeCompare();
std::unique_ptr<Verb> makeNotes();
std::unique_ptr<Verb> makeDelete();
std::unique_ptr<Verb> makeLogprobs();
std::unique_ptr<Verb> makeGenerate();
std::unique_ptr<Verb> makeExport();
std::unique_ptr<Verb> makeConformance();
std::unique_ptr<Verb> makeBench();

std::span<const VerbEntry> verbs()
{
    static constexpr std::array kVerbs = {
        VerbEntry{"describe", "Methods, architectures, formats, and every option with range, default and help", makeDescribe},
        VerbEntry{"machine", "What this computer has, and which size of model trains on it", makeMachine},
        VerbEntry{"inspect", "What a model is, and which methods can train it", makeInspect},
        VerbEntry{"models", "The models in some folders, and which can be trained", makeModels},
        VerbEntry{"tokenize", "Texts as tokens", makeTokenize},
        VerbEntry{"render", "Conversations as the model sees them, and which tokens are trained", makeRender},
        VerbEntry{"import", "Files into a dataset, with every problem named", makeImport},
        VerbEntry{"datasets", "Versions, differences, search, export, undo and backups of datasets", makeDatasets},
        VerbEntry{"check", "Problems, duplicates, leaks and token counts of a dataset", makeCheck},
        VerbEntry{"plan", "What a run would need: memory, steps, disk; nothing is trained", makePlan},
        VerbEntry{"train", "Trains a run, with its settings in a file, as flags, or both", makeTrain},
        VerbEntry{"resume", "Goes on with a run that was interrupted or stopped", makeResume},
        VerbEntry{"runs", "All runs of the workspace", makeRuns},
        VerbEntry{"show", "One run: settings, curves, checkpoints, notes", makeShow},
        VerbEntry{"compare", "Runs beside each other: settings that differ, curves, answers", makeCompare},
        VerbEntry{"notes", "Notes, tags and the star of a run", makeNotes},
        VerbEntry{"delete", "Removes a run for good", makeDelete},
        VerbEntry{"logprobs", "The log-probability of every token of some rows", makeLogprobs},
        VerbEntry{"generate", "Answers of a model, with or without an adapter", makeGenerate},
        VerbEntry{"export", "An adapter, or a model with the adapter merged into it", makeExport},
        VerbEntry{"conformance", "Answers the cases of a conformance kit", makeConformance},
        VerbEntry{"bench", "Speed, utilisation and memory of a spec, beside what the machine can do", makeBench},
    };
    return kVerbs;
}

} // namespace luthier::cli
