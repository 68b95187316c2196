#include "core/text/jinja_filters.h"

#include <set>

#include <gtest/gtest.h>

#include "core/text/jinja_sequence_filters.h"
#include "core/text/jinja_text_filters.h"
#include "core/text/jinja_value_filters.h"
#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaFilters, EveryNameIsInOneTable)
{
    std::set<std::string_view> names;
    for (const auto &table : {textFilters(), sequenceFilters(), valueFilters()}) {
        for (const NamedFilter &entry : table)
            EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    }
}

TEST(JinjaFilters, AnUnknownFilterIsAnErrorOfTheTemplate)
{
    EXPECT_EQ(findFilter("nosuch"), nullptr);
    EXPECT_EQ(value("'x'|nosuch"), "failed: The chat template cannot be read: No filter named 'nosuch'.");
}

TEST(JinjaFilters, AnUnknownFilterInABranchCountsOnlyWhenItIsReached)
{
    EXPECT_EQ(rendered("{% if f %}{{ 'x'|nosuch }}{% endif %}ok"), "ok");
    EXPECT_EQ(value("('x'|nosuch) if f else 'ok'"), "ok");
    EXPECT_EQ(rendered("{% if t %}{{ 'x'|nosuch }}{% endif %}"), "failed: The chat template failed: No filter named 'nosuch'.");
}

} // namespace luthier::text::jinja
