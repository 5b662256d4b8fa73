// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/statetext.h"

#include "ui/text/checktext.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::statetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

EndpointState stateFor(ModelState state)
{
    switch (state) {
    case ModelState::Unknown:
    case ModelState::Hot:
        return EndpointState::Ready;
    case ModelState::Starting:
        return EndpointState::Starting;
    case ModelState::Queued:
        return EndpointState::Queued;
    case ModelState::Stopped:
        return EndpointState::Cold;
    case ModelState::Offline:
        return EndpointState::Offline;
    }
    return EndpointState::Ready;
}

/// As far as the cause alone tells.
EndpointState stateFor(Cause cause, EndpointState otherwise)
{
    switch (cause) {
    case Cause::LoginLapsed:
        return EndpointState::LoginAgain;
    case Cause::TokenMissing:
    case Cause::TokenInvalid:
    case Cause::TokenExpired:
    case Cause::IdentityChanged:
        return EndpointState::NeedsSignIn;
    case Cause::WrongIdentityProvider:
    case Cause::NotInGroup:
    case Cause::AccessDenied:
        return EndpointState::NoAccess;
    case Cause::ModelCold:
        return EndpointState::Cold;
    case Cause::ModelOffline:
        return EndpointState::Offline;
    case Cause::Maintenance:
        return EndpointState::Maintenance;
    case Cause::ModelNotFound:
    case Cause::ModelWithdrawn:
        return EndpointState::ModelGone;
    case Cause::CertificateExpired:
    case Cause::CertificateNotYetValid:
    case Cause::CertificateForAnotherName:
    case Cause::CertificateNotTrusted:
    case Cause::CertificateSelfSigned:
    case Cause::TlsTooOld:
    case Cause::ClientCertificateNeeded:
    case Cause::ClientCertificateUnusable:
        return EndpointState::TlsProblem;
    default:
        return otherwise;
    }
}

EndpointState stateAt(CheckedItem::Kind kind)
{
    switch (kind) {
    case CheckedItem::Kind::Address:
        return EndpointState::Unreachable;
    case CheckedItem::Kind::Tls:
        return EndpointState::TlsProblem;
    case CheckedItem::Kind::Credential:
        return EndpointState::NeedsSignIn;
    case CheckedItem::Kind::Model:
        return EndpointState::Offline;
    case CheckedItem::Kind::Clock:
        return EndpointState::ReadyWithWarning;
    case CheckedItem::Kind::Answer:
        return EndpointState::NoAnswer;
    }
    return EndpointState::NoAnswer;
}

QString minutes(Nanoseconds time)
{
    return format::count(std::chrono::duration_cast<std::chrono::minutes>(time).count());
}

} // namespace

QString runState(RunState state, const QString& leg)
{
    switch (state) {
    case RunState::Idle:
        return Words::tr("Ready");
    case RunState::Preparing:
        return Words::tr("Preparing");
    case RunState::WarmingUp:
        return leg.isEmpty() ? Words::tr("Warming up") : Words::tr("Warming up %1").arg(leg);
    case RunState::Measuring:
        return leg.isEmpty() ? Words::tr("Measuring") : Words::tr("Measuring %1").arg(leg);
    case RunState::Pausing:
        return Words::tr("Pausing between the endpoints");
    case RunState::Draining:
        return Words::tr("Stopping");
    }
    return {};
}

QString progress(std::int64_t done, std::int64_t total)
{
    if (total == 0)
        return Words::tr("%Ln request(s)", nullptr, static_cast<int>(done));
    return Words::tr("%1 of %Ln request(s)", nullptr, static_cast<int>(total)).arg(format::count(done));
}

QString remaining(std::optional<Nanoseconds> time)
{
    return time ? Words::tr("about %1 left").arg(format::duration(*time)) : QString();
}

QString waking(const Waking& waking)
{
    if (waking.elapsed > waking.usualMost) {
        return Words::tr("%1 min, longer than the usual %2 min")
            .arg(minutes(waking.elapsed), minutes(waking.usualMost));
    }
    return Words::tr("%1 min, usually %2 to %3 min")
        .arg(minutes(waking.elapsed), minutes(waking.usualLeast), minutes(waking.usualMost));
}

double share(const Waking& waking)
{
    constexpr double almost = 0.97; // it is over when the server says so
    const double usual = toSeconds(waking.usualMost);
    return usual > 0 ? std::clamp(toSeconds(waking.elapsed) / usual, 0.0, almost) : 0.0;
}

EndpointState stateAfter(const RequestRecord& record)
{
    if (record.succeeded()) {
        return EndpointState::Ready;
    }
    const bool isRefused
        = record.outcome == Outcome::NoCredential || record.httpStatus == 401 || record.httpStatus == 403;
    if (isRefused) {
        return stateFor(record.cause, EndpointState::NeedsSignIn);
    }
    switch (record.outcome) {
    case Outcome::Refused:
    case Outcome::Unreachable:
    case Outcome::ConnectTimeout:
        return stateFor(record.cause, EndpointState::Unreachable);
    case Outcome::TlsFailed:
        return EndpointState::TlsProblem;
    case Outcome::Cancelled:
        return EndpointState::Unchecked;
    case Outcome::RateLimited:
    case Outcome::ContextTooLong:
        return EndpointState::ReadyWithWarning; // it answers, only not these requests
    default:
        return stateFor(record.cause, EndpointState::NoAnswer);
    }
}

