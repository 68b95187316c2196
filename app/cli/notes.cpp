#include <algorithm>

#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/run/notes.h"
#include "core/run/run_folder.h"

namespace luthier::cli {
namespace {

class Notes final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("run", m_run, "Folder of the run, its name, or a part of it")->required();
        app.add_option("--title", m_title, "What the run is called from now on");
        app.add_option("--text", m_text, "Replaces the note");
        app.add_option("--tag", m_tags, "Adds a tag; may be given several times")->expected(1)->take_all();
        app.add_option("--untag", m_untags, "Removes a tag; may be given several times")->expected(1)->take_all();
        app.add_flag("--star,!--no-star", m_star, "Marks the run, or not");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const fs::path folder, run::findRun(context.services.workspace(), m_run));
        LUTHIER_TRY_ASSIGN(run::RunNotes notes, run::readNotes(folder));
        const run::RunNotes before = notes;
        change(notes);
        if (!(notes == before)) {
            LUTHIER_TRY(run::writeNotes(folder, notes));
        }
        context.output.object({{"run", folder.filename().string()},
                               {"title", notes.title},
                               {"text", notes.text},
                               {"tags", notes.tags},
                               {"star", notes.star}});
        context.output.text(formatFacts({{"run", folder.filename().string()},
                                         {"title", notes.title},
                                         {"star", notes.star ? "yes" : "no"},
                                         {"tags", joined(notes.tags, ", ")},
                                         {"notes", notes.text}}));
        return {};
    }

private:
    void change(run::RunNotes &notes) const
    {
        if (m_title)
            notes.title = *m_title;
        if (m_text)
            notes.text = *m_text;
        if (m_star)
            notes.star = *m_star;
        for (const std::string &tag : m_tags)
            if (std::find(notes.tags.begin(), notes.tags.end(), tag) == notes.tags.end())
                notes.tags.push_back(tag);
        for (const std::string &tag : m_untags)
            std::erase(notes.tags, tag);
    }

    std::string m_run;
    std::optional<std::string> m_title;
    std::optional<std::string> m_text;
    std::vector<std::string> m_tags;
    std::vector<std::string> m_untags;
    std::optional<bool> m_star;
};

} // namespace

std::unique_ptr<Verb> makeNotes()
{
    return std::make_unique<Notes>();
}

} // namespace luthier::cli
