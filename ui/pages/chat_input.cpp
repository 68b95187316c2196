#include "ui/pages/chat_input.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace luthier::ui {
namespace {

constexpr int kMostLines = 8;

} // namespace

ChatInput::ChatInput(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &ChatInput::fit);
    fit();
}

void ChatInput::fit()
{
    const int line = fontMetrics().lineSpacing();
    const auto wanted = static_cast<int>(std::lround(document()->size().height())); // counted in lines
    const int lines = std::clamp(wanted, 1, kMostLines);
    setVerticalScrollBarPolicy(wanted > lines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int frame = 2 * frameWidth() + static_cast<int>(std::ceil(2 * document()->documentMargin()));
    const QMargins margins = contentsMargins();
    setFixedHeight(lines * line + frame + margins.top() + margins.bottom());
}

void ChatInput::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        emit sent();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ChatInput::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ChatInput::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace luthier::ui
