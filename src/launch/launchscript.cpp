// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchscript.h"

#include "remote/shellquoting.h"
#include "remote/surroundings.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tokenscope::launchscript {

namespace {

/// The same two lines begin every script: where the launch is, and that it is there.
QString inFolder(const LaunchPlan& plan)
{
    return u"launch="_s + quotedPath(folderOf(plan)) + u"\ncd \"$launch\" || exit %1\n"_s.arg(int(noFolder));
}

/// The values go in at once, so that nothing in a value is taken for a place of another.
QString filledIn(const QString& command, const QHash<QString, QString>& values)
{
    static const QRegularExpression place(u"\\{([a-z_]+)\\}"_s);
    QString text;
    qsizetype from = 0;
    auto places = place.globalMatch(command);
    while (places.hasNext()) {
        const QRegularExpressionMatch match = places.next();
        text += command.mid(from, match.capturedStart() - from);
        text += values.value(match.captured(1), match.captured());
        from = match.capturedEnd();
    }
    return text + command.mid(from);
}

QString activation(const LaunchPlan& plan)
{
    if (plan.environment.isEmpty())
        return {};
    return u"    . %1 || exit %2\n"_s.arg(activateScript(plan.environment)).arg(int(noEnvironment));
}

/// What the commands about jobs run in: as a run does, but where something of that is missing they are tried all the
/// same, as they may not need it.
QString surroundingsOf(const LaunchPlan& plan)
{
    QString text = loginVariables(plan.route) + u"cd %1 2> /dev/null\n"_s.arg(quotedPath(workingFolder(plan)));
    if (!plan.environment.isEmpty())
        text += u"[ -r %1 ] && . %1 > /dev/null 2>&1 < /dev/null\n"_s.arg(activateScript(plan.environment));
    return text;
}

QString positionsFor(const LaunchPlan& plan, const FollowRequest& request)
{
    // logs before events: what an event says of a log is never ahead of it
    QStringList files;
    for (const std::int64_t batchSize : plan.batchSizes)
        files.append(runName(plan, batchSize) + u".log"_s);
    files.append(u"events"_s);
    QString lines = u"files="_s + quoted(files.join(u' ')) + u"\ndeclare -A offset inode\n"_s;
    for (const QString& file : files) {
        const Position position = request.positions.value(file);
        lines += u"offset[%1]=%2 inode[%1]=%3\n"_s.arg(file)
                     .arg(position.offset)
                     .arg(position.inode == 0 ? QString() : QString::number(position.inode));
    }
    return lines;
}

// The number of a process may be another's by now: what runs the launch, and a run's group, have its script's name.
constexpr const char* isOurs = R"bash(isOurs() {
    [ "${1:-0}" -gt 1 ] 2> /dev/null && kill -0 "$1" 2> /dev/null || return
    [ ! -r "/proc/$1/cmdline" ] || grep -a -q -F -- "${launch##*/}/launch.sh" "/proc/$1/cmdline"
}
)bash";

