// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPainter;

namespace tokenscope {

class Theme;
struct Colours;

/// What a dot can say; each has a shape of its own beside its colour.
enum class DotState
{
    Unknown, ///< a dotted ring
    Ready, ///< a filled dot
    Busy, ///< a half-filled dot: queued, starting, running
    Idle, ///< an empty ring: cold
    Warning, ///< a triangle: needs sign-in, late clock
    Error, ///< a cross: unreachable
};

/// Its sign alone, some 8 px wide, for lists and menus.
void paintStateSign(QPainter& painter, DotState state, QPointF centre, const Colours& colours);

/// A state in a word with a small sign before it.
class StateDot final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateDot)

public:
    explicit StateDot(const Theme& theme, QWidget* parent = nullptr);
    ~StateDot() override;

    void display(DotState state, const QString& text);
    [[nodiscard]] DotState state() const { return m_state; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    DotState m_state = DotState::Unknown;
    QString m_text;
};

} // namespace tokenscope
