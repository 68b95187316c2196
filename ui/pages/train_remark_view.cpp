#include "ui/pages/train_remark_view.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/label.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

TrainRemarkView::TrainRemarkView(const TrainRemark &remark, QWidget *parent) : QFrame(parent), m_isError(remark.isError)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGap12, kGap8, kGap12, kGap8 + kGap4 / 2);
    column->setSpacing(kGap4);
    auto *sentence = new Label(remark.sentence, TextStyle::Small, m_isError ? Label::Tone::Error : Label::Tone::Warning);
    auto *advice = new Label(remark.advice, TextStyle::Small);
    for (Label *label : {sentence, advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setVisible(!label->text().isEmpty());
        column->addWidget(label);
    }
    for (const TrainRemark::Fix &fix : remark.fixes) {
        auto *button = new QPushButton(fix.text);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, fix] { emit fixChosen(fix); });
    }
    setAccessibleName(remark.sentence);
    setAccessibleDescription(remark.advice);
}

void TrainRemarkView::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    paintBox(painter, rect(), kControlRadius, m_isError ? c.errorBackground : c.warningBackground, Qt::NoPen);
}

} // namespace luthier::ui
