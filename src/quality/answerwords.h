// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <vector>

namespace tokenscope {

/// The words of an answer that count, as SQuAD's evaluation (version 1.1) takes them: in lower case, without the ASCII
/// punctuation marks !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ (which part no words: "well-known" is one word), without the
/// words a, an and the, parted at white space.
///
/// White space, letters and numbers are Unicode's, as for Python's str.split() and \w: other marks (– “ ” …) stay in
/// their word, yet an article ends before them. Lower case is Qt's, which differs from Python's str.lower() in one
/// thing: a Σ at the end of a word becomes σ and not ς. Texts are not composed: "é" in one character and in two differ.
class AnswerWords final
{
public:
    explicit AnswerWords(const QString& answer);
    AnswerWords(AnswerWords&&) noexcept = default;
    AnswerWords& operator=(AnswerWords&&) noexcept = default;
    AnswerWords(const AnswerWords&) = delete; // its words are views of its text
    AnswerWords& operator=(const AnswerWords&) = delete;
    ~AnswerWords() = default;

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// The same words in the same order.
    [[nodiscard]] bool isSameAs(const AnswerWords& other) const { return m_words == other.m_words; }
    /// All words of `other`, of which there is at least one, stand in this one after another.
    [[nodiscard]] bool contains(const AnswerWords& other) const;
    /// Harmonic mean of the shares of words that the two have in common, repetitions counted; 0 if they share none.
    [[nodiscard]] double f1With(const AnswerWords& other) const;

private:
    /// A word with its hash, for sorting alike words together fast.
    struct SortedWord
    {
        std::size_t hash = 0;
        QStringView word {};

        bool operator==(const SortedWord&) const = default;
        std::strong_ordering operator<=>(const SortedWord& other) const;
    };

    void takeWords();
    void takeWord(qsizetype begin, qsizetype end);

    QString m_text {};
    std::vector<QStringView> m_words {};
    std::vector<SortedWord> m_sorted {};
};

} // namespace tokenscope
