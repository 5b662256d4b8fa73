// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "comparison/scenariomatrix.h"
#include "ui/widgets/card.h"

#include <QImage>
#include <QSize>

namespace tokenscope {

class ExportButton;
class MatrixSheet;
struct Picture;

/// A scenario matrix as a page shows it: who wins where, by how much, how sure; copied as text or Markdown, exported
/// as a picture or as values.
class MatrixView final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixView)

public:
    explicit MatrixView(const Theme& theme, QWidget* parent = nullptr);
    ~MatrixView() override;

    void display(const ScenarioMatrix& matrix);
    [[nodiscard]] const ScenarioMatrix& matrix() const { return m_matrix; }
    /// For files: what is written below the picture, and how their names begin.
    void setSource(const QString& caption, const QString& stem);

    /// The suffix decides: .png, .svg, .pdf, .csv, .md. Needs no shown window. Returns the path, or NotWritable.
    [[nodiscard]] Result<QString> renderToFile(const QString& path, int width = 0);
    [[nodiscard]] QImage renderToImage(int width = 0);
    /// Comma separated, C locale, header line.
    [[nodiscard]] QString toCsv() const;
    void copyText() const;
    void copyMarkdown() const;

signals:
    void exportFailed(const tokenscope::Error& error);

private:
    void addExports();
    [[nodiscard]] Picture picture(int width) const;

    ScenarioMatrix m_matrix {};
    QString m_caption {};
    ExportButton* m_export;
    MatrixSheet* m_sheet;
};

} // namespace tokenscope
