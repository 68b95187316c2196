#pragma once

#include <QObject>

#include "core/config/run_spec.h"
#include "ui/bridge/background.h"

namespace luthier::ui {

// Makes the sample ready to be trained: its rows as a dataset, and a small model from the folders of models. Does nothing twice.
class SampleOpener final : public QObject {
    Q_OBJECT

public:
    SampleOpener(Background &background, fs::path samples, QObject *parent = nullptr);

    void open(const QStringList &modelFolders);
    bool isOpening() const { return m_task.isActive(); }

signals:
    void ready(const luthier::config::RunSpec &spec); // a run of the sample; its model is empty where there is none
    void failed(const luthier::Error &error);

private:
    static Expected<config::RunSpec> prepare(const fs::path &samples, const std::vector<fs::path> &folders, WorkContext &context);

    Background &m_background;
    const fs::path m_samples;
    Task m_task;
};

} // namespace luthier::ui
