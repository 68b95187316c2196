#include <fmt/format.h>

#include "app/cli/record_list.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/data/checks/row_checks.h"
#include "core/data/checks/similarity_index.h"
#include "core/data/statistics.h"
#include "core/data/training_rows.h"

namespace luthier::cli {
namespace {

data::RecordSource sourceOf(const RecordList &list)
{
    return [&list](std::size_t index) { return list.record(index); };
}

class Check final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("dataset", m_name, "Dataset")->required();
        app.add_option("--model", m_model, "Model whose tokens are counted");
        app.add_option("--eval", m_eval, "Dataset or file for checking, whose rows must not be among those of the dataset");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(m_info, datasets->find(m_name));
        if (!m_model.empty()) {
            LUTHIER_TRY_ASSIGN(m_text, text::loadTextModel(m_model));
        }
        LUTHIER_TRY_ASSIGN(std::vector<store::SetAsideRow> setAside, datasets->setAside(m_info.id));
        m_setAside = setAside.size();
        for (store::SetAsideRow &row : setAside)
            m_problems.push_back(std::move(row.problem));
        LUTHIER_TRY_ASSIGN(const RecordList rows, RecordList::ofDataset(*datasets, m_info));
        LUTHIER_TRY(checkRows(rows));
        if (!m_eval.empty()) {
            LUTHIER_TRY_ASSIGN(const RecordList evalRows, RecordList::find(*datasets, m_eval));
            LUTHIER_TRY(checkLeaks(rows, evalRows));
        }
        context.output.object(answer());
        context.output.text(answerText());
        return {};
    }

private:
    void addAll(std::vector<data::Problem> problems)
    {
        for (data::Problem &problem : problems)
            m_problems.push_back(std::move(problem));
    }

    Expected<void> checkRows(const RecordList &rows)
    {
        data::DatasetChecker checker;
        const Expected<void> read = rows.forEach([&](std::size_t index, const data::Record &record) -> Expected<void> {
            for (data::Problem &problem : data::checkRow(record)) {
                problem.file = rows.place(index).file;
                problem.line = rows.place(index).line;
                m_problems.push_back(std::move(problem));
            }
            checker.add(rows.place(index), record);
            m_training.add(rows.place(index), record);
            m_statistics.addRecord(record);
            return countTokens(record, rows.place(index).row);
        });
        LUTHIER_TRY(read);
        addAll(checker.finish());
        LUTHIER_TRY_ASSIGN(std::vector<data::Problem> nearDuplicates, m_training.nearDuplicates(sourceOf(rows)));
        addAll(std::move(nearDuplicates));
        return {};
    }

    Expected<void> checkLeaks(const RecordList &rows, const RecordList &evalRows)
    {
        data::SimilarityIndex evaluation;
        const Expected<void> read = evalRows.forEach([&](std::size_t index, const data::Record &record) -> Expected<void> {
            evaluation.add(evalRows.place(index), record);
            return {};
        });
        LUTHIER_TRY(read);
        LUTHIER_TRY_ASSIGN(std::vector<data::Problem> leaks, evaluation.leaks(sourceOf(evalRows), m_training, sourceOf(rows)));
        addAll(std::move(leaks));
        return {};
    }

    Expected<void> countTokens(const data::Record &record, std::int64_t row)
    {
        if (!m_text)
            return {};
        LUTHIER_TRY_ASSIGN(const data::TrainingRow rendered, data::renderTrainingRow(record, row, *m_text));
        m_statistics.addTokens(rendered);
        return {};
    }

    Json answer() const
    {
        Json problems = Json::array();
        for (const data::Problem &problem : m_problems)
            problems.push_back(toJson(problem));
        return {{"name", m_info.name},     {"version", m_info.version},       {"rows", m_info.rows},
                {"set_aside", m_setAside}, {"problems", std::move(problems)}, {"statistics", toJson(m_statistics)}};
    }

    std::string answerText() const
    {
        std::string text;
        for (const data::Problem &problem : m_problems)
            text += describeProblem(problem);
        text += fmt::format("{}: {} rows, {} set aside, {} problems\n", m_info.name, formatCount(static_cast<std::uint64_t>(m_info.rows)),
                            m_setAside, m_problems.size());
        if (m_text)
            text += fmt::format("{} tokens, {:.0f} % of them trained; the longest row has {}, 95 of 100 rows have at most {}\n",
                                formatCount(static_cast<std::uint64_t>(m_statistics.tokens())), 100 * m_statistics.trainedShare(),
                                m_statistics.longestRow(), m_statistics.lengthAtShare(0.95));
        return text;
    }

    std::string m_name;
    std::string m_model;
    std::string m_eval;
    store::DatasetInfo m_info;
    std::optional<text::TextModel> m_text;
    std::size_t m_setAside = 0;
    std::vector<data::Problem> m_problems;
    data::SimilarityIndex m_training;
    data::DatasetStatistics m_statistics;
};

} // namespace

std::unique_ptr<Verb> makeCheck()
{
    return std::make_unique<Check>();
}

} // namespace luthier::cli
