#include "ui/pages/train_data_step.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include "core/arch/methods.h"
#include "core/config/presets.h"
#include "ui/base/chip.h"
#include "ui/base/format.h"
#include "ui/base/qt_convert.h"
#include "ui/models/row_columns.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

const QString kFile = QStringLiteral("\nfile"); // no dataset has such a name

} // namespace

TrainDataStep::TrainDataStep(SpecModel &spec, DatasetListModel &datasets, QWidget *parent)
    : TrainStep(2, parent), m_spec(spec), m_datasets(datasets), m_chip(new Chip), m_open(new QPushButton), m_import(new QPushButton),
      m_list(makeStepList())
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chip, m_open, m_import})
        actions()->addWidget(widget);
    setSide(m_list);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openDataset(toQt(m_spec.spec().dataset.id)); });
    connect(m_import, &QPushButton::clicked, this, &TrainDataStep::importData);
    connect(m_list, &QComboBox::activated, this, &TrainDataStep::pick);
    connect(&m_datasets, &DatasetListModel::refreshed, this, [this] {
        follow();
        emit refreshed();
    });
    connect(&m_spec, &SpecModel::changed, this, &TrainDataStep::follow);
    retranslate();
}

const store::DatasetInfo *TrainDataStep::chosen() const
{
    return m_datasets.find(toQt(m_spec.spec().dataset.id));
}

bool TrainDataStep::isReady() const
{
    const config::DatasetSpec &dataset = m_spec.spec().dataset;
    if (dataset.id.empty())
        return !dataset.path.empty();
    return !m_datasets.isLoaded() || chosen() != nullptr;
}

std::string TrainDataStep::kind() const
{
    const store::DatasetInfo *info = chosen();
    return info == nullptr ? std::string() : info->kind;
}

std::int64_t TrainDataStep::version() const
{
    const store::DatasetInfo *info = chosen();
    return info == nullptr ? 0 : info->version;
}

void TrainDataStep::choose(const QString &dataset)
{
    config::RunSpec spec = m_spec.spec();
    spec.dataset.id = fromQt(dataset);
    spec.dataset.path.clear();
    spec.dataset.version = 0;
    if (const store::DatasetInfo *info = m_datasets.find(dataset))
        if (const arch::MethodDescriptor *method = arch::methodFor(spec.stage, spec.method.type, info->kind)) {
            config::changeStage(spec, method->stage); // what the rows are for
            spec.method.type = method->type;
        }
    m_spec.set(spec, tr("Choose data"));
}

void TrainDataStep::askFor()
{
    if (m_datasets.rowCount() == 0) {
        emit importData();
        return;
    }
    m_list->setFocus();
    m_list->showPopup();
}

void TrainDataStep::showPlan(const std::optional<run::PreparedRun> &run)
{
    m_plan = run;
    follow();
}

QString TrainDataStep::sentence() const
{
    const config::DatasetSpec &dataset = m_spec.spec().dataset;
    if (dataset.id.empty() && dataset.path.empty())
        return m_datasets.isLoaded() && m_datasets.rowCount() == 0 ? tr("There is no data yet. Import a file with questions and answers.")
                                                                   : tr("The rows that it learns from.");
    const store::DatasetInfo *info = chosen();
    if (!dataset.id.empty() && info == nullptr)
        return m_datasets.isLoaded() ? tr("There is no dataset “%1” any more.").arg(toQt(dataset.id)) : QString();
    QStringList parts;
    if (info != nullptr) {
        const std::optional<data::RecordKind> known = kindFromName(info->kind);
        parts << (known ? kindTitle(*known) : toQt(info->kind));
        parts << tr("version %1").arg(countText(dataset.version > 0 ? dataset.version : info->version));
        parts << tr("%n rows", nullptr, static_cast<int>(info->rows));
    }
    if (m_plan) {
        const auto number = [&](const char *key) { return m_plan->plan.value(key, std::int64_t{0}); };
        if (info == nullptr)
            parts << tr("%n rows", nullptr, static_cast<int>(number("rows")));
        parts << tr("%1 trained tokens").arg(countText(number("trained_tokens_per_epoch")));
        if (number("eval_rows") > 0)
            parts << tr("%n kept for checking", nullptr, static_cast<int>(number("eval_rows")));
    }
    return parts.join(QStringLiteral(" · "));
}

void TrainDataStep::follow()
{
    fill();
    setSentence(sentence());
    setDone(isReady() && m_plan.has_value());
    const config::DatasetSpec &dataset = m_spec.spec().dataset;
    m_open->setVisible(chosen() != nullptr);
    m_import->setVisible(m_datasets.isLoaded() && m_datasets.rowCount() == 0 && dataset.path.empty());
    m_list->setVisible(!m_import->isVisibleTo(this));
    std::int64_t leftOut = 0;
    std::int64_t cut = 0;
    if (m_plan) {
        const Json tooLong = m_plan->plan.value("too_long", Json::object());
        leftOut = tooLong.value("dropped", std::int64_t{0});
        cut = tooLong.value("cut", std::int64_t{0});
    }
    const QString text = leftOut > 0 ? tr("%n too long", nullptr, static_cast<int>(leftOut))
                         : cut > 0   ? tr("%n cut", nullptr, static_cast<int>(cut))
                                     : QString();
    m_chip->set(text, ChipKind::Warning);
}

void TrainDataStep::fill()
{
    const config::DatasetSpec &dataset = m_spec.spec().dataset;
    m_list->clear();
    if (!dataset.path.empty())
        m_list->addItem(QFileInfo(toQt(dataset.path)).fileName(), kFile);
    for (const store::DatasetInfo &info : m_datasets.values()) {
        m_list->addItem(toQt(info.name), toQt(info.name));
        m_list->setItemData(m_list->count() - 1, tr("%n rows", nullptr, static_cast<int>(info.rows)), Qt::ToolTipRole);
    }
    m_list->setCurrentIndex(dataset.id.empty() && !dataset.path.empty() ? 0 : m_list->findData(toQt(dataset.id)));
}

void TrainDataStep::pick(int index)
{
    const QString name = m_list->itemData(index).toString();
    if (name != kFile)
        choose(name);
}

void TrainDataStep::retranslate()
{
    setTitle(tr("Data"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open this dataset"));
    m_import->setText(tr("Import a file"));
    m_list->setAccessibleName(tr("Dataset"));
    m_list->setPlaceholderText(tr("Choose data"));
    follow();
}

void TrainDataStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TrainStep::changeEvent(event);
}

} // namespace luthier::ui
