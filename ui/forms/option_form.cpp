#include "ui/forms/option_form.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>

#include "core/config/option_list.h"
#include "core/config/option_scope.h"
#include "ui/base/theme.h"
#include "ui/forms/option_field.h"

namespace luthier::ui {
namespace {

constexpr int kColumns = 2;
constexpr int kColumnWidth = 230; // less is too narrow for a number, its unit and a sentence

} // namespace

OptionForm::OptionForm(SpecModel &model, const std::vector<config::OptionInfo> &options, QWidget *parent)
    : QWidget(parent), m_model(model), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGap24);
    m_grid->setVerticalSpacing(kGap16);
    for (const config::OptionInfo &option : options) {
        m_fields.push_back(new OptionField(model, option, this));
        m_fields.back()->hide(); // until it has its place
    }
    connect(&m_model, &SpecModel::changed, this, &OptionForm::refresh);
    m_columns = kColumns;
    arrange();
}

OptionField *OptionForm::field(const std::string &key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const OptionField *field) { return field->key() == key; });
    return found == m_fields.end() ? nullptr : *found;
}

bool OptionForm::isShown(const OptionField &field) const
{
    // What is changed stays in sight even where it does not matter now.
    return config::optionMatters(m_model.spec(), field.key()) || m_model.problemOf(field.key()) != nullptr;
}

bool OptionForm::isEmpty() const
{
    return m_placed.empty();
}

QSize OptionForm::minimumSizeHint() const
{
    int width = 0;
    for (const OptionField *field : m_placed)
        width = std::max(width, field->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

void OptionForm::refresh()
{
    std::vector<OptionField *> shown;
    std::copy_if(m_fields.begin(), m_fields.end(), std::back_inserter(shown), [&](const OptionField *field) { return isShown(*field); });
    if (shown != m_placed)
        arrange();
}

void OptionForm::arrange()
{
    for (OptionField *field : m_fields)
        m_grid->removeWidget(field);
    m_placed.clear();
    int row = 0;
    int column = 0;
    for (OptionField *field : m_fields) {
        field->setVisible(isShown(*field));
        if (!isShown(*field))
            continue;
        m_placed.push_back(field);
        const int span = field->isWide() ? m_columns : 1;
        if (column > 0 && column + span > m_columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(field, row, column, 1, span);
        column += span;
        if (column >= m_columns) {
            ++row;
            column = 0;
        }
    }
    for (int i = 0; i < kColumns; ++i)
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
    for (std::size_t i = 1; i < m_placed.size(); ++i)
        setTabOrder(m_placed[i - 1], m_placed[i]);
}

void OptionForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = width() >= kColumns * Theme::of().scaled(kColumnWidth) + kGap24 ? kColumns : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

bool OptionForm::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QWidget::event(event);
}

std::vector<config::OptionInfo> formOptions(const std::function<bool(const config::OptionInfo &option)> &wanted)
{
    std::vector<config::OptionInfo> options = config::optionList();
    std::erase_if(options, [&](const config::OptionInfo &option) {
        return !wanted(option) || (option.type == config::ValueType::Choice && option.choices.size() < 2);
    });
    std::stable_partition(options.begin(), options.end(), [](const config::OptionInfo &option) { return !option.part.empty(); });
    return options;
}

} // namespace luthier::ui
