// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

const QByteArray settings = R"([ca]
default_ca = tests
[tests]
dir = .
database = ./issued.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = names
unique_subject = no
copy_extensions = copy
[names]
commonName = supplied
)";

const QString allNames = u"IP:127.0.0.1,IP:::1,DNS:localhost,DNS:inference.test"_s;

QString inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddHHmmss'Z'"_s);
}

QStringList newKey(const QString& name, const QString& extension)
{
    return {u"-newkey"_s,     u"ec"_s,      u"-pkeyopt"_s,    u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,      u"-keyout"_s, name + u".key"_s, u"-subj"_s,
            u"/CN="_s + name, u"-addext"_s, extension};
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

Certificates::Certificates(QString folder)
    : m_folder(std::move(folder))
{
}

bool Certificates::make()
{
    if (!write(pathOf(u"settings.cnf"_s), settings) || !write(pathOf(u"issued.txt"_s), {}))
        return false;
    return signSelf(u"authority"_s, u"basicConstraints=critical,CA:TRUE"_s)
        && signSelf(u"selfsigned"_s, u"subjectAltName="_s + allNames)
        && issue(u"good"_s, allNames, inDays(-1), inDays(1)) && issue(u"expired"_s, allNames, inDays(-3), inDays(-1))
        && issue(u"wrongname"_s, u"DNS:elsewhere.test"_s, inDays(-1), inDays(1))
        && issue(u"client"_s, u"DNS:researcher.test"_s, inDays(-1), inDays(1))
        && openssl({u"pkey"_s, u"-in"_s, u"client.key"_s, u"-aes256"_s, u"-passout"_s, u"pass:opens the key"_s,
                    u"-out"_s, u"encrypted.key"_s});
}

bool Certificates::signSelf(const QString& name, const QString& extension)
{
    return openssl(QStringList {u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-out"_s, name + u".pem"_s}
                   + newKey(name, extension));
}

bool Certificates::issue(const QString& name, const QString& alternativeNames, const QString& begins,
                         const QString& ends)
{
    return openssl(QStringList {u"req"_s, u"-out"_s, name + u".csr"_s}
                   + newKey(name, u"subjectAltName="_s + alternativeNames))
        && openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"settings.cnf"_s, u"-cert"_s, u"authority.pem"_s,
                    u"-keyfile"_s, u"authority.key"_s, u"-in"_s, name + u".csr"_s, u"-out"_s, name + u".pem"_s,
                    u"-startdate"_s, begins, u"-enddate"_s, ends});
}

bool Certificates::openssl(const QStringList& arguments)
{
    const QString program = QStandardPaths::findExecutable(u"openssl"_s);
    if (program.isEmpty()) {
        m_complaint = "openssl is not installed: ./dev test installs what the integration tests need";
        return false;
    }
    QProcess process;
    process.setWorkingDirectory(m_folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished() && process.exitCode() == 0;
    if (!isDone)
        m_complaint = "openssl " + arguments.join(u' ').toUtf8() + '\n' + process.readAll();
    return isDone;
}

QString Certificates::pathOf(const QString& file) const
{
    return m_folder + u'/' + file;
}

Certificates::Identity Certificates::named(const QString& name) const
{
    return {.certificate = pathOf(name + u".pem"_s), .key = pathOf(name + u".key"_s)};
}

Certificates::Identity Certificates::good() const
{
    return named(u"good"_s);
}

Certificates::Identity Certificates::expired() const
{
    return named(u"expired"_s);
}

Certificates::Identity Certificates::wrongName() const
{
    return named(u"wrongname"_s);
}

Certificates::Identity Certificates::selfSigned() const
{
    return named(u"selfsigned"_s);
}

Certificates::Identity Certificates::client() const
{
    return named(u"client"_s);
}

Certificates::Identity Certificates::encryptedClient() const
{
    return {.certificate = pathOf(u"client.pem"_s), .key = pathOf(u"encrypted.key"_s)};
}

} // namespace tokenscope
