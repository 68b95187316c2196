#pragma once

#include "ui/base/card.h"

namespace luthier::ui {

class ElidedLabel;
class Label;

// A number with its name above and a remark beside it: "Loss / 1.42 / best at step 60".
class StatTile : public Card {
    Q_OBJECT

public:
    explicit StatTile(const QString &name = {}, QWidget *parent = nullptr);
    void set(const QString &value, const QString &remark = {});
    void setName(const QString &name);

private:
    void announce();
    Label *m_name;
    Label *m_value;
    ElidedLabel *m_remark;
};

} // namespace luthier::ui
