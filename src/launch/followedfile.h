// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>

namespace tokenscope {

/// The copy, on this computer, of a file that grows somewhere else: the same bytes, in the same places. What a broken
/// connection sent twice is taken once, and where something is missing it says so.
class FollowedFile
{
public:
    enum class Taken
    {
        Yes,
        Gap, ///< bytes before these have not come
        NotWritten, ///< the disk is full, the folder gone
    };

    /// `reader` is told every byte once, those that are there already in open() too; an empty view of it means that
    /// the file began anew.
    FollowedFile(const QString& path, std::function<void(QByteArrayView)> reader);

    [[nodiscard]] bool open();
    Taken take(qint64 offset, const QByteArray& bytes);
    /// The file there is another one now: what was copied is kept beside it as ".1", ".2" …
    bool beginAnew();

    [[nodiscard]] QString path() const { return m_file->fileName(); }
    [[nodiscard]] qint64 size() const { return m_size; }

    quint64 inode = 0; ///< of the file there; 0: not known

private:
    std::unique_ptr<QFile> m_file;
    std::function<void(QByteArrayView)> m_reader;
    qint64 m_size = 0;
};

} // namespace tokenscope
