#include "app/studio/services.h"

#include <QCoreApplication>

#include "core/store/backup.h"
#include "ui/base/qt_convert.h"

namespace luthier::studio {

fs::path samplesFolder()
{
    const fs::path installed = ui::pathFromQt(QCoreApplication::applicationDirPath()) / LUTHIER_RELATIVE_DATA / "samples";
    std::error_code code;
    return fs::exists(installed, code) ? installed.lexically_normal() : fs::path(LUTHIER_SOURCE_DIR) / "resources/samples";
}

Services::Services(ui::AppSettings &settings, ui::Theme &theme, ui::Translator &translator, const fs::path &workspace)
    : m_settings(settings), m_theme(theme), m_translator(translator), m_background(workspace), m_center(m_background, m_engine),
      m_datasets(m_background), m_runs(m_background, m_center), m_models(m_background), m_watch(m_center, m_runs)
{
    m_engine.setLimits(m_settings.limits());
}

ui::WindowServices Services::forWindow()
{
    return {m_settings, m_theme, m_translator, m_background, m_engine, m_center, m_datasets, m_runs, m_models, samplesFolder()};
}

void Services::startBehind()
{
    m_engine.load();
    if (!m_models.isScanning() && m_models.rowCount() == 0)
        m_models.scan(m_settings.modelFolders());
    m_runs.purgeRemoved();
    // A backup that cannot be made is tried again the next time; where the disk is full, the next edit says so.
    m_background.post<bool>(
        ui::Lane::Bulk, &m_watch,
        [](ui::WorkContext &context) { return store::backupOnceADay(context.stores.workspace(), context.stores.clock()); },
        [](const Expected<bool> &) {});
}

void Services::shutDown()
{
    m_center.stopAll();
    m_engine.shutDown();
    m_settings.sync();
}

} // namespace luthier::studio
