#include "ui/pages/run_notes.h"

#include <chrono>
#include <utility>

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "ui/base/label.h"
#include "ui/models/run_list_model.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kSaveAfter(600);

QStringList tagsOf(const QString &text)
{
    static const QRegularExpression kBetween(QStringLiteral("[,，;；\\n]"));
    QStringList tags;
    for (const QString &part : text.split(kBetween))
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    return tags;
}

} // namespace

RunNotes::RunNotes(RunListModel &runs, QWidget *parent)
    : QWidget(parent), m_runs(runs), m_nameLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_name(new QLineEdit),
      m_tagsLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_tags(new QLineEdit),
      m_noteLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_note(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap4);
    const std::pair<Label *, QWidget *> fields[] = {{m_nameLabel, m_name}, {m_tagsLabel, m_tags}, {m_noteLabel, m_note}};
    for (const auto &[label, field] : fields) {
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field, field == m_note ? 1 : 0);
        layout->addSpacing(kGap8);
    }
    m_note->setTabChangesFocus(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveAfter);
    connect(&m_timer, &QTimer::timeout, this, &RunNotes::save);
    connect(m_name, &QLineEdit::textEdited, this, &RunNotes::edited);
    connect(m_tags, &QLineEdit::textEdited, this, &RunNotes::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &RunNotes::edited);
    connect(&runs, &QAbstractItemModel::dataChanged, this, &RunNotes::load);
    connect(&runs, &RunListModel::refreshed, this, &RunNotes::load);
    retranslate();
}

RunNotes::~RunNotes()
{
    save();
}

void RunNotes::setRun(const QString &run)
{
    save();
    m_run = run;
    load();
}

// What is being written is not replaced by what was saved before.
void RunNotes::load()
{
    const QModelIndex run = m_runs.index(m_runs.rowOf(m_run));
    setEnabled(run.isValid());
    if (m_isEdited || !run.isValid())
        return;
    const auto show = [](auto *field, const QString &old, const QString &text) {
        if (old != text && !field->hasFocus()) {
            const QSignalBlocker quiet(field);
            if constexpr (std::is_same_v<decltype(field), QLineEdit *>)
                field->setText(text);
            else
                field->setPlainText(text);
        }
    };
    show(m_name, m_name->text(), run.data().toString());
    show(m_tags, m_tags->text(), run.data(RunListModel::TagsRole).toStringList().join(QStringLiteral(", ")));
    show(m_note, m_note->toPlainText(), run.data(RunListModel::NoteRole).toString());
}

void RunNotes::edited()
{
    m_isEdited = true;
    m_timer.start();
}

void RunNotes::save()
{
    const QModelIndex run = m_runs.index(m_runs.rowOf(m_run));
    if (!std::exchange(m_isEdited, false) || !run.isValid())
        return;
    m_timer.stop();
    if (const QString name = m_name->text().simplified(); !name.isEmpty() && name != run.data().toString())
        m_runs.rename(m_run, name);
    if (const QStringList tags = tagsOf(m_tags->text()); tags != run.data(RunListModel::TagsRole).toStringList())
        m_runs.setTags(m_run, tags);
    if (const QString note = m_note->toPlainText(); note != run.data(RunListModel::NoteRole).toString())
        m_runs.setNote(m_run, note);
}

void RunNotes::retranslate()
{
    m_nameLabel->setText(tr("Name"));
    m_tagsLabel->setText(tr("Tags"));
    m_noteLabel->setText(tr("Note"));
    m_name->setAccessibleName(tr("Name of the run"));
    m_tags->setAccessibleName(tr("Tags of the run"));
    m_tags->setPlaceholderText(tr("Words to find it by, with commas between them"));
    m_note->setAccessibleName(tr("Note on the run"));
    m_note->setPlaceholderText(tr("What you tried, and what came of it"));
}

void RunNotes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
