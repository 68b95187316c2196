#pragma once

#include <optional>

#include <QWidget>

#include "ui/forms/error_place.h"
#include "ui/forms/spec_model.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace luthier::ui {

class Label;

// The settings as the text that `luthier train` reads, beside the form: what is typed here is there at once, and the other way
// round. A text that cannot be read shows the place and the reason, and changes nothing.
class SpecEditor final : public QWidget {
    Q_OBJECT

public:
    explicit SpecEditor(SpecModel &model, QWidget *parent = nullptr);
    QPlainTextEdit &text() const { return *m_text; }
    const Label &problem() const { return *m_problem; }
    void setComplete(bool complete); // every value, not only those that differ from the defaults
    bool isComplete() const;

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void write();
    void read();
    void showProblem(const std::optional<Error> &error);
    void mark(const std::optional<TextPlace> &place);

    SpecModel &m_model;
    QPlainTextEdit *m_text;
    Label *m_title;
    Label *m_problem;
    QCheckBox *m_complete;
    QPushButton *m_copy;
    bool m_isReading = false; // the change comes from this text
    bool m_isWriting = false;
};

} // namespace luthier::ui
