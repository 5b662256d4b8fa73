// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/checktext.h"

#include "ui/text/causetext.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::checktext {

namespace {

using Kind = CheckedItem::Kind;
using State = CheckedItem::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

QString passedWord(Kind kind)
{
    switch (kind) {
    case Kind::Address:
        return Words::tr("reached");
    case Kind::Tls:
        return Words::tr("trusted");
    case Kind::Credential:
        return Words::tr("accepted");
    case Kind::Model:
        return Words::tr("hot");
    case Kind::Clock:
        return Words::tr("agrees");
    case Kind::Answer:
        return Words::tr("answered");
    }
    return {};
}

QString failedWord(Kind kind)
{
    switch (kind) {
    case Kind::Address:
        return Words::tr("not reached");
    case Kind::Tls:
        return Words::tr("not secure");
    case Kind::Credential:
        return Words::tr("not accepted");
    case Kind::Model:
        return Words::tr("not available");
    case Kind::Clock:
        return Words::tr("differs");
    case Kind::Answer:
        return Words::tr("no answer");
    }
    return {};
}

QString sentenceOf(const CheckedItem& item)
{
    if (const QString known = causetext::explanation(item.cause); !known.isEmpty()) {
        return known;
    }
    switch (item.kind) {
    case Kind::Address:
        return outcometext::explanation(Outcome::Unreachable);
    case Kind::Tls:
        return outcometext::explanation(Outcome::TlsFailed);
    case Kind::Credential:
        return outcometext::explanation(Outcome::HttpError, 401);
    case Kind::Model:
        return outcometext::explanation(Outcome::HttpError, 503);
    case Kind::Clock:
        return Words::tr("This computer's clock and the server's differ. Sign-in may fail, and a run's date will not "
                         "agree with the server's records: set the clock.");
    case Kind::Answer:
        return outcometext::explanation(Outcome::FirstTokenTimeout);
    }
    return {};
}

} // namespace

QString name(Kind kind)
{
    switch (kind) {
    case Kind::Address:
        return Words::tr("Address");
    case Kind::Tls:
        return Words::tr("Certificate");
    case Kind::Credential:
        return Words::tr("Credential");
    case Kind::Model:
        return Words::tr("Model");
    case Kind::Clock:
        return Words::tr("Clock");
    case Kind::Answer:
        return Words::tr("Answer");
    }
    return {};
}

QString sign(State state)
{
    switch (state) {
    case State::Pending:
        return QStringLiteral("…");
    case State::Passed:
        return QStringLiteral("✓");
    case State::Warned:
        return QStringLiteral("!");
    case State::Failed:
        return QStringLiteral("✗");
    case State::Skipped:
        return QStringLiteral("–");
    }
    return {};
}

QString word(State state)
{
    switch (state) {
    case State::Pending:
        return Words::tr("being checked");
    case State::Passed:
        return Words::tr("passed");
    case State::Warned:
        return Words::tr("warning");
    case State::Failed:
        return Words::tr("failed");
    case State::Skipped:
        return Words::tr("not checked");
    }
    return {};
}

QString finding(const CheckedItem& item)
{
    switch (item.state) {
    case State::Pending:
    case State::Skipped:
        return word(item.state);
    case State::Passed:
        return item.detail.isEmpty() ? passedWord(item.kind) : item.detail;
    case State::Warned:
    case State::Failed:
        break;
    }
    if (const QString known = causetext::word(item.cause); !known.isEmpty()) {
        return known;
    }
    const bool isFact = item.state == State::Warned && !item.detail.isEmpty();
    return isFact ? item.detail : failedWord(item.kind);
}

QString explanation(const CheckedItem& item)
{
    const bool isTrouble = item.state == State::Warned || item.state == State::Failed;
    return isTrouble ? sentenceOf(item) : QString();
}

const CheckedItem* decisive(const EndpointReport& report)
{
    for (const State state : {State::Failed, State::Warned}) {
        const auto found = std::ranges::find(report.items, state, &CheckedItem::state);
        if (found != report.items.end()) {
            return &*found;
        }
    }
    return nullptr;
}

} // namespace tokenscope::checktext
