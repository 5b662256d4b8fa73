// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace tokenscope {

class Theme;

/// The rows of a narrow panel: a muted label at the left, its field at the right, all fields equally wide.
class FieldColumn : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldColumn)

public:
    explicit FieldColumn(const Theme& theme, QWidget* parent = nullptr);
    ~FieldColumn() override;

    /// Fields that rest stay readable: what they say is being measured.
    void setLocked(bool isLocked);

protected:
    QLabel* addHeading(const QString& text);
    /// `label` may hold a mnemonic; it becomes the field's buddy.
    QLabel* addRow(const QString& label, QWidget* field, const QString& toolTip = {});
    /// A widget over the whole width.
    void addWide(QWidget* widget);
    /// A field with its label; what means nothing now is not in the way.
    void setRowShown(QWidget* field, bool isShown);
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    void applyTheme();

    const Theme& m_theme;
    QGridLayout* m_grid;
    std::vector<QWidget*> m_fields {};
    std::vector<QLabel*> m_labels {};
    bool m_isLocked = false;
};

} // namespace tokenscope
