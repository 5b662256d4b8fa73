// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/terminal.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <unistd.h>

#include <cstdio>

namespace tokenscope {

namespace {

bool write(std::FILE* to, const QByteArray& bytes)
{
    const bool isWritten = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to)
        == static_cast<std::size_t>(bytes.size());
    return std::fflush(to) == 0 && isWritten;
}

void writeLine(const QString& text)
{
    write(stderr, text.toUtf8());
}

} // namespace

Terminal::Terminal(bool isQuiet)
    : m_isQuiet(isQuiet)
    , m_isInteractive(::isatty(STDERR_FILENO) != 0)
{
}

Terminal::~Terminal()
{
    clearProgress();
}

bool Terminal::print(const QByteArray& document)
{
    clearProgress();
    const QByteArray shown = ::isatty(STDOUT_FILENO) != 0 ? harmless(QString::fromUtf8(document)).toUtf8() : document;
    return write(stdout, shown.endsWith('\n') ? shown : shown + '\n');
}

bool Terminal::save(const QString& path, const QByteArray& document)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit()) {
        say(QCoreApplication::translate("commands", "Report: %1").arg(path));
        return true;
    }
    complain({.code = Error::Code::NotWritable, .subject = path, .detail = file.errorString()});
    return false;
}

void Terminal::say(const QString& line)
{
    if (m_isQuiet)
        return;
    clearProgress();
    writeLine(harmless(line) + u'\n');
}

void Terminal::progress(const QString& line)
{
    if (m_isQuiet || !m_isInteractive)
        return;
    // carriage return, the line, and "erase to its end"
    writeLine(u'\r' + harmless(line) + QStringLiteral("\x1b[K"));
    m_hasProgress = true;
}

void Terminal::complain(const QString& line)
{
    clearProgress();
    writeLine(QStringLiteral("tokenscope: ") + harmless(line) + u'\n');
}

void Terminal::complain(const Error& error)
{
    complain(errortext::asText(error));
}

void Terminal::clearProgress()
{
    if (!m_hasProgress)
        return;
    writeLine(QStringLiteral("\r\x1b[K"));
    m_hasProgress = false;
}

QString harmless(QString text)
{
    for (QChar& character : text) {
        const char16_t code = character.unicode();
        const bool isControl = (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0);
        if (isControl)
            character = u'\ufffd';
    }
    return text;
}

} // namespace tokenscope
