// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tokenscope {

class ElidedLabel;
class Theme;

/// A rounded panel with a hairline border: title, subtitle, anything at the right of the title, and a body.
class Card : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(const Theme& theme, QWidget* parent = nullptr);
    ~Card() override;

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    void setSubtitle(const QString& subtitle);
    /// Something small at the right of the title: a button, a chip.
    void addToHeader(QWidget* widget);
    /// Something small straight after the title: a chip.
    void addBesideTitle(QWidget* widget);
    /// Below the title; margins 0, so that a table can reach the border.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Inner margins of the body, left and right and bottom as the title's.
    void padBody();
    /// The colour of a leg along one edge (top or left); nothing takes it away.
    void setAccentLeg(std::optional<int> leg, Qt::Edge edge = Qt::TopEdge);
    /// A background other than the panel's, for cards inside cards.
    void setRadius(int radius);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Below title and subtitle, above the body: legends.
    void insertBelowTitle(QWidget* widget);

private:
    void applyFonts();
    void showHead();

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QHBoxLayout* m_head;
    ElidedLabel* m_title;
    QLabel* m_subtitle;
    QVBoxLayout* m_body;
    std::optional<int> m_accentLeg {};
    Qt::Edge m_accentEdge = Qt::TopEdge;
    int m_radius = 8;
    int m_besideTitle = 1; // where the next widget beside the title goes
};

} // namespace tokenscope
