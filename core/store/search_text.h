#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace luthier::store {

// What the full-text index sees of a text, and of a query. SQLite's own tokenizers cannot find a two-character Chinese
// word, so texts are cut into terms here and FTS5 only splits them at the blanks between them:
//   - a word is a run of letters, digits and marks, folded: compatibility forms unified (NFKC), case and accents dropped;
//   - a run of characters that are written without blanks (Han, kana, Hangul, Thai, Lao, Khmer, Burmese) becomes all its
//     pairs in order, then all its single characters: "机器学习" -> "机器 器学 学习 机 器 学 习".
// So a run of two or more such characters is found exactly as a phrase of pairs, and one alone as itself.
std::string searchTerms(std::string_view text);

// All texts of a stored record (its JSON), roles and the kind left out, as terms.
std::string searchTermsOfRecord(std::string_view recordJson);

// A query of a person as an FTS5 expression: all words must occur; "in quotes" they must stand together; the last word,
// where it is not quoted, may be the beginning of a longer one. BadSetting where nothing can be searched for.
Expected<std::string> searchExpression(std::string_view query);

} // namespace luthier::store
