// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/answerwords.h"

#include <QHash>

#include <algorithm>

namespace tokenscope {

namespace {

struct Character
{
    char32_t code = 0;
    qsizetype units = 1;
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {.code = QChar::surrogateToUcs4(unit, text[at + 1]), .units = 2};
    return {.code = unit.unicode(), .units = 1};
}

bool isAsciiPunctuation(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= u'!' && code <= u'/') || (code >= u':' && code <= u'@') || (code >= u'[' && code <= u'`')
        || (code >= u'{' && code <= u'~');
}

// The four separators of ASCII are white space to Python and not to Qt.
bool isSpace(QChar unit)
{
    return unit.isSpace() || (unit.unicode() >= 0x1c && unit.unicode() <= 0x1f);
}

bool isArticle(QStringView word)
{
    return word == u"a" || word == u"an" || word == u"the";
}

} // namespace

std::strong_ordering AnswerWords::SortedWord::operator<=>(const SortedWord& other) const
{
    return hash != other.hash ? hash <=> other.hash : word.compare(other.word) <=> 0;
}

AnswerWords::AnswerWords(const QString& answer)
    : m_text(answer.toLower())
{
    m_text.removeIf(isAsciiPunctuation);
    takeWords();
    m_sorted.reserve(m_words.size());
    for (const QStringView word : m_words)
        m_sorted.push_back({.hash = qHash(word), .word = word});
    std::ranges::sort(m_sorted);
}

// Articles are blanked before words are parted, so that what is left of "l’a" is a word.
void AnswerWords::takeWords()
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < m_text.size();) {
        if (const Character first = characterAt(m_text, at); !QChar::isLetterOrNumber(first.code)) {
            if (isSpace(m_text[at])) {
                takeWord(begin, at);
                begin = at + 1;
            }
            at += first.units;
            continue;
        }
        qsizetype end = at;
        for (Character next = characterAt(m_text, end); QChar::isLetterOrNumber(next.code);) {
            end += next.units;
            next = end < m_text.size() ? characterAt(m_text, end) : Character {};
        }
        if (isArticle(QStringView(m_text).sliced(at, end - at))) {
            takeWord(begin, at);
            begin = end;
        }
        at = end;
    }
    takeWord(begin, m_text.size());
}

void AnswerWords::takeWord(qsizetype begin, qsizetype end)
{
    if (end > begin)
        m_words.push_back(QStringView(m_text).sliced(begin, end - begin));
}

bool AnswerWords::contains(const AnswerWords& other) const
{
    return !other.isEmpty() && !std::ranges::search(m_words, other.m_words).empty();
}

double AnswerWords::f1With(const AnswerWords& other) const
{
    std::size_t shared = 0;
    for (auto mine = m_sorted.begin(), theirs = other.m_sorted.begin();
         mine != m_sorted.end() && theirs != other.m_sorted.end();) {
        const auto order = *mine <=> *theirs;
        shared += order == 0 ? 1 : 0;
        mine += order <= 0 ? 1 : 0;
        theirs += order >= 0 ? 1 : 0;
    }
    if (shared == 0)
        return 0;
    const double precision = static_cast<double>(shared) / static_cast<double>(m_words.size());
    const double recall = static_cast<double>(shared) / static_cast<double>(other.m_words.size());
    return 2 * precision * recall / (precision + recall);
}

} // namespace tokenscope
