// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transferlibrary.h"

#include <QDir>

#include <curl/curl.h>

namespace tokenscope {

QString transferLibrary()
{
    const curl_version_info_data* library = curl_version_info(CURLVERSION_NOW);
    const QString version = QString::fromUtf8(library->version);
    if (library->ssl_version == nullptr)
        return version;
    return version + QStringLiteral(", ") + QString::fromUtf8(library->ssl_version);
}

bool readsAuthoritiesFolder()
{
    const char* folder = curl_version_info(CURLVERSION_NOW)->capath;
    return folder != nullptr && !QDir(QString::fromLocal8Bit(folder)).isEmpty(QDir::Files);
}

} // namespace tokenscope