constexpr const char* followBody = R"bash(say() { printf 'ts1 %s\n' "$*" || exit 0; }
trap '[ -z "$watcher" ] || kill "$watcher"; rm -f ".jobs.$$" ".jobs.$$.part"' EXIT
say hello "$(hostname)"
look() {
    sent=
    newest=0
    while read -r file size node at; do
        if [ -n "${inode[$file]}" ] && [ "$node" != "${inode[$file]}" ] || [ "$size" -lt "${offset[$file]}" ]; then
            offset[$file]=0
            say reset "$file" "$node"
        fi
        inode[$file]=$node
        [ "$file" != events ] && [ "$at" -gt "$newest" ] && newest=$at
        [ "$size" -gt "${offset[$file]}" ] || continue
        data=$(tail -c "+$((offset[$file] + 1))" -- "$file" | head -c 196608 | base64 -w 0)
        padding=${data##*[!=]}
        say data "$file" "$node" "${offset[$file]}" "$data"
        offset[$file]=$((offset[$file] + ${#data} / 4 * 3 - ${#padding}))
        sent=yes
    done < <(stat -c '%n %s %i %Y' -- $files 2> /dev/null)
}
state() {
    alive=unknown
    [ -e pid ] && read -r pid host < pid || return
    [ "$host" = "$(hostname)" ] || return
    if isOurs "$pid"; then alive=alive; else alive=gone; fi
}
watchJobs() {  # in a shell of its own, whose surroundings are those of a run
    here=$PWD
    surroundings
    while kill -0 "$$"; do
        found=$(timeout 25 bash -c "$jobs" 2>&1 | head -c 65536 | base64 -w 0)
        printf 'ts1 jobs %s\n' "$found" > "$here/.jobs.$$.part" && mv "$here/.jobs.$$.part" "$here/.jobs.$$"
        sleep "$every"
    done
}
if [ "$every" -gt 0 ]; then
    watchJobs < /dev/null > /dev/null 2>&1 &
    watcher=$!
fi
while :; do
    printf -v now '%(%s)T' -1
    over=  # asked before looking: what is written in between is seen with the next look
    [ -e events ] && grep -q "^[0-9]*"$'\t'finished events && over=yes
    look
    state
    age=0
    [ "$newest" -gt 0 ] && age=$((now - newest))
    say tick "$alive" "$now" "$age"
    if [ -n "$over" ] && [ -z "$sent" ]; then
        say end
        exit 0
    fi
    if [ -e ".jobs.$$" ]; then
        cat ".jobs.$$" || exit 0
        rm -f ".jobs.$$"
    fi
    [ -n "$sent" ] || sleep "$pause"
done
)bash";

constexpr const char* launchBody = R"bash(
trap '' HUP  # the connection that started this may go
set -m -o pipefail  # a run is a group of processes of its own, to be interrupted alone
event() { printf '%s\t%s\t%s\t%s\n' "$(date +%s)" "$1" "$2" "$3" >> "$launch/events"; }
printf '%s %s\n' "$$" "$(hostname)" > "$launch/pid"
event begun "" "$$"
for run in "${runs[@]}"; do
    if [ -e "$launch/stop" ] || [ -e "$launch/stop.$run" ]; then
        event skipped "$run" ""
        continue
    fi
    event started "$run" ""
    { "run_$run"; } > "$launch/$run.log" 2>&1 < /dev/null &
    printf '%s %s\n' "$!" "$run" > "$launch/current"
    wait "$!"
    code=$?
    rm -f "$launch/current"
    if [ "$code" -ne 0 ] && [ -e "$launch/stop.$run" ]; then
        event cancelled "$run" "$code"
    else
        event ended "$run" "$code"
    fi
done
event finished "" ""
)bash";

// who asks twice wants it over
constexpr const char* endBody = R"bash(for ((i = 0; i < 100; ++i)); do
    isOurs "$group" || exit 0
    sleep 0.1
done
kill -TERM -- "-$group"
exit 0
)bash";

// tmux's server may be an old one with another PATH than what was checked
constexpr const char* startBody = R"bash(isBegun() {
    for ((i = 0; i < 40; ++i)); do
        [ -e begun ] && return 0
        sleep 0.1
    done
    return 1
}
[ -e begun ] && exit 0
script=$(printf %q "$launch/launch.sh")
if command -v tmux > /dev/null; then
    tmux new-session -d -s "$session" "exec env PATH=$(printf %q "$PATH") bash $script" 2> /dev/null
    isBegun && exit 0
fi
setsid nohup bash "$launch/launch.sh" > /dev/null 2> launch.err < /dev/null &
isBegun || exit "$notBegun"
)bash";

} // namespace

QString runName(const LaunchPlan& plan, std::int64_t batchSize)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._-]"_s);
    QString name = plan.name;
    name.replace(other, u"_"_s);
    while (name.startsWith(u'.') || name.startsWith(u'-')) // neither hidden nor an option
        name.remove(0, 1);
    return (name.isEmpty() ? u"run"_s : name) + u"_bs%1"_s.arg(batchSize);
}

QString workingFolder(const LaunchPlan& plan)
{
    const QString& folder = plan.folder;
    if (folder.startsWith(u'/') || folder.startsWith(u'~'))
        return folder;
    if (plan.route.isLocal())
        return QDir::current().absoluteFilePath(folder);
    return folder.isEmpty() ? u"~"_s : u"~/"_s + folder; // where ssh would begin
}

QString folderOf(const LaunchPlan& plan)
{
    const QString folder = workingFolder(plan);
    return folder + (folder.endsWith(u'/') ? u"tokenscope/"_s : u"/tokenscope/"_s) + plan.startedAt;
}

QString parametersOf(const LaunchPlan& plan, std::int64_t batchSize)
{
    return folderOf(plan) + u'/' + runName(plan, batchSize) + u".yaml"_s;
}

