// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nginx.h"

#include "freeports.h"
#include "parts.h"

#include <QFile>

#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int tries = 3; // another program may take a port before nginx does

// One process, so that nothing of it outlives the test.
const QString head = uR"(daemon off;
master_process off;
pid %1/nginx.pid;
error_log stderr warn;
events { worker_connections 512; }
http {
    map $http_authorization $authorized { default 1; '' 0; }
    log_format seen '$server_port\t$status\t$server_protocol\t$connection\t$authorized\t$ssl_protocol\t$ssl_client_s_dn';
    access_log %1/seen.log seen;
    ssl_protocols TLSv1.2 TLSv1.3;
    client_body_temp_path %1/body;
    proxy_temp_path %1/proxy;
    fastcgi_temp_path %1/fastcgi;
    uwsgi_temp_path %1/uwsgi;
    scgi_temp_path %1/scgi;
)"_s;

} // namespace

Nginx::Nginx(QString folder, QString directives)
    : m_folder(std::move(folder))
    , m_directives(std::move(directives))
{
}

Nginx::~Nginx() = default;

Nginx::Server Nginx::serve(const QString& directives)
{
    m_blocks.push_back({.directives = directives});
    return m_blocks.size() - 1;
}

Nginx::Server Nginx::serve(const QString& directives, const Certificates::Identity& identity,
                           const QString& listenOptions)
{
    m_blocks.push_back({.listenOptions = u" ssl "_s + listenOptions,
                        .directives = u"ssl_certificate %1;\nssl_certificate_key %2;\n%3"_s.arg(
                            identity.certificate, identity.key, directives),
                        .isSecure = true});
    return m_blocks.size() - 1;
}

QString Nginx::passTo(const QUrl& upstream, const QString& directives)
{
    const QUrl root = upstream.adjusted(QUrl::RemovePath);
    return u"location / {\nproxy_pass %1;\nproxy_http_version 1.1;\nproxy_set_header Connection '';\n"
           "proxy_buffering off;\n%2\n}\n"_s.arg(root.toString(), directives);
}

QString Nginx::portOf(Server server)
{
    return u"<port %1>"_s.arg(server);
}

QString Nginx::configuration() const
{
    QString text = head.arg(m_folder) + m_directives;
    for (std::size_t server = 0; server < m_blocks.size(); ++server) {
        text += u"server {\nlisten 127.0.0.1:%1%2;\n%3\n}\n"_s.arg(m_ports[server])
                    .arg(m_blocks[server].listenOptions, m_blocks[server].directives);
    }
    for (std::size_t server = 0; server < m_ports.size(); ++server)
        text.replace(portOf(server), QString::number(m_ports[server]));
    return text + u"}\n"_s;
}

bool Nginx::writeConfiguration()
{
    QFile file(m_folder + u"/nginx.conf"_s);
    return file.open(QIODevice::WriteOnly) && file.write(configuration().toUtf8()) > 0;
}

bool Nginx::start()
{
    for (int attempt = 0; attempt < tries; ++attempt) {
        m_ports = freePorts(m_blocks.size());
        if (m_ports.empty() || !writeConfiguration())
            break;
        m_part = std::make_unique<Part>(
            Part::Setup {.name = u"nginx"_s,
                         .program = parts::installed(u"nginx"_s),
                         .arguments = {u"-p"_s, m_folder, u"-e"_s, u"stderr"_s, u"-c"_s, m_folder + u"/nginx.conf"_s}});
        if (m_part->startAt(m_ports.back()))
            return true;
        m_complaint = m_part->complaint();
        if (!m_complaint.contains("Address already in use"))
            break;
    }
    return false;
}

void Nginx::stop()
{
    if (m_part)
        m_part->stop();
}

QUrl Nginx::url(Server server, const QString& path) const
{
    QUrl url;
    url.setScheme(m_blocks.at(server).isSecure ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_ports.at(server));
    url.setPath(path);
    return url;
}

std::vector<Nginx::Seen> Nginx::seen(Server server) const
{
    std::vector<Seen> requests;
    QFile log(m_folder + u"/seen.log"_s);
    if (!log.open(QIODevice::ReadOnly))
        return requests;
    const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != 7 || fields[0].toInt() != m_ports.at(server))
            continue;
        const auto valueOf = [&fields](int index) { return fields[index] == u"-" ? QString() : fields[index]; };
        requests.push_back({.port = m_ports.at(server),
                            .status = fields[1].toInt(),
                            .protocol = fields[2],
                            .connection = fields[3].toInt(),
                            .hasAuthorization = fields[4] == u"1",
                            .secured = valueOf(5),
                            .clientName = valueOf(6)});
    }
    return requests;
}

} // namespace tokenscope
