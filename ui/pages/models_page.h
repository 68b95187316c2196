#pragma once

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/models/model_list_model.h"

class QListView;
class QPushButton;
class QStackedLayout;

namespace luthier::ui {

class EmptyState;
class InlineMessage;
class Label;
class ModelsDetails;
class ModelsFolders;
class ProgressLine;

// The models on this computer: where they are looked for, what was found, what can be trained and, if not, why.
class ModelsPage final : public Page {
    Q_OBJECT

public:
    ModelsPage(AppSettings &settings, ModelListModel &models, QWidget *parent = nullptr);

    void chooseFolder(); // as the button does
    void showModel(const QString &path);
    void askForModel(const QString &reason); // shown until models are found
    void saveState() override;
    void activated() override;

signals:
    void trainWith(const QString &path);
    void chatWith(const QString &path);
    void foldersChanged(const QStringList &folders); // saved, and being looked through

protected:
    void retranslate() override;

private:
    QWidget *makeList();
    void makeActions();
    void setFolders(const QStringList &folders);
    void scan();
    void showScanning(const QString &folder);
    void showScanned();
    void showCurrent();
    const ModelEntry *current() const;

    AppSettings &m_settings;
    ModelListModel &m_models;
    QString m_wanted; // the model to select once it is there
    QPushButton *m_again;
    InlineMessage *m_message;
    ProgressLine *m_progress;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QListView *m_list;
    ModelsDetails *m_details;
    Label *m_foldersTitle;
    ModelsFolders *m_folders;
};

} // namespace luthier::ui
