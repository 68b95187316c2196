#include "ui/models/row_pages.h"

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class RowPagesTest : public ModelsTest {
protected:
    void SetUp() override
    {
        dataset = makeDataset(1000);
        all = ids(dataset);
        pages.setDataset(dataset, columnsOf(data::RecordKind::Conversation));
        pages.setVersion(1);
        QObject::connect(&pages, &RowPages::arrived, &pages, [this](int page) { arrived.push_back(page); });
        QObject::connect(&pages, &RowPages::failed, &pages, [this](const Error &failure) { error = failure; });
    }
    Ids page(std::size_t number) const
    {
        return {all.begin() + static_cast<int>(number) * 100, all.begin() + static_cast<int>(number + 1) * 100};
    }

    RowPages pages{background};
    store::DatasetId dataset = 0;
    Ids all;
    std::vector<int> arrived;
    std::optional<Error> error;
};

TEST_F(RowPagesTest, WhatIsWantedArrives)
{
    EXPECT_EQ(pages.find(all[5]), nullptr);
    pages.want(0, page(0));
    EXPECT_TRUE(waitUntil([&] { return arrived.size() == 1; }));
    ASSERT_NE(pages.find(all[5]), nullptr);
    EXPECT_EQ(pages.find(all[5])->cells[1], QStringLiteral("question 6"));
}

TEST_F(RowPagesTest, WhatWasScrolledPastIsNotFetched)
{
    for (int number = 0; number < 10; ++number)
        pages.want(number, page(static_cast<std::size_t>(number)));
    EXPECT_TRUE(settle());
    ASSERT_EQ(arrived.size(), 4U);
    EXPECT_EQ(arrived.front(), 9); // the latest first
}

TEST_F(RowPagesTest, ForgottenRowsAreWantedAgain)
{
    pages.want(0, page(0));
    EXPECT_TRUE(settle());
    pages.forget(Ids{all[5]});
    EXPECT_EQ(pages.find(all[5]), nullptr);
    EXPECT_NE(pages.find(all[6]), nullptr);
    pages.clear();
    EXPECT_EQ(pages.find(all[6]), nullptr);
}

TEST_F(RowPagesTest, NoMoreRowsAreKeptThanNeeded)
{
    const store::DatasetId large = makeDataset(static_cast<int>(RowPages::kKeptRows) + 200, "large");
    pages.setDataset(large, {RowColumn::Prompt});
    const Ids many = ids(large);
    pages.want(0, Ids(many.begin(), many.begin() + 200));
    EXPECT_TRUE(settle());
    EXPECT_NE(pages.find(many[1]), nullptr); // used, so kept longer
    pages.want(1, Ids(many.begin() + 200, many.end()));
    EXPECT_TRUE(settle());
    EXPECT_NE(pages.find(many.back()), nullptr);
    EXPECT_EQ(pages.find(many[0]), nullptr);
}

TEST_F(RowPagesTest, ARowThatIsNotThereIsAnError)
{
    pages.want(0, Ids{all[0], 999'999});
    EXPECT_TRUE(waitUntil([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::ui
