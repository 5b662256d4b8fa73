// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace tokenscope {

class Theme;

/// The path of a file or a folder: typed, or chosen with a dialog.
class FileField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileField)

public:
    enum class Kind
    {
        File,
        Folder,
    };

    /// `name`, for whoever hears it and for the dialog's title.
    FileField(const Theme& theme, Kind kind, const QString& name, QWidget* parent = nullptr);
    ~FileField() override;

    void setPath(const QString& path);
    [[nodiscard]] QString path() const;
    void setPlaceholderText(const QString& text);
    /// As for QFileDialog: "Certificates (*.pem *.crt)"
    void setNameFilters(const QStringList& filters) { m_filters = filters; }

signals:
    /// Typing is over, or something was chosen.
    void edited();

private:
    void choose();

    Kind m_kind;
    QStringList m_filters {};
    QLineEdit* m_path;
};

} // namespace tokenscope
