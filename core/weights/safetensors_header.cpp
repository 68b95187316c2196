#include "core/weights/safetensors_header.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/weights/json_events.h"

namespace luthier::weights {

namespace {

constexpr const char *kGetAnother = LUTHIER_TR("The file is damaged or was made by a faulty program: get another copy.");
constexpr const char *kMetadataKey = "__metadata__";

struct Entry {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::vector<std::uint64_t> offsets;
    bool hasShape = false;
};

// {"NAME": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, "__metadata__": {"KEY": "TEXT"}}
class HeaderEvents final : public JsonEvents {
public:
    std::vector<Entry> entries;
    std::map<std::string, std::string> metadata;

    bool start_object(std::size_t /*elements*/) override
    {
        if (m_depth == 2 || m_inArray)
            return refuse();
        ++m_depth;
        m_key.clear();
        return true;
    }

    bool end_object() override
    {
        --m_depth;
        if (m_depth == 0 || std::exchange(m_inMetadata, false))
            return true;
        const Entry &entry = entries.back();
        if (entry.dtype.empty() || !entry.hasShape || entry.offsets.size() != 2)
            return refuse(fmt::format(LUTHIER_TR("The tensor {} lacks its dtype, its shape or its two data_offsets."), entry.name));
        return true;
    }

    bool key(string_t &name) override
    {
        m_key = name;
        if (m_depth == 2)
            return true;
        m_inMetadata = name == kMetadataKey;
        if (!m_inMetadata)
            entries.push_back({.name = name, .dtype = {}, .shape = {}, .offsets = {}});
        return true;
    }

    bool string(string_t &value) override
    {
        if (m_depth != 2 || m_inArray)
            return refuse();
        if (m_inMetadata)
            return metadata.try_emplace(m_key, value).second ||
                   refuse(fmt::format(LUTHIER_TR("The metadata has the key {} twice."), m_key));
        if (m_key != "dtype" || !entries.back().dtype.empty())
            return refuseField();
        entries.back().dtype = value;
        return true;
    }

    bool start_array(std::size_t /*elements*/) override
    {
        if (m_depth != 2 || m_inArray || m_inMetadata)
            return refuse();
        m_inArray = true;
        if (m_key == "shape")
            return !std::exchange(entries.back().hasShape, true) || refuseField();
        return (m_key == "data_offsets" && entries.back().offsets.empty()) || refuseField();
    }

    bool end_array() override
    {
        m_inArray = false;
        return true;
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (!m_inArray)
            return refuse();
        if (m_key == "data_offsets") {
            entries.back().offsets.push_back(value);
            return true;
        }
        if (!std::in_range<std::int64_t>(value))
            return refuse(fmt::format(LUTHIER_TR("The tensor {} claims an impossible size."), entries.back().name));
        entries.back().shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }

private:
    bool refuseField()
    {
        return refuse(fmt::format(LUTHIER_TR("The tensor {} has the unexpected or repeated field {}."), entries.back().name, m_key));
    }

    int m_depth = 0;
    std::string m_key;
    bool m_inMetadata = false;
    bool m_inArray = false;
};

std::string placeOf(const std::string &where, const Entry &entry)
{
    return where + ", tensor " + entry.name + ", byte " + std::to_string(entry.offsets[0]) + " of the data";
}

Expected<TensorInfo> checkedTensor(Entry &entry, const std::string &where)
{
    const auto dtype = safetensorsDType(entry.dtype);
    if (!dtype)
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("A tensor has the type {}, which Luthier does not read."), entry.dtype),
                    placeOf(where, entry), LUTHIER_TR("Get the model as F32, F16 or BF16."));
    const auto bytes = tensorBytes(*dtype, entry.shape);
    const std::uint64_t begin = entry.offsets[0];
    const std::uint64_t end = entry.offsets[1];
    if (!bytes || end < begin || end - begin != *bytes)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("A tensor of shape {} and type {} does not fit its data offsets {} to {}."),
                                describeShape(entry.shape), entry.dtype, begin, end),
                    placeOf(where, entry), kGetAnother);
    return TensorInfo{std::move(entry.name), *dtype, std::move(entry.shape), *bytes};
}

Expected<void> checkNames(const std::vector<TensorInfo> &tensors, const std::string &where)
{
    std::vector<std::string_view> names;
    names.reserve(tensors.size());
    for (const TensorInfo &tensor : tensors)
        names.push_back(tensor.name);
    std::ranges::sort(names);
    if (const auto twice = std::ranges::adjacent_find(names); twice != names.end())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The file has two tensors of the same name."), where + ", tensor " + std::string(*twice),
                    kGetAnother);
    return {};
}

// Each tensor begins where the one before it ends.
Expected<void> checkNoGaps(const std::vector<Entry> &entries, std::uint64_t dataBytes, const std::string &where)
{
    std::uint64_t expected = 0;
    for (const Entry &entry : entries) {
        if (entry.offsets[1] > dataBytes)
            return fail(ErrorCode::BadFile,
                        fmt::format(LUTHIER_TR("A tensor's data ends at byte {}, but the file holds only {} bytes of data."),
                                    entry.offsets[1], dataBytes),
                        placeOf(where, entry), LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
        if (entry.offsets[0] != expected)
            return fail(ErrorCode::BadFile,
                        entry.offsets[0] < expected ? LUTHIER_TR("A tensor overlaps the one before it.")
                                                    : LUTHIER_TR("There is a gap before a tensor."),
                        placeOf(where, entry), kGetAnother);
        expected = entry.offsets[1];
    }
    if (expected != dataBytes)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("The file has {} bytes of data, but its tensors need {}."), dataBytes, expected), where,
                    kGetAnother);
    return {};
}

} // namespace

Expected<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes, const std::string &where)
{
    HeaderEvents events;
    LUTHIER_TRY(readJsonEvents(json, events, where, 8));
    std::ranges::stable_sort(events.entries, [](const Entry &a, const Entry &b) { return a.offsets < b.offsets; });
    LUTHIER_TRY(checkNoGaps(events.entries, dataBytes, where));
    SafetensorsHeader header;
    header.metadata = std::move(events.metadata);
    for (Entry &entry : events.entries) {
        header.offsets.push_back(entry.offsets[0]);
        LUTHIER_TRY_ASSIGN(TensorInfo tensor, checkedTensor(entry, where));
        header.tensors.push_back(std::move(tensor));
    }
    LUTHIER_TRY(checkNames(header.tensors, where));
    return header;
}

} // namespace luthier::weights
