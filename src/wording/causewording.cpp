// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/causewording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

struct Entry
{
    Cause cause {};
    const char* word = "";
    const char* advice = "";
};

// What happened, why, what to do.
constexpr std::array entries {
    Entry {Cause::TokenMissing, QT_TRANSLATE_NOOP("CauseText", "no token"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The request carried no token. Sign in in the window or with “tokenscope auth login”, or "
                             "choose in the endpoint where its token comes from.")},
    Entry {Cause::TokenInvalid, QT_TRANSLATE_NOOP("CauseText", "token not valid"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server does not accept the token: it is not active, was revoked, or belongs to "
                             "another service. Sign in again in the window or with “tokenscope auth login”; a new "
                             "sign-in may need a minute until the service knows it.")},
    Entry {Cause::TokenExpired, QT_TRANSLATE_NOOP("CauseText", "token expired"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The token has expired. Sign in again in the window or with “tokenscope auth login”; "
                             "where a script keeps the token, run the script again.")},
    Entry {Cause::LoginLapsed, QT_TRANSLATE_NOOP("CauseText", "login too old"),
           QT_TRANSLATE_NOOP(
               "CauseText",
               "The token is fresh, but the login in the browser behind it is older than the service allows. Sign in "
               "again in the browser: with “Sign in again” in the window, or with “tokenscope auth login”.")},
    Entry {Cause::WrongIdentityProvider, QT_TRANSLATE_NOOP("CauseText", "other organisation"),
           QT_TRANSLATE_NOOP("CauseText",
                             "You are signed in with an organisation that this service does not accept. Sign out, and "
                             "sign in again with the organisation that the service names.")},
    Entry {Cause::NotInGroup, QT_TRANSLATE_NOOP("CauseText", "not in the group"),
           QT_TRANSLATE_NOOP("CauseText",
                             "Your account is not in a group that the service or this model asks for. Choose another "
                             "model, or ask the service’s support for access.")},
    Entry {
        Cause::IdentityChanged, QT_TRANSLATE_NOOP("CauseText", "other identity"),
        QT_TRANSLATE_NOOP("CauseText",
                          "The kept tokens belong to another identity than the one that signed in. Sign out and sign "
                          "in again; where a script keeps tokens, delete its file tokens.json and run it again.")},
    Entry {Cause::AccessDenied, QT_TRANSLATE_NOOP("CauseText", "no access"),
           QT_TRANSLATE_NOOP("CauseText",
                             "Your account may not use this. Choose another model or endpoint, or ask the service’s "
                             "support for access.")},
    Entry {Cause::AddressNotFound, QT_TRANSLATE_NOOP("CauseText", "no such address"),
           QT_TRANSLATE_NOOP("CauseText",
                             "Nothing is served at this address. Correct the endpoint’s URL: it ends with the "
                             "framework and /v1, as in …/sophia/vllm/v1 or …/metis/api/v1.")},
    Entry {Cause::ClusterNotFound, QT_TRANSLATE_NOOP("CauseText", "no such cluster"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The gateway has no cluster of this name. Correct the endpoint’s URL: the cluster stands "
                             "before the framework, as in …/sophia/vllm/v1.")},
    Entry {Cause::FrameworkNotSupported, QT_TRANSLATE_NOOP("CauseText", "no such framework"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The cluster does not have this framework. Correct the endpoint’s URL: it is "
                             "…/sophia/vllm/v1, but …/metis/api/v1.")},
    Entry {Cause::OperationNotSupported, QT_TRANSLATE_NOOP("CauseText", "not offered"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The cluster does not offer this kind of request, or not as a stream. Correct the "
                             "endpoint’s URL, or measure without streaming.")},
    Entry {Cause::ModelNotFound, QT_TRANSLATE_NOOP("CauseText", "no such model"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server does not know this model; names differ between clusters and change. Choose a "
                             "model from the endpoint’s list.")},
    Entry {Cause::ModelWithdrawn, QT_TRANSLATE_NOOP("CauseText", "model withdrawn"),
           QT_TRANSLATE_NOOP(
               "CauseText",
               "The model was withdrawn and is not served any more. Choose another one from the endpoint’s list.")},
    Entry {Cause::FieldNotAllowed, QT_TRANSLATE_NOOP("CauseText", "unknown field"),
           QT_TRANSLATE_NOOP(
               "CauseText",
               "The server does not accept a field of the request. Remove it from the endpoint’s extra fields.")},
    Entry {Cause::RequestNotAccepted, QT_TRANSLATE_NOOP("CauseText", "not accepted"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server does not accept the request as it is. Correct what it names: a limit of the "
                             "plan, or one of the endpoint’s extra fields.")},
    Entry {Cause::ContextTooLong, QT_TRANSLATE_NOOP("CauseText", "context too long"),
           QT_TRANSLATE_NOOP("CauseText",
                             "Prompt and answer together do not fit into the model’s context. Use a shorter prompt, or "
                             "allow fewer output tokens.")},
    Entry {
        Cause::PayloadTooLarge, QT_TRANSLATE_NOOP("CauseText", "request too large"),
        QT_TRANSLATE_NOOP("CauseText",
                          "The request is larger than the server takes, which is 10 MB at ALCF. Use shorter prompts.")},
    Entry {Cause::ToolCallFailed, QT_TRANSLATE_NOOP("CauseText", "tool call failed"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The model began a function call and did not complete it. Metis has no tools: remove them "
                             "from the endpoint’s extra fields, or change the prompt.")},
    Entry {Cause::AnswerPostponed, QT_TRANSLATE_NOOP("CauseText", "postponed"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server took the request as a task for later and sent no answer, so there was nothing "
                             "to time. Choose another model or endpoint.")},
    Entry {Cause::AnswerCompressed, QT_TRANSLATE_NOOP("CauseText", "compressed"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The answer came compressed though plain bytes were asked for; when its tokens came "
                             "cannot be told. Turn compression off in the server, or in the proxy on the way.")},
    Entry {Cause::TokenQuota, QT_TRANSLATE_NOOP("CauseText", "token quota"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The quota of tokens a minute is used up; within a minute it is free again. Run fewer "
                             "requests at once, or enter the quota under “Tokens per minute” in the endpoint, so that "
                             "runs keep it: 60,000 for each user at ALCF, unless told otherwise.")},
    Entry {Cause::RequestQuota, QT_TRANSLATE_NOOP("CauseText", "request quota"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server takes fewer requests from one user in this time: 10 a second at ALCF. Run "
                             "fewer requests at once, or at a lower rate.")},
    Entry {Cause::AddressQuota, QT_TRANSLATE_NOOP("CauseText", "address quota"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server takes fewer requests from one network address, which others may share: 50 a "
                             "second at ALCF. Run fewer requests at once, or at a lower rate.")},
    Entry {Cause::CreditSpent, QT_TRANSLATE_NOOP("CauseText", "credit spent"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The account’s credit or allowance is used up. Look at its billing at the service, or use "
                             "another account.")},
    Entry {Cause::BatchQuota, QT_TRANSLATE_NOOP("CauseText", "batch limit"),
           QT_TRANSLATE_NOOP("CauseText",
                             "As many of your batches are active as the service allows. Wait until one has ended.")},
    Entry {Cause::BatchNotFound, QT_TRANSLATE_NOOP("CauseText", "no such batch"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The service has no batch of this id. Check the id, and whether you are signed in with "
                             "the account that submitted it.")},
    Entry {Cause::BatchUnavailable, QT_TRANSLATE_NOOP("CauseText", "no batches"),
           QT_TRANSLATE_NOOP("CauseText", "This cluster takes no batches. Choose another one, such as Sophia.")},
    Entry {Cause::BatchUnfinished, QT_TRANSLATE_NOOP("CauseText", "batch not finished"),
           QT_TRANSLATE_NOOP("CauseText", "The batch has not ended, so there are no results yet. Look again later.")},
    Entry {Cause::BatchFailed, QT_TRANSLATE_NOOP("CauseText", "batch failed"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The batch failed and has no results. Check its input file and submit it again.")},
    Entry {Cause::ModelCold, QT_TRANSLATE_NOOP("CauseText", "model cold"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The model is not loaded yet, which takes 10 to 15 minutes. Wake it and wait, or choose a "
                             "model that is running.")},
    Entry {Cause::ModelOffline, QT_TRANSLATE_NOOP("CauseText", "model offline"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The model is not served now. Choose a model that is running, or try again later.")},
    Entry {
        Cause::Maintenance, QT_TRANSLATE_NOOP("CauseText", "maintenance"),
        QT_TRANSLATE_NOOP("CauseText",
                          "The service or its cluster is under maintenance. Try again later, or use another cluster.")},
    Entry {Cause::ServerBusy, QT_TRANSLATE_NOOP("CauseText", "server busy"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server cannot take the request now: it is overloaded or not ready. Run fewer "
                             "requests at once, or try again later.")},
    Entry {Cause::TimedOutInQueue, QT_TRANSLATE_NOOP("CauseText", "timed out in queue"),
           QT_TRANSLATE_NOOP("CauseText",
                             "No token came within the gateway’s own limit, which is 30 seconds at ALCF: the request "
                             "waited in the queue, the model is cold, or the prompt is very long. Run fewer requests "
                             "at once, or wait until the model runs.")},
    Entry {Cause::UpstreamTimeout, QT_TRANSLATE_NOOP("CauseText", "timed out behind"),
           QT_TRANSLATE_NOOP("CauseText",
                             "A server behind this address took too long; Metis is given 120 seconds. Allow fewer "
                             "output tokens, run fewer requests at once, or try again later.")},
    Entry {Cause::GatewayCutOff, QT_TRANSLATE_NOOP("CauseText", "cut off"),
           QT_TRANSLATE_NOOP(
               "CauseText",
               "The gateway ended the stream before the answer was complete: it takes a pause of 5 seconds for the "
               "end, and allows 300 seconds in all. Allow fewer output tokens, or run fewer requests at once.")},
    Entry {Cause::NodeSignInFailed, QT_TRANSLATE_NOOP("CauseText", "gateway’s own sign-in"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The gateway could not sign in to the server behind it; your own sign-in is in order. Try "
                             "again later, and tell the service’s support if it stays so.")},
    Entry {Cause::UpstreamRefused, QT_TRANSLATE_NOOP("CauseText", "refused behind"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server behind the gateway refused the request. Correct what it names: a limit of the "
                             "plan, the model, or one of the endpoint’s extra fields.")},
    Entry {Cause::UpstreamFailed, QT_TRANSLATE_NOOP("CauseText", "failed behind"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server behind the gateway failed. Try again later, or choose another model.")},
    Entry {Cause::ReasonWithheld, QT_TRANSLATE_NOOP("CauseText", "reason not told"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server behind the gateway failed or refused, and the gateway does not pass on why in "
                             "a stream. Measure once without streaming: the answer then names the reason, which is "
                             "often a prompt too long for the model.")},
    Entry {Cause::ServerFault, QT_TRANSLATE_NOOP("CauseText", "server fault"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server had an internal error. Try again later; if it stays so, give its words to the "
                             "service’s support.")},
    Entry {Cause::Redirected, QT_TRANSLATE_NOOP("CauseText", "redirected"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server sends to another address. It was not followed, and no token went there. If "
                             "you trust it, enter it as the endpoint’s URL.")},
    Entry {
        Cause::NotTheService, QT_TRANSLATE_NOOP("CauseText", "not the service"),
        QT_TRANSLATE_NOOP(
            "CauseText",
            "A web page or another program answered instead of the service, such as the sign-in page of a network. "
            "Check the endpoint’s URL, and open a page in a browser to see whether the network asks for a sign-in.")},
    Entry {Cause::CertificateExpired, QT_TRANSLATE_NOOP("CauseText", "certificate expired"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server’s certificate has expired, or the clock of this computer is wrong. "
                             "Check the clock; if it is right, the server’s operator must renew the certificate.")},
    Entry {Cause::CertificateNotYetValid, QT_TRANSLATE_NOOP("CauseText", "not valid yet"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server’s certificate is not valid yet, or the clock of this computer is behind. "
                             "Check the clock; if it is right, wait, or ask the server’s operator.")},
    Entry {Cause::CertificateForAnotherName, QT_TRANSLATE_NOOP("CauseText", "wrong certificate"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server’s certificate is for another name. Check the endpoint’s URL: the server’s "
                             "full name must stand in it, not a number or a short name.")},
    Entry {Cause::CertificateNotTrusted, QT_TRANSLATE_NOOP("CauseText", "issuer unknown"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server’s certificate was issued by someone whom this computer does not know: an "
                             "organisation of its own, or a proxy that reads along. If you trust them, add their "
                             "certificate under Network in the settings.")},
    Entry {Cause::CertificateSelfSigned, QT_TRANSLATE_NOOP("CauseText", "self-signed"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server’s certificate is signed by itself, so nobody vouches for it. If it is a "
                             "server of yours, add its certificate under Network in the settings.")},
    Entry {Cause::TlsTooOld, QT_TRANSLATE_NOOP("CauseText", "TLS too old"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server speaks only versions of TLS that are not safe any more. Its operator must "
                             "turn on TLS 1.2 or newer.")},
    Entry {Cause::WrongScheme, QT_TRANSLATE_NOOP("CauseText", "http or https"),
           QT_TRANSLATE_NOOP("CauseText",
                             "One side speaks TLS and the other does not. Change http:// to https:// in the endpoint’s "
                             "URL, or the other way round.")},
    Entry {Cause::ClientCertificateNeeded, QT_TRANSLATE_NOOP("CauseText", "certificate wanted"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The server wants a certificate of yours. Choose it under Network in the settings.")},
    Entry {Cause::ClientCertificateUnusable, QT_TRANSLATE_NOOP("CauseText", "own certificate"),
           QT_TRANSLATE_NOOP("CauseText",
                             "Your certificate or its key cannot be read, or they do not belong together. Choose them "
                             "again under Network in the settings.")},
    Entry {
        Cause::NameNotFound, QT_TRANSLATE_NOOP("CauseText", "name not found"),
        QT_TRANSLATE_NOOP(
            "CauseText",
            "No computer of this name is known. Check the endpoint’s URL, the network, and whether a VPN is needed.")},
    Entry {Cause::NobodyListens, QT_TRANSLATE_NOOP("CauseText", "nothing listens"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The computer was found, but nothing listens at this port. Check the endpoint’s URL, and "
                             "that its server runs.")},
    Entry {Cause::ProxyFailed, QT_TRANSLATE_NOOP("CauseText", "proxy failed"),
           QT_TRANSLATE_NOOP(
               "CauseText",
               "The proxy could not be reached, or could not reach the server. Check it under Network in the settings: "
               "on ALCF’s own machines it is http://proxy.alcf.anl.gov:3128, elsewhere none is needed for ALCF.")},
    Entry {Cause::ProxyRefused, QT_TRANSLATE_NOOP("CauseText", "proxy refused"),
           QT_TRANSLATE_NOOP("CauseText",
                             "The proxy did not let the request through: it wants a user and a password, or does not "
                             "allow this address. Enter them under Network in the settings.")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("CauseText", text);
}

const Entry* entryOf(Cause cause)
{
    const auto* found = std::ranges::find(entries, cause, &Entry::cause);
    return found == entries.end() ? nullptr : found;
}

} // namespace

QString causeWord(Cause cause)
{
    const Entry* entry = entryOf(cause);
    return entry != nullptr ? translated(entry->word) : QString();
}

QString causeAdvice(Cause cause)
{
    const Entry* entry = entryOf(cause);
    return entry != nullptr ? translated(entry->advice) : QString();
}

} // namespace tokenscope
