#include "ui/base/page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/base/elided_label.h"

namespace luthier::ui {

Page::Page(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(TextStyle::PageTitle)), m_state(new Chip),
      m_subtitle(new ElidedLabel(TextStyle::Body, Label::Tone::Muted)), m_actions(new QHBoxLayout), m_content(new QVBoxLayout)
{
    auto *titleLine = new QHBoxLayout;
    titleLine->setSpacing(kGap8);
    titleLine->addWidget(m_title);
    titleLine->addWidget(m_state);
    titleLine->addStretch(1);
    m_state->hide();
    auto *titles = new QVBoxLayout;
    titles->setSpacing(kGap4);
    titles->addLayout(titleLine);
    titles->addWidget(m_subtitle);
    auto *header = new QHBoxLayout;
    header->setSpacing(kGap12);
    header->addLayout(titles, 1);
    m_actions->setSpacing(kGap12);
    auto *actionColumn = new QVBoxLayout;
    actionColumn->addLayout(m_actions);
    actionColumn->addStretch(1);
    header->addLayout(actionColumn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap24, kGap24, kGap24, kGap16);
    layout->setSpacing(kGap16);
    layout->addLayout(header);
    layout->addLayout(m_content, 1);
    m_content->setSpacing(kGap12);
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Page::setState(const QString &state, ChipKind kind)
{
    m_state->set(state, kind);
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
