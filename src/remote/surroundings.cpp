// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/surroundings.h"

#include "remote/shellquoting.h"

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// Read up to "end", not to the end of the stream: what a profile leaves running (an agent) may keep that open.
// What belongs to this session, or to bash itself, stays as it is; so do the scripts' own variables, in small letters.
const QString takingVariables = uR"sh(while IFS= read -r -t 20 -d '' variable; do
    case "$variable" in
        (end) break ;;
        (PATH=?*) export PATH="${variable#PATH=}:$PATH" ;;
        (PWD=*|OLDPWD=*|SHLVL=*|_=*|HOME=*|LC_ALL=*|TERM=*|TMUX*|SSH_*|BASH*|SHELLOPTS=*|UID=*|EUID=*|PPID=*|POSIXLY_CORRECT=*) ;;
        (*=*) [[ "${variable%%=*}" =~ ^([A-Z_][A-Z0-9_]*|[a-z]+_proxy)$ ]] && export "$variable" ;;
    esac
done < <(exec 2> /dev/null; timeout -k 2 15 bash -lc '{ env -0; printf "end\0"; } >&3' 3>&1 > /dev/null < /dev/null)
)sh"_s;

} // namespace

QString loginVariables(const RemoteRoute& route)
{
    return route.isLocal() ? QString() : takingVariables;
}

QString activateScript(const QString& environment)
{
    if (environment.isEmpty())
        return {};
    return quotedPath(environment.endsWith(u"/activate"_s) ? environment : environment + u"/bin/activate"_s);
}

} // namespace tokenscope
