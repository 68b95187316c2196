#include "ui/pages/run_card.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/config/option_list.h"
#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/memory_bar.h"
#include "ui/base/progress_line.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/option_words.h"
#include "ui/pages/train_card_scroll.h"
#include "ui/pages/train_remark_view.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

constexpr int kStartHeight = 42;
const QString kUnknown = QStringLiteral("–");

QString dataName(const config::DatasetSpec &dataset)
{
    return dataset.id.empty() ? QFileInfo(toQt(dataset.path)).fileName() : toQt(dataset.id);
}

QString shownSetting(const config::RunSpec &spec, const char *key)
{
    return settingText(key, config::getOption(spec, key).value_or(""));
}

} // namespace

RunCard::RunCard(QWidget *parent)
    : Card(parent), m_title(new Label(TextStyle::BodyStrong)), m_progress(new ProgressLine), m_bar(new MemoryBar),
      m_remarks(new QVBoxLayout), m_start(new QPushButton), m_cancel(new QPushButton),
      m_note(new Label(TextStyle::Small, Label::Tone::Muted))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap12);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < kFacts; ++fact) {
        const auto index = static_cast<std::size_t>(fact);
        m_names[index] = new Label(TextStyle::Body, Label::Tone::Muted);
        m_values[index] = new ElidedLabel(kUnknown);
        m_values[index]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_names[index], fact, 0);
        grid->addWidget(m_values[index], fact, 1);
    }
    m_values[Model]->setElideMode(Qt::ElideMiddle);
    column->addLayout(grid);
    column->addWidget(m_bar);
    m_bar->setMinimumHeight(1); // its height follows from its width
    column->addLayout(m_remarks);
    m_remarks->setSpacing(kGap8);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_start->setMinimumHeight(Theme::of().scaled(kStartHeight));
    setLook(*m_cancel, ButtonLook::Quiet);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    body()->setSpacing(kGap12);
    body()->addWidget(m_title);
    body()->addWidget(new TrainCardScroll(content));
    body()->addWidget(m_progress);
    body()->addWidget(m_start);
    body()->addWidget(m_cancel);
    body()->addWidget(m_note);
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_bar, m_progress, m_cancel, m_note})
        hidden->hide();
    connect(m_start, &QPushButton::clicked, this, [this] { m_isReady ? emit start() : emit missingChosen(); });
    connect(m_cancel, &QPushButton::clicked, this, &RunCard::cancelPreparing);
    retranslate();
}

void RunCard::setFact(Fact fact, const QString &text)
{
    m_values[fact]->setText(text.isEmpty() ? kUnknown : text);
    m_values[fact]->setAccessibleName(QStringLiteral("%1: %2").arg(m_names[fact]->text(), m_values[fact]->text()));
}

void RunCard::showSpec(const config::RunSpec &spec, const QString &model)
{
    setFact(Model, model);
    setFact(Data, dataName(spec.dataset));
    setFact(Method, methodLine(spec));
    const bool countsSteps = spec.train.maxSteps > 0;
    setFact(Passes, countsSteps ? tr("as the steps need") : shownSetting(spec, "train.num_epochs"));
    setFact(Rate, shownSetting(spec, "train.learning_rate"));
    setFact(Rows, countText(spec.train.batchSize));
}

void RunCard::showPlan(const std::optional<run::PreparedRun> &run, const run::ExpectedTime &time)
{
    m_bar->setVisible(run.has_value());
    if (!run) {
        for (const Fact fact : {Tokens, Steps, Time, Disk, Memory})
            setFact(fact, {});
        return;
    }
    const auto number = [&](const char *key) { return run->plan.value(key, std::int64_t{0}); };
    setFact(Tokens, tr("%1 in %2 rows").arg(countText(number("trained_tokens_per_epoch")), countText(number("rows"))));
    setFact(Steps, countText(run->memory.steps));
    setFact(Time, tr("about %1").arg(durationText(time.seconds)));
    m_values[Time]->setToolTip(time.isMeasured ? tr("From the speed of earlier runs on this computer.")
                                               : tr("Guessed from the processor; the first run on this computer tells more."));
    setFact(Disk, bytesText(run->plan.value("disk", Json::object()).value("total", std::uint64_t{0})));
    showMemory(*run);
}

void RunCard::showMemory(const run::PreparedRun &run)
{
    setFact(Memory, tr("%1 of %2").arg(bytesText(run.memory.peakBytes), bytesText(run.memoryLimitBytes)));
    QStringList items;
    std::vector<MemoryBar::Part> parts;
    for (const arch::MemoryItem &item : run.memory.items) {
        items << QStringLiteral("%1: %2").arg(memoryPartName(item.name), bytesText(item.bytes));
        const QString group = memoryGroupName(item.name);
        const auto same = std::ranges::find(parts, group, &MemoryBar::Part::name);
        if (same == parts.end())
            parts.push_back({group, item.bytes});
        else
            same->bytes += item.bytes;
    }
    m_bar->set(std::move(parts), run.memoryLimitBytes);
    m_bar->setToolTip(items.join(QLatin1Char('\n')));
    m_values[Memory]->setToolTip(m_bar->toolTip());
}

void RunCard::showPlanning(bool planning)
{
    m_progress->setVisible(planning);
    if (planning && !m_progress->isBusy())
        m_progress->setBusy();
}

void RunCard::showRemarks(const std::vector<TrainRemark> &remarks)
{
    for (QWidget *view : m_remarkViews) {
        view->hide();
        view->deleteLater(); // the button that was pressed may be in it
    }
    m_remarkViews.clear();
    for (const TrainRemark &remark : remarks) {
        auto *view = new TrainRemarkView(remark);
        connect(view, &TrainRemarkView::fixChosen, this, &RunCard::fixChosen);
        m_remarks->addWidget(view);
        m_remarkViews.push_back(view);
    }
}

void RunCard::setStart(const QString &text, bool ready)
{
    m_isReady = ready;
    m_start->setText(text);
    m_start->setAccessibleName(text);
    setLook(*m_start, ready ? ButtonLook::Primary : ButtonLook::Normal);
}

void RunCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void RunCard::showPreparing(std::optional<double> fraction)
{
    m_progress->setVisible(fraction.has_value());
    m_cancel->setVisible(fraction.has_value());
    m_start->setEnabled(!fraction.has_value());
    if (fraction)
        m_progress->setShare(*fraction);
}

void RunCard::retranslate()
{
    m_title->setText(tr("This run"));
    setAccessibleName(m_title->text());
    const std::array<QString, kFacts> names = {tr("Model"),  tr("Data"),          tr("Trained tokens"), tr("Method"),
                                               tr("Passes"), tr("Learning rate"), tr("Rows per step"),  tr("Steps"),
                                               tr("Time"),   tr("Disk"),          tr("Memory")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_names[i]->setText(names[i]);
        setFact(static_cast<Fact>(i), m_values[i]->text());
    }
    m_cancel->setText(tr("Cancel"));
    m_start->setToolTip(tr("Start the run (Ctrl+Return)"));
}

void RunCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
