#pragma once

#include <vector>

#include "ui/base/card.h"

namespace luthier::ui {

class Label;

// Settings that belong together: a title, and a line for each with what it is at the left and its control at the right.
class SettingsSection final : public Card {
    Q_OBJECT

public:
    explicit SettingsSection(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void addLine(QWidget *control);                                           // its texts follow by setLine()
    void setLine(std::size_t line, const QString &name, const QString &help); // in the order of addLine()
    void addWide(QWidget *content);                                           // below the lines, as wide as the card

private:
    struct Line {
        Label *name;
        Label *help;
        QWidget *control;
    };
    Label *m_title;
    std::vector<Line> m_lines;
};

} // namespace luthier::ui
