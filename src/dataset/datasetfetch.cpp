// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/datasetfetch.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace tokenscope {

namespace {

constexpr int longestSilence = 30'000; // ms without a byte

} // namespace

DatasetFetch::DatasetFetch(KnownDataset dataset, QString cacheFolder, QObject* parent)
    : QObject(parent)
    , m_dataset(std::move(dataset))
    , m_cacheFolder(std::move(cacheFolder))
{
}

DatasetFetch::~DatasetFetch()
{
    // the manager outlives nothing of ours that its reply could still call
    if (m_reply)
        m_reply->disconnect(this);
}

void DatasetFetch::start()
{
    Q_ASSERT(!m_reply);
    m_received = 0;
    m_hash.reset();
    const QString path = cachedPath(m_dataset, m_cacheFolder);
    m_file = std::make_unique<QSaveFile>(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !m_file->open(QIODevice::WriteOnly)) {
        const Error error {.code = Error::Code::NotWritable, .subject = path, .detail = m_file->errorString()};
        QMetaObject::invokeMethod(
            this, [this, error] { finish(error); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request(m_dataset.url);
    request.setTransferTimeout(longestSilence);
    // the size and the checksum are those of the file as it is
    request.setRawHeader("Accept-Encoding", "identity");
    m_reply = m_manager.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &DatasetFetch::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &DatasetFetch::onReplyFinished);
}

void DatasetFetch::cancel()
{
    fail({.code = Error::Code::Cancelled, .subject = m_dataset.name});
}

void DatasetFetch::onReadyRead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray bytes = m_reply->readAll();
    if (status != 200) // an error's page is not the file
        return;
    m_hash.addData(bytes);
    m_received += bytes.size();
    if (m_received > m_dataset.size)
        return fail({.code = Error::Code::ChecksumMismatch,
                     .subject = m_dataset.url.toString(),
                     .detail = QStringLiteral("longer than %1 bytes").arg(m_dataset.size)});
    if (m_file->write(bytes) != bytes.size())
        return fail({.code = Error::Code::NotWritable, .subject = m_file->fileName(), .detail = m_file->errorString()});
    emit progressed(m_received, m_dataset.size);
}

void DatasetFetch::onReplyFinished()
{
    if (m_reply->error() != QNetworkReply::NoError)
        return fail({.code = Error::Code::NetworkFailed,
                     .subject = m_dataset.url.toString(),
                     .detail = m_reply->errorString()});
    const QByteArray found = m_hash.result().toHex();
    if (m_received != m_dataset.size || found != m_dataset.sha256)
        return fail({.code = Error::Code::ChecksumMismatch,
                     .subject = m_dataset.url.toString(),
                     .detail = QStringLiteral("%1 bytes, SHA-256 %2").arg(m_received).arg(QString::fromLatin1(found))});
    const QString path = m_file->fileName();
    if (!m_file->commit())
        return fail({.code = Error::Code::NotWritable, .subject = path, .detail = m_file->errorString()});
    finish(path);
}

void DatasetFetch::fail(const Error& error)
{
    if (m_file)
        m_file->cancelWriting();
    finish(error);
}

void DatasetFetch::finish(const Result<QString>& path)
{
    if (!m_file)
        return;
    m_file.reset();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        std::exchange(m_reply, nullptr)->deleteLater();
    }
    emit finished(path);
}

} // namespace tokenscope
