#include "core/store/version_message.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::store {
namespace {

struct Words {
    const char *one;
    const char *many;
};

Words wordsOf(RowEdit edit)
{
    switch (edit) {
    case RowEdit::Write: return {LUTHIER_TR("Edited a row"), LUTHIER_TR("Edited {} rows")};
    case RowEdit::Add: return {LUTHIER_TR("Added 1 row"), LUTHIER_TR("Added {} rows")};
    case RowEdit::Duplicate: return {LUTHIER_TR("Duplicated 1 row"), LUTHIER_TR("Duplicated {} rows")};
    case RowEdit::Delete: return {LUTHIER_TR("Deleted 1 row"), LUTHIER_TR("Deleted {} rows")};
    case RowEdit::Move: return {LUTHIER_TR("Moved 1 row"), LUTHIER_TR("Moved {} rows")};
    case RowEdit::SetStatus: return {LUTHIER_TR("Changed the status of 1 row"), LUTHIER_TR("Changed the status of {} rows")};
    case RowEdit::AddTag: return {LUTHIER_TR("Tagged 1 row"), LUTHIER_TR("Tagged {} rows")};
    case RowEdit::RemoveTag: return {LUTHIER_TR("Removed a tag from 1 row"), LUTHIER_TR("Removed a tag from {} rows")};
    case RowEdit::SetTags: return {LUTHIER_TR("Changed the tags of a row"), LUTHIER_TR("Changed the tags of {} rows")};
    case RowEdit::SetNote: return {LUTHIER_TR("Changed a note"), LUTHIER_TR("Changed {} notes")};
    }
    return {"", ""};
}

} // namespace

std::string versionMessage(RowEdit edit, std::size_t rows)
{
    const Words words = wordsOf(edit);
    return rows == 1 ? words.one : fmt::format(fmt::runtime(words.many), formatCount(rows));
}

} // namespace luthier::store
