#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "core/data/record.h"

namespace luthier::ui {

// One thing that a form shows of a record.
struct DataField {
    enum class Kind {
        Text,     // of any length
        Line,     // a few words
        Number,   // a decimal
        Flag,     // "1" or ""
        ReadOnly, // shown, not edited here
    };
    QString label;
    Kind kind = Kind::Text;
    bool isMessage = false; // a conversation shows it as well
    bool isRare = false;    // only the form shows it
    std::function<QString(const data::Record &record)> read;
    std::function<bool(data::Record &record, const QString &text)> write; // false: this text cannot be taken
};

// In the order they stand; in the language of the window.
std::vector<DataField> fieldsOf(const data::Record &record);

// The lists of messages in a record, with what each is; empty where its kind has none. `trains`: a message says whether the
// model learns it.
struct MessageList {
    QString title;
    std::vector<text::Message> *messages = nullptr;
    bool trains = false;
};
std::vector<MessageList> messageLists(data::Record &record);

// A record of a kind with nothing in it yet, for a new row.
data::Record emptyRecord(data::RecordKind kind);

} // namespace luthier::ui
