#include "ui/dialogs/export_dialog.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "core/run/run_folder.h"
#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/language.h"
#include "ui/base/progress_line.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 620;

} // namespace

void ExportDialog::open(Background &background, EngineHost &host, const QString &run, QWidget *parent)
{
    auto *dialog = new ExportDialog(background, host, run, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

ExportDialog::ExportDialog(Background &background, EngineHost &host, const QString &run, QWidget *parent)
    : QDialog(parent), m_background(background), m_job(background, host), m_title(new Label(TextStyle::Section)),
      m_stack(new QStackedWidget), m_form(new ExportForm(background)), m_message(new InlineMessage),
      m_progressText(new Label(TextStyle::Small, Label::Tone::Muted)), m_progress(new ProgressLine),
      m_resultTitle(new Label(TextStyle::BodyStrong, Label::Tone::Good)), m_resultFolder(new ElidedLabel),
      m_resultCheck(new Label(TextStyle::Body, Label::Tone::Muted)), m_cancel(new QPushButton), m_open(new QPushButton),
      m_start(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap24, kGap24, kGap24, kGap16);
    layout->setSpacing(kGap16);
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(makeResult());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_start);
    layout->addLayout(buttons);
    setLook(*m_start, ButtonLook::Primary);
    m_start->setDefault(true);
    setMinimumWidth(Theme::of().scaled(kWidth));
    connectParts();
    setWriting(false);
    retranslate();
    load(run);
}

QWidget *ExportDialog::makeQuestion()
{
    auto *question = new QWidget;
    auto *layout = new QVBoxLayout(question);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
    return question;
}

QWidget *ExportDialog::makeResult()
{
    auto *result = new QWidget;
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    m_resultFolder->setElideMode(Qt::ElideMiddle);
    m_resultFolder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_resultCheck->setWordWrap(true);
    layout->addWidget(m_resultTitle);
    layout->addWidget(m_resultFolder);
    layout->addSpacing(kGap8);
    layout->addWidget(m_resultCheck);
    layout->addStretch(1);
    return result;
}

void ExportDialog::connectParts()
{
    connect(m_form, &ExportForm::changed, this, &ExportDialog::showReadiness);
    connect(m_form, &ExportForm::targetEdited, m_message, &QWidget::hide);
    connect(m_form, &ExportForm::failed, m_message, [this](const Error &error) { m_message->showError(error); });
    connect(m_message, &InlineMessage::actionChosen, this, [this] { start(true); });
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::cancel);
    connect(m_open, &QPushButton::clicked, this, &ExportDialog::openFolder);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_report)
            close();
        else
            start(false);
    });
    connect(&m_job, &ExportJob::progress, this, &ExportDialog::showProgress);
    connect(&m_job, &ExportJob::finished, this, &ExportDialog::showResult);
    connect(&m_job, &ExportJob::failed, this, &ExportDialog::showFailure);
}

void ExportDialog::load(const QString &run)
{
    const fs::path folder = run::runsFolder(m_background.workspace()) / fromQt(run);
    m_background.post<ExportSource>(
        Lane::Files, this, [folder](WorkContext &) { return readExportSource(folder); },
        [this](Expected<ExportSource> source) {
            if (source)
                take(std::move(*source));
            else
                m_message->showError(source.error());
        });
}

void ExportDialog::take(ExportSource source)
{
    m_view = source.view;
    retranslate();
    if (!source.checkpoints.empty())
        m_form->setSource(source);
    else
        m_message->showError({ErrorCode::NotFound,
                              fromQt(tr("This run has not saved an adapter yet.")),
                              {},
                              fromQt(tr("Wait until it has, or stop it: it then saves what it has learned."))});
}

void ExportDialog::start(bool replace)
{
    if (m_form->targetExists() && !replace) {
        m_message->showMessage({.kind = InlineMessage::Kind::Warning,
                                .sentence = tr("Replace the folder that is there? Everything in it is deleted."),
                                .where = m_form->target(),
                                .advice = {},
                                .action = tr("Replace it"),
                                .diagnostics = {}});
        return;
    }
    m_message->hide();
    run::ExportRequest request = m_form->request();
    request.force = replace;
    m_job.start(request, m_view->folder);
    setWriting(true);
    showProgress(0, {});
}

void ExportDialog::setWriting(bool writing)
{
    m_form->setEnabled(!writing);
    m_progress->setVisible(writing);
    m_progressText->setVisible(writing);
    m_cancel->setVisible(!m_report);
    m_open->setVisible(m_report.has_value());
    if (writing)
        m_cancel->setFocus();
    showReadiness();
}

void ExportDialog::showReadiness()
{
    m_start->setEnabled(m_report || (m_form->isReady() && !m_job.isRunning()));
}

void ExportDialog::showProgress(double fraction, const QString &what)
{
    if (fraction > 0)
        m_progress->setShare(fraction);
    else
        m_progress->setBusy();
    const QString doing = what.isEmpty() ? tr("Waiting for the engine") : trCore(fromQt(what));
    m_progressText->setText(fraction > 0 ? tr("%1 · %2", "what is done, and how much of it").arg(doing, percentText(fraction)) : doing);
}

void ExportDialog::showResult(const run::ExportReport &report)
{
    m_report = report;
    setWriting(false);
    m_stack->setCurrentIndex(1);
    retranslate();
    m_start->setFocus();
}

void ExportDialog::showFailure(const Error &error)
{
    setWriting(false);
    if (error.code == ErrorCode::Cancelled)
        m_message->showMessage({.kind = InlineMessage::Kind::Info,
                                .sentence = tr("Cancelled. Nothing was written."),
                                .where = {},
                                .advice = {},
                                .action = {},
                                .diagnostics = {}});
    else
        m_message->showError(error);
    m_form->checkTarget();
}

void ExportDialog::cancel()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        close();
}

void ExportDialog::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(toQt(m_report->folder)));
}

void ExportDialog::reject()
{
    if (!m_job.isRunning())
        QDialog::reject();
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_title->setText(m_view ? tr("Export “%1”").arg(toQt(m_view->title())) : tr("Export"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("&Open folder"));
    m_start->setText(m_report ? tr("Close") : tr("&Export"));
    if (!m_report)
        return;
    m_resultTitle->setText(tr("Exported, %1").arg(bytesText(m_report->bytes)));
    m_resultFolder->setText(toQt(m_report->folder));
    m_resultCheck->setText(
        m_report->verified ? tr("What was written was loaded again and compared with the run on %1 tokens: the largest difference of an "
                                "output is %2, which is rounding.")
                                 .arg(countText(m_report->checkedTokens), exactText(m_report->largestLogitDifference))
                           : QString());
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace luthier::ui
