// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

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

signals:
    /// The suffix says as what.
    void saveRequested(const QString& path);
    void copyRequested();

private:
    void ask(const QString& suffix);

    QString m_subject {};
    QString m_fileName {};
};

} // namespace tokenscope
