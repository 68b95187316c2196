// What the linked programs load, as the system's loader sees it.

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace {

std::string outputOf(const std::string &command)
{
    const std::unique_ptr<FILE, int (*)(FILE *)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string text;
    std::array<char, 4096> piece;
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), pipe.get()) != nullptr)
        text += piece.data();
    return text;
}

std::size_t linesWith(const std::string &text, const std::string &word)
{
    std::istringstream lines(text);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);)
        count += line.find(word) != std::string::npos ? 1 : 0;
    return count;
}

std::string lddOf(const std::string &file)
{
    return outputOf("ldd " LUTHIER_BINARY_DIR "/" + file + " 2>&1");
}

} // namespace

TEST(Libraries, TheCoreLoadsNoTorchAndNoQt)
{
    const std::string libraries = lddOf("lib/libluthier_core.so");
    ASSERT_NE(libraries.find("libsqlite3"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("torch"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("Qt6"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("libgomp"), std::string::npos) << libraries;
}

#ifdef LUTHIER_HAS_WINDOW
TEST(Libraries, TheWindowLoadsNoTorchAndNoSecondDatabase)
{
    const std::string libraries = lddOf("bin/luthier-studio");
    ASSERT_NE(libraries.find("Qt6Widgets"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("torch"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("luthier_engine"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("Qt6Sql"), std::string::npos) << libraries;
}
#endif

TEST(Libraries, TheEngineLoadsExactlyOneOpenMpRuntime)
{
    const std::string libraries = lddOf("lib/libluthier_engine.so");
    EXPECT_EQ(linesWith(libraries, "libgomp"), 1U) << libraries;
    EXPECT_EQ(libraries.find("libtorch_cuda"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("libtorch.so"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("not found"), std::string::npos) << libraries;
}
