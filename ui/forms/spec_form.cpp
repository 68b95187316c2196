#include "ui/forms/spec_form.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/config/option_list.h"
#include "ui/base/controls.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/forms/option_field.h"
#include "ui/forms/option_form.h"

namespace luthier::ui {

SpecForm::SpecForm(SpecModel &model, std::set<std::string> elsewhere, QWidget *parent)
    : QWidget(parent), m_model(model), m_elsewhere(std::move(elsewhere)),
      m_simple(new OptionForm(model, formOptions([this](const config::OptionInfo &option) {
                                  return isHere(option) && option.info.level == config::Level::Simple;
                              }))),
      m_fold(new QPushButton), m_advanced(new QWidget), m_column(new QVBoxLayout(m_advanced))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap16);
    column->addWidget(m_simple);
    auto *fold = new QHBoxLayout;
    fold->setContentsMargins(-kGap12, 0, 0, 0); // its text below the other texts
    fold->addWidget(m_fold);
    fold->addStretch(1);
    column->addLayout(fold);
    column->addWidget(m_advanced);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGap16);
    m_advanced->hide();
    m_fold->setCheckable(true);
    setLook(*m_fold, ButtonLook::Quiet);
    connect(m_fold, &QPushButton::toggled, this, &SpecForm::setUnfolded);
    connect(&m_model, &SpecModel::changed, this, &SpecForm::refresh);
    retranslate();
}

bool SpecForm::isHere(const config::OptionInfo &option) const
{
    return option.key != "version" && !m_elsewhere.contains(option.key);
}

bool SpecForm::isUnfolded() const
{
    return m_fold->isChecked();
}

void SpecForm::setUnfolded(bool shown)
{
    if (shown && m_parts.empty())
        makeAdvanced();
    m_fold->setChecked(shown);
    m_advanced->setVisible(shown);
    refresh();
    emit unfolded(shown);
}

void SpecForm::makeAdvanced()
{
    std::vector<config::OptionPart> parts = config::optionParts();
    std::rotate(parts.begin(), parts.begin() + 1, parts.end()); // the run itself last
    for (const config::OptionPart &part : parts) {
        const auto options = formOptions([&](const config::OptionInfo &option) {
            return isHere(option) && option.part == part.key && option.info.level == config::Level::Advanced;
        });
        if (options.empty())
            continue;
        m_parts.push_back({part.label, new Label(TextStyle::BodyStrong), new OptionForm(m_model, options)});
        m_column->addWidget(m_parts.back().title);
        m_column->addWidget(m_parts.back().form);
    }
    retranslate();
}

OptionField *SpecForm::reveal(const std::string &key)
{
    if (OptionField *field = m_simple->field(key))
        return field;
    const std::vector<config::OptionInfo> options = config::optionList();
    const auto option = std::find_if(options.begin(), options.end(), [&](const config::OptionInfo &info) { return info.key == key; });
    if (option == options.end() || !isHere(*option))
        return nullptr;
    setUnfolded(true);
    for (const Part &part : m_parts)
        if (OptionField *field = part.form->field(key))
            return field;
    return nullptr;
}

int SpecForm::changedAdvanced() const
{
    const std::vector<config::OptionInfo> options = config::optionList();
    return static_cast<int>(std::count_if(options.begin(), options.end(), [&](const config::OptionInfo &option) {
        return isHere(option) && option.info.level == config::Level::Advanced &&
               config::getOption(m_model.spec(), option.key).value_or("") != option.defaultText;
    }));
}

void SpecForm::retranslate()
{
    for (const Part &part : m_parts)
        part.title->setText(trCore(part.label));
    refresh();
}

void SpecForm::refresh()
{
    const int changed = changedAdvanced();
    m_fold->setText(changed == 0 ? tr("Advanced") : tr("Advanced · %n changed", nullptr, changed));
    m_fold->setIcon(themedIcon(isUnfolded() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), IconTone::Muted));
    for (const Part &part : m_parts) {
        part.title->setVisible(!part.form->isEmpty());
        part.form->setVisible(!part.form->isEmpty());
    }
}

void SpecForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
