// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/statetext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope::statetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

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

QString word(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
        return Words::tr("not checked");
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

} // namespace tokenscope::statetext
