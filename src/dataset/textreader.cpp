// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/textreader.h"

#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

QStringList linesOf(const QString& text)
{
    QString unified = text;
    unified.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QStringList lines = unified.split(u'\n');
    // blank lines around the text separate nothing
    while (!lines.isEmpty() && lines.front().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

QStringList paragraphsOf(const QStringList& lines)
{
    QStringList paragraphs {QString()};
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            paragraphs.back() += (paragraphs.back().isEmpty() ? QString() : QStringLiteral("\n")) + line;
        else if (!paragraphs.back().isEmpty())
            paragraphs.append(QString());
    }
    return paragraphs;
}

bool hasBlankLine(const QStringList& lines)
{
    return std::ranges::any_of(lines, [](const QString& line) { return line.trimmed().isEmpty(); });
}

} // namespace

PromptSet readPlainText(const QString& text, int count)
{
    const QStringList lines = linesOf(text);
    PromptSet set;
    for (const QString& part : hasBlankLine(lines) ? paragraphsOf(lines) : lines) {
        set.prompts.push_back(promptFromText(part.trimmed()));
        if (count > 0 && std::ssize(set.prompts) >= count)
            break;
    }
    return set;
}

} // namespace tokenscope
