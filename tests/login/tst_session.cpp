// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/session.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);

Session lasting(std::chrono::seconds lifetime)
{
    return sessionFrom({.accessToken = "A", .refreshToken = "R", .lifetime = lifetime, .name = QStringLiteral("Ada")},
                       start);
}

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

private slots:
    void keepsAMarginThatSuitsItsLife_data();
    void keepsAMarginThatSuitsItsLife();
    void knowsHowLongItIsGood();
    void keepsTheOldRefreshTokenIfThereIsNoNewOne();
    void comesBackFromText();
    void isNotReadFromAnythingElse_data();
    void isNotReadFromAnythingElse();
};

void TestSession::keepsAMarginThatSuitsItsLife_data()
{
    QTest::addColumn<int>("lifetime");
    QTest::addColumn<int>("margin"); // milliseconds
    QTest::addRow("two days") << 172'800 << 60'000;
    QTest::addRow("five minutes") << 300 << 60'000;
    QTest::addRow("a minute") << 60 << 12'000;
    QTest::addRow("seconds") << 5 << 1'000;
}

void TestSession::keepsAMarginThatSuitsItsLife()
{
    QFETCH(const int, lifetime);
    QFETCH(const int, margin);
    QCOMPARE(lasting(std::chrono::seconds(lifetime)).margin().count(), margin);
}

void TestSession::knowsHowLongItIsGood()
{
    const Session session = lasting(100s); // less 20 s
    QVERIFY(session.isGoodFor(79s, start));
    QVERIFY(!session.isGoodFor(80s, start));
    QVERIFY(session.isGoodFor(0ms, start.addSecs(79)));
    QVERIFY(!session.isGoodFor(0ms, start.addSecs(81)));
    QVERIFY(session.isValid(start.addSecs(99)));
    QVERIFY(!session.isValid(start.addSecs(100)));
    const Session endless = sessionFrom({.accessToken = "A"}, start);
    QVERIFY(endless.isGoodFor(10'000h, start));
    QVERIFY(endless.isValid(start.addYears(9)));
}

void TestSession::keepsTheOldRefreshTokenIfThereIsNoNewOne()
{
    Session session = lasting(100s);
    session.renew({.accessToken = "B", .lifetime = 50s}, start.addSecs(90));
    QCOMPARE(session.accessToken, QByteArray("B"));
    QCOMPARE(session.refreshToken, QByteArray("R"));
    QCOMPARE(session.expiresAt, std::optional(start.addSecs(140)));
    QCOMPARE(session.signedInAt, start);
    QCOMPARE(session.account, QStringLiteral("Ada"));
    session.renew({.accessToken = "C", .refreshToken = "S"}, start.addSecs(130));
    QCOMPARE(session.refreshToken, QByteArray("S"));
    QVERIFY(!session.expiresAt);
}

void TestSession::comesBackFromText()
{
    Session session = lasting(100s);
    session.companions = {"X", "Y"};
    session.account = QStringLiteral("Ada “L” – 日本");
    session.isRefused = true;
    const auto back = sessionFromText(toText(session));
    QVERIFY(back);
    QCOMPARE(*back, session);
    session.isRefused = false;
    session.isEnded = true;
    session.expiresAt = std::nullopt;
    QCOMPARE(*sessionFromText(toText(session)), session);
}

void TestSession::isNotReadFromAnythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("list") << QByteArray("[1]");
    QTest::addRow("no token") << QByteArray("{\"refresh_token\":\"SECRET\"}");
    QTest::addRow("cut") << toText(lasting(1s)).chopped(1);
    QTest::addRow("wrong types") << QByteArray("{\"access_token\":7,\"companions\":7}");
}

void TestSession::isNotReadFromAnythingElse()
{
    QFETCH(const QByteArray, text);
    const auto session = sessionFromText(text);
    QVERIFY(!session);
    QCOMPARE(session.error().code, Error::Code::WrongSchema);
    QVERIFY(!session.error().detail.contains(QStringLiteral("SECRET")));
}

QTEST_APPLESS_MAIN(TestSession)

#include "tst_session.moc"
