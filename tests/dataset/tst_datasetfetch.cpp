// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/datasetfetch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace tokenscope;

namespace {

constexpr int patience = 20'000; // ms; a limit, not a wait

const QByteArray content = QByteArray(300'000, 'x') + "end";

/// Answers every request with the same bytes.
class FileServer
{
public:
    explicit FileServer(QByteArray answer)
        : m_answer(std::move(answer))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { onNewConnection(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/set.json").arg(m_server.serverPort()));
    }
    void closeAll() { qDeleteAll(m_server.findChildren<QTcpSocket*>()); }

private:
    void onNewConnection()
    {
        QTcpSocket* const socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            socket->write(m_answer);
            if (!m_answer.startsWith("HTTP"))
                socket->disconnectFromHost();
        });
    }

    QTcpServer m_server {};
    QByteArray m_answer {};
};

QByteArray okWith(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

KnownDataset setAt(const QUrl& url)
{
    return {.name = QStringLiteral("test"),
            .url = url,
            .fileName = QStringLiteral("test.json"),
            .size = content.size(),
            .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()};
}

/// One download, and how it ended.
class Download
{
public:
    Download(const KnownDataset& set, const QString& folder)
        : fetch(set, folder)
    {
        QObject::connect(&fetch, &DatasetFetch::finished, &fetch, [this](const Result<QString>& path) {
            result = path;
            ++ends;
        });
        QObject::connect(&fetch, &DatasetFetch::progressed, &fetch,
                         [this](qint64 received, qint64) { progress.append(received); });
    }

    [[nodiscard]] std::optional<Error::Code> error() const
    {
        return result && !*result ? std::optional((*result).error().code) : std::nullopt;
    }

    DatasetFetch fetch;
    std::optional<Result<QString>> result {};
    QList<qint64> progress {};
    int ends = 0;
};

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestDatasetFetch : public QObject
{
    Q_OBJECT

private slots:
    void aDownloadEndsInTheCache()
    {
        FileServer server(okWith(content));
        const QTemporaryDir folder;
        const QString cache = folder.filePath(QStringLiteral("not/yet/there"));
        Download download(setAt(server.url()), cache);
        download.fetch.start();
        QVERIFY(!download.result);
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QVERIFY(*download.result);
        QCOMPARE(**download.result, cache + QStringLiteral("/test.json"));
        QFile file(**download.result);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QVERIFY(std::ranges::is_sorted(download.progress));
        QCOMPARE(download.progress.back(), content.size());
        QCOMPARE(download.ends, 1);
    }

    void whatGoesWrongLeavesNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Code>("code");
        const auto mismatch = Error::Code::ChecksumMismatch;
        const auto network = Error::Code::NetworkFailed;
        QByteArray changed = content;
        changed[5] = 'y';
        QTest::newRow("one byte differs") << okWith(changed) << mismatch;
        QTest::newRow("shorter") << okWith(content.chopped(1)) << mismatch;
        QTest::newRow("longer") << okWith(content + "x") << mismatch;
        QTest::newRow("empty") << okWith({}) << mismatch;
        QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone") << network;
        QTest::newRow("server error") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n") << network;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << network;
    }
    void whatGoesWrongLeavesNothingBehind()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Error::Code, code);
        FileServer server(answer);
        const QTemporaryDir folder;
        Download download(setAt(server.url()), folder.path());
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QCOMPARE(download.error(), code);
        QVERIFY(filesIn(folder).isEmpty());
        QCOMPARE(download.ends, 1);
    }

    void aFailureKeepsWhatWasCached()
    {
        FileServer server(okWith(QByteArray("wrong")));
        const QTemporaryDir folder;
        QFile cached(folder.filePath(QStringLiteral("test.json")));
        QVERIFY(cached.open(QIODevice::WriteOnly));
        cached.write("old");
        cached.close();
        Download download(setAt(server.url()), folder.path());
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QVERIFY(cached.open(QIODevice::ReadOnly));
        QCOMPARE(cached.readAll(), "old");
        QCOMPARE(filesIn(folder).size(), 1);
    }

    void aRefusedConnectionIsANetworkError()
    {
        QUrl url;
        {
            const FileServer gone({});
            url = gone.url();
        }
        const QTemporaryDir folder;
        Download download(setAt(url), folder.path());
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QCOMPARE(download.error(), Error::Code::NetworkFailed);
        QCOMPARE(download.result->error().subject, url.toString());
        QVERIFY(!download.result->error().detail.isEmpty());
    }

    void aConnectionThatBreaksIsANetworkError()
    {
        FileServer server(okWith(content).chopped(1000));
        const QTemporaryDir folder;
        Download download(setAt(server.url()), folder.path());
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(!download.progress.isEmpty(), patience);
        server.closeAll();
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QCOMPARE(download.error(), Error::Code::NetworkFailed);
        QVERIFY(filesIn(folder).isEmpty());
    }

    void aCancelledDownloadEndsAtOnce()
    {
        FileServer server(okWith(content).chopped(1000));
        const QTemporaryDir folder;
        Download download(setAt(server.url()), folder.path());
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(!download.progress.isEmpty(), patience);
        download.fetch.cancel();
        QCOMPARE(download.error(), Error::Code::Cancelled);
        download.fetch.cancel();
        QCOMPARE(download.ends, 1);
        QVERIFY(filesIn(folder).isEmpty());
    }

    void itMayBeStartedAgain()
    {
        FileServer server(okWith(content));
        const QTemporaryDir folder;
        Download download(setAt(server.url()), folder.path());
        download.fetch.start();
        download.fetch.cancel();
        QCOMPARE(download.error(), Error::Code::Cancelled);
        download.result.reset();
        download.fetch.start();
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QVERIFY(*download.result);
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Download download(setAt(QUrl(QStringLiteral("http://127.0.0.1:1/"))), blocker.fileName());
        download.fetch.start();
        QVERIFY(!download.result);
        QTRY_VERIFY_WITH_TIMEOUT(download.result, patience);
        QCOMPARE(download.error(), Error::Code::NotWritable);
    }

    void itMayBeDestroyedInTheMiddle()
    {
        FileServer server(okWith(content).chopped(1000));
        const QTemporaryDir folder;
        {
            Download download(setAt(server.url()), folder.path());
            download.fetch.start();
            QTRY_VERIFY_WITH_TIMEOUT(!download.progress.isEmpty(), patience);
        }
        QVERIFY(filesIn(folder).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDatasetFetch)
#include "tst_datasetfetch.moc"
