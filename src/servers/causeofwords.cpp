// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/causeofwords.h"

#include "model/requestrecord.h"
#include "servers/contextwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tokenscope {

namespace {

constexpr qsizetype readOfWords = 4'000; // servers come to the point; behind it may stand the prompt's own words
constexpr int deepest = 3; // gateways before gateways

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1String(text),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

/// Where the words may stand: with one of these statuses, or without any.
using Statuses = std::array<int, 5>;
constexpr Statuses any {};
constexpr Statuses who {401, 403};
constexpr Statuses asked {400, 404, 405, 422, 501};
constexpr Statuses waiting {408, 500, 502, 503, 504};

struct Rule
{
    Statuses statuses {};
    QRegularExpression words {};
    Cause cause {};
};

const auto& rules()
{
    static const std::array all {
        // who asks
        Rule {who,
              pattern(R"(missing.{0,20}(authori[sz]ation|api.?key|token|credential)|not authenticated)"
                      R"(|no (api.?key|token|authori[sz]ation)|provide.{0,20}(api.?key|token))"),
              Cause::TokenMissing},
        Rule {who, pattern("high-assurance|internal policies"), Cause::LoginLapsed},
        Rule {who, pattern("must authenticate with|currently authenticated as"), Cause::WrongIdentityProvider},
        Rule {who, pattern("globus groups?\\b"), Cause::NotInGroup},
        Rule {any, pattern("identitymismatcherror|change in identity"), Cause::IdentityChanged},
        Rule {who, pattern(R"(token (has |is )?expired|expired.{0,10}token)"), Cause::TokenExpired},
        Rule {who,
              pattern(R"(not active or invalid|(invalid|incorrect|wrong|bad|malformed).{0,20})"
                      R"((token|api.?key|credential)|\bunauthorized\b)"),
              Cause::TokenInvalid},
        Rule {{403}, pattern("access_denied"), Cause::AccessDenied},
        // the way there, as a web server in front tells it
        Rule {asked, pattern("no required ssl certificate|the ssl certificate error"), Cause::ClientCertificateNeeded},
        Rule {asked, pattern("plain http request.{0,20}https port|http request to an https server"),
              Cause::WrongScheme},
        // batches
        Rule {asked, pattern("batch_unavailable|batch requests are not supported"), Cause::BatchUnavailable},
        Rule {asked, pattern(R"(\bquota_exceeded\b|quota of \d+ active batch)"), Cause::BatchQuota},
        Rule {asked, pattern("batch_ongoing|batch not completed"), Cause::BatchUnfinished},
        Rule {asked, pattern(R"(batch_failed|\bbatch failed)"), Cause::BatchFailed},
        Rule {asked, pattern(R"(batch_not_found|\bbatch \S{1,60} not found)"), Cause::BatchNotFound},
        // what is asked
        Rule {asked, pattern("cluster_not_found|requested cluster.{0,80}not exist"), Cause::ClusterNotFound},
        Rule {asked, pattern("unsupported_framework|framework \\S{1,40} not supported"), Cause::FrameworkNotSupported},
        Rule {asked, pattern("unsupported_endpoint|endpoint \\S{1,40} not supported|streaming is not supported"),
              Cause::OperationNotSupported},
        Rule {{400, 404, 410},
              pattern("model_removed|no longer (available|supported|served)|withdrawn|decommissioned"),
              Cause::ModelWithdrawn},
        Rule {asked,
              pattern(R"(endpoint_not_found|model_not_found|requested endpoint.{0,120}not exist)"
                      R"(|\bmodel\b.{0,120}(not exist|not found|is not (available|supported|served)))"
                      R"(|unknown model|no such model|invalid model)"),
              Cause::ModelNotFound},
        Rule {{400, 422},
              pattern(R"(extra_forbidden|extra inputs? (are|is) not permitted|unrecognized .{0,20}argument)"
                      R"(|unknown (field|parameter|argument)|unsupported (field|parameter|argument))"
                      R"(|unexpected keyword|additional properties)"),
              Cause::FieldNotAllowed},
        Rule {{400, 422, 500},
              pattern("started a function call|invalid function calling|tool_use_failed"),
              Cause::ToolCallFailed},
        Rule {{400, 413},
              pattern("entity too large|payload too large|body (is )?too (large|long)"),
              Cause::PayloadTooLarge},
        // how much is asked
        Rule {{402, 403, 429},
              pattern("insufficient_quota|exceeded your current quota|billing|credit balance"),
              Cause::CreditSpent},
        Rule {{429},
              pattern(R"(tokens?(/| per |_per_|/ ?)min|\bTPM\b|token (quota|limit|rate)|_model_usage)"),
              Cause::TokenQuota},
        // "error: message", as both keys of the answer are joined
        Rule {{429}, pattern(R"(retry_after_of_address|^\s*rate limit exceeded: )"), Cause::AddressQuota},
        // whether the model can answer
        Rule {{500, 503}, pattern("maintenance"), Cause::Maintenance},
        Rule {{408}, pattern("request_timeout|compute|task"), Cause::ModelCold},
        Rule {waiting, pattern("not ready to receive tasks|loading (the )?model|model is (still )?(loading|starting)"),
              Cause::ModelCold},
        Rule {waiting, pattern("is offline|not currently live"), Cause::ModelOffline},
        Rule {waiting, pattern("streamingtimeouterror|streaming task timed out|no data received from"),
              Cause::TimedOutInQueue},
        Rule {{500}, pattern("an error occurred during processing"), Cause::ReasonWithheld},
        Rule {{500}, pattern("failed_to_get_cluster_jobs|could not retrieve the jobs"), Cause::UpstreamFailed},
        Rule {{500, 502, 504}, pattern("timed? ?out|gateway timeout"), Cause::UpstreamTimeout},
        Rule {{429, 500, 503}, pattern("overloaded"), Cause::ServerBusy},
    };
    return all;
}

bool allows(const Statuses& statuses, int httpStatus)
{
    return httpStatus == 0 || statuses == any || std::ranges::find(statuses, httpStatus) != statuses.end();
}

Cause causeOfStatus(int httpStatus)
{
    struct Known
    {
        int httpStatus = 0;
        Cause cause {};
    };
    static constexpr std::array known {
        Known {202, Cause::AnswerPostponed}, Known {401, Cause::TokenInvalid},
        Known {402, Cause::CreditSpent},     Known {403, Cause::AccessDenied},
        Known {404, Cause::AddressNotFound}, Known {405, Cause::AddressNotFound},
        Known {407, Cause::ProxyRefused},    Known {408, Cause::UpstreamTimeout},
        Known {410, Cause::ModelWithdrawn},  Known {413, Cause::PayloadTooLarge},
        Known {429, Cause::RequestQuota},    Known {501, Cause::OperationNotSupported},
        Known {502, Cause::UpstreamFailed},  Known {503, Cause::ServerBusy},
        Known {504, Cause::UpstreamTimeout}, Known {522, Cause::UpstreamTimeout},
        Known {524, Cause::UpstreamTimeout}, Known {529, Cause::ServerBusy},
    };
    const auto* found = std::ranges::find(known, httpStatus, &Known::httpStatus);
    if (found != known.end())
        return found->cause;
    if (httpStatus >= 500)
        return Cause::ServerFault;
    if (httpStatus >= 400)
        return Cause::RequestNotAccepted;
    return httpStatus >= 300 ? Cause::Redirected : Cause::Unknown;
}

/// What a server said whom the speaker asked on our behalf.
std::optional<ServerWords> wordsOfAnother(const QString& words)
{
    // the gateway before vLLM; before Metis, the begin of a Python bytes literal; before Metis, in a stream
    static const std::array patterns {
        pattern(R"(failed with status code: (\d{3})\s+Response text: (.*?)(\s+Response headers: .*)?$)"),
        pattern(R"(Upstream endpoint returned (\d{3}): (.*))"),
        pattern(R"(Could not send (?:stream )?API call to (?:\S+?)(?:: (.*))?$)"),
    };
    static const QRegularExpression number = pattern(R"-("(?:code|status|status_code)"\s*:\s*"?(\d{3})\b)-");
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const auto match = patterns.at(i).match(words);
        if (!match.hasMatch())
            continue;
        if (i < 2)
            return ServerWords {.httpStatus = match.captured(1).toInt(), .words = match.captured(2)};
        return ServerWords {.httpStatus = number.match(match.captured(1)).captured(1).toInt(),
                            .words = match.captured(1)};
    }
    return std::nullopt;
}

