// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/causetext.h"

#include <QString>

namespace tokenscope {

/// Of the button of a banner that leads to the remedy; empty where no button can.
[[nodiscard]] QString remedyLabel(causetext::Remedy remedy);

} // namespace tokenscope
