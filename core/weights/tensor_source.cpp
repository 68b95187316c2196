#include "core/weights/tensor_source.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/weights/gguf.h"
#include "core/weights/safetensors.h"

namespace luthier::weights {

namespace {

constexpr std::int64_t kMaxValues = std::int64_t{1} << 56; // keeps every product with a block's bytes inside 64 bits

Unexpected<Error> refusePickle(const fs::path &path)
{
    return fail(ErrorCode::Unsupported,
                LUTHIER_TR("This is a pickle file, and Luthier never reads pickle, because opening one can run any program."),
                path.string(),
                LUTHIER_TR("Get the model as safetensors or GGUF, or convert it once where you trust it, in Python: "
                           "AutoModelForCausalLM.from_pretrained(old_folder).save_pretrained(new_folder)."));
}

bool hasPickleName(const fs::path &path)
{
    constexpr std::array<std::string_view, 5> kExtensions = {".bin", ".pt", ".pth", ".ckpt", ".pkl"};
    return std::ranges::find(kExtensions, path.extension().string()) != kExtensions.end();
}

// PyTorch saves a zip archive, and before that a bare pickle of protocol 2 or newer.
bool hasPickleContent(std::string_view start)
{
    return start.starts_with("PK\x03\x04") || (start.size() >= 2 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5);
}

Expected<std::unique_ptr<TensorSource>> openFile(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto file, FileReader::open(path));
    LUTHIER_TRY_ASSIGN(const std::string start, file.readText(0, static_cast<std::size_t>(std::min<std::uint64_t>(4, file.size()))));
    if (start == "GGUF" || path.extension() == ".gguf") {
        LUTHIER_TRY_ASSIGN(auto gguf, GgufFile::open(path));
        return std::unique_ptr<TensorSource>(std::move(gguf));
    }
    if (path.extension() == ".safetensors")
        return openSafetensors(path);
    if (hasPickleName(path) || hasPickleContent(start))
        return refusePickle(path);
    return fail(ErrorCode::Unsupported, LUTHIER_TR("This file is neither a safetensors nor a GGUF file."), path.string(),
                LUTHIER_TR("Choose a .gguf file, a .safetensors file, or the folder that holds config.json and model.safetensors."));
}

Expected<std::unique_ptr<TensorSource>> openFolder(const fs::path &folder)
{
    std::error_code code;
    if (fs::exists(folder / "model.safetensors", code))
        return openSafetensors(folder / "model.safetensors");
    if (fs::exists(folder / "model.safetensors.index.json", code))
        return openShardedSafetensors(folder);
    if (fs::exists(folder / "adapter_model.safetensors", code))
        return openSafetensors(folder / "adapter_model.safetensors");
    fs::path pickle;
    fs::path gguf;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (hasPickleName(entry->path()))
            pickle = std::max(pickle, entry->path());
        if (entry->path().extension() == ".gguf")
            gguf = std::max(gguf, entry->path());
    }
    if (code)
        return fail(errnoError(code.value(), LUTHIER_TR("list the folder"), folder));
    if (!gguf.empty())
        return fail(ErrorCode::NotFound, LUTHIER_TR("The folder holds no safetensors weights, but a GGUF file."), folder.string(),
                    fmt::format(LUTHIER_TR("Choose the file itself: {}."), gguf.string()));
    if (!pickle.empty())
        return refusePickle(pickle);
    return fail(
        ErrorCode::NotFound,
        LUTHIER_TR(
            "The folder holds no weights: neither model.safetensors nor model.safetensors.index.json nor adapter_model.safetensors."),
        folder.string(), LUTHIER_TR("Choose the folder that a model was downloaded or saved to, or a .gguf file."));
}

} // namespace

std::int64_t TensorInfo::values() const
{
    std::int64_t product = 1;
    for (const std::int64_t size : shape)
        product *= size;
    return product;
}

std::optional<std::uint64_t> tensorBytes(DType dtype, std::span<const std::int64_t> shape)
{
    std::int64_t values = 1;
    for (const std::int64_t size : shape) {
        if (size < 0 || (size > 0 && values > kMaxValues / size))
            return std::nullopt;
        values *= size;
    }
    const auto perBlock = static_cast<std::int64_t>(blockValues(dtype));
    if (perBlock > 1 && (shape.empty() || shape.back() % perBlock != 0))
        return std::nullopt;
    return static_cast<std::uint64_t>(values / perBlock) * blockBytes(dtype);
}

std::string describeShape(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text.append(i == 0 ? "" : ", ").append(std::to_string(shape[i]));
    return text.append("]");
}

const TensorInfo *TensorSource::find(std::string_view name) const
{
    const std::vector<TensorInfo> &all = tensors();
    const auto found = std::ranges::find(all, name, &TensorInfo::name);
    return found == all.end() ? nullptr : &*found;
}

Expected<std::unique_ptr<TensorSource>> openTensors(const fs::path &model)
{
    std::error_code code;
    return fs::is_directory(model, code) ? openFolder(model) : openFile(model);
}

} // namespace luthier::weights
