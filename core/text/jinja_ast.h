#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/text/jinja_filters.h"
#include "core/text/jinja_tests.h"
#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// A parsed template. Names of variables are numbers: indices into Program::names.
using NameId = std::uint32_t;

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>; // null where the grammar lets a part out

struct CallArguments {
    std::vector<ExpressionPtr> positional;
    std::vector<std::pair<std::string, ExpressionPtr>> named;
    ExpressionPtr unpackedList; // *x
    ExpressionPtr unpackedDict; // **x
};

enum class BinaryOperator { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power, And, Or };
enum class UnaryOperator { Not, Negate, Plus };
enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, NotIn };

struct LiteralExpression {
    Value value;
};
struct NameExpression {
    NameId name;
};
struct ListExpression {
    std::vector<ExpressionPtr> items;
    bool isTuple = false;
};
struct DictExpression {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
};
struct UnaryExpression {
    UnaryOperator op;
    ExpressionPtr operand;
};
struct BinaryExpression {
    BinaryOperator op;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct ConcatExpression { // a ~ b ~ c
    std::vector<ExpressionPtr> parts;
};
struct CompareExpression { // a < b <= c
    ExpressionPtr first;
    std::vector<std::pair<Comparison, ExpressionPtr>> rest;
};
struct ConditionalExpression {
    ExpressionPtr condition;
    ExpressionPtr whenTrue;
    ExpressionPtr whenFalse; // may be null
};
struct AttributeExpression {
    ExpressionPtr object;
    std::string name;
};
struct ItemExpression {
    ExpressionPtr object;
    ExpressionPtr key;
};
struct SliceExpression {
    ExpressionPtr object;
    ExpressionPtr start; // each may be null
    ExpressionPtr stop;
    ExpressionPtr step;
};
struct FilterExpression {
    ExpressionPtr input; // null: the body of a {% filter %} or {% set %} block
    std::string name;
    Filter filter; // null: unknown, an error when it is reached
    CallArguments arguments;
};
struct TestExpression {
    ExpressionPtr input;
    std::string name;
    Test test; // null: unknown
    CallArguments arguments;
};
struct CallExpression {
    ExpressionPtr callee;
    CallArguments arguments;
};

struct Expression {
    using Node = std::variant<LiteralExpression, NameExpression, ListExpression, DictExpression, UnaryExpression, BinaryExpression,
                              ConcatExpression, CompareExpression, ConditionalExpression, AttributeExpression, ItemExpression,
                              SliceExpression, FilterExpression, TestExpression, CallExpression>;
    std::size_t offset = 0; // bytes into the source
    int depth = 1;          // of nesting
    Node node;
};

// What an assignment writes to: a name, namespace.attribute, or a tuple of targets.
struct Target {
    std::size_t offset = 0;
    NameId name = 0;
    std::string attribute; // not empty: of the namespace `name`
    std::vector<Target> parts;
    bool isTuple = false;
};

struct Statement;
using Body = std::vector<Statement>;

struct OutputStatement {
    std::variant<std::string, ExpressionPtr> content; // text, or an expression to print
};
struct ForStatement {
    Target target;
    ExpressionPtr iterable;
    ExpressionPtr condition; // may be null
    bool isRecursive = false;
    Body body;
    Body otherwise;
};
struct IfStatement {
    std::vector<std::pair<ExpressionPtr, Body>> branches;
    Body otherwise;
};
struct SetStatement {
    Target target;
    ExpressionPtr value;
};
struct SetBlockStatement {
    Target target;
    ExpressionPtr filters; // may be null; innermost input null
    Body body;
};
struct MacroDefinition { // of {% macro %} and of the body of {% call %}
    std::string name;
    std::vector<NameId> parameters;
    std::vector<ExpressionPtr> defaults; // of the last parameters
    bool usesVarargs = false;
    bool usesKwargs = false;
    bool usesCaller = false;
    Body body;
};
struct MacroStatement {
    NameId name;
    std::shared_ptr<const MacroDefinition> definition;
};
struct CallStatement {
    ExpressionPtr call; // a CallExpression
    std::shared_ptr<const MacroDefinition> caller;
};
struct FilterStatement {
    ExpressionPtr filters;
    Body body;
};
struct WithStatement {
    std::vector<std::pair<Target, ExpressionPtr>> variables;
    Body body;
};
struct GenerationStatement {
    Body body;
};
struct BlockStatement { // {% block %}, which sees only the variables of the top level
    Body body;
};
struct LoopControlStatement {
    bool isBreak;
};
struct UnsupportedStatement { // parsed, but an error when it is reached: there are no other templates to load
    std::string message;
};

struct Statement {
    std::size_t offset = 0;
    std::variant<OutputStatement, ForStatement, IfStatement, SetStatement, SetBlockStatement, MacroStatement, CallStatement,
                 FilterStatement, WithStatement, GenerationStatement, BlockStatement, LoopControlStatement, UnsupportedStatement>
        node;
};

struct ParsedTemplate {
    std::vector<std::string> names; // of variables
    std::unordered_map<std::string, NameId> idOfName;
    Body body;
    bool hasGenerationTags = false;
};

} // namespace luthier::text::jinja
