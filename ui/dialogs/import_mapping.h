#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "core/data/import_preview.h"

class QComboBox;
class QGridLayout;

namespace luthier::ui {

class Label;

// How rows are read: the format, and by hand which column is which.
class ImportMapping final : public QWidget {
    Q_OBJECT

public:
    explicit ImportMapping(QWidget *parent = nullptr);
    void showPreview(const data::ImportPreview &preview);
    void reset();                                                                   // another file
    std::string format() const;                                                     // "auto", or a name
    const std::map<std::string, std::string> &mapping() const { return m_mapping; } // only what was chosen by hand

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    void settleFormat();
    void addField(int row, const std::string &field, const QString &title);

    QStringList m_columns;
    std::string m_found; // the format that was found
    std::map<std::string, std::string> m_foundMapping;
    std::map<std::string, std::string> m_mapping;
    Label *m_formatName;
    QComboBox *m_format;
    QWidget *m_fields = nullptr;
    QGridLayout *m_grid;
};

} // namespace luthier::ui
