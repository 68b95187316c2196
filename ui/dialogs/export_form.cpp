#include "ui/dialogs/export_form.h"

#include <algorithm>
#include <chrono>

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "core/run/run_folder.h"
#include "ui/base/format.h"
#include "ui/base/label.h"
#include "ui/base/option_tile.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kCheckAfter(200);

// Empty, or a model or an adapter: nobody's letters.
bool mayBeReplaced(const fs::path &folder)
{
    std::error_code code;
    const bool isEmpty = fs::is_directory(folder, code) && fs::is_empty(folder, code) && !code;
    return isEmpty || fs::exists(folder / "config.json", code) || fs::exists(folder / "adapter_config.json", code);
}

} // namespace

Expected<ExportSource> readExportSource(const fs::path &runFolder)
{
    ExportSource source;
    LUTHIER_TRY_ASSIGN(source.view, run::readRun(runFolder));
    source.checkpoints = CheckpointListModel::entriesOf(source.view);
    for (const CheckpointEntry &entry : source.checkpoints) {
        std::error_code code;
        const std::uintmax_t bytes = fs::file_size(entry.adapter / "adapter_model.safetensors", code);
        source.adapterBytes.push_back(code ? 0 : bytes);
    }
    return source;
}

ExportForm::ExportForm(Background &background, QWidget *parent)
    : QWidget(parent), m_background(background), m_merged(new OptionTile), m_adapter(new OptionTile),
      m_stateLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_state(new QComboBox), m_states(new CheckpointListModel(this)),
      m_targetLabel(new Label(TextStyle::Small, Label::Tone::Muted)), m_target(new QLineEdit), m_choose(new QPushButton),
      m_room(new Label(TextStyle::Small, Label::Tone::Muted))
{
    makeLayout();
    m_merged->setChecked(true);
    m_state->setModel(m_states);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(kCheckAfter);
    connect(&m_checkSoon, &QTimer::timeout, this, &ExportForm::checkTarget);
    connect(m_merged, &QAbstractButton::toggled, this, &ExportForm::followChoice);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ExportForm::followChoice);
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_targetIsProposed = false; });
    connect(m_target, &QLineEdit::textChanged, this, &ExportForm::followTarget);
    connect(m_choose, &QPushButton::clicked, this, &ExportForm::chooseTarget);
    retranslate();
}

void ExportForm::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addWidget(m_merged);
    layout->addWidget(m_adapter);
    layout->addSpacing(kGap8);
    m_stateLabel->setBuddy(m_state);
    layout->addWidget(m_stateLabel);
    layout->addWidget(m_state);
    m_stateLabel->hide(); // there is seldom a choice
    m_state->hide();
    m_targetLabel->setBuddy(m_target);
    layout->addWidget(m_targetLabel);
    auto *target = new QHBoxLayout;
    target->setSpacing(kGap8);
    target->addWidget(m_target, 1);
    target->addWidget(m_choose);
    layout->addLayout(target);
    m_room->setWordWrap(true);
    layout->addWidget(m_room);
}

void ExportForm::setSource(const ExportSource &source)
{
    m_source = source;
    m_states->setEntries(source.checkpoints);
    m_state->setCurrentIndex(0);
    m_state->setVisible(source.checkpoints.size() > 1);
    m_stateLabel->setVisible(source.checkpoints.size() > 1);
    followChoice();
}

run::ExportFormat ExportForm::format() const
{
    return m_merged->isChecked() ? run::ExportFormat::Merged : run::ExportFormat::Adapter;
}

std::size_t ExportForm::state() const
{
    return static_cast<std::size_t>(std::max(0, m_state->currentIndex()));
}

QString ExportForm::target() const
{
    return m_target->text().trimmed();
}

// What is written: every weight in the number format of the run, or the adapter's file.
std::uint64_t ExportForm::neededBytes() const
{
    if (!m_source)
        return 0;
    if (format() == run::ExportFormat::Adapter)
        return m_source->adapterBytes[state()];
    const auto parameters = m_source->view.plan.value("parameters", std::uint64_t{0});
    return parameters * (m_source->view.spec.model.dtype == config::DTypeChoice::Bfloat16 ? 2 : 4);
}

