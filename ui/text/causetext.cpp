// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/causetext.h"

#include "model/requestrecord.h"
#include "servers/causeofwords.h"
#include "wording/causewording.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tokenscope::causetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CauseText)
};

/// Of the variable that should have held the token; empty if something else kept a request from being sent.
QString unsetVariable(const RequestRecord& record)
{
    static const QRegularExpression words(QStringLiteral("^(\\w{1,100}): missing: no such variable"));
    return record.outcome == Outcome::NoCredential ? words.match(record.errorMessage).captured(1) : QString();
}

} // namespace

QString word(Cause cause)
{
    return causeWord(cause);
}

QString explanation(Cause cause)
{
    return causeAdvice(cause);
}

QString explanation(const RequestRecord& record)
{
    if (const QString name = unsetVariable(record); !name.isEmpty())
        return Words::tr("Not sent: the environment variable %1 is not set. Set it and start the program from there; "
                         "or sign in in the window or with “tokenscope auth login”, and choose that in the endpoint.")
            .arg(name);
    if (record.outcome == Outcome::NoCredential && record.cause == Cause::TokenMissing)
        return {}; // the outcome's words: nothing was sent
    const QStringList names = record.cause == Cause::FieldNotAllowed ? fieldsNamed(record.errorMessage) : QStringList();
    if (names.isEmpty())
        return explanation(record.cause);
    //: %1 the names of fields, separated by commas: "ignore_eos, top_k"
    return Words::tr("The server does not accept these fields of the request: %1. Remove them from the endpoint’s "
                     "extra fields.")
        .arg(names.join(QStringLiteral(", ")));
}

Remedy action(Cause cause)
{
    switch (cause) {
    case Cause::TokenMissing:
    case Cause::TokenInvalid:
    case Cause::TokenExpired:
    case Cause::LoginLapsed:
    case Cause::WrongIdentityProvider:
    case Cause::IdentityChanged:
        return Remedy::SignIn;
    case Cause::NotInGroup:
    case Cause::AccessDenied:
    case Cause::ModelNotFound:
    case Cause::ModelWithdrawn:
    case Cause::AnswerPostponed:
    case Cause::ModelOffline:
        return Remedy::ChooseModel;
    case Cause::AddressNotFound:
    case Cause::ClusterNotFound:
    case Cause::FrameworkNotSupported:
    case Cause::OperationNotSupported:
    case Cause::FieldNotAllowed:
    case Cause::RequestNotAccepted:
    case Cause::ToolCallFailed:
    case Cause::UpstreamRefused:
    case Cause::Redirected:
    case Cause::NotTheService:
    case Cause::CertificateForAnotherName:
    case Cause::WrongScheme:
    case Cause::NameNotFound:
    case Cause::NobodyListens:
        return Remedy::EditEndpoint;
    case Cause::ContextTooLong:
    case Cause::PayloadTooLarge:
    case Cause::CreditSpent:
    case Cause::BatchNotFound:
    case Cause::BatchUnavailable:
    case Cause::BatchFailed:
    case Cause::ReasonWithheld:
    case Cause::CertificateExpired:
    case Cause::CertificateNotYetValid:
    case Cause::TlsTooOld:
    case Cause::Unknown:
        return Remedy::None;
    case Cause::AnswerCompressed:
    case Cause::CertificateNotTrusted:
    case Cause::CertificateSelfSigned:
    case Cause::ClientCertificateNeeded:
    case Cause::ClientCertificateUnusable:
    case Cause::ProxyFailed:
    case Cause::ProxyRefused:
        return Remedy::EditNetwork;
    case Cause::TokenQuota:
    case Cause::RequestQuota:
    case Cause::AddressQuota:
    case Cause::ServerBusy:
    case Cause::TimedOutInQueue:
    case Cause::UpstreamTimeout:
    case Cause::GatewayCutOff:
        return Remedy::LowerLoad;
    case Cause::BatchQuota:
    case Cause::BatchUnfinished:
    case Cause::Maintenance:
    case Cause::NodeSignInFailed:
    case Cause::UpstreamFailed:
    case Cause::ServerFault:
        return Remedy::Wait;
    case Cause::ModelCold:
        return Remedy::WakeModel;
    }
    return Remedy::None;
}

} // namespace tokenscope::causetext
