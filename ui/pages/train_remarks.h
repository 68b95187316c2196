#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/run/prepare.h"

namespace luthier::ui {

// What has to be said about a planned run, with buttons that change the settings.
struct TrainRemark {
    struct Fix {
        QString text;      // of the button
        std::string key;   // of the option
        std::string value; // empty: the option is only shown, so that the person changes it
        bool operator==(const Fix &) const = default;
    };
    QString sentence;
    QString advice;
    std::vector<Fix> fixes;
    bool isError = false; // the run cannot start like this
};

std::vector<TrainRemark> remarksOf(const run::PreparedRun &run);       // its warnings, and memory that is not there
TrainRemark remarkOf(const Error &error, const config::RunSpec &spec); // why it cannot be planned

} // namespace luthier::ui
