// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayaddress.h"
#include "gateway/likelyaddress.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestLikelyAddress : public QObject
{
    Q_OBJECT

private slots:
    void aHalfAddressIsCompleted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant"); // empty: nothing is offered
        const QString alcf = u"https://inference-api.alcf.anl.gov"_s;
        const QString sophia = alcf + u"/resource_server/sophia/vllm/v1"_s;
        const QString metis = alcf + u"/resource_server/metis/api/v1"_s;
        QTest::addRow("the cluster alone") << alcf + u"/resource_server/sophia"_s << sophia;
        QTest::addRow("a slash behind it") << alcf + u"/resource_server/metis/"_s << metis;
        QTest::addRow("without its version") << alcf + u"/resource_server/sophia/vllm"_s << sophia;
        QTest::addRow("without the framework") << alcf + u"/resource_server/metis/v1"_s << metis;
        QTest::addRow("the other cluster's framework") << alcf + u"/resource_server/metis/vllm/v1"_s << metis;
        QTest::addRow("without the root") << alcf + u"/sophia/vllm/v1"_s << sophia;
        QTest::addRow("copied with the operation")
            << alcf + u"/resource_server/metis/api/v1/chat/completions"_s << metis;
        QTest::addRow("the page of jobs") << alcf + u"/resource_server/sophia/jobs"_s << sophia;
        QTest::addRow("below another path")
            << u"http://lab:8/x/resource_server/metis"_s << u"http://lab:8/x/resource_server/metis/api/v1"_s;
        QTest::addRow("a framework that we do not know")
            << alcf + u"/resource_server/sophia/infinity"_s << alcf + u"/resource_server/sophia/infinity/v1"_s;
        QTest::addRow("no cluster") << alcf + u"/resource_server"_s << QString();
        QTest::addRow("a cluster that we do not know") << alcf + u"/resource_server/polaris"_s << QString();
        QTest::addRow("too much") << alcf + u"/resource_server/a/b/c/d"_s << QString();
        QTest::addRow("right") << sophia << QString();
        QTest::addRow("right, with a slash") << metis + u'/' << QString();
        QTest::addRow("a plain server") << u"http://127.0.0.1:8000"_s << u"http://127.0.0.1:8000/v1"_s;
        QTest::addRow("a plain server's operation")
            << u"https://lab/llm/v1/chat/completions?a=b"_s << u"https://lab/llm/v1"_s;
        QTest::addRow("a plain server, right") << u"https://lab/llm/v1"_s << QString();
        QTest::addRow("nothing") << QString() << QString();
    }

    void aHalfAddressIsCompleted()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, meant);
        const QString likely = likelyBaseUrl(QUrl(typed)).value_or(QUrl()).toString();
        QCOMPARE(likely, meant);
        QVERIFY(!likelyBaseUrl(QUrl(likely))); // it is not corrected once more
        if (likely.contains(u"resource_server"_s))
            QVERIFY(gatewayAddressOf(QUrl(likely)));
    }

    void whatLiesAtAGatewayButIsNoFrameworkIsHalf()
    {
        QVERIFY(isHalfGatewayUrl(QUrl(u"https://a/resource_server/sophia"_s)));
        QVERIFY(!isHalfGatewayUrl(QUrl(u"https://a/resource_server/sophia/vllm/v1"_s)));
        QVERIFY(!isHalfGatewayUrl(QUrl(u"https://a/v1"_s)));
    }
};

QTEST_APPLESS_MAIN(TestLikelyAddress)

#include "tst_likelyaddress.moc"
