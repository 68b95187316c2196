#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace luthier::ui {

class IconButton;
class Label;

// The folders in which models are looked for: added, removed, opened.
class ModelsFolders final : public QWidget {
    Q_OBJECT

public:
    explicit ModelsFolders(QWidget *parent = nullptr);
    void setFolders(const QStringList &folders);
    QStringList folders() const;
    void addFolder(const QString &folder); // and tells; nothing where it is there already

signals:
    void changed(const QStringList &folders); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose();
    void removeCurrent();
    void showMenu(const QPoint &place);

    QListWidget *m_list;
    Label *m_none;
    QPushButton *m_add;
    IconButton *m_remove;
};

} // namespace luthier::ui
