#include "core/weights/safetensors_index.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/weights/json_events.h"
#include "core/weights/safetensors.h"

namespace luthier::weights {

namespace {

constexpr const char *kIndexName = "model.safetensors.index.json";

bool isPlainName(std::string_view name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos &&
           name.find('\0') == std::string_view::npos;
}

// {"metadata": anything, "weight_map": {"TENSOR": "FILE"}}
class IndexEvents final : public JsonEvents {
public:
    std::map<std::string, std::string> files;

    bool start_object(std::size_t /*elements*/) override
    {
        ++m_depth;
        return !inMap() || m_depth == 2 || refuse();
    }
    bool end_object() override
    {
        --m_depth;
        return true;
    }
    bool key(string_t &name) override
    {
        (m_depth == 1 ? m_section : m_tensor) = name;
        m_hasMap = m_hasMap || inMap();
        return true;
    }
    bool string(string_t &value) override
    {
        if (!inMap())
            return ignored();
        if (m_depth != 2)
            return refuse();
        if (!isPlainName(value))
            return refuse(fmt::format(LUTHIER_TR("The tensor {} is said to be in the file \"{}\", which is not a name in this folder."),
                                      m_tensor, value));
        return files.try_emplace(m_tensor, value).second || refuse(fmt::format(LUTHIER_TR("The tensor {} is listed twice."), m_tensor));
    }
    bool null() override { return ignored(); }
    bool boolean(bool /*value*/) override { return ignored(); }
    bool number_integer(number_integer_t /*value*/) override { return ignored(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return ignored(); }
    bool number_float(number_float_t /*value*/, const string_t & /*text*/) override { return ignored(); }
    bool start_array(std::size_t /*elements*/) override { return ignored(); }
    bool end_array() override { return ignored(); }

    bool hasMap() const { return m_hasMap; }

private:
    bool inMap() const { return m_section == "weight_map"; }
    bool ignored() { return (m_depth > 0 && !inMap()) || refuse(); }

    int m_depth = 0;
    bool m_hasMap = false;
    std::string m_section; // the key at depth 1
    std::string m_tensor;
};

// Shards as one source. Tensors that the index does not list are left out, as the reference does.
class ShardedSource final : public TensorSource {
public:
    void add(std::unique_ptr<TensorSource> shard, std::vector<TensorInfo> listed)
    {
        for (TensorInfo &tensor : listed) {
            m_owners.emplace(tensor.name, shard.get());
            m_tensors.push_back(std::move(tensor));
        }
        m_shards.push_back(std::move(shard));
    }

    const std::vector<TensorInfo> &tensors() const override { return m_tensors; }
    Expected<void> readFloats(const TensorInfo &tensor, std::int64_t first, std::span<float> target) const override
    {
        return owner(tensor).readFloats(tensor, first, target);
    }
    Expected<void> readBytes(const TensorInfo &tensor, std::uint64_t offset, std::span<std::byte> target) const override
    {
        return owner(tensor).readBytes(tensor, offset, target);
    }
    std::string describePlace(const TensorInfo &tensor) const override { return owner(tensor).describePlace(tensor); }

private:
    const TensorSource &owner(const TensorInfo &tensor) const { return *m_owners.find(tensor.name)->second; }

    std::vector<std::unique_ptr<TensorSource>> m_shards;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string, const TensorSource *, std::less<>> m_owners;
};

Expected<std::unique_ptr<TensorSource>> openShard(const fs::path &folder, const std::string &name)
{
    auto shard = openSafetensors(folder / name);
    if (!shard && shard.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("A part of the model is missing: {} names the file {}."), kIndexName, name),
                    (folder / name).string(), LUTHIER_TR("Download the missing file into this folder."));
    return shard;
}

// The tensors of a shard that the index says are in it, all of them.
Expected<std::vector<TensorInfo>> listedTensors(const TensorSource &shard, std::set<std::string> names, const fs::path &path)
{
    std::vector<TensorInfo> listed;
    for (const TensorInfo &tensor : shard.tensors())
        if (names.erase(tensor.name) > 0)
            listed.push_back(tensor);
    if (!names.empty())
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("The index says that the tensor {} is in the file {}, but it is not there."), *names.begin(),
                                path.filename().string()),
                    path.string() + ", tensor " + *names.begin(), LUTHIER_TR("Files of two models may be mixed up: get the folder again."));
    return listed;
}

} // namespace

Expected<std::map<std::string, std::string>> parseSafetensorsIndex(std::string_view json, const std::string &where)
{
    IndexEvents events;
    LUTHIER_TRY(readJsonEvents(json, events, where, 0));
    if (!events.hasMap() || events.files.empty())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The index lists no tensors under \"weight_map\"."), where,
                    LUTHIER_TR("Get the index file again."));
    return std::move(events.files);
}

Expected<std::unique_ptr<TensorSource>> openShardedSafetensors(const fs::path &folder)
{
    const fs::path indexPath = folder / kIndexName;
    LUTHIER_TRY_ASSIGN(const std::string json, readFile(indexPath));
    LUTHIER_TRY_ASSIGN(const auto fileOf, parseSafetensorsIndex(json, indexPath.string()));
    std::map<std::string, std::set<std::string>> tensorsOf;
    for (const auto &[tensor, file] : fileOf)
        tensorsOf[file].insert(tensor);

    auto source = std::make_unique<ShardedSource>();
    for (const auto &[file, names] : tensorsOf) {
        LUTHIER_TRY_ASSIGN(auto shard, openShard(folder, file));
        LUTHIER_TRY_ASSIGN(auto listed, listedTensors(*shard, names, folder / file));
        source->add(std::move(shard), std::move(listed));
    }
    return std::unique_ptr<TensorSource>(std::move(source));
}

} // namespace luthier::weights
