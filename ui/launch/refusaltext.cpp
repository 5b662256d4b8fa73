// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/refusaltext.h"

using namespace Qt::StringLiterals;

namespace tokenscope::refusaltext {

RefusalText of(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail)
{
    if (refusal == RemoteRefusal::HostBasedDenied)
        return {
            .what = u"%1 does not let your account in."_s.arg(route.second),
            .why
            = u"Your account is not enabled on the user nodes. They trust the login host to vouch for people whose accounts are enabled there; no key of yours and no setting on this computer can help."_s,
            .remedy = u"Write to ALCF's support and ask for it. A ready text is below."_s,
            .command = {},
            .letter
            = u"Hello,\n\nplease enable my account for the Cerebras user nodes. From cerebras.alcf.anl.gov, ssh cer-usn-01 ends with\n\n    Permission denied (hostbased).\n\nUser name: \nProject: \n\nThank you!"_s,
            .subject = u"Access to the Cerebras user nodes"_s,
            .recipient = u"support@alcf.anl.gov"_s};
    if (refusal == RemoteRefusal::HostKeyChanged)
        return {.what = u"The key of the host has changed."_s,
                .why = u"Somebody may be listening in between, or the host was set up anew."_s,
                .remedy = u"Ask, then forget the old key."_s,
                .command = u"ssh-keygen -R cerebras.alcf.anl.gov"_s};
    if (refusal != RemoteRefusal::None)
        return {.what = u"Something."_s,
                .why = detail,
                .remedy
                = u"Do something about it. A ready text is below. Do something about it. A ready text is below."_s};
    return {};
}

} // namespace tokenscope::refusaltext
