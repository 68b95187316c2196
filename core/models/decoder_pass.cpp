// One micro-batch through the layers. The legend of the names: T tokens, D hidden, Q query width, K key/value width,
// F intermediate, V vocabulary; x_TD is [T, D].

#include <algorithm>
#include <cassert>

#include "core/models/decoder.h"
#include "core/nn/attention.h"
#include "core/nn/head.h"
#include "core/nn/kernels/kernels.h"
#include "core/nn/linear.h"
#include "core/nn/rope.h"

namespace luthier::models {

using arch::LinearRole;
using tensor::matOf;

namespace {

template <class T>
struct LayerGroups {
    nn::LinearGroup<T> qkv;
    nn::LinearGroup<T> output;
    nn::LinearGroup<T> gateUp;
    nn::LinearGroup<T> down;

    std::int64_t xaWidth() const { return qkv.xaWidth + output.xaWidth + gateUp.xaWidth + down.xaWidth; }
    // Each group's columns of a [T, xaWidth] buffer.
    Mat<T> qkvOf(Mat<T> xa) const { return xa.colRange(0, qkv.xaWidth); }
    Mat<T> outputOf(Mat<T> xa) const { return xa.colRange(qkv.xaWidth, output.xaWidth); }
    Mat<T> gateUpOf(Mat<T> xa) const { return xa.colRange(qkv.xaWidth + output.xaWidth, gateUp.xaWidth); }
    Mat<T> downOf(Mat<T> xa) const { return xa.colRange(qkv.xaWidth + output.xaWidth + gateUp.xaWidth, down.xaWidth); }
};

// What a layer's backward pass needs of its forward pass; norms and the gated product are computed again.
template <class T>
struct LayerSaved {
    Mat<T> x_TD;  // input
    nn::AttentionSaved<T> attention;
    Mat<T> x1_TD; // after attention and its residual
    Mat<T> gateUp_T2F;
    Mat<T> xa; // [T, sum of ranks]: x A^T of every adapter, the groups side by side
};

template <class T>
struct Scratch {
    Mat<T> normed_TD;
    Mat<T> qkv;      // [T, Q + 2K]; its gradient in backward
    Mat<T> h_TF;
    nn::AttentionScratch<T> attention;
    Mat<T> hidden_TD; // output of the last layer; the running gradient in backward
    Mat<T> d_TD;      // backward only, as the rest
    Mat<T> dO_TQ;
    Mat<T> dh_TF;
    Mat<T> dxa;       // [T, sum of ranks], as LayerSaved::xa
    Mat<T> dropped;   // [T, max(D, Q, F)], with dropout only
};

} // namespace

template <class T>
struct DecoderPass<T>::State {
    State(const DecoderWeights<T> &weightsIn, nn::LoraWeights<T> *loraIn, Arena &arenaIn, bool trainingIn)
        : weights(weightsIn), lora(loraIn), arena(arenaIn), training(trainingIn), mark(arenaIn.used())
    {
    }

    const DecoderWeights<T> &weights;
    nn::LoraWeights<T> *lora;
    Arena &arena;
    bool training;
    std::uint64_t mark;
    std::int64_t maxTokens = 0;
    std::int64_t xaWidth = 0; // of the layer with the most adapters

    nn::AttentionShape shape;
    nn::RopeTable<T> rope;
    std::vector<LayerGroups<T>> groups;
    std::vector<LayerSaved<T>> saved; // one per layer when training, else one
    Scratch<T> scratch;
    nn::HeadScratch<T> head;
    Mat<T> dHidden_TD; // d nll / d hidden of each target; training only

    nn::Batch batch;
    std::vector<std::int64_t> targetRows;
    bool useAdapters = false;
    nn::GroupDropout dropout;

    const arch::ModelConfig &config() const { return weights.config; }
    LayerSaved<T> &layerSaved(std::size_t layer) { return saved[training ? layer : 0]; }
    nn::RopeView<T> ropeView() const { return {rope.cosine.data(), rope.sine.data()}; }
    nn::LinearContext<T> context() const { return {useAdapters ? lora : nullptr, dropout, scratch.dropped}; }
    nn::HeadWeights<T> headWeights() const { return {weights.finalNorm, weights.head, config().normEpsilon}; }

    std::int64_t tokens() const { return batch.tokens(); }
    Mat<T> live(Mat<T> buffer) const { return buffer.rowRange(0, tokens()); } // the rows that this batch uses
    nn::AttentionSaved<T> live(const nn::AttentionSaved<T> &attention) const;

