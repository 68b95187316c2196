#include "ui/forms/option_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/base/chip.h"
#include "ui/base/icon_button.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/number_text.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/option_words.h"

namespace luthier::ui {

OptionField::OptionField(SpecModel &model, const config::OptionInfo &option, QWidget *parent)
    : QWidget(parent), m_model(model), m_key(option.key), m_editor(makeOptionEditor(option, this)), m_label(new Label), m_term(new Chip),
      m_reset(new IconButton(QStringLiteral("undo"))), m_help(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_why(new Label(TextStyle::Small, Label::Tone::Muted)), m_error(new Label(TextStyle::Small, Label::Tone::Error))
{
    build();
    retranslate();
    refresh();
    connect(&m_model, &SpecModel::changed, this, &OptionField::refresh);
    connect(m_editor, &OptionEditor::edited, this, [this](const QString &text) {
        [[maybe_unused]] const Expected<void> set = m_model.setOption(m_key, text); // an error is among the model's problems
    });
    connect(m_editor, &OptionEditor::finished, this, [this] { m_model.endStep(); });
    connect(m_reset, &IconButton::clicked, this, [this] {
        m_model.endStep();
        [[maybe_unused]] const Expected<void> set = m_model.setOption(m_key, toQt(m_editor->option().defaultText));
        m_model.endStep();
        m_editor->setFocus();
    });
    for (QWidget *part : m_editor->findChildren<QWidget *>())
        part->installEventFilter(this);
}

void OptionField::build()
{
    const int line = Theme::of().scaled(22);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap8);
    head->addWidget(m_label);
    head->addWidget(m_term);
    head->addStretch(1);
    head->addWidget(m_reset);
    m_label->setBuddy(m_editor);
    m_label->setMinimumHeight(line);
    m_reset->setFixedSize(line, line);
    m_reset->setIconSize({line - kGap8, line - kGap8});
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    for (Label *label : {m_help, m_why, m_error}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap4);
    column->addLayout(head);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_editor, m_error, m_help, m_why})
        column->addWidget(widget);
    column->addStretch(1);
}

bool OptionField::isWide() const
{
    return m_editor->isWide();
}

bool OptionField::isChanged() const
{
    return config::getOption(m_model.spec(), m_key).value_or("") != m_editor->option().defaultText;
}

QString OptionField::defaultText() const
{
    const config::OptionInfo &option = m_editor->option();
    switch (option.type) {
    case config::ValueType::Integer:
    case config::ValueType::Number:
    case config::ValueType::Choice: break;
    case config::ValueType::Boolean: return option.defaultText == "true" ? tr("on") : tr("off");
    case config::ValueType::Text: return option.defaultText.empty() ? tr("empty") : toQt(option.defaultText);
    }
    return settingText(option.key, option.defaultText);
}

QString OptionField::problemText() const
{
    const Error *problem = m_model.problemOf(m_key);
    if (problem == nullptr)
        return {};
    const config::OptionInfo &option = m_editor->option();
    const bool isNumber = option.type == config::ValueType::Integer || option.type == config::ValueType::Number;
    if (isNumber && m_model.isUnread(m_key))
        return NumberText(option).rangeText();
    return withLabels(QStringLiteral("%1 %2").arg(trCore(problem->what), trCore(problem->advice)).trimmed());
}

void OptionField::retranslate()
{
    const config::FieldInfo &info = m_editor->option().info;
    m_editor->retranslate();
    m_label->setText(trCore(info.label));
    m_term->set(trCore(info.term), ChipKind::Neutral);
    m_help->setText(trCore(info.help));
    const QString why = trCore(info.why);
    m_why->setText(why.isEmpty() ? tr("Default: %1.").arg(defaultText()) : tr("Default: %1. %2").arg(defaultText(), why));
    const QString reason = why.isEmpty() ? m_help->text() : tr("%1\nDefault: %2. %3").arg(m_help->text(), defaultText(), why);
    m_label->setToolTip(reason);
    m_editor->setToolTip(reason);
    m_reset->setMeaning(tr("Back to the default, %1").arg(defaultText()));
    m_editor->describe(m_label->text(), reason);
}

void OptionField::refresh()
{
    if (!m_model.isUnread(m_key)) // else what is typed stays there to be mended
        m_editor->showText(toQt(config::getOption(m_model.spec(), m_key).value_or("")));
    m_error->setText(problemText());
    m_error->setVisible(!m_error->text().isEmpty());
    m_reset->setVisible(isChanged() || m_model.isUnread(m_key));
    m_why->setVisible(isChanged());
}

void OptionField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Undo in a field is that of the settings, as everywhere on the page.
bool OptionField::eventFilter(QObject *watched, QEvent *event)
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