/// What a cause at a server behind a gateway is to those before it: its sign-in is not theirs, nor is its address.
Cause seenThroughGateway(Cause cause)
{
    static constexpr std::array changed {
        std::pair {Cause::TokenMissing, Cause::NodeSignInFailed},
        std::pair {Cause::TokenInvalid, Cause::NodeSignInFailed},
        std::pair {Cause::TokenExpired, Cause::NodeSignInFailed},
        std::pair {Cause::AccessDenied, Cause::NodeSignInFailed},
        std::pair {Cause::AddressNotFound, Cause::UpstreamRefused},
        std::pair {Cause::RequestNotAccepted, Cause::UpstreamRefused},
        std::pair {Cause::OperationNotSupported, Cause::UpstreamRefused},
        std::pair {Cause::Redirected, Cause::UpstreamRefused},
        std::pair {Cause::RequestQuota, Cause::ServerBusy},
        std::pair {Cause::AddressQuota, Cause::ServerBusy},
        std::pair {Cause::ServerFault, Cause::UpstreamFailed},
        std::pair {Cause::Unknown, Cause::UpstreamFailed},
    };
    const auto* found = std::ranges::find(changed, cause, &std::pair<Cause, Cause>::first);
    return found == changed.end() ? cause : found->second;
}

bool isAboutToken(Cause cause)
{
    return cause == Cause::TokenMissing || cause == Cause::TokenInvalid || cause == Cause::TokenExpired;
}

