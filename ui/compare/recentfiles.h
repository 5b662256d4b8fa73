// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace tokenscope {

/// A short list of files opened before, each one click away. Hidden without files.
class RecentFiles final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentFiles)

public:
    explicit RecentFiles(QWidget* parent = nullptr);
    ~RecentFiles() override;

    void setPaths(const QStringList& paths);

signals:
    void chosen(const QString& path);

private:
    void addFile(const QString& path);

    QWidget* m_list;
    QVBoxLayout* m_files;
};

} // namespace tokenscope
