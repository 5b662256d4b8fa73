// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credentialreader.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"
#include "run/runcontroller.h"
#include "support/fakeendpoint.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Measured requests over HTTP/2, which servers end with a GOAWAY after so many of them: clients have hung on that.
class TestHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_certificates.emplace(m_folder.path());
        QVERIFY2(m_certificates->make(), m_certificates->complaint());
    }

    void noRequestHangsOrIsLostOnGoaway_data()
    {
        QTest::addColumn<int>("perConnection");
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<int>("requests");
        QTest::addRow("three a connection, one at a time") << 3 << 1 << 90;
        QTest::addRow("three a connection, eight at a time") << 3 << 8 << 300;
        QTest::addRow("a hundred a connection, eight at a time") << 100 << 8 << 300;
    }

    void noRequestHangsOrIsLostOnGoaway()
    {
        QFETCH(const int, perConnection);
        QFETCH(const int, atOnce);
        QFETCH(const int, requests);
        const FakeEndpoint endpoint(scripts::chat({"a", "b"}, 5ms));
        Nginx nginx(m_folder.path());
        const auto server
            = nginx.serve(u"keepalive_requests %1;"_s.arg(perConnection)
                              + Nginx::passTo(endpoint.baseUrl(), u"proxy_set_header X-Protocol $server_protocol;"_s),
                          m_certificates->good(), u"http2"_s);
        QVERIFY2(nginx.start(), nginx.complaint());

        const RunResultPtr result = measure(nginx.url(server), requests, atOnce);

        QVERIFY(result);
        const std::vector<RequestRecord>& records = result->legs[0].records;
        QCOMPARE(records.size(), std::size_t(requests));
        const auto longest = std::ranges::max(records, {}, &RequestRecord::latency);
        qInfo("%lld of %d requests failed; the longest took %.0f ms",
              static_cast<long long>(std::ranges::count_if(records, std::not_fn(&RequestRecord::succeeded))), requests,
              toSeconds(longest.latency) * 1000);
        for (const RequestRecord& record : records)
            QVERIFY2(record.succeeded(), qPrintable(record.errorMessage));
        QVERIFY(longest.latency < 5s); // no timeout, no stall
        QVERIFY(result->environment.usesHttp2);
        for (const SeenRequest& request : endpoint.requests())
            QCOMPARE(request.header("X-Protocol"), "HTTP/2.0");
    }

    void withoutTheWishItStaysHttp11()
    {
        const FakeEndpoint endpoint(scripts::chat({"a"}));
        Nginx nginx(m_folder.path());
        const auto server
            = nginx.serve(Nginx::passTo(endpoint.baseUrl(), u"proxy_set_header X-Protocol $server_protocol;"_s),
                          m_certificates->good(), u"http2"_s);
        QVERIFY2(nginx.start(), nginx.complaint());
        m_usesHttp2 = false;
        const RunResultPtr result = measure(nginx.url(server), 4, 2);
        m_usesHttp2 = true;
        QVERIFY(result && result->legs[0].records[0].succeeded());
        QCOMPARE(endpoint.requests().back().header("X-Protocol"), "HTTP/1.1");
    }

private:
    RunResultPtr measure(const QUrl& url, int requests, int atOnce)
    {
        const auto network = openNetwork({.authoritiesFile = m_certificates->authority(), .usesHttp2 = m_usesHttp2});
        if (!network)
            return nullptr;
        RunPlan plan {.endpoints = {{.name = u"a"_s, .baseUrl = url, .model = u"m"_s}},
                      .load = {.concurrency = atOnce}};
        plan.limits.requests = requests;
        plan.prompts.prompts = {promptFromText(u"Why?"_s)};
        CredentialReader bearers(m_clock);
        RunController runs(m_clock, bearers);
        runs.setNetwork(*network);
        QSignalSpy finished(&runs, &RunController::finished);
        runs.start(plan);
        return finished.wait(60'000) ? finished[0][0].value<RunResultPtr>() : nullptr;
    }

    const SteadyClock m_clock;
    QTemporaryDir m_folder;
    std::optional<Certificates> m_certificates;
    bool m_usesHttp2 = true;
};

QTEST_GUILESS_MAIN(TestHttp2)
#include "tst_http2.moc"
