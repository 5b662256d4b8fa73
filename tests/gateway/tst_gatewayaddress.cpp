// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayaddress.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestGatewayAddress : public QObject
{
    Q_OBJECT

private slots:
    void aBaseUrlTellsGatewayClusterAndFramework_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("framework");
        const QString alcf = u"https://inference-api.alcf.anl.gov/resource_server"_s;
        QTest::addRow("Sophia") << alcf + u"/sophia/vllm/v1"_s << alcf << u"sophia"_s << u"vllm"_s;
        QTest::addRow("Metis") << alcf + u"/metis/api/v1"_s << alcf << u"metis"_s << u"api"_s;
        QTest::addRow("a slash at the end") << alcf + u"/metis/api/v1/"_s << alcf << u"metis"_s << u"api"_s;
        QTest::addRow("a development host") << u"https://portal.example/resource_server/sophia/vllm/v1"_s
                                            << u"https://portal.example/resource_server"_s << u"sophia"_s << u"vllm"_s;
        QTest::addRow("below a path and on a port")
            << u"http://127.0.0.1:8123/first/resource_server/a/b/v1?x=1"_s
            << u"http://127.0.0.1:8123/first/resource_server"_s << u"a"_s << u"b"_s;
        QTest::addRow("a user does not go on") << u"https://me:secret@h.example/resource_server/a/b/v1"_s
                                               << u"https://h.example/resource_server"_s << u"a"_s << u"b"_s;
        for (const char* plain :
             {"https://api.example/v1", "http://127.0.0.1:8000/v1", "https://openrouter.example/api/v1",
              "https://h.example/resource_server/sophia", "https://h.example/resource_server/sophia/vllm",
              "https://h.example/resource_server//vllm/v1", "https://h.example/other/sophia/vllm/v1", "", "nonsense"})
            QTest::addRow("no gateway: %s", plain) << QString::fromLatin1(plain) << QString() << QString() << QString();
    }

    void aBaseUrlTellsGatewayClusterAndFramework()
    {
        QFETCH(const QString, baseUrl);
        QFETCH(const QString, root);
        QFETCH(const QString, cluster);
        QFETCH(const QString, framework);
        const auto address = gatewayAddressOf(QUrl(baseUrl));
        QCOMPARE(address.has_value(), !root.isEmpty());
        if (address)
            QCOMPARE(*address, (GatewayAddress {QUrl(root), cluster, framework}));
    }

    void everyAddressHangsOnTheRoot()
    {
        const auto address = gatewayAddressOf(QUrl(u"https://h.example/resource_server/sophia/vllm/v1/"_s));
        QVERIFY(address);
        const auto path = [](const QUrl& url) { return url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority); };
        QCOMPARE(path(address->status()), u"/resource_server/status"_s);
        QCOMPARE(path(address->account()), u"/resource_server/whoami"_s);
        QCOMPARE(path(address->catalogue()), u"/resource_server/list-endpoints"_s);
        QCOMPARE(path(address->jobs()), u"/resource_server/sophia/jobs"_s);
        QCOMPARE(path(address->batches()), u"/resource_server/v1/batches"_s);
        QCOMPARE(path(address->batches(u"running"_s)), u"/resource_server/v1/batches?status=running"_s);
        QCOMPARE(path(address->batch(u"b-1"_s)), u"/resource_server/v1/batches/b-1"_s);
        QCOMPARE(path(address->batchResult(u"b-1"_s)), u"/resource_server/v1/batches/b-1/result"_s);
    }

    void anIdIsNeverAPath()
    {
        const auto address = gatewayAddressOf(QUrl(u"https://h.example/resource_server/sophia/vllm/v1"_s));
        QVERIFY(
            address->batch(u"../../x?y=1#z"_s).toEncoded().startsWith("https://h.example/resource_server/v1/batches/"));
        QVERIFY(!address->batch(u"../../x?y=1"_s).hasQuery());
        QVERIFY(!address->batch(u"../../x"_s).path().contains(u".."));
        QVERIFY(!address->batches(u"a&b=c"_s).query(QUrl::FullyEncoded).contains(u'&'));
    }

    void anOperationIsHostBasePathFrameworkAndEndpoint_data()
    {
        QTest::addColumn<QString>("basePath");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("expected");
        const QString right = u"https://h.example/resource_server/sophia/vllm/v1/chat/completions"_s;
        const QString chat = u"/v1/chat/completions"_s;
        QTest::addRow("as the catalogue tells it") << u"/resource_server/sophia"_s << chat << right;
        QTest::addRow("with a slash at the end") << u"/resource_server/sophia/"_s << chat << right;
        QTest::addRow("without a slash before") << u"/resource_server/sophia"_s << chat.mid(1) << right;
        QTest::addRow("told by none") << QString() << chat << right;
        QTest::addRow("another host") << u"https://evil.example/x"_s << chat << right;
        QTest::addRow("another host without a scheme") << u"//evil.example/x"_s << chat << right;
    }

    void anOperationIsHostBasePathFrameworkAndEndpoint()
    {
        QFETCH(const QString, basePath);
        QFETCH(const QString, operation);
        QFETCH(const QString, expected);
        const auto address = gatewayAddressOf(QUrl(u"https://h.example/resource_server/sophia/vllm/v1"_s));
        QCOMPARE(address->operation(basePath, operation), QUrl(expected));
    }

    void aPlainServerListsItsModelsBelowItsBase_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addRow("without a slash") << u"http://127.0.0.1:8000/v1"_s;
        QTest::addRow("with one") << u"http://127.0.0.1:8000/v1/"_s;
    }

    void aPlainServerListsItsModelsBelowItsBase()
    {
        QFETCH(const QString, baseUrl);
        QCOMPARE(modelListUrl(QUrl(baseUrl)), QUrl(u"http://127.0.0.1:8000/v1/models"_s));
    }
};

QTEST_APPLESS_MAIN(TestGatewayAddress)

#include "tst_gatewayaddress.moc"
