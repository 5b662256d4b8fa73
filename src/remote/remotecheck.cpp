// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remotecheck.h"

#include "remote/refusalof.h"
#include "remote/remoteshell.h"
#include "remote/sshdestination.h"
#include "remote/surroundings.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

using Kind = RemoteCheckItem::Kind;
using State = RemoteCheckItem::State;

constexpr Milliseconds longestKnock {15'000};
constexpr qsizetype longestBanner = 4'096; // bytes
constexpr Milliseconds longestFacts {150'000}; // Python's imports from a shared disk take their time

constexpr std::array hopKinds {Kind::Name, Kind::Port, Kind::HostKey, Kind::Authentication, Kind::SecondHop};
constexpr std::array placeKinds {Kind::WorkingFolder, Kind::Environment, Kind::Launcher, Kind::Jobs,
                                 Kind::Multiplexer,   Kind::Disk,        Kind::Proxy};

Kind kindOf(RemoteRefusal refusal)
{
    switch (refusal) {
    case RemoteRefusal::NameNotFound:
        return Kind::Name;
    case RemoteRefusal::Unreachable:
    case RemoteRefusal::ConnectionRefused:
    case RemoteRefusal::NotSsh:
    case RemoteRefusal::SshMissing:
        return Kind::Port;
    case RemoteRefusal::HostKeyUnknown:
    case RemoteRefusal::HostKeyChanged:
        return Kind::HostKey;
    default: // all others are said to who has come so far
        return Kind::Authentication;
    }
}

bool isOver(State state)
{
    return state != State::Pending && state != State::Running;
}

} // namespace

RemoteCheck::RemoteCheck(RemoteShell& shell, CheckedPlace place, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_place(std::move(place))
    , m_socket(std::make_unique<QTcpSocket>())
{
    for (const Kind kind : hopKinds)
        m_items.push_back({.kind = kind});
    for (const Kind kind : placeKinds)
        m_items.push_back({.kind = kind});
    m_socket->setProxy(QNetworkProxy::NoProxy); // ssh takes none either
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &RemoteCheck::onAnswer);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &RemoteCheck::onAnswer);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &RemoteCheck::onAnswer);
    connect(&m_shell, &RemoteShell::named, this, &RemoteCheck::onNamed);
    connect(&m_shell, &RemoteShell::reached, this, &RemoteCheck::onReached);
}

RemoteCheck::~RemoteCheck()
{
    m_isRunning = false;
    if (m_command)
        m_command->cancel();
}

bool RemoteCheck::hasPassed() const
{
    const auto stops = [](const RemoteCheckItem& item) { return item.state == State::Failed || !isOver(item.state); };
    // skipped by all that failed before it, or by cancel()
    return !m_isRunning && std::none_of(m_items.begin(), m_items.end(), stops)
        && stateOf(Kind::WorkingFolder) == State::Passed;
}

void RemoteCheck::start()
{
    m_isRunning = true;
    m_refused.reset();
    for (RemoteCheckItem& item : m_items)
        item = {.kind = item.kind};
    const bool isLocal = m_shell.route().isLocal();
    if (isLocal || m_shell.route().second.isEmpty())
        set(Kind::SecondHop, State::Skipped);
    for (const Kind kind : {Kind::Name, Kind::Port, Kind::HostKey, Kind::Authentication})
        set(kind, isLocal ? State::Skipped : State::Running);
    if (!isLocal && m_shell.hasReached(RemoteHop::First))
        onReached(RemoteHop::First);
    if (!isLocal && m_shell.hasReached(RemoteHop::Second))
        onReached(RemoteHop::Second);
    connectThere();
}

void RemoteCheck::cancel()
{
    if (m_isRunning)
        finish();
}

void RemoteCheck::connectThere()
{
    // looked for where the runs will look
    m_command = m_shell.start({.text = loginVariables(m_shell.route()) + nodeScript(m_place), .timeout = longestFacts});
    connect(m_command, &RemoteCommand::finished, this, &RemoteCheck::onFacts);
}

void RemoteCheck::onNamed(const ResolvedDestination& first)
{
    if (!m_isRunning || isOver(stateOf(Kind::Name)))
        return;
    if (!first.isDirect) { // through something else: only ssh knows how
        set(Kind::Name, State::Skipped);
        set(Kind::Port, State::Skipped);
    } else if (!QHostAddress(first.host).isNull()) {
        set(Kind::Name, State::Passed, {}, first.host);
        knock(first);
    } else {
        QHostInfo::lookupHost(first.host, this, [this, first](const QHostInfo& info) {
            if (!m_isRunning || isOver(stateOf(Kind::Name)))
                return;
            if (info.addresses().isEmpty()) {
                refuse(Kind::Name, RemoteRefusal::NameNotFound, first.host);
                return;
            }
            set(Kind::Name, State::Passed, {}, first.host + u" · "_s + info.addresses().constFirst().toString());
            knock(first);
        });
    }
}

