// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Whole files in and out.
namespace tokenscope::filebytes {

/// Fails with FileNotFound, NotReadable, TooLarge.
Result<QByteArray> read(const QString& path, qint64 largest);

enum class Readers
{
    Everyone, ///< 0644
    Owner, ///< 0600: may hold secrets
};

/// Replaces the file at once or not at all; missing folders are created. A file that exists keeps its permissions.
/// Fails with NotWritable.
Result<Done> write(const QString& path, const QByteArray& bytes, Readers readers);

} // namespace tokenscope::filebytes
