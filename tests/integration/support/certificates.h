// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tokenscope {

/// Certificates of all kinds, made by openssl for one test in a folder of its own.
class Certificates final
{
public:
    /// Paths of PEM files.
    struct Identity
    {
        QString certificate {};
        QString key {};
    };

    /// The folder must exist, and outlive this.
    explicit Certificates(QString folder);

    /// The authority, and the good certificate. False: complaint() says why.
    [[nodiscard]] bool make();

    /// To be trusted; issuer of all but the self-signed one.
    [[nodiscard]] QString authority() const { return pathOf(QStringLiteral("authority.pem")); }
    [[nodiscard]] Identity good() const; ///< for 127.0.0.1, ::1, localhost and inference.test, a day from now on
    [[nodiscard]] Identity expired() const; ///< ended a day ago
    [[nodiscard]] Identity wrongName() const; ///< for elsewhere.test
    [[nodiscard]] Identity selfSigned() const; ///< right but for its issuer
    [[nodiscard]] Identity client() const; ///< of a user
    [[nodiscard]] Identity encryptedClient() const; ///< the same; the key's password is "opens the key"

    [[nodiscard]] const char* complaint() const { return m_complaint.constData(); }

private:
    [[nodiscard]] QString pathOf(const QString& file) const;
    [[nodiscard]] Identity named(const QString& name) const;
    bool signSelf(const QString& name, const QString& extension);
    bool issue(const QString& name, const QString& alternativeNames, const QString& begins, const QString& ends);
    bool openssl(const QStringList& arguments);

    const QString m_folder;
    QByteArray m_complaint {};
};

} // namespace tokenscope
