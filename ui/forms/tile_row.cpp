#include "ui/forms/tile_row.h"

#include <algorithm>

#include <QGridLayout>
#include <QResizeEvent>

#include "ui/base/option_tile.h"
#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kLeastWidth = 150; // of a tile
constexpr int kMostColumns = 4;

} // namespace

TileRow::TileRow(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_filler(new QWidget(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap12);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TileRow::add(OptionTile *tile)
{
    m_tiles.push_back(tile);
    arrange(wantedColumns());
}

void TileRow::setLeastColumns(int columns)
{
    m_leastColumns = columns;
    arrange(wantedColumns());
}

int TileRow::wantedColumns() const
{
    return std::clamp(static_cast<int>(m_tiles.size()), m_leastColumns, kMostColumns);
}

QSize TileRow::minimumSizeHint() const
{
    return {Theme::of().scaled(kLeastWidth), 0};
}

void TileRow::arrange(int columns)
{
    for (OptionTile *tile : m_tiles)
        m_grid->removeWidget(tile);
    for (int column = 0; column < std::max(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i)
        m_grid->addWidget(m_tiles[static_cast<std::size_t>(i)], i / columns, i % columns);
    m_grid->removeWidget(m_filler);
    const int count = static_cast<int>(m_tiles.size());
    const int used = count % columns;
    m_filler->setVisible(used != 0);
    if (used != 0)
        m_grid->addWidget(m_filler, count / columns, used, 1, columns - used);
    m_columns = columns;
}

void TileRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int fitting = (width() + kGap12) / (Theme::of().scaled(kLeastWidth) + kGap12);
    const int columns = std::clamp(fitting, 1, wantedColumns());
    if (columns != m_columns)
        arrange(columns);
}

} // namespace luthier::ui
