#include "ui/dialogs/import_result_view.h"

#include <QLabel>

#include "tests/ui/dialogs/import_test_support.h"

namespace luthier::ui {
namespace {

TEST(ImportResultView, SaysWhatWasKeptAndWhatWasSetAside)
{
    ImportResultView view;
    view.showResult(previewOf(std::string(kTwoRows) + "{\"instruction\": \"When?\"}\n").result);
    EXPECT_EQ(view.findChild<QLabel *>()->text(), QStringLiteral("Imported: 2 rows. Set aside: 1."));
}

} // namespace
} // namespace luthier::ui
