#include "core/text/jinja_token_stream.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"

namespace luthier::text::jinja {

Token TokenStream::next()
{
    Token token = current();
    if (m_next + 1 < m_tokens.size())
        ++m_next;
    return token;
}

bool TokenStream::skipOperator(std::string_view symbol)
{
    if (!isOperator(symbol))
        return false;
    next();
    return true;
}

bool TokenStream::skipName(std::string_view name)
{
    if (!isName(name))
        return false;
    next();
    return true;
}

void TokenStream::expectOperator(std::string_view symbol)
{
    if (!skipOperator(symbol))
        failExpected(symbol);
}

Token TokenStream::expect(TokenKind kind, std::string_view described)
{
    if (!is(kind))
        failExpected(described);
    return next();
}

void TokenStream::fail(std::string message) const
{
    throw Failure(FailureKind::Syntax, std::move(message), current().offset);
}

void TokenStream::failExpected(std::string_view described) const
{
    fail(fmt::format("expected token '{}', got '{}'", described, describeToken(current())));
}

NameId ParseNotes::intern(const std::string &name)
{
    const auto [entry, isNew] = idOfName.emplace(name, static_cast<NameId>(names.size()));
    if (isNew)
        names.push_back(name);
    for (MacroDefinition *macro : openMacros) {
        macro->usesVarargs = macro->usesVarargs || name == "varargs";
        macro->usesKwargs = macro->usesKwargs || name == "kwargs";
        macro->usesCaller = macro->usesCaller || name == "caller";
    }
    return entry->second;
}

ParseNesting::ParseNesting(ParseNotes &notes, const TokenStream &stream) : m_notes(notes)
{
    if (m_notes.nesting >= kDeepestSource)
        throw Failure(FailureKind::Limit, fmt::format("it nests more than {} levels deep", kDeepestSource), stream.current().offset);
    ++m_notes.nesting;
}

} // namespace luthier::text::jinja
