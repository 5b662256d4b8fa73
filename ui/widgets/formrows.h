// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace tokenscope {

class FieldProblem;
class Theme;

/// A form whose fields can have something said below them: a hint, and what is wrong with them.
class FormRows : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormRows)

public:
    explicit FormRows(const Theme& theme, QWidget* parent = nullptr);
    ~FormRows() override;

    /// Forms that stand below each other line up when their labels are equally wide.
    void setLabelWidth(int pixels);

protected:
    /// `label` may hold a mnemonic and becomes the buddy of `field`. The problem's line belongs to the row.
    FieldProblem* addRow(const QString& label, QWidget* field);
    /// A sentence below the field added last.
    QLabel* addHint(const QString& text);
    /// A field with label, hint and problem; what means nothing now is not in the way.
    void setRowShown(QWidget* field, bool isShown);
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
    QFormLayout* m_layout;
};

} // namespace tokenscope
