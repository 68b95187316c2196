#include "ui/base/stat_tile.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/base/elided_label.h"

namespace luthier::ui {

StatTile::StatTile(const QString &name, QWidget *parent)
    : Card(parent), m_name(new Label(name, TextStyle::Small, Label::Tone::Muted)),
      m_value(new Label(QStringLiteral("–"), TextStyle::PageTitle)), m_remark(new ElidedLabel(TextStyle::Small, Label::Tone::Muted))
{
    body()->setContentsMargins(kGap16, kGap12, kGap16, kGap12);
    body()->setSpacing(0);
    body()->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap8);
    row->addWidget(m_value);
    row->addWidget(m_remark, 1);
    m_remark->setAlignment(Qt::AlignBottom);
    m_remark->setContentsMargins(0, 0, 0, 3); // so that its baseline is the number's
    body()->addLayout(row);
}

void StatTile::set(const QString &value, const QString &remark)
{
    m_value->setText(value);
    m_remark->setText(remark);
    announce();
}

void StatTile::setName(const QString &name)
{
    m_name->setText(name);
    announce();
}

void StatTile::announce()
{
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_name->text(), m_value->text(), m_remark->text()).trimmed());
}

} // namespace luthier::ui
