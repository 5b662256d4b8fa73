// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/answerer.h"

#include "simulator/tokenizer.h"

#include <QSet>
#include <QStringList>

#include <array>
#include <optional>

namespace tokenscope {

namespace {

using namespace Qt::StringLiterals;

struct Question
{
    QString context {};
    QString question {};
};

constexpr std::array abbreviations {u"Dr", u"Mr", u"Mrs", u"Ms", u"St", u"No", u"vs", u"ca", u"e.g", u"i.e"};
constexpr std::array lowerCaseInside {u"The",   u"A",    u"An",    u"It",     u"In",  u"On",   u"At",     u"This",
                                      u"These", u"They", u"Its",   u"Their",  u"By",  u"For",  u"When",   u"Most",
                                      u"Some",  u"Each", u"After", u"Before", u"As",  u"From", u"With",   u"Every",
                                      u"He",    u"She",  u"His",   u"Her",    u"One", u"Two",  u"Because"};
constexpr std::array commonWords {u"the", u"a",    u"an",   u"of",    u"in",  u"on",   u"at",   u"to",   u"is",
                                  u"are", u"was",  u"were", u"did",   u"do",  u"does", u"and",  u"or",   u"for",
                                  u"by",  u"with", u"what", u"which", u"who", u"when", u"how",  u"many", u"much",
                                  u"it",  u"its",  u"that", u"this",  u"be",  u"as",   u"from", u"has",  u"had"};

template<typename Words>
bool contains(const Words& words, QStringView word)
{
    return std::ranges::any_of(words, [word](const char16_t* known) { return word == QStringView(known); });
}

std::optional<Question> questionIn(QStringView prompt)
{
    const auto contextMark = u"Context: "_s;
    const auto questionMark = u"\n\nQuestion: "_s;
    const auto answerMark = u"\n\nAnswer:"_s;
    const qsizetype questionAt = prompt.lastIndexOf(questionMark);
    const qsizetype answerAt = prompt.lastIndexOf(answerMark);
    if (!prompt.startsWith(contextMark) || questionAt < contextMark.size() || answerAt < questionAt)
        return std::nullopt;
    const qsizetype questionStart = questionAt + questionMark.size();
    if (answerAt < questionStart)
        return std::nullopt;
    return Question {.context = prompt.sliced(contextMark.size(), questionAt - contextMark.size()).toString(),
                     .question = prompt.sliced(questionStart, answerAt - questionStart).toString()};
}

QSet<QString> wordsOf(QStringView text)
{
    QSet<QString> words;
    QString word;
    const auto takeWord = [&] {
        if (!word.isEmpty() && !contains(commonWords, word))
            words.insert(word);
        word.clear();
    };
    for (const QChar character : text) {
        if (character.isLetterOrNumber())
            word += character.toLower();
        else
            takeWord();
    }
    takeWord();
    return words;
}

// "measured" answers "measure": a shared beginning of five letters counts half
double likeness(const QString& word, const QSet<QString>& others)
{
    constexpr qsizetype stem = 5;
    if (others.contains(word))
        return 1;
    if (word.size() < stem)
        return 0;
    for (const QString& other : others) {
        if (other.startsWith(QStringView(word).first(stem)))
            return 0.5;
    }
    return 0;
}

QString bestSentence(const std::vector<QString>& sentences, const QString& question)
{
    const QSet<QString> asked = wordsOf(question);
    QString best;
    double bestScore = -1;
    for (const QString& sentence : sentences) {
        const QSet<QString> said = wordsOf(sentence);
        double score = 0;
        for (const QString& word : asked)
            score += likeness(word, said);
        if (score > bestScore) {
            bestScore = score;
            best = sentence;
        }
    }
    return best;
}

QString insideSentence(const QString& sentence)
{
    const QString firstWord = sentence.section(u' ', 0, 0);
    if (!contains(lowerCaseInside, firstWord))
        return sentence;
    return sentence.first(1).toLower() + sentence.sliced(1);
}

QString phrase(const QString& sentence, std::uint64_t choice)
{
    switch (choice % 4) {
    case 0:
        return u"According to the context, "_s + insideSentence(sentence);
    case 1:
        return u"The passage says that "_s + insideSentence(sentence);
    case 2:
        return sentence + u" That is what the text says."_s;
    default:
        return sentence;
    }
}

QStringList thoughtsAbout(const QString& question, const QString& sentence)
{
    return {u"The user asks: "_s + question,
            u"The answer has to come from the context, so look for the sentence that speaks about this."_s,
            u"Candidate: "_s + sentence,
            u"It shares the most words with the question, and nothing else in the passage contradicts it."_s,
            u"Check the wording once more: the names and the numbers must be those of the text."_s,
            u"Keep it short, one sentence is enough, and add nothing that the passage does not say."_s,
            u"A list is not needed here, nor is a quotation with its source."_s,
            u"Now write the answer."_s};
}

QStringList simulatorSentences()
{
    return {u"This answer comes from Tokenscope's simulator."_s,
            u"It imitates how long an endpoint takes, not what a model knows."_s,
            u"Ask it something about a text, in the form of the built-in prompts, and it answers from that text."_s,
            u"Everything else gets sentences like these, as many as the profile asks for."_s,
            u"They are sent token by token, at the pace that was measured."_s,
            u"Nothing in them depends on the order in which requests arrive."_s};
}

// sentences in turn, from the start again if need be, cut to exactly `count` tokens
std::vector<QString> fill(const QStringList& sentences, std::int64_t count)
{
    std::vector<QString> tokens;
    for (qsizetype next = 0; std::ssize(tokens) < count; next = (next + 1) % sentences.size()) {
        const QString sentence = (tokens.empty() ? QString() : u" "_s) + sentences[next];
        for (QString& token : tokenize(sentence)) {
            if (std::ssize(tokens) < count)
                tokens.push_back(std::move(token));
        }
    }
    return tokens;
}

// whole sentences until the content is about as long as asked for
void extend(QString& content, const QStringList& sentences, std::int64_t tokens)
{
    for (const QString& sentence : sentences) {
        const QString longer = content + u" "_s + sentence;
        if (countTokens(longer) > tokens)
            return;
        content = longer;
    }
}

// a short thought, then text to the last token
ComposedAnswer filledAnswer(const QStringList& sentences, const QStringList& thoughts, const AnswerShape& shape)
{
    constexpr std::int64_t shortThought = 24;
    const std::int64_t thinking = shape.thinksAloud ? std::min(shortThought, shape.tokens / 4) : 0;
    return {.reasoning = fill(thoughts, thinking), .content = fill(sentences, shape.tokens - thinking)};
}

ComposedAnswer assemble(QString content, const QStringList& more, const QStringList& thoughts, const AnswerShape& shape)
{
    if (shape.isWanted)
        return filledAnswer(QStringList {content} + more, thoughts, shape);
    if (!shape.thinksAloud)
        extend(content, more, shape.tokens);
    ComposedAnswer answer {.reasoning = {}, .content = tokenize(content)};
    const std::int64_t thoughtTokens = shape.tokens - std::ssize(answer.content);
    if (shape.thinksAloud)
        answer.reasoning = fill(thoughts, std::max<std::int64_t>(thoughtTokens, 4));
    return answer;
}

bool endsWithAbbreviation(QStringView sentence)
{
    const qsizetype wordAt = sentence.lastIndexOf(u' ') + 1;
    const QStringView word = sentence.sliced(wordAt).chopped(1);
    const bool isInitial = word.size() == 1 && word.front().isUpper();
    return isInitial || contains(abbreviations, word);
}

// does the sentence that began at `start` end with the character at `at`?
bool isSentenceEnd(QStringView text, qsizetype start, qsizetype at)
{
    if (text[at] != u'.' && text[at] != u'!' && text[at] != u'?')
        return false;
    if (at + 1 == text.size())
        return true;
    return text[at + 1].isSpace() && !endsWithAbbreviation(text.sliced(start, at + 1 - start));
}

} // namespace

std::vector<QString> sentencesOf(QStringView text)
{
    std::vector<QString> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isSentenceEnd(text, start, at) && at + 1 < text.size())
            continue;
        const QStringView sentence = text.sliced(start, at + 1 - start).trimmed();
        if (!sentence.isEmpty())
            sentences.push_back(sentence.toString());
        start = at + 1;
    }
    return sentences;
}

ComposedAnswer composeAnswer(QStringView prompt, const AnswerShape& shape)
{
    const std::optional<Question> asked = questionIn(prompt);
    const std::vector<QString> sentences = asked ? sentencesOf(asked->context) : std::vector<QString> {};
    if (sentences.empty()) {
        constexpr qsizetype longestEcho = 200;
        const QStringList canned = simulatorSentences();
        const QString echo = prompt.first(std::min(prompt.size(), longestEcho)).toString().simplified();
        return assemble(canned[0] + u" "_s + canned[1], canned.sliced(2), thoughtsAbout(echo, canned[0]), shape);
    }
    const QString best = bestSentence(sentences, asked->question);
    QStringList others;
    for (const QString& sentence : sentences) {
        if (sentence != best)
            others.append(sentence);
    }
    return assemble(phrase(best, shape.choice), others, thoughtsAbout(asked->question, best), shape);
}

} // namespace tokenscope
