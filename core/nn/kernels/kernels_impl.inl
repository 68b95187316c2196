// Included by kernels_<isa>.cpp with LUTHIER_ISA defined, each compiled with other flags. Only raw loops: a standard
// library inline compiled here with AVX-512 could be the copy that the linker keeps for everybody.

#include <cstdint>

#include "core/nn/kernels/kernels.h"

namespace luthier::nn::LUTHIER_ISA {

namespace {

using Index = std::int64_t;

inline double root(double x)
{
    return __builtin_sqrt(x);
}

inline double exponential(double x)
{
    return __builtin_exp(x);
}

// exp in float to 1 ulp or so: 2^n * e^r with |r| <= ln(2)/2 and a polynomial of degree 6 (Cephes' coefficients). No
// branches, so that loops over it become vector code.
inline float exponential(float x)
{
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    constexpr float kRound = 12582912.0F; // 1.5 * 2^23: adding it rounds to an integer
    const float shifted = x * 1.44269504088896341F + kRound;
    const float n = shifted - kRound;
    const float r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * (r * r) + r + 1.0F;
    const std::int32_t bits = (static_cast<std::int32_t>(n) + 127) << 23;
    float power;
    __builtin_memcpy(&power, &bits, sizeof power);
    return p * power;
}

template <class T>
T sigmoid(T x)
{
    return T(1) / (T(1) + exponential(-x));
}

template <class T>
T dot(Index count, const T *a, const T *b)
{
    T sum = 0;
#pragma omp simd reduction(+ : sum)
    for (Index i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

// ---- norm ----

template <class T>
T inverseRms(Index cols, const T *x, double eps)
{
    return static_cast<T>(1.0 / root(static_cast<double>(dot(cols, x, x)) / static_cast<double>(cols) + eps));
}

template <class T>
void rmsNorm(Index rows, Index cols, const T *x, const T *weight, double eps, T *y)
{
#pragma omp parallel for schedule(static) if (rows > 1)
    for (Index r = 0; r < rows; ++r) {
        const T *xr = x + r * cols;
        T *yr = y + r * cols;
        const T scale = inverseRms(cols, xr, eps);
#pragma omp simd
        for (Index c = 0; c < cols; ++c)
            yr[c] = xr[c] * scale * weight[c];
    }
}

// y_i = w_i x_i s with s = (mean(x^2) + eps)^(-1/2); ds/dx_j = -s^3 x_j / cols, hence
// dx_j = s (w_j dy_j - x_j s^2 / cols * sum_i w_i dy_i x_i)
template <class T>
void rmsNormBackward(Index rows, Index cols, const T *dy, const T *x, const T *weight, double eps, T *dx)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < rows; ++r) {
        const T *dyr = dy + r * cols;
        const T *xr = x + r * cols;
        T *dxr = dx + r * cols;
        const T scale = inverseRms(cols, xr, eps);
        T sum = 0;
#pragma omp simd reduction(+ : sum)
        for (Index c = 0; c < cols; ++c)
            sum += dyr[c] * weight[c] * xr[c];
        const T pull = sum * scale * scale / static_cast<T>(cols);
#pragma omp simd
        for (Index c = 0; c < cols; ++c)
            dxr[c] += scale * (dyr[c] * weight[c] - xr[c] * pull);
    }
}

// ---- gated MLP ----

template <class T>
void swiglu(Index rows, Index cols, const T *gateUp, T *h)
{
#pragma omp parallel for schedule(static) if (rows > 1)
    for (Index r = 0; r < rows; ++r) {
        const T *gate = gateUp + r * 2 * cols;
        const T *up = gate + cols;
        T *hr = h + r * cols;
#pragma omp simd
        for (Index c = 0; c < cols; ++c)
            hr[c] = gate[c] * sigmoid(gate[c]) * up[c];
    }
}

// silu'(g) = s (1 + g (1 - s)), s = sigmoid(g)
template <class T>
void swigluBackward(Index rows, Index cols, const T *gateUp, const T *dh, T *dGateUp, T *h)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < rows; ++r) {
        const T *gate = gateUp + r * 2 * cols;
        const T *up = gate + cols;
        const T *dhr = dh + r * cols;
        T *dGate = dGateUp + r * 2 * cols;
        T *dUp = dGate + cols;
        T *hr = h + r * cols;
#pragma omp simd
        for (Index c = 0; c < cols; ++c) {
            const T g = gate[c];
            const T u = up[c];
            const T d = dhr[c];
            const T s = sigmoid(g);
            const T silu = g * s;
            hr[c] = silu * u;
            dGate[c] = d * u * s * (T(1) + g * (T(1) - s));
            dUp[c] = d * silu;
        }
    }
}

