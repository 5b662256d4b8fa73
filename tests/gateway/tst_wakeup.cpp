// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/wakeup.h"
#include "gatewaybench.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const char* const chat = "/sophia/vllm/v1/chat/completions";
const QByteArray yes = R"({"choices":[{"message":{"content":"Yes."},"finish_reason":"stop"}],"usage":{}})";
const QByteArray cold
    = R"({"error":{"code":"x","message":"Error: Endpoint online but not ready to receive tasks. Try again later."}})";

QByteArray jobs(const QByteArray& list, const QByteArray& status)
{
    return "{\"" + list + "\":[{\"Models\":\"m\",\"Model Status\":\"" + status
        + "\",\"Estimated Start Time\":\"soon\"}],\"cluster_status\":{\"free_nodes\":2}}";
}

} // namespace

class TestWakeUp : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GatewayBench>(); }

    void cleanup()
    {
        m_finished.reset();
        m_progressed.reset();
        m_wakeUp.reset();
        m_bench.reset();
    }

    void aColdModelIsAskedWatchedAndConfirmed()
    {
        m_bench->answerAt("/sophia/jobs", 200, R"({"running":[],"cluster_status":{"free_nodes":2}})");
        m_bench->answerAt(chat, 503, cold);
        begin();
        QTRY_COMPARE(m_bench->asked(chat), 1); // what starts the model; its failure is expected
        QTRY_VERIFY(!m_progressed->isEmpty());
        QCOMPARE(last().model.state, ModelState::Stopped);
        QCOMPARE(last().freeNodes, std::optional<std::int64_t>(2));

        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "starting"));
        pass(59s);
        QCOMPARE(m_bench->asked("/sophia/jobs"), 1); // not more often than each minute
        pass(2s);
        QTRY_COMPARE(last().model.state, ModelState::Starting);
        QCOMPARE(last().model.startsAt, std::optional(u"soon"_s));
        QTRY_COMPARE(last().elapsed, Milliseconds(61s));

        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "running"));
        m_bench->answerAt(chat, 200, yes);
        pass(61s);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
        QCOMPARE(end().elapsed, Milliseconds(122s));
        QCOMPARE(m_bench->asked("/sophia/jobs"), 3);
        QCOMPARE(m_bench->asked(chat), 2);
    }

    void aHotModelIsConfirmedAtOnce()
    {
        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "running"));
        m_bench->answerAt(chat, 200, yes);
        begin();
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
        QCOMPARE(m_bench->asked(chat), 1);
    }

    void aQueuedModelIsNotAskedAgain()
    {
        m_bench->answerAt("/sophia/jobs", 200, jobs("queued", "queued"));
        begin();
        QTRY_VERIFY(!m_progressed->isEmpty() && last().model.state == ModelState::Queued);
        QCOMPARE(m_bench->asked(chat), 0);
    }

    void aModelThatIsHotOnlyInTheListIsWaitedFor()
    {
        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "running"));
        m_bench->answerAt(chat, 503, cold);
        begin();
        QTRY_COMPARE(m_bench->asked(chat), 1);
        QTRY_VERIFY(!m_progressed->isEmpty() && !last().isConfirming);
        m_bench->answerAt(chat, 200, yes);
        pass(61s);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
    }

    void whatNoWaitingMendsEndsIt_data()
    {
        QTest::addColumn<int>("jobsStatus");
        QTest::addColumn<QByteArray>("jobsBody");
        QTest::addColumn<int>("chatStatus");
        QTest::addColumn<QByteArray>("chatBody");
        const QByteArray none = R"({"running":[]})";
        const auto error = [](const QByteArray& code, const QByteArray& message) {
            return QByteArray("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
        };
        QTest::addRow("refused token") << 401 << error("unauthorized", "x") << 503 << cold;
        QTest::addRow("no such cluster") << 404 << error("cluster_not_found", "x") << 503 << cold;
        QTest::addRow("maintenance") << 503 << error("cluster_under_maintenance", "x") << 503 << cold;
        QTest::addRow("offline") << 200 << jobs("running", "disconnected") << 503 << cold;
        QTest::addRow("no such model") << 200 << none << 404 << error("endpoint_not_found", "x");
        QTest::addRow("no access") << 200 << none << 403 << error("access_denied", "x");
        QTest::addRow("a request that is not understood") << 200 << none << 422 << QByteArray("{\"detail\":[]}");
    }

    void whatNoWaitingMendsEndsIt()
    {
        QFETCH(const int, jobsStatus);
        QFETCH(const QByteArray, jobsBody);
        QFETCH(const int, chatStatus);
        QFETCH(const QByteArray, chatBody);
        m_bench->answerAt("/sophia/jobs", jobsStatus, jobsBody);
        m_bench->answerAt(chat, chatStatus, chatBody);
        begin();
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Failed);
        pass(120s);
        QCOMPARE(m_finished->size(), 1);
        QVERIFY(m_bench->asked("/sophia/jobs") <= 1);
    }

    void aGatewayInPassingTroubleIsAskedAgain()
    {
        m_bench->answerAt("/sophia/jobs", 500, "{}");
        begin();
        QTRY_COMPARE(m_bench->asked("/sophia/jobs"), 1);
        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "running"));
        m_bench->answerAt(chat, 200, yes);
        QTRY_VERIFY(!m_progressed->isEmpty());
        pass(61s);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
    }

    void withoutATokenNobodyIsWoken()
    {
        m_bench->bearers.tokens.clear();
        begin();
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Failed);
        QCOMPARE(end().cause, Cause::TokenMissing);
        QVERIFY(m_bench->server.requests().empty());
    }

    void itGivesUpInTheEnd()
    {
        m_bench->answerAt("/sophia/jobs", 200, jobs("queued", "queued"));
        begin();
        QTRY_COMPARE(m_bench->asked("/sophia/jobs"), 1);
        pass(46min);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::GaveUp);
        QVERIFY(end().elapsed >= Milliseconds(45min));
    }

    void whileSomebodyMeasuresItAsksNothing()
    {
        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "starting"));
        begin();
        QTRY_VERIFY(!m_progressed->isEmpty() && last().model.state == ModelState::Starting);
        m_wakeUp->setPaused(true);
        m_bench->answerAt("/sophia/jobs", 200, jobs("running", "running"));
        m_bench->answerAt(chat, 200, yes);
        pass(3h); // longer than it waits otherwise
        QTRY_COMPARE(last().elapsed, Milliseconds(3h)); // it tells that time passes
        QCOMPARE(m_bench->asked("/sophia/jobs"), 1);
        QCOMPARE(m_bench->asked(chat), 0);
        QVERIFY(m_finished->isEmpty());
        m_wakeUp->setPaused(false);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
    }

    void cancelledItEndsAtOnce()
    {
        m_bench->server.answerAt(QByteArray("/resource_server") + chat, scripts::silence());
        m_bench->answerAt("/sophia/jobs", 200, R"({"running":[]})");
        begin();
        QTRY_COMPARE(m_bench->asked(chat), 1);
        m_wakeUp->cancel();
        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Cancelled);
        m_wakeUp->cancel();
        QCOMPARE(m_finished->size(), 1);
    }

    void aPlainServerLoadsWhileItIsAsked()
    {
        m_bench->server.answer(scripts::body(200, "application/json", yes));
        Endpoint endpoint = m_bench->plain();
        endpoint.model = u"m"_s;
        begin(endpoint);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(end().kind, WakeEnd::Kind::Hot);
    }

