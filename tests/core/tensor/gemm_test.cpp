#include "core/tensor/gemm.h"

#include <gtest/gtest.h>

#include "core/tensor/runtime.h"
#include "tests/support/numbers.h"

namespace luthier::tensor {

using test::noise;

namespace {

enum class Kind { NT, NN, TN };

template <class T>
double at(Mat<const T> m, std::int64_t row, std::int64_t col)
{
    return static_cast<double>(m.row(row)[col]);
}

// The definition, in double.
template <class T>
std::vector<double> slow(Kind kind, Mat<const T> out, Mat<const T> a, Mat<const T> b, double alpha, double beta)
{
    const std::int64_t inner = kind == Kind::TN ? a.rows : a.cols;
    std::vector<double> result;
    for (std::int64_t i = 0; i < out.rows; ++i)
        for (std::int64_t j = 0; j < out.cols; ++j) {
            double sum = 0;
            for (std::int64_t k = 0; k < inner; ++k)
                sum += (kind == Kind::TN ? at(a, k, i) : at(a, i, k)) * (kind == Kind::NT ? at(b, j, k) : at(b, k, j));
            result.push_back(alpha * sum + (beta == 0 ? 0 : beta * at(out, i, j)));
        }
    return result;
}

template <class T>
class Gemm : public ::testing::Test {
protected:
    static void SetUpTestSuite() { initialiseRuntime(2); }
    static constexpr double kLimit = std::is_same_v<T, float> ? 1e-6 : 1e-14;
};
using Types = ::testing::Types<float, double>;
TYPED_TEST_SUITE(Gemm, Types);

} // namespace

TYPED_TEST(Gemm, EqualsTheDefinitionForStridedOutputs)
{
    using T = TypeParam;
    constexpr std::int64_t M = 37, N = 29, K = 53;
    for (const Kind kind : {Kind::NT, Kind::NN, Kind::TN})
        for (const auto &[alpha, beta] : {std::pair<T, T>{1, 0}, {T(0.5), 1}, {2, 0}}) {
            auto wide = noise<T>(M * (N + 7), 3);
            const auto a = noise<T>(M * K, 1);
            const auto b = noise<T>(N * K, 2);
            const Mat<T> out = test::mat(wide, M, N + 7).colRange(3, N);
            const auto ma = kind == Kind::TN ? test::mat(a, K, M) : test::mat(a, M, K);
            const auto mb = kind == Kind::NT ? test::mat(b, N, K) : test::mat(b, K, N);
            const auto before = wide;
            const auto expected = slow<T>(kind, out, ma, mb, static_cast<double>(alpha), static_cast<double>(beta));
            switch (kind) {
            case Kind::NT: gemmNT<T>(out, ma, mb, alpha, beta); break;
            case Kind::NN: gemmNN<T>(out, ma, mb, alpha, beta); break;
            case Kind::TN: gemmTN<T>(out, ma, mb, alpha, beta); break;
            }
            std::vector<T> got;
            for (std::int64_t i = 0; i < M; ++i)
                got.insert(got.end(), out.row(i), out.row(i) + N);
            EXPECT_LE(test::relativeL2(got, expected), this->kLimit);
            EXPECT_EQ(wide[0], before[0]);
            EXPECT_EQ(wide[N + 3], before[N + 3]) << "wrote beside the output";
        }
}

TYPED_TEST(Gemm, ABatchEqualsItsSingleProducts)
{
    using T = TypeParam;
    constexpr std::int64_t kCount = 3, M = 24, N = 17, K = 16;
    const auto a = noise<T>(kCount * M * K, 1);
    const auto b = noise<T>(kCount * N * K, 2);
    auto out = noise<T>(kCount * M * N, 3);
    const auto start = out;
    batchedGemmNT<T>(kCount, {test::mat(out, M, N), M * N}, {test::mat(a, M, K), M * K}, {test::mat(b, N, K), N * K}, T(1), T(1));
    for (std::int64_t i = 0; i < kCount; ++i) {
        const auto expected = slow<T>(Kind::NT, matOf(start.data() + i * M * N, M, N), matOf(a.data() + i * M * K, M, K),
                                      matOf(b.data() + i * N * K, N, K), 1, 1);
        EXPECT_LE(test::relativeL2(std::vector<T>(out.begin() + i * M * N, out.begin() + (i + 1) * M * N), expected), this->kLimit);
    }
}

TYPED_TEST(Gemm, TheSameProductTwiceGivesTheSameBits)
{
    using T = TypeParam;
    constexpr std::int64_t M = 130, N = 200, K = 576;
    const auto a = noise<T>(M * K, 1);
    const auto b = noise<T>(N * K, 2);
    std::vector<T> first(M * N), second(M * N);
    gemmNT<T>(test::mat(first, M, N), test::mat(a, M, K), test::mat(b, N, K));
    gemmNT<T>(test::mat(second, M, N), test::mat(a, M, K), test::mat(b, N, K));
    EXPECT_EQ(first, second);
}

} // namespace luthier::tensor
