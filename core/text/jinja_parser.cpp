#include "core/text/jinja_parser.h"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>

#include <fmt/format.h>

#include "core/text/jinja_expression_parser.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_lexer.h"
#include "core/text/jinja_token_stream.h"

namespace luthier::text::jinja {

namespace {

using Names = std::initializer_list<std::string_view>;

class Parser {
public:
    explicit Parser(std::string_view source) : m_stream(tokenize(source)), m_expressions(m_stream, m_notes) {}
    ParsedTemplate run();

private:
    using StatementParser = void (Parser::*)(Body &body, std::size_t offset);
    struct NamedStatement {
        std::string_view name;
        StatementParser parse;
    };
    static const std::array<NamedStatement, 18> kStatements;

    Body parseBody(Names endNames);              // up to one of them, which stays
    Body parseBlock(Names endNames);             // the same after the end of the opening tag
    Body parseBlockTo(std::string_view endName); // and past that end
    void parseStatement(Body &body);
    void parseOutput(Body &body);
    void parsePrint(Body &body, std::size_t offset);
    void parseFor(Body &body, std::size_t offset);
    void parseIf(Body &body, std::size_t offset);
    void parseSet(Body &body, std::size_t offset);
    void parseMacro(Body &body, std::size_t offset);
    void parseCall(Body &body, std::size_t offset);
    void parseFilter(Body &body, std::size_t offset);
    void parseWith(Body &body, std::size_t offset);
    void parseGeneration(Body &body, std::size_t offset);
    void parseNamedBlock(Body &body, std::size_t offset);
    void parseAutoescape(Body &body, std::size_t offset);
    void parseBreak(Body &body, std::size_t offset) { parseLoopControl(body, offset, true); }
    void parseContinue(Body &body, std::size_t offset) { parseLoopControl(body, offset, false); }
    void parseLoopControl(Body &body, std::size_t offset, bool isBreak);
    void parseOtherTemplate(Body &body, std::size_t offset);
    void parseSignature(MacroDefinition &macro);
    void parseMacroBody(MacroDefinition &macro, std::string_view endName);
    void requireKnown();
    [[noreturn]] void failUnfinished(Names endNames) const;

