#include "ui/pages/models_delegate.h"

#include <QStandardItemModel>

#include <gtest/gtest.h>

#include "ui/models/model_list_model.h"

namespace luthier::ui {
namespace {

TEST(ModelsDelegate, SaysWhatAModelIsInOneLine)
{
    QStandardItemModel list(1, 1);
    const QModelIndex index = list.index(0, 0);
    list.setData(index, QStringLiteral("Llama 1 to 3, SmolLM"), ModelListModel::ArchitectureRole);
    list.setData(index, QVariant::fromValue<std::int64_t>(134'515'008), ModelListModel::ParametersRole);
    list.setData(index, QStringLiteral("Q4_1"), ModelListModel::NumbersRole);
    EXPECT_EQ(ModelsDelegate::remark(index), QStringLiteral("Llama 1 to 3 · 135 M · Q4_1"));
}

TEST(ModelsDelegate, SaysWhereSomethingIsThatCannotBeRead)
{
    QStandardItemModel list(1, 1);
    list.setData(list.index(0, 0), QStringLiteral("/models/bad"), ModelListModel::PathRole);
    EXPECT_EQ(ModelsDelegate::remark(list.index(0, 0)), QStringLiteral("/models/bad"));
}

} // namespace
} // namespace luthier::ui