// ---- rotary embedding and the attention layout ----

// Offset of row t of query head (kv, g) inside one segment's q or o.
inline Index blockedOffset(const AttentionShape &shape, Index n, Index kv, Index g, Index t)
{
    const Index group = shape.group();
    const Index firstRow = t / shape.block * shape.block;
    const Index rows = n - firstRow < shape.block ? n - firstRow : shape.block;
    return ((kv * n + firstRow) * group + g * rows + (t - firstRow)) * shape.headDim;
}

// Turns pair (i, i + half) by the angle; `sign` -1 turns back.
template <class T>
void turn(Index half, const T *x, const T *cosine, const T *sine, T sign, T *y)
{
#pragma omp simd
    for (Index i = 0; i < half; ++i) {
        const T a = x[i];
        const T b = x[i + half];
        y[i] = a * cosine[i] - sign * b * sine[i];
        y[i + half] = b * cosine[i] + sign * a * sine[i];
    }
}

template <class T>
void copyRow(Index count, const T *source, T *target)
{
#pragma omp simd
    for (Index i = 0; i < count; ++i)
        target[i] = source[i];
}

template <class T>
void ropeForward(const AttentionShape &shape, Index n, const T *qkv, const T *cosine, const T *sine, T *q, T *k, T *v)
{
    const Index d = shape.headDim;
    const Index half = d / 2;
    const Index width = (shape.heads + 2 * shape.kvHeads) * d;
#pragma omp parallel for schedule(static) if (n > 1)
    for (Index t = 0; t < n; ++t) {
        const T *row = qkv + t * width;
        const T *c = cosine + t * half;
        const T *s = sine + t * half;
        for (Index head = 0; head < shape.heads; ++head)
            turn(half, row + head * d, c, s, T(1), q + blockedOffset(shape, n, head / shape.group(), head % shape.group(), t));
        for (Index kv = 0; kv < shape.kvHeads; ++kv) {
            turn(half, row + (shape.heads + kv) * d, c, s, T(1), k + (kv * n + t) * d);
            copyRow(d, row + (shape.heads + shape.kvHeads + kv) * d, v + (kv * n + t) * d);
        }
    }
}

template <class T>
void ropeBackward(const AttentionShape &shape, Index n, const T *dq, const T *dk, const T *dv, const T *cosine, const T *sine, T *dqkv)
{
    const Index d = shape.headDim;
    const Index half = d / 2;
    const Index width = (shape.heads + 2 * shape.kvHeads) * d;
#pragma omp parallel for schedule(static)
    for (Index t = 0; t < n; ++t) {
        T *row = dqkv + t * width;
        const T *c = cosine + t * half;
        const T *s = sine + t * half;
        for (Index head = 0; head < shape.heads; ++head)
            turn(half, dq + blockedOffset(shape, n, head / shape.group(), head % shape.group(), t), c, s, T(-1), row + head * d);
        for (Index kv = 0; kv < shape.kvHeads; ++kv) {
            turn(half, dk + (kv * n + t) * d, c, s, T(-1), row + (shape.heads + kv) * d);
            copyRow(d, dv + (kv * n + t) * d, row + (shape.heads + shape.kvHeads + kv) * d);
        }
    }
}

template <class T>
void blocksToRows(const AttentionShape &shape, Index n, const T *blocks, T *rows)
{
    const Index d = shape.headDim;
#pragma omp parallel for schedule(static)
    for (Index t = 0; t < n; ++t)
        for (Index head = 0; head < shape.heads; ++head)
            copyRow(d, blocks + blockedOffset(shape, n, head / shape.group(), head % shape.group(), t), rows + (t * shape.heads + head) * d);
}

template <class T>
void rowsToBlocks(const AttentionShape &shape, Index n, const T *rows, T *blocks)
{
    const Index d = shape.headDim;
#pragma omp parallel for schedule(static)
    for (Index t = 0; t < n; ++t)
        for (Index head = 0; head < shape.heads; ++head)
            copyRow(d, rows + (t * shape.heads + head) * d, blocks + blockedOffset(shape, n, head / shape.group(), head % shape.group(), t));
}

// ---- softmax of attention ----

template <class T>
T largest(Index count, const T *x)
{
    T best = x[0];
#pragma omp simd reduction(max : best)
    for (Index i = 0; i < count; ++i)
        best = x[i] > best ? x[i] : best;
    return best;
}

