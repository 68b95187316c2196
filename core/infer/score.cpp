#include "core/infer/score.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/arch/memory_plan.h"
#include "core/base/translate.h"
#include "core/infer/generate.h"
#include "core/tensor/runtime.h"

namespace luthier::infer {

namespace {

using models::DecoderPass;
using tensor::Arena;
using tensor::matOf;

std::int64_t lengthOf(const std::vector<TokenId> &row)
{
    return static_cast<std::int64_t>(row.size());
}

Expected<void> checkRows(const std::vector<std::vector<TokenId>> &rows, std::int64_t vocabulary)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string where = fmt::format("row {}", i);
        if (rows[i].empty())
            return fail(ErrorCode::BadData, LUTHIER_TR("A row to score has no tokens."), where, LUTHIER_TR("Leave empty rows out."));
        LUTHIER_TRY(checkIds(rows[i], vocabulary, where));
    }
    return {};
}

// Rows [first, last) make one micro-batch.
struct Pack {
    std::size_t first = 0;
    std::size_t last = 0;
    std::int64_t tokens = 0;
};

std::vector<Pack> packRows(const std::vector<std::vector<TokenId>> &rows)
{
    std::vector<Pack> packs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t length = lengthOf(rows[i]);
        if (packs.empty() || packs.back().tokens + length > kScoreTokens)
            packs.push_back({i, i, 0});
        packs.back().last = i + 1;
        packs.back().tokens += length;
    }
    return packs;
}

arch::AdapterSizes sizesOf(const nn::LoraWeights<float> *adapter, std::int64_t layers)
{
    if (adapter == nullptr)
        return {};
    std::vector<std::int64_t> widths(static_cast<std::size_t>(layers));
    for (const nn::LoraModule &module : adapter->layout.modules)
        widths[static_cast<std::size_t>(module.layer)] += module.rank;
    return {adapter->layout.parameters, *std::max_element(widths.begin(), widths.end())};
}

class Scorer {
public:
    Scorer(const std::vector<std::vector<TokenId>> &rows, bool wantLogits, std::int64_t vocabulary)
        : m_rows(rows), m_wantLogits(wantLogits), m_vocabulary(vocabulary), m_scored(rows.size())
    {
    }

    bool run(DecoderPass<float> &pass, const Pack &pack, bool useAdapter, const models::LayerHook &hook)
    {
        nn::Batch batch;
        std::vector<nn::Target> targets;
        for (std::size_t i = pack.first; i < pack.last; ++i)
            appendRow(m_rows[i], batch, targets);
        if (!pass.forward(batch, useAdapter, {}, hook))
            return false;
        std::vector<double> nll(targets.size());
        pass.score(targets, nll, false);
        takeLogprobs(pack, nll);
        if (m_wantLogits)
            takeLogits(pass, pack, batch);
        return true;
    }

    std::vector<ScoredRow> take() && { return std::move(m_scored); }

private:
    static void appendRow(const std::vector<TokenId> &row, nn::Batch &batch, std::vector<nn::Target> &targets)
    {
        for (std::size_t t = 0; t + 1 < row.size(); ++t)
            targets.push_back({batch.tokens() + static_cast<std::int64_t>(t), row[t + 1]});
        batch.append(row);
    }

    void takeLogprobs(const Pack &pack, const std::vector<double> &nll)
    {
        std::size_t next = 0;
        for (std::size_t i = pack.first; i < pack.last; ++i)
            for (std::size_t t = 0; t + 1 < m_rows[i].size(); ++t)
                m_scored[i].logprobs.push_back(static_cast<float>(-nll[next++]));
    }

    // In pieces of rows, since the pass holds the normed rows of one head chunk only.
    void takeLogits(DecoderPass<float> &pass, const Pack &pack, const nn::Batch &batch)
    {
        for (std::size_t i = pack.first; i < pack.last; ++i) {
            const nn::Segment &segment = batch.segments[i - pack.first];
            std::vector<float> &logits = m_scored[i].logits;
            logits.resize(static_cast<std::size_t>(segment.length * m_vocabulary));
            pass.logits(segment.start, matOf(logits.data(), segment.length, m_vocabulary));
        }
    }

    const std::vector<std::vector<TokenId>> &m_rows;
    bool m_wantLogits;
    std::int64_t m_vocabulary;
    std::vector<ScoredRow> m_scored;
};

} // namespace

Expected<std::vector<ScoredRow>> scoreRows(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                           const std::vector<std::vector<TokenId>> &rows, bool wantLogits,
                                           const std::function<bool()> &cancelled)
{
    LUTHIER_TRY(checkRows(rows, weights.config.vocabulary));
    if (rows.empty())
        return std::vector<ScoredRow>{};
    const tensor::CarefulProducts careful;
    const std::vector<Pack> packs = packRows(rows);
    std::int64_t longest = 0;
    std::int64_t maxTokens = 0;
    for (const auto &row : rows)
        longest = std::max(longest, lengthOf(row));
    for (const Pack &pack : packs)
        maxTokens = std::max(maxTokens, pack.tokens);
    const auto bytes = arch::passBytes(weights.config, sizesOf(adapter, weights.config.layers), maxTokens, longest, false);
    LUTHIER_TRY_ASSIGN(Arena arena, Arena::reserve(bytes));
    DecoderPass<float> pass(weights, adapter, arena, maxTokens, longest, false);
    Scorer scorer(rows, wantLogits, weights.config.vocabulary);
    const models::LayerHook hook = cancelled ? models::LayerHook([&] { return !cancelled(); }) : models::LayerHook{};
    for (const Pack &pack : packs)
        if (!scorer.run(pass, pack, adapter != nullptr, hook))
            return fail(ErrorCode::Cancelled, LUTHIER_TR("The scoring was stopped."));
    return std::move(scorer).take();
}

} // namespace luthier::infer
