// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/remedylabel.h"

#include "ui/run/runpage.h"

namespace tokenscope {

QString remedyLabel(causetext::Remedy remedy)
{
    switch (remedy) {
    case causetext::Remedy::SignIn:
        return RunPage::tr("Sign in…");
    case causetext::Remedy::ChooseModel:
        return RunPage::tr("Choose a model…");
    case causetext::Remedy::WakeModel:
        return RunPage::tr("Wake it and wait");
    case causetext::Remedy::EditEndpoint:
        return RunPage::tr("Edit endpoints…");
    case causetext::Remedy::EditNetwork:
        return RunPage::tr("Network settings");
    case causetext::Remedy::LowerLoad:
    case causetext::Remedy::Wait:
    case causetext::Remedy::None:
        return {};
    }
    return {};
}

} // namespace tokenscope
