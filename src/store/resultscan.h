// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/resultslibrary.h"

#include <QByteArray>

/// Reads of a results file what a list shows, without building its values.
namespace tokenscope::resultscan {

/// Agrees with resultsfile::load() on what is an error; path, size and a missing date are the caller's. Without legs
/// if the text is well-formed but no results file.
Result<ResultEntry> scan(const QByteArray& text, const QString& path);

} // namespace tokenscope::resultscan
