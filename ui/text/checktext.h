// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"

#include <QString>

/// What was looked at before a run, as words. Plain text; details may be a server's own words.
namespace tokenscope::checktext {

/// "Address", "Sign-in"
[[nodiscard]] QString name(CheckedItem::Kind kind);
/// "✓", "!", "✗", "–", "…"
[[nodiscard]] QString sign(CheckedItem::State state);
/// The same for who hears it: "passed", "failed"
[[nodiscard]] QString word(CheckedItem::State state);
/// What stands beside the name, a few words: "TLSv1.3", "expired", "reached"
[[nodiscard]] QString finding(const CheckedItem& item);
/// What it means and what to do, in sentences; empty if it passed.
[[nodiscard]] QString explanation(const CheckedItem& item);
/// The item that decides: the first that failed, else the first that warned; null if there is none.
[[nodiscard]] const CheckedItem* decisive(const EndpointReport& report);

} // namespace tokenscope::checktext
