// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace tokenscope {

/// JSON as servers really write it, made digestible. A character outside the basic plane may be cut into two
/// `\ud83d` escapes in two events; a JSON library takes neither half. Each lone half is hidden in a private-use
/// character here and uncovered by restoreSurrogates() in the decoded text, where the halves meet again.
/// Bytes that are no UTF-8 become replacement characters.
[[nodiscard]] QByteArray repairJson(QByteArrayView text);

/// Turns the private-use characters made by repairJson() back into the halves they stand for.
void restoreSurrogates(QString& text);

/// Replaces halves that never met their other half; for text that is complete.
void replaceLoneSurrogates(QString& text);

} // namespace tokenscope
