#include "core/text/jinja_interpreter.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_callables.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_print.h"

namespace luthier::text::jinja {

class Interpreter::Entered {
public:
    Entered(Interpreter &interpreter, const std::shared_ptr<Scope> &parent) : m_interpreter(interpreter), m_before(interpreter.m_scope)
    {
        interpreter.allocateItems(2);
        interpreter.m_scope = std::make_shared<Scope>(parent);
    }
    ~Entered() { m_interpreter.m_scope = std::move(m_before); }
    Entered(const Entered &) = delete;
    Entered &operator=(const Entered &) = delete;

private:
    Interpreter &m_interpreter;
    std::shared_ptr<Scope> m_before;
};

namespace {

// Sends what is printed into another text for a while.
class Redirected {
public:
    Redirected(Text *&output, Text &target) : m_output(output), m_before(output) { m_output = &target; }
    ~Redirected() { m_output = m_before; }
    Redirected(const Redirected &) = delete;
    Redirected &operator=(const Redirected &) = delete;

private:
    Text *&m_output;
    Text *m_before;
};

} // namespace

Interpreter::Interpreter(const ParsedTemplate &parsed, const Limits &limits, std::int64_t unixMilliseconds)
    : Runtime(limits, unixMilliseconds), m_template(parsed), m_root(std::make_shared<Scope>(nullptr)), m_scope(m_root)
{
}

Interpreter::~Interpreter()
{
    for (const auto &scope : m_captured)
        scope->clear();
    m_root->clear();
}

void Interpreter::define(const std::string &name, Value value)
{
    if (const auto found = m_template.idOfName.find(name); found != m_template.idOfName.end())
        m_root->set(found->second, std::move(value));
}

Text Interpreter::run()
{
    Text output;
    m_output = &output;
    execute(m_template.body);
    m_output = nullptr;
    return output;
}

void Interpreter::print(const Text &text)
{
    allocate(text.size());
    m_output->append(text);
    if (m_output->size() > limits().output)
        throw Failure(FailureKind::Limit, fmt::format("it wrote more than {} bytes", limits().output));
}

Interpreter::Flow Interpreter::execute(const Body &body)
{
    for (const Statement &statement : body) {
        const Flow flow = execute(statement);
        if (flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

Interpreter::Flow Interpreter::execute(const Statement &statement)
{
    const Nesting nesting(*this);
    step();
    m_position = statement.offset;
    return std::visit([this](const auto &node) { return run(node); }, statement.node);
}

Interpreter::Flow Interpreter::capture(const Body &body, Text &text)
{
    const Redirected redirected(m_output, text);
    const Entered entered(*this, m_scope);
    return execute(body);
}

Interpreter::Flow Interpreter::run(const OutputStatement &output)
{
    if (const auto *text = std::get_if<std::string>(&output.content))
        print(Text(*text));
    else
        print(toText(*this, evaluate(*std::get<ExpressionPtr>(output.content))));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const ForStatement &loop)
{
    const Value iterable = evaluate(*loop.iterable);
    runLoop(loop, m_scope, iterable, 0);
    return Flow::Next;
}

bool Interpreter::passes(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &item)
{
    const Entered entered(*this, around);
    assign(loop.target, item);
    return evaluate(*loop.condition).isTrue();
}

void Interpreter::runLoop(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &iterable, Int depth)
{
    const auto context = std::make_shared<Loop>(*this, loop, around, iterate(*this, iterable), depth);
    const Value loopValue = Value::object(context);
    bool hasCompleted = false; // {% else %} runs unless some iteration reached the end of the body, as in Jinja
    while (context->advance()) {
        step();
        const Entered entered(*this, around);
        setSpecial("loop", loopValue);
        assign(loop.target, context->current());
        const Flow flow = execute(loop.body);
        hasCompleted = hasCompleted || flow == Flow::Next;
        if (flow == Flow::Break)
            break;
    }
    if (hasCompleted)
        return;
    const Entered entered(*this, around);
    execute(loop.otherwise);
}

Value Interpreter::callLoop(const ForStatement &loop, const std::shared_ptr<Scope> &around, const Value &iterable, Int depth)
{
    const Nesting nesting(*this);
    Text text;
    const Redirected redirected(m_output, text);
    runLoop(loop, around, iterable, depth);
    return Value::string(std::move(text));
}

Interpreter::Flow Interpreter::run(const IfStatement &branches)
{
    for (const auto &[condition, body] : branches.branches) {
        if (evaluate(*condition).isTrue())
            return execute(body);
    }
    return execute(branches.otherwise);
}

void Interpreter::assign(const Target &target, const Value &value)
{
    if (target.isTuple) {
        unpack(target, value);
        return;
    }
    if (target.attribute.empty()) {
        m_scope->set(target.name, value);
        return;
    }
    const Value *found = m_scope->find(target.name);
    auto *nameSpace = found != nullptr ? found->objectAs<Namespace>() : nullptr;
    if (nameSpace == nullptr)
        failAtRuntime("cannot assign attribute on non-namespace object");
    nameSpace->set(*this, target.attribute, value);
}

void Interpreter::unpack(const Target &target, const Value &value)
{
    const std::string expected = fmt::format("(expected {}", target.parts.size());
    if (value.isUndefined() || !isIterable(value))
        failAtRuntime(fmt::format("cannot unpack non-iterable {} object", value.typeName()));
    const std::vector<Value> values = iterate(*this, value);
    if (values.size() < target.parts.size())
        failAtRuntime(fmt::format("not enough values to unpack {}, got {})", expected, values.size()));
    if (values.size() > target.parts.size())
        failAtRuntime(fmt::format("too many values to unpack {})", expected));
    for (std::size_t i = 0; i < values.size(); ++i)
        assign(target.parts[i], values[i]);
}

Interpreter::Flow Interpreter::run(const SetStatement &set)
{
    assign(set.target, evaluate(*set.value));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const SetBlockStatement &set)
{
    Text text;
    const Flow flow = capture(set.body, text);
    if (flow != Flow::Next) // a loop is left from inside the block, which then counts for nothing
        return flow;
    Value value = Value::string(std::move(text));
    if (set.filters != nullptr)
        value = applyFilters(*set.filters, std::move(value));
    assign(set.target, value);
    return Flow::Next;
}

Value Interpreter::makeMacro(const std::shared_ptr<const MacroDefinition> &definition)
{
    allocateItems(4);
    if (m_captured.empty() || m_captured.back() != m_scope)
        m_captured.push_back(m_scope);
    return Value::object(std::make_shared<Macro>(*this, definition, m_scope));
}

Interpreter::Flow Interpreter::run(const MacroStatement &macro)
{
    m_scope->set(macro.name, makeMacro(macro.definition));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const CallStatement &statement)
{
    print(toText(*this, call(std::get<CallExpression>(statement.call->node), makeMacro(statement.caller))));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const FilterStatement &filter)
{
    Text text;
    const Flow flow = capture(filter.body, text);
    if (flow == Flow::Next)
        print(toText(*this, applyFilters(*filter.filters, Value::string(std::move(text)))));
    return flow;
}

Interpreter::Flow Interpreter::run(const WithStatement &with)
{
    std::vector<Value> values;
    for (const auto &variable : with.variables)
        values.push_back(evaluate(*variable.second));
    const Entered entered(*this, m_scope);
    for (std::size_t i = 0; i < values.size(); ++i)
        assign(with.variables[i].first, values[i]);
    return execute(with.body);
}

Interpreter::Flow Interpreter::run(const GenerationStatement &generation)
{
    Text text;
    capture(generation.body, text);
    text.setGeneration(++m_generations);
    print(text);
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const BlockStatement &block)
{
    const Entered entered(*this, m_root);
    return execute(block.body);
}

Interpreter::Flow Interpreter::run(const LoopControlStatement &control)
{
    return control.isBreak ? Flow::Break : Flow::Continue;
}

Interpreter::Flow Interpreter::run(const UnsupportedStatement &unsupported)
{
    failAtRuntime(unsupported.message);
}

void Interpreter::setSpecial(std::string_view name, Value value)
{
    if (const auto found = m_template.idOfName.find(std::string(name)); found != m_template.idOfName.end())
        m_scope->set(found->second, std::move(value));
}

// By position, else by name; where neither, `isGiven` becomes false.
Value Interpreter::takeParameter(const MacroDefinition &macro, std::size_t index, Arguments &arguments, bool &isGiven)
{
    isGiven = true;
    if (index < arguments.positional.size())
        return arguments.positional[index];
    const std::string &name = m_template.names[macro.parameters[index]];
    const auto named =
        std::find_if(arguments.named.begin(), arguments.named.end(), [&](const auto &argument) { return argument.first == name; });
    if (named != arguments.named.end()) {
        Value value = std::move(named->second);
        arguments.named.erase(named);
        return value;
    }
    isGiven = false;
    return Value::undefined(fmt::format("parameter '{}' was not provided", name));
}

void Interpreter::bindParameters(const MacroDefinition &macro, Arguments &arguments)
{
    const std::size_t count = macro.parameters.size();
    const std::size_t firstDefault = count - macro.defaults.size();
    std::vector<std::size_t> missing;
    bool hasCaller = false;
    for (std::size_t i = 0; i < count; ++i) {
        bool isGiven = false;
        m_scope->set(macro.parameters[i], takeParameter(macro, i, arguments, isGiven));
        hasCaller = hasCaller || m_template.names[macro.parameters[i]] == "caller";
        if (!isGiven && i >= firstDefault)
            missing.push_back(i);
    }
    if (macro.usesCaller && !hasCaller) {
        const auto named =
            std::find_if(arguments.named.begin(), arguments.named.end(), [](const auto &argument) { return argument.first == "caller"; });
        setSpecial("caller", named != arguments.named.end() ? named->second : Value::undefined("No caller defined"));
        if (named != arguments.named.end())
            arguments.named.erase(named);
    }
    if (!macro.usesKwargs && !arguments.named.empty())
        failAtRuntime(fmt::format("macro '{}' takes no keyword argument '{}'", macro.name, arguments.named.front().first));
    if (!macro.usesVarargs && arguments.positional.size() > count)
        failAtRuntime(fmt::format("macro '{}' takes not more than {} argument(s)", macro.name, count));
    if (macro.usesKwargs) {
        std::vector<Entry> entries;
        for (auto &[name, value] : arguments.named)
            entries.emplace_back(Value::string(Text(name)), std::move(value));
        setSpecial("kwargs", Value::dict(std::move(entries)));
    }
    if (macro.usesVarargs) {
        const auto begin = arguments.positional.begin() + static_cast<std::ptrdiff_t>(std::min(count, arguments.positional.size()));
        setSpecial("varargs", Value::tuple({begin, arguments.positional.end()}));
    }
    for (const std::size_t index : missing) // a default may name the parameters before it
        m_scope->set(macro.parameters[index], evaluate(*macro.defaults[index - firstDefault]));
}

Value Interpreter::callMacro(const MacroDefinition &macro, const std::shared_ptr<Scope> &definedIn, Arguments &arguments)
{
    const Nesting nesting(*this);
    const std::size_t calledFrom = m_position;
    Text text;
    {
        const Redirected redirected(m_output, text);
        const Entered entered(*this, definedIn);
        bindParameters(macro, arguments);
        execute(macro.body);
    }
    m_position = calledFrom;
    return Value::string(std::move(text));
}

} // namespace luthier::text::jinja
