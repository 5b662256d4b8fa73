// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchfeed.h"

#include <algorithm>

namespace tokenscope {

namespace {

/// Whether trying again by itself may do harm, or nags.
bool needsTheUser(RemoteRefusal refusal)
{
    switch (refusal) {
    case RemoteRefusal::SshMissing:
    case RemoteRefusal::HostKeyUnknown:
    case RemoteRefusal::HostKeyChanged:
    case RemoteRefusal::HostBasedDenied:
    case RemoteRefusal::CodeRejected:
    case RemoteRefusal::KeyRejected:
    case RemoteRefusal::TooManyAttempts:
    case RemoteRefusal::AccountLocked:
    case RemoteRefusal::PromptCancelled:
    case RemoteRefusal::FolderMissing:
        return true;
    default:
        return false;
    }
}

} // namespace

LaunchFeed::LaunchFeed(RemoteShell& shell, LaunchPatience patience, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_patience(std::move(patience))
{
    m_wait.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &LaunchFeed::connectAgain);
    connect(&m_silence, &QTimer::timeout, this, [this] { lose(RemoteRefusal::ConnectionLost, {}); });
}

LaunchFeed::~LaunchFeed()
{
    stop();
}

void LaunchFeed::start(std::function<QString()> script)
{
    stop();
    m_script = std::move(script);
    m_attempts = 0;
    connectAgain();
}

void LaunchFeed::stop()
{
    m_wait.stop();
    m_silence.stop();
    if (m_command) {
        m_command->disconnect(this);
        m_command->cancel();
        m_command.clear();
    }
    m_link = {};
}

void LaunchFeed::retry()
{
    if (m_script && !m_command)
        connectAgain();
}

void LaunchFeed::restart()
{
    auto script = m_script;
    start(std::move(script));
}

LaunchFeed::Link LaunchFeed::link() const
{
    Link link = m_link;
    if (m_wait.isActive())
        link.retryInSeconds = double(m_wait.remainingTime()) / 1000;
    return link;
}

void LaunchFeed::connectAgain()
{
    m_wait.stop();
    m_reader = {};
    // what is said of the loss stays until it is over
    m_link.state = m_attempts == 0 ? LaunchState::Link::Connecting : LaunchState::Link::Lost;
    m_command = m_shell.start({.text = m_script(), .outputKept = 0});
    connect(m_command, &RemoteCommand::output, this, &LaunchFeed::onOutput);
    connect(m_command, &RemoteCommand::finished, this, &LaunchFeed::onFinished);
    emit linkChanged();
}

void LaunchFeed::onOutput(const QByteArray& bytes)
{
    m_silence.start(m_patience.silence);
    const QPointer<RemoteCommand> command = m_command;
    for (const FeedFrame& frame : m_reader.feed(bytes)) {
        m_attempts = 0;
        if (m_link.state != LaunchState::Link::Following) {
            m_link = {.state = LaunchState::Link::Following};
            emit linkChanged();
        }
        emit arrived(frame);
        if (!m_command || m_command != command)
            return; // stopped or begun anew by who was told
    }
}

void LaunchFeed::onFinished(const RemoteOutcome& outcome)
{
    if (outcome.refusal == RemoteRefusal::CommandFailed && outcome.exitCode == launchscript::noFolder)
        return lose(RemoteRefusal::FolderMissing, outcome.detail);
    const bool isNamed = outcome.refusal != RemoteRefusal::None;
    lose(isNamed ? outcome.refusal : RemoteRefusal::ConnectionLost, outcome.detail);
}

void LaunchFeed::lose(RemoteRefusal refusal, const QString& detail)
{
    const std::size_t attempt = m_attempts;
    stop();
    m_attempts = attempt + 1;
    m_link = {.state = LaunchState::Link::Lost, .refusal = refusal, .detail = detail};
    if (!needsTheUser(refusal))
        m_wait.start(m_patience.waits[std::min(attempt, m_patience.waits.size() - 1)]);
    emit linkChanged();
}

} // namespace tokenscope
