#include "ui/pages/home_list.h"

#include <algorithm>

#include <QVBoxLayout>

#include "ui/base/card.h"
#include "ui/base/label.h"

namespace luthier::ui {

HomeList::HomeList(QWidget *parent) : QWidget(parent), m_title(new Label(TextStyle::BodyStrong)), m_card(new Card)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addWidget(m_title);
    layout->addWidget(m_card);
    layout->addStretch(1);
    m_card->setFlush();
    for (std::size_t i = 0; i < kMost; ++i) {
        m_rows.push_back(new HomeRow);
        m_rows.back()->hide();
        m_card->body()->addWidget(m_rows.back());
        connect(m_rows.back(), &HomeRow::chosen, this, &HomeList::chosen);
    }
    hide();
}

void HomeList::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void HomeList::show(const std::vector<HomeRow::Content> &things)
{
    const std::size_t count = std::min(things.size(), kMost);
    for (std::size_t i = 0; i < kMost; ++i) {
        if (i < count)
            m_rows[i]->set(things[i]);
        m_rows[i]->setLast(i + 1 == count);
        m_rows[i]->setVisible(i < count);
    }
    setVisible(count > 0);
}

} // namespace luthier::ui
