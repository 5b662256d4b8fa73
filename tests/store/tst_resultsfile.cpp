// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/resultsfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(samplerun::bytesOf(path)).object();
}

bool isNear(double a, double b)
{
    return qAbs(a - b) < 1e-8;
} // records keep nanoseconds

/// As it is read back: with a path and the statistics that were written.
RunResult withoutSavedParts(RunResult result)
{
    result.path.clear();
    for (Leg& leg : result.legs)
        leg.recorded.reset();
    return result;
}

} // namespace

class TestResultsFile final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { samplerun::liveSixHoursBehindUtc(); }
    void readsBackEverythingItWrote();
    void readsBackARunOfNothing();
    void readsBackWhatOnlyTheRecordSays_data();
    void readsBackWhatOnlyTheRecordSays();
    void failuresKeepTheirCause();
    void successesHaveTheOriginalKeysAndNoOthers();
    void failuresAndWarmupsAreNoResults();
    void statisticsAreThoseOfTheOriginalScript();
    void timingsFollowTheirResultWhenAScriptRemovesAnother();
    void keepsUnknownKeysOfOurOwnFiles();
    void keepsNoSecret();
    void legKeysThatTheFileNeedsGetANumber();
    void keepsChunksOnOneLine();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("r.json")); }
};

void TestResultsFile::readsBackEverythingItWrote()
{
    const RunResult run = samplerun::run();
    const auto saved = resultsfile::save(run, path());
    QVERIFY(saved);
    QCOMPARE(*saved, path());
    const auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QCOMPARE(loaded->path, path());
    const RunResult same = withoutSavedParts(*loaded);
    QCOMPARE(same.unknownFields, QByteArray());
    for (std::size_t leg = 0; leg < run.legs.size(); ++leg) {
        QCOMPARE(same.legs[leg].records.size(), run.legs[leg].records.size());
        for (std::size_t i = 0; i < run.legs[leg].records.size(); ++i)
            QVERIFY2(same.legs[leg].records[i] == run.legs[leg].records[i], qPrintable(QString::number(i)));
        QVERIFY(same.legs[leg] == run.legs[leg]);
    }
    QVERIFY(same.plan.endpoints == run.plan.endpoints);
    QVERIFY(same.plan.prompts == run.plan.prompts);
    QVERIFY(same.plan == run.plan);
    QVERIFY(same == run);
}

void TestResultsFile::readsBackARunOfNothing()
{
    RunResult run;
    run.hasPlan = true;
    run.legs = {{.key = QStringLiteral("a")}, {.key = QStringLiteral("b")}};
    QVERIFY(resultsfile::save(run, path()));
    const auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QVERIFY(withoutSavedParts(*loaded) == run);
}

void TestResultsFile::readsBackWhatOnlyTheRecordSays_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (const qint64 time : {0LL, 1LL, 999'999'999LL, 5'535'301'923LL, 86'400'000'000'001LL, 1'234'567'890'123'457LL})
        QTest::addRow("a latency of %lld ns", static_cast<long long>(time)) << time;
}

void TestResultsFile::readsBackWhatOnlyTheRecordSays()
{
    QFETCH(const qint64, nanoseconds);
    RunResult run = samplerun::run();
    run.legs[0].records[1].latency = Nanoseconds(nanoseconds);
    QVERIFY(resultsfile::save(run, path()));
    const auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QCOMPARE(loaded->legs[0].records[1].latency.count(), nanoseconds);
    QCOMPARE(loaded->legs[0].records[1].unknownFields, QByteArray());
}

