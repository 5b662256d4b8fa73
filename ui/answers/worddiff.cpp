// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/worddiff.h"

#include <QStringView>

#include <algorithm>
#include <cstdint>

namespace tokenscope {

namespace {

struct Word
{
    QStringView text {};
    int start = 0;
};

using Words = std::vector<Word>;

bool belongsToWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

Words wordsOf(const QString& text)
{
    Words words;
    const int size = static_cast<int>(text.size());
    for (int at = 0; at < size;) {
        const int start = at;
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        do {
            ++at;
        } while (at < size && belongsToWord(text.at(start)) && belongsToWord(text.at(at)));
        words.push_back({QStringView(text).mid(start, at - start), start});
    }
    return words;
}

/// The part of both that is left between a common beginning and a common end.
struct Middle
{
    std::size_t start = 0;
    std::size_t firstEnd = 0;
    std::size_t secondEnd = 0;

    [[nodiscard]] std::size_t rows() const { return firstEnd - start; }
    [[nodiscard]] std::size_t columns() const { return secondEnd - start; }
};

Middle middleOf(const Words& first, const Words& second)
{
    Middle middle {0, first.size(), second.size()};
    const std::size_t shorter = std::min(first.size(), second.size());
    while (middle.start < shorter && first[middle.start].text == second[middle.start].text) {
        ++middle.start;
    }
    while (middle.firstEnd > middle.start && middle.secondEnd > middle.start
           && first[middle.firstEnd - 1].text == second[middle.secondEnd - 1].text) {
        --middle.firstEnd;
        --middle.secondEnd;
    }
    return middle;
}

/// Lengths of the longest common subsequences of all ends of both middles.
class Table
{
public:
    Table(const Words& first, const Words& second, const Middle& middle)
        : m_width(middle.columns() + 1)
        , m_lengths((middle.rows() + 1) * m_width)
    {
        for (std::size_t row = middle.rows(); row-- > 0;) {
            for (std::size_t column = middle.columns(); column-- > 0;) {
                const bool isSame = first[middle.start + row].text == second[middle.start + column].text;
                at(row, column)
                    = isSame ? at(row + 1, column + 1) + 1 : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
    }
    [[nodiscard]] std::uint32_t& at(std::size_t row, std::size_t column) { return m_lengths[row * m_width + column]; }

private:
    std::size_t m_width;
    std::vector<std::uint32_t> m_lengths;
};

std::vector<TextRange> joined(const Words& words, const std::vector<std::size_t>& marked)
{
    std::vector<TextRange> ranges;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        const Word& word = words[marked[i]];
        const int end = word.start + static_cast<int>(word.text.size());
        if (i > 0 && marked[i] == marked[i - 1] + 1) {
            ranges.back().length = end - ranges.back().start;
        } else {
            ranges.push_back({word.start, end - word.start});
        }
    }
    return ranges;
}

} // namespace

WordDifference differenceOf(const QString& first, const QString& second, std::size_t maximumCells)
{
    const Words firstWords = wordsOf(first);
    const Words secondWords = wordsOf(second);
    const Middle middle = middleOf(firstWords, secondWords);
    if (middle.rows() > 0 && middle.columns() > maximumCells / middle.rows()) {
        return {{}, {}, false};
    }
    Table table(firstWords, secondWords, middle);
    std::vector<std::size_t> inFirst;
    std::vector<std::size_t> inSecond;
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < middle.rows() || column < middle.columns()) {
        const bool isBoth = row < middle.rows() && column < middle.columns();
        if (isBoth && firstWords[middle.start + row].text == secondWords[middle.start + column].text) {
            ++row;
            ++column;
        } else if (!isBoth ? row < middle.rows() : table.at(row + 1, column) >= table.at(row, column + 1)) {
            inFirst.push_back(middle.start + row++);
        } else {
            inSecond.push_back(middle.start + column++);
        }
    }
    return {joined(firstWords, inFirst), joined(secondWords, inSecond), true};
}

} // namespace tokenscope
