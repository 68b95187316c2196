#include "core/text/chat_template.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/text/jinja_interpreter.h"
#include "core/text/jinja_json.h"
#include "core/text/jinja_lexer.h"
#include "core/text/jinja_parser.h"
#include "tests/core/text/jinja_test_support.h"
#include "tests/core/text/template_fixtures.h"
#include "tests/support/paths.h"

namespace luthier::text {

static std::vector<Json> engineCases()
{
    std::vector<Json> cases;
    const auto file = readFile(test::fixture("text/jinja/cases.jsonl"));
    EXPECT_TRUE(file);
    for (const std::string_view line : splitBy(*file, '\n')) {
        if (!line.empty())
            cases.push_back(Json::parse(line));
    }
    return cases;
}

TEST(ChatTemplate, RendersEveryEngineCaseByteForByte)
{
    const std::vector<Json> cases = engineCases();
    EXPECT_EQ(cases.size(), 341U);
    for (const Json &row : cases) {
        const auto parsed = ChatTemplate::parse(row["template"].get<std::string>());
        const auto text = parsed ? parsed->renderContext(row["context"], jinja::kTestTime) : fail(parsed.error());
        if (!row.contains("error")) {
            ASSERT_TRUE(text) << row["template"] << describeError(text.error());
            EXPECT_EQ(*text, row["rendered"].get<std::string>()) << row["template"];
            continue;
        }
        ASSERT_FALSE(text) << row["template"];
        const bool isRaised = row["error"]["type"] == "TemplateError";
        const std::string message = isRaised ? row["error"]["message"].get<std::string>() : "";
        EXPECT_NE(text.error().what.find(message), std::string::npos) << row["template"];
    }
}

TEST(ChatTemplate, KeepsItsSourceAsItWas)
{
    EXPECT_EQ(ChatTemplate::parse("a\r\n{{ 1 }}\n")->source(), "a\r\n{{ 1 }}\n");
}

TEST(ChatTemplate, ToolsAndDocumentsAreNoneAndTokensUndefinedWhereAbsent)
{
    const auto rendered =
        ChatTemplate::parse("{{ tools is none }}{{ documents is none }}{{ bos_token is defined }}{{ add_generation_prompt }}")->render({});
    ASSERT_TRUE(rendered);
    EXPECT_EQ(rendered->text, "TrueTrueFalseFalse");
}

TEST(ChatTemplate, FurtherVariablesAreSeen)
{
    TemplateInput input;
    input.extra = Json{{"enable_thinking", false}};
    input.bosToken = "<s>";
    EXPECT_EQ(ChatTemplate::parse("{{ bos_token }}{{ enable_thinking }}")->render(input)->text, "<s>False");
}

TEST(ChatTemplate, NullsVanishAndReasoningGetsBothNames)
{
    EXPECT_EQ(dumpJson(normalisedTemplateMessage(Json::parse(R"({"role": "a", "content": null, "thinking": "t"})"))),
              R"({"thinking":"t","role":"a","reasoning_content":"t"})");
    EXPECT_EQ(dumpJson(normalisedTemplateMessage(Json::parse(R"({"reasoning": "r", "x": {"y": null}})"))),
              R"({"thinking":"r","reasoning":"r","x":{"y":null},"reasoning_content":"r"})");
    const Json once = normalisedTemplateMessage(Json::parse(R"({"role": "a", "reasoning": "r"})"));
    EXPECT_EQ(normalisedTemplateMessage(once), once);
}

TEST(ChatTemplate, SpansNameMessageAndField)
{
    const Json messages = Json::array({Json{{"role", "user"}, {"content", Json::array({Json{{"type", "text"}, {"text", "Q"}}})}},
                                       Json{{"role", "assistant"}, {"content", "A"}, {"thinking", "T"}}});
    EXPECT_EQ(jinja::marked("{{ messages[0].content[0].text }}{{ messages[1].reasoning_content }}{{ messages[1].content }}", messages),
              "[0:content]Q[1:reasoning]T[1:content]A");
}

TEST(ChatTemplate, GenerationRangesAreKeptApart)
{
    const auto rendered = ChatTemplate::parse("{% generation %}ab{% endgeneration %}{% generation %}c{% endgeneration %}d")->render({});
    ASSERT_TRUE(rendered);
    EXPECT_TRUE(rendered->hasGenerationTags);
    EXPECT_EQ(rendered->generationRanges, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 2}, {2, 3}}));
}

static std::string continued(std::string_view source, const Json &content)
{
    TemplateInput input;
    input.messages = Json::array({Json{{"role", "assistant"}, {"content", content}}});
    input.continueFinalMessage = true;
    const auto rendered = ChatTemplate::parse(source)->render(input);
    return rendered ? rendered->text : rendered.error().what;
}

TEST(ChatTemplate, ContinuingCutsRightAfterTheContent)
{
    EXPECT_EQ(continued("<{{ messages[0].content }}>", "a "), "<a ");
    EXPECT_EQ(continued("<{{ messages[0].content|trim }}>", "a "), "<a");
    EXPECT_EQ(continued("{% for p in messages[0].content %}{{ p.text }};{% endfor %}",
                        Json::array({Json{{"text", "a"}}, Json{{"text", "b"}}, Json{{"type", "image"}}})),
              "a;b");
    EXPECT_NE(continued("<{{ messages[0].role }}>{# content #}", "a").find("cannot be continued"), std::string::npos);
    EXPECT_NE(continued("<{{ messages[0].role }}>", "a").find("no final message"), std::string::npos);
}

