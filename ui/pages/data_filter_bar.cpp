#include "ui/pages/data_filter_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/qt_convert.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

constexpr int kTypingPause = 200; // milliseconds
constexpr int kStatuses = static_cast<int>(store::RowStatus::Rejected) + 1;

std::int64_t countOf(const store::StatusCounts &counts, store::RowStatus status)
{
    switch (status) {
    case store::RowStatus::Todo: return counts.todo;
    case store::RowStatus::Draft: return counts.draft;
    case store::RowStatus::Done: return counts.done;
    case store::RowStatus::Rejected: return counts.rejected;
    }
    return 0;
}

} // namespace

DataFilterBar::DataFilterBar(RowTableModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new QLineEdit), m_status(new QComboBox), m_tag(new QComboBox), m_all(new QPushButton),
      m_count(new ElidedLabel(TextStyle::Small, Label::Tone::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGap12, kGap4, kGap12, kGap8);
    row->setSpacing(kGap8);
    row->addWidget(m_status);
    row->addWidget(m_tag);
    row->addWidget(m_count, 1);
    row->addWidget(m_all);
    m_count->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setLook(*m_all, ButtonLook::Quiet);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    for (int i = 0; i <= kStatuses; ++i)
        m_status->addItem(QString());
    for (QComboBox *box : {m_status, m_tag}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &DataFilterBar::apply);
    }
    m_tag->addItem(QString());
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &DataFilterBar::apply);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &DataFilterBar::apply);
    connect(m_all, &QPushButton::clicked, this, [this] {
        clear();
        apply();
    });
    connect(&model, &RowTableModel::stateChanged, this, &DataFilterBar::follow);
    connect(&model, &RowTableModel::loaded, this, &DataFilterBar::follow);
    retranslate();
}

void DataFilterBar::clear()
{
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    m_typing.stop();
    m_status->setCurrentIndex(0);
    m_tag->setCurrentIndex(0);
}

void DataFilterBar::apply()
{
    m_typing.stop();
    RowQuery query;
    if (m_status->currentIndex() > 0)
        query.filter.status = static_cast<store::RowStatus>(m_status->currentIndex() - 1);
    if (m_tag->currentIndex() > 0)
        query.filter.tag = fromQt(m_tag->currentText());
    query.search = m_search->text().trimmed();
    const RowQuery &shown = m_model.query();
    if (query.filter.status != shown.filter.status || query.filter.tag != shown.filter.tag || query.search != shown.search)
        m_model.setQuery(query);
}

void DataFilterBar::follow()
{
    QStringList tags;
    for (const std::string &tag : m_model.tags())
        tags << toQt(tag);
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    if (!chosen.isEmpty() && !tags.contains(chosen))
        tags << chosen; // the filter stays what it says
    while (m_tag->count() > 1)
        m_tag->removeItem(1);
    m_tag->addItems(tags);
    m_tag->setCurrentIndex(chosen.isEmpty() ? 0 : static_cast<int>(tags.indexOf(chosen)) + 1);
    m_tag->setVisible(!tags.isEmpty());

    const store::StatusCounts &counts = m_model.counts();
    for (int i = 0; i < kStatuses; ++i) {
        const auto status = static_cast<store::RowStatus>(i);
        m_status->setItemText(i + 1, QStringLiteral("%1 · %2").arg(statusTitle(status), countText(countOf(counts, status))));
    }
    const bool isAll = m_model.query().isAll();
    m_all->setVisible(!isAll);
    m_count->setText(isAll ? QString() : tr("%1 of %2").arg(countText(m_model.rowCount()), rowsText(counts.total())));
}

void DataFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search in all rows"));
    m_search->setAccessibleName(tr("Search in all rows"));
    m_search->setToolTip(tr("All words must occur; words in quotes stand together"));
    m_status->setItemText(0, tr("Every status"));
    m_status->setAccessibleName(tr("Rows of this status"));
    m_tag->setItemText(0, tr("Every tag"));
    m_tag->setAccessibleName(tr("Rows with this tag"));
    m_all->setText(tr("Show all rows"));
    follow();
}

void DataFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
