#include "ui/pages/compare_page.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

#include "ui/base/controls.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/models/difference_model.h"
#include "ui/models/run_details.h"
#include "ui/pages/compare_answers.h"
#include "ui/pages/compare_table.h"
#include "ui/pages/run_curves.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

constexpr int kToldDifferences = 3; // in the line below the title
const QString kLayout = QStringLiteral("compare");

} // namespace

ComparePage::ComparePage(Background &background, EngineHost &host, RunCenter &center, AppSettings &settings, QWidget *parent)
    : Page(parent), m_background(background), m_host(host), m_center(center), m_settings(settings), m_back(new QPushButton),
      m_export(new QPushButton), m_message(new InlineMessage), m_splitter(new QSplitter(Qt::Vertical)),
      m_curves(new RunCurves(background, settings)), m_table(new CompareTable), m_answers(new CompareAnswers(background, host))
{
    setLook(*m_back, ButtonLook::Quiet);
    giveKeys(*m_back, *this, QKeySequence(Qt::ALT | Qt::Key_Left));
    actions()->addWidget(m_back);
    actions()->addWidget(m_export);
    content()->addWidget(m_message);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap16);
    row->addWidget(m_curves, 9);
    row->addWidget(m_table, 5);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_answers);
    m_splitter->setHandleWidth(kGap16);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({400, 360});
    m_splitter->restoreState(m_settings.layout(kLayout));
    content()->addWidget(m_splitter, 1);
    connect(m_back, &QPushButton::clicked, this, &ComparePage::showAllRuns);
    connect(m_export, &QPushButton::clicked, this, &ComparePage::exportBest);
    connect(m_curves, &RunCurves::failed, m_message, [this](const Error &error) { m_message->showError(error); });
    retranslate();
}

ComparePage::~ComparePage()
{
    delete m_splitter; // its widgets read the details
}

QStringList ComparePage::runs() const
{
    QStringList names;
    for (const auto &run : m_details)
        names.append(run->run());
    return names;
}

void ComparePage::showRuns(const QStringList &runs)
{
    if (runs == this->runs())
        return;
    m_isBuilt = false;
    m_message->hide();
    m_curves->setRuns({});
    m_table->setRuns({});
    m_answers->setModels({});
    m_details.clear();
    for (const QString &run : runs) {
        m_details.push_back(std::make_unique<RunDetails>(m_background, m_center, run));
        connectRun(*m_details.back());
    }
    retranslate();
}

void ComparePage::connectRun(RunDetails &run)
{
    connect(&run, &RunDetails::loaded, this, &ComparePage::build);
    connect(&run, &RunDetails::seriesChanged, this, &ComparePage::follow);
    connect(&run, &RunDetails::stateChanged, this, &ComparePage::follow);
    connect(&run, &RunDetails::failed, m_message, [this](const Error &error) { m_message->showError(error); });
}

void ComparePage::build()
{
    if (!std::all_of(m_details.begin(), m_details.end(), [](const auto &run) { return run->isLoaded(); }))
        return;
    if (!m_isBuilt) {
        std::vector<const RunDetails *> runs;
        for (const auto &run : m_details)
            runs.push_back(run.get());
        m_isBuilt = true;
        m_curves->setRuns(runs);
        m_table->setRuns(runs);
        giveModels();
    }
    retranslate();
}

void ComparePage::follow()
{
    if (!m_isBuilt)
        return;
    m_curves->refresh();
    m_table->refresh();
    setSubtitle(differenceText() + lossText());
    m_export->setEnabled(best() != nullptr);
}

bool ComparePage::haveOneBase() const
{
    const config::ModelSpec &first = m_details.front()->view().spec.model;
    return std::all_of(m_details.begin(), m_details.end(), [&](const auto &run) { return run->view().spec.model == first; });
}

QString ComparePage::baseName() const
{
    return tr("%1, before training").arg(modelName(toQt(m_details.front()->view().spec.model.path)));
}

// The model before training answers first where all runs have begun with the same one.
void ComparePage::giveModels()
{
    std::vector<CompareAnswers::Model> models;
    const config::ModelSpec &first = m_details.front()->view().spec.model;
    if (haveOneBase())
        models.push_back({baseName(), {first.path, {}, first.dtype}});
    for (const auto &run : m_details) {
        const config::ModelSpec &model = run->view().spec.model;
        if (const fs::path adapter = run->view().adapter(); !adapter.empty())
            models.push_back({toQt(run->view().title()), {model.path, adapter, model.dtype}});
    }
    m_answers->setModels(std::move(models));
}

const RunDetails *ComparePage::best() const
{
    const RunDetails *best = nullptr;
    for (const auto &run : m_details)
        if (run->isLoaded() && run->series().bestLoss() && (best == nullptr || *run->series().bestLoss() < *best->series().bestLoss()))
            best = run.get();
    return best;
}

QString ComparePage::differenceText() const
{
    const DifferenceModel &model = m_table->differences();
    const int count = model.rowCount();
    if (count == 0)
        return tr("All settings are the same");
    QStringList parts;
    for (int row = 0; row < std::min(count, kToldDifferences); ++row) {
        QStringList values;
        for (int column = 1; column < model.columnCount(); ++column)
            values.append(model.index(row, column).data().toString().section(u'/', -1));
        parts.append(
            tr("%1 %2", "a setting and its values").arg(model.index(row, 0).data().toString(), values.join(QStringLiteral(" → "))));
    }
    if (count > kToldDifferences)
        parts.append(tr("%1 more").arg(countText(count - kToldDifferences)));
    return tr("They differ in: %1").arg(parts.join(tr(", ")));
}

// Of the last against the first, where both have measured it on rows that are not trained on.
QString ComparePage::lossText() const
{
    const SeriesPoints *first = m_details.front()->series().find("eval/loss");
    const SeriesPoints *last = m_details.back()->series().find("eval/loss");
    if (m_details.size() != 2 || first == nullptr || last == nullptr)
        return {};
    const double change = last->values.back() / first->values.back() - 1;
    if (!std::isfinite(change))
        return {};
    const QString share = percentText(std::fabs(change), 1);
    const QString name = toQt(m_details.back()->view().title());
    return change < 0 ? tr("; evaluation loss of %1 %2 lower").arg(name, share) : tr("; evaluation loss of %1 %2 higher").arg(name, share);
}

void ComparePage::exportBest()
{
    if (const RunDetails *run = best())
        ExportDialog::open(m_background, m_host, run->run(), window());
}

void ComparePage::find()
{
    m_answers->focusQuestion();
}

void ComparePage::saveState()
{
    m_settings.setLayout(kLayout, m_splitter->saveState());
}

void ComparePage::retranslate()
{
    setTitle(m_details.empty() ? tr("Compare runs") : tr("Compare %1 runs").arg(countText(std::ssize(m_details))));
    m_back->setText(tr("All runs"));
    m_export->setText(tr("Export the best…"));
    m_export->setToolTip(tr("The run with the lowest loss"));
    m_export->setEnabled(m_isBuilt && best() != nullptr);
    if (!m_isBuilt)
        return setSubtitle({});
    if (haveOneBase())
        m_answers->rename(0, baseName());
    follow();
}

} // namespace luthier::ui
