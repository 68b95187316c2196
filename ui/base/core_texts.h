#pragma once

#include <vector>

#include <QHash>
#include <QStringList>
#include <QTranslator>

class QIODevice;

namespace luthier::ui {

// The texts of core in another language. Core marks them with LUTHIER_TR and, where they hold values, makes sentences of them with
// fmt: the message "The export needs {} and {} are free." translates every sentence of that form, and what stands in its places
// where that is a text of core again.
class CoreTexts final : public QTranslator {
public:
    static constexpr const char *kContext = "core"; // for which it answers

    // Takes what is not the window's own from a .ts file. False: it is none.
    bool load(QIODevice &file);
    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char *context, const char *text, const char *disambiguation, int n) const override;

private:
    struct Form {
        QStringList pieces;  // of the English sentence, between its places
        QString translation; // with its places, "{}" in order or "{0}" by number
    };
    QString find(const QString &text) const; // empty: not one of core's
    QString fill(const QString &translation, const QStringList &values) const;

    QHash<QString, QString> m_texts;
    std::vector<Form> m_forms; // the one with the longest pieces first
};

} // namespace luthier::ui
