#pragma once

#include <QWidget>

#include "core/data/import_preview.h"

class QVBoxLayout;
class QPushButton;

namespace luthier::ui {

class ImportMapping;
class InlineMessage;
class Label;

// What a first look at files says: their format and why, their encoding, the first rows, and what is wrong; and how to read
// them otherwise.
class ImportPreviewView final : public QWidget {
    Q_OBJECT

public:
    explicit ImportPreviewView(QWidget *parent = nullptr);
    void showPreview(const data::ImportPreview &preview);
    void showError(const Error &error);
    ImportMapping &mapping() const { return *m_mapping; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFact(int row, const QString &name, const QString &text);
    void showFacts();
    void showRows();
    void retranslate();

    data::ImportPreview m_preview;
    InlineMessage *m_error;
    QWidget *m_facts = nullptr;
    QWidget *m_rows = nullptr;
    Label *m_rowsTitle;
    QPushButton *m_more;
    ImportMapping *m_mapping;
    QVBoxLayout *m_factsPlace;
    QVBoxLayout *m_rowsPlace;
};

} // namespace luthier::ui
