#include "ui/pages/settings_backups.h"

#include <QDate>
#include <QEvent>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

QString dayText(const store::Backup &backup)
{
    const QDate day = QDate::fromString(toQt(backup.day), QStringLiteral("yyyyMMdd"));
    return day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : toQt(backup.day);
}

} // namespace

SettingsBackups::SettingsBackups(Background &background, QWidget *parent)
    : QWidget(parent), m_background(background), m_none(new Label(TextStyle::Body, Label::Tone::Muted)), m_list(new QListWidget),
      m_restore(new QPushButton), m_message(new InlineMessage)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addWidget(m_restore, 0, Qt::AlignLeft);
    layout->addWidget(m_message);
    m_list->setFrameShape(QFrame::NoFrame);
    m_none->setWordWrap(true);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_restore, &QPushButton::clicked, this, &SettingsBackups::ask);
    connect(m_message, &InlineMessage::actionChosen, this, &SettingsBackups::restore);
    retranslate();
}

void SettingsBackups::refresh()
{
    using Backups = std::vector<store::Backup>;
    m_background.post<Backups>(
        Lane::Data, this, [](WorkContext &context) { return store::listBackups(context.stores.workspace()); },
        [this](Expected<Backups> backups) {
            if (!backups) {
                m_message->showError(backups.error());
                return;
            }
            m_backups = std::move(*backups);
            showBackups();
        });
}

void SettingsBackups::showBackups()
{
    m_list->clear();
    for (const store::Backup &backup : m_backups)
        m_list->addItem(QStringLiteral("%1   ·   %2").arg(dayText(backup), bytesText(backup.bytes)));
    const bool any = !m_backups.empty();
    m_none->setVisible(!any);
    m_list->setVisible(any);
    m_restore->setVisible(any);
    m_restore->setEnabled(false);
    if (any)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth() + 2);
}

void SettingsBackups::ask()
{
    const store::Backup &backup = m_backups[static_cast<std::size_t>(m_list->currentRow())];
    m_asked = backup.file;
    InlineMessage::Message question;
    question.kind = InlineMessage::Kind::Warning;
    question.sentence = tr("All datasets become what they were on %1.").arg(dayText(backup));
    question.advice = tr("What is there now is kept in a file beside it.");
    question.action = tr("Restore");
    m_message->showMessage(question);
}

void SettingsBackups::restore()
{
    const fs::path backup = m_asked;
    if (backup.empty())
        return;
    m_asked.clear();
    m_message->hide();
    const auto work = [backup](WorkContext &context) {
        return store::restoreBackup(context.stores.workspace(), backup, context.stores.clock());
    };
    m_background.postAlone<fs::path>(this, work, [this](const Expected<fs::path> &kept) {
        if (kept)
            tellRestored(*kept);
        else
            m_message->showError(kept.error());
    });
}

void SettingsBackups::tellRestored(const fs::path &kept)
{
    InlineMessage::Message done;
    done.sentence = tr("The datasets are those of the backup again.");
    done.where = kept.empty() ? QString() : tr("What was there before: %1").arg(toQt(kept));
    m_message->showMessage(done);
    emit restored();
    refresh();
}

void SettingsBackups::retranslate()
{
    m_none->setText(tr("There are no backups yet; one is made each day that datasets are worked on."));
    m_list->setAccessibleName(tr("Backups of the datasets"));
    m_restore->setText(tr("Restore…"));
    showBackups();
}

void SettingsBackups::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
