#include "ui/pages/data_versions.h"

#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/format.h"
#include "ui/base/label.h"
#include "ui/base/style_parts.h"
#include "ui/models/row_columns.h"
#include "ui/models/version_list_model.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 380;

// What was done, and below it when and how many rows there were.
class VersionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &c = Theme::of().colors();
        painter->save();
        const QRect box = option.rect.adjusted(kGap4, 1, -kGap4, -1);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paintBox(*painter, box, kControlRadius, isChosen ? c.accentBackground : c.subSurface, Qt::NoPen);
        const QRect inner = box.adjusted(kGap8, kGap8, -kGap8, -kGap8);
        const QFont font = Theme::of().font(TextStyle::Body);
        painter->setFont(font);
        painter->setPen(c.text);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
        painter->setFont(Theme::of().font(TextStyle::Caption));
        painter->setPen(c.muted);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                          DataVersions::tr("Version %1").arg(index.data(VersionListModel::NumberRole).toLongLong()));
        const QString facts = QStringLiteral("%1 · %2").arg(
            rowsText(index.data(VersionListModel::RowsRole).toLongLong()),
            agoText(index.data(VersionListModel::TimeRole).toLongLong(), QDateTime::currentMSecsSinceEpoch()));
        painter->drawText(inner, Qt::AlignRight | Qt::AlignBottom, facts);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        const int texts =
            QFontMetrics(Theme::of().font(TextStyle::Body)).height() + QFontMetrics(Theme::of().font(TextStyle::Caption)).height();
        return {100, texts + 2 * kGap8 + kGap4};
    }
};

} // namespace

DataVersions::DataVersions(Background &background, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_model(new VersionListModel(background, this)), m_title(new Label(TextStyle::BodyStrong)),
      m_view(new QListView), m_back(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap8, kGap12, kGap8, kGap12);
    layout->setSpacing(kGap8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kGap8, 0, kGap8, 0);
    head->addWidget(m_title);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGap8, 0, kGap8, 0);
    foot->addStretch(1);
    foot->addWidget(m_back);
    layout->addLayout(foot);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new VersionDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    setLook(*m_back, ButtonLook::Primary);
    resize(Theme::of().scaled(kWidth), Theme::of().scaled(kHeight));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataVersions::refreshButton);
    connect(m_back, &QPushButton::clicked, this, [this] {
        const std::int64_t version = m_view->currentIndex().data(VersionListModel::NumberRole).toLongLong();
        hide();
        emit goBackWanted(version);
    });
    retranslate();
}

void DataVersions::setDataset(store::DatasetId dataset, std::int64_t newest)
{
    m_dataset = dataset;
    m_newest = newest;
    refreshButton();
}

void DataVersions::dropDown(QWidget &below)
{
    m_model->setDataset(m_dataset);
    m_model->refresh();
    const QPoint corner = below.mapToGlobal(QPoint(below.width() - width(), below.height() + kGap4));
    move(corner);
    show();
    m_view->setFocus();
}

void DataVersions::refreshButton()
{
    const std::int64_t version = m_view->currentIndex().data(VersionListModel::NumberRole).toLongLong();
    m_back->setEnabled(version != 0 && version != m_newest);
}

void DataVersions::retranslate()
{
    m_title->setText(tr("What was done"));
    m_view->setAccessibleName(tr("Versions"));
    m_back->setText(tr("Go back to this"));
    m_back->setToolTip(tr("Makes the rows what they were then. This is a change like any other and can be undone."));
}

void DataVersions::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    paintBox(painter, rect(), 0, c.surface, QPen(c.line, 1));
}

void DataVersions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace luthier::ui
