// GGUF, versions 2 and 3 (the format's description is docs/gguf.md of ggml). All numbers are little endian.
//
//   "GGUF"  uint32 version  uint64 number of tensors  uint64 number of metadata entries
//   each entry:   string key   uint32 kind   value        a string is uint64 length + bytes;
//                                                         an array is uint32 element kind + uint64 count + elements
//   each tensor:  string name  uint32 dimensions  uint64 sizes, innermost first  uint32 type  uint64 offset into the data
//   padding to general.alignment (32 unless given), then the data
#include "core/weights/gguf_header.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::weights {

namespace {

constexpr std::uint32_t kMaxDimensions = 4;
constexpr std::uint64_t kMaxNameBytes = 65535;
constexpr std::uint64_t kSmallestEntry = 8 + 4 + 1;      // an empty key, a kind, one byte
constexpr std::uint64_t kSmallestTensor = 8 + 4 + 4 + 8; // an empty name, no dimensions, type, offset
constexpr std::int64_t kDefaultAlignment = 32;
constexpr const char *kGetAnother = LUTHIER_TR("The file is damaged or was made by a faulty program: get another copy.");

enum class Kind : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

Unexpected<Error> damaged(std::string what, std::string where)
{
    return fail(ErrorCode::BadFile, std::move(what), std::move(where), kGetAnother);
}

// ---- metadata values ----

template <class T>
Expected<std::int64_t> integerValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const T value, cursor.number<T>());
    if (!std::in_range<std::int64_t>(value))
        return damaged(LUTHIER_TR("An integer of the metadata is too large."), cursor.place());
    return static_cast<std::int64_t>(value);
}

template <class T>
Expected<double> floatValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const T value, cursor.number<T>());
    return static_cast<double>(value);
}

Expected<bool> boolValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const auto value, cursor.number<std::uint8_t>());
    if (value > 1)
        return damaged(LUTHIER_TR("A truth value of the metadata is neither 0 nor 1."), cursor.place());
    return value == 1;
}

Expected<std::string> stringValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const auto bytes, cursor.number<std::uint64_t>());
    return cursor.text(bytes);
}

// Reads `count` elements, each of at least `elementBytes` bytes, with `read`.
template <class T>
Expected<GgufValue> arrayOf(ByteCursor &cursor, std::uint64_t count, std::uint64_t elementBytes, Expected<T> (*read)(ByteCursor &))
{
    if (count > cursor.remaining() / elementBytes)
        return damaged(fmt::format(LUTHIER_TR("A list of {} elements would reach beyond the end of the file."), count), cursor.place());
    std::vector<T> values;
    values.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < count; ++i) {
        LUTHIER_TRY_ASSIGN(T value, read(cursor));
        values.push_back(std::move(value));
    }
    return GgufValue(std::move(values));
}

Expected<GgufValue> arrayValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const auto kind, cursor.number<std::uint32_t>());
    LUTHIER_TRY_ASSIGN(const auto count, cursor.number<std::uint64_t>());
    switch (static_cast<Kind>(kind)) {
    case Kind::U8: return arrayOf<std::int64_t>(cursor, count, 1, integerValue<std::uint8_t>);
    case Kind::I8: return arrayOf<std::int64_t>(cursor, count, 1, integerValue<std::int8_t>);
    case Kind::U16: return arrayOf<std::int64_t>(cursor, count, 2, integerValue<std::uint16_t>);
    case Kind::I16: return arrayOf<std::int64_t>(cursor, count, 2, integerValue<std::int16_t>);
    case Kind::U32: return arrayOf<std::int64_t>(cursor, count, 4, integerValue<std::uint32_t>);
    case Kind::I32: return arrayOf<std::int64_t>(cursor, count, 4, integerValue<std::int32_t>);
    case Kind::F32: return arrayOf<double>(cursor, count, 4, floatValue<float>);
    case Kind::Bool: return arrayOf<bool>(cursor, count, 1, boolValue);
    case Kind::String: return arrayOf<std::string>(cursor, count, 8, stringValue);
    case Kind::Array: return damaged(LUTHIER_TR("A list inside a list is not something GGUF models have."), cursor.place());
    case Kind::U64: return arrayOf<std::int64_t>(cursor, count, 8, integerValue<std::uint64_t>);
    case Kind::I64: return arrayOf<std::int64_t>(cursor, count, 8, integerValue<std::int64_t>);
    case Kind::F64: return arrayOf<double>(cursor, count, 8, floatValue<double>);
    }
    return damaged(fmt::format(LUTHIER_TR("A list of the metadata has elements of the unknown kind {}."), kind), cursor.place());
}

template <class T>
Expected<GgufValue> single(Expected<T> value)
{
    if (!value)
        return Unexpected<Error>(std::move(value).error());
    return GgufValue(std::move(*value));
}

