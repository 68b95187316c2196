#pragma once

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace luthier::ui {

class ElidedLabel;
class Label;
class ModelsFolders;
class SettingsBackups;
class SettingsSection;

// Everything a person can set about the program. Each takes effect and is saved at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(AppSettings &settings, Theme &theme, Translator &translator, EngineHost &host, Background &background,
                 QWidget *parent = nullptr);
    void activated() override;

signals:
    void workspaceChosen(const QString &folder);     // to be opened in the place of this one
    void foldersChanged(const QStringList &folders); // of models; saved
    void datasetsRestored();                         // from a backup

protected:
    void retranslate() override;

private:
    void makeLooks(QVBoxLayout &column);
    void makeComputer(QVBoxLayout &column);
    void makePlaces(QVBoxLayout &column);
    void fillLanguages();
    void fillThemes();
    void retranslateComputer();
    void saveLimits();
    void chooseWorkspace();

    AppSettings &m_settings;
    Theme &m_theme;
    Translator &m_translator;
    EngineHost &m_host;
    SettingsSection *m_looks;
    QComboBox *m_language;
    QComboBox *m_themes;
    SettingsSection *m_computer;
    QSpinBox *m_threads;
    QDoubleSpinBox *m_memory;
    SettingsSection *m_place;
    QPushButton *m_workspace;
    ElidedLabel *m_workspacePath;
    SettingsSection *m_models;
    ModelsFolders *m_folders;
    SettingsSection *m_copies;
    SettingsBackups *m_backups;
    Label *m_about;
};

} // namespace luthier::ui
