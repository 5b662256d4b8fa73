// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparisonwork.h"

#include "ui/comparecharts/workthreads.h"
#include "weighing/weighing.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

// Requests and chunks that are summarized within a frame or two; more would be felt.
constexpr std::size_t quicklySummarized = 20'000;
constexpr int wholeProgress = 100;

std::size_t sizeOf(const std::vector<RunResultPtr>& results)
{
    std::size_t size = 0;
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs) {
            for (const RequestRecord& record : leg.records)
                size += 1 + record.chunks.size();
        }
    }
    return size;
}

CompareDigestPtr digestOfAll(const std::vector<RunResultPtr>& results)
{
    return std::make_shared<const CompareDigest>(digestOf(results));
}

// A ratio alone is no verdict, whichever way the values lie: nothing has been tested.
ComparisonPtr untestedComparison(const CompareDigest& digest, std::size_t baseline)
{
    return std::make_shared<const Comparison>(compare(digest.summaries, baseline));
}

// Runs on a thread of the pool and holds on to all it reads.
void weighFor(QPromise<ComparisonPtr>& promise, const std::vector<RunResultPtr>& results,
              const ComparisonPtr& comparison)
{
    promise.setProgressRange(0, wholeProgress);
    auto weighed = weigh(*comparison, sourcesOf(results), {}, [&promise](double share) {
        promise.setProgressValue(static_cast<int>(share * wholeProgress));
        return !promise.isCanceled();
    });
    if (weighed)
        promise.addResult(std::make_shared<const Comparison>(*std::move(weighed)));
}

template<typename Watcher>
void dropWork(Watcher& watcher)
{
    watcher.future().cancel();
    watcher.setFuture({});
}

} // namespace

ComparisonWork::ComparisonWork(QObject* parent)
    : QObject(parent)
    , m_digest(std::make_shared<const CompareDigest>())
{
    connect(&m_digesting, &QFutureWatcherBase::finished, this, [this] {
        if (m_digesting.future().resultCount() > 0)
            takeDigest(m_digesting.result());
    });
    connect(&m_comparing, &QFutureWatcherBase::finished, this, [this] {
        if (m_comparing.future().resultCount() > 0)
            takeComparison(m_comparing.result());
    });
    connect(&m_weighing, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit weighingProgressed(static_cast<double>(value) / wholeProgress); });
    connect(&m_weighing, &QFutureWatcherBase::finished, this, [this] {
        if (m_weighing.future().resultCount() > 0)
            emit weighed(m_weighing.result());
    });
}

ComparisonWork::~ComparisonWork()
{
    drop();
}

void ComparisonWork::drop()
{
    dropWork(m_digesting);
    dropWork(m_comparing);
    dropWork(m_weighing);
}

void ComparisonWork::start(std::vector<RunResultPtr> results)
{
    drop();
    m_wanted = std::move(results);
    m_isLarge = sizeOf(m_wanted) > quicklySummarized || std::ranges::any_of(m_wanted, hasParts);
    if (!m_isLarge)
        return takeDigest(digestOfAll(m_wanted));
    emit summarizing();
    m_digesting.setFuture(QtConcurrent::run(&workThreads(), digestOfAll, m_wanted));
}

void ComparisonWork::takeDigest(CompareDigestPtr digest)
{
    m_digest = std::move(digest);
    m_results = std::exchange(m_wanted, {});
    compareWith(defaultBaseline(m_digest->summaries), true);
}

void ComparisonWork::setBaseline(std::size_t leg)
{
    if (leg >= m_digest->summaries.size())
        return;
    dropWork(m_comparing);
    dropWork(m_weighing);
    compareWith(leg, m_isNew);
}

void ComparisonWork::compareWith(std::size_t baseline, bool isNew)
{
    m_isNew = isNew;
    if (!m_isLarge)
        return takeComparison(untestedComparison(*m_digest, baseline));
    m_comparing.setFuture(QtConcurrent::run(
        &workThreads(), [digest = m_digest, baseline] { return untestedComparison(*digest, baseline); }));
}

void ComparisonWork::takeComparison(const ComparisonPtr& comparison)
{
    emit compared(comparison, std::exchange(m_isNew, false));
    if (comparison->legs.size() > 1)
        weighAside(comparison);
}

void ComparisonWork::weighAside(const ComparisonPtr& comparison)
{
    emit weighingProgressed(0);
    m_weighing.setFuture(QtConcurrent::run(&workThreads(), weighFor, m_results, comparison));
}

} // namespace tokenscope
