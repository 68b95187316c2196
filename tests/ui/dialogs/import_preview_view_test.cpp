#include "ui/dialogs/import_preview_view.h"

#include "tests/ui/dialogs/import_test_support.h"
#include "ui/base/elided_label.h"
#include "ui/base/inline_message.h"
#include "ui/dialogs/import_mapping.h"

namespace luthier::ui {
namespace {

bool shows(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget) && label->text().contains(text))
            return true;
    return false;
}

TEST(ImportPreviewView, ShowsTheFormatAndTheFirstRows)
{
    ImportPreviewView view;
    view.showPreview(previewOf(kTwoRows));
    EXPECT_TRUE(shows(view, QStringLiteral("Question and answer")));
    EXPECT_TRUE(shows(view, QStringLiteral("Because.")));
}

TEST(ImportPreviewView, WhereNothingCanBeReadItSaysWhyAndOffersTheColumns)
{
    ImportPreviewView view;
    view.showPreview(previewOf(kUnknownColumns));
    EXPECT_FALSE(view.findChild<InlineMessage *>()->isHidden());
    EXPECT_FALSE(view.mapping().isHidden());
}

} // namespace
} // namespace luthier::ui
