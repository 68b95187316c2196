#pragma once

#include <string>

namespace luthier::config
{

// The reference of all options, a table a part: what `luthier describe --markdown` prints.
std::string describeOptionsMarkdown();

} // namespace luthier::config
