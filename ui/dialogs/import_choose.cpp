#include "ui/dialogs/import_choose.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {
namespace {

constexpr int kZoneHeight = 190;
constexpr int kIcon = 28;

} // namespace

QStringList draggedFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

ImportChoose::ImportChoose(QWidget *parent)
    : QWidget(parent), m_zone(new QWidget), m_title(new Label(TextStyle::BodyStrong)),
      m_kinds(new Label(TextStyle::Small, Label::Tone::Muted)), m_choose(new QPushButton),
      m_or(new Label(TextStyle::Small, Label::Tone::Muted)), m_text(new QPlainTextEdit), m_take(new QPushButton)
{
    auto *zone = new QVBoxLayout(m_zone);
    zone->setSpacing(kGap8);
    zone->addSpacing(kGap24 + kIcon);
    zone->addWidget(m_title, 0, Qt::AlignHCenter);
    zone->addWidget(m_kinds);
    zone->addWidget(m_choose, 0, Qt::AlignHCenter);
    zone->addStretch(1);
    m_kinds->setWordWrap(true);
    m_kinds->setAlignment(Qt::AlignHCenter);
    m_zone->setMinimumHeight(Theme::of().scaled(kZoneHeight));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    layout->addWidget(m_zone);
    layout->addWidget(m_or);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_take, 0, Qt::AlignRight);
    m_or->setBuddy(m_text);
    m_text->setTabChangesFocus(true);
    m_take->setEnabled(false);
    setAcceptDrops(true);
    m_text->setAcceptDrops(false); // files dropped on it are files as well
    connect(m_choose, &QPushButton::clicked, this, &ImportChoose::askForFiles);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_take->setEnabled(!m_text->document()->isEmpty()); });
    connect(m_take, &QPushButton::clicked, this, [this] { emit textChosen(m_text->toPlainText()); });
    retranslate();
}

void ImportChoose::askForFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import data"), {},
                                                            tr("Rows (*.jsonl *.json *.ndjson *.csv *.tsv *.txt *.md);;All files (*)"));
    if (!files.isEmpty())
        emit filesChosen(files);
}

void ImportChoose::retranslate()
{
    m_title->setText(tr("Drop files here"));
    m_kinds->setText(tr("JSON Lines, JSON, tables with commas or tabs, plain text. Nothing of your files is changed."));
    m_choose->setText(tr("Choose files…"));
    m_or->setText(tr("Or paste rows"));
    m_text->setAccessibleName(tr("Rows to be pasted"));
    m_text->setPlaceholderText(QStringLiteral("{\"instruction\": \"…\", \"output\": \"…\"}"));
    m_take->setText(tr("Look at this text"));
}

void ImportChoose::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    QPen pen(m_isOver ? c.accent : c.disabled, m_isOver ? 2 : 1, Qt::DashLine);
    paintBox(painter, m_zone->geometry(), kCardRadius, m_isOver ? c.accentBackground : c.subSurface, pen);
    QRectF icon(0, 0, kIcon, kIcon);
    icon.moveCenter(QPointF(m_zone->geometry().center().x(), m_zone->geometry().top() + kGap24 + kIcon / 2.0));
    paintIcon(painter, QStringLiteral("import"), c.accent, icon);
}

void ImportChoose::dragEnterEvent(QDragEnterEvent *event)
{
    m_isOver = !draggedFiles(*event->mimeData()).isEmpty();
    event->setAccepted(m_isOver);
    update();
}

void ImportChoose::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_isOver = false;
    update();
}

void ImportChoose::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    emit filesChosen(draggedFiles(*event->mimeData()));
}

void ImportChoose::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
