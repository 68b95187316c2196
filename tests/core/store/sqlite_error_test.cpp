#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <gtest/gtest.h>

namespace luthier::store {

namespace {

TEST(SqliteError, ExtendedCodesCountAsTheirPrimaryOnes)
{
    EXPECT_EQ(sqliteError(nullptr, SQLITE_BUSY_SNAPSHOT).code, ErrorCode::Busy);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_IOERR_READ).code, ErrorCode::Io);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_CORRUPT_VTAB).code, ErrorCode::BadFile);
}

TEST(SqliteError, EveryKindHasItsCode)
{
    EXPECT_EQ(sqliteError(nullptr, SQLITE_FULL).code, ErrorCode::DiskFull);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_IOERR_SHMSIZE).code, ErrorCode::DiskFull); // no room for the log's index
    EXPECT_EQ(sqliteError(nullptr, SQLITE_NOTADB).code, ErrorCode::BadFile);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_NOMEM).code, ErrorCode::OutOfMemory);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_TOOBIG).code, ErrorCode::BadData);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_CANTOPEN).code, ErrorCode::Io);
    EXPECT_EQ(sqliteError(nullptr, SQLITE_ERROR).code, ErrorCode::Internal);
}

TEST(SqliteError, WhatAPersonCanMendComesWithAdvice)
{
    for (const int code : {SQLITE_FULL, SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_TOOBIG})
        EXPECT_FALSE(sqliteError(nullptr, code).advice.empty()) << code;
}

} // namespace

} // namespace luthier::store