    void makeGroups();
    void takeSaved();
    void takeScratch(std::int64_t longestSegment);
    void takeHead();
    void embed();
    void forwardLayer(std::size_t layer, Mat<T> next_TD);
    void backwardMlp(std::size_t layer, Mat<T> dx_TD);
    void backwardAttention(std::size_t layer, Mat<T> dx_TD);
};

template <class T>
void DecoderPass<T>::State::makeGroups()
{
    const nn::LoraLayout *layout = lora != nullptr ? &lora->layout : nullptr;
    for (std::size_t layer = 0; layer < weights.layers.size(); ++layer) {
        const LayerWeights<T> &own = weights.layers[layer];
        const auto index = static_cast<std::int64_t>(layer);
        groups.push_back({nn::makeGroup(own.qkv, config(), layout, index, {LinearRole::Query, LinearRole::Key, LinearRole::Value}),
                          nn::makeGroup(own.output, config(), layout, index, {LinearRole::Output}),
                          nn::makeGroup(own.gateUp, config(), layout, index, {LinearRole::Gate, LinearRole::Up}),
                          nn::makeGroup(own.down, config(), layout, index, {LinearRole::Down})});
        xaWidth = std::max(xaWidth, groups.back().xaWidth());
    }
}

// The order and sizes of what is taken from the arena here are counted by arch::passBytes.
template <class T>
void DecoderPass<T>::State::takeSaved()
{
    const arch::ModelConfig &c = config();
    for (std::size_t layer = 0; layer < (training ? groups.size() : 1); ++layer) {
        LayerSaved<T> own;
        own.x_TD = arena.take<T>(maxTokens, c.hidden);
        own.attention.q = arena.take<T>(maxTokens, c.queryWidth());
        own.attention.k = arena.take<T>(maxTokens, c.kvWidth());
        own.attention.v = arena.take<T>(maxTokens, c.kvWidth());
        own.attention.o = arena.take<T>(maxTokens, c.queryWidth());
        own.attention.lse = arena.take<T>(maxTokens, c.heads);
        own.x1_TD = arena.take<T>(maxTokens, c.hidden);
        own.gateUp_T2F = arena.take<T>(maxTokens, 2 * c.intermediate);
        own.xa = arena.take<T>(maxTokens, xaWidth);
        saved.push_back(own);
    }
}

template <class T>
void DecoderPass<T>::State::takeScratch(std::int64_t longestSegment)
{
    const arch::ModelConfig &c = config();
    const std::int64_t scoreRows = c.heads * std::min(nn::kQueryBlock, longestSegment);
    scratch.normed_TD = arena.take<T>(maxTokens, c.hidden);
    scratch.qkv = arena.take<T>(maxTokens, c.queryWidth() + 2 * c.kvWidth());
    scratch.h_TF = arena.take<T>(maxTokens, c.intermediate);
    scratch.hidden_TD = arena.take<T>(maxTokens, c.hidden);
    scratch.attention.scores = arena.take<T>(scoreRows, longestSegment);
    scratch.attention.blocks = arena.take<T>(maxTokens, c.queryWidth());
    if (!training)
        return;
    scratch.attention.dScores = arena.take<T>(scoreRows, longestSegment);
    scratch.attention.dq = arena.take<T>(maxTokens, c.queryWidth());
    scratch.attention.dk = arena.take<T>(maxTokens, c.kvWidth());
    scratch.attention.dv = arena.take<T>(maxTokens, c.kvWidth());
    scratch.attention.delta = arena.take<T>(maxTokens, c.heads);
    scratch.d_TD = arena.take<T>(maxTokens, c.hidden);
    scratch.dO_TQ = arena.take<T>(maxTokens, c.queryWidth());
    scratch.dh_TF = arena.take<T>(maxTokens, c.intermediate);
    scratch.dxa = arena.take<T>(maxTokens, xaWidth);
    scratch.dropped = arena.take<T>(maxTokens, std::max({c.hidden, c.queryWidth(), c.intermediate}));
}

template <class T>
void DecoderPass<T>::State::takeHead()
{
    const arch::ModelConfig &c = config();
    const std::int64_t chunk = std::min(nn::kHeadChunk, maxTokens);
    head.rows = arena.take<T>(chunk, c.hidden);
    head.normed = arena.take<T>(chunk, c.hidden);
    head.logits = arena.take<T>(chunk, c.vocabulary);
    if (training)
        dHidden_TD = arena.take<T>(maxTokens, c.hidden);
}

template <class T>
nn::AttentionSaved<T> DecoderPass<T>::State::live(const nn::AttentionSaved<T> &attention) const
{
    return {live(attention.q), live(attention.k), live(attention.v), live(attention.o), live(attention.lse)};
}

template <class T>
void DecoderPass<T>::State::embed()
{
    const std::vector<std::int64_t> rows(batch.ids.begin(), batch.ids.end());
    nn::kernels<T>().gatherRows(tokens(), config().hidden, weights.embedding.data, weights.embedding.stride, rows.data(),
                                layerSaved(0).x_TD.data);
}

// x1 = x + Wo attention(norm(x));  next = x1 + Wdown(silu(gate) * up), gate and up of norm(x1)
template <class T>
void DecoderPass<T>::State::forwardLayer(std::size_t layer, Mat<T> next_TD)
{
    const auto &kernel = nn::kernels<T>();
    const arch::ModelConfig &c = config();
    const LayerWeights<T> &own = weights.layers[layer];
    const LayerGroups<T> &group = groups[layer];
    const LayerSaved<T> &keep = layerSaved(layer);
    const Mat<T> x = live(keep.x_TD);
    const Mat<T> x1 = live(keep.x1_TD);
    const Mat<T> xa = live(keep.xa);
    const Mat<T> normed = live(scratch.normed_TD);
    const Mat<T> h = live(scratch.h_TF);
    const nn::AttentionSaved<T> attention = live(keep.attention);

    kernel.rmsNorm(tokens(), c.hidden, x.data, own.attentionNorm.data, c.normEpsilon, normed.data);
    nn::linearForward<T>(group.qkv, context(), normed, live(scratch.qkv), group.qkvOf(xa));
    nn::attentionForward<T>(shape, batch.segments, ropeView(), live(scratch.qkv), attention, scratch.attention);
    nn::linearForward<T>(group.output, context(), attention.o, x1, group.outputOf(xa));
    kernel.add(x.size(), x.data, x1.data);

    kernel.rmsNorm(tokens(), c.hidden, x1.data, own.mlpNorm.data, c.normEpsilon, normed.data);
    nn::linearForward<T>(group.gateUp, context(), normed, live(keep.gateUp_T2F), group.gateUpOf(xa));
    kernel.swiglu(tokens(), c.intermediate, keep.gateUp_T2F.data, h.data);
    nn::linearForward<T>(group.down, context(), h, next_TD, group.downOf(xa));
    kernel.add(x1.size(), x1.data, next_TD.data);
}

// From dx = d next to dx = d x1.
template <class T>
void DecoderPass<T>::State::backwardMlp(std::size_t layer, Mat<T> dx_TD)
{
    const auto &kernel = nn::kernels<T>();
    const arch::ModelConfig &c = config();
    const LayerWeights<T> &own = weights.layers[layer];
    const LayerGroups<T> &group = groups[layer];
    const LayerSaved<T> &keep = layerSaved(layer);
    const Mat<T> xa = live(keep.xa);
    const Mat<T> dxa = live(scratch.dxa);
    const Mat<T> x1 = live(keep.x1_TD);
    const Mat<T> gateUp = live(keep.gateUp_T2F);
    const Mat<T> normed = live(scratch.normed_TD);
    const Mat<T> h = live(scratch.h_TF);
    const Mat<T> dh = live(scratch.dh_TF);
    const Mat<T> dNormed = live(scratch.d_TD);

    nn::linearBackwardInput<T>(group.down, context(), dx_TD, group.downOf(xa), group.downOf(dxa), dh);
    kernel.swigluBackward(tokens(), c.intermediate, gateUp.data, dh.data, gateUp.data, h.data);
    nn::linearBackwardAdapter<T>(group.down, context(), h, group.downOf(dxa));

    nn::linearBackwardInput<T>(group.gateUp, context(), gateUp, group.gateUpOf(xa), group.gateUpOf(dxa), dNormed);
    kernel.rmsNorm(tokens(), c.hidden, x1.data, own.mlpNorm.data, c.normEpsilon, normed.data);
    nn::linearBackwardAdapter<T>(group.gateUp, context(), normed, group.gateUpOf(dxa));
    kernel.rmsNormBackward(tokens(), c.hidden, dNormed.data, x1.data, own.mlpNorm.data, c.normEpsilon, dx_TD.data);
}

// From dx = d x1 to dx = d x. Below the lowest layer nothing is trained: there d x is not needed.
template <class T>
void DecoderPass<T>::State::backwardAttention(std::size_t layer, Mat<T> dx_TD)
{
    const auto &kernel = nn::kernels<T>();
    const arch::ModelConfig &c = config();
    const LayerWeights<T> &own = weights.layers[layer];
    const LayerGroups<T> &group = groups[layer];
    const LayerSaved<T> &keep = layerSaved(layer);
    const Mat<T> xa = live(keep.xa);
    const Mat<T> dxa = live(scratch.dxa);
    const Mat<T> x = live(keep.x_TD);
    const Mat<T> normed = live(scratch.normed_TD);
    const Mat<T> dO = live(scratch.dO_TQ);
    const Mat<T> dQkv = live(scratch.qkv);
    const Mat<T> dNormed = layer > 0 ? live(scratch.d_TD) : Mat<T>{};
    const nn::AttentionSaved<T> attention = live(keep.attention);

    nn::linearBackwardInput<T>(group.output, context(), dx_TD, group.outputOf(xa), group.outputOf(dxa), dO);
    nn::linearBackwardAdapter<T>(group.output, context(), attention.o, group.outputOf(dxa));
    nn::attentionBackward<T>(shape, batch.segments, ropeView(), dO, attention, scratch.attention, dQkv);
    nn::linearBackwardInput<T>(group.qkv, context(), dQkv, group.qkvOf(xa), group.qkvOf(dxa), dNormed);
    kernel.rmsNorm(tokens(), c.hidden, x.data, own.attentionNorm.data, c.normEpsilon, normed.data);
    nn::linearBackwardAdapter<T>(group.qkv, context(), normed, group.qkvOf(dxa));
    if (layer > 0)
        kernel.rmsNormBackward(tokens(), c.hidden, dNormed.data, x.data, own.attentionNorm.data, c.normEpsilon, dx_TD.data);
}

// ---- the public face ----

template <class T>
DecoderPass<T>::DecoderPass(const DecoderWeights<T> &weights, nn::LoraWeights<T> *adapters, Arena &arena, std::int64_t maxTokens,
                            std::int64_t longestSegment, bool training)
    : m_state(std::make_unique<State>(weights, adapters, arena, training))
{
    const arch::ModelConfig &c = weights.config;
    m_state->maxTokens = maxTokens;
    m_state->shape = {c.heads, c.kvHeads, c.headDim, nn::kQueryBlock};
    m_state->rope.extend(c, longestSegment);
    m_state->makeGroups();
    m_state->takeSaved();
    m_state->takeScratch(longestSegment);
    m_state->takeHead();
}

template <class T>
DecoderPass<T>::~DecoderPass()
{
    m_state->arena.release(m_state->mark);
}

template <class T>
bool DecoderPass<T>::forward(const nn::Batch &batch, bool useAdapters, const DropoutState &dropout, const LayerHook &hook)
{
    State &state = *m_state;
    assert(batch.tokens() > 0 && batch.tokens() <= state.maxTokens);
    state.batch = batch;
    state.useAdapters = useAdapters;
    state.dropout = {dropout.probability, dropout.seed, dropout.counter};
    state.embed();
    const std::size_t layers = state.groups.size();
    for (std::size_t layer = 0; layer < layers; ++layer) {
        if (hook && !hook())
            return false;
        // A layer writes the next one's input; without training there is one set of buffers and its input is free by then.
        const bool last = layer + 1 == layers;
        state.forwardLayer(layer, state.live(last ? state.scratch.hidden_TD : state.layerSaved(layer + 1).x_TD));
    }
    return true;
}

template <class T>
void DecoderPass<T>::score(std::span<const nn::Target> targets, std::span<double> nll, bool wantGradient)
{
    State &state = *m_state;
    assert(targets.size() == nll.size() && static_cast<std::int64_t>(targets.size()) <= state.maxTokens);
    assert(!wantGradient || state.training);
    const Mat<T> gradient = wantGradient ? state.dHidden_TD.rowRange(0, static_cast<std::int64_t>(targets.size())) : Mat<T>{};
    nn::scoreTargets<T>(state.headWeights(), state.live(state.scratch.hidden_TD), targets, state.head, nll, gradient);
    state.targetRows.clear();
    for (const nn::Target &target : targets)
        state.targetRows.push_back(target.row);
}

template <class T>
bool DecoderPass<T>::backward(std::span<const double> coefficients, const LayerHook &hook)
{
    State &state = *m_state;
    assert(state.training && coefficients.size() == state.targetRows.size());
    const Mat<T> dx = state.live(state.scratch.hidden_TD);
    std::fill_n(dx.data, dx.size(), T(0));
    nn::kernels<T>().scatterAddRows(static_cast<std::int64_t>(coefficients.size()), dx.cols, state.dHidden_TD.data, coefficients.data(),
                                    state.targetRows.data(), dx.data);
    for (std::size_t layer = state.groups.size(); layer-- > 0;) {
        if (hook && !hook())
            return false;
        state.backwardMlp(layer, dx);
        state.backwardAttention(layer, dx);
    }
    return true;
}

template <class T>
void DecoderPass<T>::logits(std::int64_t first, Mat<T> out)
{
    State &state = *m_state;
    for (std::int64_t done = 0; done < out.rows; done += state.head.normed.rows) {
        const std::int64_t rows = std::min(state.head.normed.rows, out.rows - done);
        nn::headLogits<T>(state.headWeights(), state.scratch.hidden_TD.rowRange(first + done, rows), state.head.normed,
                          out.rowRange(done, rows));
    }
}

template class DecoderPass<float>;
template class DecoderPass<double>;

} // namespace luthier::models
