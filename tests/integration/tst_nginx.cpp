// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/exchangestarter.h"
#include "integration/support/certificates.h"
#include "integration/support/nginx.h"
#include "integration/support/parts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

/// Our measuring client against nginx in front of the simulator.
class TestNginx : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_certificates.make(), m_certificates.complaint());
        QVERIFY2(m_simulator->start(), m_simulator->complaint());
        m_plain = m_nginx.serve(Nginx::passTo(m_simulator->url()));
        m_good = m_nginx.serve(Nginx::passTo(m_simulator->url()), m_certificates.good());
        QVERIFY2(m_nginx.start(), m_nginx.complaint());
    }

    void aStreamPassesUnchanged()
    {
        ExchangeStarter starter;
        const RequestRecord record = starter.recordOf(requestTo(m_nginx.url(m_plain)));
        QCOMPARE(record.outcome, Outcome::Succeeded);
        QVERIFY(!record.text.isEmpty());
    }

    void anUnknownAuthorityIsNotTrusted()
    {
        ExchangeStarter starter;
        const RequestRecord record = starter.recordOf(requestTo(m_nginx.url(m_good)));
        QCOMPARE(record.outcome, Outcome::TlsFailed);
    }

private:
    QTemporaryDir m_folder {};
    Certificates m_certificates {m_folder.path()};
    std::unique_ptr<Part> m_simulator = parts::simulator(u"metis"_s);
    Nginx m_nginx {m_folder.path()};
    Nginx::Server m_plain {};
    Nginx::Server m_good {};
};

QTEST_GUILESS_MAIN(TestNginx)

#include "tst_nginx.moc"
