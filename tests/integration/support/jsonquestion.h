// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QUrl>

namespace tokenscope {

/// What a part answered to a question of the test's own: `status` 0 if nothing came.
struct PlainAnswer
{
    int status = 0;
    QByteArray body {};

    [[nodiscard]] QJsonObject json() const;
};

using PlainHeaders = QList<QPair<QByteArray, QByteArray>>;

/// The parts' control channels, and what the tests look up beside the code under test. Events are processed meanwhile;
/// no redirect is followed.
[[nodiscard]] PlainAnswer get(const QUrl& url, const PlainHeaders& headers = {});
[[nodiscard]] PlainAnswer post(const QUrl& url, const QByteArray& body, const QByteArray& contentType,
                               const PlainHeaders& headers = {});
PlainAnswer postJson(const QUrl& url, const QJsonObject& body, const PlainHeaders& headers = {});
[[nodiscard]] PlainAnswer postForm(const QUrl& url, const QList<QPair<QString, QString>>& fields,
                                   const PlainHeaders& headers = {});

} // namespace tokenscope
