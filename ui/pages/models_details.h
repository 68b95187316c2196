#pragma once

#include "ui/base/card.h"
#include "ui/models/model_list_model.h"

class QPushButton;

namespace luthier::ui {

class ElidedLabel;
class IconButton;
class Label;

// What one model is, which methods train it and, where one cannot, why.
class ModelsDetails final : public Card {
    Q_OBJECT

public:
    explicit ModelsDetails(QWidget *parent = nullptr);
    void show(const ModelEntry *entry); // null: none is chosen

signals:
    void trainWith(const QString &path);
    void chatWith(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFacts(const arch::ModelSummary &summary);
    void showMethods(const std::vector<arch::MethodVerdict> &methods);
    void addFact(const QString &name, const QString &value);
    void addText(const QString &text, bool isProblem);
    void clearBody();

    std::optional<ModelEntry> m_entry;
    Label *m_title;
    ElidedLabel *m_path;
    QWidget *m_facts = nullptr; // made anew for each model
    QVBoxLayout *m_room;        // in which it lies
    QPushButton *m_train;
    QPushButton *m_chat;
    IconButton *m_open;
};

} // namespace luthier::ui
