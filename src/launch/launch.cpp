// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launch.h"

#include "launch/jobtable.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

using State = LaunchedRun::State;

constexpr int ticksUntilGone = 3; // it writes "finished" last, and is gone a moment later
constexpr auto shortestPause = Milliseconds(100); // between two changed()

bool isOver(const LaunchedRun& run)
{
    return run.state != State::Waiting && run.state != State::Running;
}

/// With copies of another launch, which this one's would be taken to go on from.
bool isTaken(const QString& folder)
{
    return !QDir(folder).entryList({u"events"_s, u"*_bs*.log"_s}, QDir::Files).isEmpty();
}

QString freeFolder(const QString& folder)
{
    QString free = folder;
    for (int number = 2; isTaken(free); ++number)
        free = folder + u'-' + QString::number(number);
    return free;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

Launch::Launch(RemoteShell& shell, LaunchRecord record, const LaunchPatience& patience, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_patience(patience)
    , m_record(std::move(record))
    , m_preparation(shell)
    , m_feed(shell, patience)
{
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, &Launch::publish);
    connect(&m_preparation, &LaunchPreparation::parametersRead, this,
            [this](const QByteArray& bytes) { emit parametersRead(ParameterVariants(bytes)); });
    connect(&m_preparation, &LaunchPreparation::failed, this, &Launch::failed);
    connect(&m_preparation, &LaunchPreparation::made, this, [this] {
        beginFollowing(true);
        emit started();
    });
    connect(&m_feed, &LaunchFeed::arrived, this, &Launch::onFrame);
    connect(&m_feed, &LaunchFeed::linkChanged, this, [this] {
        if (m_feed.link().state == LaunchState::Link::Following)
            sendCancel();
        publishSoon();
    });
}

Launch::~Launch() = default;

void Launch::readParameters()
{
    m_preparation.read(m_record.plan);
}

bool Launch::openCopies()
{
    m_copies = std::make_unique<LaunchCopies>(m_record);
    const auto opened = m_copies->open();
    if (!opened)
        emit failed({.refusal = RemoteRefusal::FolderNotWritable, .detail = opened.error().subject});
    return opened.has_value();
}

void Launch::start(const ParameterVariants& variants)
{
    LaunchPlan& plan = m_record.plan;
    if (plan.startedAt.isEmpty())
        plan.startedAt = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    m_record.localFolder.replace(u"%1"_s, plan.startedAt);
    m_record.localFolder = freeFolder(m_record.localFolder);
    m_record.plannedSteps = variants.maximumSteps();
    m_record.logSteps = variants.logSteps();
    if (!openCopies())
        return;
    QList<QByteArray> files;
    for (const std::int64_t batchSize : plan.batchSizes) {
        files.append(variants.variant(batchSize));
        // beside the log, where whoever reads it later finds what it was run with
        const QString path = QDir(m_record.localFolder).filePath(launchscript::runName(plan, batchSize) + u".yaml"_s);
        if (!writeFile(path, files.last())) {
            emit failed({.refusal = RemoteRefusal::FolderNotWritable, .detail = path});
            return;
        }
    }
    m_preparation.make(plan, files);
}

void Launch::follow()
{
    if (openCopies())
        beginFollowing(false);
}

void Launch::beginFollowing(bool starts)
{
    m_pace = {.plannedSteps = m_record.plannedSteps, .logSteps = m_record.logSteps};
    m_state.runs = m_copies->runs();
    m_goneTicks = 0;
    m_feed.start([this, starts] {
        const QString script = launchscript::follow(
            m_record.plan,
            {.positions = m_copies->positions(), .pause = m_patience.pause, .jobsEvery = m_patience.jobsEvery});
        // told to begin with every connection until events came: an answer may have been lost on the way
        const bool hasBegun = m_copies->positions().value(u"events"_s).offset > 0;
        return starts && !hasBegun ? u"(\n"_s + launchscript::start(m_record.plan) + u") || exit\n"_s + script : script;
    });
}

void Launch::detach()
{
    m_feed.stop();
    publish();
}

void Launch::retry()
{
    m_feed.retry();
}

void Launch::onFrame(const FeedFrame& frame)
{
    switch (frame.kind) {
    case FeedFrame::Kind::Hello:
        break;
    case FeedFrame::Kind::Data:
    case FeedFrame::Kind::Reset:
        return copy(frame);
    case FeedFrame::Kind::Tick:
        return onTick(frame);
    case FeedFrame::Kind::Jobs:
        m_state.jobs = jobTableFrom(frame.bytes);
        break;
    case FeedFrame::Kind::End:
        return end();
    }
    publishSoon();
}

void Launch::copy(const FeedFrame& frame)
{
    switch (m_copies->take(frame)) {
    case FollowedFile::Taken::Yes:
        m_pace.silentFor = 0;
        return publishSoon();
    case FollowedFile::Taken::Gap:
        return m_feed.restart();
    case FollowedFile::Taken::NotWritten:
        detach();
        emit failed({.refusal = RemoteRefusal::DiskFull, .detail = m_record.localFolder});
    }
}

void Launch::onTick(const FeedFrame& frame)
{
    m_pace.silentFor = double(frame.silentFor);
    m_state.clockAhead = double(frame.now - QDateTime::currentSecsSinceEpoch());
    m_goneTicks = frame.runner == FeedFrame::Runner::Gone ? m_goneTicks + 1 : 0;
    if (m_goneTicks >= ticksUntilGone)
        return end();
    publishSoon();
}

void Launch::end()
{
    m_feed.stop();
    m_record.isEnded = true;
    m_publish.stop();
    publish();
    emit ended();
}

void Launch::cancel(std::size_t run)
{
    if (run < m_state.runs.size() && !isOver(m_state.runs[run]))
        cancelRuns({m_state.runs[run].name});
}

void Launch::cancelAll()
{
    QStringList names;
    for (const LaunchedRun& run : m_state.runs) {
        if (!isOver(run))
            names.append(run.name);
    }
    cancelRuns(names);
}

void Launch::cancelRuns(const QStringList& runs)
{
    const bool isAskedAgain
        = std::ranges::any_of(runs, [this](const QString& name) { return m_cancelled.contains(name); });
    m_interrupts = m_interrupts || isAskedAgain;
    m_cancelled.append(runs);
    m_cancelled.removeDuplicates();
    sendCancel();
    publishSoon();
}

void Launch::sendCancel()
{
    if (m_cancelled.isEmpty() || m_cancelling)
        return;
    constexpr Milliseconds patience {60'000};
    const QStringList sent = m_cancelled;
    const bool interrupts = m_interrupts;
    m_cancelling = m_shell.start({.text = launchscript::cancel(m_record.plan, sent, interrupts), .timeout = patience});
    connect(m_cancelling, &RemoteCommand::finished, this, [this, sent, interrupts](const RemoteOutcome& outcome) {
        m_cancelling.clear();
        const bool isMissingSomething = sent != m_cancelled || interrupts != m_interrupts;
        if (outcome.isDone() && isMissingSomething)
            sendCancel(); // what was asked for meanwhile; after a loss, when there is a connection again
    });
}

void Launch::publishSoon()
{
    if (!m_publish.isActive())
        m_publish.start(shortestPause);
}

void Launch::publish()
{
    const LaunchFeed::Link link = m_feed.link();
    m_state.link = m_record.isEnded ? LaunchState::Link::Ended : link.state;
    m_state.refusal = link.refusal;
    m_state.detail = link.detail;
    m_state.retryInSeconds = link.retryInSeconds;
    if (m_copies)
        m_state.runs = m_copies->runs();
    if (m_record.isEnded) { // with runs open only where what ran them has gone
        for (LaunchedRun& run : m_state.runs) {
            if (!isOver(run))
                run.state = run.state == State::Running ? State::Ended : State::Skipped;
        }
    }
    m_state.secondsLeft = m_record.isEnded ? std::nullopt : estimateTimeLeft(m_state.runs, m_pace);
    m_state.isCancelling = std::ranges::any_of(
        m_state.runs, [this](const LaunchedRun& run) { return !isOver(run) && m_cancelled.contains(run.name); });
    emit changed(m_state);
}

} // namespace tokenscope
