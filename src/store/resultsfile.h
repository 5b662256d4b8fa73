// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runresult.h"

#include <QString>

/// Results as files. The format is a superset of the original script's and is defined in FORMAT.md.
namespace tokenscope::resultsfile {

/// Files larger than this are not read (Error::Code::TooLarge).
inline constexpr qint64 maxFileSize = qint64(1) << 30;

/// Reads our own files and both variants of the original script's. Fails with FileNotFound, NotReadable, TooLarge,
/// NotJson (line and column say where), WrongSchema (no leg in it, a result without latency, a later format).
Result<RunResult> load(const QString& path);

/// Writes atomically; a file of that name is replaced. `path` may be a folder (one that exists, or that ends with a
/// slash): then the name is fileNameFor(), made free. Missing folders are created. Returns the path written.
/// Neither headers nor credentials are ever written.
Result<QString> save(const RunResult& result, const QString& path);

/// "metis_vs_sophia_results_20251201_191558.json": leg keys and the start in local time.
[[nodiscard]] QString fileNameFor(const RunResult& result);

/// `path` if nothing is there, else the first free one of "…_2.json", "…_3.json".
[[nodiscard]] QString freePath(const QString& path);

} // namespace tokenscope::resultsfile
