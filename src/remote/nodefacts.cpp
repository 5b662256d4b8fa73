// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/nodefacts.h"

#include "remote/refusalof.h"
#include "remote/shellquoting.h"

#include <QCoreApplication>
#include <QHash>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

using Kind = RemoteCheckItem::Kind;
using State = RemoteCheckItem::State;
using Facts = QHash<QByteArray, QString>;

constexpr double bytesPerKilobyte = 1024.0;
constexpr double gigabyte = 1e9;
constexpr double tooLittle = 1 * gigabyte; // not even logs and a compiled model
constexpr double scarce = 50 * gigabyte; // a checkpoint of seven billion weights and its optimizer takes most of it

// The environment's own words are kept from the facts; a proxy's user and password never leave the machine.
const QString script = uR"sh(export LC_ALL=C
fact() { printf 'fact:%s=%s\n' "$1" "$2"; }
folder=%folder% environment=%environment% launcher=%launcher% parameters=%parameters% jobs=%jobs%
if [ ! -d "$folder" ]; then fact folder missing
elif [ ! -w "$folder" ] || [ ! -x "$folder" ]; then fact folder readonly
else fact folder ok; cd "$folder"; fi
if [ -n "$parameters" ] && [ ! -r "$parameters" ]; then fact parameters missing; else fact parameters ok; fi
fact free "$(df -Pk . 2>/dev/null | awk 'NR == 2 { print $4 }')"
activate="${environment%/bin/activate}/bin/activate"
if [ -z "$environment" ]; then fact environment none
elif [ ! -r "$activate" ]; then fact environment missing
else . "$activate" >/dev/null 2>&1 </dev/null; fact environment ok; fi
path=$(command -v -- "$launcher" 2>/dev/null)
fact launcher "${path:-missing}"
if [ "${launcher##*/}" = cszoo ] && [ -n "$path" ]; then
    for python in python python3; do command -v "$python" >/dev/null && break; done
    words=$(timeout 90 "$python" -c 'import peft' 2>&1 </dev/null) && fact modules ok ||
        fact modules "$(printf '%s' "$words" | tail -n 1)"
else fact modules unasked; fi
fact jobs "$(command -v -- "$jobs" 2>/dev/null || echo missing)"
fact tmux "$(tmux -V 2>/dev/null || echo missing)"
fact nohup "$(command -v nohup || echo missing)"
proxy="${HTTPS_PROXY:-${https_proxy:-${ALL_PROXY:-$all_proxy}}}"
fact proxy "$(printf '%s' "$proxy" | sed 's#^\([a-z0-9]*://\)*[^/]*@#\1#')"
fact end ok
)sh"_s;

Facts factsIn(const QByteArray& output)
{
    Facts facts;
    for (const QByteArray& line : output.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (line.startsWith("fact:") && equals > 0)
            facts.insert(line.mid(5, equals - 5), plainLine(line.mid(equals + 1)));
    }
    return facts;
}

RemoteCheckItem failed(Kind kind, RemoteRefusal refusal, const QString& detail = {})
{
    return {.kind = kind, .state = State::Failed, .refusal = refusal, .detail = detail};
}

RemoteCheckItem passed(Kind kind, const QString& detail = {})
{
    return {.kind = kind, .state = State::Passed, .detail = detail};
}

RemoteCheckItem folderItem(const Facts& facts, const CheckedPlace& place)
{
    const QString folder = place.folder.isEmpty() ? u"~"_s : place.folder;
    if (facts.value("folder") == u"missing")
        return failed(Kind::WorkingFolder, RemoteRefusal::FolderMissing, folder);
    if (facts.value("folder") == u"readonly")
        return failed(Kind::WorkingFolder, RemoteRefusal::FolderNotWritable, folder);
    if (facts.value("folder") != u"ok")
        return failed(Kind::WorkingFolder, RemoteRefusal::Unknown);
    if (facts.value("parameters") == u"missing")
        return failed(Kind::WorkingFolder, RemoteRefusal::ParametersMissing, place.parameters);
    return passed(Kind::WorkingFolder, folder);
}

RemoteCheckItem environmentItem(const Facts& facts, const CheckedPlace& place)
{
    const QString fact = facts.value("environment");
    if (fact == u"none")
        return {.kind = Kind::Environment, .state = State::Skipped};
    if (fact == u"missing")
        return failed(Kind::Environment, RemoteRefusal::EnvironmentMissing, place.environment);
    return fact == u"ok" ? passed(Kind::Environment, place.environment)
                         : failed(Kind::Environment, RemoteRefusal::Unknown);
}