void RemoteCheck::knock(const ResolvedDestination& first)
{
    if (isOver(stateOf(Kind::Port)))
        return;
    m_alarm.start(longestKnock);
    m_socket->connectToHost(first.host, static_cast<quint16>(first.port));
}

// Of the port: bytes, an error, or silence for too long.
void RemoteCheck::onAnswer()
{
    if (!m_isRunning || isOver(stateOf(Kind::Port)))
        return;
    const QByteArray said = m_socket->peek(longestBanner);
    const qsizetype banner = said.startsWith("SSH-") ? 0 : said.indexOf("\nSSH-") + 1;
    const bool isSsh = said.startsWith("SSH-") || banner > 0;
    if (isSsh && said.indexOf('\n', banner) > 0) {
        set(Kind::Port, State::Passed, {}, plainLine(said.mid(banner, said.indexOf('\n', banner) - banner)));
        m_alarm.stop();
        m_socket->abort();
        if (m_refused)
            refuse(*m_refused);
        return;
    }
    const bool isOpen = m_socket->state() == QAbstractSocket::ConnectedState;
    if (isOpen && m_alarm.isActive() && said.size() < longestBanner)
        return; // the rest of it may come
    const QAbstractSocket::SocketError error = m_socket->error();
    if (isOpen || error == QAbstractSocket::RemoteHostClosedError)
        refuse(Kind::Port, RemoteRefusal::NotSsh, plainLine(said.left(said.indexOf('\n'))));
    else if (error == QAbstractSocket::ConnectionRefusedError)
        refuse(Kind::Port, RemoteRefusal::ConnectionRefused, m_socket->errorString());
    else
        refuse(Kind::Port, RemoteRefusal::Unreachable, m_socket->errorString());
}

void RemoteCheck::onReached(RemoteHop hop)
{
    if (!m_isRunning)
        return;
    for (const Kind kind : hopKinds) {
        const bool isBefore = kind != Kind::SecondHop || hop == RemoteHop::Second;
        if (isBefore && !isOver(stateOf(kind)) && !(kind == Kind::Port && m_alarm.isActive()))
            set(kind, State::Passed);
    }
    if (hop == RemoteHop::First && stateOf(Kind::SecondHop) == State::Pending)
        set(Kind::SecondHop, State::Running);
}

void RemoteCheck::onFacts(const RemoteOutcome& outcome)
{
    m_command.clear();
    if (!m_isRunning)
        return;
    const bool hasAnswered = outcome.output.contains("fact:end=ok");
    if (!hasAnswered && outcome.exitCode < 0 && !outcome.hasTimedOut) {
        // a server of another kind closes the connection as well: its greeting tells
        const bool isVague
            = outcome.refusal == RemoteRefusal::ConnectionLost || outcome.refusal == RemoteRefusal::Unknown;
        if (isVague && outcome.hop == RemoteHop::First && m_alarm.isActive())
            m_refused = outcome;
        else
            refuse(outcome);
        return;
    }
    for (const RemoteCheckItem& item : nodeItems(outcome.output, m_place))
        set(item);
    if (stateOf(Kind::Port) == State::Running)
        set(Kind::Port, State::Passed); // ssh came through before the greeting did
    finish();
}

void RemoteCheck::refuse(const RemoteOutcome& outcome)
{
    refuse(outcome.hop == RemoteHop::Second ? Kind::SecondHop : kindOf(outcome.refusal), outcome.refusal,
           outcome.detail);
}

void RemoteCheck::refuse(Kind kind, RemoteRefusal refusal, const QString& detail)
{
    // what stands before it has been passed, or ssh would not have come to it
    for (const Kind before : hopKinds) {
        if (before == kind)
            break;
        if (stateOf(before) == State::Running)
            set(before, State::Passed);
    }
    set(kind, State::Failed, refusal, detail);
    finish();
}

void RemoteCheck::set(const RemoteCheckItem& item)
{
    for (RemoteCheckItem& known : m_items) {
        if (known.kind != item.kind || known == item)
            continue;
        known = item;
        emit changed(item);
    }
}

void RemoteCheck::set(Kind kind, State state, RemoteRefusal refusal, const QString& detail)
{
    set({.kind = kind, .state = state, .refusal = refusal, .detail = detail});
}

RemoteCheckItem::State RemoteCheck::stateOf(Kind kind) const
{
    const auto item = std::find_if(m_items.begin(), m_items.end(),
                                   [kind](const RemoteCheckItem& candidate) { return candidate.kind == kind; });
    return item->state;
}

void RemoteCheck::finish()
{
    m_alarm.stop();
    m_socket->abort();
    const std::vector<RemoteCheckItem> items = m_items;
    for (const RemoteCheckItem& item : items) {
        if (!isOver(item.state))
            set(item.kind, State::Skipped);
    }
    m_isRunning = false;
    if (m_command)
        m_command->cancel();
    emit finished();
}

} // namespace tokenscope
