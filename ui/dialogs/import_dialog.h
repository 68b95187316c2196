#pragma once

#include <optional>

#include <QDialog>

#include "core/data/import_preview.h"
#include "ui/bridge/background.h"
#include "ui/models/dataset_list_model.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace luthier::ui {

class ElidedLabel;
class ImportChoose;
class ImportPreviewView;
class ImportResultView;
class Label;
class ProgressLine;

// Files or a pasted text into a dataset: chosen, looked at, named, read, opened. Nothing of it blocks the window.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Background &background, DatasetListModel &datasets, QWidget *parent = nullptr);
    void setFiles(const QStringList &files);
    void setText(const QString &text);
    bool isImporting() const { return m_importing.isActive(); }

signals:
    void openWanted(const QString &dataset);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Stage { Choose, Preview, Importing, Result };
    QWidget *buildPreview();
    QWidget *buildProgress();
    void buildFoot(QVBoxLayout &layout);
    void connectModel();
    void look();
    void takePreview(const Expected<data::ImportPreview> &preview);
    void begin();
    void cancel();
    void finish(const store::ImportedDataset &imported);
    void setStage(Stage stage);
    void refresh();
    void retranslate();
    data::ImportOptions options() const;

    Background &m_background;
    DatasetListModel &m_datasets;
    std::vector<fs::path> m_files;
    std::optional<std::string> m_text;
    Task m_looking;
    Task m_importing;
    Stage m_stage = Stage::Choose;
    bool m_canImport = false;
    QString m_dataset; // that the rows went into

    Label *m_title;
    QStackedWidget *m_pages;
    ImportChoose *m_choose;
    ElidedLabel *m_source;
    QPushButton *m_others;
    ImportPreviewView *m_preview;
    Label *m_nameLabel;
    QLineEdit *m_name;
    QCheckBox *m_append;
    Label *m_progressText;
    ProgressLine *m_progress;
    ImportResultView *m_result;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace luthier::ui
