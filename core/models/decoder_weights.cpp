#include <algorithm>

#include "core/models/decoder.h"

#include "core/base/translate.h"

namespace luthier::models {

namespace {

using arch::LinearRole;

// Hands out consecutive pieces of one block.
template <class T>
class Pieces {
public:
    explicit Pieces(T *at) : m_at(at) {}
    Mat<T> take(std::int64_t rows, std::int64_t cols)
    {
        const Mat<T> piece = tensor::matOf(m_at, rows, cols);
        m_at += rows * cols;
        return piece;
    }

private:
    T *m_at;
};

// Reads weights one by one, widened to T, and tells how far it is.
template <class T>
class Reader {
public:
    Reader(const arch::ModelFiles &files, const std::function<bool(double)> &progress, std::int64_t total)
        : m_files(files), m_progress(progress), m_total(total)
    {
    }

    Expected<void> read(const std::string &name, std::optional<LinearRole> role, Mat<T> target)
    {
        const auto count = static_cast<std::size_t>(target.size());
        if constexpr (std::is_same_v<T, float>) {
            LUTHIER_TRY(arch::readWeight(m_files, name, role, std::span<float>(target.data, count)));
        } else {
            std::vector<float> narrow(count);
            LUTHIER_TRY(arch::readWeight(m_files, name, role, narrow));
            std::copy(narrow.begin(), narrow.end(), target.data);
        }
        m_done += target.size();
        if (m_progress && !m_progress(static_cast<double>(m_done) / static_cast<double>(m_total)))
            return fail(ErrorCode::Cancelled, LUTHIER_TR("Loading the model was cancelled."));
        return {};
    }

private:
    const arch::ModelFiles &m_files;
    const std::function<bool(double)> &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

template <class T>
Expected<LayerWeights<T>> readLayer(Reader<T> &reader, Pieces<T> &pieces, const arch::ModelConfig &config,
                                    const arch::WeightNames::Layer &names)
{
    const auto linear = [&](LinearRole role, Mat<T> target) {
        return reader.read(names.linear[static_cast<std::size_t>(role)], role, target);
    };
    const auto attentionNorm = pieces.take(1, config.hidden);
    const auto query = pieces.take(config.queryWidth(), config.hidden);
    const auto key = pieces.take(config.kvWidth(), config.hidden);
    const auto value = pieces.take(config.kvWidth(), config.hidden);
    const auto output = pieces.take(config.hidden, config.queryWidth());
    const auto mlpNorm = pieces.take(1, config.hidden);
    const auto gate = pieces.take(config.intermediate, config.hidden);
    const auto up = pieces.take(config.intermediate, config.hidden);
    const auto down = pieces.take(config.hidden, config.intermediate);
    LUTHIER_TRY(reader.read(names.attentionNorm, std::nullopt, attentionNorm));
    LUTHIER_TRY(linear(LinearRole::Query, query));
    LUTHIER_TRY(linear(LinearRole::Key, key));
    LUTHIER_TRY(linear(LinearRole::Value, value));
    LUTHIER_TRY(linear(LinearRole::Output, output));
    LUTHIER_TRY(reader.read(names.mlpNorm, std::nullopt, mlpNorm));
    LUTHIER_TRY(linear(LinearRole::Gate, gate));
    LUTHIER_TRY(linear(LinearRole::Up, up));
    LUTHIER_TRY(linear(LinearRole::Down, down));
    // The pieces lie behind each other, so q, k, v are one matrix, and gate, up another.
    return LayerWeights<T>{attentionNorm,
                           tensor::matOf<const T>(query.data, config.queryWidth() + 2 * config.kvWidth(), config.hidden),
                           output,
                           mlpNorm,
                           tensor::matOf<const T>(gate.data, 2 * config.intermediate, config.hidden),
                           down};
}

} // namespace

template <class T>
Expected<std::shared_ptr<const DecoderWeights<T>>> DecoderWeights<T>::load(const arch::ModelFiles &files,
                                                                           const std::function<bool(double)> &progress)
{
    const arch::ModelConfig &config = files.config;
    const std::int64_t total = arch::parameterCount(config);
    auto loaded = std::make_shared<DecoderWeights>();
    loaded->config = config;
    loaded->bytes = static_cast<std::uint64_t>(total) * sizeof(T);
    LUTHIER_TRY_ASSIGN(loaded->m_storage, Arena::reserve(loaded->bytes));
    Pieces<T> pieces(loaded->m_storage->template take<T>(1, total).data);
    Reader<T> reader(files, progress, total);

    const auto embedding = pieces.take(config.vocabulary, config.hidden);
    LUTHIER_TRY(reader.read(files.names.embedding, std::nullopt, embedding));
    loaded->embedding = embedding;
    for (const auto &names : files.names.layers) {
        LUTHIER_TRY_ASSIGN(auto layer, readLayer(reader, pieces, config, names));
        loaded->layers.push_back(layer);
    }
    const auto finalNorm = pieces.take(1, config.hidden);
    LUTHIER_TRY(reader.read(files.names.finalNorm, std::nullopt, finalNorm));
    loaded->finalNorm = finalNorm;
    loaded->head = loaded->embedding;
    if (!config.tiedHead) {
        const auto head = pieces.take(config.vocabulary, config.hidden);
        LUTHIER_TRY(reader.read(files.names.head, std::nullopt, head));
        loaded->head = head;
    }
    return std::shared_ptr<const DecoderWeights>(std::move(loaded));
}

template class DecoderWeights<float>;
template class DecoderWeights<double>;

} // namespace luthier::models
