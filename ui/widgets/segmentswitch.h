// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;

namespace tokenscope {

class Theme;

/// A few views of the same thing, one of them chosen: a row of joined buttons.
class SegmentSwitch final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentSwitch)

public:
    explicit SegmentSwitch(const Theme& theme, QWidget* parent = nullptr);
    ~SegmentSwitch() override;

    void addSegment(int id, const QString& text, const QString& toolTip);
    void setSegmentVisible(int id, bool isVisible);
    [[nodiscard]] bool hasSegment(int id) const;
    /// Says nothing: only a user chooses.
    void setCurrent(int id);
    [[nodiscard]] int current() const;

signals:
    void chosen(int id);

private:
    void applyTheme();

    const Theme& m_theme;
    QButtonGroup* m_buttons;
    QHBoxLayout* m_layout;
};

} // namespace tokenscope
