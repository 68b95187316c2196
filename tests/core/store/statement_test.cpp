#include "core/store/statement.h"

#include <cmath>
#include <limits>

#include "tests/core/store/database_support.h"

namespace luthier::store {

namespace {

class StatementTest : public DatabaseTest {
protected:
    StatementTest() { EXPECT_TRUE(database.execute("CREATE TABLE t(a, b)")); }
    Statement stored()
    {
        auto select = *database.prepare("SELECT a FROM t");
        EXPECT_TRUE(*select.step());
        return select;
    }
};

TEST_F(StatementTest, KeepsNumbersTextsAndNothing)
{
    auto insert = *database.prepare("INSERT INTO t VALUES(?1, ?2)");
    ASSERT_TRUE(insert.run(std::int64_t{-5}, 0.25));
    ASSERT_TRUE(insert.run(std::string_view("你好\0x", 8), std::optional<std::int64_t>()));
    auto select = *database.prepare("SELECT a, b FROM t ORDER BY rowid");
    ASSERT_TRUE(*select.step());
    EXPECT_EQ(select.integer(0), -5);
    EXPECT_EQ(select.real(1), 0.25);
    ASSERT_TRUE(*select.step());
    EXPECT_EQ(select.text(0), std::string_view("你好\0x", 8));
    EXPECT_TRUE(select.isNull(1));
    EXPECT_FALSE(*select.step());
}

TEST_F(StatementTest, AnEmptyTextIsNotNothing)
{
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?1, ?2)", std::string_view(), std::int64_t{0}));
    EXPECT_FALSE(stored().isNull(0));
    EXPECT_EQ(stored().text(0), "");
}

TEST_F(StatementTest, AHashIsSixteenBytesHighHalfFirst)
{
    const Hash128 hash{0x0102030405060708, 0x090A0B0C0D0E0FFF};
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?1, 0)", hash));
    EXPECT_EQ(stored().hash(0), hash);
    EXPECT_EQ(stored().text(0), "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\xFF");
}

TEST_F(StatementTest, BytesAreKeptWhateverTheyAre)
{
    auto insert = *database.prepare("INSERT INTO t VALUES(?1, 0)");
    insert.bindBlob(1, "\xFF\xFE");
    ASSERT_TRUE(insert.finish());
    EXPECT_EQ(stored().text(0), "\xFF\xFE");
}

TEST_F(StatementTest, NotANumberIsStoredAsNothing)
{
    ASSERT_TRUE(database.run("INSERT INTO t VALUES(?1, 0)", std::numeric_limits<double>::quiet_NaN()));
    EXPECT_TRUE(stored().isNull(0));
}

TEST_F(StatementTest, CanBeRunAgainAfterAnError)
{
    ASSERT_TRUE(database.execute("CREATE TABLE u(a UNIQUE)"));
    auto insert = *database.prepare("INSERT INTO u VALUES(?1)");
    ASSERT_TRUE(insert.run(std::int64_t{1}));
    EXPECT_FALSE(insert.run(std::int64_t{1}));
    EXPECT_TRUE(insert.run(std::int64_t{2}));
}

TEST_F(StatementTest, AParameterThatIsNotThereFailsTheStep)
{
    auto insert = *database.prepare("INSERT INTO t VALUES(?1, 0)");
    EXPECT_FALSE(insert.run(std::int64_t{1}, std::int64_t{2}));
    EXPECT_TRUE(insert.run(std::int64_t{1}));
}

} // namespace

} // namespace luthier::store
