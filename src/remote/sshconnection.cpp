// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshconnection.h"

#include "remote/promptserver.h"
#include "remote/refusalof.h"
#include "remote/shellquoting.h"
#include "remote/sshconfiguration.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds longestNaming {20'000};
constexpr Milliseconds longestHop {180'000}; // servers wait two minutes for a code
constexpr int codeOfSsh = 255;

// What is asked on the first host of the second: it has no terminal and nobody to ask.
const QStringList optionsFromFirst {u"-T"_s,
                                    u"-o"_s,
                                    u"BatchMode=yes"_s,
                                    u"-o"_s,
                                    u"ConnectTimeout=20"_s,
                                    u"-o"_s,
                                    u"ServerAliveInterval=15"_s,
                                    u"-o"_s,
                                    u"LogLevel=INFO"_s};

QString withMarker(const QString& script, const QByteArray& marker)
{
    return marker.isEmpty() ? script : u"printf '\\n%s\\n' "_s + QString::fromLatin1(marker) + u'\n' + script;
}

bool mayWorkFromFirst(RemoteRefusal refusal)
{
    return refusal != RemoteRefusal::HostKeyChanged && refusal != RemoteRefusal::HostKeyUnknown
        && refusal != RemoteRefusal::PromptCancelled && refusal != RemoteRefusal::CodeRejected
        && refusal != RemoteRefusal::ConnectionLost;
}

} // namespace

SshConnection::SshConnection(const RemoteRoute& route, SshSession session, QObject* parent)
    : QObject(parent)
    , m_route(route)
    , m_session(std::move(session))
    , m_first(destinationOf(route.first))
    , m_second(destinationOf(route.second))
{
}

SshConnection::~SshConnection() = default;

RemoteHop SshConnection::lastHop() const
{
    return m_route.second.isEmpty() ? RemoteHop::First : RemoteHop::Second;
}

bool SshConnection::hasReached(RemoteHop hop) const
{
    const bool isPastFirst = m_stage == Stage::Jump || m_stage == Stage::FromFirst || m_stage == Stage::Probe;
    return isReady() || hop == RemoteHop::None || (hop == RemoteHop::First && isPastFirst);
}

void SshConnection::open()
{
    const bool isNamed = m_first && (m_second || m_route.second.isEmpty());
    if (isNamed && !m_session.folder.isEmpty() && writeConfiguration()) {
        enter(Stage::NamingFirst);
        return;
    }
    const RemoteHop hop = m_first ? lastHop() : RemoteHop::First;
    refuse({.refusal = isNamed ? RemoteRefusal::Unknown : RemoteRefusal::NameNotFound,
            .hop = hop,
            .detail = isNamed ? configurationFile() : plainLine((m_first ? m_route.second : m_route.first).toUtf8())});
}

void SshConnection::giveUp()
{
    m_stage = Stage::Idle;
    delete m_process;
}

void SshConnection::setLost()
{
    if (isReady())
        m_stage = Stage::Idle;
}

QString SshConnection::configurationFile() const
{
    const QByteArray names = (m_route.first + u'\n' + m_route.second + u'\n' + m_route.configFile).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(names, QCryptographicHash::Sha1).toHex().left(12);
    return m_session.folder + u"/config-"_s + QString::fromLatin1(hash);
}

bool SshConnection::writeConfiguration() const
{
    const bool isKnown = m_second && m_second->user.isEmpty() && !m_firstResolved.user.isEmpty();
    const QString own = QDir::homePath() + u"/.ssh/config"_s;
    QSaveFile file(configurationFile());
    return file.open(QIODevice::WriteOnly)
        && file.write(textOf({.userFile = m_route.configFile.isEmpty() ? own : m_route.configFile,
                              .systemFile = u"/etc/ssh/ssh_config"_s,
                              .folder = m_session.folder,
                              .secondHost = isKnown ? m_second->host : QString(),
                              .secondUser = isKnown ? m_firstResolved.user : QString()})
                          .toUtf8())
        > 0
        && file.commit();
}

SshDestination SshConnection::seenFromFirst() const
{
    // an alias of the configuration here may not be one there
    SshDestination there = *m_second;
    if (!m_secondResolved.host.isEmpty())
        there.host = m_secondResolved.host;
    if (there.port == 0 && m_secondResolved.port != ResolvedDestination().port)
        there.port = m_secondResolved.port;
    if (there.user.isEmpty() && m_secondResolved.user != m_firstResolved.user)
        there.user = m_secondResolved.user;
    return there;
}

