// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/jobs.h"

#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

std::optional<ServedModel> find(const std::vector<ServedModel>& models, const QString& id)
{
    const auto found = std::ranges::find(models, id, &ServedModel::id);
    return found == models.end() ? std::nullopt : std::optional(*found);
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private slots:
    void statesAreThoseOfTheJobs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        QTest::addColumn<ModelState>("state");
        const QByteArray sophia = fixture("jobs-sophia.json");
        const QByteArray metis = fixture("jobs-metis.json");
        const QByteArray maintenance = fixture("jobs-maintenance.json");
        const QByteArray odd = fixture("jobs-odd.json");
        QTest::addRow("first of a node") << sophia << u"openai/gpt-oss-120b"_s << ModelState::Hot;
        QTest::addRow("second of a node") << sophia << u"openai/gpt-oss-20b"_s << ModelState::Hot;
        QTest::addRow("running, not ready") << sophia << u"google/gemma-4-31b-it"_s << ModelState::Starting;
        QTest::addRow("waiting for a node") << sophia << u"example/large-instruct"_s << ModelState::Queued;
        QTest::addRow("live on Metis") << metis << u"gpt-oss-120b"_s << ModelState::Hot;
        QTest::addRow("starting among the queued") << metis << u"gemma-4-31b-it"_s << ModelState::Starting;
        QTest::addRow("a word not known among the queued") << metis << u"example-odd-word"_s << ModelState::Queued;
        QTest::addRow("stopped") << metis << u"example-large-2512"_s << ModelState::Stopped;
        QTest::addRow("stopped without a word") << maintenance << u"gpt-oss-120b"_s << ModelState::Stopped;
        QTest::addRow("the older key, and the best of two") << odd << u"old/one"_s << ModelState::Hot;
        QTest::addRow("the older key, second of a list") << odd << u"old/two"_s << ModelState::Hot;
        QTest::addRow("disconnected") << odd << u"lost/one"_s << ModelState::Offline;
        QTest::addRow("ending") << odd << u"ending/one"_s << ModelState::Stopped;
        QTest::addRow("held, with commas to spare") << odd << u"held/one"_s << ModelState::Stopped;
    }

    void statesAreThoseOfTheJobs()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, id);
        QFETCH(const ModelState, state);
        const auto jobs = jobsFrom(body);
        QVERIFY(jobs);
        const auto model = find(jobs->models, id);
        QVERIFY(model);
        QCOMPARE(model->state, state);
    }

    void aJobTellsItsWordsItsTimeAndItsStart()
    {
        const auto jobs = jobsFrom(fixture("jobs-sophia.json"));
        const auto hot = find(jobs->models, u"openai/gpt-oss-20b"_s);
        QCOMPARE(hot->walltime, std::optional(u"05:12:44"_s));
        QCOMPARE(hot->startsAt, std::nullopt);
        const auto queued = find(jobs->models, u"example/large-instruct"_s);
        QCOMPARE(queued->note, u"Not Running: Insufficient amount of resource: ngpus"_s);
        QCOMPARE(queued->startsAt, std::optional(u"Thu Nov 20 14:30:00 2025 (Chicago time)"_s));
        QCOMPARE(find(jobsFrom(fixture("jobs-metis.json"))->models, u"gpt-oss-120b"_s)->note,
                 u"gpt-oss-120b - A reasoning model for general use"_s);
    }

    void batchJobsServeNobody()
    {
        QVERIFY(!find(jobsFrom(fixture("jobs-sophia.json"))->models, u"example/batch-only"_s));
    }

    void freeNodesAreToldOrNotKnown()
    {
        QCOMPARE(jobsFrom(fixture("jobs-sophia.json"))->freeNodes, std::optional<std::int64_t>(3));
        QCOMPARE(jobsFrom(fixture("jobs-metis.json"))->freeNodes, std::nullopt);
        QCOMPARE(jobsFrom(fixture("jobs-odd.json"))->freeNodes, std::nullopt); // -1
    }

    void oddEntriesAreLeftOutAndTextIsPlain()
    {
        const auto jobs = jobsFrom(fixture("jobs-odd.json"));
        QCOMPARE(jobs->models.size(), 5U);
        QCOMPARE(find(jobs->models, u"lost/one"_s)->note, u"line one line two"_s);
        QCOMPARE(find(jobs->models, u"old/one"_s)->walltime, std::nullopt); // "N/A"
    }

    void aStringThatHoldsTheJobsIsReadToo()
    {
        const auto jobs = jobsFrom("\"{\\\"running\\\":[{\\\"Models\\\":\\\"m\\\"}]}\"");
        QVERIFY(jobs);
        QCOMPARE(jobs->models.front().state, ModelState::Hot);
    }

    void whatTellsNoJobsIsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
             {"", "null", "[]", "{}", "\"error\"", "<html>", R"({"detail":"x"})", R"({"running":{}})"})
            QTest::addRow("%s", body) << QByteArray(body);
    }

    void whatTellsNoJobsIsNothing()
    {
        QFETCH(const QByteArray, body);
        QVERIFY(!jobsFrom(body));
    }

    void theCatalogueTakesItsStatesFromTheJobs()
    {
        const std::vector<ServedModel> offered {{.id = u"openai/gpt-oss-120b"_s, .contextTokens = 8'192},
                                                {.id = u"example/cold"_s}};
        const auto jobs = jobsFrom(fixture("jobs-sophia.json"));
        const auto known = withStates(offered, jobs, false);
        QCOMPARE(known.size(), 2U);
        QCOMPARE(known[0].state, ModelState::Hot);
        QCOMPARE(known[0].contextTokens, std::optional<std::int64_t>(8'192));
        QCOMPARE(known[1].state, ModelState::Stopped); // no job: the first request would start one
        QCOMPARE(withStates(offered, std::nullopt, false)[0].state, ModelState::Unknown);
        for (const ServedModel& model : withStates(offered, jobs, true))
            QCOMPARE(model.state, ModelState::Offline);
    }

    void whateverIsBrokenIsSurvived()
    {
        for (const char* name : {"jobs-sophia.json", "jobs-metis.json", "jobs-maintenance.json", "jobs-odd.json"}) {
            const QByteArray text = fixture(name);
            QVERIFY(!text.isEmpty());
            broken(text, [](const QByteArray& body) {
                for (const ServedModel& model : jobsFrom(body).value_or(ClusterJobs()).models)
                    QVERIFY(!model.id.isEmpty() && model.note.size() <= 500);
            });
        }
    }
};

QTEST_APPLESS_MAIN(TestJobs)

#include "tst_jobs.moc"
