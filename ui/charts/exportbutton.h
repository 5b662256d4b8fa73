// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/figures/pictureoptions.h"

#include <QToolButton>

#include <functional>

namespace tokenscope {

class Theme;

/// The small button of a card whose picture and values can be saved: asks where to.
class ExportButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportButton)

public:
    explicit ExportButton(const Theme& theme, QWidget* parent = nullptr);
    ~ExportButton() override;

    /// What is exported, for its name and the suggested file's.
    void setSubject(const QString& subject);
    /// Suggested when the user exports, without folder and suffix.
    void setFileName(const QString& name) { m_fileName = name; }
    /// Offers sizes, scale, background and texts first; `shown` is asked for the size on the screen.
    void offerOptions(const PictureOptions& options, std::function<QSize()> shown);
    /// What is offered next time.
    void setOptions(const PictureOptions& options) { m_options = options; }
    [[nodiscard]] const PictureOptions& options() const { return m_options; }

signals:
    /// The suffix says as what; options() say how.
    void saveRequested(const QString& path);
    void copyRequested();
    /// The user chose others.
    void optionsChanged();

private:
    void askOptions();
    void ask(const QString& suffix);

    QString m_subject {};
    QString m_fileName {};
    QString m_suffix {}; // that was chosen last
    PictureOptions m_options {};
    std::function<QSize()> m_shown {};
    const Theme& m_theme;
};

} // namespace tokenscope
