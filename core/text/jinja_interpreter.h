#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/jinja_ast.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_scope.h"

namespace luthier::text::jinja {

// Walks the tree of one template once. Throws Failure; position() then says where it stood.
class Interpreter final : public Runtime {
public:
    Interpreter(const ParsedTemplate &parsed, const Limits &limits, std::int64_t unixMilliseconds);
    ~Interpreter();

    bool uses(const std::string &name) const { return m_template.idOfName.contains(name); }
    void define(const std::string &name, Value value); // a variable of the top level; one the template does not name is ignored
    Text run();
    std::size_t position() const { return m_position; } // bytes into the normalised source

    // For macros and loops, which call back.
    Value callMacro(const MacroDefinition &macro, const std::shared_ptr<Scope> &definedIn, Arguments &arguments);
    Value callLoop(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &iterable, Int depth);
    bool passes(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &item);

private:
    enum class Flow { Next, Break, Continue };

    // Statements
    Flow execute(const Body &body);
    Flow execute(const Statement &statement);
    Flow capture(const Body &body, Text &text); // in a scope of its own
    void print(const Text &text);
    Flow run(const OutputStatement &output);
    Flow run(const ForStatement &loop);
    Flow run(const IfStatement &branches);
    Flow run(const SetStatement &set);
    Flow run(const SetBlockStatement &set);
    Flow run(const MacroStatement &macro);
    Flow run(const CallStatement &call);
    Flow run(const FilterStatement &filter);
    Flow run(const WithStatement &with);
    Flow run(const GenerationStatement &generation);
    Flow run(const BlockStatement &block);
    Flow run(const LoopControlStatement &control);
    Flow run(const UnsupportedStatement &unsupported);
    void runLoop(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &iterable, Int depth);
    void assign(const Target &target, const Value &value);
    void unpack(const Target &target, const Value &value);
    void bindParameters(const MacroDefinition &macro, Arguments &arguments);
    Value takeParameter(const MacroDefinition &macro, std::size_t index, Arguments &arguments, bool &isGiven);
    void setSpecial(std::string_view name, Value value);
    Value makeMacro(const std::shared_ptr<const MacroDefinition> &definition);

    // Expressions
    Value evaluate(const Expression &expression);
    Value evaluateOr(const ExpressionPtr &expression, Value fallback);
    Value compute(const LiteralExpression &literal);
    Value compute(const NameExpression &name);
    Value compute(const ListExpression &list);
    Value compute(const DictExpression &dict);
    Value compute(const UnaryExpression &unary);
    Value compute(const BinaryExpression &binary);
    Value compute(const ConcatExpression &concat);
    Value compute(const CompareExpression &compare);
    Value compute(const ConditionalExpression &conditional);
    Value compute(const AttributeExpression &attribute);
    Value compute(const ItemExpression &item);
    Value compute(const SliceExpression &slice);
    Value compute(const FilterExpression &filter);
    Value compute(const TestExpression &test);
    Value compute(const CallExpression &call);
    bool compare(Comparison comparison, const Value &left, const Value &right);
    Value applyFilters(const Expression &filters, Value input);
    Value applyFilter(const FilterExpression &filter, const Value &input);
    Arguments evaluateArguments(const CallArguments &arguments);
    Value call(const CallExpression &call, Value caller);
    Value call(const Value &callee, Arguments &arguments);

    class Entered; // a scope for the time of a block

    const ParsedTemplate &m_template;
    std::shared_ptr<Scope> m_root;
    std::shared_ptr<Scope> m_scope;
    std::vector<std::shared_ptr<Scope>> m_captured; // by macros: emptied at the end, since a scope may hold its own macro
    Text *m_output = nullptr;
    std::size_t m_position = 0;
    std::uint32_t m_generations = 0;
};

} // namespace luthier::text::jinja
