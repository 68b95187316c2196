#include "ui/dialogs/import_result_view.h"

#include <algorithm>

#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/base/card.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

constexpr std::size_t kShownProblems = 5;

} // namespace

ImportResultView::ImportResultView(QWidget *parent)
    : QWidget(parent), m_summary(new Label(TextStyle::Section)), m_hint(new Label(TextStyle::Body, Label::Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    layout->addWidget(m_summary);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    m_summary->setWordWrap(true);
    m_hint->setWordWrap(true);
}

void ImportResultView::showResult(const data::ImportResult &result)
{
    m_result = result;
    refresh();
}

void ImportResultView::refresh()
{
    std::int64_t problems = 0;
    for (const auto &[kind, count] : m_result.problemCounts)
        problems += count;
    const std::int64_t aside = m_result.rows - m_result.kept;
    m_summary->setText(aside == 0 ? tr("Imported: %1.").arg(rowsText(m_result.kept))
                                  : tr("Imported: %1. Set aside: %2.").arg(rowsText(m_result.kept), countText(aside)));
    m_hint->setText(problems == 0 ? tr("Nothing is wrong with them, as far as can be seen.")
                                  : tr("Remarks: %1. All of them stand below the rows, where you can mend or discard what was set aside.")
                                        .arg(countText(problems)));
    delete m_problems;
    m_problems = nullptr;
    if (m_result.problems.empty())
        return;
    auto *card = new Card;
    for (std::size_t i = 0; i < std::min(kShownProblems, m_result.problems.size()); ++i) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        pair->addWidget(new ElidedLabel(trCore(m_result.problems[i].what), TextStyle::Body));
        auto *place = new ElidedLabel(QFileInfo(toQt(m_result.problems[i].place())).fileName(), TextStyle::Caption, Label::Tone::Muted);
        place->setElideMode(Qt::ElideMiddle);
        pair->addWidget(place);
        card->body()->addLayout(pair);
    }
    m_problems = card;
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, card);
}

void ImportResultView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
