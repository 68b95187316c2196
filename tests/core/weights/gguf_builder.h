#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace luthier::weights {

// Writes small GGUF files for tests, correct unless told otherwise.
class GgufBuilder {
public:
    std::string magic = "GGUF";
    std::uint32_t version = 3;
    std::uint64_t alignment = 32;
    std::uint64_t extraEntries = 0; // claimed on top of those there are
    std::uint64_t extraTensors = 0;

    template <class T>
    static std::string raw(T value)
    {
        std::string bytes(sizeof value, '\0');
        std::memcpy(bytes.data(), &value, sizeof value);
        return bytes;
    }
    static std::string rawText(std::string_view text) { return raw(std::uint64_t{text.size()}).append(text); }
    static std::string floats(std::span<const float> values)
    {
        return std::string(reinterpret_cast<const char *>(values.data()), values.size_bytes());
    }

    // An entry of any kind: `value` is its bytes.
    GgufBuilder &entry(std::string_view key, std::uint32_t kind, std::string_view value)
    {
        m_entries.append(rawText(key)).append(raw(kind)).append(value);
        ++m_entryCount;
        return *this;
    }
    GgufBuilder &number(std::string_view key, std::uint32_t value) { return entry(key, 4, raw(value)); }
    GgufBuilder &number(std::string_view key, int value) { return number(key, static_cast<std::uint32_t>(value)); }
    GgufBuilder &number(std::string_view key, float value) { return entry(key, 6, raw(value)); }
    GgufBuilder &text(std::string_view key, std::string_view value) { return entry(key, 8, rawText(value)); }
    GgufBuilder &texts(std::string_view key, const std::vector<std::string> &values)
    {
        std::string bytes = raw(std::uint32_t{8}) + raw(std::uint64_t{values.size()});
        for (const std::string &value : values)
            bytes += rawText(value);
        return entry(key, 9, bytes);
    }

    // `shape` outermost first. `offset` is where the data is, unless negative: then behind what there is.
    GgufBuilder &tensor(std::string_view name, std::uint32_t type, const std::vector<std::int64_t> &shape, std::string_view bytes,
                        std::int64_t offset = -1)
    {
        m_data.resize((m_data.size() + alignment - 1) / alignment * alignment, '\0');
        m_table.append(rawText(name)).append(raw(static_cast<std::uint32_t>(shape.size())));
        for (auto size = shape.rbegin(); size != shape.rend(); ++size)
            m_table.append(raw(*size));
        m_table.append(raw(type)).append(raw(offset < 0 ? static_cast<std::int64_t>(m_data.size()) : offset));
        m_data.append(bytes);
        ++m_tensorCount;
        return *this;
    }

    std::string build() const
    {
        std::string file = magic + raw(version) + raw(m_tensorCount + extraTensors) + raw(m_entryCount + extraEntries);
        file.append(m_entries).append(m_table);
        file.resize((file.size() + alignment - 1) / alignment * alignment, '\0');
        return file.append(m_data);
    }

private:
    std::string m_entries;
    std::string m_table;
    std::string m_data;
    std::uint64_t m_entryCount = 0;
    std::uint64_t m_tensorCount = 0;
};

} // namespace luthier::weights
