#include "ui/pages/home_page.h"

#include <algorithm>

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/base/theme.h"
#include "ui/pages/home_card.h"
#include "ui/pages/home_list.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

constexpr int kMorning = 5, kAfternoon = 12, kEvening = 18; // hours
constexpr int kShowEvery = 200;                             // milliseconds

QString remarkOf(const QString &model, const QString &ago)
{
    return model.isEmpty() ? ago : QStringLiteral("%1 · %2").arg(model, ago);
}

} // namespace

HomePage::HomePage(Background &background, DatasetListModel &datasets, RunListModel &runs, ModelListModel &models, QWidget *parent)
    : Page(parent), m_background(background), m_datasets(datasets), m_runs(runs), m_models(models), m_message(new InlineMessage),
      m_sample(new HomeCard(QStringLiteral("train"), true)), m_data(new HomeCard(QStringLiteral("data"), false)),
      m_model(new HomeCard(QStringLiteral("models"), false)), m_recentRuns(new HomeList), m_recentData(new HomeList)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap24);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(kGap12);
    for (HomeCard *card : {m_sample, m_data, m_model})
        cards->addWidget(card, 1);
    layout->addWidget(m_message);
    layout->addLayout(cards);
    auto *recent = new QHBoxLayout;
    recent->setSpacing(kGap24);
    recent->addWidget(m_recentRuns, 7);
    recent->addWidget(m_recentData, 5);
    layout->addLayout(recent);
    layout->addStretch(1);
    content()->addWidget(new ScrollArea(inside), 1);
    connect(m_sample, &HomeCard::chosen, this, &HomePage::openSample);
    connect(m_data, &HomeCard::chosen, this, &HomePage::openMyData);
    connect(m_model, &HomeCard::chosen, this, &HomePage::chooseModel);
    connect(m_recentRuns, &HomeList::chosen, this, &HomePage::openRun);
    connect(m_recentData, &HomeList::chosen, this, &HomePage::openDataset);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kShowEvery);
    connect(&m_soon, &QTimer::timeout, this, &HomePage::refresh);
    connect(&m_datasets, &DatasetListModel::refreshed, this, &HomePage::refresh);
    connect(&m_runs, &RunListModel::refreshed, this, &HomePage::refresh);
    follow(m_datasets);
    follow(m_runs);
    follow(m_models);
    retranslate();
}

// A run changes ten times a second: that is shown a little later.
void HomePage::follow(const QAbstractItemModel &model)
{
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, soon);
}

void HomePage::activated()
{
    m_datasets.refresh();
    m_runs.refresh();
    m_background.post<HomeMachine>(
        Lane::Files, this, [](WorkContext &) { return readMachine(); },
        [this](const Expected<HomeMachine> &machine) {
            if (machine)
                m_machine = *machine;
            showMachine();
        });
    retranslate(); // the time of day
}

void HomePage::setSampleBusy(bool busy)
{
    m_sample->setBusy(busy);
}

void HomePage::showError(const Error &error)
{
    m_message->showError(error);
}

void HomePage::refresh()
{
    showRuns();
    showDatasets();
    m_model->setTexts(tr("Choose a model"), modelSentence(), tr("Choose a model"));
}

void HomePage::showMachine()
{
    setSubtitle(m_machine ? machineText(*m_machine) : QString());
}

void HomePage::showRuns()
{
    std::vector<HomeRow::Content> rows;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const int count = std::min(m_runs.rowCount(), static_cast<int>(HomeList::kMost));
    for (int i = 0; i < count; ++i) {
        const QModelIndex run = m_runs.index(i);
        const auto spark = run.data(RunListModel::SparkRole).value<QList<double>>();
        const QDateTime created = QDateTime::fromString(run.data(RunListModel::CreatedRole).toString(), Qt::ISODate);
        const QVariant best = run.data(RunListModel::BestLossRole);
        const RunStateWords state = runStateWords(run.data(RunListModel::StateRole).toString());
        rows.push_back({run.data(RunListModel::RunRole).toString(), run.data().toString(),
                        remarkOf(modelName(run.data(RunListModel::ModelRole).toString()), agoText(created.toMSecsSinceEpoch(), now)),
                        std::vector<double>(spark.begin(), spark.end()), state.text, state.kind,
                        best.isValid() ? lossText(best.toDouble()) : QString()});
    }
    m_recentRuns->show(rows);
}

void HomePage::showDatasets()
{
    std::vector<store::DatasetInfo> datasets = m_datasets.values();
    std::stable_sort(datasets.begin(), datasets.end(),
                     [](const store::DatasetInfo &left, const store::DatasetInfo &right) { return left.created > right.created; });
    std::vector<HomeRow::Content> rows;
    for (const store::DatasetInfo &dataset : datasets)
        rows.push_back({toQt(dataset.name), toQt(dataset.name), {}, {}, {}, ChipKind::Neutral, rowsText(dataset.rows)});
    m_recentData->show(rows);
}

QString HomePage::rowsText(std::int64_t rows)
{
    return rows == 1 ? tr("1 row") : tr("%1 rows").arg(countText(rows));
}

QString HomePage::modelSentence() const
{
    const auto found =
        std::count_if(m_models.values().begin(), m_models.values().end(), [](const ModelEntry &model) { return model.canTrain(); });
    if (found == 0)
        return tr("A folder or a GGUF file on this computer.");
    return tr("A folder or a GGUF file on this computer. %1 found already.", "number of models").arg(countText(found));
}

void HomePage::retranslate()
{
    const int hour = QTime::currentTime().hour();
    setTitle(hour < kMorning || hour >= kEvening ? tr("Good evening") : hour < kAfternoon ? tr("Good morning") : tr("Good afternoon"));
    m_sample->setTexts(tr("Open the sample"),
                       tr("120 questions with answers and a small model, ready to train. First results in a minute."),
                       tr("Open the sample"));
    m_data->setTexts(tr("Open my data"), tr("JSON, JSONL, CSV, chat logs, preference pairs. Or drop files anywhere."), tr("Open my data"));
    m_recentRuns->setTitle(tr("Recent runs"));
    m_recentData->setTitle(tr("Recent data"));
    showMachine();
    refresh();
}

} // namespace luthier::ui
