#pragma once

#include <QWidget>

#include "core/store/backup.h"
#include "ui/bridge/background.h"

class QListWidget;
class QPushButton;

namespace luthier::ui {

class InlineMessage;
class Label;

// The daily copies of all datasets, and going back to one. What was there stays beside it.
class SettingsBackups final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsBackups(Background &background, QWidget *parent = nullptr);
    void refresh();

signals:
    void restored(); // the datasets are others now

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showBackups();
    void ask();
    void restore();
    void tellRestored(const fs::path &kept);

    Background &m_background;
    std::vector<store::Backup> m_backups;
    fs::path m_asked; // the copy that the question is about
    Label *m_none;
    QListWidget *m_list;
    QPushButton *m_restore;
    InlineMessage *m_message;
};

} // namespace luthier::ui
