// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace tokenscope {

/// The user's language from the settings, else the system's, for texts and for the way numbers are written. Texts that
/// are not translated stay English.
void installLanguage(QCoreApplication& application);

} // namespace tokenscope
