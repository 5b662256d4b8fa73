// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// The longest token that is believed; servers refuse longer heads anyway.
inline constexpr qsizetype maxTokenSize = 16 * 1024;

/// `text` if it can be sent as a bearer token: visible ASCII characters and nothing else, since a line break would end
/// the header and begin another. `source` becomes the error's subject; no error holds the text. Fails with
/// CredentialMissing if there is none, else with InvalidValue.
Result<QByteArray> checkedToken(const QByteArray& text, const QString& source);

} // namespace tokenscope
