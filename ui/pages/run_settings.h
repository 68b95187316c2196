#pragma once

#include <QWidget>

#include "core/run/run_view.h"

class QVBoxLayout;

namespace luthier::ui {

class Card;

// Every setting that a run was made with, grouped as in the form, what differs from the defaults in bold; before them what was
// planned from them.
class RunSettings final : public QWidget {
    Q_OBJECT

public:
    explicit RunSettings(QWidget *parent = nullptr);
    void setRun(const run::RunView &view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addPlan();
    void addParts();
    Card *addCard(const QString &title, bool right);

    run::RunView m_view;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
};

} // namespace luthier::ui
