#include "core/nn/linear.h"

#include "core/nn/kernels/kernels.h"
#include "core/tensor/gemm.h"

namespace luthier::nn {

using namespace tensor;

namespace {

// One stream of masks for every adapter of the model.
std::uint32_t dropoutStream(const LoraModule &module)
{
    return static_cast<std::uint32_t>(module.layer * arch::kLinearRoles + static_cast<std::int64_t>(module.role));
}

template <class T>
void applyDropout(const LinearContext<T> &context, const LoraModule &module, Mat<const T> x, Mat<T> target)
{
    assert(x.contiguous() && target.contiguous());
    kernels<T>().dropout(x.size(), x.data, target.data, context.dropout.probability, context.dropout.seed, context.dropout.counter,
                         dropoutStream(module));
}

// The matrices A of all adapters of the group lie behind each other: one matrix [xaWidth, in].
template <class T>
Mat<const T> allA(const LinearGroup<T> &group, const LoraWeights<T> &lora)
{
    const LoraModule &first = *group.adapters.front().module;
    return {lora.values.data() + first.aOffset, group.xaWidth, first.in, first.in};
}

template <class T>
Mat<T> allGradientA(const LinearGroup<T> &group, LoraWeights<T> &lora)
{
    const LoraModule &first = *group.adapters.front().module;
    return {lora.gradients.data() + first.aOffset, group.xaWidth, first.in, first.in};
}

template <class T>
Mat<T> scratchLike(const LinearContext<T> &context, Mat<const T> x)
{
    return matOf(context.scratch.data, x.rows, x.cols);
}

template <class T>
bool adaptersActive(const LinearGroup<T> &group, const LinearContext<T> &context)
{
    return context.lora != nullptr && !group.adapters.empty();
}

} // namespace

template <class T>
LinearGroup<T> makeGroup(Mat<const T> weight, const arch::ModelConfig &config, const LoraLayout *layout, std::int64_t layer,
                         const std::vector<LinearRole> &roles)
{
    LinearGroup<T> group;
    group.weight = weight;
    std::int64_t firstOut = 0;
    for (const LinearRole role : roles) {
        if (layout != nullptr)
            for (const LoraModule &module : layout->modules)
                if (module.layer == layer && module.role == role) {
                    group.adapters.push_back({&module, firstOut, group.xaWidth});
                    group.xaWidth += module.rank;
                }
        firstOut += arch::linearShape(config, role).first;
    }
    return group;
}

template <class T>
void linearForward(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> x, Mat<T> y, Mat<T> xa)
{
    gemmNT<T>(y, x, group.weight);
    if (!adaptersActive(group, context))
        return;
    if (context.dropout.probability == 0)
        gemmNT<T>(xa, x, allA(group, *context.lora));
    for (const auto &adapter : group.adapters) {
        const LoraModule &module = *adapter.module;
        const Mat<T> own = xa.colRange(adapter.firstXa, module.rank);
        if (context.dropout.probability > 0) {
            const Mat<T> dropped = scratchLike(context, x);
            applyDropout(context, module, x, dropped);
            gemmNT<T>(own, dropped, context.lora->a(module));
        }
        gemmNT<T>(y.colRange(adapter.firstOut, module.out), own, context.lora->b(module), static_cast<T>(module.scale), T(1));
    }
}

template <class T>
void linearBackwardInput(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> dy, Mat<const T> xa, Mat<T> dxa,
                         Mat<T> dx)
{
    if (!dx.empty())
        gemmNN<T>(dx, dy, group.weight);
    if (!adaptersActive(group, context))
        return;
    for (const auto &adapter : group.adapters) {
        const LoraModule &module = *adapter.module;
        const Mat<const T> own = dy.colRange(adapter.firstOut, module.out);
        const T scale = static_cast<T>(module.scale);
        gemmTN<T>(context.lora->gradientB(module), own, xa.colRange(adapter.firstXa, module.rank), scale, T(1));
        const Mat<T> ownDxa = dxa.colRange(adapter.firstXa, module.rank);
        gemmNN<T>(ownDxa, own, context.lora->b(module), scale);
        if (dx.empty() || context.dropout.probability == 0)
            continue;
        const Mat<T> through = scratchLike<T>(context, dx);
        gemmNN<T>(through, ownDxa, context.lora->a(module));
        applyDropout<T>(context, module, through, through);
        kernels<T>().add(dx.size(), through.data, dx.data);
    }
    if (!dx.empty() && context.dropout.probability == 0)
        gemmNN<T>(dx, dxa, allA(group, *context.lora), T(1), T(1));
}

template <class T>
void linearBackwardAdapter(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> x, Mat<const T> dxa)
{
    if (!adaptersActive(group, context))
        return;
    if (context.dropout.probability == 0) {
        gemmTN<T>(allGradientA(group, *context.lora), dxa, x, T(1), T(1));
        return;
    }
    for (const auto &adapter : group.adapters) {
        const Mat<T> dropped = scratchLike(context, x);
        applyDropout(context, *adapter.module, x, dropped);
        gemmTN<T>(context.lora->gradientA(*adapter.module), dxa.colRange(adapter.firstXa, adapter.module->rank), dropped, T(1), T(1));
    }
}

#define LUTHIER_INSTANTIATE(T)                                                                                          \
    template LinearGroup<T> makeGroup<T>(Mat<const T>, const arch::ModelConfig &, const LoraLayout *, std::int64_t,      \
                                         const std::vector<LinearRole> &);                                              \
    template void linearForward<T>(const LinearGroup<T> &, const LinearContext<T> &, Mat<const T>, Mat<T>, Mat<T>);      \
    template void linearBackwardInput<T>(const LinearGroup<T> &, const LinearContext<T> &, Mat<const T>, Mat<const T>,   \
                                         Mat<T>, Mat<T>);                                                               \
    template void linearBackwardAdapter<T>(const LinearGroup<T> &, const LinearContext<T> &, Mat<const T>, Mat<const T>);
LUTHIER_INSTANTIATE(float)
LUTHIER_INSTANTIATE(double)
#undef LUTHIER_INSTANTIATE

} // namespace luthier::nn
