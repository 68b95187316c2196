#include "ui/pages/compare_answer.h"

#include <cmath>

#include <QVBoxLayout>

#include "ui/base/format.h"
#include "ui/base/label.h"
#include "ui/base/language.h"

namespace luthier::ui {

CompareAnswer::CompareAnswer(const QString &model, QWidget *parent)
    : QWidget(parent), m_text(new Label), m_remark(new Label(TextStyle::Caption, Label::Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap4);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setAccessibleName(tr("Answer of %1").arg(model));
    m_remark->setWordWrap(true);
    m_remark->setText(tr("waits for its turn"));
    m_text->hide(); // until there is something to read
    layout->addWidget(m_text);
    layout->addWidget(m_remark);
    layout->addStretch(1);
}

void CompareAnswer::add(const QString &more)
{
    m_whole += more;
    m_text->setText(m_whole.trimmed());
    m_text->show();
    m_remark->setText(tr("answers …"));
}

void CompareAnswer::finish(const ChatAnswer &answer)
{
    m_isFinished = true;
    m_whole = answer.text;
    m_text->setText(m_whole.trimmed());
    m_text->show();
    const QString numbers = tr("%1 tokens · %2 tokens/s").arg(countText(answer.newTokens), countText(std::llround(answer.tokensPerSecond)));
    m_remark->setText(answer.end == run::GenerationEnd::StopToken ? numbers : tr("%1 · cut off").arg(numbers));
}

void CompareAnswer::fail(const Error &error)
{
    m_isFinished = true;
    m_remark->setTone(error.code == ErrorCode::Cancelled ? Label::Tone::Muted : Label::Tone::Error);
    m_remark->setText(error.code == ErrorCode::Cancelled ? tr("stopped")
                                                         : QStringLiteral("%1 %2").arg(trCore(error.what), trCore(error.advice)));
}

} // namespace luthier::ui
