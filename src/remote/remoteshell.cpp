// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remoteshell.h"

#include "remote/shellquoting.h"

#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds longestWrite {120'000};

// A cut connection ends the input, too: only the size tells whether all of it came.
const QString writing = uR"sh(file=%1
part="$file.$$.part"
trap 'rm -f -- "$part"' EXIT
cat > "$part" || exit 1
[ "$(wc -c < "$part")" -eq %2 ] || exit 1
mv -f -- "$part" "$file"
)sh"_s;

} // namespace

RemoteShell::RemoteShell(RemoteRoute route, QObject* parent)
    : QObject(parent)
    , m_route(std::move(route))
{
}

RemoteShell::~RemoteShell() = default;

RemoteCommand* RemoteShell::start(const RemoteScript& script)
{
    auto* command = new RemoteCommand(script, this);
    run(command);
    return command;
}

RemoteCommand* RemoteShell::write(const QString& path, const QByteArray& content)
{
    return start(
        {.text = QString(writing).replace(u"%2"_s, QString::number(content.size())).replace(u"%1"_s, quotedPath(path)),
         .input = content,
         .timeout = longestWrite});
}

} // namespace tokenscope
