#include "ui/pages/settings_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/run/machine.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/pages/models_folders.h"
#include "ui/pages/settings_backups.h"
#include "ui/pages/settings_section.h"

namespace luthier::ui {
namespace {

constexpr int kWidest = 760;
constexpr double kGigabyte = 1e9;
constexpr double kMostGigabytes = 4096;

} // namespace

SettingsPage::SettingsPage(AppSettings &settings, Theme &theme, Translator &translator, EngineHost &host, Background &background,
                           QWidget *parent)
    : Page(parent), m_settings(settings), m_theme(theme), m_translator(translator), m_host(host), m_looks(new SettingsSection),
      m_language(new QComboBox), m_themes(new QComboBox), m_computer(new SettingsSection), m_threads(new QSpinBox),
      m_memory(new QDoubleSpinBox), m_place(new SettingsSection), m_workspace(new QPushButton),
      m_workspacePath(new ElidedLabel(TextStyle::Body, Label::Tone::Muted)), m_models(new SettingsSection), m_folders(new ModelsFolders),
      m_copies(new SettingsSection), m_backups(new SettingsBackups(background)), m_about(new Label(TextStyle::Small, Label::Tone::Muted))
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, kGap16);
    column->setSpacing(kGap12);
    makeLooks(*column);
    makeComputer(*column);
    makePlaces(*column);
    column->addWidget(m_about);
    column->addStretch(1);
    inside->setMaximumWidth(Theme::of().scaled(kWidest));
    m_workspacePath->setText(toQt(background.workspace()));
    content()->addWidget(new ScrollArea(inside), 1);
    retranslate();
}

void SettingsPage::makeLooks(QVBoxLayout &column)
{
    m_looks->addLine(m_language);
    m_looks->addLine(m_themes);
    column.addWidget(m_looks);
    fillLanguages();
    fillThemes();
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        const auto language = static_cast<Language>(m_language->itemData(index).toInt());
        m_settings.setLanguage(language);
        m_translator.setLanguage(language);
    });
    connect(m_themes, &QComboBox::activated, this, [this](int index) {
        const auto choice = static_cast<ThemeChoice>(m_themes->itemData(index).toInt());
        m_settings.setTheme(choice);
        m_theme.setChoice(choice);
    });
}

void SettingsPage::makeComputer(QVBoxLayout &column)
{
    m_threads->setRange(0, static_cast<int>(run::availableThreads()));
    m_threads->setValue(static_cast<int>(m_settings.limits().threads));
    m_memory->setRange(0, kMostGigabytes);
    m_memory->setDecimals(1);
    m_memory->setSingleStep(0.5);
    m_memory->setValue(static_cast<double>(m_settings.limits().memoryBytes) / kGigabyte);
    m_computer->addLine(m_threads);
    m_computer->addLine(m_memory);
    column.addWidget(m_computer);
    connect(m_threads, &QSpinBox::valueChanged, this, &SettingsPage::saveLimits);
    connect(m_memory, &QDoubleSpinBox::valueChanged, this, &SettingsPage::saveLimits);
}

void SettingsPage::makePlaces(QVBoxLayout &column)
{
    m_workspacePath->setElideMode(Qt::ElideMiddle);
    m_workspacePath->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->addLine(m_workspace);
    m_place->addWide(m_workspacePath);
    m_models->addWide(m_folders);
    m_copies->addWide(m_backups);
    for (SettingsSection *section : {m_place, m_models, m_copies})
        column.addWidget(section);
    connect(m_workspace, &QPushButton::clicked, this, &SettingsPage::chooseWorkspace);
    connect(m_folders, &ModelsFolders::changed, this, [this](const QStringList &folders) {
        m_settings.setModelFolders(folders);
        emit foldersChanged(folders);
    });
    connect(m_backups, &SettingsBackups::restored, this, &SettingsPage::datasetsRestored);
}

void SettingsPage::activated()
{
    m_folders->setFolders(m_settings.modelFolders());
    m_backups->refresh();
}

void SettingsPage::fillLanguages()
{
    m_language->clear();
    for (const Language language : {Language::System, Language::English, Language::Chinese})
        m_language->addItem(Translator::nameOf(language), static_cast<int>(language));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_settings.language())));
}

void SettingsPage::fillThemes()
{
    m_themes->clear();
    m_themes->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    m_themes->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_themes->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_themes->setCurrentIndex(m_themes->findData(static_cast<int>(m_settings.theme())));
}

void SettingsPage::saveLimits()
{
    EngineLimits limits;
    limits.threads = m_threads->value();
    limits.memoryBytes = static_cast<std::uint64_t>(m_memory->value() * kGigabyte);
    m_settings.setLimits(limits);
    m_host.setLimits(limits);
}

void SettingsPage::chooseWorkspace()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Choose a workspace"), m_workspacePath->text());
    if (!folder.isEmpty() && folder != m_workspacePath->text())
        emit workspaceChosen(folder);
}

void SettingsPage::retranslateComputer()
{
    m_computer->setTitle(tr("This computer"));
    m_computer->setLine(0, tr("Cores for training"),
                        tr("Fewer leave more for other programs. A change holds for runs that begin after the next start of Luthier."));
    m_threads->setSpecialValueText(tr("all %1").arg(countText(m_threads->maximum())));
    m_computer->setLine(1, tr("Most memory for a run"),
                        tr("A run that would need more is not started; its card says what would make it fit."));
    m_memory->setSpecialValueText(tr("what is free"));
    m_memory->setSuffix(tr(" GB"));
}

void SettingsPage::retranslate()
{
    setTitle(tr("Settings"));
    setSubtitle(tr("Everything here takes effect and is saved at once."));
    m_looks->setTitle(tr("Look and language"));
    m_looks->setLine(0, tr("Language"), {});
    m_looks->setLine(1, tr("Theme"), {});
    fillLanguages();
    fillThemes();
    retranslateComputer();
    m_place->setTitle(tr("Workspace"));
    m_place->setLine(0, tr("The folder that holds your data and runs"), tr("Luthier opens another one in the place of this window."));
    m_workspace->setText(tr("Choose another…"));
    m_models->setTitle(tr("Folders of models"));
    m_copies->setTitle(tr("Backups of the datasets"));
    m_about->setText(tr("Luthier %1 · free software under the GPL, version 3 or later").arg(QCoreApplication::applicationVersion()));
}

} // namespace luthier::ui
