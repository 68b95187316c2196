#pragma once

#include <vector>

#include <QWidget>

#include "ui/pages/data_fields.h"

class QPushButton;
class QVBoxLayout;

namespace luthier::ui {

class DataBubble;
class DataForm;
class Label;

// A record as it would be said: bubbles, and below them what is no message.
class DataConversation final : public QWidget {
    Q_OBJECT

public:
    explicit DataConversation(QWidget *parent = nullptr);
    static bool fits(const data::Record &record); // it has messages
    void setRecord(const data::Record &record);
    const data::Record &record() const { return m_record; }
    void retranslate(); // the language of the window is another

signals:
    void edited();

private:
    struct Section {
        QWidget *widget = nullptr;
        Label *title = nullptr;
        QVBoxLayout *bubblesLayout = nullptr;
        std::vector<DataBubble *> bubbles;
        QPushButton *add = nullptr;
        bool trains = false;
    };
    void makeSections(const std::vector<MessageList> &lists);
    void fill(std::size_t section, const std::vector<text::Message> &messages);
    DataBubble *makeBubble(std::size_t section);
    void addAfter(std::size_t section, int bubble); // -1: at the beginning
    void remove(std::size_t section, int bubble);
    void move(std::size_t section, int bubble, int by);
    void changed(std::size_t section, int focus);
    std::vector<text::Message> &messagesOf(std::size_t section);
    int indexOf(std::size_t section, const DataBubble *bubble) const;

    data::Record m_record;
    std::vector<Section> m_sections;
    QVBoxLayout *m_layout;
    DataForm *m_rest;
};

} // namespace luthier::ui
