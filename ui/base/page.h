#pragma once

#include <QWidget>

#include "ui/base/chip.h"

class QHBoxLayout;
class QVBoxLayout;

namespace luthier::ui {

class ElidedLabel;

// A page of the window: a title with a state, a line below it, actions at the right, and its content. Pages own their actions
// and know nothing of each other; what leads elsewhere is a signal that the window connects.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setState(const QString &state, ChipKind kind); // empty: none
    void setSubtitle(const QString &subtitle);
    QHBoxLayout *actions() const { return m_actions; }
    QVBoxLayout *content() const { return m_content; }

    virtual void activated() {} // the page has come to the front
    virtual void saveState() {} // before the window closes
    virtual void find() {}      // Ctrl+F
    virtual bool acceptsFiles() const { return false; }

protected:
    virtual void retranslate() {} // sets every text anew; called by the constructor of the page and when the language changes
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_title;
    Chip *m_state;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_content;
};

} // namespace luthier::ui
