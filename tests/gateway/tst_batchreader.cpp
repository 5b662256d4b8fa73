// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/batchreader.h"
#include "gatewaybench.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

const QString done = u"00000000-0000-4000-8000-00000000000a"_s;

} // namespace

class TestBatchReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GatewayBench>(); }

    void theListIsThatOfTheUser()
    {
        m_bench->answerAt("/v1/batches", 200, fixture("batches.json"));
        const BatchAnswer answer = list({});
        QVERIFY(answer.isKnown);
        QCOMPARE(answer.batches.size(), 3U);
        QCOMPARE(m_bench->server.requests().front().header("Authorization"), QByteArray("Bearer first-token"));
    }

    void aStatusIsLeftToTheServer()
    {
        m_bench->answerAt("/v1/batches?status=running", 200, "[]");
        const BatchAnswer answer = list(u"running"_s);
        QVERIFY(answer.isKnown && answer.batches.empty());
    }

    void aCompletedBatchIsShownWithItsFigures()
    {
        m_bench->answerAt("/v1/batches", 200, fixture("batches.json"));
        m_bench->answerAt("/v1/batches/00000000-0000-4000-8000-00000000000a", 200, "\"completed\"");
        m_bench->answerAt("/v1/batches/00000000-0000-4000-8000-00000000000a/result", 200, fixture("batch-result.json"));
        const BatchAnswer answer = show(done);
        QVERIFY(answer.isKnown);
        QCOMPARE(answer.batches.front().input, u"/eagle/example/first.jsonl"_s);
        QCOMPARE(answer.batches.front().output, u"/eagle/example/out/first.results.jsonl"_s);
        QCOMPARE(answer.batches.front().metrics->responses, std::optional<std::int64_t>(9'998));
    }

    void aBatchThatIsStillRunningIsNotAskedForItsResult()
    {
        m_bench->answerAt("/v1/batches", 500, "{}"); // the list is not needed for it
        m_bench->answerAt("/v1/batches/b", 200, "\"running\"");
        const BatchAnswer answer = show(u"b"_s);
        QVERIFY(answer.isKnown);
        QCOMPARE(answer.batches.front().state, Batch::State::Running);
        QVERIFY(!answer.batches.front().metrics);
        QCOMPARE(m_bench->asked("/v1/batches/b/result"), 0);
    }

    void aFailedBatchSaysWhy()
    {
        m_bench->answerAt("/v1/batches", 200, "[]");
        m_bench->answerAt("/v1/batches/b", 200, "\"failed\"");
        m_bench->answerAt("/v1/batches/b/result", 400,
                          R"({"error":{"code":"batch_failed","message":"Batch failed: no such file"}})");
        const BatchAnswer answer = show(u"b"_s);
        QVERIFY(answer.isKnown);
        QCOMPARE(answer.batches.front().state, Batch::State::Failed);
        QCOMPARE(answer.cause, Cause::BatchFailed);
        QVERIFY(answer.detail.contains(u"no such file"));
    }

    void refusalsHaveTheirCauses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Cause>("cause");
        const auto error = [](const QByteArray& code) {
            return QByteArray("{\"error\":{\"code\":\"" + code + "\",\"message\":\"x\",\"info\":{}}}");
        };
        QTest::addRow("not found") << 404 << error("batch_not_found") << Cause::BatchNotFound;
        QTest::addRow("somebody else's") << 403 << error("access_denied") << Cause::AccessDenied;
        QTest::addRow("signed out") << 401 << error("unauthorized") << Cause::TokenInvalid;
        QTest::addRow("a page") << 200 << QByteArray("<html>hello</html>") << Cause::NotTheService;
    }

    void refusalsHaveTheirCauses()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_bench->answerAt("/v1/batches/b", status, body);
        m_bench->answerAt("/v1/batches", status, body);
        for (const BatchAnswer& answer : {show(u"b"_s), list({})}) {
            QVERIFY(!answer.isKnown);
            QTEST(answer.cause, "cause");
            QCOMPARE(answer.status, status);
        }
    }

    void aPlainServerHasNoBatches()
    {
        std::optional<BatchAnswer> told;
        batchreader::list(m_bench->client, m_bench->plain(), {}, this,
                          [&told](const BatchAnswer& answer) { told = answer; });
        QTRY_VERIFY(told.has_value());
        QVERIFY(!told->isKnown);
        QCOMPARE(told->cause, Cause::OperationNotSupported);
        QVERIFY(m_bench->server.requests().empty());
    }

private:
    BatchAnswer list(const QString& status)
    {
        std::optional<BatchAnswer> told;
        batchreader::list(m_bench->client, m_bench->behindGateway(u"m"_s), status, this,
                          [&told](const BatchAnswer& answer) { told = answer; });
        [&told] { QTRY_VERIFY(told.has_value()); }();
        return told.value_or(BatchAnswer());
    }
    BatchAnswer show(const QString& id)
    {
        std::optional<BatchAnswer> told;
        batchreader::show(m_bench->client, m_bench->behindGateway(u"m"_s), id, this,
                          [&told](const BatchAnswer& answer) { told = answer; });
        [&told] { QTRY_VERIFY(told.has_value()); }();
        return told.value_or(BatchAnswer());
    }

    std::unique_ptr<GatewayBench> m_bench;
};

QTEST_GUILESS_MAIN(TestBatchReader)

#include "tst_batchreader.moc"
