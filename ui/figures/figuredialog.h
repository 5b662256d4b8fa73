// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/figures/pictureoptions.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace tokenscope {

class Theme;

/// Asks how a figure is to be written: format, size on paper or screen, resolution, background, texts.
class FigureDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureDialog)

public:
    explicit FigureDialog(const Theme& theme, QWidget* parent = nullptr);
    ~FigureDialog() override;

    /// An empty size is `shown`, that of the chart on the screen.
    void setOptions(const PictureOptions& options, QSize shown);
    [[nodiscard]] PictureOptions options() const;
    /// "png", "svg", "pdf", "csv"
    void setSuffix(const QString& suffix);
    [[nodiscard]] QString suffix() const;

private:
    void addSizes();
    void addRest();
    void choosePreset(int preset);
    void changeUnit();
    void showSize(QSize pixels);
    [[nodiscard]] QSize sizeInPixels() const;
    [[nodiscard]] bool isInMillimetres() const;
    void bringUpToDate();

    QComboBox* m_format;
    QComboBox* m_preset;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QDoubleSpinBox* m_scale;
    QCheckBox* m_transparent;
    QCheckBox* m_title;
    QCheckBox* m_caption;
    QLabel* m_result;
    QSize m_size {}; // in pixels, whatever the unit
    QSize m_shown {};
};

} // namespace tokenscope
