#pragma once

#include <array>

#include <QWidget>

#include "ui/window/page_id.h"

namespace luthier::ui {

class IconButton;
class Label;
class RailItem;
class RunCenter;
class RunListModel;
class RunStrip;

// The navigation at the left of the window, and at its foot the run that is trained.
class Rail final : public QWidget {
    Q_OBJECT

public:
    Rail(RunCenter &center, RunListModel &runs, QWidget *parent = nullptr);
    void setCurrent(PageId page);
    RailItem *item(PageId page) const { return m_items[static_cast<std::size_t>(page)]; }

signals:
    void chosen(luthier::ui::PageId page);
    void openRun(const QString &run);
    void searchWanted(); // for everything that can be done

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fit();

    QWidget *m_mark; // the room in which the program's sign is painted
    Label *m_name;
    IconButton *m_search;
    std::array<RailItem *, kPages.size()> m_items;
    RunStrip *m_strip;
};

} // namespace luthier::ui
