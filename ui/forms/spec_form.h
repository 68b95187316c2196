#pragma once

#include <set>
#include <string>
#include <vector>

#include <QWidget>

#include "core/config/option_list.h"
#include "ui/forms/spec_model.h"

class QPushButton;
class QVBoxLayout;

namespace luthier::ui {

class Label;
class OptionField;
class OptionForm;

// All settings of a run: the simple ones, and on request the others, by the parts of the specification. The unfolding tells how
// many of the folded ones are changed.
class SpecForm final : public QWidget {
    Q_OBJECT

public:
    // `elsewhere`: keys of options that are chosen in another place.
    SpecForm(SpecModel &model, std::set<std::string> elsewhere, QWidget *parent = nullptr);

    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    OptionField *reveal(const std::string &key); // unfolds where it must; null: it has no place here
    OptionForm &simple() const { return *m_simple; }
    int changedAdvanced() const;

signals:
    void unfolded(bool unfolded); // by the person or by reveal()

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part {
        std::string label; // of core
        Label *title;
        OptionForm *form;
    };
    void makeAdvanced();
    void retranslate();
    void refresh();
    bool isHere(const config::OptionInfo &option) const;

    SpecModel &m_model;
    const std::set<std::string> m_elsewhere;
    OptionForm *m_simple;
    QPushButton *m_fold;
    QWidget *m_advanced; // made when it is first unfolded
    QVBoxLayout *m_column;
    std::vector<Part> m_parts;
};

} // namespace luthier::ui
