#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"

namespace luthier::data::test {

// Compares an importer's answer with a case's expect.json; every difference is one line. `mainFile`: the name of the case's input.
//
// Defaults make no difference; an expected column is a range, one more on either side passes; a pair may be named from
// either end; `allowed` problems may be reported; kinds outside the vocabulary of the cases are not looked at.
std::vector<std::string> differences(const Json &expected, const Json &answer, const std::string &mainFile);

} // namespace luthier::data::test
