#include "tests/fuzz/import_target.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "core/base/utf8.h"
#include "core/data/encoding.h"
#include "core/data/import.h"
#include "core/data/import_answer.h"

namespace luthier::fuzz {

namespace {

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "The importer broke its promise: %s\n", what);
    std::abort();
}

bool isSentence(const std::string &text)
{
    return !text.empty() && text.back() == '.';
}

// Through the decoder in two pieces, as a file comes in.
std::string decoded(std::string_view bytes)
{
    const data::Encoding encoding = data::encodingOf(bytes);
    bytes.remove_prefix(std::min(bytes.size(), data::markLength(bytes, encoding)));
    const auto decoder = data::Decoder::make(encoding);
    promise(decoder.has_value(), "every encoding that is found has a decoder");
    std::string text;
    (*decoder)->decode(bytes.substr(0, bytes.size() / 2), false, text);
    (*decoder)->decode(bytes.substr(bytes.size() / 2), true, text);
    return text;
}

void checkRows(const data::CollectingSink &sink)
{
    std::set<std::int64_t> named;
    for (const data::Problem &problem : sink.problems) {
        promise(isSentence(problem.what), "a problem is a whole sentence");
        promise(!firstInvalidUtf8(problem.what + problem.mended), "a problem can be shown");
        named.insert(problem.row);
    }
    for (const data::CollectingSink::Row &row : sink.rows) {
        promise(row.record || named.contains(row.row), "a row that is set aside has a problem");
        if (!row.record)
            continue;
        const auto again = data::recordFromJson(*parseJson(data::toJson(*row.record).dump(), "record"));
        promise(again && *again == *row.record, "a record that was written is read again");
        promise(data::contentHash(*again) == data::contentHash(*row.record), "equal records have equal hashes");
    }
}

} // namespace

bool importRows(std::span<const std::byte> file, const char *extension)
{
    const std::string_view bytes(reinterpret_cast<const char *>(file.data()), file.size());
    data::CollectingSink sink;
    const auto result = data::importText(decoded(bytes), std::string("fuzz") + extension, {}, sink);
    checkRows(sink);
    if (!result) {
        promise(isSentence(result.error().what), "an error is a whole sentence");
        promise(!firstInvalidUtf8(result.error().what), "an error can be shown");
        promise(!result.error().where.empty(), "an error says where");
        return false;
    }
    promise(result->rows == static_cast<std::int64_t>(sink.rows.size()), "every row is counted");
    promise(result->kept == std::ranges::count_if(sink.rows, [](const auto &row) { return row.record.has_value(); }),
            "every record is counted");
    promise(!firstInvalidUtf8(data::importAnswer(*result).dump()), "the answer can be printed");
    return result->kept > 0;
}

} // namespace luthier::fuzz
