// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace tokenscope {

/// The words a server gives with a failure, wherever it puts them: `{"error":{"message":…}}`, `{"error":"…"}`,
/// `{"detail":…}`, `{"object":"error","message":…}`, problem+json, a JSON string, plain text, HTML. Plain text without
/// control characters; not yet redacted nor cut to size. Empty for an empty body.
[[nodiscard]] QString serverMessage(QByteArrayView body);

/// Ready to be stored and shown: without secrets, at most 2,000 characters. Values shorter than four characters are
/// no secrets.
[[nodiscard]] QString presentable(QString message, const std::vector<QByteArray>& secrets);

} // namespace tokenscope
