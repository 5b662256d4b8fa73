// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace tokenscope {

using HeaderList = std::vector<std::pair<QByteArray, QByteArray>>;

/// One thing that the fake endpoint does after it has read a request.
struct Step
{
    enum class Kind
    {
        Send, ///< a piece of the body
        Wait, ///< before the next step
        End, ///< the body ends in order; the connection stays
        Close, ///< the connection is closed, whether or not the body has ended
        Reset, ///< the connection is reset
        Hang, ///< nothing more ever comes
    };

    Kind kind = Kind::Send;
    QByteArray bytes {};
    Milliseconds time {};
};

/// What the fake endpoint answers to one request: a head, unless `isRaw`, and a script.
struct Script
{
    int status = 200;
    HeaderList headers {};
    std::vector<Step> steps {};
    bool isChunked = true; ///< Transfer-Encoding: chunked, each Send a chunk; else the body ends with the connection
    bool isRaw = false; ///< the steps are all that is sent
};

struct SeenRequest
{
    QByteArray method {}; ///< "TLS" for a client that speaks TLS to this plain port
    QByteArray path {};
    HeaderList headers {};
    QByteArray body {};
    int connection = 0; ///< which of the endpoint's connections it came over, from 0

    [[nodiscard]] QByteArray header(const QByteArray& name) const; ///< empty if it was not sent
    [[nodiscard]] bool hasHeader(const QByteArray& name) const;
};

/// A scripted HTTP server on the loopback interface, in a thread of its own.
class FakeEndpoint final
{
    Q_DISABLE_COPY_MOVE(FakeEndpoint)

public:
    explicit FakeEndpoint(Script script = {});
    ~FakeEndpoint();

    /// For every request from now on that no answerOnce() is left for.
    void answer(Script script);
    /// Likewise, as `responder` decides; it is called in the endpoint's thread.
    void answerBy(std::function<Script(const SeenRequest&)> responder);
    /// For the next request that has none yet; several are used in order.
    void answerOnce(Script script);
    /// For every request for this path (with its query) from now on, before any of the above.
    void answerAt(const QByteArray& path, Script script);
    /// The same, made anew for each; `make` is called in the endpoint's thread.
    void answerAt(const QByteArray& path, std::function<Script()> make);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl baseUrl() const; ///< "http://127.0.0.1:<port>/v1"
    [[nodiscard]] std::vector<SeenRequest> requests() const;
    [[nodiscard]] int connections() const; ///< ever accepted
    [[nodiscard]] int inFlight() const; ///< requests whose answer is not complete
    [[nodiscard]] int peakInFlight() const;

private:
    struct Shared;
    class Connection;
    class Server;

    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    Server* m_server = nullptr; // lives and dies in m_thread
    quint16 m_port = 0;
};

namespace scripts {

/// A stream of events, each `data: …\n\n` in a chunk of its own, with a gap before each.
[[nodiscard]] Script stream(const std::vector<QByteArray>& data, Milliseconds gap = Milliseconds(0));
/// A well-formed chat stream of these pieces of text, with usage (one token a piece) and [DONE].
[[nodiscard]] Script chat(const std::vector<QByteArray>& pieces, Milliseconds gap = Milliseconds(0));
/// A whole body with a length.
[[nodiscard]] Script body(int status, const QByteArray& contentType, const QByteArray& body,
                          const HeaderList& headers = {});
/// Reads the request and never answers.
[[nodiscard]] Script silence();
/// Sends exactly these bytes, then does `last`.
[[nodiscard]] Script raw(const QByteArray& bytes, Step::Kind last = Step::Kind::Close);
/// The script up to its step `count`, then `last` instead of the rest.
[[nodiscard]] Script cut(Script script, std::size_t count, Step::Kind last);

/// One event's JSON with this text as its content.
[[nodiscard]] QByteArray contentEvent(const QByteArray& text);
[[nodiscard]] QByteArray finishEvent(const QByteArray& reason = "stop");
[[nodiscard]] QByteArray usageEvent(int promptTokens, int completionTokens);

} // namespace scripts

} // namespace tokenscope
