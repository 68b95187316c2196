#include "core/text/jinja_scope.h"

#include <algorithm>

namespace luthier::text::jinja {

void Scope::set(NameId name, Value value)
{
    const auto found =
        std::find_if(m_variables.begin(), m_variables.end(), [name](const auto &variable) { return variable.first == name; });
    if (found != m_variables.end())
        found->second = std::move(value);
    else
        m_variables.emplace_back(name, std::move(value));
}

const Value *Scope::find(NameId name) const
{
    for (const Scope *scope = this; scope != nullptr; scope = scope->m_parent.get()) {
        for (const auto &[known, value] : scope->m_variables) {
            if (known == name)
                return &value;
        }
    }
    return nullptr;
}

} // namespace luthier::text::jinja
