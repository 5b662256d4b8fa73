// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gateway/servedmodel.h"
#include "model/requestrecord.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace tokenscope {

/// One thing that is looked at before a run.
struct CheckedItem
{
    enum class Kind
    {
        Address, ///< the name resolves and something listens
        Tls, ///< certificate and version
        Credential, ///< the token can be had and is accepted
        Model, ///< the server offers it, and it is hot
        Clock, ///< this computer's against the server's Date
        Answer, ///< a short question was answered
    };
    enum class State
    {
        Pending,
        Passed,
        Warned, ///< a run is possible, but …
        Failed,
        Skipped, ///< does not apply here, or something before it failed
    };

    Kind kind = Kind::Address;
    State state = State::Pending;
    Cause cause = Cause::Unknown; ///< of Warned and Failed
    QString detail {}; ///< a fact: "TLSv1.3", "12 s behind", or the server's own words; plain text, holds no secret

    bool operator==(const CheckedItem&) const = default;
};

/// What is known of an endpoint before a run, for its card and for `endpoints check`.
struct EndpointReport
{
    QString endpoint {}; ///< name
    std::vector<CheckedItem> items {}; ///< in the order they are looked at
    std::vector<ServedModel> models {}; ///< what it offers; empty: not known
    std::optional<ServedModel> model {}; ///< the one the endpoint names
    std::optional<QString> successor {}; ///< the id under which that model is offered now, if it is gone; only offered
    std::optional<QUrl>
        likelyUrl {}; ///< what may have been meant where nothing is served at the endpoint's URL; only offered
    std::vector<QString> operations {}; ///< "/v1/chat/completions"; empty: not known
    QString account {}; ///< who the server takes the user for; empty: not known
    std::optional<std::int64_t> freeNodes {}; ///< of the cluster
    std::optional<Milliseconds> clockOffset {}; ///< server's clock minus this computer's, to about a second
    std::optional<RequestRecord> answer {}; ///< how the short question was answered, if one was asked
    bool isUnderMaintenance = false;
    std::optional<QDateTime> checkedAt {}; ///< UTC

    bool operator==(const EndpointReport&) const = default;
};

} // namespace tokenscope
