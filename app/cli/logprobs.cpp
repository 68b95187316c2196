#include <algorithm>

#include <fmt/format.h>

#include "app/cli/model_options.h"
#include "app/cli/token_rows.h"
#include "app/cli/verb.h"

namespace luthier::cli {
namespace {

// Rows are scored in groups, so that answers come while later rows are worked on.
constexpr std::size_t kRowsPerCall = 64;

class Logprobs final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_options.declare(app);
        app.add_option("--input", m_input,
                       "JSON Lines file with rows {\"input_ids\", \"labels\"?}, {\"text\"} or {\"messages\"}; - for standard input")
            ->required();
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const run::ModelRef model, m_options.modelRef());
        LUTHIER_TRY_ASSIGN(const std::vector<TokenRow> rows, TokenRowReader(m_options.model()).rows(m_input));
        LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine(m_options.threads()));
        for (std::size_t first = 0; first < rows.size(); first += kRowsPerCall) {
            const auto group = std::span(rows).subspan(first, std::min(kRowsPerCall, rows.size() - first));
            LUTHIER_TRY(scoreGroup(*engine, model, group, context.output));
        }
        return {};
    }

private:
    static Expected<void> scoreGroup(run::Engine &engine, const run::ModelRef &model, std::span<const TokenRow> rows, const Output &output)
    {
        run::ScoreRequest request;
        request.model = model;
        for (const TokenRow &row : rows)
            request.rows.push_back(row.ids);
        run::RunControl control;
        LUTHIER_TRY_ASSIGN(const std::vector<run::ScoredRow> scored, engine.score(request, control));
        for (std::size_t i = 0; i < rows.size(); ++i)
            answer(rows[i], scored[i].logprobs, output);
        return {};
    }

    static void answer(const TokenRow &row, const std::vector<float> &logprobs, const Output &output)
    {
        double nll = 0;
        std::int64_t tokens = 0;
        for (std::size_t t = 1; t < row.ids.size(); ++t) {
            nll -= static_cast<double>(row.weights[t]) * static_cast<double>(logprobs[t - 1]);
            tokens += row.weights[t] > 0 ? 1 : 0;
        }
        output.object({{"logprobs", logprobs}, {"nll", nll}, {"tokens", tokens}});
        output.text(fmt::format("{}: loss {:.4f} over {} tokens\n", row.place, tokens > 0 ? nll / static_cast<double>(tokens) : 0, tokens));
    }

    ModelOptions m_options;
    std::string m_input;
};

} // namespace

std::unique_ptr<Verb> makeLogprobs()
{
    return std::make_unique<Logprobs>();
}

} // namespace luthier::cli
