#include "ui/pages/data_text_edit.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QKeyEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kMostLines = 40; // then it scrolls by itself
constexpr int kFieldMargin = 6;

} // namespace

DataTextEdit::DataTextEdit(Look look, QWidget *parent) : QPlainTextEdit(parent), m_look(look)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // the dataset's history is the only one: two of them would take back each other
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(look == Look::Bare ? 0 : kFieldMargin);
    if (look == Look::Bare) {
        setFrameShape(QFrame::NoFrame);
        viewport()->setAutoFillBackground(false);
    }
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        takeText();
    });
    connect(&Theme::of(), &Theme::changed, this, &DataTextEdit::refresh);
    refresh();
}

void DataTextEdit::refresh()
{
    setFont(Theme::of().font(TextStyle::Body));
    if (m_look == Look::Bare) {
        QPalette clear = palette();
        clear.setColor(QPalette::Base, Qt::transparent);
        setPalette(clear);
    }
    fitHeight();
}

void DataTextEdit::setWholeText(const QString &text)
{
    if (m_text == text)
        return;
    m_isSetting = true;
    if (hasFocus())
        replaceDifference(text);
    else
        setPlainText(text);
    m_text = toPlainText(); // line ends are unified in it
    m_isSetting = false;
}

// Whoever is in the text stays there: the cursor goes to what has changed.
void DataTextEdit::replaceDifference(const QString &text)
{
    const QString before = toPlainText();
    const qsizetype shorter = std::min(before.size(), text.size());
    const auto same = std::mismatch(before.begin(), before.begin() + shorter, text.begin()).first - before.begin();
    const auto rest = std::mismatch(before.rbegin(), before.rbegin() + (shorter - same), text.rbegin()).first - before.rbegin();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(same));
    cursor.setPosition(static_cast<int>(before.size() - rest), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(same, text.size() - same - rest));
    setTextCursor(cursor);
}

// The document also tells of another font as of a change.
void DataTextEdit::takeText()
{
    QString text = toPlainText();
    if (m_isSetting || text == m_text)
        return;
    m_text = std::move(text);
    emit edited();
}

// Counts the lines as they are wrapped, which the layout knows only of paragraphs it was asked for.
void DataTextEdit::fitHeight()
{
    auto *layout = qobject_cast<QPlainTextDocumentLayout *>(document()->documentLayout());
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= kMostLines; block = block.next()) {
        layout->ensureBlockLayout(block);
        lines += std::max(1, block.layout()->lineCount());
    }
    setVerticalScrollBarPolicy(lines > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const double text = std::min(lines, kMostLines) * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin();
    const int wanted = static_cast<int>(std::ceil(text)) + 2 * frameWidth();
    if (wanted != height() || minimumHeight() != maximumHeight()) {
        setFixedHeight(wanted);
        updateGeometry();
    }
}

QSize DataTextEdit::sizeHint() const
{
    return {Theme::of().scaled(200), height()};
}

bool DataTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto &key = *static_cast<QKeyEvent *>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) { // the page's
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void DataTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void DataTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace luthier::ui
