// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runjournal.h"

#include "store/filebytes.h"
#include "store/legschema.h"
#include "store/loadschema.h"
#include "store/requestschema.h"
#include "store/resultschema.h"
#include "store/resultsfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tokenscope {

namespace {

QString lockPathOf(const QString& journalPath)
{
    return journalPath + QStringLiteral(".lock");
}

QString journalPathFor(const RunResult& head, const QString& folder)
{
    const QFileInfo results(resultsfile::fileNameFor(head));
    return resultsfile::freePath(QDir(folder).filePath(results.completeBaseName() + QStringLiteral(".journal")));
}

QByteArray lineFor(const RunResult& head)
{
    RunResult withoutRecords = head;
    for (Leg& leg : withoutRecords.legs)
        leg.records.clear();
    return resultschema::fieldsOf(withoutRecords).text() + '\n';
}

QByteArray lineFor(std::size_t leg, const RequestRecord& record)
{
    JsonFields line;
    line.putInteger("leg", static_cast<std::int64_t>(leg));
    line.putBoolean("warmup", record.isWarmup);
    line.putObject("request", requestschema::wholeFields(record, {}));
    return line.text() + '\n';
}

bool addLeg(JsonFields&& fields, RunResult& result)
{
    const QString key = fields.takeText("key").value_or(QString());
    auto leg = legschema::legFrom({}, std::move(fields), key, QString());
    if (!leg)
        return false;
    leg->part.end = LegEnd::Stopped;
    result.legs.push_back(*std::move(leg));
    return true;
}

/// False if the line is not a whole one.
bool addLine(const QByteArray& text, RunResult& result)
{
    auto line = JsonFields::parse(text, {});
    if (!line)
        return false;
    if (auto fields = line->takeObject("new_leg"))
        return addLeg(*std::move(fields), result);
    if (const auto ended = line->takeInteger("ended_leg")) {
        if (*ended < 0 || *ended >= static_cast<std::int64_t>(result.legs.size()))
            return false;
        result.legs[static_cast<std::size_t>(*ended)].part.end
            = loadschema::endFromKey(line->takeText("ended_by").value_or(QString()));
        return true;
    }
    const auto leg = line->takeInteger("leg");
    const bool isWarmup = line->takeBoolean("warmup").value_or(false);
    auto request = line->takeObject("request");
    if (!leg || *leg < 0 || *leg >= static_cast<std::int64_t>(result.legs.size()) || !request)
        return false;
    Leg& target = result.legs[static_cast<std::size_t>(*leg)];
    target.records.push_back(requestschema::recordFromWhole(std::move(*request), QString(), isWarmup));
    return true;
}

/// For a run that was cut off before its first step: a results file has legs.
void addEmptyLegs(RunResult& result)
{
    for (const Endpoint& endpoint : result.plan.endpoints) {
        const QString key = QStringLiteral("endpoint_%1").arg(result.legs.size() + 1);
        result.legs.push_back({.key = key, .name = endpoint.name, .part = {.end = LegEnd::Stopped}});
    }
}

std::optional<RunResult> headFrom(const QByteArray& line, const QString& path)
{
    auto fields = JsonFields::parse(line, path);
    if (!fields)
        return std::nullopt;
    auto result = resultschema::resultFrom(*std::move(fields), path);
    if (!result)
        return std::nullopt;
    for (Leg& leg : result->legs)
        leg.recorded.reset(); // of a run without requests
    return *std::move(result);
}

std::optional<RecoveredRun> readJournal(const QString& path)
{
    const auto bytes = filebytes::read(path, resultsfile::maxFileSize);
    if (!bytes)
        return std::nullopt;
    const QList<QByteArray> lines = bytes->split('\n'); // the last is empty unless it was cut off
    auto head = headFrom(lines.front(), path);
    if (!head)
        return std::nullopt;
    RecoveredRun run {.journalPath = path, .result = *std::move(head), .wasTorn = !lines.back().isEmpty()};
    run.result.wasStopped = true;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        run.wasTorn = !addLine(lines[i], run.result) || run.wasTorn;
    if (run.result.legs.empty())
        addEmptyLegs(run.result);
    for (Leg& leg : run.result.legs)
        std::ranges::stable_sort(leg.records, {}, &RequestRecord::number);
    return run;
}

} // namespace

