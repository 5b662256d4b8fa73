// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace tokenscope {

/// What stands behind a failed request as far as the server's own words tell: finer than its Outcome, which says where
/// the request broke. It decides which sentence a user reads and what can be done.
enum class Cause
{
    Unknown, ///< the outcome says all there is
    // who asks
    TokenMissing, ///< the server saw no token
    TokenInvalid, ///< not active, revoked, or never one of this service
    TokenExpired,
    LoginLapsed, ///< the token is fresh, but the browser sign-in behind it is too old for the service's policy
    WrongIdentityProvider, ///< signed in with an organisation that the service does not accept
    NotInGroup, ///< the account lacks a group that the service or the model asks for
    IdentityChanged, ///< kept tokens belong to another identity
    AccessDenied,
    // what is asked
    AddressNotFound, ///< no such path: the base URL is put together wrongly
    ClusterNotFound,
    FrameworkNotSupported,
    OperationNotSupported, ///< the cluster does not offer this kind of request
    ModelNotFound,
    ModelWithdrawn,
    FieldNotAllowed, ///< the request has a field that the server does not know
    RequestNotAccepted, ///< another fault of the request, as the server sees it
    ContextTooLong,
    PayloadTooLarge,
    ToolCallFailed, ///< the model began a function call and did not complete it
    AnswerPostponed, ///< accepted as a task for later: no answer that could be timed
    AnswerCompressed, ///< though plain bytes were asked for: arrivals would not tell when tokens came
    // how much is asked
    TokenQuota, ///< tokens a minute
    RequestQuota, ///< requests a second, of this user
    AddressQuota, ///< requests a second, of this network address
    CreditSpent, ///< the account's money or allowance is used up
    BatchQuota, ///< another batch of this user is still active
    BatchNotFound,
    BatchUnavailable,
    BatchUnfinished,
    BatchFailed,
    // whether the model can answer
    ModelCold, ///< it is being loaded, or waits for a node
    ModelOffline,
    Maintenance,
    ServerBusy, ///< overloaded, or not ready, and no more is said
    TimedOutInQueue, ///< no token within the gateway's own limit: queued, cold, or a long prompt
    UpstreamTimeout, ///< a server behind the gateway took too long
    GatewayCutOff, ///< the gateway ended the stream: its longest time, or a pause that it took for the end
    NodeSignInFailed, ///< the gateway could not sign in to its own node
    UpstreamRefused, ///< the server behind the gateway refused, and its reason is told
    UpstreamFailed, ///< the server behind the gateway failed
    ReasonWithheld, ///< a server behind the gateway failed, and a stream does not tell why: a whole answer does
    ServerFault, ///< an internal error of the server itself
    // the way there
    Redirected,
    NotTheService, ///< a web page or something else answered
    CertificateExpired,
    CertificateNotYetValid,
    CertificateForAnotherName,
    CertificateNotTrusted, ///< issued by none that this computer knows
    CertificateSelfSigned,
    TlsTooOld,
    WrongScheme, ///< http:// to a port that speaks TLS, or https:// to one that does not
    ClientCertificateNeeded,
    ClientCertificateUnusable, ///< it, or its key, cannot be read
    NameNotFound,
    NobodyListens, ///< the port refuses connections; of a measured request its outcome says so
    ProxyFailed,
    ProxyRefused, ///< it asks for another user or password, or does not let this address through
};

/// As it is called in files and JSON documents: "login_lapsed". Unknown has the empty key.
[[nodiscard]] QString keyOf(Cause cause);
/// The inverse of keyOf(); nothing for a key that nothing is known by.
[[nodiscard]] std::optional<Cause> causeFromKey(const QString& key);

} // namespace tokenscope
