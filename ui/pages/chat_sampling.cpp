#include "ui/pages/chat_sampling.h"

#include <limits>

#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSpinBox>

#include "ui/base/label.h"

namespace luthier::ui {
namespace {

constexpr double kHottest = 5;
constexpr int kMostChoices = 1000;
constexpr int kMostTokens = 8192;
const QString kTemperature = QStringLiteral("temperature"), kTopP = QStringLiteral("top_p"), kTopK = QStringLiteral("top_k"),
              kSeed = QStringLiteral("seed"), kLongest = QStringLiteral("max_new_tokens");

} // namespace

ChatSampling::ChatSampling(QWidget *parent)
    : QWidget(parent), m_temperature(new QDoubleSpinBox), m_topP(new QDoubleSpinBox), m_topK(new QSpinBox), m_seed(new QSpinBox),
      m_longest(new QSpinBox), m_temperatureName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_topPName(new Label(TextStyle::Small, Label::Tone::Muted)), m_topKName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_seedName(new Label(TextStyle::Small, Label::Tone::Muted)), m_longestName(new Label(TextStyle::Small, Label::Tone::Muted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap12);
    grid->setVerticalSpacing(kGap4);
    m_temperature->setRange(0, kHottest);
    m_temperature->setSingleStep(0.1);
    m_topP->setRange(0.01, 1);
    m_topP->setSingleStep(0.05);
    m_topK->setRange(0, kMostChoices);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_longest->setRange(1, kMostTokens);
    m_longest->setSingleStep(64);
    add(*m_temperature, *m_temperatureName, 0);
    add(*m_topP, *m_topPName, 1);
    add(*m_topK, *m_topKName, 2);
    add(*m_seed, *m_seedName, 3);
    add(*m_longest, *m_longestName, 4);
    set({});
    retranslate();
    for (QSpinBox *box : {m_topK, m_seed, m_longest})
        connect(box, &QSpinBox::valueChanged, this, &ChatSampling::changed);
    for (QDoubleSpinBox *box : {m_temperature, m_topP})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ChatSampling::changed);
}

void ChatSampling::add(QWidget &field, Label &label, int column)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    label.setBuddy(&field);
    grid->addWidget(&label, 0, column);
    grid->addWidget(&field, 1, column);
    grid->setColumnStretch(column, 1);
}

void ChatSampling::set(const ChatOptions &options)
{
    m_temperature->setValue(options.sampling.temperature);
    m_topP->setValue(options.sampling.topP);
    m_topK->setValue(static_cast<int>(options.sampling.topK));
    m_seed->setValue(static_cast<int>(options.sampling.seed));
    m_longest->setValue(static_cast<int>(options.maxNewTokens));
}

ChatOptions ChatSampling::options() const
{
    ChatOptions options;
    options.sampling.temperature = m_temperature->value();
    options.sampling.topP = m_topP->value();
    options.sampling.topK = m_topK->value();
    options.sampling.seed = static_cast<std::uint64_t>(m_seed->value());
    options.maxNewTokens = m_longest->value();
    return options;
}

QString ChatSampling::toText() const
{
    const QJsonObject object{{kTemperature, m_temperature->value()},
                             {kTopP, m_topP->value()},
                             {kTopK, m_topK->value()},
                             {kSeed, m_seed->value()},
                             {kLongest, m_longest->value()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void ChatSampling::setFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    m_temperature->setValue(object.value(kTemperature).toDouble(m_temperature->value()));
    m_topP->setValue(object.value(kTopP).toDouble(m_topP->value()));
    m_topK->setValue(object.value(kTopK).toInt(m_topK->value()));
    m_seed->setValue(object.value(kSeed).toInt(m_seed->value()));
    m_longest->setValue(object.value(kLongest).toInt(m_longest->value()));
}

void ChatSampling::retranslate()
{
    const auto name = [](Label &label, QWidget &field, const QString &text, const QString &help) {
        label.setText(text);
        field.setAccessibleName(text);
        field.setToolTip(help);
    };
    name(*m_temperatureName, *m_temperature, tr("Freedom · temperature"),
         tr("0 always takes the most probable token; the higher, the more often others are taken."));
    name(*m_topPName, *m_topP, tr("Share · top-p"), tr("Only the most probable tokens that together make up this share are taken."));
    name(*m_topKName, *m_topK, tr("Candidates · top-k"), tr("Only this many of the most probable tokens are taken."));
    name(*m_seedName, *m_seed, tr("Seed"), tr("The same seed gives the same answer, on both sides."));
    name(*m_longestName, *m_longest, tr("Longest answer"), tr("An answer ends here at the latest."));
    m_temperature->setSpecialValueText(tr("0 · most probable"));
    m_topK->setSpecialValueText(tr("all"));
    m_longest->setSuffix(tr(" tokens"));
}

void ChatSampling::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
