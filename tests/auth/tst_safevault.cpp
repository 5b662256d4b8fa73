// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/safevault.h"
#include "memoryvault.h"

#include <QTest>

using namespace tokenscope;

namespace {

const QString name = QStringLiteral("session/ALCF");

template<typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        return Error {.code = Error::Code::Cancelled};
    return future.result();
}

Error locked()
{
    return {.code = Error::Code::KeychainFailed, .subject = name, .detail = QStringLiteral("locked")};
}

Error absent()
{
    return {.code = Error::Code::CredentialMissing, .subject = name, .detail = QStringLiteral("no keychain")};
}

} // namespace

class TestSafeVault final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsInTheKeychainWhereThereIsOne();
    void keepsInTheFileWithoutAKeychain();
    void neverReadsWhatTheFileHasNewer();
    void movesIntoTheKeychainWhenItIsBack();
    void saysThatTheKeychainIsLocked();
    void removesFromBoth();
    void listsBoth();
    void doesWithoutAnyKeychain();

private:
    MemoryVault* m_keychain = nullptr;
    MemoryVault* m_file = nullptr;
    std::unique_ptr<SafeVault> m_vault;
};

void TestSafeVault::init()
{
    auto keychain = std::make_unique<MemoryVault>();
    auto file = std::make_unique<MemoryVault>();
    m_keychain = keychain.get();
    m_file = file.get();
    m_file->place = QStringLiteral("/f.json");
    m_vault = std::make_unique<SafeVault>(std::move(keychain), std::move(file));
}

void TestSafeVault::keepsInTheKeychainWhereThereIsOne()
{
    QVERIFY(await(m_vault->write(name, "S")));
    QCOMPARE(m_keychain->secrets.value(name), QByteArray("S"));
    QVERIFY(m_file->secrets.isEmpty());
    QCOMPARE(*await(m_vault->read(name)), QByteArray("S"));
    QVERIFY(m_vault->keptAt(name).isEmpty());
}

void TestSafeVault::keepsInTheFileWithoutAKeychain()
{
    m_keychain->writeFailure = locked();
    m_keychain->readFailure = absent();
    QVERIFY(await(m_vault->write(name, "S")));
    QCOMPARE(m_file->secrets.value(name), QByteArray("S"));
    QCOMPARE(m_vault->keptAt(name), QStringLiteral("/f.json"));
    QCOMPARE(*await(m_vault->read(name)), QByteArray("S"));
    const auto other = await(m_vault->read(QStringLiteral("other")));
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::CredentialMissing);
}

void TestSafeVault::neverReadsWhatTheFileHasNewer()
{
    QVERIFY(await(m_vault->write(name, "OLD")));
    m_keychain->writeFailure = locked();
    QVERIFY(await(m_vault->write(name, "NEW")));
    QCOMPARE(*await(m_vault->read(name)), QByteArray("NEW"));
    QCOMPARE(m_vault->keptAt(name), QStringLiteral("/f.json"));
}

void TestSafeVault::movesIntoTheKeychainWhenItIsBack()
{
    m_keychain->writeFailure = locked();
    QVERIFY(await(m_vault->write(name, "OLD")));
    m_keychain->writeFailure.reset();
    QVERIFY(await(m_vault->write(name, "NEW")));
    QVERIFY(m_file->secrets.isEmpty());
    QCOMPARE(*await(m_vault->read(name)), QByteArray("NEW"));
    QVERIFY(m_vault->keptAt(name).isEmpty());
}

void TestSafeVault::saysThatTheKeychainIsLocked()
{
    m_keychain->readFailure = locked();
    const auto secret = await(m_vault->read(name));
    QVERIFY(!secret);
    QCOMPARE(secret.error(), locked());
}

void TestSafeVault::removesFromBoth()
{
    m_keychain->secrets[name] = "OLD";
    m_file->secrets[name] = "NEW";
    QVERIFY(await(m_vault->remove(name)));
    QVERIFY(m_keychain->secrets.isEmpty() && m_file->secrets.isEmpty());
    m_keychain->secrets[name] = "OLD";
    m_keychain->writeFailure = locked();
    const auto removed = await(m_vault->remove(name));
    QVERIFY(!removed); // it is still there
    QCOMPARE(removed.error(), locked());
}

void TestSafeVault::listsBoth()
{
    m_keychain->secrets = {{QStringLiteral("b"), "1"}, {QStringLiteral("a"), "1"}};
    m_file->secrets = {{QStringLiteral("c"), "1"}, {QStringLiteral("a"), "1"}};
    QCOMPARE(*await(m_vault->names()), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void TestSafeVault::doesWithoutAnyKeychain()
{
    auto file = std::make_unique<MemoryVault>();
    file->place = QStringLiteral("/f.json");
    SafeVault vault(nullptr, std::move(file));
    QVERIFY(await(vault.write(name, "S")));
    QCOMPARE(*await(vault.read(name)), QByteArray("S"));
    QCOMPARE(vault.keptAt(name), QStringLiteral("/f.json"));
    QCOMPARE(*await(vault.names()), QStringList {name});
    QVERIFY(await(vault.remove(name)));
    QVERIFY(!await(vault.read(name)));
}

QTEST_GUILESS_MAIN(TestSafeVault)

#include "tst_safevault.moc"