QString commandOf(const LaunchPlan& plan, std::int64_t batchSize)
{
    const QString name = runName(plan, batchSize);
    return filledIn(plan.command,
                    {{u"parameters"_s, quotedPath(parametersOf(plan, batchSize))},
                     {u"name"_s, quoted(name)},
                     {u"batch_size"_s, quoted(QString::number(batchSize))},
                     // checkpoints of different sizes do not mix: a run that found another's would go on from it
                     {u"model_dir"_s, quotedPath(folderOf(plan) + u'/' + name + u".model"_s)}});
}

QString readParameters(const LaunchPlan& plan)
{
    return u"cd %1 || exit %2\n[ -f %3 ] || exit %4\ncat -- %3\n"_s.arg(quotedPath(workingFolder(plan)))
        .arg(int(noFolder))
        .arg(quotedPath(plan.parameters))
        .arg(int(noParameters));
}

QString makeFolder(const LaunchPlan& plan)
{
    return u"cd %1 || exit %2\nmkdir -p tokenscope || exit 1\nmkdir tokenscope/%3 || exit %4\n"_s
        .arg(quotedPath(workingFolder(plan)))
        .arg(int(noFolder))
        .arg(quoted(plan.startedAt))
        .arg(int(folderTaken));
}

QByteArray launchFile(const LaunchPlan& plan)
{
    QString text = u"#!/bin/bash\n# Training runs one after another. `touch stop` here: no further one begins.\n"_s;
    text += inFolder(plan);
    text += u"mkdir begun 2> /dev/null || exit 0  # only one of these runs\n"_s;
    text += loginVariables(plan.route);
    QStringList names;
    for (const std::int64_t batchSize : plan.batchSizes) {
        const QString name = runName(plan, batchSize);
        names.append(quoted(name));
        text += u"run_%1() {\n    cd %2 || exit %3\n"_s.arg(name, quotedPath(workingFolder(plan))).arg(int(noFolder));
        text += activation(plan);
        text += u"    "_s + commandOf(plan, batchSize) + u"\n}\n"_s;
    }
    text += u"runs=("_s + names.join(u' ') + u")\n"_s;
    return text.toUtf8() + launchBody;
}

QString start(const LaunchPlan& plan)
{
    return inFolder(plan)
        + u"session=%1 notBegun=%2\n"_s.arg(quoted(u"tokenscope-"_s + plan.startedAt)).arg(int(notBegun))
        + QString::fromUtf8(startBody);
}

QString follow(const LaunchPlan& plan, const FollowRequest& request)
{
    const bool asks = request.jobsEvery.count() > 0 && !plan.jobsCommand.isEmpty();
    return inFolder(plan) + positionsFor(plan, request)
        + u"pause=%1 every=%2 jobs=%3\n"_s.arg(double(request.pause.count()) / 1000)
              .arg(asks ? qMax<qint64>(1, request.jobsEvery.count() / 1000) : 0)
              .arg(quoted(plan.jobsCommand))
        + u"surroundings() {\n"_s + surroundingsOf(plan) + u"}\n"_s + QString::fromUtf8(isOurs)
        + QString::fromUtf8(followBody);
}

QString cancel(const LaunchPlan& plan, const QStringList& runs, bool interrupts)
{
    const QString command = filledIn(plan.cancelCommand, {{u"job"_s, u"\"$job\""_s}});
    QString text = inFolder(plan);
    for (const QString& run : runs)
        text += u"touch %1 || exit 1\n"_s.arg(quoted(u"stop."_s + run));
    text += u"[ -e current ] && read -r group run < current || exit 0\n[ -e \"stop.$run\" ] || exit 0\n"_s;
    if (!interrupts) {
        // the last job that the run began: compiling has one of its own
        text += u"job=$(grep -a -o 'Job id: wsjob-[A-Za-z0-9]*' \"$run.log\" | tail -n 1)\njob=${job#Job id: }\n"_s;
        // in a shell of its own: neither a profile nor an environment ends this one
        text += u"if [ -n \"$job\" ]; then\n(\n"_s + surroundingsOf(plan) + command
            + u"\n) < /dev/null && exit 0\nfi\n"_s;
    }
    // a number of a process says nothing on another machine of the same home
    text
        += u"read -r runner host < pid\n[ \"$host\" = \"$(hostname)\" ] || { echo \"It runs on $host.\" >&2; exit 1; }\n"_s;
    return text + QString::fromUtf8(isOurs) + u"isOurs \"$group\" || exit 0\nkill -INT -- \"-$group\" || exit 0\n"_s
        + (interrupts ? QString::fromUtf8(endBody) : QString());
}

QString jobs(const LaunchPlan& plan)
{
    return surroundingsOf(plan) + plan.jobsCommand + u'\n';
}

} // namespace tokenscope::launchscript
