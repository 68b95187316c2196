#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/base/chip.h"
#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/inline_message.h"
#include "ui/base/memory_bar.h"
#include "ui/base/option_tile.h"
#include "ui/base/page.h"
#include "ui/base/scroll_area.h"
#include "ui/base/spark_line.h"
#include "ui/base/stat_tile.h"
#include "ui/base/step_card.h"
#include "ui/base/toast.h"

namespace luthier::ui::gallery {

namespace {

struct Tile {
    const char *title;
    const char *term;
    const char *sentence;
    const char *unavailable;
};

QWidget *question(std::initializer_list<Tile> tiles)
{
    auto *group = new QWidget;
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap12);
    bool first = true;
    for (const Tile &tile : tiles) {
        auto *option = new OptionTile;
        option->setTexts(QString::fromUtf8(tile.title), QString::fromUtf8(tile.term), QString::fromUtf8(tile.sentence));
        option->setUnavailable(QString::fromUtf8(tile.unavailable));
        option->setChecked(first);
        first = false;
        row->addWidget(option);
    }
    return group;
}

QWidget *steps()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    auto *model = new StepCard(1);
    model->setTitle(QStringLiteral("Model"));
    model->setSentence(QStringLiteral("SmolLM2-135M-Instruct · Llama · 135 M · context 8,192 · Apache-2.0"));
    model->setDone(true);
    model->actions()->addWidget(new Chip(QStringLiteral("can train here"), ChipKind::Accent));
    model->actions()->addWidget(new QPushButton(QStringLiteral("Change")));
    auto *data = new StepCard(2);
    data->setTitle(QStringLiteral("Data"));
    data->setSentence(QStringLiteral("Legal questions · version 7 · 1,240 rows · 96,410 trained tokens · 62 held out for evaluation"));
    data->actions()->addWidget(new Chip(QStringLiteral("3 too long"), ChipKind::Warning));
    data->actions()->addWidget(new QPushButton(QStringLiteral("See as the model does")));
    auto *method = new StepCard(3);
    method->setTitle(QStringLiteral("Method"));
    method->content()->addWidget(new Label(QStringLiteral("What should it learn from?"), TextStyle::Small, Label::Tone::Muted));
    method->content()->addWidget(
        question({{"Examples", "SFT", "Question and the right answer", ""},
                  {"Many instructions", "Instruction", "Mixed tasks, better at following", ""},
                  {"Preferences", "DPO", "Better and worse answers", "There are no pairs of answers in this data."}}));
    method->content()->addWidget(new Label(QStringLiteral("How much of the model changes?"), TextStyle::Small, Label::Tone::Muted));
    method->content()->addWidget(question({{"Small adapter", "LoRA", "1.9 M of 135 M · fast, safe choice", ""},
                                           {"Part", "freeze", "The last 4 layers", ""},
                                           {"Everything", "full", "Needs 2.2 GB and much data", ""}}));
    layout->addWidget(model);
    layout->addWidget(data);
    layout->addWidget(method);
    layout->addStretch(1);
    return column;
}

QLayout *fact(const char *name, const char *value)
{
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(QString::fromUtf8(name), TextStyle::Body, Label::Tone::Muted));
    line->addStretch(1);
    line->addWidget(new Label(QString::fromUtf8(value)));
    return line;
}

Card *runCard()
{
    auto *card = new Card;
    card->setFixedWidth(292);
    card->body()->setSpacing(kGap8);
    card->body()->addWidget(new Label(QStringLiteral("This run"), TextStyle::BodyStrong));
    card->body()->addLayout(fact("Model", "SmolLM2-135M"));
    card->body()->addLayout(fact("Method", "SFT · LoRA r16"));
    card->body()->addLayout(fact("Steps", "222"));
    card->body()->addLayout(fact("Time", "about 4 min"));
    card->body()->addLayout(fact("Memory", "0.94 of 21.3 GB"));
    auto *memory = new MemoryBar;
    memory->set({{QStringLiteral("weights"), 540'000'000},
                 {QStringLiteral("adapter"), 120'000'000},
                 {QStringLiteral("activations"), 220'000'000},
                 {QStringLiteral("logits"), 60'000'000}},
                2'130'000'000);
    card->body()->addWidget(memory);
    auto *full = new MemoryBar;
    full->set({{QStringLiteral("weights"), 2'000'000'000}, {QStringLiteral("activations"), 900'000'000}}, 2'130'000'000);
    card->body()->addWidget(full);
    auto *start = new QPushButton(QStringLiteral("Start LoRA run"));
    setLook(*start, ButtonLook::Primary);
    card->body()->addWidget(start);
    auto *chips = new QHBoxLayout;
    chips->addWidget(new Chip(QStringLiteral("todo"), ChipKind::Neutral));
    chips->addWidget(new Chip(QStringLiteral("done"), ChipKind::Accent));
    chips->addWidget(new Chip(QStringLiteral("draft"), ChipKind::Warning));
    chips->addWidget(new Chip(QStringLiteral("1 error"), ChipKind::Error));
    chips->addWidget(new Chip(QStringLiteral("better"), ChipKind::Good));
    chips->addStretch(1);
    card->body()->addLayout(chips);
    auto *spark = new SparkLine;
    spark->setValues({2.6, 2.5, 2.1, 1.9, 1.8, 1.6, 1.62, 1.5, 1.45, 1.42});
    card->body()->addWidget(spark);
    return card;
}

QLayout *tiles()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap12);
    const char *const texts[][3] = {{"Loss", "1.42", "↓ 0.31"},
                                    {"Evaluation", "1.58", "best at step 60"},
                                    {"Speed", "371", "tokens/s"},
                                    {"Progress", "74 / 120", "1 min left"}};
    for (const auto &text : texts) {
        auto *tile = new StatTile(QString::fromUtf8(text[0]));
        tile->set(QString::fromUtf8(text[1]), QString::fromUtf8(text[2]));
        row->addWidget(tile);
    }
    return row;
}

} // namespace

QWidget *makeWidgets()
{
    auto *page = new Page;
    page->setTitle(QStringLiteral("New run"));
    page->setSubtitle(QStringLiteral("Four steps. Everything has a sensible default; you can change it later."));
    page->content()->addLayout(tiles());
    auto *error = new InlineMessage;
    error->showError({ErrorCode::OutOfMemory, "The run needs 2.9 GB of memory and 2.1 GB are free.", "Legal questions, row 118",
                      "Choose a shorter longest row, or close other programs."},
                     QStringLiteral("Make it fit"));
    page->content()->addWidget(error);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kGap16);
    columns->addWidget(new ScrollArea(steps()), 1);
    columns->addWidget(runCard(), 0, Qt::AlignTop);
    page->content()->addLayout(columns);
    page->resize(1280, 800);
    (new Toast(page))->showText(QStringLiteral("Row 12 was deleted."), [] {});
    return page;
}

} // namespace luthier::ui::gallery
