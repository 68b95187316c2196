#pragma once

#include <QObject>
#include <QTimer>

#include "core/run/prepare.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

// What a run would need, for the card beside its form: a moment after the last change the run is planned, and a plan that
// is overtaken by a change is given up.
class Planner final : public QObject {
    Q_OBJECT

public:
    Planner(Background &background, const EngineHost &host, QObject *parent = nullptr);

    void request(const config::RunSpec &spec);
    void clear(); // nothing is planned, and nothing told
    bool isPlanning() const { return m_timer.isActive() || m_task.isActive(); }

signals:
    void planning(double fraction);                     // begun, and on its way
    void planned(const luthier::run::PreparedRun &run); // its folder is empty
    void failed(const luthier::Error &error);

private:
    void plan();

    Background &m_background;
    const EngineHost &m_host;
    config::RunSpec m_spec;
    Task m_task;
    QTimer m_timer;
};

} // namespace luthier::ui
