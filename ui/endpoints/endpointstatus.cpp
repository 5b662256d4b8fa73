// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointstatus.h"

#include <QRegularExpression>

#include <algorithm>

namespace tokenscope {

using statetext::EndpointState;

namespace {

/// "openai/GPT-oss-120b-131072" → "gpt-oss-120b"
QString kernelOf(const QString& id)
{
    static const QRegularExpression contextLength(QStringLiteral("-\\d{4,7}$"));
    return id.section(QChar(u'/'), -1).toLower().remove(contextLength);
}

} // namespace

DotState dotOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Unchecked:
    case EndpointState::Waiting:
        return DotState::Unknown;
    case EndpointState::Ready:
    case EndpointState::Done:
        return DotState::Ready;
    case EndpointState::Cold:
        return DotState::Idle;
    case EndpointState::NeedsSignIn:
    case EndpointState::LoginAgain:
    case EndpointState::ReadyWithWarning:
        return DotState::Warning;
    case EndpointState::Offline:
    case EndpointState::Maintenance:
    case EndpointState::ModelGone:
    case EndpointState::NoAccess:
    case EndpointState::TlsProblem:
    case EndpointState::NoAnswer:
    case EndpointState::Unreachable:
        return DotState::Error;
    case EndpointState::Checking:
    case EndpointState::Starting:
    case EndpointState::Queued:
    case EndpointState::WarmingUp:
    case EndpointState::Measuring:
        return DotState::Busy;
    }
    return DotState::Unknown;
}

DotState dotOf(ModelState state)
{
    switch (state) {
    case ModelState::Unknown:
        return DotState::Unknown;
    case ModelState::Hot:
        return DotState::Ready;
    case ModelState::Starting:
    case ModelState::Queued:
        return DotState::Busy;
    case ModelState::Stopped:
        return DotState::Idle;
    case ModelState::Offline:
        return DotState::Error;
    }
    return DotState::Unknown;
}

Remedy remedyOf(const EndpointStatus& status)
{
    if (status.waking) {
        return Remedy::CancelWaking;
    }
    switch (status.state) {
    case EndpointState::NeedsSignIn:
    case EndpointState::LoginAgain:
    case EndpointState::NoAccess:
        return Remedy::SignIn;
    case EndpointState::Cold:
    case EndpointState::Starting:
    case EndpointState::Queued:
        return Remedy::Wake;
    default:
        return Remedy::None;
    }
}

std::optional<QString> likelySuccessor(const QString& id, const std::vector<ServedModel>& offered)
{
    if (id.isEmpty() || std::ranges::count(offered, id, &ServedModel::id) > 0) {
        return std::nullopt;
    }
    const QString kernel = kernelOf(id);
    const ServedModel* best = nullptr;
    for (const ServedModel& model : offered) {
        const bool isBetter = !best || (model.state == ModelState::Hot && best->state != ModelState::Hot);
        if (kernelOf(model.id) == kernel && isBetter) {
            best = &model;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

} // namespace tokenscope