EndpointState stateOf(const EndpointReport& report)
{
    const auto is
        = [](CheckedItem::State state) { return [state](const CheckedItem& item) { return item.state == state; }; };
    if (std::ranges::any_of(report.items, is(CheckedItem::State::Pending))) {
        return EndpointState::Checking;
    }
    if (report.isUnderMaintenance) {
        return EndpointState::Maintenance;
    }
    const EndpointState modelState = report.model ? stateFor(report.model->state) : EndpointState::Ready;
    const CheckedItem* decisive = checktext::decisive(report);
    if (decisive && decisive->state == CheckedItem::State::Failed) {
        const bool isOfModel = decisive->kind == CheckedItem::Kind::Model && modelState != EndpointState::Ready;
        return isOfModel ? modelState : stateFor(decisive->cause, stateAt(decisive->kind));
    }
    if (modelState != EndpointState::Ready) {
        return modelState;
    }
    if (decisive) {
        return stateFor(decisive->cause, EndpointState::ReadyWithWarning);
    }
    return report.items.empty() && !report.model ? EndpointState::Unchecked : EndpointState::Ready;
}

QString word(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
        return Words::tr("not checked");
    case EndpointState::Checking:
        return Words::tr("checking");
    case EndpointState::ReadyWithWarning:
        //: an endpoint that can be measured, although a check warned
        return Words::tr("ready, warning");
    case EndpointState::Starting:
        return Words::tr("starting");
    case EndpointState::Queued:
        return Words::tr("queued");
    case EndpointState::Cold:
        return Words::tr("cold");
    case EndpointState::Offline:
        return Words::tr("offline");
    case EndpointState::Maintenance:
        return Words::tr("maintenance");
    case EndpointState::ModelGone:
        return Words::tr("model gone");
    case EndpointState::LoginAgain:
        return Words::tr("sign in again");
    case EndpointState::NoAccess:
        return Words::tr("no access");
    case EndpointState::TlsProblem:
        return Words::tr("TLS problem");
    case EndpointState::NoAnswer:
        return Words::tr("no answer");
    case EndpointState::Ready:
        return Words::tr("ready");
    case EndpointState::NeedsSignIn:
        return Words::tr("needs sign-in");
    case EndpointState::Unreachable:
        return Words::tr("unreachable");
    case EndpointState::Waiting:
        return Words::tr("waiting");
    case EndpointState::WarmingUp:
        return Words::tr("warming up");
    case EndpointState::Measuring:
        return Words::tr("measuring");
    case EndpointState::Done:
        return Words::tr("done");
    }
    return {};
}

QString explanation(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
        return Words::tr("Nothing has been sent to this endpoint yet.");
    case EndpointState::Checking:
        return Words::tr("Address, credential and model are being looked at.");
    case EndpointState::ReadyWithWarning:
        return Words::tr("This endpoint can be measured, but something is not as it should be.");
    case EndpointState::Starting:
        return Words::tr("The model is being loaded. That usually takes 10 to 15 minutes; requests before that fail or "
                         "wait, and their latency says nothing about the model.");
    case EndpointState::Queued:
        return Words::tr("The model waits for a free node before it can be loaded.");
    case EndpointState::Cold:
        return Words::tr("The model is not loaded. Waking it takes 10 to 15 minutes, which are not measured.");
    case EndpointState::Offline:
        return Words::tr("The model cannot be had at the moment. Choose another one, or come back later.");
    case EndpointState::Maintenance:
        return Words::tr("The cluster is under maintenance. Nothing there answers until it is over.");
    case EndpointState::ModelGone:
        return Words::tr("The server does not offer this model. Choose one that it offers.");
    case EndpointState::LoginAgain:
        return Words::tr("The sign-in in the browser is too old for the service's rules: sign in again. A new token "
                         "alone does not help.");
    case EndpointState::NoAccess:
        return Words::tr("You are signed in, but this account may not use the endpoint. Sign in with another account, "
                         "or ask for access.");
    case EndpointState::TlsProblem:
        return Words::tr("No secure connection could be made. Nothing was sent.");
    case EndpointState::NoAnswer:
        return Words::tr("The endpoint is there, but it did not answer a short question.");
    case EndpointState::Ready:
        return Words::tr("This endpoint answers.");
    case EndpointState::NeedsSignIn:
        return Words::tr("The credential of this endpoint could not be had. Sign in, or change where it comes from.");
    case EndpointState::Unreachable:
        return Words::tr("This endpoint did not answer. Check the network and its address.");
    case EndpointState::Waiting:
        return Words::tr("The requests to this endpoint come later in this run.");
    case EndpointState::WarmingUp:
        return Words::tr("The first requests, which no figure counts.");
    case EndpointState::Measuring:
        return Words::tr("This endpoint is being measured.");
    case EndpointState::Done:
        return Words::tr("All requests to this endpoint are over.");
    }
    return {};
}

QString word(ModelState state)
{
    switch (state) {
    case ModelState::Unknown:
        return {};
    case ModelState::Hot:
        return Words::tr("hot");
    case ModelState::Starting:
        return Words::tr("starting");
    case ModelState::Queued:
        return Words::tr("queued");
    case ModelState::Stopped:
        return Words::tr("cold");
    case ModelState::Offline:
        return Words::tr("offline");
    }
    return {};
}

} // namespace tokenscope::statetext
