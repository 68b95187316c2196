#pragma once

#include <QWidget>

#include "ui/bridge/chat_session.h"

class QDoubleSpinBox;
class QSpinBox;

namespace luthier::ui {

class Label;

// How answers are chosen: each word by its probability, more or less freely.
class ChatSampling final : public QWidget {
    Q_OBJECT

public:
    explicit ChatSampling(QWidget *parent = nullptr);
    void set(const ChatOptions &options);
    ChatOptions options() const;
    QString toText() const; // to be kept
    void setFromText(const QString &text);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(QWidget &field, Label &label, int column);
    void retranslate();

    QDoubleSpinBox *m_temperature;
    QDoubleSpinBox *m_topP;
    QSpinBox *m_topK;
    QSpinBox *m_seed;
    QSpinBox *m_longest;
    Label *m_temperatureName;
    Label *m_topPName;
    Label *m_topKName;
    Label *m_seedName;
    Label *m_longestName;
};

} // namespace luthier::ui
