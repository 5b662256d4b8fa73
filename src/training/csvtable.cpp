// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/csvtable.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

QChar separatorOf(const QString& text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView header = end < 0 ? QStringView(text) : QStringView(text).left(end);
    QChar best = u',';
    for (const QChar candidate : {u',', u';', u'\t'})
        if (header.count(candidate) > header.count(best))
            best = candidate;
    return best;
}

// Reads text character by character: a quoted field may hold anything, "" in it is a quote.
class RowReader
{
public:
    RowReader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    std::vector<CsvRow> rows()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            take(m_text[m_at]);
        endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar character)
    {
        if (character == u'\n')
            ++m_line;
        if (m_isQuoted)
            takeQuoted(character);
        else if (character == u'"' && m_cell.trimmed().isEmpty())
            m_isQuoted = true;
        else if (character == m_separator)
            endCell();
        else if (character == u'\n')
            endRow();
        else
            m_cell += character;
    }

    void takeQuoted(QChar character)
    {
        if (character != u'"') {
            m_cell += character;
            return;
        }
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
            m_cell += m_text[++m_at];
        else
            m_isQuoted = false;
    }

    void endCell()
    {
        m_row.cells.append(m_cell.simplified());
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        const bool isEmpty = std::all_of(m_row.cells.cbegin(), m_row.cells.cend(), std::mem_fn(&QString::isEmpty));
        if (!isEmpty && !m_row.cells.front().startsWith(u'#'))
            m_rows.push_back(m_row);
        m_row = {m_line, {}};
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isQuoted = false;
    QString m_cell {};
    CsvRow m_row {1, {}};
    std::vector<CsvRow> m_rows {};
};

// "1,234" and "1,234,567.8", but not "12,5".
bool hasThousands(const QString& number)
{
    static const QRegularExpression grouped(u"^-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?$"_s);
    return grouped.match(number).hasMatch();
}

} // namespace

TypedTable readCsv(const QByteArray& text)
{
    QString decoded = QString::fromUtf8(text);
    if (decoded.startsWith(QChar::ByteOrderMark))
        decoded.remove(0, 1);
    decoded.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const QChar separator = separatorOf(decoded);
    return {separator, RowReader(decoded, separator).rows()};
}

std::optional<double> csvNumber(const QString& cell, QChar separator)
{
    static const QRegularExpression typed(
        u"^[~≈]?\\s*([-+]?[0-9][0-9.,]*(?:[eE][-+]?[0-9]+)?)(?:\\s*[A-Za-z%][^0-9]*)?$"_s);
    QString number = typed.match(cell).captured(1);
    const bool isDecimalComma = separator == u';' || (separator == u'\t' && !hasThousands(number));
    if (isDecimalComma && number.count(u',') == 1)
        number = number.remove(u'.').replace(u',', u'.');
    else if (hasThousands(number))
        number.remove(u',');
    bool isNumber = false;
    const double value = QLocale::c().toDouble(number, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

bool isBlankCell(const QString& cell)
{
    static const std::array blanks {u"-"_s, u"–"_s, u"—"_s, u"?"_s, u"n/a"_s, u"na"_s, u"nan"_s, u"none"_s, u"null"_s};
    return cell.isEmpty() || std::find(blanks.begin(), blanks.end(), cell.toLower()) != blanks.end();
}

} // namespace tokenscope
