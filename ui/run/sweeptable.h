// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

class QTableView;

namespace tokenscope {

struct SweepCurves;
class SweepModel;

/// The points of a sweep as a table, as high as its rows.
class SweepTable final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SweepTable)

public:
    explicit SweepTable(const Theme& theme, QWidget* parent = nullptr);
    ~SweepTable() override;

    void display(const SweepCurves& curves);

private:
    void setUp();
    void applyTheme();
    void fitHeight();

    SweepModel* m_model;
    QTableView* m_view;
};

} // namespace tokenscope