QStringList SshConnection::argumentsOf(Stage stage, const QString& script) const
{
    QStringList arguments {u"-F"_s, configurationFile()};
    switch (stage) {
    case Stage::NamingFirst:
        return arguments << u"-G"_s << m_first->arguments();
    case Stage::NamingSecond:
        return arguments << u"-G"_s << m_second->arguments();
    case Stage::Jump:
        return arguments << u"-T"_s << u"-J"_s << m_first->jump() << m_second->arguments() << commandLineOf(script);
    case Stage::FromFirst: {
        const QStringList words = QStringList {u"ssh"_s} + optionsFromFirst + seenFromFirst().arguments();
        const QString there = u"exec "_s + quoted(words) + u' ' + quoted(commandLineOf(script));
        return arguments << u"-T"_s << m_first->arguments() << commandLineOf(there);
    }
    case Stage::Idle:
    case Stage::First:
    case Stage::Probe:
    case Stage::Ready:
        break;
    }
    return arguments << u"-T"_s << m_first->arguments() << commandLineOf(script);
}

SshConnection::Stage SshConnection::stageOfSecond() const
{
    if (m_way)
        return *m_way;
    return m_route.secondHop == RemoteRoute::SecondHop::FromFirst ? Stage::FromFirst : Stage::Jump;
}

ShellProcess* SshConnection::newAskingProcess(ShellProcess::Setup setup, QObject* parent)
{
    setup.program = m_session.program;
    if (!m_session.prompts) {
        setup.environment = {{u"SSH_ASKPASS_REQUIRE"_s, u"never"_s}}; // on the terminal, not in a window
        return new ShellProcess(std::move(setup), parent);
    }
    const int asker = m_session.prompts->nextAsker();
    setup.environment = m_session.prompts->environment(asker, m_route.first);
    auto* process = new ShellProcess(std::move(setup), parent);
    connect(process, &QObject::destroyed, m_session.prompts,
            [prompts = m_session.prompts, asker] { prompts->forget(asker); });
    connect(m_session.prompts, &PromptServer::cancelled, process,
            [process, asker](int cancelled, RemotePrompt::Kind kind) {
                if (cancelled == asker)
                    process->refuse(kind == RemotePrompt::Kind::HostKey ? RemoteRefusal::HostKeyUnknown
                                                                        : RemoteRefusal::PromptCancelled);
            });
    return process;
}

ShellProcess* SshConnection::newProcess(const QString& script, ShellProcess::Setup setup, QObject* parent)
{
    setup.marker = ShellProcess::newMarker();
    setup.timeToBegin = longestHop;
    const Stage way = m_route.second.isEmpty() ? Stage::First : stageOfSecond();
    setup.arguments = argumentsOf(way, withMarker(script, setup.marker));
    return newAskingProcess(std::move(setup), parent);
}

void SshConnection::enter(Stage stage)
{
    m_stage = stage;
    const bool isNaming = stage == Stage::NamingFirst || stage == Stage::NamingSecond;
    const QByteArray marker = isNaming ? QByteArray() : ShellProcess::newMarker();
    QString script = u":"_s;
    if (stage == Stage::Probe) {
        const SshDestination node = seenFromFirst();
        script = u"exec timeout 15 bash -c 'exec 3<>\"/dev/tcp/$0/$1\"' %1 %2"_s.arg(
            quoted(node.host), QString::number(node.port > 0 ? node.port : ResolvedDestination().port));
    }
    m_process = newAskingProcess({.arguments = argumentsOf(stage, withMarker(script, marker)),
                                  .marker = marker,
                                  .timeToBegin = longestHop,
                                  .timeToEnd = longestNaming,
                                  .outputKept = 1 << 20},
                                 this);
    connect(m_process, &ShellProcess::ended, this, &SshConnection::leave);
    m_process->start();
}

void SshConnection::leave(const ShellProcess::End& end)
{
    const RemoteHop hop = m_stage == Stage::First ? RemoteHop::First : RemoteHop::Second;
    switch (m_stage) {
    case Stage::NamingFirst:
    case Stage::NamingSecond:
        leaveNaming(end);
        return;
    case Stage::First: {
        const RemoteOutcome outcome = outcomeOf(end, hop);
        if (outcome.refusal != RemoteRefusal::None) {
            refuse(outcome);
            return;
        }
        emit reached(RemoteHop::First);
        if (m_route.second.isEmpty())
            succeed();
        else
            enter(stageOfSecond());
        return;
    }
    case Stage::Jump:
        leaveSecond(outcomeOf(end, hop));
        return;
    case Stage::FromFirst: {
        RemoteOutcome outcome = outcomeOf(end, hop);
        if (outcome.refusal == RemoteRefusal::CodeRejected)
            outcome.refusal = RemoteRefusal::KeyRejected; // nobody was asked for one
        leaveSecond(outcome);
        return;
    }
    case Stage::Probe:
        if (end.hasBegun && end.exitCode > 0 && end.exitCode != codeOfSsh) {
            m_jumpRefused.refusal = RemoteRefusal::NodeDown;
            m_jumpRefused.detail = plainLine(end.complaints.trimmed().split('\n').constFirst());
        }
        refuse(m_jumpRefused);
        return;
    case Stage::Idle:
    case Stage::Ready:
        return;
    }
}

