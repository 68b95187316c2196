#include "core/text/jinja_filters.h"

#include <algorithm>

#include "core/text/jinja_sequence_filters.h"
#include "core/text/jinja_text_filters.h"
#include "core/text/jinja_value_filters.h"

namespace luthier::text::jinja {

Filter findFilter(std::string_view name)
{
    for (const auto &table : {textFilters(), sequenceFilters(), valueFilters()}) {
        const auto found = std::find_if(table.begin(), table.end(), [name](const NamedFilter &entry) { return entry.name == name; });
        if (found != table.end())
            return found->filter;
    }
    return nullptr;
}

} // namespace luthier::text::jinja
