// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/figures/pictureoptions.h"

#include <QObject>

namespace tokenscope {

class Settings;

/// Figures are written as the user chose last, whichever chart it was chosen for.
class FigureFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureFlow)

public:
    FigureFlow(Settings& settings, QObject& window);
    ~FigureFlow() override;

    /// Gives the choice to all charts in the window; to be called again when there are new ones.
    void adopt();

private:
    void keep(const PictureOptions& options);
    [[nodiscard]] PictureOptions kept() const;

    Settings& m_settings;
    QObject& m_window;
};

} // namespace tokenscope
