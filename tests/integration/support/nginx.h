// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "certificates.h"
#include "part.h"

#include <memory>
#include <vector>

namespace tokenscope {

/// nginx in front of something, with as many servers as a test describes, each on a port of its own.
///
///     Nginx nginx(folder.path());
///     const auto plain = nginx.serve(Nginx::passTo(simulator->url()));
///     const auto secure = nginx.serve(Nginx::passTo(simulator->url()), certificates.good());
///     QVERIFY2(nginx.start(), nginx.complaint());
///     measure(nginx.url(secure));            // https://127.0.0.1:<port>/v1
class Nginx final
{
public:
    using Server = std::size_t;

    /// The folder must exist, and outlive this. `directives` go before the servers: zones of limits.
    explicit Nginx(QString folder, QString directives = {});
    ~Nginx();

    /// A server without TLS; `directives` go into its block. Before start().
    Server serve(const QString& directives);
    /// One with TLS; `listenOptions` beside ssl: "http2".
    Server serve(const QString& directives, const Certificates::Identity& identity, const QString& listenOptions = {});

    /// A location that hands all requests to `upstream`, unbuffered, with further directives.
    [[nodiscard]] static QString passTo(const QUrl& upstream, const QString& directives = {});

    /// Stands in directives for the port of that server.
    [[nodiscard]] static QString portOf(Server server);

    /// Chooses the ports. False: complaint() says why.
    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] QUrl url(Server server, const QString& path = QStringLiteral("/v1")) const;
    [[nodiscard]] quint16 port(Server server) const { return m_ports.at(server); }

    /// One for each request that has ended, in order.
    struct Seen
    {
        quint16 port = 0;
        int status = 0;
        QString protocol {}; ///< "HTTP/1.1", "HTTP/2.0"
        int connection = 0; ///< number of the connection it came over
        bool hasAuthorization = false;
        QString secured {}; ///< "TLSv1.3"; empty without
        QString clientName {}; ///< subject of the client's certificate
    };
    [[nodiscard]] std::vector<Seen> seen(Server server) const;
    [[nodiscard]] const char* complaint() const { return m_complaint.constData(); }

private:
    struct Block
    {
        QString listenOptions {};
        QString directives {};
        bool isSecure = false;
    };

    [[nodiscard]] QString configuration() const;
    bool writeConfiguration();

    const QString m_folder;
    const QString m_directives;
    std::vector<Block> m_blocks {};
    std::vector<quint16> m_ports {};
    std::unique_ptr<Part> m_part {};
    QByteArray m_complaint {};
};

} // namespace tokenscope
