#pragma once

#include <deque>
#include <vector>

#include "ui/base/card.h"
#include "ui/bridge/chat_session.h"

class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace luthier::ui {

class CompareAnswer;
class Label;

// The same question to several models: their answers stand side by side, the newest question first.
class CompareAnswers final : public Card {
    Q_OBJECT

public:
    struct Model {
        QString name;
        run::ModelRef model;
    };

    CompareAnswers(Background &background, EngineHost &host, QWidget *parent = nullptr);

    void setModels(std::vector<Model> models);   // answers of others go away
    void rename(int model, const QString &name); // in another language
    void focusQuestion();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void connectSession();
    void ask();
    void showAsking();
    QWidget *makeRow(const QString &question);
    void clear();

    ChatSession m_session;
    std::vector<Model> m_models;
    std::vector<CompareAnswer *> m_answers; // to the question asked last, one a model
    std::deque<QWidget *> m_rows;           // the newest first
    Label *m_title;
    QLineEdit *m_question;
    QPushButton *m_ask;
    QPushButton *m_stop;
    QGridLayout *m_names;
    QVBoxLayout *m_list;
};

} // namespace luthier::ui