private:
    void begin() { begin(m_bench->behindGateway(u"m"_s)); }
    void begin(const Endpoint& endpoint)
    {
        m_wakeUp = std::make_unique<WakeUp>(m_bench->access(), endpoint, WakeSettings {.tick = 1ms});
        m_progressed = std::make_unique<QSignalSpy>(m_wakeUp.get(), &WakeUp::progressed);
        m_finished = std::make_unique<QSignalSpy>(m_wakeUp.get(), &WakeUp::finished);
        m_wakeUp->start();
        QCOMPARE(m_finished->size(), 0);
    }
    /// The clock goes on, and everybody has noticed.
    void pass(Milliseconds time)
    {
        m_bench->clock.pass(time);
        const qsizetype before = m_progressed->size();
        QTRY_VERIFY(m_progressed->size() >= before + 2 || !m_finished->isEmpty());
    }
    [[nodiscard]] WakeProgress last() const { return m_progressed->last().front().value<WakeProgress>(); }
    [[nodiscard]] WakeEnd end() const { return m_finished->first().front().value<WakeEnd>(); }
    std::unique_ptr<GatewayBench> m_bench;
    std::unique_ptr<WakeUp> m_wakeUp;
    std::unique_ptr<QSignalSpy> m_progressed;
    std::unique_ptr<QSignalSpy> m_finished;
};

QTEST_GUILESS_MAIN(TestWakeUp)

#include "tst_wakeup.moc"
