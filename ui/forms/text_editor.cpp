#include "ui/forms/text_editor.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/base/language.h"
#include "ui/base/theme.h"

namespace luthier::ui {

TextEditor::TextEditor(const config::OptionInfo &option, QWidget *parent) : OptionEditor(option, parent), m_line(new QLineEdit)
{
    setField(m_line);
    if (option.info.path != config::PathKind::None) {
        static_cast<QHBoxLayout *>(layout())->setSpacing(kGap8);
        m_choose = new QPushButton;
        layout()->addWidget(m_choose);
        connect(m_choose, &QPushButton::clicked, this, &TextEditor::choose);
    }
    retranslate();
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &TextEditor::finished);
}

void TextEditor::showText(const QString &text)
{
    if (m_line->text() != text)
        m_line->setText(text);
}

void TextEditor::retranslate()
{
    if (m_choose == nullptr)
        return;
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose “%1”").arg(trCore(option().info.label)));
}

void TextEditor::setHint(const QString &hint)
{
    m_line->setPlaceholderText(hint);
}

void TextEditor::choose()
{
    const QString title = trCore(option().info.label);
    const QString path = option().info.path == config::PathKind::Folder ? QFileDialog::getExistingDirectory(this, title, m_line->text())
                                                                        : QFileDialog::getOpenFileName(this, title, m_line->text());
    if (path.isEmpty())
        return;
    m_line->setText(path);
    emit edited(path);
    emit finished();
}

} // namespace luthier::ui
