// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/launch/launchpreview.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabBar;

namespace tokenscope {

class ElidedLabel;
class Theme;

/// What changes in the parameters for each batch size, as a difference with signs and colours, and the command of its
/// run.
class VariantView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariantView)

public:
    explicit VariantView(const Theme& theme, QWidget* parent = nullptr);
    ~VariantView() override;

    void display(const LaunchPreview& preview);
    /// Reading the parameters may need a sign-in: then it happens on demand alone.
    void setCanRead(bool canRead);

signals:
    /// The parameters are to be read now.
    void readRequested();

private:
    void build();
    void fillTabs();
    void showVariant(int index);
    void showMessage(const QString& message);
    void highlight(const std::vector<PreviewLine>& lines);
    void applyTheme();

    const Theme& m_theme;
    LaunchPreview m_preview {};
    QTabBar* m_tabs;
    ElidedLabel* m_file;
    QPlainTextEdit* m_text;
    ElidedLabel* m_command;
    QLabel* m_message;
    QPushButton* m_read;
};

} // namespace tokenscope
