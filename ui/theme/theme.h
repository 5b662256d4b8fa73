// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/colours.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;

namespace tokenscope {

enum class Scheme
{
    System,
    Light,
    Dark,
};

/// The look of the whole program: style, palette, fonts and icons, in light and dark. Created once, before the first
/// window; whoever paints is handed a const Theme& and follows changed().
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    /// Sets the application's style, fonts and palette; `application` must outlive the theme.
    explicit Theme(QApplication& application, QObject* parent = nullptr);
    ~Theme() override;

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return colours().isDark; }
    [[nodiscard]] const Colours& colours() const;

    /// The program's font, whose digits all have the same width, at `pixels` on a screen with normal text size;
    /// grows with the user's text size.
    [[nodiscard]] QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;
    /// The normal text font: 13 px, tabular digits.
    [[nodiscard]] QFont tabularFont() const { return font(13); }
    /// A fixed-width font for logs and details.
    [[nodiscard]] QFont fixedFont() const;

    /// An icon of resources/icons by its name ("play", "gear"), drawn in the colours of the theme at the time.
    /// The theme must outlive the icon.
    [[nodiscard]] QIcon icon(const QString& name) const;

signals:
    /// Colours and palette are new; repaint.
    void changed();

private:
    void followSystem();
    void apply();

    QApplication& m_application;
    Scheme m_scheme = Scheme::System;
    bool m_isSystemDark = false;
    double m_textScale = 1; // the user's text size ÷ the usual one
    QString m_family;
};

} // namespace tokenscope