Expected<GgufValue> metadataValue(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const auto kind, cursor.number<std::uint32_t>());
    switch (static_cast<Kind>(kind)) {
    case Kind::U8: return single(integerValue<std::uint8_t>(cursor));
    case Kind::I8: return single(integerValue<std::int8_t>(cursor));
    case Kind::U16: return single(integerValue<std::uint16_t>(cursor));
    case Kind::I16: return single(integerValue<std::int16_t>(cursor));
    case Kind::U32: return single(integerValue<std::uint32_t>(cursor));
    case Kind::I32: return single(integerValue<std::int32_t>(cursor));
    case Kind::F32: return single(floatValue<float>(cursor));
    case Kind::Bool: return single(boolValue(cursor));
    case Kind::String: return single(stringValue(cursor));
    case Kind::Array: return arrayValue(cursor);
    case Kind::U64: return single(integerValue<std::uint64_t>(cursor));
    case Kind::I64: return single(integerValue<std::int64_t>(cursor));
    case Kind::F64: return single(floatValue<double>(cursor));
    }
    return damaged(fmt::format(LUTHIER_TR("An entry of the metadata has the unknown kind {}."), kind), cursor.place());
}

Expected<std::string> name(ByteCursor &cursor, std::string_view what)
{
    LUTHIER_TRY_ASSIGN(const auto bytes, cursor.number<std::uint64_t>());
    if (bytes > kMaxNameBytes)
        return damaged(fmt::format(LUTHIER_TR("The name of {} claims to be {} bytes long."), what, bytes), cursor.place());
    return cursor.text(bytes);
}

// ---- the parts, in file order ----

struct Counts {
    std::uint64_t tensors = 0;
    std::uint64_t entries = 0;
};

Expected<Counts> readStart(ByteCursor &cursor)
{
    LUTHIER_TRY_ASSIGN(const std::string magic, cursor.text(std::min<std::uint64_t>(4, cursor.remaining())));
    if (magic != "GGUF")
        return fail(ErrorCode::BadFile, LUTHIER_TR("This is not a GGUF file: it does not start with the letters GGUF."),
                    cursor.source() + ", byte 0", LUTHIER_TR("The download may have failed and saved something else: get the file again."));
    LUTHIER_TRY_ASSIGN(const auto version, cursor.number<std::uint32_t>());
    if (version == 0x02000000U || version == 0x03000000U)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This GGUF file is big endian."), cursor.source() + ", byte 4",
                    LUTHIER_TR("Get the little-endian form, which nearly all are."));
    if (version != 2 && version != 3)
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("This is GGUF version {}, and Luthier reads versions 2 and 3."), version),
                    cursor.source() + ", byte 4", LUTHIER_TR("Get a newer conversion of the model."));
    Counts counts;
    LUTHIER_TRY_ASSIGN(counts.tensors, cursor.number<std::uint64_t>());
    LUTHIER_TRY_ASSIGN(counts.entries, cursor.number<std::uint64_t>());
    if (counts.entries > cursor.remaining() / kSmallestEntry || counts.tensors > cursor.remaining() / kSmallestTensor)
        return damaged(fmt::format(LUTHIER_TR("The header claims {} metadata entries and {} tensors, more than the file has room for."),
                                   counts.entries, counts.tensors),
                       cursor.source() + ", byte 8");
    return counts;
}

Expected<void> readEntry(ByteCursor &cursor, GgufHeader &header)
{
    LUTHIER_TRY_ASSIGN(std::string key, name(cursor, LUTHIER_TR("a metadata entry")));
    auto value = metadataValue(cursor);
    if (!value) {
        Error error = std::move(value).error();
        error.where += ", key " + key;
        return fail(std::move(error));
    }
    const auto [place, isNew] = header.metadata.try_emplace(std::move(key), std::move(*value));
    if (!isNew)
        return damaged(fmt::format(LUTHIER_TR("The metadata has the key {} twice."), place->first), cursor.place());
    return {};
}

