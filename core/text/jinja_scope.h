#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/text/jinja_ast.h"

namespace luthier::text::jinja {

// The variables of one level: the template, a macro call, an iteration of a loop, the body of a block.
class Scope {
public:
    explicit Scope(std::shared_ptr<Scope> parent) : m_parent(std::move(parent)) {}

    void set(NameId name, Value value);
    const Value *find(NameId name) const; // here or in the levels around; null if nowhere
    const std::shared_ptr<Scope> &parent() const { return m_parent; }
    void clear() { m_variables.clear(); }

private:
    std::shared_ptr<Scope> m_parent;
    std::vector<std::pair<NameId, Value>> m_variables; // few: searched one by one
};

} // namespace luthier::text::jinja
