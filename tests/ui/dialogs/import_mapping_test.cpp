#include "ui/dialogs/import_mapping.h"

#include <QComboBox>
#include <QSignalSpy>

#include "tests/ui/dialogs/import_test_support.h"

namespace luthier::ui {
namespace {

QComboBox *boxOf(const ImportMapping &mapping, const QString &name)
{
    for (QComboBox *box : mapping.findChildren<QComboBox *>())
        if (box->accessibleName() == name)
            return box;
    return nullptr;
}

TEST(ImportMapping, AColumnIsChosenByHand)
{
    ImportMapping mapping;
    mapping.showPreview(previewOf(kUnknownColumns));
    const QSignalSpy changed(&mapping, &ImportMapping::changed);
    QComboBox *question = boxOf(mapping, QStringLiteral("Question"));
    ASSERT_NE(question, nullptr);
    question->setCurrentIndex(question->findText(QStringLiteral("colour")));
    emit question->activated(question->currentIndex());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(mapping.mapping(), (std::map<std::string, std::string>{{"instruction", "colour"}}));
    EXPECT_EQ(mapping.format(), "alpaca");
}

TEST(ImportMapping, TheOtherFieldsStayWhileTheyAreFilledIn)
{
    ImportMapping mapping;
    mapping.showPreview(previewOf(kUnknownColumns));
    QComboBox *question = boxOf(mapping, QStringLiteral("Question"));
    question->setCurrentIndex(question->findText(QStringLiteral("colour")));
    emit question->activated(question->currentIndex());
    data::ImportOptions options;
    options.format = mapping.format();
    options.mapping = mapping.mapping();
    mapping.showPreview(*data::previewText(kUnknownColumns, "pasted", options));
    EXPECT_NE(boxOf(mapping, QStringLiteral("Answer")), nullptr);
}

TEST(ImportMapping, SaysWhichColumnWasFound)
{
    ImportMapping mapping;
    mapping.showPreview(previewOf(kTwoRows));
    EXPECT_EQ(boxOf(mapping, QStringLiteral("Answer"))->currentText(), QStringLiteral("output"));
    EXPECT_TRUE(mapping.mapping().empty());
}

} // namespace
} // namespace luthier::ui
