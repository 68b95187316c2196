#include "core/export/logit_check.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <string_view>

#include "core/base/random.h"
#include "core/infer/score.h"
#include "core/text/text_model.h"

namespace luthier::exporting {

namespace {

constexpr int kRandomRows = 4;
constexpr std::int64_t kRowTokens = 32; // logits of a large vocabulary are half a megabyte a position
constexpr std::uint64_t kSeed = 20;

constexpr std::array<std::string_view, 3> kTexts = {
    "The luthier tapped the spruce plate, listened, and took one more shaving off with the smallest plane.",
    "制琴师轻敲面板，侧耳细听，又用最小的刨子削去一层。",
    "def area(radius):\n    return 3.14159 * radius ** 2\n\nprint(area(2.5))\n",
};

void appendTexts(std::vector<std::vector<TokenId>> &rows, const fs::path &model, const arch::ModelConfig &config)
{
    const auto text = text::loadTextModel(model);
    if (!text || text->tokenizer == nullptr)
        return; // a model for token rows needs none, and a damaged one is reported where text is needed
    for (const std::string_view sentence : kTexts) {
        std::vector<TokenId> ids;
        for (const text::Token &token : text->tokenizer->encode(sentence))
            if (token.id < config.vocabulary && static_cast<std::int64_t>(ids.size()) < kRowTokens)
                ids.push_back(token.id);
        if (!ids.empty())
            rows.push_back(std::move(ids));
    }
}

} // namespace

std::vector<std::vector<TokenId>> checkRows(const fs::path &model, const arch::ModelConfig &config)
{
    std::vector<std::vector<TokenId>> rows;
    const std::int64_t length = config.context > 0 ? std::min(kRowTokens, config.context) : kRowTokens;
    Random random(kSeed);
    for (int i = 0; i < kRandomRows; ++i) {
        std::vector<TokenId> ids;
        for (std::int64_t t = 0; t < length; ++t)
            ids.push_back(static_cast<TokenId>(random.below(static_cast<std::uint64_t>(config.vocabulary))));
        rows.push_back(std::move(ids));
    }
    appendTexts(rows, model, config);
    return rows;
}

Expected<CheckLogits> checkLogits(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                  const std::vector<std::vector<TokenId>> &rows, const std::function<bool()> &cancelled)
{
    LUTHIER_TRY_ASSIGN(auto scored, infer::scoreRows(weights, adapter, rows, true, cancelled));
    CheckLogits logits;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        logits.rows.push_back(std::move(scored[i].logits));
        logits.tokens += static_cast<std::int64_t>(rows[i].size());
    }
    return logits;
}

LogitDifference compareLogits(const CheckLogits &logits, const CheckLogits &reference)
{
    assert(logits.rows.size() == reference.rows.size());
    LogitDifference result;
    double difference = 0;
    double norm = 0;
    for (std::size_t row = 0; row < reference.rows.size(); ++row) {
        assert(logits.rows[row].size() == reference.rows[row].size());
        for (std::size_t i = 0; i < reference.rows[row].size(); ++i) {
            const double expected = reference.rows[row][i];
            const double apart = logits.rows[row][i] - expected;
            result.largest = std::max(result.largest, std::fabs(apart));
            difference += apart * apart;
            norm += expected * expected;
        }
    }
    result.relativeL2 = difference == 0 ? 0 : std::sqrt(difference / norm);
    return result;
}

} // namespace luthier::exporting