inline double logarithm(double x)
{
    return __builtin_log(x);
}

// Row r of a matrix holds query firstQuery + r % rows, which sees keys 0 … that position.
template <class T>
void causalSoftmax(Index matrices, Index rows, Index keys, Index firstQuery, T scale, T *scores, T *lse)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < matrices * rows; ++r) {
        T *s = scores + r * keys;
        const Index seen = firstQuery + r % rows + 1;
        const T top = largest(seen, s);
        T sum = 0;
#pragma omp simd reduction(+ : sum)
        for (Index j = 0; j < seen; ++j) {
            const T e = exponential(scale * (s[j] - top));
            s[j] = e;
            sum += e;
        }
        const T inverse = T(1) / sum;
#pragma omp simd
        for (Index j = 0; j < seen; ++j)
            s[j] *= inverse;
        for (Index j = seen; j < keys; ++j)
            s[j] = 0;
        lse[r] = static_cast<T>(static_cast<double>(scale * top) + logarithm(static_cast<double>(sum)));
    }
}

template <class T>
void causalSoftmaxBackward(Index matrices, Index rows, Index keys, Index firstQuery, T scale, T *scores, T *dp, const T *lse, const T *delta)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < matrices * rows; ++r) {
        T *s = scores + r * keys;
        T *d = dp + r * keys;
        const Index seen = firstQuery + r % rows + 1;
        const T shift = lse[r];
        const T pull = delta[r];
#pragma omp simd
        for (Index j = 0; j < seen; ++j) {
            const T p = exponential(scale * s[j] - shift);
            s[j] = p;
            d[j] = scale * p * (d[j] - pull);
        }
        for (Index j = seen; j < keys; ++j)
            s[j] = d[j] = 0;
    }
}

template <class T>
void rowDots(Index rows, Index cols, const T *a, const T *b, T *delta)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < rows; ++r)
        delta[r] = dot(cols, a + r * cols, b + r * cols);
}

// ---- loss ----

// Sums in pieces: float inside a piece, double across, so that a vocabulary of 150 000 loses no digits.
template <class T>
double exponentialsInPlace(Index count, T *x, T top)
{
    constexpr Index kPiece = 1024;
    double total = 0;
    for (Index first = 0; first < count; first += kPiece) {
        const Index last = first + kPiece < count ? first + kPiece : count;
        T sum = 0;
#pragma omp simd reduction(+ : sum)
        for (Index i = first; i < last; ++i) {
            const T e = exponential(x[i] - top);
            x[i] = e;
            sum += e;
        }
        total += static_cast<double>(sum);
    }
    return total;
}

template <class T>
void crossEntropy(Index rows, Index vocabulary, T *logits, const std::int32_t *targets, double *nll, bool gradient)
{
#pragma omp parallel for schedule(static)
    for (Index r = 0; r < rows; ++r) {
        T *x = logits + r * vocabulary;
        const T top = largest(vocabulary, x);
        const T hit = x[targets[r]];
        const double sum = exponentialsInPlace(vocabulary, x, top);
        nll[r] = logarithm(sum) + static_cast<double>(top) - static_cast<double>(hit);
        if (!gradient)
            continue;
        const T inverse = static_cast<T>(1.0 / sum);
#pragma omp simd
        for (Index i = 0; i < vocabulary; ++i)
            x[i] *= inverse;
        x[targets[r]] -= T(1);
    }
}

// ---- rows ----

template <class T>
void gatherRows(Index count, Index cols, const T *source, Index stride, const Index *index, T *target)
{
#pragma omp parallel for schedule(static)
    for (Index i = 0; i < count; ++i)
        copyRow(cols, source + index[i] * stride, target + i * cols);
}

template <class T>
void scatterAddRows(Index count, Index cols, const T *source, const double *coefficient, const Index *index, T *target)
{
#pragma omp parallel for schedule(static)
    for (Index i = 0; i < count; ++i) {
        const T c = static_cast<T>(coefficient[i]);
        const T *from = source + i * cols;
        T *to = target + index[i] * cols;
#pragma omp simd
        for (Index j = 0; j < cols; ++j)
            to[j] += c * from[j];
    }
}

template <class T>
void add(Index count, const T *source, T *target)
{
#pragma omp parallel for simd schedule(static) if (count > 8192)
    for (Index i = 0; i < count; ++i)
        target[i] += source[i];
}

// ---- dropout ----

