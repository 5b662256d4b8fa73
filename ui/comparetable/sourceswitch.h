// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparetable/comparisonmodel.h"

#include <QWidget>

class QButtonGroup;

namespace tokenscope {

class Theme;

/// Chooses between our figures, those that the files state, and both.
class SourceSwitch final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceSwitch)

public:
    explicit SourceSwitch(const Theme& theme, QWidget* parent = nullptr);
    ~SourceSwitch() override;

    /// Does not emit chosen().
    void setSource(FigureSource source);
    [[nodiscard]] FigureSource source() const;

signals:
    void chosen(tokenscope::FigureSource source);

private:
    void addButton(FigureSource source, const QString& text, const QString& toolTip);
    void applyTheme();

    const Theme& m_theme;
    QButtonGroup* m_buttons;
};

} // namespace tokenscope