bool ExportForm::isReady() const
{
    return m_source && m_place && pathFromQt(target()).is_absolute() && !m_place->isForeign && m_place->freeBytes > neededBytes();
}

run::ExportRequest ExportForm::request() const
{
    const config::ModelSpec &model = m_source->view.spec.model;
    run::ExportRequest request;
    request.model = {model.path, m_source->checkpoints[state()].adapter, model.dtype};
    request.format = format();
    request.target = pathFromQt(target());
    return request;
}

void ExportForm::followChoice()
{
    if (m_targetIsProposed)
        proposeTarget();
    showRoom();
}

void ExportForm::proposeTarget()
{
    if (!m_source)
        return;
    QString name = toQt(run::slug(m_source->view.title()));
    if (format() == run::ExportFormat::Adapter)
        name += QStringLiteral("-adapter");
    m_target->setText(QDir::home().filePath(QStringLiteral("Luthier/") + name));
}

void ExportForm::followTarget()
{
    m_place.reset();
    m_checking.drop(); // of the folder before
    m_checkSoon.start();
    showRoom();
    emit targetEdited();
}

void ExportForm::chooseTarget()
{
    const QFileInfo old(target());
    const QString start = old.dir().exists() ? old.path() : QDir::homePath();
    const QString parent = QFileDialog::getExistingDirectory(this, tr("Where should the folder be made?"), start);
    if (parent.isEmpty())
        return;
    m_targetIsProposed = false;
    m_target->setText(QDir(parent).filePath(old.fileName()));
}

void ExportForm::checkTarget()
{
    const fs::path folder = pathFromQt(target());
    m_checking.drop();
    if (!folder.is_absolute())
        return;
    const auto work = [folder](WorkContext &) -> Expected<Place> {
        std::error_code code;
        Place place;
        place.exists = fs::exists(folder, code);
        place.isForeign = place.exists && !mayBeReplaced(folder);
        LUTHIER_TRY_ASSIGN(place.freeBytes, freeBytes(folder));
        return place;
    };
    m_checking = m_background.post<Place>(Lane::Files, this, work, [this](const Expected<Place> &place) {
        if (place)
            m_place = *place;
        else
            emit failed(place.error());
        showRoom();
    });
}

void ExportForm::showRoom()
{
    const QString needed = bytesText(neededBytes());
    const QString free = m_place ? bytesText(m_place->freeBytes) : QString();
    Label::Tone tone = Label::Tone::Muted;
    QString text;
    if (m_source && !pathFromQt(target()).is_absolute()) {
        text = tr("Give the whole path of the folder, beginning with “/”.");
        tone = Label::Tone::Warning;
    } else if (m_source && m_place && m_place->isForeign) {
        text = tr("This folder holds other files, which an export would delete. Name a folder that is not there yet.");
        tone = Label::Tone::Error;
    } else if (m_source && m_place && !isReady()) {
        text = tr("Needs about %1, but only %2 are free here. Choose another disk or make room.").arg(needed, free);
        tone = Label::Tone::Error;
    } else if (m_source && targetExists()) {
        text = tr("This folder exists already; you will be asked before it is replaced. Needs about %1, %2 are free.").arg(needed, free);
        tone = Label::Tone::Warning;
    } else if (m_source && m_place) {
        text = tr("Needs about %1; %2 are free.").arg(needed, free);
    }
    m_room->setTone(tone);
    m_room->setText(text.isEmpty() ? QStringLiteral(" ") : text); // keeps its height
    emit changed();
}

void ExportForm::retranslate()
{
    m_merged->setTexts(tr("A whole model"), tr("merged"),
                       tr("The adapter is worked into the weights. Opens in every program that reads Hugging Face models."));
    m_adapter->setTexts(tr("Only the adapter"), tr("PEFT"),
                        tr("A few megabytes, to be used together with the model that the run started from."));
    m_stateLabel->setText(tr("Which state of the run"));
    m_state->setAccessibleName(m_stateLabel->text());
    m_targetLabel->setText(tr("Folder to make"));
    m_target->setAccessibleName(m_targetLabel->text());
    m_choose->setText(tr("Choose…"));
    showRoom();
}

void ExportForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
