#pragma once

#include <string>

#include "core/base/expected.h"
#include "core/data/problem.h"

namespace luthier::data {

// Why a row cannot become a record; the place is the row's.
struct RowFault {
    ProblemKind kind = ProblemKind::WrongType;
    std::string what; // one sentence
};

template <class T>
using Read = Expected<T, RowFault>;

inline Unexpected<RowFault> rowFault(ProblemKind kind, std::string what)
{
    return Unexpected<RowFault>(RowFault{kind, std::move(what)});
}

} // namespace luthier::data
