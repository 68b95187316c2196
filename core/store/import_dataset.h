#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/import.h"
#include "core/store/dataset_store.h"

namespace luthier::store {

struct ImportedDataset {
    DatasetId dataset = 0;
    data::ImportResult result;
    std::int64_t version = 0;
};

// Reads files, or a text that is no file, into a dataset as one new version; a dataset of that name is made where there is none. `append`: rows are added
// to one that there is, else it is an error (Exists). On failure the store is as it was.
struct DatasetImport {
    std::string name;
    std::vector<fs::path> files;
    data::ImportOptions options;
    bool append = false;
    std::optional<std::string> text{}; // in place of files, such as a pasted one; "pasted" stands for its file
};
Expected<ImportedDataset> importDataset(DatasetStore &datasets, const DatasetImport &request,
                                        const std::function<void(const data::Problem &problem)> &onProblem);

} // namespace luthier::store
