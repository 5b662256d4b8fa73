// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainspinbox.h"

#include <QLocale>

#include <cmath>

namespace tokenscope {

PlainSpinBox::PlainSpinBox(QWidget* parent)
    : QDoubleSpinBox(parent)
{
}

PlainSpinBox::~PlainSpinBox() = default;

QString PlainSpinBox::textFromValue(double value) const
{
    int needed = 0;
    double scaled = value;
    const double half = 0.5 * std::pow(10.0, -decimals());
    while (needed < decimals() && std::abs(scaled - std::round(scaled)) > half * std::pow(10.0, needed)) {
        ++needed;
        scaled = value * std::pow(10.0, needed);
    }
    return locale().toString(value, 'f', needed);
}

} // namespace tokenscope