Cause causeAtDepth(const ServerWords& said, int depth)
{
    if (depth > 0) {
        if (const auto inner = wordsOfAnother(said.words))
            return seenThroughGateway(causeAtDepth(*inner, depth - 1));
    }
    const QString text = said.codes + u'\n' + said.words.left(readOfWords);
    for (const Rule& rule : rules()) {
        if (allows(rule.statuses, said.httpStatus) && rule.words.match(text).hasMatch())
            return rule.cause;
    }
    const bool mayBeTooLong = said.httpStatus != 429 && !(said.httpStatus >= 401 && said.httpStatus <= 404);
    static const QRegularExpression tooLong = pattern("context_length_exceeded|exceed_context_size_error");
    if (mayBeTooLong && (saysContextTooLong(text) || (tooLong.match(text).hasMatch() && !speaksOfRate(text))))
        return Cause::ContextTooLong;
    static const QRegularExpression rate = pattern(R"(rate.?limit|too many requests)");
    if (said.httpStatus == 0 && rate.match(text).hasMatch())
        return Cause::RequestQuota;
    return causeOfStatus(said.httpStatus);
}

/// "Error code: 503 - Error: …": what OpenAI's client makes of a refusal, and older gateways pass on.
ServerWords withStatusOfWords(const QString& message, int httpStatus)
{
    static const QRegularExpression code = pattern(R"(^\s*(?:Error: )?Error code: (\d{3})\b(?: - )?(.*))");
    const auto match = code.match(message);
    if (!match.hasMatch())
        return {.httpStatus = httpStatus, .words = message};
    return {.httpStatus = httpStatus == 0 ? match.captured(1).toInt() : httpStatus, .words = match.captured(2)};
}

/// "tokens.json: expired: 2025-12-01T10:00:00Z": our own words, of what kept a request from being sent.
Cause causeOfNoCredential(const QString& message)
{
    static const QRegularExpression expired = pattern(R"(\bexpired\b)");
    static const QRegularExpression again = pattern(R"(\b(login|sign.?in) again\b)");
    if (expired.match(message).hasMatch())
        return Cause::TokenExpired;
    return again.match(message).hasMatch() ? Cause::LoginLapsed : Cause::TokenMissing;
}

} // namespace

Cause causeOfWords(const ServerWords& said)
{
    const ServerWords told = withStatusOfWords(said.words, said.httpStatus);
    return causeAtDepth({.httpStatus = told.httpStatus, .codes = said.codes, .words = told.words}, deepest);
}

Cause causeInsideAnswer(const ServerWords& said)
{
    const Cause cause = causeOfWords(said);
    return isAboutToken(cause) || cause == Cause::AccessDenied ? Cause::NodeSignInFailed : cause;
}

Cause causeOfRecord(const RequestRecord& record)
{
    const ServerWords said {.httpStatus = record.httpStatus, .words = record.errorMessage};
    if (record.outcome == Outcome::HttpError || record.outcome == Outcome::RateLimited)
        return causeOfWords(said);
    if (record.outcome == Outcome::ContextTooLong)
        return Cause::ContextTooLong;
    if (record.outcome == Outcome::NoCredential)
        return causeOfNoCredential(record.errorMessage);
    if (record.errorMessage.isEmpty())
        return Cause::Unknown;
    if (record.outcome == Outcome::ErrorInBody)
        return causeInsideAnswer({.words = record.errorMessage});
    // what has no known outcome is read as Malformed, with the file's own words
    return record.outcome == Outcome::Malformed ? causeOfWords({.words = record.errorMessage}) : Cause::Unknown;
}

QStringList fieldsNamed(const QString& words)
{
    static const std::array patterns {
        pattern(R"(([A-Za-z0-9_.]+): extra inputs? (?:are|is) not permitted)"),
        pattern(R"((?:unrecognized .{0,20}argument|(?:unknown|unsupported) (?:field|parameter|argument)))"
                R"((?: supplied)?s?:? ['"`]?([A-Za-z_][A-Za-z0-9_.]*))"),
    };
    QStringList names;
    for (const QRegularExpression& one : patterns) {
        auto matches = one.globalMatch(words.left(readOfWords));
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1).section(u'.', -1);
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    return names;
}

} // namespace tokenscope
