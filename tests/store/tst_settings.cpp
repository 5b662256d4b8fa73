// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/networkstore.h"
#include "store/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init() { QFile::remove(path()); }

    void whatWasNeverSetIsItsFallback()
    {
        const Settings settings(path());
        QCOMPARE(settings.value(setting::scheme), u"system"_s);
        QVERIFY(settings.value(setting::recentFiles).isEmpty());
        QVERIFY(settings.lastPlan().isEmpty());
    }

    void whatIsSetIsThereNextTime()
    {
        {
            Settings settings(path());
            settings.set(setting::language, u"de"_s);
            settings.set(setting::windowGeometry, QByteArray("\0\1\xff", 3));
            settings.setLastPlan({{u"count"_s, 10}, {u"endpoints"_s, QStringList {u"Metis"_s, u"Sophia"_s}}});
            QVERIFY(settings.sync());
        }
        const Settings settings(path());
        QCOMPARE(settings.value(setting::language), u"de"_s);
        QCOMPARE(settings.value(setting::windowGeometry), QByteArray("\0\1\xff", 3));
        QCOMPARE(settings.lastPlan().value(u"count"_s).toInt(), 10);
        QCOMPARE(settings.lastPlan().value(u"endpoints"_s).toStringList(), (QStringList {u"Metis"_s, u"Sophia"_s}));
    }

    void aPlanReplacesTheOneBefore()
    {
        Settings settings(path());
        settings.set(setting::language, u"de"_s);
        settings.setLastPlan({{u"old"_s, 1}});
        settings.setLastPlan({{u"new"_s, 2}});
        QCOMPARE(settings.lastPlan().keys(), QStringList {u"new"_s});
        QCOMPARE(settings.value(setting::language), u"de"_s);
    }

    void theNewestOfTenFilesStandsFirst()
    {
        Settings settings(path());
        for (int i = 0; i < 12; ++i)
            settings.addRecentFile(u"/results/%1.json"_s.arg(i));
        settings.addRecentFile(u"/results/5.json"_s);
        const QStringList files = settings.value(setting::recentFiles);
        QCOMPARE(files.size(), 10);
        QCOMPARE(files.at(0), u"/results/5.json"_s);
        QCOMPARE(files.count(u"/results/5.json"_s), 1);
        QCOMPARE(files.at(1), u"/results/11.json"_s);
    }

    void theNetworkIsKeptWithoutItsPasswords()
    {
        NetworkSettings network {.proxy = {.kind = ProxySettings::Kind::Socks5,
                                           .host = u"gate.example"_s,
                                           .port = 1080,
                                           .user = u"me"_s,
                                           .password = u"well-known-secret"_s},
                                 .authoritiesFile = u"/ca.pem"_s,
                                 .certificateFile = u"/me.pem"_s,
                                 .keyFile = u"/key.pem"_s,
                                 .keyPassword = u"well-known-secret"_s,
                                 .usesHttp2 = true};
        {
            Settings settings(path());
            QCOMPARE(storedNetwork(settings), NetworkSettings());
            storeNetwork(settings, network);
            QVERIFY(settings.sync());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("well-known-secret"));
        network.proxy.password.clear();
        network.keyPassword.clear();
        QCOMPARE(storedNetwork(Settings(path())), network);
    }

    void aNetworkThatCannotBeIsTheSystems()
    {
        Settings settings(path());
        settings.set(setting::proxyKind, u"http"_s); // without a host
        settings.set(setting::proxyPort, 70'000);
        QCOMPARE(storedNetwork(settings).proxy.kind, ProxySettings::Kind::System);
        settings.set(setting::proxyKind, u"carrier pigeon"_s);
        QCOMPARE(storedNetwork(settings).proxy.kind, ProxySettings::Kind::System);
    }

    void aBrokenFileIsAsGoodAsNone()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[look\nscheme=\x01\xff\n][[[");
        file.close();
        const Settings settings(path());
        QCOMPARE(settings.value(setting::language), QString());
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
