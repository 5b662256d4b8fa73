// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace tokenscope {

struct Colours;

/// The one style sheet: what Fusion's palette cannot say. Sizes in pixels are those of a normal text size and are
/// multiplied by `textScale`.
[[nodiscard]] QString styleSheet(const Colours& colours, double textScale);

/// Gives a widget the look of this name in the sheet, also when it is shown already; empty: none of its own.
void setLook(QWidget& widget, const QString& look);

} // namespace tokenscope
