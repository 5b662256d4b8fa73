// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

namespace tokenscope {

/// Where a subcommand writes: the document goes to stdout and nothing else does; progress and messages go to stderr.
class Terminal final
{
public:
    explicit Terminal(bool isQuiet = false);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// The result. False if it could not all be written (a closed pipe, a full disk).
    bool print(const QByteArray& document);
    /// The result into a file, which is said; or why not.
    bool save(const QString& path, const QByteArray& document);
    /// A line for the person who waits; not when quiet.
    void say(const QString& line);
    /// A line that takes the place of the last; only where stderr is a terminal, and not when quiet.
    void progress(const QString& line);
    /// What went wrong; also when quiet.
    void complain(const QString& line);
    void complain(const Error& error);

private:
    void clearProgress();

    bool m_isQuiet = false;
    bool m_isInteractive = false;
    bool m_hasProgress = false;
};

/// Text from files and servers as a terminal may show it: control characters made visible, so that nobody's answer
/// moves the cursor.
[[nodiscard]] QString harmless(QString text);

} // namespace tokenscope