Expected<void> readTensor(ByteCursor &cursor, GgufHeader &header)
{
    TensorInfo tensor;
    LUTHIER_TRY_ASSIGN(tensor.name, name(cursor, LUTHIER_TR("a tensor")));
    const auto where = [&] { return cursor.source() + ", tensor " + tensor.name + ", byte " + std::to_string(cursor.position()); };
    LUTHIER_TRY_ASSIGN(const auto dimensions, cursor.number<std::uint32_t>());
    if (dimensions > kMaxDimensions)
        return damaged(fmt::format(LUTHIER_TR("A tensor claims to have {} dimensions."), dimensions), where());
    for (std::uint32_t i = 0; i < dimensions; ++i) {
        LUTHIER_TRY_ASSIGN(const auto size, cursor.number<std::uint64_t>());
        if (!std::in_range<std::int64_t>(size))
            return damaged(LUTHIER_TR("A tensor claims an impossible size."), where());
        tensor.shape.insert(tensor.shape.begin(), static_cast<std::int64_t>(size));
    }
    LUTHIER_TRY_ASSIGN(const auto type, cursor.number<std::uint32_t>());
    LUTHIER_TRY_ASSIGN(const auto offset, cursor.number<std::uint64_t>());
    const auto dtype = ggmlDType(type);
    if (!dtype)
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("A tensor has the type {}, which Luthier does not read."),
                                ggmlTypeName(type).empty() ? fmt::format(LUTHIER_TR("number {}"), type) : std::string(ggmlTypeName(type))),
                    where(), LUTHIER_TR("Get the model as F16, BF16, Q8_0, Q5_0, Q5_1, Q4_0 or Q4_1."));
    tensor.dtype = *dtype;
    const auto bytes = tensorBytes(tensor.dtype, tensor.shape);
    if (!bytes)
        return damaged(fmt::format(LUTHIER_TR("The shape {} is not possible for a tensor of type {}."), describeShape(tensor.shape),
                                   dtypeName(tensor.dtype)),
                       where());
    tensor.bytes = *bytes;
    if (!header.offsets.try_emplace(tensor.name, offset).second)
        return damaged(LUTHIER_TR("The file has two tensors of the same name."), where());
    header.tensors.push_back(std::move(tensor));
    return {};
}

Expected<std::uint64_t> alignmentOf(const GgufHeader &header, const std::string &source)
{
    const auto entry = header.metadata.find("general.alignment");
    if (entry == header.metadata.end())
        return static_cast<std::uint64_t>(kDefaultAlignment);
    const auto *alignment = std::get_if<std::int64_t>(&entry->second);
    if (alignment == nullptr || *alignment < 1 || *alignment > (1 << 20) || (*alignment & (*alignment - 1)) != 0)
        return damaged(LUTHIER_TR("The alignment of the data (general.alignment) is not a power of two."), source);
    return static_cast<std::uint64_t>(*alignment);
}

// Turns offsets into the data into offsets into the file, and checks that every tensor is aligned, inside, and alone there.
Expected<void> placeTensors(GgufHeader &header, std::uint64_t tableEnd, std::uint64_t fileBytes, const std::string &source)
{
    LUTHIER_TRY_ASSIGN(const std::uint64_t alignment, alignmentOf(header, source));
    const std::uint64_t dataStart = (tableEnd + alignment - 1) / alignment * alignment;
    struct Range {
        std::uint64_t begin;
        std::uint64_t end;
        const std::string *name;
    };
    std::vector<Range> ranges;
    ranges.reserve(header.tensors.size());
    for (const TensorInfo &tensor : header.tensors) {
        std::uint64_t &offset = header.offsets.find(tensor.name)->second;
        const std::string where = source + ", tensor " + tensor.name + ", byte " + std::to_string(offset) + " of the data";
        if (offset % alignment != 0)
            return damaged(fmt::format(LUTHIER_TR("A tensor's data does not start at a multiple of {} bytes."), alignment), where);
        if (dataStart > fileBytes || offset > fileBytes - dataStart || tensor.bytes > fileBytes - dataStart - offset)
            return fail(ErrorCode::BadFile,
                        fmt::format(LUTHIER_TR("A tensor of {} bytes would reach beyond the end of the file of {} bytes."), tensor.bytes,
                                    fileBytes),
                        where, LUTHIER_TR("The file may still be downloading or was cut off: get a complete copy."));
        offset += dataStart;
        ranges.push_back({offset, offset + tensor.bytes, &tensor.name});
    }
    std::ranges::sort(ranges, [](const Range &a, const Range &b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].begin < ranges[i - 1].end)
            return damaged(fmt::format(LUTHIER_TR("Two tensors share bytes: {} and {}."), *ranges[i - 1].name, *ranges[i].name),
                           source + ", byte " + std::to_string(ranges[i].begin));
    return {};
}

} // namespace

Expected<GgufHeader> parseGgufHeader(ByteCursor cursor)
{
    LUTHIER_TRY_ASSIGN(const Counts counts, readStart(cursor));
    GgufHeader header;
    for (std::uint64_t i = 0; i < counts.entries; ++i)
        LUTHIER_TRY(readEntry(cursor, header));
    for (std::uint64_t i = 0; i < counts.tensors; ++i)
        LUTHIER_TRY(readTensor(cursor, header));
    LUTHIER_TRY(placeTensors(header, cursor.position(), cursor.size(), cursor.source()));
    return header;
}

} // namespace luthier::weights
