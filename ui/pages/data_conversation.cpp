#include "ui/pages/data_conversation.h"

#include <algorithm>

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/pages/data_bubble.h"
#include "ui/pages/data_form.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {

DataConversation::DataConversation(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_rest(new DataForm(DataForm::Shows::BesideMessages))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap16);
    m_layout->addWidget(m_rest);
    connect(m_rest, &DataForm::edited, this, [this] {
        m_record = m_rest->record();
        emit edited();
    });
}

bool DataConversation::fits(const data::Record &record)
{
    data::Record copy = record;
    return !messageLists(copy).empty();
}

void DataConversation::setRecord(const data::Record &record)
{
    m_record = record;
    const std::vector<MessageList> lists = messageLists(m_record);
    const bool isSame = std::ranges::equal(lists, m_sections,
                                           [](const MessageList &list, const Section &section) { return list.trains == section.trains; });
    if (!isSame)
        makeSections(lists);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        m_sections[i].title->setText(lists[i].title);
        m_sections[i].title->setVisible(!lists[i].title.isEmpty());
        m_sections[i].add->setText(tr("Add a message"));
        fill(i, *lists[i].messages);
    }
    m_rest->setRecord(m_record);
}

void DataConversation::retranslate()
{
    m_rest->retranslate();
    setRecord(data::Record(m_record));
}

void DataConversation::makeSections(const std::vector<MessageList> &lists)
{
    for (const Section &section : m_sections)
        section.widget->deleteLater();
    m_sections.clear();
    for (std::size_t i = 0; i < lists.size(); ++i) {
        Section section;
        section.widget = new QWidget;
        section.title = new Label(TextStyle::Small, Label::Tone::Muted);
        section.bubblesLayout = new QVBoxLayout;
        section.bubblesLayout->setSpacing(kGap8);
        section.add = new QPushButton;
        section.add->setIcon(themedIcon(QStringLiteral("add"), IconTone::Muted));
        setLook(*section.add, ButtonLook::Quiet);
        section.trains = lists[i].trains;
        connect(section.add, &QPushButton::clicked, this, [this, i] { addAfter(i, static_cast<int>(m_sections[i].bubbles.size()) - 1); });
        auto *column = new QVBoxLayout(section.widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kGap8);
        column->addWidget(section.title);
        column->addLayout(section.bubblesLayout);
        column->addWidget(section.add, 0, Qt::AlignLeft);
        m_layout->insertWidget(static_cast<int>(i), section.widget);
        m_sections.push_back(std::move(section));
    }
}

void DataConversation::fill(std::size_t section, const std::vector<text::Message> &messages)
{
    std::vector<DataBubble *> &bubbles = m_sections[section].bubbles;
    while (bubbles.size() > messages.size()) {
        bubbles.back()->hide();
        bubbles.back()->deleteLater(); // it may be the sender
        bubbles.pop_back();
    }
    while (bubbles.size() < messages.size()) {
        bubbles.push_back(makeBubble(section));
        m_sections[section].bubblesLayout->addWidget(bubbles.back());
    }
    for (std::size_t i = 0; i < messages.size(); ++i) {
        bubbles[i]->setMessage(messages[i]);
        bubbles[i]->setPlace(i == 0, i + 1 == messages.size());
    }
}

DataBubble *DataConversation::makeBubble(std::size_t section)
{
    auto *bubble = new DataBubble(m_sections[section].trains);
    connect(bubble, &DataBubble::edited, this, [this, section, bubble] {
        const int index = indexOf(section, bubble);
        if (index < 0)
            return;
        messagesOf(section)[static_cast<std::size_t>(index)] = bubble->message();
        m_rest->setRecord(m_record);
        emit edited();
    });
    connect(bubble, &DataBubble::addWanted, this, [this, section, bubble] { addAfter(section, indexOf(section, bubble)); });
    connect(bubble, &DataBubble::removeWanted, this, [this, section, bubble] { remove(section, indexOf(section, bubble)); });
    connect(bubble, &DataBubble::moveWanted, this, [this, section, bubble](int by) { move(section, indexOf(section, bubble), by); });
    return bubble;
}

int DataConversation::indexOf(std::size_t section, const DataBubble *bubble) const
{
    const std::vector<DataBubble *> &bubbles = m_sections[section].bubbles;
    const auto found = std::find(bubbles.begin(), bubbles.end(), bubble);
    return found == bubbles.end() ? -1 : static_cast<int>(found - bubbles.begin());
}

std::vector<text::Message> &DataConversation::messagesOf(std::size_t section)
{
    return *messageLists(m_record)[section].messages;
}

// The other one answers.
void DataConversation::addAfter(std::size_t section, int bubble)
{
    std::vector<text::Message> &messages = messagesOf(section);
    text::Message message;
    if (bubble >= 0 && messages[static_cast<std::size_t>(bubble)].role != text::Role::Assistant)
        message.role = text::Role::Assistant;
    messages.insert(messages.begin() + bubble + 1, message);
    changed(section, bubble + 1);
}

void DataConversation::remove(std::size_t section, int bubble)
{
    std::vector<text::Message> &messages = messagesOf(section);
    if (bubble < 0 || messages.size() < 2)
        return;
    messages.erase(messages.begin() + bubble);
    changed(section, std::min(bubble, static_cast<int>(messages.size()) - 1));
}

void DataConversation::move(std::size_t section, int bubble, int by)
{
    std::vector<text::Message> &messages = messagesOf(section);
    const int to = bubble + by;
    if (bubble < 0 || to < 0 || to >= static_cast<int>(messages.size()))
        return;
    std::swap(messages[static_cast<std::size_t>(bubble)], messages[static_cast<std::size_t>(to)]);
    changed(section, to);
}

void DataConversation::changed(std::size_t section, int focus)
{
    setRecord(data::Record(m_record));
    m_sections[section].bubbles[static_cast<std::size_t>(focus)]->text()->setFocus();
    emit edited();
}

} // namespace luthier::ui
