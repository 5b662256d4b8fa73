// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/cause.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

struct CauseKey
{
    Cause cause {};
    const char* key = "";
};

constexpr std::array keys {
    CauseKey {Cause::Unknown, ""},
    CauseKey {Cause::TokenMissing, "token_missing"},
    CauseKey {Cause::TokenInvalid, "token_invalid"},
    CauseKey {Cause::TokenExpired, "token_expired"},
    CauseKey {Cause::LoginLapsed, "login_lapsed"},
    CauseKey {Cause::WrongIdentityProvider, "wrong_identity_provider"},
    CauseKey {Cause::NotInGroup, "not_in_group"},
    CauseKey {Cause::IdentityChanged, "identity_changed"},
    CauseKey {Cause::AccessDenied, "access_denied"},
    CauseKey {Cause::AddressNotFound, "address_not_found"},
    CauseKey {Cause::ClusterNotFound, "cluster_not_found"},
    CauseKey {Cause::FrameworkNotSupported, "framework_not_supported"},
    CauseKey {Cause::OperationNotSupported, "operation_not_supported"},
    CauseKey {Cause::ModelNotFound, "model_not_found"},
    CauseKey {Cause::ModelWithdrawn, "model_withdrawn"},
    CauseKey {Cause::FieldNotAllowed, "field_not_allowed"},
    CauseKey {Cause::RequestNotAccepted, "request_not_accepted"},
    CauseKey {Cause::ContextTooLong, "context_too_long"},
    CauseKey {Cause::PayloadTooLarge, "payload_too_large"},
    CauseKey {Cause::ToolCallFailed, "tool_call_failed"},
    CauseKey {Cause::AnswerPostponed, "answer_postponed"},
    CauseKey {Cause::AnswerCompressed, "answer_compressed"},
    CauseKey {Cause::TokenQuota, "token_quota"},
    CauseKey {Cause::RequestQuota, "request_quota"},
    CauseKey {Cause::AddressQuota, "address_quota"},
    CauseKey {Cause::CreditSpent, "credit_spent"},
    CauseKey {Cause::BatchQuota, "batch_quota"},
    CauseKey {Cause::BatchNotFound, "batch_not_found"},
    CauseKey {Cause::BatchUnavailable, "batch_unavailable"},
    CauseKey {Cause::BatchUnfinished, "batch_unfinished"},
    CauseKey {Cause::BatchFailed, "batch_failed"},
    CauseKey {Cause::ModelCold, "model_cold"},
    CauseKey {Cause::ModelOffline, "model_offline"},
    CauseKey {Cause::Maintenance, "maintenance"},
    CauseKey {Cause::ServerBusy, "server_busy"},
    CauseKey {Cause::TimedOutInQueue, "timed_out_in_queue"},
    CauseKey {Cause::UpstreamTimeout, "upstream_timeout"},
    CauseKey {Cause::GatewayCutOff, "gateway_cut_off"},
    CauseKey {Cause::NodeSignInFailed, "node_sign_in_failed"},
    CauseKey {Cause::UpstreamRefused, "upstream_refused"},
    CauseKey {Cause::UpstreamFailed, "upstream_failed"},
    CauseKey {Cause::ReasonWithheld, "reason_withheld"},
    CauseKey {Cause::ServerFault, "server_fault"},
    CauseKey {Cause::Redirected, "redirected"},
    CauseKey {Cause::NotTheService, "not_the_service"},
    CauseKey {Cause::CertificateExpired, "certificate_expired"},
    CauseKey {Cause::CertificateNotYetValid, "certificate_not_yet_valid"},
    CauseKey {Cause::CertificateForAnotherName, "certificate_for_another_name"},
    CauseKey {Cause::CertificateNotTrusted, "certificate_not_trusted"},
    CauseKey {Cause::CertificateSelfSigned, "certificate_self_signed"},
    CauseKey {Cause::TlsTooOld, "tls_too_old"},
    CauseKey {Cause::WrongScheme, "wrong_scheme"},
    CauseKey {Cause::ClientCertificateNeeded, "client_certificate_needed"},
    CauseKey {Cause::ClientCertificateUnusable, "client_certificate_unusable"},
    CauseKey {Cause::NameNotFound, "name_not_found"},
    CauseKey {Cause::NobodyListens, "nobody_listens"},
    CauseKey {Cause::ProxyFailed, "proxy_failed"},
    CauseKey {Cause::ProxyRefused, "proxy_refused"},
};

} // namespace

QString keyOf(Cause cause)
{
    return QString::fromLatin1(std::ranges::find(keys, cause, &CauseKey::cause)->key);
}

std::optional<Cause> causeFromKey(const QString& key)
{
    const auto known
        = std::ranges::find_if(keys, [&key](const CauseKey& one) { return key == QLatin1String(one.key); });
    return known == keys.end() ? std::nullopt : std::optional(known->cause);
}

} // namespace tokenscope
