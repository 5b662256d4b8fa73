// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/formfields.h"

namespace tokenscope {

FormFields::FormFields(const Theme& theme, QWidget* parent)
    : FieldColumn(theme, parent)
{
}

FormFields::~FormFields() = default;

} // namespace tokenscope
