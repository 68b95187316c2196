#include "ui/pages/settings_section.h"

#include <QHBoxLayout>

#include "ui/base/label.h"

namespace luthier::ui {
namespace {

constexpr int kControlWidth = 240;

} // namespace

SettingsSection::SettingsSection(QWidget *parent) : Card(parent), m_title(new Label(TextStyle::Section))
{
    body()->setSpacing(kGap16);
    body()->addWidget(m_title);
}

void SettingsSection::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SettingsSection::addLine(QWidget *control)
{
    const Line line{new Label, new Label(TextStyle::Small, Label::Tone::Muted), control};
    line.name->setBuddy(control);
    line.help->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(line.name);
    texts->addWidget(line.help);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap24);
    row->addLayout(texts, 1);
    control->setMinimumWidth(Theme::of().scaled(kControlWidth));
    row->addWidget(control, 0, Qt::AlignRight | Qt::AlignVCenter);
    body()->addLayout(row);
    m_lines.push_back(line);
}

void SettingsSection::setLine(std::size_t line, const QString &name, const QString &help)
{
    m_lines[line].name->setText(name);
    m_lines[line].help->setText(help);
    m_lines[line].help->setVisible(!help.isEmpty());
    m_lines[line].control->setAccessibleName(name);
    m_lines[line].control->setAccessibleDescription(help);
}

void SettingsSection::addWide(QWidget *content)
{
    body()->addWidget(content);
}

} // namespace luthier::ui