RunJournal::RunJournal(const QString& path)
    : m_file(path)
    , m_lock(lockPathOf(path))
{
    m_lock.setStaleLockTime(0); // a run may take days; only a dead owner gives it up
}

RunJournal::~RunJournal() = default;

// Another program may begin a run in the same second: whoever comes second takes the next name.
Result<std::unique_ptr<RunJournal>> RunJournal::claim(const RunResult& head, const QString& folder)
{
    constexpr int mostTries = 50;
    constexpr int patience = 10; // milliseconds that the other may need to make its file
    Error error {.code = Error::Code::NotWritable};
    for (int tries = 0; tries < mostTries; ++tries) {
        error.subject = journalPathFor(head, folder);
        std::unique_ptr<RunJournal> journal(new RunJournal(error.subject));
        if (!journal->m_lock.tryLock(patience)) {
            error.detail = QStringLiteral("cannot lock");
            if (journal->m_lock.error() != QLockFile::LockFailedError)
                return error;
        } else if (journal->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return journal;
        } else {
            error.detail = journal->m_file.errorString();
            if (!QFileInfo::exists(error.subject))
                return error;
        }
    }
    return error;
}

Result<std::unique_ptr<RunJournal>> RunJournal::begin(const RunResult& head, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error {.code = Error::Code::NotWritable,
                      .subject = journalPathFor(head, folder),
                      .detail = QStringLiteral("cannot create the folder")};
    auto claimed = claim(head, folder);
    if (!claimed)
        return claimed.error();
    std::unique_ptr<RunJournal> journal = *std::move(claimed);
    if (auto written = journal->write(lineFor(head)); !written)
        return written.error();
    for (std::size_t leg = 0; leg < head.legs.size(); ++leg) {
        for (const RequestRecord& record : head.legs[leg].records) {
            if (auto written = journal->append(leg, record); !written)
                return written.error();
        }
    }
    return journal;
}

Result<Done> RunJournal::append(std::size_t leg, const RequestRecord& record)
{
    return write(lineFor(leg, record));
}

Result<Done> RunJournal::addLeg(const Leg& leg)
{
    Leg head = leg;
    head.records.clear();
    JsonFields fields = legschema::newFields(head, leg.key, true);
    fields.putText("key", leg.key);
    JsonFields line;
    line.putObject("new_leg", std::move(fields));
    return write(line.text() + '\n');
}

Result<Done> RunJournal::endLeg(std::size_t leg, LegEnd end)
{
    JsonFields line;
    line.putInteger("ended_leg", static_cast<std::int64_t>(leg));
    line.putText("ended_by", loadschema::keyOf(end));
    return write(line.text() + '\n');
}

Result<Done> RunJournal::write(const QByteArray& line)
{
    // flushed to the system, not to the disk: what it must outlive is this program, thousands of times a run
    if (m_file.write(line) != line.size() || !m_file.flush())
        return Error {.code = Error::Code::NotWritable, .subject = path(), .detail = m_file.errorString()};
    return Done {};
}

void RunJournal::discard()
{
    m_file.remove();
    m_lock.unlock();
}

std::vector<RecoveredRun> recoverRuns(const QString& folder)
{
    std::vector<RecoveredRun> runs;
    const QFileInfoList journals
        = QDir(folder).entryInfoList({QStringLiteral("*.journal")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& journal : journals) {
        QLockFile lock(lockPathOf(journal.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock())
            continue; // its run is still going on
        if (auto run = readJournal(journal.filePath()))
            runs.push_back(*std::move(run));
    }
    return runs;
}

Result<QString> finishRecovery(const RecoveredRun& run, const QString& folder)
{
    auto saved = resultsfile::save(run.result, QDir(folder).path() + u'/');
    if (saved)
        QFile::remove(run.journalPath);
    return saved;
}

} // namespace tokenscope
