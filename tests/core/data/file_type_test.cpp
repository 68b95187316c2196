#include "core/data/file_type.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(FileType, ForeignFilesAreNamedWithAdvice)
{
    for (const char *start : {"PK\x03\x04rest", "%PDF-1.7", "\x89PNG\r\n\x1A\n", "\x1F\x8B\x08", "<!DOCTYPE html><html>", " \n<HTML>",
                              "<?xml version", "PAR1abcd",
                              "\x7F"
                              "ELF"}) {
        const auto foreign = foreignFile(start);
        ASSERT_TRUE(foreign) << start;
        EXPECT_FALSE(foreign->what.empty() || foreign->advice.empty());
    }
    EXPECT_TRUE(foreignFile("PAR1abcd")->isParquet);
}

TEST(FileType, ControlCharactersEverywhereAreNoText)
{
    EXPECT_TRUE(foreignFile(std::string("\x01\x02\x03 some\x04\x05", 10)));
}

TEST(FileType, TextsAreNotForeign)
{
    for (const char *start : {"{\"a\": 1}", "a,b\n1,2", "", "<b>bold</b> text", "\xFF\xFE{", "Plain < text", "PK is short for"})
        EXPECT_FALSE(foreignFile(start)) << start;
    EXPECT_FALSE(foreignFile(std::string("\xFF\xFE{\0\"\0a\0\"\0:\0", 12)));
}

} // namespace luthier::data
