#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/base/card.h"
#include "ui/base/controls.h"
#include "ui/base/icon_button.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/page.h"
#include "ui/base/progress_line.h"
#include "ui/base/scroll_area.h"

namespace luthier::ui::gallery {

namespace {

template <class Widget>
Widget *withText(const char *text)
{
    return new Widget(QString::fromUtf8(text));
}

QPushButton *button(const char *text, ButtonLook look = ButtonLook::Normal, bool enabled = true)
{
    auto *made = withText<QPushButton>(text);
    setLook(*made, look);
    made->setEnabled(enabled);
    return made;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(kGap12);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

Card *buttons()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(QStringLiteral("Buttons"), TextStyle::Section));
    auto *checked = button("Standard");
    checked->setCheckable(true);
    checked->setChecked(true);
    card->body()->addLayout(row({button("Quick"), checked, button("Thorough"), button("Not now", ButtonLook::Normal, false)}));
    card->body()->addLayout(row({button("Start LoRA run", ButtonLook::Primary), button("Start LoRA run", ButtonLook::Primary, false),
                                 button("Add to queue", ButtonLook::Quiet), button("Delete run", ButtonLook::Danger)}));
    auto *withIcon = button("Import…");
    withIcon->setIcon(themedIcon(QStringLiteral("import")));
    auto *menu = button("Save");
    auto *items = new QMenu(menu);
    items->addAction(QStringLiteral("Picture"));
    menu->setMenu(items);
    auto *strong = button("Export", ButtonLook::Primary);
    strong->setIcon(themedIcon(QStringLiteral("export"), IconTone::OnAccent));
    auto *off = new IconButton(QStringLiteral("delete"));
    off->setEnabled(false);
    auto *on = new IconButton(QStringLiteral("filter"));
    on->setCheckable(true);
    on->setChecked(true);
    card->body()->addLayout(row({withIcon, menu, strong, new IconButton(QStringLiteral("undo")), off, on}));
    return card;
}

Card *fields()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(QStringLiteral("Fields"), TextStyle::Section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap12);
    auto *edit = withText<QLineEdit>("legal-qa-r16");
    auto *search = new QLineEdit;
    search->setPlaceholderText(QStringLiteral("Search in all rows"));
    search->addAction(themedIcon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    search->setClearButtonEnabled(true);
    auto *off = withText<QLineEdit>("cannot be changed");
    off->setEnabled(false);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Automatic"), QStringLiteral("float32")});
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(QStringLiteral("cosine"));
    auto *offCombo = new QComboBox;
    offCombo->addItem(QStringLiteral("bfloat16"));
    offCombo->setEnabled(false);
    auto *spin = new QSpinBox;
    spin->setRange(0, 4096);
    spin->setValue(1024);
    spin->setSuffix(QStringLiteral(" tokens"));
    auto *real = new QDoubleSpinBox;
    real->setDecimals(4);
    real->setValue(0.0002);
    auto *offSpin = new QSpinBox;
    offSpin->setEnabled(false);
    const std::initializer_list<QWidget *> widgets = {edit, search, off, combo, editable, offCombo, spin, real, offSpin};
    int place = 0;
    for (QWidget *widget : widgets) {
        grid->addWidget(widget, place / 3, place % 3);
        ++place;
    }
    card->body()->addLayout(grid);
    auto *text = withText<QPlainTextEdit>("Short answer: yes, unless the law requires writing.\nReason: …");
    text->setFixedHeight(72);
    card->body()->addWidget(text);
    return card;
}

Card *choices()
{
    auto *card = new Card;
    card->body()->addWidget(new Label(QStringLiteral("Choices and bars"), TextStyle::Section));
    auto *ticked = withText<QCheckBox>("Only rows that are done");
    ticked->setChecked(true);
    auto *partly = withText<QCheckBox>("Some");
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *off = withText<QCheckBox>("Not here");
    off->setEnabled(false);
    card->body()->addLayout(row({withText<QCheckBox>("Shuffle"), ticked, partly, off}));
    auto *chosen = withText<QRadioButton>("As the system");
    chosen->setChecked(true);
    card->body()->addLayout(row({chosen, withText<QRadioButton>("Light"), withText<QRadioButton>("Dark")}));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(60);
    slider->setFixedWidth(120);
    auto *offSlider = new QSlider(Qt::Horizontal);
    offSlider->setValue(30);
    offSlider->setEnabled(false);
    offSlider->setFixedWidth(120);
    card->body()->addLayout(row({new Label(QStringLiteral("Smoothing"), TextStyle::Small, Label::Tone::Muted), slider, offSlider}));
    auto *progress = new ProgressLine;
    progress->setShare(0.62);
    card->body()->addWidget(progress);
    auto *busy = new ProgressLine;
    busy->setBusy();
    card->body()->addWidget(busy);
    return card;
}

Card *tabs()
{
    auto *card = new Card;
    auto *tabs = new QTabWidget;
    auto *tall = new QWidget;
    tall->setFixedHeight(600);
    tabs->addTab(new ScrollArea(tall), QStringLiteral("Curves"));
    tabs->addTab(new QWidget, QStringLiteral("Samples"));
    tabs->addTab(new QWidget, QStringLiteral("Settings"));
    card->body()->addWidget(tabs);
    return card;
}

// As it lies on the page; menus are windows of their own.
QWidget *menu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setWindowFlags(Qt::Widget);
    auto *open = menu->addAction(themedIcon(QStringLiteral("folder")), QStringLiteral("Open folder"));
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    auto *check = menu->addAction(QStringLiteral("Show tokens"));
    check->setCheckable(true);
    check->setChecked(true);
    menu->addSeparator();
    menu->addMenu(QStringLiteral("Save as"));
    auto *gone = menu->addAction(themedIcon(QStringLiteral("delete")), QStringLiteral("Delete"));
    gone->setShortcut(QKeySequence(Qt::Key_Delete));
    gone->setEnabled(false);
    menu->setActiveAction(open);
    return menu;
}

} // namespace

QWidget *makeControls()
{
    auto *page = new Page;
    page->setTitle(QStringLiteral("Controls"));
    page->setState(QStringLiteral("training"), ChipKind::Accent);
    page->setSubtitle(QStringLiteral("What Qt brings, painted from the tokens."));
    page->actions()->addWidget(button("Pause"));
    page->actions()->addWidget(button("Add row", ButtonLook::Primary));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kGap12);
    auto *left = new QVBoxLayout;
    left->addWidget(buttons());
    left->addWidget(choices());
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(fields());
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(tabs(), 1);
    bottom->addWidget(menu(page), 0, Qt::AlignTop);
    right->addLayout(bottom, 1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    page->content()->addLayout(columns);
    return page;
}

} // namespace luthier::ui::gallery
