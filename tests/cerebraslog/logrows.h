// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventtext.h"

#include <QTest>

#include <vector>

namespace tokenscope {

// Rows of a log and what is read of it, however it is cut.

inline void row(const char* name, const QByteArray& log, const QByteArrayList& events)
{
    QTest::newRow(name) << log << events;
}

inline void columns()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArrayList>("events");
}

inline void compareHoweverCut()
{
    QFETCH(const QByteArray, log);
    QFETCH(const QByteArrayList, events);
    QCOMPARE(eventsOf(log), events);
    const QByteArrayView whole(log);
    for (qsizetype cut = 1; cut < log.size(); ++cut)
        QCOMPARE(eventsOf({whole.first(cut), whole.sliced(cut)}), events);
    std::vector<QByteArrayView> bytes;
    for (qsizetype at = 0; at < log.size(); ++at)
        bytes.push_back(whole.sliced(at, 1));
    QCOMPARE(eventsOf(bytes), events);
}

} // namespace tokenscope
