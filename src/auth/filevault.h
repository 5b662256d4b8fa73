// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/tokenvault.h"

#include <QThreadPool>

namespace tokenscope {

/// Secrets in one JSON file that only its owner can read (0600, in a folder of mode 0700): for computers without a
/// keychain. Written whole to a new file, which then takes the old one's place; several programs take turns.
class FileVault final : public TokenVault
{
    Q_DISABLE_COPY_MOVE(FileVault)

public:
    explicit FileVault(QString path);
    ~FileVault() override; ///< what was begun is finished

    QFuture<Result<QByteArray>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QByteArray& secret) override;
    QFuture<Result<Done>> remove(const QString& name) override;
    QFuture<Result<QStringList>> names() override;
    [[nodiscard]] QString keptAt(const QString& name) const override;

private:
    QString m_path;
    QThreadPool m_thread; // one, so that everything happens in order
};

} // namespace tokenscope