void SshConnection::leaveNaming(const ShellProcess::End& end)
{
    if (end.exitCode != 0) {
        RemoteOutcome outcome = outcomeOf(end, m_stage == Stage::NamingFirst ? RemoteHop::First : RemoteHop::Second);
        outcome.exitCode = -1;
        if (end.hasStarted)
            outcome.refusal = RemoteRefusal::Unknown; // a line of the configuration that ssh does not understand
        refuse(outcome);
        return;
    }
    if (m_stage == Stage::NamingSecond) {
        m_secondResolved = resolvedOf(end.output);
        enter(Stage::First);
        return;
    }
    m_firstResolved = resolvedOf(end.output);
    emit named(m_firstResolved);
    if (m_route.second.isEmpty())
        enter(Stage::First);
    else if (writeConfiguration()) // now that it is known who the user is there
        enter(Stage::NamingSecond);
    else
        refuse({.refusal = RemoteRefusal::Unknown, .hop = RemoteHop::First, .detail = configurationFile()});
}

void SshConnection::leaveSecond(const RemoteOutcome& outcome)
{
    const bool isAutomatic = m_route.secondHop == RemoteRoute::SecondHop::Automatic;
    if (outcome.refusal == RemoteRefusal::None) {
        m_way = m_stage;
        succeed();
    } else if (m_stage == Stage::Jump && isAutomatic && mayWorkFromFirst(outcome.refusal)) {
        m_jumpRefused = outcome;
        m_way.reset();
        enter(Stage::FromFirst);
    } else if (m_stage == Stage::Jump && outcome.refusal == RemoteRefusal::ForwardingRefused) {
        m_jumpRefused = outcome;
        enter(Stage::Probe);
    } else {
        // the jump may have told more than the first host could
        const bool isVague = outcome.refusal == RemoteRefusal::Unknown || outcome.refusal == RemoteRefusal::KeyRejected;
        refuse(isVague && isAutomatic && m_stage == Stage::FromFirst && m_jumpRefused.hop == RemoteHop::Second
                   ? m_jumpRefused
                   : outcome);
    }
}

void SshConnection::succeed()
{
    m_stage = Stage::Ready;
    m_jumpRefused = {};
    if (lastHop() == RemoteHop::Second)
        emit reached(RemoteHop::Second);
    emit ready();
}

void SshConnection::refuse(RemoteOutcome outcome)
{
    m_stage = Stage::Idle;
    m_way.reset();
    emit refused(outcome);
}

RemoteOutcome SshConnection::outcomeOf(const ShellProcess::End& end, RemoteHop hop)
{
    RemoteOutcome outcome {.exitCode = end.hasBegun && end.exitCode != codeOfSsh ? end.exitCode : -1,
                           .refusal = end.refusal,
                           .hop = hop,
                           .output = end.output,
                           .complaints = end.complaints,
                           .hasTimedOut = end.hasTimedOut,
                           .isCancelled = end.isCancelled};
    const bool hasRun = outcome.exitCode >= 0;
    const RefusalFound found
        = refusalOf(end.complaints, hasRun ? end.exitCode : codeOfSsh, hasRun ? RemoteHop::None : hop);
    outcome.detail = found.detail;
    if (outcome.refusal != RemoteRefusal::None || end.isCancelled)
        return outcome;
    if (!end.hasStarted)
        outcome.refusal = RemoteRefusal::SshMissing;
    else if (end.hasTimedOut && !end.hasBegun)
        outcome.refusal = hop == RemoteHop::First ? RemoteRefusal::Unreachable : RemoteRefusal::NodeDown;
    else if (end.hasTimedOut)
        outcome.refusal = RemoteRefusal::CommandFailed;
    else if (end.hasBegun && !hasRun)
        outcome.refusal = RemoteRefusal::ConnectionLost;
    else
        outcome.refusal = found.refusal;
    return outcome;
}

} // namespace tokenscope
