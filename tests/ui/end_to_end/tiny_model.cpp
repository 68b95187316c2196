#include "tests/ui/end_to_end/tiny_model.h"

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "tests/support/paths.h"

namespace luthier::ui {
namespace {

constexpr const char *kTemplate = "{% for message in messages %}{{ message['role'][0] + ':' + message['content'] + eos_token }}{% endfor %}"
                                  "{% if add_generation_prompt %}{{ 'a:' }}{% endif %}";

Json vocabulary()
{
    Json words = {{"<pad>", 0}, {"<s>", 1}, {"</s>", 2}, {"<unk>", 3}, {"\n", 4}};
    for (char letter = ' '; letter <= '~'; ++letter)
        words[std::string(1, letter)] = static_cast<int>(words.size());
    return words;
}

Json tokenizer()
{
    Json special = Json::array();
    for (const auto &[id, content] : {std::pair{0, "<pad>"}, {1, "<s>"}, {2, "</s>"}, {3, "<unk>"}})
        special.push_back({{"id", id},
                           {"content", content},
                           {"single_word", false},
                           {"lstrip", false},
                           {"rstrip", false},
                           {"normalized", false},
                           {"special", true}});
    return {{"version", "1.0"},
            {"added_tokens", special},
            {"normalizer", nullptr},
            {"pre_tokenizer", nullptr},
            {"post_processor", nullptr},
            {"decoder", {{"type", "Fuse"}}},
            {"model", {{"type", "BPE"}, {"unk_token", "<unk>"}, {"fuse_unk", false}, {"vocab", vocabulary()}, {"merges", Json::array()}}}};
}

void write(const fs::path &file, const Json &json)
{
    ASSERT_TRUE(writeFileAtomic(file, dumpJson(json)));
}

} // namespace

void makeTinyModel(const fs::path &target)
{
    fs::create_directories(target);
    for (const char *name : {"config.json", "model.safetensors"})
        fs::copy_file(test::fixture("parity/llama/model") / name, target / name);
    write(target / "tokenizer.json", tokenizer());
    write(target / "tokenizer_config.json",
          {{"bos_token", "<s>"}, {"eos_token", "</s>"}, {"pad_token", "<pad>"}, {"chat_template", kTemplate}});
}

std::string tinyConversations(int rows)
{
    std::string text;
    for (int row = 0; row < rows; ++row) {
        const std::string letter(1, static_cast<char>('a' + row % 26));
        text += dumpJson({{"instruction", "Say " + letter + " " + std::to_string(row)}, {"output", letter + letter + letter + "."}}) + "\n";
    }
    return text;
}

} // namespace luthier::ui
