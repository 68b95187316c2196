#include <array>

#include "app/cli/verbs.h"

namespace luthier::cli {

// Each is defined in the file named beside it.
std::unique_ptr<Verb> makeDatasetsList();     // datasets_list.cpp
std::unique_ptr<Verb> makeDatasetsVersions(); // datasets_list.cpp
std::unique_ptr<Verb> makeDatasetsExport();   // datasets_export.cpp
std::unique_ptr<Verb> makeDatasetsDiff();     // datasets_diff.cpp
std::unique_ptr<Verb> makeDatasetsSearch();   // datasets_search.cpp
std::unique_ptr<Verb> makeDatasetsRestore();  // datasets_history.cpp
std::unique_ptr<Verb> makeDatasetsUndo();     // datasets_history.cpp
std::unique_ptr<Verb> makeDatasetsRedo();     // datasets_history.cpp
std::unique_ptr<Verb> makeDatasetsRemove();   // datasets_history.cpp
std::unique_ptr<Verb> makeDatasetsBackups();  // datasets_backups.cpp
std::unique_ptr<Verb> makeDatasetsCopy();     // datasets_names.cpp
std::unique_ptr<Verb> makeDatasetsRename();   // datasets_names.cpp

namespace {

constexpr std::array kDatasetVerbs = {
    VerbEntry{"list", "Datasets with rows and versions", makeDatasetsList},
    VerbEntry{"versions", "The history of a dataset", makeDatasetsVersions},
    VerbEntry{"export", "Rows into a file of any format", makeDatasetsExport},
    VerbEntry{"diff", "Rows that differ between two versions", makeDatasetsDiff},
    VerbEntry{"search", "Rows in which words occur", makeDatasetsSearch},
    VerbEntry{"restore", "A dataset back to an older version, or out of the bin", makeDatasetsRestore},
    VerbEntry{"undo", "Takes the last change back", makeDatasetsUndo},
    VerbEntry{"redo", "Makes the change again that was taken back", makeDatasetsRedo},
    VerbEntry{"copy", "A new dataset with the rows of another", makeDatasetsCopy},
    VerbEntry{"rename", "Gives a dataset another name", makeDatasetsRename},
    VerbEntry{"remove", "Moves a dataset into the bin", makeDatasetsRemove},
    VerbEntry{"backups", "The daily copies of all datasets, and how to go back to one", makeDatasetsBackups},
};

// "luthier datasets" alone lists them.
class Datasets final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.require_subcommand(0, 1);
        for (const VerbEntry &entry : kDatasetVerbs) {
            m_subs.push_back({app.add_subcommand(entry.name, entry.summary), entry.make()});
            m_subs.back().app->fallthrough();
            m_subs.back().verb->declare(*m_subs.back().app);
        }
    }

    Expected<void> run(Context &context) override
    {
        for (const Sub &sub : m_subs)
            if (sub.app->parsed())
                return sub.verb->run(context);
        return m_subs.front().verb->run(context);
    }

private:
    struct Sub {
        CLI::App *app;
        std::unique_ptr<Verb> verb;
    };
    std::vector<Sub> m_subs;
};

} // namespace

std::unique_ptr<Verb> makeDatasets()
{
    return std::make_unique<Datasets>();
}

} // namespace luthier::cli
