// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/resultslibrary.h"

/// Entries of a results folder, made up.
namespace resultentries {

inline tokenscope::ResultEntry broken(const QString& path, int day)
{
    tokenscope::ResultEntry entry;
    entry.path = path;
    entry.startedAt = QDateTime(QDate(2025, 12, day), QTime(19, 15));
    entry.error = tokenscope::Error {tokenscope::Error::Code::NotJson, path, QStringLiteral("unexpected end"), 3, 7};
    return entry;
}

/// Metis and Sophia on that day of December 2025; one request of Sophia failed.
inline tokenscope::ResultEntry entry(const QString& path, int day)
{
    tokenscope::ResultEntry entry = broken(path, day);
    entry.error.reset();
    entry.promptSet = QStringLiteral("SQuAD");
    entry.legs = {
        {QStringLiteral("metis"), QStringLiteral("Metis"), QStringLiteral("gpt-oss-120b-131072"), false, 10, 0, 4.987},
        {QStringLiteral("sophia"), QStringLiteral("Sophia"), QStringLiteral("openai/gpt-oss-120b"), false, 10, 1,
         1.621}};
    return entry;
}

} // namespace resultentries
