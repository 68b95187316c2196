#include "ui/pages/data_row_meta.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

#include "ui/base/elided_label.h"
#include "ui/base/qt_convert.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

constexpr int kStatuses = static_cast<int>(store::RowStatus::Rejected) + 1;

QString tagsText(const std::vector<std::string> &tags)
{
    QStringList texts;
    for (const std::string &tag : tags)
        texts << toQt(tag);
    return texts.join(QStringLiteral(", "));
}

} // namespace

DataRowMeta::DataRowMeta(QWidget *parent)
    : QWidget(parent), m_statusName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_tagsName(new Label(TextStyle::Small, Label::Tone::Muted)), m_noteName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_status(new QComboBox), m_tags(new QLineEdit), m_note(new QLineEdit), m_completer(new QCompleter(this)),
      m_origin(new ElidedLabel(TextStyle::Caption, Label::Tone::Muted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap8);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_statusName, 0, 0);
    grid->addWidget(m_status, 0, 1);
    grid->addWidget(m_tagsName, 1, 0);
    grid->addWidget(m_tags, 1, 1);
    grid->addWidget(m_noteName, 2, 0);
    grid->addWidget(m_note, 2, 1);
    grid->addWidget(m_origin, 3, 0, 1, 2);
    m_origin->setElideMode(Qt::ElideMiddle);
    for (int i = 0; i < kStatuses; ++i)
        m_status->addItem(QString());
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(m_completer);
    connect(m_status, &QComboBox::activated, this, [this](int index) { emit statusChosen(static_cast<store::RowStatus>(index)); });
    connect(m_tags, &QLineEdit::editingFinished, this, &DataRowMeta::commit);
    connect(m_note, &QLineEdit::editingFinished, this, &DataRowMeta::commit);
    retranslate();
}

void DataRowMeta::setMeta(const store::RowMeta &meta)
{
    // What is being typed stays.
    if (!m_tags->hasFocus() || tagsText(m_meta.tags) == m_tags->text())
        m_tags->setText(tagsText(meta.tags));
    if (!m_note->hasFocus() || toQt(m_meta.note) == m_note->text())
        m_note->setText(toQt(meta.note));
    m_meta = meta;
    const QSignalBlocker blocker(m_status);
    m_status->setCurrentIndex(static_cast<int>(meta.status));
    m_origin->setVisible(!meta.origin.empty());
    m_origin->setText(tr("From %1").arg(toQt(meta.origin)));
}

void DataRowMeta::setKnownTags(const QStringList &tags)
{
    static_cast<QStringListModel *>(m_completer->model())->setStringList(tags);
}

QStringList DataRowMeta::typedTags() const
{
    QString text = m_tags->text();
    QStringList tags;
    for (const QString &part : text.replace(QChar(u'，'), QChar(u',')).split(QChar(u','), Qt::SkipEmptyParts))
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return tags;
}

void DataRowMeta::commit()
{
    const QStringList tags = typedTags();
    std::vector<std::string> texts;
    for (const QString &tag : tags)
        texts.push_back(fromQt(tag));
    if (texts != m_meta.tags) {
        m_meta.tags = texts;
        emit tagsChosen(tags);
    }
    if (const std::string note = fromQt(m_note->text()); note != m_meta.note) {
        m_meta.note = note;
        emit noteChosen(m_note->text());
    }
}

void DataRowMeta::retranslate()
{
    m_statusName->setText(tr("Status"));
    m_tagsName->setText(tr("Tags"));
    m_noteName->setText(tr("Note"));
    m_status->setAccessibleName(tr("Status"));
    m_tags->setAccessibleName(tr("Tags"));
    m_note->setAccessibleName(tr("Note"));
    m_tags->setPlaceholderText(tr("Several with commas"));
    m_note->setPlaceholderText(tr("For you: it is not trained on"));
    for (int i = 0; i < kStatuses; ++i)
        m_status->setItemText(i, statusTitle(static_cast<store::RowStatus>(i)));
    setMeta(store::RowMeta(m_meta));
}

void DataRowMeta::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
