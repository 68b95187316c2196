#include "core/data/checks/personal_data.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

bool has(PersonalData kind, std::string_view text)
{
    const auto found = findPersonalData(text);
    return std::find(found.begin(), found.end(), kind) != found.end();
}

} // namespace

TEST(PersonalData, MobileNumbersAreFoundHoweverTheyAreWritten)
{
    for (const char *text :
         {"call 13800138000 now", "手机是 138-0013-8000，微信同号", "138 0013 8000", "+86 13800138000", "+86-138-0013-8000",
          "8613800138000", "0086 138 0013 8000", "电话１３８００１３８０００。", "13800138000, 13900139000", "(86)13800138000"})
        EXPECT_TRUE(has(PersonalData::Phone, text)) << text;
}

TEST(PersonalData, NumbersWithACountryCodeAreFound)
{
    EXPECT_TRUE(has(PersonalData::Phone, "Ring +44 20 7946 0958 and ask"));
    EXPECT_TRUE(has(PersonalData::Phone, "+1 (415) 555-0132"));
    EXPECT_FALSE(has(PersonalData::Phone, "It is +5 degrees, or 3+44207946095812345678"));
}

TEST(PersonalData, DigitsInsideLongerNumbersAreNoPhones)
{
    for (const char *text :
         {"Parcel 20240315138001380012", "20240315138001", "order 4000-1234-5678-9011", "138,001,380.00", "1.38.0.1380", "HT13800138000",
          "13800138000.50", "138-0013-8000-1234", "12800138000", "6222 138 0013 8000", "978-7-5093-1234-2"})
        EXPECT_FALSE(has(PersonalData::Phone, text)) << text;
}

TEST(PersonalData, EmailAddressesAreFound)
{
    EXPECT_TRUE(has(PersonalData::Email, "Write to anna.meier@example.com and"));
    EXPECT_TRUE(has(PersonalData::Email, "来信wang@example.cn。"));
    for (const char *text : {"left-pad@1.3.0", "root@localhost", "@types/node", "icon@2x.png", "git@github.com:a/b.git", "a @ b.com",
                             "x@.com", "@example.com"})
        EXPECT_FALSE(has(PersonalData::Email, text)) << text;
}

TEST(PersonalData, IdNumbersNeedTheRightCheckDigit)
{
    EXPECT_TRUE(has(PersonalData::IdNumber, "身份证号：11010519491231002X。"));
    EXPECT_TRUE(has(PersonalData::IdNumber, "11010519491231002x"));
    EXPECT_TRUE(has(PersonalData::IdNumber, "证件号码440524188001010014，姓名"));
    EXPECT_TRUE(has(PersonalData::IdNumber, "440524 18800101 0014"));
    EXPECT_FALSE(has(PersonalData::IdNumber, "110105194912310021"));
    EXPECT_FALSE(has(PersonalData::IdNumber, "1440524188001010014"));
}

TEST(PersonalData, CardNumbersNeedTheRightCheckDigit)
{
    EXPECT_TRUE(has(PersonalData::BankCard, "The card 4111 1111 1111 1111 was"));
    EXPECT_TRUE(has(PersonalData::BankCard, "卡号6200000000000005，"));
    EXPECT_TRUE(has(PersonalData::BankCard, "4111-1111-1111-1111"));
    EXPECT_FALSE(has(PersonalData::BankCard, "4111 1111 1111 1112"));
    EXPECT_FALSE(has(PersonalData::BankCard, "4111 1111 1111 1111 1111"));
    EXPECT_FALSE(has(PersonalData::BankCard, "440524188001010014"));
}

TEST(PersonalData, NamesAndWordsExistForEveryKind)
{
    EXPECT_EQ(personalDataName(PersonalData::IdNumber), "id_number");
    EXPECT_EQ(personalDataWords(PersonalData::Phone), "a telephone number");
}

} // namespace luthier::data
