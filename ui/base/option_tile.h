#pragma once

#include <QAbstractButton>

namespace luthier::ui {

// One choice among a few: a title, the field's term as a chip, and a sentence on when to choose it. A choice that is not
// available is shown with the reason. The tiles of one question share a parent; keyboard and screen readers see radio buttons.
class OptionTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit OptionTile(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &term, const QString &sentence);
    void setUnavailable(const QString &reason); // empty: available
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString shownSentence() const { return m_reason.isEmpty() ? m_sentence : m_reason; }
    QString m_term;
    QString m_sentence;
    QString m_reason;
};

} // namespace luthier::ui
