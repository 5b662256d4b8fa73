// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/filevault.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

template<typename T>
Result<T> await(QFuture<Result<T>> future)
{
    // waitForFinished() would run it at once, ahead of what was begun before
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        return Error {.code = Error::Code::Cancelled};
    return future.result();
}

constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

class TestFileVault final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatItWasGiven();
    void saysWhatIsNotThere();
    void removes();
    void letsNobodyElseRead();
    void takesTheRightOfOthersAway();
    void neverReplacesAFileThatItCannotRead();
    void saysThatItCannotWrite();
    void letsSeveralProgramsTakeTurns();
    void leavesNothingBehind();
    void removesWhatAKilledProgramLeft();
    void closesAFolderThatWasOpen();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("data/credentials.json")); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("data")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileVault::givesBackWhatItWasGiven()
{
    const QByteArray text = QStringLiteral("{\"a\":\"„ü“\\n\"}").toUtf8();
    {
        FileVault vault(path());
        QVERIFY(await(vault.write(QStringLiteral("session/ALCF"), text)));
        QVERIFY(await(vault.write(QStringLiteral("key/b"), "SECRET")));
        QVERIFY(await(vault.write(QStringLiteral("key/b"), "NEWER")));
    }
    FileVault vault(path());
    QCOMPARE(*await(vault.read(QStringLiteral("session/ALCF"))), text);
    QCOMPARE(*await(vault.read(QStringLiteral("key/b"))), QByteArray("NEWER"));
    QCOMPARE(*await(vault.names()), QStringList({QStringLiteral("key/b"), QStringLiteral("session/ALCF")}));
    QCOMPARE(vault.keptAt({}), path());
}

void TestFileVault::saysWhatIsNotThere()
{
    FileVault vault(path());
    const auto secret = await(vault.read(QStringLiteral("key/a")));
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, Error::Code::CredentialMissing);
    QCOMPARE(secret.error().subject, QStringLiteral("key/a"));
    QVERIFY(await(vault.names())->isEmpty());
    QVERIFY(!QFile::exists(folder())); // looking makes nothing
}

void TestFileVault::removes()
{
    FileVault vault(path());
    QVERIFY(await(vault.remove(QStringLiteral("key/a"))));
    QVERIFY(await(vault.write(QStringLiteral("key/a"), "SECRET")));
    QVERIFY(await(vault.remove(QStringLiteral("key/a"))));
    QVERIFY(!await(vault.read(QStringLiteral("key/a"))));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("SECRET"));
}

void TestFileVault::letsNobodyElseRead()
{
    FileVault vault(path());
    QVERIFY(await(vault.write(QStringLiteral("key/a"), "SECRET")));
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestFileVault::takesTheRightOfOthersAway()
{
    FileVault vault(path());
    QVERIFY(await(vault.write(QStringLiteral("key/a"), "SECRET")));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QVERIFY(await(vault.read(QStringLiteral("key/a"))));
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestFileVault::neverReplacesAFileThatItCannotRead()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"secrets\":{\"key/a\":\"SECRET\"");
    file.close();
    FileVault vault(path());
    const auto written = await(vault.write(QStringLiteral("key/b"), "B"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::NotJson);
    QVERIFY(!await(vault.read(QStringLiteral("key/a"))));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"secrets\":{\"key/a\":\"SECRET\""));
}

void TestFileVault::saysThatItCannotWrite()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    FileVault vault(path());
    const auto written = await(vault.write(QStringLiteral("key/b"), "B"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::NotWritable);
}

void TestFileVault::letsSeveralProgramsTakeTurns()
{
    constexpr int count = 10;
    FileVault one(path());
    FileVault other(path());
    for (int i = 0; i < count; ++i) {
        one.write(QStringLiteral("one/%1").arg(i), "1");
        other.write(QStringLiteral("other/%1").arg(i), "2");
    }
    QVERIFY(await(one.names()));
    QVERIFY(await(other.names()));
    QCOMPARE(await(one.names())->size(), 2 * count);
}

void TestFileVault::leavesNothingBehind()
{
    {
        FileVault vault(path());
        for (int i = 0; i < 3; ++i)
            vault.write(QStringLiteral("key/a"), "SECRET");
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList {QStringLiteral("credentials.json")});
}

void TestFileVault::removesWhatAKilledProgramLeft()
{
    QVERIFY(QDir().mkpath(folder()));
    for (const QString& name : {QStringLiteral("credentials.json.aB3xYz"), QStringLiteral("results.json.aB3xYz")}) {
        QFile file(QDir(folder()).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SECRET");
    }
    FileVault vault(path());
    QVERIFY(await(vault.write(QStringLiteral("key/a"), "A")));
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden),
             QStringList({QStringLiteral("credentials.json"), QStringLiteral("results.json.aB3xYz")}));
}

void TestFileVault::closesAFolderThatWasOpen()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::setPermissions(folder(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                                      | QFileDevice::ReadOther | QFileDevice::ExeOther));
    FileVault vault(path());
    QVERIFY(await(vault.write(QStringLiteral("key/a"), "A")));
    QVERIFY(!(QFile::permissions(folder()) & others));
}

QTEST_GUILESS_MAIN(TestFileVault)

#include "tst_filevault.moc"
