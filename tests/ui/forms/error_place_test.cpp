#include "ui/forms/error_place.h"

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

const QString kText =
    QStringLiteral("{\n  \"version\": 1,\n  \"method\": {\n    \"rank\": 8\n  },\n  \"train\": {\n    \"rank\": 8\n  }\n}\n");

Error at(std::string where)
{
    return {ErrorCode::BadSetting, "Wrong.", std::move(where), {}};
}

TEST(ErrorPlace, TakesLineAndColumnWhereTheyAreTold)
{
    EXPECT_EQ(errorPlace(kText, at("text:3:7")), (TextPlace{3, 7, 0}));
}

TEST(ErrorPlace, FindsASettingWithinItsPart)
{
    EXPECT_EQ(errorPlace(kText, at("train.rank")), (TextPlace{7, 5, 6}));
    EXPECT_EQ(errorPlace(kText, at("method.rank")), (TextPlace{4, 5, 6}));
}

TEST(ErrorPlace, SaysNothingOfWhatIsNotThere)
{
    EXPECT_EQ(errorPlace(kText, at("train.seed")), std::nullopt);
    EXPECT_EQ(errorPlace(kText, at("")), std::nullopt);
}

} // namespace
} // namespace luthier::ui
