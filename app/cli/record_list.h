#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/data/checks/dataset_checker.h"
#include "core/data/record.h"
#include "core/store/row_reader.h"

namespace luthier::cli {

// The records of a dataset's newest version, or of a file that was not imported, with the places they came from.
class RecordList {
public:
    static Expected<RecordList> ofDataset(store::DatasetStore &datasets, const store::DatasetInfo &info);
    static Expected<RecordList> ofFile(const fs::path &file); // rows that cannot be read are left out
    // A dataset of that name, else a file; NotFound names both.
    static Expected<RecordList> find(store::DatasetStore &datasets, const std::string &nameOrFile);

    std::size_t size() const { return m_places.size(); }
    const data::RowPlace &place(std::size_t index) const { return m_places[index]; }
    Expected<data::Record> record(std::size_t index) const;
    Expected<void> forEach(const std::function<Expected<void>(std::size_t index, const data::Record &record)> &use) const;

private:
    std::shared_ptr<store::RowReader> m_reader; // null: of a file
    std::vector<store::RowId> m_ids;
    std::vector<data::Record> m_records;
    std::vector<data::RowPlace> m_places;
};

// "train.jsonl:17:4: syntax: …\n", for people.
std::string describeProblem(const data::Problem &problem);

} // namespace luthier::cli