    ParseNotes m_notes;
    TokenStream m_stream;
    ExpressionParser m_expressions;
    std::vector<std::string> m_openTags;
    int m_openLoops = 0; // that a break would leave
    bool m_hasGeneration = false;
};

// Keeps a flag's old value for the time of a block.
template <class T>
class Restored {
public:
    Restored(T &variable, T value) : m_variable(variable), m_old(variable) { m_variable = value; }
    ~Restored() { m_variable = m_old; }
    Restored(const Restored &) = delete;
    Restored &operator=(const Restored &) = delete;

private:
    T &m_variable;
    T m_old;
};

} // namespace

const std::array<Parser::NamedStatement, 18> Parser::kStatements = {{
    {"autoescape", &Parser::parseAutoescape},
    {"block", &Parser::parseNamedBlock},
    {"break", &Parser::parseBreak},
    {"call", &Parser::parseCall},
    {"continue", &Parser::parseContinue},
    {"extends", &Parser::parseOtherTemplate},
    {"filter", &Parser::parseFilter},
    {"for", &Parser::parseFor},
    {"from", &Parser::parseOtherTemplate},
    {"generation", &Parser::parseGeneration},
    {"if", &Parser::parseIf},
    {"import", &Parser::parseOtherTemplate},
    {"include", &Parser::parseOtherTemplate},
    {"macro", &Parser::parseMacro},
    {"print", &Parser::parsePrint},
    {"set", &Parser::parseSet},
    {"with", &Parser::parseWith},
    {"", nullptr},
}};

void Parser::failUnfinished(Names endNames) const
{
    std::string message = "Unexpected end of template.";
    std::string wanted;
    for (const std::string_view name : endNames)
        wanted += (wanted.empty() ? "'" : " or '") + std::string(name) + "'";
    if (!wanted.empty())
        message += " Jinja was looking for the following tags: " + wanted + ".";
    if (!m_openTags.empty())
        message += " The innermost block that needs to be closed is '" + m_openTags.back() + "'.";
    m_stream.fail(message);
}

void Parser::requireKnown()
{
    if (!m_notes.unknown.empty())
        throw Failure(FailureKind::Syntax, m_notes.unknown.front().first, m_notes.unknown.front().second);
}

ParsedTemplate Parser::run()
{
    ParsedTemplate parsed;
    parsed.body = parseBody({});
    requireKnown();
    parsed.names = std::move(m_notes.names);
    parsed.idOfName = std::move(m_notes.idOfName);
    parsed.hasGenerationTags = m_hasGeneration;
    return parsed;
}

Body Parser::parseBody(Names endNames)
{
    const ParseNesting nesting(m_notes, m_stream);
    Body body;
    while (true) {
        switch (m_stream.current().kind) {
        case TokenKind::Data: {
            Token token = m_stream.next();
            body.push_back({token.offset, OutputStatement{std::move(token.text)}});
            break;
        }
        case TokenKind::VariableBegin: parseOutput(body); break;
        case TokenKind::BlockBegin: {
            m_stream.next();
            const bool ends =
                std::any_of(endNames.begin(), endNames.end(), [this](std::string_view name) { return m_stream.isName(name); });
            if (ends)
                return body;
            parseStatement(body);
            if (!m_stream.is(TokenKind::BlockEnd))
                m_stream.failExpected("end of statement block");
            m_stream.next();
            break;
        }
        case TokenKind::End:
            if (endNames.size() > 0)
                failUnfinished(endNames);
            return body;
        case TokenKind::VariableEnd:
        case TokenKind::BlockEnd:
        case TokenKind::Name:
        case TokenKind::String:
        case TokenKind::Integer:
        case TokenKind::Float:
        case TokenKind::Operator: m_stream.fail(fmt::format("unexpected '{}'", describeToken(m_stream.current())));
        }
    }
}

Body Parser::parseBlock(Names endNames)
{
    m_stream.skipOperator(":");
    if (!m_stream.is(TokenKind::BlockEnd))
        m_stream.failExpected("end of statement block");
    m_stream.next();
    return parseBody(endNames);
}

Body Parser::parseBlockTo(std::string_view endName)
{
    Body body = parseBlock({endName});
    m_stream.next();
    return body;
}

void Parser::parseOutput(Body &body)
{
    const std::size_t offset = m_stream.next().offset;
    body.push_back({offset, OutputStatement{m_expressions.parseTuple()}});
    if (!m_stream.is(TokenKind::VariableEnd))
        m_stream.failExpected("end of print statement");
    m_stream.next();
}

void Parser::parsePrint(Body &body, std::size_t offset)
{
    while (!m_stream.is(TokenKind::BlockEnd)) {
        body.push_back({offset, OutputStatement{m_expressions.parseExpression()}});
        if (!m_stream.is(TokenKind::BlockEnd))
            m_stream.expectOperator(",");
    }
}

void Parser::parseStatement(Body &body)
{
    const Token tag = m_stream.current();
    if (tag.kind != TokenKind::Name)
        m_stream.fail("tag name expected");
    const auto known =
        std::find_if(kStatements.begin(), kStatements.end(), [&](const NamedStatement &entry) { return entry.name == tag.text; });
    if (known == kStatements.end())
        m_stream.fail(fmt::format("Encountered unknown tag '{}'.", tag.text));
    m_stream.next();
    m_openTags.push_back(tag.text);
    (this->*known->parse)(body, tag.offset);
    m_openTags.pop_back();
}

void Parser::parseFor(Body &body, std::size_t offset)
{
    ForStatement loop;
    loop.target = m_expressions.parseTarget(false, {"in"});
    if (!m_stream.skipName("in"))
        m_stream.failExpected("in");
    loop.iterable = m_expressions.parseTuple(false, {"recursive"});
    if (m_stream.skipName("if"))
        loop.condition = m_expressions.parseExpression();
    loop.isRecursive = m_stream.skipName("recursive");
    {
        const Restored<int> inLoop(m_openLoops, m_openLoops + 1);
        const Restored<bool> notInBranch(m_notes.isInBranch, false);
        loop.body = parseBlock({"endfor", "else"});
    }
    if (m_stream.next().text == "else")
        loop.otherwise = parseBlockTo("endfor");
    body.push_back({offset, std::move(loop)});
}

void Parser::parseIf(Body &body, std::size_t offset)
{
    const Restored<bool> inBranch(m_notes.isInBranch, true);
    IfStatement branches;
    while (true) {
        ExpressionPtr condition = m_expressions.parseTuple(false);
        branches.branches.emplace_back(std::move(condition), parseBlock({"elif", "else", "endif"}));
        if (m_stream.skipName("elif"))
            continue;
        if (m_stream.next().text == "else")
            branches.otherwise = parseBlockTo("endif");
        break;
    }
    body.push_back({offset, std::move(branches)});
}

void Parser::parseSet(Body &body, std::size_t offset)
{
    Target target = m_expressions.parseTarget(true, {});
    if (m_stream.skipOperator("=")) {
        body.push_back({offset, SetStatement{std::move(target), m_expressions.parseTuple()}});
        return;
    }
    SetBlockStatement block;
    block.target = std::move(target);
    block.filters = m_expressions.parseFilters(nullptr, false);
    block.body = parseBlockTo("endset");
    body.push_back({offset, std::move(block)});
}

void Parser::parseSignature(MacroDefinition &macro)
{
    m_stream.expectOperator("(");
    while (!m_stream.isOperator(")")) {
        if (!macro.parameters.empty())
            m_stream.expectOperator(",");
        macro.parameters.push_back(m_notes.intern(m_expressions.parseTargetName().text));
        if (m_stream.skipOperator("="))
            macro.defaults.push_back(m_expressions.parseExpression());
        else if (!macro.defaults.empty())
            m_stream.fail("non-default argument follows default argument");
    }
    m_stream.expectOperator(")");
}

void Parser::parseMacroBody(MacroDefinition &macro, std::string_view endName)
{
    const Restored<int> outsideLoops(m_openLoops, 0);
    const Restored<bool> notInBranch(m_notes.isInBranch, false);
    m_notes.openMacros.push_back(&macro);
    macro.body = parseBlockTo(endName);
    m_notes.openMacros.pop_back();
}

void Parser::parseMacro(Body &body, std::size_t offset)
{
    auto macro = std::make_shared<MacroDefinition>();
    macro->name = m_expressions.parseTargetName().text;
    const NameId name = m_notes.intern(macro->name);
    parseSignature(*macro);
    parseMacroBody(*macro, "endmacro");
    body.push_back({offset, MacroStatement{name, std::move(macro)}});
}

void Parser::parseCall(Body &body, std::size_t offset)
{
    auto caller = std::make_shared<MacroDefinition>();
    caller->name = "caller";
    if (m_stream.isOperator("("))
        parseSignature(*caller);
    ExpressionPtr call = m_expressions.parseExpression();
    if (!std::holds_alternative<CallExpression>(call->node))
        m_stream.fail("expected call");
    parseMacroBody(*caller, "endcall");
    body.push_back({offset, CallStatement{std::move(call), std::move(caller)}});
}

void Parser::parseFilter(Body &body, std::size_t offset)
{
    FilterStatement block;
    block.filters = m_expressions.parseFilters(nullptr, true);
    block.body = parseBlockTo("endfilter");
    body.push_back({offset, std::move(block)});
}

void Parser::parseWith(Body &body, std::size_t offset)
{
    WithStatement with;
    while (!m_stream.is(TokenKind::BlockEnd)) {
        if (!with.variables.empty())
            m_stream.expectOperator(",");
        Target target;
        target.offset = m_stream.current().offset;
        target.name = m_notes.intern(m_expressions.parseTargetName().text);
        m_stream.expectOperator("=");
        with.variables.emplace_back(std::move(target), m_expressions.parseExpression());
    }
    with.body = parseBlockTo("endwith");
    body.push_back({offset, std::move(with)});
}

void Parser::parseGeneration(Body &body, std::size_t offset)
{
    const Restored<int> outsideLoops(m_openLoops, 0);
    m_hasGeneration = true;
    body.push_back({offset, GenerationStatement{parseBlockTo("endgeneration")}});
}

void Parser::parseNamedBlock(Body &body, std::size_t offset)
{
    m_stream.expect(TokenKind::Name, "name");
    m_stream.skipName("scoped");
    m_stream.skipName("required");
    const Restored<int> outsideLoops(m_openLoops, 0);
    Body content = parseBlockTo("endblock");
    if (m_stream.is(TokenKind::Name))
        m_stream.next();
    body.push_back({offset, BlockStatement{std::move(content)}});
}

void Parser::parseAutoescape(Body &body, std::size_t offset)
{
    if (!m_stream.skipName("false") && !m_stream.skipName("False"))
        m_stream.fail("autoescape can only be false in a chat template");
    body.push_back({offset, WithStatement{{}, parseBlockTo("endautoescape")}});
}

void Parser::parseLoopControl(Body &body, std::size_t offset, bool isBreak)
{
    if (m_openLoops == 0)
        throw Failure(FailureKind::Syntax, fmt::format("'{}' outside loop", (isBreak ? "break" : "continue")), offset);
    body.push_back({offset, LoopControlStatement{isBreak}});
}

void Parser::parseOtherTemplate(Body &body, std::size_t offset)
{
    while (!m_stream.is(TokenKind::BlockEnd) && !m_stream.is(TokenKind::End))
        m_stream.next();
    body.push_back({offset, UnsupportedStatement{"no loader for this environment specified"}});
}

ParsedTemplate parseTemplate(std::string_view source)
{
    return Parser(source).run();
}

} // namespace luthier::text::jinja
