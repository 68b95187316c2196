#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/base/card.h"
#include "ui/base/empty_state.h"
#include "ui/base/icons.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"
#include "ui/base/page.h"
#include "ui/base/table.h"

namespace luthier::ui::gallery {

namespace {

Card *table(QWidget *owner)
{
    auto *model = new QStandardItemModel(owner);
    model->setHorizontalHeaderLabels({QStringLiteral("Instruction"), QStringLiteral("Answer"), QStringLiteral("Status"),
                                      QStringLiteral("Tokens"), QStringLiteral("Loss")});
    const char *const rows[][5] = {
        {"What happens if the developer delays?", "Short answer: you may claim damages.", "done", "124", "1.31"},
        {"Is an oral contract binding?", "Short answer: yes, unless the law wants writing.", "done", "98", "0.92"},
        {"Summarise clause 12 for a tenant", "Short answer: the deposit is returned.", "draft", "311", "2.84"},
        {"Who pays the registration fee?", "", "todo", "41", "–"},
        {"试用期最长可以约定多久？", "简答：最长六个月。", "done", "1,187", "1.11"}};
    for (const int column : {3, 4})
        model->setHeaderData(column, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    for (const auto &row : rows) {
        QList<QStandardItem *> items;
        for (int column = 0; column < 5; ++column) {
            items << new QStandardItem(QString::fromUtf8(row[column]));
            if (column >= 3)
                items.back()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        model->appendRow(items);
    }
    auto *card = new Card;
    card->setFlush();
    auto *view = new Table;
    view->setModel(model);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(3, Qt::AscendingOrder);
    view->selectRow(2);
    card->body()->addWidget(view);
    return card;
}

Card *iconSheet()
{
    auto *card = new Card;
    auto *list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    list->setViewMode(QListView::IconMode);
    list->setIconSize({24, 24});
    list->setGridSize({88, 56});
    for (const QString &name : iconNames())
        new QListWidgetItem(themedIcon(name), name, list);
    card->body()->addWidget(list);
    return card;
}

} // namespace

QWidget *makeLists()
{
    auto *page = new Page;
    page->setTitle(QStringLiteral("Legal questions"));
    page->setSubtitle(QStringLiteral("1,240 rows · version 7 · saved"));
    const std::pair<InlineMessage::Kind, const char *> messages[] = {
        {InlineMessage::Kind::Info, "A newer version of this data exists."},
        {InlineMessage::Kind::Warning, "Three rows are longer than the model's context."}};
    for (const auto &[kind, text] : messages) {
        auto *message = new InlineMessage;
        message->showMessage(
            {.kind = kind, .sentence = QString::fromUtf8(text), .where = {}, .advice = {}, .action = {}, .diagnostics = {}});
        page->content()->addWidget(message);
    }
    page->content()->addWidget(table(page), 2);
    auto *bottom = new QHBoxLayout;
    auto *card = new Card;
    auto *empty = new EmptyState(QStringLiteral("data"));
    empty->setTexts(
        QStringLiteral("No data yet"),
        QStringLiteral(
            "Data is what the model learns from: questions with good answers, conversations, or pairs of answers. Drop a file here."),
        QStringLiteral("Open my data"));
    card->body()->addWidget(empty);
    bottom->addWidget(card, 1);
    bottom->addWidget(iconSheet(), 1);
    page->content()->addLayout(bottom, 3);
    return page;
}

} // namespace luthier::ui::gallery
