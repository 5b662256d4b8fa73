// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runresult.h"
#include "store/jsonfields.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// A whole results file as fields; FORMAT.md in words.
namespace tokenscope::resultschema {

/// A file with another number before the dot is not read: it means something else by the same words.
inline constexpr int majorVersion = 1;
inline constexpr int minorVersion = 1;

[[nodiscard]] JsonFields fieldsOf(const RunResult& result);
/// Fails with WrongSchema; `subject` becomes the error's.
Result<RunResult> resultFrom(JsonFields&& fields, const QString& subject);

/// The legs' keys as they are written: those that the file needs for itself, empty and repeated ones get a number.
[[nodiscard]] QStringList legKeys(const RunResult& result);
/// Keys of the file that are never a leg.
[[nodiscard]] bool isReservedKey(const QString& key);
/// "Simulated Metis" for "simulated_metis": for files that keep no names.
[[nodiscard]] QString nameFromKey(const QString& key);
/// Local unless the text names a zone; invalid if it is no time.
[[nodiscard]] QDateTime timeFrom(const QString& text);
/// False for "2.0" and for what is no version.
[[nodiscard]] bool isReadableVersion(const QString& version);

} // namespace tokenscope::resultschema
