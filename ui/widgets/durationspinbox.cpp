// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/durationspinbox.h"

#include <cmath>

namespace tokenscope {

DurationSpinBox::DurationSpinBox(QWidget* parent)
    : PlainSpinBox(parent)
{
    constexpr double longest = 86'400; // a day
    setDecimals(1);
    setRange(0, longest);
    //: unit behind a number: seconds
    setSuffix(tr(" s"));
    setGroupSeparatorShown(true);
}

DurationSpinBox::~DurationSpinBox() = default;

void DurationSpinBox::setTime(Milliseconds time)
{
    setValue(std::chrono::duration<double>(time).count());
}

Milliseconds DurationSpinBox::time() const
{
    return Milliseconds(std::llround(value() * 1000));
}

} // namespace tokenscope
