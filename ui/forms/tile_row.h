#pragma once

#include <vector>

#include <QWidget>

class QGridLayout;

namespace luthier::ui {

class OptionTile;

// The tiles of one question side by side, all as wide and each row as high; in fewer columns where there is less room.
class TileRow final : public QWidget {
    Q_OBJECT

public:
    explicit TileRow(QWidget *parent = nullptr);
    void add(OptionTile *tile);
    void setLeastColumns(int columns); // so that a single tile is no wider than one of several
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    QGridLayout *m_grid;
    QWidget *m_filler; // the room of the tiles that the last row lacks
    std::vector<OptionTile *> m_tiles;
    int wantedColumns() const;
    int m_columns = 0;
    int m_leastColumns = 1;
};

} // namespace luthier::ui
