// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/httprequestreader.h"

#include <QObject>

class QTcpSocket;

namespace tokenscope {

/// One client's connection: its requests one after the other, each answered before the next is read. Deletes itself
/// when the client is gone.
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    /// Takes the socket over.
    Connection(QTcpSocket* socket, QObject* parent);
    ~Connection() override;

    /// A whole answer with a JSON body; `fields` are more lines of its head, each with its line end.
    void respond(int status, QByteArrayView body, const QByteArray& fields = {});
    void respondText(QByteArrayView body); ///< a whole metrics page
    void beginStream();
    void sendEvent(QByteArrayView data); ///< one server-sent event
    void endStream();

signals:
    /// Exactly one respond(), or one beginStream() … endStream(), is owed for it.
    void requested(const tokenscope::ReceivedRequest& request);
    void closed();

private:
    void onReadyRead();
    void onAnswered();
    void onDisconnected();
    void takeRequest();
    void write(int status, const QByteArray& type, QByteArrayView body, const QByteArray& fields);
    void finishResponse();
    [[nodiscard]] QByteArray connectionField() const;

    QTcpSocket* m_socket = nullptr;
    HttpRequestReader m_reader {};
    bool m_isAnswering = false;
    bool m_keepAlive = true;
    bool m_isChunked = true;
};

} // namespace tokenscope
