#include "ui/dialogs/quit_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 480;

} // namespace

QuitDialog::QuitDialog(QWidget *parent)
    : QDialog(parent), m_question(new Label(TextStyle::Section)), m_pauseMeaning(new Label(TextStyle::Body, Label::Tone::Muted)),
      m_keepMeaning(new Label(TextStyle::Body, Label::Tone::Muted)), m_pause(new QPushButton), m_keep(new QPushButton),
      m_cancel(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap24, kGap24, kGap24, kGap16);
    layout->setSpacing(kGap8);
    for (Label *label : {m_question, m_pauseMeaning, m_keepMeaning}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(kGap16);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_pause);
    layout->addLayout(buttons);
    setLook(*m_pause, ButtonLook::Primary);
    m_pause->setDefault(true);
    m_pause->setFocus();
    setMinimumWidth(Theme::of().scaled(kWidth));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pause, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_pause, &QPushButton::clicked, this, &QuitDialog::pauseAndQuit);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_keep, &QPushButton::clicked, this, &QuitDialog::keepTraining);
    retranslate();
}

void QuitDialog::setRun(const QString &title, bool isPaused)
{
    m_run = title;
    m_isPaused = isPaused;
    retranslate();
}

void QuitDialog::retranslate()
{
    setWindowTitle(tr("Close Luthier?"));
    m_question->setText(m_run.isEmpty() ? tr("A run is being prepared.")
                        : m_isPaused    ? tr("“%1” is paused.").arg(m_run)
                                        : tr("“%1” is being trained.").arg(m_run));
    m_pauseMeaning->setText(m_isPaused ? tr("Save and quit: the run is saved as it is now and can be resumed whenever you like.")
                                       : tr("Pause and quit: the run is saved as it is now and can be resumed whenever you like."));
    m_keepMeaning->setText(
        m_isPaused
            ? tr("Go on training: the window closes and the run goes on. Luthier tells you when it is done; start it again to look.")
            : tr("Keep training: the window closes and the run goes on. Luthier tells you when it is done; start it again to look."));
    m_pause->setText(m_isPaused ? tr("&Save and quit") : tr("&Pause and quit"));
    m_keep->setText(m_isPaused ? tr("&Go on training") : tr("&Keep training"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleDescription(m_question->text());
}

void QuitDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace luthier::ui
