#pragma once

#include <QWidget>

#include "core/text/message.h"

class QCheckBox;
class QMenu;
class QToolButton;

namespace luthier::ui {

class DataTextEdit;
class IconButton;
class Label;

// One message of a conversation: who says it, what, and whether the model learns to write it.
class DataBubble final : public QWidget {
    Q_OBJECT

public:
    explicit DataBubble(bool canBeTrained, QWidget *parent = nullptr);
    void setMessage(const text::Message &message);
    const text::Message &message() const { return m_message; }
    void setPlace(bool isFirst, bool isLast); // among its neighbours
    DataTextEdit *text() const { return m_text; }

signals:
    void edited();
    void moveWanted(int by);
    void addWanted(); // behind this one
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeMenu();
    void setRole(text::Role role);
    void setTrained(bool trained);
    void showMessage();
    QString extras() const; // what the message holds beside its text
    QRect box() const;

    text::Message m_message;
    QToolButton *m_role;
    QCheckBox *m_trained;
    IconButton *m_more;
    DataTextEdit *m_text;
    Label *m_extras;
    QMenu *m_menu;
    QMenu *m_roles;
    QAction *m_up;
    QAction *m_down;
    QAction *m_add;
    QAction *m_remove;
};

QString roleTitle(text::Role role); // "User"

} // namespace luthier::ui
