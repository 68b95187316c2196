#pragma once

#include <vector>

#include "ui/pages/home_row.h"

namespace luthier::ui {

class Card;
class Label;

// A few recent things under a title. Hidden while there are none.
class HomeList final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 5;

    explicit HomeList(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void show(const std::vector<HomeRow::Content> &things); // the first kMost

signals:
    void chosen(const QString &key);

private:
    Label *m_title;
    Card *m_card;
    std::vector<HomeRow *> m_rows;
};

} // namespace luthier::ui