RemoteCheckItem launcherItem(const Facts& facts, const CheckedPlace& place)
{
    const QString path = facts.value("launcher");
    if (path == u"missing")
        return failed(Kind::Launcher, RemoteRefusal::LauncherMissing, place.launcher.section(u' ', 0, 0));
    if (path.isEmpty())
        return failed(Kind::Launcher, RemoteRefusal::Unknown);
    const QString modules = facts.value("modules");
    if (modules == u"ok" || modules == u"unasked")
        return passed(Kind::Launcher, path);
    if (modules.contains(u"No module named"_s))
        return failed(Kind::Launcher, RemoteRefusal::ModuleMissing, modules);
    // it did not say in time, or stumbled over something else: that need not stop a run
    return {.kind = Kind::Launcher, .state = State::Warned, .refusal = RemoteRefusal::CommandFailed, .detail = modules};
}

RemoteCheckItem jobsItem(const Facts& facts, const CheckedPlace& place)
{
    if (place.jobsTool.isEmpty())
        return {.kind = Kind::Jobs, .state = State::Skipped};
    const QString path = facts.value("jobs");
    if (path == u"missing" || path.isEmpty())
        return {.kind = Kind::Jobs,
                .state = State::Warned,
                .refusal = RemoteRefusal::JobsToolMissing,
                .detail = place.jobsTool.section(u' ', 0, 0)};
    return passed(Kind::Jobs, path);
}

RemoteCheckItem multiplexerItem(const Facts& facts)
{
    const QString tmux = facts.value("tmux", u"missing"_s);
    if (tmux != u"missing")
        return passed(Kind::Multiplexer, tmux);
    const bool hasNohup = facts.value("nohup", u"missing"_s) != u"missing";
    return {.kind = Kind::Multiplexer,
            .state = hasNohup ? State::Warned : State::Failed,
            .refusal = RemoteRefusal::MultiplexerMissing,
            .detail = hasNohup ? u"nohup"_s : QString()};
}

RemoteCheckItem diskItem(const Facts& facts)
{
    bool isNumber = false;
    const double free = facts.value("free").toDouble(&isNumber) * bytesPerKilobyte;
    if (!isNumber)
        return {.kind = Kind::Disk, .state = State::Warned, .refusal = RemoteRefusal::Unknown};
    RemoteCheckItem item {.kind = Kind::Disk, .state = State::Passed};
    //: room on a disk: "412 GB free"
    item.detail = QCoreApplication::translate("remote", "%1 GB free")
                      .arg(free / gigabyte, 0, 'f', free < 10 * gigabyte ? 1 : 0);
    if (free < scarce)
        item.refusal = RemoteRefusal::DiskFull;
    if (item.refusal == RemoteRefusal::DiskFull)
        item.state = free < tooLittle ? State::Failed : State::Warned;
    return item;
}

RemoteCheckItem proxyItem(const Facts& facts, const CheckedPlace& place)
{
    const QString proxy = facts.value("proxy");
    if (!proxy.isEmpty())
        return passed(Kind::Proxy, proxy);
    if (!place.needsProxy)
        return {.kind = Kind::Proxy, .state = State::Skipped};
    return {.kind = Kind::Proxy, .state = State::Warned, .refusal = RemoteRefusal::ProxyMissing};
}

} // namespace

QString nodeScript(const CheckedPlace& place)
{
    QString text = script;
    const auto fill
        = [&text](const QString& name, const QString& word) { text.replace(text.indexOf(name), name.size(), word); };
    // from the last to the first, so that nothing that is filled in is taken for a place
    fill(u"%jobs%"_s, quoted(place.jobsTool.section(u' ', 0, 0)));
    fill(u"%parameters%"_s, place.parameters.isEmpty() ? u"''"_s : quotedPath(place.parameters));
    fill(u"%launcher%"_s, quotedPath(place.launcher.section(u' ', 0, 0)));
    fill(u"%environment%"_s, place.environment.isEmpty() ? u"''"_s : quotedPath(place.environment));
    fill(u"%folder%"_s, quotedPath(place.folder.isEmpty() ? u"~"_s : place.folder));
    return text;
}

std::vector<RemoteCheckItem> nodeItems(const QByteArray& output, const CheckedPlace& place)
{
    const Facts facts = factsIn(output);
    return {folderItem(facts, place), environmentItem(facts, place), launcherItem(facts, place),
            jobsItem(facts, place),   multiplexerItem(facts),        diskItem(facts),
            proxyItem(facts, place)};
}

} // namespace tokenscope
