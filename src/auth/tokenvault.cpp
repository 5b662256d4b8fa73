// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenvault.h"

namespace tokenscope::vaultname {

namespace {

const QString& keyPrefix()
{
    static const QString prefix = QStringLiteral("key/");
    return prefix;
}

} // namespace

QString session(const QString& service)
{
    return QStringLiteral("session/") + service;
}

QString key(const QString& name)
{
    return keyPrefix() + name;
}

QString proxyPassword()
{
    return QStringLiteral("network/proxy");
}

QString certificateKeyPassword()
{
    return QStringLiteral("network/certificate");
}

QString nameOfKey(const QString& vaultName)
{
    return vaultName.startsWith(keyPrefix()) ? vaultName.sliced(keyPrefix().size()) : QString();
}

} // namespace tokenscope::vaultname
