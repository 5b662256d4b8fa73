// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dataset/knowndatasets.h"
#include "network/accessmanager.h"

#include <QCryptographicHash>
#include <QObject>
#include <QSaveFile>
#include <QString>

#include <memory>

class QNetworkReply;

namespace tokenscope {

/// Downloads one known set into the cache folder. The file appears there only when its size and SHA-256 are right.
class DatasetFetch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatasetFetch)

public:
    /// `dataset.url` is where it is fetched from; tests point it at a server of their own.
    DatasetFetch(KnownDataset dataset, QString cacheFolder, QObject* parent = nullptr);
    ~DatasetFetch() override;

    /// For what is downloaded from now on.
    void setNetwork(const Network& network) { m_manager.setNetwork(network); }
    /// Downloads even what is cached already. finished() is never emitted from inside start().
    void start();
    /// Ends with Error::Code::Cancelled; whatever was cached before stays.
    void cancel();

signals:
    void progressed(qint64 received, qint64 total);
    /// Once for each start(): the path of the file. Errors: NetworkFailed, ChecksumMismatch, NotWritable, Cancelled.
    void finished(const tokenscope::Result<QString>& path);

private:
    void onReadyRead();
    void onReplyFinished();
    void fail(const Error& error);
    void finish(const Result<QString>& path);

    KnownDataset m_dataset {};
    QString m_cacheFolder {};
    AccessManager m_manager {};
    QNetworkReply* m_reply = nullptr;
    std::unique_ptr<QSaveFile> m_file {};
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    qint64 m_received = 0;
};

} // namespace tokenscope
