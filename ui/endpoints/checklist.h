// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace tokenscope {

class Theme;

/// What was looked at, one line each: a sign, what it is, what was found.
class CheckList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckList)

public:
    explicit CheckList(const Theme& theme, QWidget* parent = nullptr);
    ~CheckList() override;

    void display(const std::vector<CheckedItem>& items);

private:
    void fill();

    const Theme& m_theme;
    std::vector<CheckedItem> m_items {};
    QGridLayout* m_grid;
};

} // namespace tokenscope
