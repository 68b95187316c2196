#include "ui/forms/spec_editor.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/config/spec_json.h"
#include "ui/base/controls.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr const char *kSource = "text"; // of errors

Expected<config::RunSpec> specFromText(const QString &text)
{
    LUTHIER_TRY_ASSIGN(const Json json, parseJson(fromQt(text), kSource));
    return config::runSpecFromJson(json);
}

} // namespace

SpecEditor::SpecEditor(SpecModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_text(new QPlainTextEdit), m_title(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_problem(new Label(TextStyle::Small, Label::Tone::Error)), m_complete(new QCheckBox), m_copy(new QPushButton)
{
    m_title->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setLook(*m_copy, ButtonLook::Quiet);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // undo is that of the settings
    m_text->installEventFilter(this);
    m_text->setMinimumHeight(Theme::of().scaled(360));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_complete);
    foot->addStretch(1);
    foot->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap8);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    column->addLayout(foot);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SpecEditor::read);
    connect(m_complete, &QCheckBox::toggled, this, &SpecEditor::write);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(&m_model, &SpecModel::changed, this, &SpecEditor::write);
    connect(&Theme::of(), &Theme::changed, this, [this] { m_text->setFont(Theme::of().font(TextStyle::Code)); });
    m_text->setFont(Theme::of().font(TextStyle::Code));
    retranslate();
    write();
}

void SpecEditor::setComplete(bool complete)
{
    m_complete->setChecked(complete);
}

bool SpecEditor::isComplete() const
{
    return m_complete->isChecked();
}

void SpecEditor::write()
{
    if (m_isReading || m_model.isUnread({}))
        return;
    const QScopedValueRollback writing(m_isWriting, true);
    const QString text =
        toQt(dumpJsonPretty(config::toJson(m_model.spec(), isComplete() ? config::Write::All : config::Write::Differences)));
    if (m_text->toPlainText() != text) {
        const int position = m_text->textCursor().position();
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(std::min(position, static_cast<int>(text.size()) - 1));
        m_text->setTextCursor(cursor);
    }
    showProblem(std::nullopt);
}

void SpecEditor::read()
{
    if (m_isWriting)
        return;
    const QScopedValueRollback reading(m_isReading, true);
    const Expected<config::RunSpec> spec = specFromText(m_text->toPlainText());
    if (spec) {
        m_model.set(*spec, tr("Change the settings as text"));
        showProblem(std::nullopt);
        return;
    }
    m_model.setUnread({}, spec.error());
    showProblem(spec.error());
}

void SpecEditor::showProblem(const std::optional<Error> &error)
{
    const std::optional<TextPlace> place = error ? errorPlace(m_text->toPlainText(), *error) : std::nullopt;
    mark(place);
    m_problem->setVisible(error.has_value());
    if (!error)
        return;
    const QString sentence = QStringLiteral("%1 %2").arg(trCore(error->what), trCore(error->advice)).trimmed();
    m_problem->setText(place ? tr("Line %1, column %2: %3").arg(place->line).arg(place->column).arg(sentence) : sentence);
}

void SpecEditor::mark(const std::optional<TextPlace> &place)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (place) {
        const QTextBlock block = m_text->document()->findBlockByNumber(place->line - 1);
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(block.isValid() ? block : m_text->document()->lastBlock());
        line.format.setBackground(Theme::of().colors().errorBackground);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(line);
    }
    m_text->setExtraSelections(marks);
}

void SpecEditor::retranslate()
{
    m_title->setText(tr("The same settings as text, as “luthier train” reads them from a file. Changes here are taken over at once."));
    m_text->setAccessibleName(tr("Settings as text"));
    m_complete->setText(tr("Show every value"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the settings as text"));
}

void SpecEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// What cannot be read is given up when the text is put away.
void SpecEditor::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && m_model.isUnread({}))
        m_model.set(m_model.spec(), {});
    QWidget::hideEvent(event);
}

bool SpecEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace luthier::ui
