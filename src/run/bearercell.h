// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <mutex>
#include <optional>

namespace tokenscope {

/// The present token of one endpoint, between the thread that keeps it fresh and those that send. Reading it allocates
/// nothing.
class BearerCell
{
public:
    struct Present
    {
        QByteArray token {}; ///< never logged, never stored; empty: the endpoint wants none
        std::optional<QString> failure {}; ///< why there is none: nothing is sent then
        int generation = 0; ///< of the token: counts up with each
        bool followsRefusal = false; ///< the one before was refused, and nothing has accepted this one yet
    };

    [[nodiscard]] Present present() const;
    /// A server has answered to a token of this generation.
    void accept(int generation);
    [[nodiscard]] bool isAccepted() const; ///< the present one
    /// A server has refused a token of this generation. True if that is the present one and it was not refused before.
    [[nodiscard]] bool refuse(int generation);

    void renew(const QByteArray& token, bool followsRefusal);
    void fail(const QString& why);

private:
    mutable std::mutex m_mutex; // guards all below
    Present m_present {};
    bool m_isAccepted = false;
    bool m_isRefused = false;
};

} // namespace tokenscope