TEST(ChatTemplate, RendersOnManyThreadsAtOnce)
{
    const auto parsed = ChatTemplate::parse(kHeaderIds);
    TemplateInput input;
    input.messages = Json::array({jinja::message("user", "Q"), jinja::message("assistant", "A")});
    const std::string expected = parsed->render(input)->text;
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 50; ++round)
                wrong += parsed->render(input)->text == expected ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

// Cuts, doubles and mixes pieces of templates.
static std::string mutated(Random &random, std::string source)
{
    static const std::vector<std::string> kPieces = {"{{",
                                                     "}}",
                                                     "{%",
                                                     "%}",
                                                     "{#",
                                                     "-%}",
                                                     "'",
                                                     "|",
                                                     "(",
                                                     ")",
                                                     "[",
                                                     "{",
                                                     "~",
                                                     " ** 9",
                                                     "%}{%",
                                                     " if ",
                                                     " else ",
                                                     " in ",
                                                     "loop",
                                                     "messages",
                                                     ".x",
                                                     "[0]",
                                                     "|tojson",
                                                     "* 99999999",
                                                     "{% set ns.a = ns %}",
                                                     "range(99999)",
                                                     "|join",
                                                     "|list|string"};
    const std::uint64_t changes = 1 + random.below(6);
    for (std::uint64_t i = 0; i < changes && !source.empty(); ++i) {
        const std::size_t at = random.below(source.size());
        const std::size_t length = random.below(20);
        switch (random.below(4)) {
        case 0: source.erase(at, length); break;
        case 1: source.insert(at, kPieces[random.below(kPieces.size())]); break;
        case 2: source.insert(at, source.substr(random.below(source.size()), length)); break;
        default: source[at] = static_cast<char>(random.below(256)); break;
        }
    }
    return source;
}

// With limits that keep the whole test short.
static bool rendersAtAll(std::string_view source)
{
    jinja::Limits limits;
    limits.steps = 100'000;
    limits.allocated = 8'000'000;
    try {
        const jinja::ParsedTemplate parsed = jinja::parseTemplate(jinja::normalisedSource(source));
        jinja::Interpreter interpreter(parsed, limits, jinja::kTestTime);
        const Json messages = Json::array({jinja::message("user", "Q"), jinja::message("assistant", "A")});
        interpreter.define("messages", jinja::fromJson(interpreter, messages, {0, 1, 0}));
        interpreter.define("bos_token", jinja::text("<s>"));
        interpreter.run();
    } catch (const jinja::Failure &) {
        return false;
    }
    return true;
}

TEST(ChatTemplateFuzz, BrokenTemplatesNeitherCrashNorHang)
{
    std::vector<std::string> sources;
    for (const TemplateFixture &fixture : kTemplateFixtures)
        sources.emplace_back(fixture.source);
    for (const Json &row : engineCases())
        sources.push_back(row["template"]);
    Random random(7);
    const auto begin = std::chrono::steady_clock::now();
    int rendered = 0;
    for (int round = 0; round < 3000 && std::chrono::steady_clock::now() - begin < std::chrono::seconds(4); ++round)
        rendered += rendersAtAll(mutated(random, sources[random.below(sources.size())])) ? 1 : 0;
    EXPECT_GT(rendered, 0);
}

TEST(ChatTemplateFuzz, HostileTemplatesAreStopped)
{
    for (const char *source :
         {"{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
          "{% set ns = namespace(s='x') %}{% for a in range(99999) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
          "{% set ns = namespace(s=[1]) %}{% for a in range(99999) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s }}",
          "{% set ns = namespace(s=[1]) %}{% for a in range(40) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s }}",
          "{% macro m() %}{{ m() ~ m() }}{% endmacro %}{{ m() }}", "{{ '%999999s' % 'x' * 999999 }}", "{{ 'x'.ljust(10 ** 15) }}",
          "{{ ('a' * 1000000).replace('a', 'b' * 1000000) }}", "{{ range(99999)|list * 99999 }}", "{{ '{:999999999}'.format(1) }}",
          "{{ (range(99999)|list)|unique|list|length }}"}) {
        const auto rendered = ChatTemplate::parse(source)->render({});
        EXPECT_FALSE(rendered) << source;
    }
}

TEST(ChatTemplateFuzz, DeepRecursionFitsASmallStack)
{
    std::string source = "{% macro m(x) %}";
    for (int i = 0; i < 20; ++i)
        source += "{% if x %}{% for y in [1] %}";
    source += "{{ [(((m(x)|string)|string)|string)|string, 1]|join }}";
    for (int i = 0; i < 20; ++i)
        source += "{% endfor %}{% endif %}";
    source += "{% endmacro %}{{ m(1) }}";
    EXPECT_NE(jinja::rendered(source).find("was stopped"), std::string::npos);
}

} // namespace luthier::text
