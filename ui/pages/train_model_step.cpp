#include "ui/pages/train_model_step.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/base/chip.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

constexpr qsizetype kRecent = 5;
const QString kRecentKey = QStringLiteral("recent_models");
const QString kFolderItem = QStringLiteral("\nfolder"); // no path begins with a line feed
const QString kFileItem = QStringLiteral("\nfile");

QString fileName(const QString &path)
{
    const QFileInfo file(path);
    return file.isDir() ? file.fileName() : file.completeBaseName();
}

} // namespace

TrainModelStep::TrainModelStep(SpecModel &spec, ModelListModel &models, AppSettings &settings, QWidget *parent)
    : TrainStep(1, parent), m_spec(spec), m_models(models), m_settings(settings), m_chip(new Chip), m_list(makeStepList()),
      m_message(new InlineMessage)
{
    actions()->addWidget(m_chip);
    setSide(m_list);
    content()->addWidget(m_message);
    connect(m_list, &QComboBox::activated, this, &TrainModelStep::pick);
    connect(&m_models, &ModelListModel::scanned, this, &TrainModelStep::fill);
    connect(&m_spec, &SpecModel::changed, this, &TrainModelStep::follow);
    retranslate();
    follow();
}

bool TrainModelStep::canTrain() const
{
    return m_summary && std::any_of(m_summary->methods.begin(), m_summary->methods.end(),
                                    [](const arch::MethodVerdict &method) { return method.canTrain(); });
}

QString TrainModelStep::name() const
{
    return m_summary ? modelTitle(*m_summary) : fileName(m_path);
}

void TrainModelStep::choose(const QString &path)
{
    config::RunSpec spec = m_spec.spec();
    spec.model.path = fromQt(path);
    m_spec.set(spec, tr("Choose a model"));
}

void TrainModelStep::askFor()
{
    m_list->setFocus();
    m_list->showPopup();
}

void TrainModelStep::follow()
{
    const QString path = toQt(m_spec.spec().model.path);
    if (path == m_path)
        return;
    m_path = path;
    m_task.drop();
    m_summary.reset();
    m_error.reset();
    if (!path.isEmpty())
        m_task = m_models.inspect(pathFromQt(path), this, [this](const Expected<arch::ModelSummary> &summary) { take(summary); });
    fill();
    refresh();
    emit inspected();
}

void TrainModelStep::take(const Expected<arch::ModelSummary> &summary)
{
    if (summary) {
        m_summary = *summary;
        remember(m_path);
    } else {
        m_error = summary.error();
    }
    fill();
    refresh();
    emit inspected();
}

void TrainModelStep::refresh()
{
    setDone(canTrain());
    m_message->hide();
    if (m_path.isEmpty()) {
        setSentence(tr("The model to start from: a folder with safetensors files, or a GGUF file."));
        m_chip->set({}, ChipKind::Neutral);
        return;
    }
    if (m_error) {
        setSentence({});
        m_chip->set(tr("cannot be read"), ChipKind::Error);
        m_message->showError(*m_error);
        return;
    }
    setSentence(m_summary ? modelLine(*m_summary) : tr("Looking at the model…"));
    if (!m_summary) {
        m_chip->set({}, ChipKind::Neutral);
        return;
    }
    m_chip->set(canTrain() ? tr("can train here") : tr("cannot be trained"), canTrain() ? ChipKind::Accent : ChipKind::Warning);
    if (m_summary->problem)
        m_message->showError(*m_summary->problem);
}

// ---- the list ----

QStringList TrainModelStep::recent() const
{
    return m_settings.selection(kRecentKey).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TrainModelStep::remember(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setSelection(kRecentKey, QStringList(paths.mid(0, kRecent)).join(QLatin1Char('\n')));
}

void TrainModelStep::addModel(const QString &path)
{
    if (m_list->findData(path) >= 0)
        return;
    const int row = m_models.rowOf(path);
    const ModelEntry *entry = row < 0 ? nullptr : &m_models.values()[static_cast<std::size_t>(row)];
    const std::optional<arch::ModelSummary> summary = path == m_path && m_summary ? m_summary
                                                      : entry != nullptr          ? entry->summary
                                                                                  : std::nullopt;
    const QString title = summary ? modelTitle(*summary) : fileName(path);
    m_list->addItem(entry == nullptr || entry->canTrain() ? title : tr("%1 (cannot be trained)").arg(title), path);
    m_list->setItemData(m_list->count() - 1, summary ? modelLine(*summary) + QLatin1Char('\n') + path : path, Qt::ToolTipRole);
}

void TrainModelStep::fill()
{
    m_list->clear();
    if (!m_path.isEmpty())
        addModel(m_path);
    for (const QString &path : recent())
        if (QFileInfo::exists(path))
            addModel(path);
    for (const ModelEntry &entry : m_models.values())
        addModel(toQt(entry.path));
    if (m_list->count() > 0)
        m_list->insertSeparator(m_list->count());
    m_list->addItem(tr("Choose a folder…"), kFolderItem);
    m_list->addItem(tr("Choose a GGUF file…"), kFileItem);
    m_list->setCurrentIndex(m_path.isEmpty() ? -1 : m_list->findData(m_path));
    m_list->setToolTip(m_path);
}

void TrainModelStep::pick(int index)
{
    const QString chosen = m_list->itemData(index).toString();
    m_list->setCurrentIndex(m_path.isEmpty() ? -1 : m_list->findData(m_path)); // until the specification says so
    if (chosen == kFolderItem)
        chooseFolder();
    else if (chosen == kFileItem)
        chooseFile();
    else
        choose(chosen);
}

void TrainModelStep::chooseFolder()
{
    if (const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a folder with a model"), m_path); !path.isEmpty())
        choose(path);
}

void TrainModelStep::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a GGUF file"), m_path, tr("GGUF models (*.gguf)"));
    if (!path.isEmpty())
        choose(path);
}

void TrainModelStep::retranslate()
{
    setTitle(tr("Model"));
    m_list->setAccessibleName(tr("Model"));
    m_list->setPlaceholderText(tr("Choose a model"));
    fill();
    refresh();
}

void TrainModelStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TrainStep::changeEvent(event);
}

} // namespace luthier::ui
