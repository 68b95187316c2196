#pragma once

#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/text/text_model.h"

namespace luthier::cli {

// A row of input as token ids.
struct TokenRow {
    std::vector<text::TokenId> ids;
    std::vector<float> weights; // per id: what counts in the loss; the first never does
    std::string place;          // for error texts
    Json source;                // the row as it was given
};

// Turns rows into ids: {"input_ids", "labels"?} as they are, {"text"} and {"messages"} with the model's tokenizer, which is
// loaded when the first such row comes. Without labels every token counts; of messages those that training would train.
class TokenRowReader {
public:
    explicit TokenRowReader(std::string model) : m_model(std::move(model)) {}

    Expected<TokenRow> row(const Json &json, const std::string &place);
    Expected<std::vector<TokenRow>> rows(const fs::path &path);
    Expected<const text::TextModel *> textModel();  // an error where the model has no tokenizer
    Expected<std::vector<text::TokenId>> stopIds(); // that end an answer; none where the model names none

private:
    Expected<TokenRow> fromIds(const Json &json) const;
    Expected<TokenRow> fromText(const Json &json);
    Expected<TokenRow> fromMessages(const Json &json);

    std::string m_model;
    Expected<void> load();
    text::TextModel m_text;
    bool m_loaded = false;
};

} // namespace luthier::cli
