// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/followedfile.h"

#include <QByteArrayView>

namespace tokenscope {

namespace {

QString freeNameBeside(const QString& path)
{
    int number = 1;
    while (QFile::exists(path + u'.' + QString::number(number)))
        ++number;
    return path + u'.' + QString::number(number);
}

} // namespace

FollowedFile::FollowedFile(const QString& path, std::function<void(QByteArrayView)> reader)
    : m_file(std::make_unique<QFile>(path))
    , m_reader(std::move(reader))
{
}

bool FollowedFile::open()
{
    // unbuffered: what is counted as taken is in the file, whatever happens to this program
    if (!m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    constexpr qint64 piece = 1 << 20;
    for (QByteArray bytes = m_file->read(piece); !bytes.isEmpty(); bytes = m_file->read(piece)) {
        m_reader(bytes);
        m_size += bytes.size();
    }
    return true;
}

FollowedFile::Taken FollowedFile::take(qint64 offset, const QByteArray& bytes)
{
    if (offset > m_size)
        return Taken::Gap;
    const qsizetype known = qMin(m_size - offset, bytes.size());
    const QByteArrayView added = QByteArrayView(bytes).sliced(known);
    if (added.isEmpty())
        return Taken::Yes;
    if (!m_file->seek(m_size) || m_file->write(added.data(), added.size()) != added.size()) {
        m_file->resize(m_size); // half of it would be read again
        return Taken::NotWritten;
    }
    m_size += added.size();
    m_reader(added);
    return Taken::Yes;
}

bool FollowedFile::beginAnew()
{
    if (m_size > 0) {
        const QString path = m_file->fileName();
        m_file->close();
        if (!QFile::rename(path, freeNameBeside(path)))
            return false;
        m_file->setFileName(path);
        if (!m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return false;
    }
    m_size = 0;
    inode = 0;
    m_reader({});
    return true;
}

} // namespace tokenscope
