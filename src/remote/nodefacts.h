// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remotecheckitem.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tokenscope {

/// What is looked at on the machine where runs are to be started. Paths are there; "~" is the home there.
struct CheckedPlace
{
    QString folder {}; ///< working folder; empty: the home
    QString environment {}; ///< virtual environment, or its activate script; empty: none is needed
    QString launcher {QStringLiteral("cszoo")}; ///< its first word is looked for
    QString parameters {}; ///< the YAML, relative to the folder or absolute; empty: not looked at
    QString jobsTool {QStringLiteral("csctl")}; ///< empty: not looked at
    bool needsProxy = true; ///< the web is reached through one only

    bool operator==(const CheckedPlace&) const = default;
};

/// A script that tells all of it at once: lines "fact:key=value" among whatever else is printed.
[[nodiscard]] QString nodeScript(const CheckedPlace& place);

/// What these lines say, as items from WorkingFolder to Proxy. A fact that is not told is Failed as Unknown.
[[nodiscard]] std::vector<RemoteCheckItem> nodeItems(const QByteArray& output, const CheckedPlace& place);

} // namespace tokenscope
