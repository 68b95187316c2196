// The rules of the window: which folder of ui may include which, who sees Qt's widgets and the plotting library, and that
// nothing but the theme names a colour or a size of text.

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/sources.h"

namespace luthier::architecture {

namespace {

// In dependency order: a folder includes only itself and those before it.
const std::vector<std::string> kFolders = {"base", "bridge", "models", "forms", "plots", "dialogs", "pages", "window"};

// Of core: the half without libtorch. The other one is loaded when it is needed.
const std::set<std::string> kCoreFolders = {"base", "config", "weights", "arch", "text", "data", "advice", "run", "store"};

// "ui/pages/run_page.h" -> "pages"; "" outside ui.
std::string uiFolder(const std::string &path)
{
    if (!startsWith(path, "ui/"))
        return {};
    return path.substr(3, path.find('/', 3) - 3);
}

std::ptrdiff_t rank(const std::string &folder)
{
    const auto found = std::find(kFolders.begin(), kFolders.end(), folder);
    return found == kFolders.end() ? -1 : found - kFolders.begin();
}

bool isWindow(const std::string &path)
{
    return startsWith(path, "ui/") || startsWith(path, "app/studio/");
}

} // namespace

TEST(Window, FoldersIncludeOnlyWhatStandsBeforeThem)
{
    for (const Source &source : sources()) {
        const std::string from = uiFolder(source.path);
        if (from.empty())
            continue;
        EXPECT_GE(rank(from), 0) << source.path << " lies in an unknown folder";
        for (const std::string &include : includesOf(source)) {
            const std::string to = uiFolder(include.substr(1));
            EXPECT_TRUE(to.empty() || (rank(to) >= 0 && rank(to) <= rank(from))) << source.path << " includes " << include.substr(1);
            EXPECT_FALSE(startsWith(include, "\"app/")) << source.path << " includes " << include.substr(1);
        }
    }
}

TEST(Window, SeesOnlyTheHalfOfCoreThatIsFreeOfTorch)
{
    for (const Source &source : sources())
        if (isWindow(source.path))
            for (const std::string &include : includesOf(source)) {
                const std::string folder = coreFolder(include.substr(1));
                EXPECT_TRUE(folder.empty() || kCoreFolders.contains(folder)) << source.path << " includes " << include.substr(1);
            }
}

TEST(Window, OnlyPlotsSeeThePlottingLibrary)
{
    for (const Source &source : sources())
        for (const std::string &include : includesOf(source))
            if (include.find("qcustomplot") != std::string::npos) {
                EXPECT_TRUE(startsWith(source.path, "ui/plots/")) << source.path;
            }
}

TEST(Window, ModelsAndTheBridgeSeeNoWidgets)
{
    static const std::regex kWidget(
        R"(<Q(\w*(Widget|Label|Button|View|Dialog|Layout|Edit|Box|Bar|Delegate|Menu|Slider|Splitter|Frame)|Style\w*|ToolTip|Application)$)");
    for (const Source &source : sources())
        if (startsWith(source.path, "ui/models/") || startsWith(source.path, "ui/bridge/"))
            for (const std::string &include : includesOf(source)) {
                EXPECT_FALSE(std::regex_search(include, kWidget)) << source.path << " includes " << include.substr(1);
            }
}

TEST(Window, NothingButTheThemeNamesAColourOrASizeOfText)
{
    static const std::regex kColor(
        R"(QColor\s*\(\s*("|\d|0x)|QRgb|qRgb|Qt::(black|white|red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta)\b)");
    static const std::regex kSize(R"(setPointSize|setPixelSize|setStyleSheet|setFamil)");
    const std::set<std::string> theme = {"ui/base/colors.cpp", "ui/base/theme.cpp"};
    for (const Source &source : sources()) {
        if (!isWindow(source.path) || theme.contains(source.path))
            continue;
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(source.lines[i], kColor)) << source.path << ":" << i + 1 << " names a colour";
            EXPECT_FALSE(std::regex_search(source.lines[i], kSize)) << source.path << ":" << i + 1 << " changes text by itself";
        }
    }
}

TEST(Window, ItsMainWindowIsSmall)
{
    for (const Source &source : sources())
        if (source.path == "ui/window/main_window.cpp") {
            EXPECT_LE(source.lines.size(), 300U);
        }
}

TEST(Window, EverySourceHasItsTest)
{
    // Seen at the controls that they paint, in base/style_test.cpp.
    const std::set<std::string> tested = {"ui/base/style_shapes.cpp", "ui/base/style_buttons.cpp", "ui/base/style_fields.cpp",
                                          "ui/base/style_bars.cpp", "ui/base/style_items.cpp"};
    const std::filesystem::path root(LUTHIER_SOURCE_DIR);
    for (const Source &source : sources()) {
        if (!startsWith(source.path, "ui/") || !source.path.ends_with(".cpp") || tested.contains(source.path))
            continue;
        const std::string test = "tests/" + source.path.substr(0, source.path.size() - 4) + "_test.cpp";
        EXPECT_TRUE(std::filesystem::exists(root / test)) << source.path << " has no " << test;
    }
}

} // namespace luthier::architecture
