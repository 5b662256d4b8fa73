// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "support/fakeendpoint.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace std::chrono_literals;
using namespace tokenscope;

namespace {

constexpr int pieces = 8; // tokens of an answer

/// A vLLM of one model that counts the tokens of its answers, and of another user if there is one.
class FakeVllm
{
public:
    explicit FakeVllm(int othersTokens = 0, Milliseconds gap = 2ms)
        : m_others(othersTokens)
    {
        m_server.answerAt("/v1/chat/completions", [this, gap] {
            ++m_asked;
            return scripts::chat(std::vector<QByteArray>(pieces, "word "), gap);
        });
        m_server.answerAt("/metrics", [this] {
            const int asked = m_asked;
            const QByteArray labels = "{engine=\"0\",model_name=\"m\"} ";
            return scripts::body(200, "text/plain; version=0.0.4",
                                 "# HELP vllm:num_requests_running Running.\n# TYPE vllm:num_requests_running gauge\n"
                                 "vllm:num_requests_running"
                                     + labels + (asked > 0 ? "1.0" : "0.0") + "\nvllm:num_requests_waiting" + labels
                                     + "0.0\nvllm:kv_cache_usage_perc" + labels + "0.25\nvllm:generation_tokens_total"
                                     + labels + QByteArray::number(1'000 + asked * (pieces + m_others)) + "\n");
        });
    }

    [[nodiscard]] QString option(const QString& more = {}) const
    {
        return u"lab="_s + m_server.baseUrl().toString() + u",model=m"_s + more;
    }
    [[nodiscard]] const FakeEndpoint& server() const { return m_server; }
    [[nodiscard]] FakeEndpoint& server() { return m_server; }
    [[nodiscard]] int metricsAsked() const
    {
        const auto requests = m_server.requests();
        return static_cast<int>(std::ranges::count(requests, QByteArray("/metrics"), &SeenRequest::path));
    }

private:
    int m_others = 0;
    std::atomic_int m_asked = 0;
    FakeEndpoint m_server;
};

QStringList run(const QString& endpoint, const QString& out, const QStringList& more = {})
{
    return QStringList {u"run"_s, u"--endpoint"_s, endpoint,  u"--count"_s, u"6"_s, u"--pause"_s,
                        u"0"_s,   u"--format"_s,   u"json"_s, u"--out"_s,   out}
    + more;
}

QJsonObject parsed(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Servers that tell of themselves, as a user of the program meets them.
class TestServerMetrics : public QObject
{
    Q_OBJECT

private slots:
    void aServersGaugesAreSampledAndItsCounterAgrees()
    {
        const FakeVllm vllm(0, 20ms); // so long that it is looked at meanwhile
        const QString path = m_folder.filePath(u"agrees.json"_s);
        const Ended ended = runProgram(run(vllm.option(), path));
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        const QJsonObject load = legOf(parsed(ended.out), u"lab"_s)[u"server_load"].toObject();
        QCOMPARE(load[u"server"].toString(), u"vllm"_s);
        QCOMPARE(load[u"failures"].toInt(), 0);
        QCOMPARE(load[u"running"][u"max"].toDouble(), 1.0);
        QCOMPARE(load[u"cache_use"][u"mean"].toDouble(), 0.25);
        QCOMPARE(load[u"agreement"][u"client_output_tokens"].toDouble(), 6.0 * pieces);
        QCOMPARE(load[u"agreement"][u"server_output_tokens"].toDouble(), 6.0 * pieces);
        QVERIFY(load[u"agreement"][u"close"].toBool());
        QVERIFY(vllm.metricsAsked() >= 3); // before, meanwhile, after
        QCOMPARE(parsed(contentOf(path))[u"tokenscope"][u"legs"][u"lab"][u"server_metrics"][u"server"].toString(),
                 u"vllm"_s);
        const Ended shown = runProgram({u"show"_s, path});
        QVERIFY2(shown.out.contains("the server's counter of output tokens agrees with ours within 0.0 %"),
                 shown.out.constData());
    }

    void metricsAreNoRequestsOfTheRun()
    {
        const FakeVllm vllm;
        const Ended ended = runProgram(run(vllm.option(), m_folder.filePath(u"n.json"_s)));
        QCOMPARE(legOf(parsed(ended.out), u"lab"_s)[u"n"].toInt(), 6);
        QCOMPARE(static_cast<int>(vllm.server().requests().size()), 6 + vllm.metricsAsked());
    }

    void anotherUserOfTheServerIsNoticed()
    {
        const FakeVllm vllm(2);
        const QString path = m_folder.filePath(u"others.json"_s);
        const Ended ended = runProgram(run(vllm.option(), path));
        QVERIFY(!legOf(parsed(ended.out), u"lab"_s)[u"server_load"][u"agreement"][u"close"].toBool());
        QVERIFY(runProgram({u"show"_s, path}).out.contains("25.0 % more output tokens than we got"));
    }

    void whoDoesNotWantThemGetsNone()
    {
        const FakeVllm vllm;
        const QString path = m_folder.filePath(u"off.json"_s);
        const Ended ended = runProgram(run(vllm.option(), path, {u"--no-server-metrics"_s}));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(vllm.metricsAsked(), 0);
        QVERIFY(legOf(parsed(ended.out), u"lab"_s)[u"server_load"].isNull());
        QCOMPARE(parsed(contentOf(path))[u"tokenscope"][u"plan"][u"server_metrics"].toBool(true), false);
        runProgram({u"run"_s, u"--plan"_s, path, u"--out"_s, m_folder.filePath(u"again.json"_s)});
        QCOMPARE(vllm.metricsAsked(), 0); // nor when the plan is run again
    }

    void aServerWithoutMetricsIsMeasuredAsEver()
    {
        FakeVllm vllm;
        vllm.server().answerAt("/metrics", [] { return scripts::body(404, "text/html", "<html>no</html>"); });
        const Ended ended = runProgram(run(vllm.option(), m_folder.filePath(u"none.json"_s)));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(vllm.metricsAsked(), 1);
        QVERIFY(legOf(parsed(ended.out), u"lab"_s)[u"server_load"].isNull());
        const QByteArray said = QByteArray(ended.err).replace(m_folder.path().toUtf8(), "");
        QVERIFY2(!said.contains("metrics"), said.constData());
    }

    void aTokenGoesToItsOwnServerAlone()
    {
        const FakeVllm vllm;
        FakeEndpoint elsewhere;
        elsewhere.answerAt("/m", [] { return scripts::body(200, "text/plain", "vllm:num_requests_running 1\n"); });
        const QString address = u",metrics=http://127.0.0.1:%1/m"_s.arg(elsewhere.port());
        const QList<QPair<QString, QString>> key {{u"LAB_KEY"_s, u"s3cret"_s}};
        runProgram(run(vllm.option(u",key-env=LAB_KEY"_s), m_folder.filePath(u"own.json"_s)), key);
        for (const SeenRequest& request : vllm.server().requests())
            QCOMPARE(request.header("Authorization"), QByteArray("Bearer s3cret"));
        runProgram(run(vllm.option(u",key-env=LAB_KEY"_s + address), m_folder.filePath(u"other.json"_s)), key);
        QVERIFY(!elsewhere.requests().empty());
        for (const SeenRequest& request : elsewhere.requests())
            QVERIFY(!request.hasHeader("Authorization"));
        QVERIFY(!contentOf(m_folder.filePath(u"other.json"_s)).contains("s3cret"));
    }

    void simulatedServersTellTheTruth()
    {
        const QString path = m_folder.filePath(u"simulated.json"_s);
        const Ended ended
            = runProgram({u"run"_s, u"--endpoint"_s, u"Simulated Sophia"_s, u"--time-scale"_s, u"0.05"_s, u"--count"_s,
                          u"20"_s, u"--concurrency"_s, u"4"_s, u"--format"_s, u"json"_s, u"--out"_s, path});
        const QJsonObject load = legOf(parsed(ended.out), u"simulated_sophia"_s)[u"server_load"].toObject();
        QCOMPARE(load[u"running"][u"max"].toDouble(), 4.0);
        QCOMPARE(load[u"waiting"][u"max"].toDouble(), 0.0);
        QVERIFY2(load[u"agreement"][u"close"].toBool(), ended.out.constData());
    }

    void everyPointOfASweepHasItsOwnTokens()
    {
        const QString path = m_folder.filePath(u"sweep.json"_s);
        const Ended ended = runProgram({u"run"_s, u"--endpoint"_s, u"Simulated Sophia"_s, u"--time-scale"_s, u"0.02"_s,
                                        u"--count"_s, u"10"_s, u"--concurrency"_s, u"1,2,5"_s, u"--pause"_s, u"0"_s,
                                        u"--format"_s, u"json"_s, u"--out"_s, path});
        const QJsonArray legs = parsed(ended.out)[u"legs"].toArray();
        QCOMPARE(legs.size(), 3);
        for (const QJsonValue& leg : legs) {
            const QJsonValue agreement = leg[u"server_load"][u"agreement"];
            QVERIFY2(agreement[u"close"].toBool(), ended.out.constData());
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestServerMetrics)

#include "tst_servermetrics.moc"
