// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/variantdiff.h"

#include <algorithm>

namespace tokenscope {

namespace {

using Kind = DiffLine::Kind;
using Lines = QList<QByteArray>;

Lines linesOf(const QByteArray& bytes)
{
    Lines lines = bytes.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QString textOf(const QByteArray& line)
{
    return QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
}

/// Half-open, from 0.
struct Span
{
    qsizetype from = 0;
    qsizetype to = 0;
};

void append(std::vector<DiffLine>& to, const Lines& lines, Span span, Kind kind)
{
    for (qsizetype line = span.from; line < span.to; ++line)
        to.push_back({.kind = kind, .number = static_cast<int>(line + 1), .text = textOf(lines[line])});
}

QChar markOf(Kind kind)
{
    switch (kind) {
    case Kind::Context:
        return u' ';
    case Kind::Removed:
        return u'-';
    case Kind::Added:
        break;
    }
    return u'+';
}

} // namespace

VariantDiff differenceBetween(const QByteArray& original, const QByteArray& variant, int around)
{
    const Lines before = linesOf(original);
    const Lines after = linesOf(variant);
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same])
        ++same;
    if (same == before.size() && same == after.size())
        return {};
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < shorter - same && before[before.size() - 1 - sameAtEnd] == after[after.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    const Span removed {.from = same, .to = before.size() - sameAtEnd};
    const Span added {.from = same, .to = after.size() - sameAtEnd};
    const Span piece {.from = qMax(qsizetype(0), same - around), .to = qMin(before.size(), removed.to + around)};
    VariantDiff diff {.firstLine = static_cast<int>(piece.from + 1),
                      .originalLines = static_cast<int>(piece.to - piece.from)};
    append(diff.lines, before, {.from = piece.from, .to = same}, Kind::Context);
    append(diff.lines, before, removed, Kind::Removed);
    append(diff.lines, after, added, Kind::Added);
    append(diff.lines, before, {.from = removed.to, .to = piece.to}, Kind::Context);
    diff.variantLines = static_cast<int>(
        std::ranges::count_if(diff.lines, [](const DiffLine& line) { return line.kind != Kind::Removed; }));
    return diff;
}

QString VariantDiff::unified(const QString& originalName, const QString& variantName) const
{
    if (lines.empty())
        return {};
    QString text = QStringLiteral("--- %1\n+++ %2\n@@ -%3,%4 +%3,%5 @@\n")
                       .arg(originalName, variantName)
                       .arg(firstLine)
                       .arg(originalLines)
                       .arg(variantLines);
    for (const DiffLine& line : lines)
        text += markOf(line.kind) + line.text + u'\n';
    return text;
}

} // namespace tokenscope