void TestResultsFile::failuresKeepTheirCause()
{
    RunResult run = samplerun::run();
    RequestRecord& failure = run.legs[0].records[2];
    const auto causeRead = [this, &run]() -> std::optional<Cause> {
        if (!resultsfile::save(run, path()))
            return std::nullopt;
        const auto loaded = resultsfile::load(path());
        return loaded ? std::optional(loaded->legs[0].records[2].cause) : std::nullopt;
    };
    QCOMPARE(causeRead(), std::optional(Cause::Unknown)); // though its words would tell one
    failure.cause = Cause::TokenQuota;
    QCOMPARE(causeRead(), std::optional(Cause::TokenQuota));

    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QCOMPARE(text.count("\"cause\": \"token_quota\""), 1);
    const QByteArray later = QByteArray(text).replace("\"token_quota\"", "\"of_a_later_version\"");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(later);
    file.close();
    auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QCOMPARE(loaded->legs[0].records[2].cause, Cause::TokenInvalid); // by its words
    QVERIFY(resultsfile::save(*loaded, path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("of_a_later_version"));
    file.close();

    const qsizetype place = text.indexOf("\"cause\"");
    text.remove(place, text.indexOf('\n', place) - place); // an earlier version's
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QCOMPARE(loaded->legs[0].records[2].cause, Cause::TokenInvalid);
}

void TestResultsFile::successesHaveTheOriginalKeysAndNoOthers()
{
    QVERIFY(resultsfile::save(samplerun::run(), path()));
    const QJsonObject file = jsonOf(path());
    QCOMPARE(
        file.keys(),
        QStringList({QStringLiteral("dataset"), QStringLiteral("lab"), QStringLiteral("models"),
                     QStringLiteral("simulated_metis"), QStringLiteral("timestamp"), QStringLiteral("tokenscope")}));
    QCOMPARE(file[u"timestamp"].toString(), QStringLiteral("2025-12-01T13:15:58.240000"));
    QCOMPARE(file[u"models"].toObject()[u"lab"].toString(), QStringLiteral("llama"));
    QCOMPARE(file[u"dataset"].toObject()[u"num_samples"].toInt(), 3);
    const QJsonObject leg = file[u"simulated_metis"].toObject();
    QCOMPARE(leg.keys(), QStringList({QStringLiteral("results"), QStringLiteral("statistics")}));
    const QJsonObject result = leg[u"results"].toArray().first().toObject();
    QCOMPARE(result.keys(),
             QStringList({QStringLiteral("endpoint"), QStringLiteral("latency_sec"), QStringLiteral("metadata"),
                          QStringLiteral("prompt"), QStringLiteral("prompt_id"), QStringLiteral("response"),
                          QStringLiteral("run")}));
    QCOMPARE(result[u"endpoint"].toString(), QStringLiteral("simulated_metis"));
    QCOMPARE(result[u"latency_sec"].toDouble(), 5.000000001);
    QCOMPARE(result[u"metadata"].toObject()[u"total_tokens"].toInt(), 30);
}

void TestResultsFile::failuresAndWarmupsAreNoResults()
{
    QVERIFY(resultsfile::save(samplerun::run(), path()));
    const QJsonObject file = jsonOf(path());
    QCOMPARE(file[u"simulated_metis"].toObject()[u"results"].toArray().size(), 3);
    QCOMPARE(file[u"lab"].toObject()[u"results"].toArray().size(), 0);
    const QJsonObject lab = file[u"tokenscope"].toObject()[u"legs"].toObject()[u"lab"].toObject();
    QCOMPARE(lab[u"failures"].toArray().size(), 2);
    QCOMPARE(lab[u"failures"].toArray().first().toObject()[u"outcome"].toString(), QStringLiteral("refused"));
    QCOMPARE(lab[u"warmups"].toArray().size(), 1);
}

void TestResultsFile::statisticsAreThoseOfTheOriginalScript()
{
    // the figures of tests/data/results/original.json, computed by the script's arithmetic in Python
    auto run = resultsfile::load(QStringLiteral(TEST_DATA_DIR "/results/original.json"));
    QVERIFY(run);
    run->hasPlan = true;
    run->legs[0].recorded.reset();
    run->legs[0].records.push_back(samplerun::failure(3, Outcome::Truncated, 200));
    QVERIFY(resultsfile::save(*run, path()));
    const QJsonObject statistics = jsonOf(path())[u"metis"].toObject()[u"statistics"].toObject();
    QCOMPARE(statistics[u"num_requests"].toInt(), 4);
    QCOMPARE(statistics[u"successful_requests"].toInt(), 3);
    QCOMPARE(statistics[u"failed_requests"].toInt(), 1);
    const QJsonObject latency = statistics[u"latency"].toObject();
    QVERIFY(isNear(latency[u"mean"].toDouble(), 4.826309124628703));
    QVERIFY(isNear(latency[u"min"].toDouble(), 4.5));
    QVERIFY(isNear(latency[u"max"].toDouble(), 5.102384090423584));
    QVERIFY(isNear(latency[u"median"].toDouble(), 4.876543283462524));
    QCOMPARE(statistics[u"tokens"].toObject()[u"mean"].toDouble(), 90.0);
    QCOMPARE(statistics[u"tokens"].toObject()[u"total"].toInt(), 270);
    QVERIFY(isNear(statistics[u"response_length"].toObject()[u"mean"].toDouble(), 26.666666666666668));
    QVERIFY(isNear(statistics[u"throughput_tokens_per_sec"].toDouble(), 18.647790200741415));

    run->legs[1].recorded.reset();
    run->legs[1].records.pop_back(); // two are left: the script takes the upper one as the median
    QVERIFY(resultsfile::save(*run, path()));
    const QJsonObject two = jsonOf(path())[u"sophia"].toObject()[u"statistics"].toObject();
    QCOMPARE(two[u"latency"].toObject()[u"median"].toDouble(), 2.25);
}

void TestResultsFile::timingsFollowTheirResultWhenAScriptRemovesAnother()
{
    QVERIFY(resultsfile::save(samplerun::run(), path()));
    QJsonObject file = jsonOf(path());
    QJsonObject leg = file[u"simulated_metis"].toObject();
    QJsonArray results = leg[u"results"].toArray();
    results.removeFirst();
    leg[u"results"] = results;
    file[u"simulated_metis"] = leg;
    QVERIFY(samplerun::writeBytes(path(), QJsonDocument(file).toJson()));
    const auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    const auto& records = loaded->legs[1].records; // QJsonObject sorts: lab, simulated_metis
    QCOMPARE(records.size(), std::size_t(4));
    RequestRecord expected = samplerun::streamedSuccess();
    expected.serverReported = records[2].serverReported; // Qt sorts its keys, too
    QVERIFY(records[2] == expected);
}

void TestResultsFile::keepsUnknownKeysOfOurOwnFiles()
{
    QVERIFY(resultsfile::save(samplerun::run(), path()));
    QByteArray bytes = samplerun::bytesOf(path());
    bytes.replace("\"format_version\": \"1.1\"", "\"format_version\": \"1.7\", \"scores\": {\"f1\": 0.5}");
    bytes.replace("\"retried_without_usage\": true", "\"retried_without_usage\": true, \"energy_j\": 12.5");
    bytes.replace("\"outcome\": \"http_401\"", "\"outcome\": \"http_401\", \"request_id\": \"abc\"");
    bytes.replace("\"name\": \"The Lab\"", "\"name\": \"The Lab\", \"region\": \"north\"");
    bytes.replace("\"pause_ms\": 1500", "\"pause_ms\": 1500, \"slo\": {\"ttft_ms\": 200}");
    QVERIFY(samplerun::writeBytes(path(), bytes));
    const auto first = resultsfile::load(path());
    QVERIFY(first);
    const QString again = m_folder.filePath(QStringLiteral("again.json"));
    QVERIFY(resultsfile::save(*first, again));
    QCOMPARE(jsonOf(again), QJsonDocument::fromJson(bytes).object());
    const auto second = resultsfile::load(again);
    QVERIFY(second);
    QVERIFY(withoutSavedParts(*second) == withoutSavedParts(*first));
}

void TestResultsFile::keepsNoSecret()
{
    RunResult run = samplerun::run();
    Endpoint& endpoint = run.plan.endpoints[1];
    endpoint.headers = {{"X-Api-Key", "SECRET-1"}};
    endpoint.credential = {.kind = CredentialReference::Kind::Command, .source = QStringLiteral("echo SECRET-2")};
    endpoint.baseUrl = QUrl(QStringLiteral("https://me:SECRET-3@lab.example/v1?key=SECRET-4"));
    endpoint.extraBody = QByteArrayLiteral("{\"api_key\":\"SECRET-5\",\"top_p\":0.5}");
    run.legs[1].baseUrl = endpoint.baseUrl;
    run.plan.endpoints[0].baseUrl = QUrl(QStringLiteral("http://127.0.0.1:50123/v1"));
    QVERIFY(resultsfile::save(run, path()));
    const QByteArray bytes = samplerun::bytesOf(path());
    QVERIFY(!bytes.contains("SECRET"));
    QVERIFY(bytes.contains("https://lab.example/v1"));
    QVERIFY(bytes.contains("top_p"));
    QVERIFY(!bytes.contains("50123"));
}

void TestResultsFile::legKeysThatTheFileNeedsGetANumber()
{
    RunResult run = samplerun::run();
    run.legs = {run.legs[0], run.legs[0], run.legs[1]};
    run.legs[0].key = QStringLiteral("models");
    run.legs[1].key = QStringLiteral("lab");
    QVERIFY(resultsfile::save(run, path()));
    const auto loaded = resultsfile::load(path());
    QVERIFY(loaded);
    QCOMPARE(loaded->legs.size(), std::size_t(3));
    QCOMPARE(loaded->legs[0].key, QStringLiteral("models_2"));
    QCOMPARE(loaded->legs[1].key, QStringLiteral("lab"));
    QCOMPARE(loaded->legs[2].key, QStringLiteral("lab_2"));
    QVERIFY(loaded->legs[2].records == run.legs[2].records);
}

void TestResultsFile::keepsChunksOnOneLine()
{
    QVERIFY(resultsfile::save(samplerun::run(), path()));
    QVERIFY(samplerun::bytesOf(path()).contains("\"after_ns\": [900,1900],\n"));
}

QTEST_APPLESS_MAIN(TestResultsFile)

#include "tst_resultsfile.moc"
