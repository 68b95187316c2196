#pragma once

#include <QWidget>

#include "core/data/import.h"

namespace luthier::ui {

class Label;

// What came of an import: rows kept, rows set aside, and the first problems.
class ImportResultView final : public QWidget {
    Q_OBJECT

public:
    explicit ImportResultView(QWidget *parent = nullptr);
    void showResult(const data::ImportResult &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    data::ImportResult m_result;
    Label *m_summary;
    Label *m_hint;
    QWidget *m_problems = nullptr;
};

} // namespace luthier::ui
