// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/tokenvault.h"
#include "base/clock.h"
#include "login/pledge.h"

#include <QMap>

namespace tokenscope {

/// A vault that forgets everything in the end, and fails on demand.
class MemoryVault final : public TokenVault
{
public:
    QMap<QString, QByteArray> secrets {};
    std::optional<Error> readFailure {};
    std::optional<Error> writeFailure {};
    QStringList written {}; ///< names, in order

    QFuture<Result<QByteArray>> read(const QString& name) override
    {
        if (readFailure)
            return kept<QByteArray>(*readFailure);
        if (!secrets.contains(name))
            return kept<QByteArray>(Error {.code = Error::Code::CredentialMissing, .subject = name});
        return kept<QByteArray>(secrets[name]);
    }
    QFuture<Result<Done>> write(const QString& name, const QByteArray& secret) override
    {
        if (writeFailure)
            return kept<Done>(*writeFailure);
        written.append(name);
        secrets[name] = secret;
        return kept<Done>(Done {});
    }
    QFuture<Result<Done>> remove(const QString& name) override
    {
        if (writeFailure)
            return kept<Done>(*writeFailure);
        secrets.remove(name);
        return kept<Done>(Done {});
    }
    QFuture<Result<QStringList>> names() override { return kept<QStringList>(QStringList(secrets.keys())); }
    [[nodiscard]] QString keptAt(const QString&) const override { return place; }

    QString place {};
};

/// A clock that tests move by hand.
class HandClock final : public Clock
{
public:
    QDateTime date {QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};

    [[nodiscard]] TimePoint now() const noexcept override { return {}; }
    [[nodiscard]] QDateTime utcNow() const override { return date; }
};

} // namespace tokenscope
