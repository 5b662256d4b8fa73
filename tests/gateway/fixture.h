// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>

namespace tokenscope {

/// A file of tests/data/gateway; empty if it is not there, which no test survives.
inline QByteArray fixture(const char* name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/gateway/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `text` cut at every byte, and with every byte's bits turned over: what a reader must survive.
template<typename Visit>
void broken(const QByteArray& text, Visit visit)
{
    for (qsizetype length = 0; length < text.size(); ++length)
        visit(text.first(length));
    for (qsizetype place = 0; place < text.size(); ++place) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = text;
            flipped[place] = static_cast<char>(flipped[place] ^ (1 << bit));
            visit(flipped);
        }
    }
}

} // namespace tokenscope
