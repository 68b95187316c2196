#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/run/expected_time.h"
#include "ui/base/card.h"
#include "ui/pages/train_remarks.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace luthier::ui {

class ElidedLabel;
class Label;
class MemoryBar;
class ProgressLine;
class ScrollArea;

// What the next run will be, always in sight: what it is made of, the settings that decide, what it needs, and the button that
// starts it.
class RunCard final : public Card {
    Q_OBJECT

public:
    explicit RunCard(QWidget *parent = nullptr);

    void showSpec(const config::RunSpec &spec, const QString &model); // what is known without a plan
    void showPlan(const std::optional<run::PreparedRun> &run, const run::ExpectedTime &time);
    void showPlanning(bool planning);
    void showRemarks(const std::vector<TrainRemark> &remarks);
    void setStart(const QString &text, bool ready); // not ready: the text says what is missing, and the button leads there
    void setNote(const QString &note);              // below the button; empty: none
    void showPreparing(std::optional<double> fraction);
    QPushButton &startButton() const { return *m_start; }

signals:
    void start();
    void missingChosen();
    void cancelPreparing();
    void fixChosen(const luthier::ui::TrainRemark::Fix &fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Fact { Model, Data, Tokens, Method, Passes, Rate, Rows, Steps, Time, Disk, Memory };
    static constexpr int kFacts = Memory + 1;
    void retranslate();
    void setFact(Fact fact, const QString &text);
    void showMemory(const run::PreparedRun &run);

    std::array<Label *, kFacts> m_names;
    std::array<ElidedLabel *, kFacts> m_values;
    Label *m_title;
    ProgressLine *m_progress;
    MemoryBar *m_bar;
    QVBoxLayout *m_remarks;
    std::vector<QWidget *> m_remarkViews;
    QPushButton *m_start;
    QPushButton *m_cancel;
    Label *m_note;
    bool m_isReady = false;
};

} // namespace luthier::ui
