#include "ui/pages/run_settings.h"

#include <cstdlib>
#include <string_view>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include "core/config/option_list.h"
#include "ui/base/card.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

QString valueText(const config::OptionInfo &option, const std::string &value)
{
    for (const config::ChoiceInfo &choice : option.choices)
        if (choice.name == value)
            return trCore(choice.label);
    if (value.empty())
        return QStringLiteral("–");
    if (option.info.unit == std::string_view("bytes"))
        return value == "0" ? RunSettings::tr("what is free") : bytesText(std::strtoull(value.c_str(), nullptr, 10));
    bool isWhole = false;
    const qint64 whole = toQt(value).toLongLong(&isWhole);
    const QString text = isWhole && option.key != "train.seed" ? countText(whole) : toQt(value);
    const QString unit = trCore(option.info.unit);
    return unit.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, unit);
}

QString labelText(const config::OptionInfo &option)
{
    const QString label = trCore(option.info.label);
    const QString term = trCore(option.info.term);
    return term.isEmpty() ? label : QStringLiteral("%1 · %2").arg(label, term);
}

void addRow(QGridLayout &grid, const QString &name, const QString &value, const QString &help, bool isSpecial)
{
    const int row = grid.rowCount();
    auto *label = new ElidedLabel(name, TextStyle::Body, Label::Tone::Muted);
    auto *text = new ElidedLabel(value, isSpecial ? TextStyle::BodyStrong : TextStyle::Body);
    text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    text->setElideMode(Qt::ElideMiddle);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setToolTip(help);
    grid.addWidget(label, row, 0);
    grid.addWidget(text, row, 1);
}

QGridLayout *makeGrid(Card &card)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap16);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    card.body()->addLayout(grid);
    return grid;
}

void clear(QVBoxLayout &column)
{
    while (QLayoutItem *item = column.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RunSettings::RunSettings(QWidget *parent) : QWidget(parent), m_left(new QVBoxLayout), m_right(new QVBoxLayout)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kGap12);
    for (QVBoxLayout *column : {m_left, m_right}) {
        column->setSpacing(kGap12);
        columns->addLayout(column, 1);
    }
}

void RunSettings::setRun(const run::RunView &view)
{
    m_view = view;
    rebuild();
}

Card *RunSettings::addCard(const QString &title, bool right)
{
    auto *card = new Card;
    card->body()->addWidget(new Label(title, TextStyle::Section));
    (right ? m_right : m_left)->addWidget(card);
    return card;
}

void RunSettings::rebuild()
{
    clear(*m_left);
    clear(*m_right);
    addPlan();
    addParts();
    m_left->addStretch(1);
    m_right->addStretch(1);
}

void RunSettings::addPlan()
{
    const Json &plan = m_view.plan;
    const auto count = [&](const char *key) { return plan.value(key, std::int64_t{0}); };
    QGridLayout &grid = *makeGrid(*addCard(tr("What was planned"), false));
    addRow(grid, tr("Rows to learn from"), countText(count("rows")), {}, false);
    addRow(grid, tr("Rows kept for checking"), countText(count("eval_rows")), {}, false);
    addRow(grid, tr("Trained tokens in one pass"), countText(count("trained_tokens_per_epoch")), {}, false);
    addRow(grid, tr("Steps"), countText(count("steps")), {}, false);
    addRow(grid, tr("Numbers in the model · parameters"), shortCountText(count("parameters")), {}, false);
    addRow(grid, tr("Trained parameters"), shortCountText(count("trainable")), {}, false);
    addRow(grid, tr("Memory at its peak"), bytesText(plan.value("predicted_peak_bytes", std::uint64_t{0})), {}, false);
}

void RunSettings::addParts()
{
    const std::vector<config::OptionInfo> options = config::optionList();
    const config::RunSpec defaults;
    for (const config::OptionPart &part : config::optionParts()) {
        if (part.key == "preference" && m_view.spec.stage != config::Stage::Dpo)
            continue;
        const QString title = part.key.empty() ? tr("Run") : trCore(part.label);
        QGridLayout *grid = nullptr;
        for (const config::OptionInfo &option : options) {
            const Expected<std::string> value = config::getOption(m_view.spec, option.key);
            if (option.part != part.key || option.key == "version" || !value)
                continue;
            if (grid == nullptr)
                grid = makeGrid(*addCard(title, part.key == "train"));
            const Expected<std::string> usual = config::getOption(defaults, option.key);
            addRow(*grid, labelText(option), valueText(option, *value), trCore(option.info.help), !usual || *usual != *value);
        }
    }
}

void RunSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_view.folder.empty())
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
