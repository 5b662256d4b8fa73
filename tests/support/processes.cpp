// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/processes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace tokenscope::processes {

namespace {

constexpr int mostRounds = 20; // of ending what was started while ending

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Process> processOf(qint64 id)
{
    if (id <= 1)
        return {};
    const QByteArray stat = read(u"/proc/%1/stat"_s.arg(id));
    const qsizetype begin = stat.indexOf('(') + 1;
    const qsizetype end = stat.lastIndexOf(')'); // a name may hold everything
    const QList<QByteArray> fields = stat.mid(end + 2).split(' '); // the first is the third of proc(5): state
    if (begin < 1 || end < begin || fields.size() < 20 || fields[0] == "Z")
        return {};
    return Process {
        .id = id, .parent = fields[1].toLongLong(), .name = stat.mid(begin, end - begin), .startedAt = fields[19]};
}

std::vector<Process> all()
{
    std::vector<Process> found;
    for (const QString& entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto process = processOf(entry.toLongLong()))
            found.push_back(*process);
    }
    return found;
}

void addStartedBy(qint64 parent, const std::vector<Process>& running, std::vector<Process>& found)
{
    for (const Process& process : running) {
        if (process.parent != parent)
            continue;
        found.push_back(process);
        addStartedBy(process.id, running, found);
    }
}

bool stands(const Process& process, const QString& folder)
{
    const QString entry = u"/proc/%1/"_s.arg(process.id);
    const QString place = QFile::symLinkTarget(entry + u"cwd"_s);
    const auto isBelow = [&folder](const QString& path) { return path == folder || path.startsWith(folder + u'/'); };
    if (isBelow(place))
        return true;
    for (const QByteArray& variable : read(entry + u"environ"_s).split('\0')) {
        if (variable.startsWith("HOME=") && isBelow(QString::fromUtf8(variable.mid(5))))
            return true;
    }
    return false;
}

// Only such a name is nobody else's.
bool isTemporary(const QString& folder)
{
    const QString parent = QFileInfo(QDir::tempPath()).canonicalFilePath();
    return !parent.isEmpty() && parent != u"/" && folder.startsWith(parent + u'/')
        && folder.size() > parent.size() + 7; // the six letters that make it unlike others
}

} // namespace

std::vector<Process> startedBy(qint64 id)
{
    std::vector<Process> found;
    if (id > 1) // 0 is the parent of all processes of the machine, and 1 of those that lost theirs
        addStartedBy(id, all(), found);
    return found;
}

std::vector<Process> standingIn(const QString& folder)
{
    const QString place = QFileInfo(folder).canonicalFilePath();
    if (!isTemporary(place))
        return {};
    std::vector<Process> found = all();
    std::erase_if(found, [&place](const Process& process) {
        return process.id == ::getpid() || process.id == ::getppid() || !stands(process, place);
    });
    return found;
}

void endAll(const std::vector<Process>& processes)
{
#ifdef Q_OS_UNIX
    for (const Process& process : processes) {
        const auto now = processOf(process.id);
        if (now && now->startedAt == process.startedAt && process.id > 1 && process.id != ::getpid())
            ::kill(static_cast<pid_t>(process.id), SIGKILL);
    }
#endif
}

void endStandingIn(const QString& folder)
{
    std::vector<Process> left = standingIn(folder);
    for (int round = 0; round < mostRounds && !left.empty(); ++round) {
        endAll(left);
        left = standingIn(folder);
    }
}

} // namespace tokenscope::processes
