#pragma once

#include <QWidget>

#include "ui/pages/data_fields.h"

class QVBoxLayout;

namespace luthier::ui {

// A record as a form: one labelled field below the other.
class DataForm final : public QWidget {
    Q_OBJECT

public:
    enum class Shows { Everything, BesideMessages }; // what a conversation does not show itself

    explicit DataForm(Shows shows, QWidget *parent = nullptr);
    void setRecord(const data::Record &record);
    const data::Record &record() const { return m_record; }
    void retranslate(); // the language of the window is another

signals:
    void edited();

private:
    void rebuild();
    QWidget *makeField(std::size_t index);
    void fill();
    void take(std::size_t index, const QString &text, QWidget *field);

    const Shows m_shows;
    data::Record m_record;
    std::vector<DataField> m_fields;
    std::vector<QWidget *> m_widgets; // by field
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace luthier::ui
