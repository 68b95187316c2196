#include "core/train/final_adapter.h"

#include "core/base/translate.h"

namespace luthier::train {

Expected<void> writeFinalAdapter(const nn::LoraWeights<float> &weights, const fs::path &folder, const std::string &baseModel)
{
    const fs::path part = folder.parent_path() / (".adapter.part");
    std::error_code failed;
    fs::remove_all(part, failed); // of an end that was cut off
    LUTHIER_TRY(nn::saveLora(weights, part, baseModel));
    fs::remove_all(folder, failed);
    if (!failed)
        fs::rename(part, folder, failed);
    if (failed)
        return fail(errnoError(failed.value(), LUTHIER_TR("put the adapter in its place"), folder));
    syncFolder(folder.parent_path());
    return {};
}

} // namespace luthier::train
