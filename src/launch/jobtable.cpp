// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/jobtable.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostJobs = 1'000;

/// Its words in capitals; one of them names jobs and one says in which phase they are.
bool isHeader(const QString& line)
{
    static const QRegularExpression words(u"^[A-Z][A-Z_ -]+$"_s);
    return words.match(line.trimmed()).hasMatch() && line.contains(u"NAME"_s)
        && (line.contains(u"PHASE"_s) || line.contains(u"STATUS"_s));
}

/// Where the header's words begin: apart by two blanks or more, or by one where there is no wider gap.
std::vector<qsizetype> beginsIn(const QString& header)
{
    static const QRegularExpression wide(u"\\S+(?: \\S+)*"_s);
    static const QRegularExpression narrow(u"\\S+"_s);
    std::vector<qsizetype> begins;
    auto words = (header.trimmed().contains(u"  "_s) ? wide : narrow).globalMatch(header);
    while (words.hasNext())
        begins.push_back(words.next().capturedStart());
    return begins;
}

std::vector<QString> cutAt(const QString& line, const std::vector<qsizetype>& begins)
{
    std::vector<QString> cells;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const qsizetype from = i == 0 ? 0 : begins[i];
        const qsizetype length = i + 1 < begins.size() ? begins[i + 1] - from : -1;
        cells.push_back(from < line.size() ? line.mid(from, length).trimmed() : QString());
    }
    return cells;
}

/// Whether a cell is longer than its column: then what follows stands further right than the header says.
bool overflows(const QString& line, const std::vector<qsizetype>& begins)
{
    return std::ranges::any_of(begins, [&line](qsizetype begin) {
        return begin > 0 && begin < line.size() && !line[begin].isSpace() && !line[begin - 1].isSpace();
    });
}

std::vector<QString> cellsOf(const QString& line, const std::vector<qsizetype>& begins)
{
    static const QRegularExpression gap(u"\\s{2,}"_s);
    if (overflows(line, begins)) {
        const QStringList words = line.trimmed().split(gap);
        if (std::size_t(words.size()) == begins.size())
            return {words.begin(), words.end()};
    }
    return cutAt(line, begins);
}

} // namespace

JobTable jobTableFrom(const QByteArray& text)
{
    JobTable table;
    std::vector<qsizetype> begins;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        line.replace(u'\t', u' ');
        line.remove(u'\r');
        if (begins.empty()) {
            if (isHeader(line)) {
                begins = beginsIn(line);
                table.columns = cutAt(line, begins);
            }
            continue;
        }
        if (line.trimmed().isEmpty() || table.jobs.size() >= mostJobs)
            break;
        table.jobs.push_back({cellsOf(line, begins)});
    }
    return table;
}

} // namespace tokenscope
