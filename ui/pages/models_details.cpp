#include "ui/pages/models_details.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/icon_button.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {

ModelsDetails::ModelsDetails(QWidget *parent)
    : Card(parent), m_title(new Label(TextStyle::Section)), m_path(new ElidedLabel(TextStyle::Small, Label::Tone::Muted)),
      m_room(new QVBoxLayout), m_train(new QPushButton), m_chat(new QPushButton), m_open(new IconButton(QStringLiteral("folder")))
{
    m_title->setWordWrap(true);
    m_path->setElideMode(Qt::ElideMiddle);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_path);
    body()->addLayout(titles);
    body()->addLayout(m_room);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_train);
    buttons->addWidget(m_chat);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    body()->addLayout(buttons);
    setLook(*m_train, ButtonLook::Primary);
    connect(m_train, &QPushButton::clicked, this, [this] { emit trainWith(toQt(m_entry->path)); });
    connect(m_chat, &QPushButton::clicked, this, [this] { emit chatWith(toQt(m_entry->path)); });
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        const QFileInfo info(toQt(m_entry->path));
        QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.filePath() : info.path()));
    });
    show(nullptr);
}

void ModelsDetails::show(const ModelEntry *entry)
{
    m_entry = entry == nullptr ? std::nullopt : std::optional(*entry);
    retranslate();
}

void ModelsDetails::clearBody()
{
    delete m_facts;
    m_facts = new QWidget;
    auto *layout = new QVBoxLayout(m_facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    m_room->addWidget(m_facts);
}

void ModelsDetails::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap12);
    line->addWidget(new Label(name, TextStyle::Body, Label::Tone::Muted));
    auto *text = new ElidedLabel(value);
    text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(text, 1);
    static_cast<QVBoxLayout *>(m_facts->layout())->addLayout(line);
}

void ModelsDetails::addText(const QString &text, bool isProblem)
{
    if (text.isEmpty())
        return;
    auto *label = new Label(text, TextStyle::Small, isProblem ? Label::Tone::Warning : Label::Tone::Muted);
    label->setWordWrap(true);
    m_facts->layout()->addWidget(label);
}

void ModelsDetails::showFacts(const arch::ModelSummary &summary)
{
    addFact(tr("Architecture"), summary.title.empty() ? toQt(summary.architecture) : toQt(summary.title));
    addFact(tr("Parameters"), countText(summary.parameters));
    addFact(tr("On disk"), bytesText(summary.fileBytes));
    QStringList numbers;
    for (const auto &[name, count] : summary.dtypes)
        numbers << toQt(name);
    addFact(tr("Numbers"), numbers.join(QStringLiteral(", ")));
    if (summary.config)
        addFact(tr("Longest text · context"), tr("%1 tokens").arg(countText(summary.config->context)));
    addFact(tr("Tokenizer"), summary.tokenizer.empty() ? tr("none") : toQt(summary.tokenizer));
    addFact(tr("Chat template"), summary.hasChatTemplate ? tr("yes") : tr("none; a plain one is used"));
}

void ModelsDetails::showMethods(const std::vector<arch::MethodVerdict> &methods)
{
    for (const arch::MethodVerdict &method : methods) {
        addFact(trCore(method.label), method.canTrain() ? tr("can train here") : tr("not with this model"));
        addText(trCore(method.reason), true);
    }
}

void ModelsDetails::retranslate()
{
    m_train->setText(tr("Train with it"));
    m_chat->setText(tr("Chat"));
    m_open->setMeaning(tr("Open folder"));
    clearBody();
    const bool usable = m_entry && m_entry->summary && !m_entry->summary->problem;
    m_train->setEnabled(m_entry && m_entry->canTrain());
    m_chat->setEnabled(usable);
    setVisible(m_entry.has_value());
    if (!m_entry)
        return;
    m_path->setText(toQt(m_entry->path));
    m_title->setText(m_entry->summary ? modelTitle(*m_entry->summary) : toQt(m_entry->path.filename()));
    setAccessibleName(m_title->text());
    if (m_entry->problem) {
        addText(trCore(m_entry->problem->what), true);
        addText(trCore(m_entry->problem->advice), false);
    }
    if (m_entry->summary) {
        showFacts(*m_entry->summary);
        showMethods(m_entry->summary->methods);
    }
}

void ModelsDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
