#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "core/config/option_list.h"
#include "ui/forms/spec_model.h"

class QGridLayout;

namespace luthier::ui {

class OptionField;

// Some options of a run, made from their declarations, in two columns where there is room. Options that another setting makes
// meaningless are hidden.
class OptionForm final : public QWidget {
    Q_OBJECT

public:
    OptionForm(SpecModel &model, const std::vector<config::OptionInfo> &options, QWidget *parent = nullptr);

    const std::vector<OptionField *> &fields() const { return m_fields; }
    OptionField *field(const std::string &key) const; // null: not here
    bool isEmpty() const;                             // all are hidden
    QSize minimumSizeHint() const override;           // of one column

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    void arrange();
    bool isShown(const OptionField &field) const;
    SpecModel &m_model;
    QGridLayout *m_grid;
    std::vector<OptionField *> m_fields;
    std::vector<OptionField *> m_placed;
    int m_columns = 0;
};

// The options that a form shows: those that `wanted` says yes to, without those that have only one possible value; those of the
// run itself, such as its name, come last.
std::vector<config::OptionInfo> formOptions(const std::function<bool(const config::OptionInfo &option)> &wanted);

} // namespace luthier::ui
