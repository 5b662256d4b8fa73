// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace tokenscope {

class Theme;

/// The slim column at the left: one entry for each page. Up and Down move between entries.
class Navigation final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigation)

public:
    explicit Navigation(const Theme& theme, QWidget* parent = nullptr);
    ~Navigation() override;

    /// Adds an entry below the others; `iconName` as for Theme::icon().
    void addEntry(const QString& id, const QString& iconName, const QString& title);
    void setCurrent(int index);
    [[nodiscard]] int current() const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QButtonGroup* m_entries;
};

} // namespace tokenscope
