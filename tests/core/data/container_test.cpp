#include "core/data/container.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

ContainerGuess guess(std::string text, std::string_view extension = ".txt")
{
    TextWindow window = TextWindow::ofText(std::move(text));
    return *detectContainer(window, extension);
}

} // namespace

TEST(Container, JsonIsKnownByItsContentWhateverTheName)
{
    EXPECT_EQ(guess("[{\"a\": 1}]", ".jsonl").container, Container::JsonArray);
    EXPECT_EQ(guess("[]", ".jsonl").container, Container::JsonArray);
    EXPECT_EQ(guess("{\"a\": 1}\n{\"a\": 2}\n", ".json").container, Container::JsonLines);
    EXPECT_EQ(guess("{\n\"a\": 1\n}\n{\n\"a\": 2\n}\n", ".jsonl").container, Container::JsonSequence);
    EXPECT_EQ(guess("{\"a\": 1} {\"a\": 2}").container, Container::JsonSequence);
    EXPECT_EQ(guess("[1, 2]\n{\"a\": 2}\n", ".jsonl").container, Container::JsonLines);
}

TEST(Container, TheOnlyListOfObjectsIsUnwrapped)
{
    const ContainerGuess found = guess("{\"version\": [1], \"data\": [{\"instruction\": 1}]}");
    EXPECT_EQ(found.container, Container::JsonWrapped);
    EXPECT_EQ(found.listAt, 25U);
    EXPECT_EQ(guess("{\"a\": [{}], \"b\": [{}]}").container, Container::JsonLines);
}

TEST(Container, ARowWithAListOfObjectsIsARow)
{
    EXPECT_EQ(guess("{\"messages\": [{\"role\": \"user\"}]}").container, Container::JsonLines);
    EXPECT_EQ(guess("{\"instruction\": \"q\", \"output\": \"a\", \"notes\": [{}]}").container, Container::JsonLines);
}

TEST(Container, ABrokenFirstLineDoesNotHideJsonLines)
{
    EXPECT_EQ(guess("{\"a\": \"x, \"b\": 1}\n{\"a\": 1}\n{\"a\": 2}\n").container, Container::JsonLines);
    EXPECT_EQ(guess(std::string("\0\0\0\n{\"a\": 1}\n{\"a\": 2}\n", 22)).container, Container::JsonLines);
}

TEST(Container, TheSeparatorIsTheOneOfTheHeader)
{
    EXPECT_EQ(guess("question,answer\n1;2;3,4\n").separator, ',');
    EXPECT_EQ(guess("question;answer\n1,2,3;4\n").separator, ';');
    const ContainerGuess tabs = guess("instruction\tinput\toutput\nx,y\t1\t2\n");
    EXPECT_EQ(tabs.container, Container::Tsv);
    EXPECT_EQ(tabs.columns, (std::vector<std::string>{"instruction", "input", "output"}));
}

TEST(Container, ProseIsText)
{
    EXPECT_EQ(guess("The archive opens at eight, and closes at six.\n").container, Container::Text);
    EXPECT_EQ(guess("text\nmore text\n").container, Container::Text);
    EXPECT_EQ(guess("[Chapter 1]\nIt was late.\n").container, Container::Text);
    EXPECT_EQ(guess("{name} is late.\n").container, Container::Text);
    EXPECT_EQ(guess("text\nmore text\n", ".csv").container, Container::Csv);
}

TEST(Container, EveryContainerHasAReader)
{
    for (int i = 0; i <= static_cast<int>(Container::Text); ++i) {
        ContainerGuess found;
        found.container = static_cast<Container>(i);
        const auto reader = makeReader(TextWindow::ofText(""), found);
        ASSERT_TRUE(reader);
        EXPECT_FALSE(containerName(found.container).empty());
    }
    EXPECT_TRUE(isTable(Container::Tsv));
    EXPECT_EQ(rowSource(Container::Csv), RowSource::Table);
}

} // namespace luthier::data
