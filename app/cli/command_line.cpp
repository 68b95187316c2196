#include "app/cli/command_line.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/cli/verbs.h"
#include "core/base/text.h"

namespace luthier::cli {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

std::vector<std::string> optionNames(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::Option *option : app.get_options())
        for (const std::string &name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

// The words after the verbs: what an error text calls the place, and whose options are searched for a near name.
struct Place {
    const CLI::App *app;
    std::string words;
};
Place deepestVerb(const CLI::App &app)
{
    Place place{&app, "luthier"};
    for (auto parsed = app.get_subcommands(); !parsed.empty(); parsed = place.app->get_subcommands()) {
        place.app = parsed.front();
        place.words += " " + place.app->get_name();
    }
    return place;
}

Error unexpectedWord(const CLI::App &app, const std::string &word)
{
    const Place place = deepestVerb(app);
    const bool isOption = word.starts_with("-");
    std::vector<std::string> names;
    if (isOption) {
        names = optionNames(*place.app);
        const auto global = optionNames(app);
        names.insert(names.end(), global.begin(), global.end());
    } else {
        for (const CLI::App *sub : place.app->get_subcommands({}))
            names.push_back(sub->get_name());
    }
    const std::string bare = word.substr(0, word.find('='));
    const std::string nearest = nearestName(bare, names);
    const std::string what = isOption            ? fmt::format("{} has no option {}.", place.words, bare)
                             : place.app == &app ? fmt::format("There is no verb \"{}\".", word)
                                                 : fmt::format("{} does not expect \"{}\".", place.words, word);
    return {ErrorCode::Usage, what, word,
            nearest.empty() ? fmt::format("\"{} --help\" shows what there is.", place.words) : fmt::format("Did you mean {}?", nearest)};
}

Error usageError(const CLI::App &app, const CLI::ParseError &parseError)
{
    const std::vector<std::string> left = app.remaining(/*recurse=*/true);
    const auto option = std::find_if(left.begin(), left.end(), [](const std::string &word) { return word.starts_with("-"); });
    if (option != left.end())
        return unexpectedWord(app, *option);
    if (!left.empty())
        return unexpectedWord(app, left.front());
    const Place place = deepestVerb(app);
    std::string what = parseError.what();
    if (what.empty() || what.back() != '.')
        what += '.';
    return {ErrorCode::Usage, what, place.words, fmt::format("\"{} --help\" shows how it is used.", place.words)};
}

struct GlobalOptions {
    std::string workspace;
    bool json = false;
};

// What no verb expects still ends in an error that says so, in the form that was asked for.
Expected<void> guarded(Verb &verb, Context &context)
{
    try {
        return verb.run(context);
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory, "The memory ran out.", {}, "Close other programs, or work on less at once.");
    } catch (const std::exception &error) {
        return fail(ErrorCode::Internal, fmt::format("Something went wrong inside Luthier: {}.", error.what()));
    }
}

int runVerb(const GlobalOptions &options, const Output &output, Verb &verb)
{
    Services services(options.workspace);
    Context context{services, output};
    Expected<void> done = guarded(verb, context);
    if (done && std::ferror(stdout) != 0)
        done = fail(ErrorCode::Io, "The answer could not be written.", "standard output",
                    "Check that there is space and that its reader is alive.");
    if (done)
        return kDone;
    output.error(done.error());
    return done.error().code == ErrorCode::Usage ? kWrongUsage : kFailed;
}

} // namespace

int runCommandLine(int argc, const char *const *argv)
{
    // Known before parsing, so that a wrong option is reported in the form that was asked for.
    const bool wantsJson = std::any_of(argv, argv + argc, [](const char *word) { return std::strcmp(word, "--json") == 0; });
    const Output output(wantsJson);
    GlobalOptions options;
    CLI::App app("Luthier: fine-tunes language models on this computer.", "luthier");
    app.add_option("--workspace", options.workspace, "Folder of datasets and runs; else $LUTHIER_WORKSPACE, else the user's data folder");
    app.add_flag("--json", options.json, "Answer as JSON on standard output, one object, or one a line");
    app.set_version_flag("--version", "luthier " LUTHIER_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    std::vector<std::unique_ptr<Verb>> owned;
    for (const VerbEntry &entry : verbs()) {
        owned.push_back(entry.make());
        CLI::App *sub = app.add_subcommand(entry.name, entry.summary);
        sub->fallthrough();
        owned.back()->declare(*sub);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &help) {
        return app.exit(help);
    } catch (const CLI::ParseError &error) {
        output.error(usageError(app, error));
        return kWrongUsage;
    }
    for (std::size_t i = 0; i < owned.size(); ++i)
        if (app.got_subcommand(verbs()[i].name))
            return runVerb(options, output, *owned[i]);
    return kWrongUsage; // require_subcommand has refused this
}

} // namespace luthier::cli
