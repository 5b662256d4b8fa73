// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/reportchoice.h"

#include <QDialog>
#include <QStringList>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace tokenscope {

class ChoiceBox;

/// A figure that can be ticked.
struct OfferedFigure
{
    QString stem {};
    QString title {};
    bool hasData = true; ///< or it is not shown, and stays as it is
};

/// What there is to choose from.
struct ReportOffer
{
    std::vector<OfferedFigure> figures {};
    std::vector<ReportKind> kinds {};
};

/// Asks as what a comparison is written, with which figures, and where to.
class ReportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)

public:
    /// Starts with `choice`; its stems are those that are ticked, none: all. Of the figures only `offered` are shown,
    /// nothing: all; the others stay as they are.
    explicit ReportDialog(const ReportChoice& choice, const std::optional<QStringList>& offered = {},
                          QWidget* parent = nullptr);
    /// The same with figures and kinds of another report.
    ReportDialog(const ReportChoice& choice, const ReportOffer& offer, QWidget* parent = nullptr);
    ~ReportDialog() override;

    [[nodiscard]] ReportChoice choice() const;

private:
    [[nodiscard]] QWidget* makeFigures(const ReportChoice& choice, const ReportOffer& offer);
    void makeForm(const ReportChoice& choice, const ReportOffer& offer);
    [[nodiscard]] ReportKind kind() const;
    void onKindChanged();
    void choosePath();
    void explain();

    QComboBox* m_kind;
    QGroupBox* m_figures;
    QListWidget* m_charts; // those that are not offered are in it, hidden
    QSpinBox* m_width;
    QSpinBox* m_height;
    ChoiceBox* m_scale;
    QCheckBox* m_transparent;
    QLineEdit* m_path;
    QLabel* m_hint;
    QDialogButtonBox* m_buttons;
};

} // namespace tokenscope
