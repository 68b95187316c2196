#pragma once

#include <QWidget>

#include "ui/bridge/chat_session.h"

namespace luthier::ui {

class Label;

// What one model says to a question, as it comes, and below it how it went.
class CompareAnswer final : public QWidget {
    Q_OBJECT

public:
    explicit CompareAnswer(const QString &model, QWidget *parent = nullptr);

    void add(const QString &more);
    void finish(const ChatAnswer &answer);
    void fail(const Error &error);
    bool isFinished() const { return m_isFinished; }

private:
    QString m_whole;
    bool m_isFinished = false;
    Label *m_text;
    Label *m_remark;
};

} // namespace luthier::ui
