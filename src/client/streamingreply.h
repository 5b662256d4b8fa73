// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "client/transferend.h"
#include "model/outcome.h"

#include <QList>
#include <QNetworkReply>
#include <QPointer>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

class TransferEngine;

/// The answer to a POST that libcurl carries. Beyond what every QNetworkReply tells it says when the last read
/// happened, how long the connection took, and how the transfer failed.
class StreamingReply final : public QNetworkReply
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamingReply)

public:
    /// Who is called instead of emitting signals: a signal costs as much as decoding a chunk. May delete the reply.
    class Listener
    {
        Q_DISABLE_COPY_MOVE(Listener)

    public:
        virtual void onRequestSent() = 0;
        virtual void onReadyRead() = 0; ///< called once at a time
        virtual void onFinished() = 0;

    protected:
        Listener() = default;
        ~Listener() = default;
    };

    StreamingReply(const QNetworkRequest& request, TransferEngine& engine, QObject* parent);
    /// With a listener the head is known by field(), status() and reason() only; it must outlive the reply, or call
    /// fallSilent().
    StreamingReply(Listener& listener, TransferEngine& engine, QObject* parent);
    ~StreamingReply() override;

    void abort() override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

    /// What was read from the socket at one time.
    struct Read
    {
        QByteArrayView bytes {};
        TimePoint at {};
    };

    /// The oldest that was not taken yet, without copying it; valid until the event loop goes on or discardTaken().
    /// Each has its own time: while many requests are started, several reads may come before any is told of.
    [[nodiscard]] std::optional<Read> takeRead();
    /// Gives the memory of what was taken to the next reads; everything must have been taken.
    void discardTaken();

    /// When the newest bytes were read from the socket; absent before the first.
    [[nodiscard]] std::optional<TimePoint> lastReadAt() const { return m_lastReadAt; }
    /// When it was handed to the network, with everything prepared: the begin of every measured time.
    [[nodiscard]] TimePoint startedAt() const { return m_startedAt; }
    /// When the connection stood and the request went out.
    [[nodiscard]] std::optional<TimePoint> requestSentAt() const { return m_requestSentAt; }
    /// When a second sending began, because a kept connection turned out to have been closed already.
    [[nodiscard]] std::optional<TimePoint> sentAgainAt() const { return m_sentAgainAt; }
    [[nodiscard]] std::optional<TimePoint> connectedAt() const { return m_connectedAt; } ///< known at the end
    [[nodiscard]] std::optional<TimePoint> securedAt() const { return m_securedAt; } ///< known at the end
    [[nodiscard]] std::optional<TimePoint> firstByteAt() const { return m_firstByteAt; } ///< of the head
    /// Why there is no whole answer; absent if there is one, with whatever status.
    [[nodiscard]] std::optional<Outcome> failure() const { return m_failure; }
    /// What stands behind a failure, as far as the way there tells.
    [[nodiscard]] Cause failureCause() const { return m_failureCause; }

    /// Of the head; 0 without one.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] QString reason() const;
    /// Of a field of the head, joined by commas where it comes more than once.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] QList<RawHeaderPair> fields() const;

    /// The listener is not called any more.
    void fallSilent() { m_isSilent = true; }

    // Called by the engine as it begins.
    void takeStart(TimePoint at) { m_startedAt = at; }
    // Called by the transfer, inside libcurl: nothing is emitted.
    void takeRequestSent(TimePoint at);
    void takeHeadLine(TimePoint at, QByteArrayView line);
    void takeBytes(TimePoint at, QByteArrayView bytes);
    // Called by the engine, outside libcurl.
    void announce();
    void takeEnd(const TransferEnd& end);
    [[nodiscard]] bool hasHead() const { return m_hasHead; }

protected:
    qint64 readData(char* data, qint64 maximumSize) override;

private:
    struct Mark
    {
        qsizetype end = 0; // of a read, in m_buffer
        TimePoint at {};
    };

    void announceBytes();
    void announceHead();
    void announceError(const TransferEnd& end);
    void takeStatusLine(QByteArrayView line);

    QPointer<TransferEngine> m_engine;
    Listener* m_listener = nullptr; // none: signals
    QByteArray m_head; // its lines, without their ends, separated by line feeds
    int m_status = 0;
    QByteArray m_buffer;
    qsizetype m_read = 0; // of m_buffer
    std::vector<Mark> m_marks; // of the reads in m_buffer
    std::size_t m_mark = 0; // that m_read lies before
    TimePoint m_startedAt {};
    std::optional<TimePoint> m_lastReadAt;
    std::optional<TimePoint> m_requestSentAt;
    std::optional<TimePoint> m_sentAgainAt;
    std::optional<TimePoint> m_connectedAt;
    std::optional<TimePoint> m_securedAt;
    std::optional<TimePoint> m_firstByteAt;
    std::optional<Outcome> m_failure;
    Cause m_failureCause = Cause::Unknown;
    bool m_isSilent = false;
    bool m_hasHead = false;
    bool m_isHeadAnnounced = false;
    bool m_isSendingAnnounced = false;
    bool m_hasNews = false; // bytes came since the last announcement
};

} // namespace tokenscope
