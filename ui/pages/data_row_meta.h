#pragma once

#include <QWidget>

#include "core/store/dataset_types.h"

class QComboBox;
class QCompleter;
class QLineEdit;

namespace luthier::ui {

class ElidedLabel;
class Label;

// What belongs to a row beside its content: status, tags, a note, and where it came from.
class DataRowMeta final : public QWidget {
    Q_OBJECT

public:
    explicit DataRowMeta(QWidget *parent = nullptr);
    void setMeta(const store::RowMeta &meta);
    void setKnownTags(const QStringList &tags); // offered while a tag is typed
    void commit();                              // what is typed counts now

signals:
    void statusChosen(luthier::store::RowStatus status);
    void tagsChosen(const QStringList &tags);
    void noteChosen(const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QStringList typedTags() const;
    store::RowMeta m_meta;
    Label *m_statusName;
    Label *m_tagsName;
    Label *m_noteName;
    QComboBox *m_status;
    QLineEdit *m_tags;
    QLineEdit *m_note;
    QCompleter *m_completer;
    ElidedLabel *m_origin;
};

} // namespace luthier::ui