struct Words {
    std::uint32_t word[4];
};

// The same function as luthier::philox in core/base/random.h, which a test compares.
inline Words randomWords(std::uint32_t c0, std::uint32_t c1, std::uint32_t c2, std::uint32_t c3, std::uint64_t seed)
{
    auto k0 = static_cast<std::uint32_t>(seed);
    auto k1 = static_cast<std::uint32_t>(seed >> 32U);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t p0 = std::uint64_t{0xD2511F53U} * c0;
        const std::uint64_t p1 = std::uint64_t{0xCD9E8D57U} * c2;
        c0 = static_cast<std::uint32_t>(p1 >> 32U) ^ c1 ^ k0;
        c1 = static_cast<std::uint32_t>(p1);
        c2 = static_cast<std::uint32_t>(p0 >> 32U) ^ c3 ^ k1;
        c3 = static_cast<std::uint32_t>(p0);
        k0 += 0x9E3779B9U;
        k1 += 0xBB67AE85U;
    }
    return {{c0, c1, c2, c3}};
}

template <class T>
void dropout(Index count, const T *x, T *y, double probability, std::uint64_t seed, std::uint64_t counter, std::uint32_t stream)
{
    const auto threshold = static_cast<std::uint32_t>(probability * 4294967296.0);
    const T keep = static_cast<T>(1.0 / (1.0 - probability));
#pragma omp parallel for schedule(static)
    for (Index quad = 0; quad < (count + 3) / 4; ++quad) {
        const Words words = randomWords(static_cast<std::uint32_t>(quad), static_cast<std::uint32_t>(counter),
                                        static_cast<std::uint32_t>(counter >> 32U), stream, seed);
        for (Index i = quad * 4; i < quad * 4 + 4 && i < count; ++i)
            y[i] = words.word[i - quad * 4] < threshold ? T(0) : x[i] * keep;
    }
}

// ---- one token against the cache ----

template <class T>
void attendHead(Index d, Index keys, T scale, const T *q, const T *k, const T *v, T *out)
{
    T top = 0;
    T sum = 0;
    for (Index i = 0; i < d; ++i)
        out[i] = 0;
    for (Index j = 0; j < keys; ++j) {
        const T s = scale * dot(d, q, k + j * d);
        if (j == 0 || s > top) { // a new largest score: what was summed so far shrinks
            const T shrink = j == 0 ? T(0) : exponential(top - s);
            sum *= shrink;
#pragma omp simd
            for (Index i = 0; i < d; ++i)
                out[i] *= shrink;
            top = s;
        }
        const T weight = exponential(s - top);
        sum += weight;
        const T *vj = v + j * d;
#pragma omp simd
        for (Index i = 0; i < d; ++i)
            out[i] += weight * vj[i];
    }
#pragma omp simd
    for (Index i = 0; i < d; ++i)
        out[i] /= sum;
}

template <class T>
void attendOne(const AttentionShape &shape, Index keys, Index capacity, const T *q, const T *k, const T *v, T *out)
{
    const Index d = shape.headDim;
    const T scale = static_cast<T>(1.0 / root(static_cast<double>(d)));
#pragma omp parallel for schedule(static) if (shape.heads > 1)
    for (Index head = 0; head < shape.heads; ++head) {
        const Index offset = head / shape.group() * capacity * d;
        attendHead(d, keys, scale, q + head * d, k + offset, v + offset, out + head * d);
    }
}

template <class T>
void matVec(Index rows, Index cols, const T *w, Index stride, const T *x, T *y)
{
    for (Index r = 0; r < rows; ++r)
        y[r] = dot(cols, w + r * stride, x);
}

template <class T>
constexpr KernelTable<T> table()
{
    return {rmsNorm<T>,      rmsNormBackward<T>, swiglu<T>,       swigluBackward<T>, ropeForward<T>,  ropeBackward<T>,
            blocksToRows<T>, rowsToBlocks<T>,    causalSoftmax<T>, causalSoftmaxBackward<T>, rowDots<T>, crossEntropy<T>,
            gatherRows<T>,   scatterAddRows<T>,  add<T>,          dropout<T>,        attendOne<T>,    matVec<T>};
}

} // namespace

const KernelTable<float> &floatKernels()
{
    static constexpr KernelTable<float> kTable = table<float>();
    return kTable;
}

const KernelTable<double> &doubleKernels()
{
    static constexpr KernelTable<double> kTable = table<double>();
    return kTable;
}

} // namespace luthier::nn::LUTHIER_ISA
