// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/syntheticprompts.h"

#include "dataset/promptcalibration.h"
#include "dataset/prose.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr std::uint64_t probeSeed = 0x70726f6265; // a probe must warm no cache for what is measured later

// splitmix64's finalizer (Steele, Lea, Flood 2014; public domain): neighbouring seeds give unlike numbers
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

// Always three groups of three digits, so that no prompt is longer for its number; no two of a billion are the same.
QString reference(std::uint64_t seed, std::uint64_t index)
{
    constexpr std::uint64_t numbers = 1'000'000'000;
    constexpr std::uint64_t step = 618'033'989; // shares no factor with their count
    const std::uint64_t number = (mixed(seed) % numbers + index % numbers * step) % numbers;
    const QString digits = QStringLiteral("%1").arg(number, 9, 10, QLatin1Char('0'));
    return QStringLiteral("Reference %1-%2-%3.").arg(digits.first(3), digits.sliced(3, 3), digits.last(3));
}

QString instruction(std::int64_t answerTokens, double tokensPerWord)
{
    const double words = std::round(static_cast<double>(answerTokens) / tokensPerWord);
    return QStringLiteral("Write about %1 words that go on where this text ends. Do not stop earlier, and repeat "
                          "nothing of it.")
        .arg(std::max<qint64>(1, static_cast<qint64>(words)));
}

QString assembled(const QStringList& parts)
{
    QStringList written = parts;
    written.removeAll(QString());
    return written.join(QStringLiteral("\n\n"));
}

QString describe(const SyntheticPrompts& wanted)
{
    return QStringLiteral("%1 made prompts of %2 tokens, %3 % of each shared, answers of about %4 tokens")
        .arg(wanted.count)
        .arg(wanted.promptTokens)
        .arg(wanted.sharedPrefix * 100, 0, 'g', 3)
        .arg(wanted.answerTokens);
}

} // namespace

PromptSet makeSyntheticPrompts(const SyntheticPrompts& wanted, const PromptCalibration& calibration)
{
    const std::int64_t words = calibration.wordsFor(wanted.promptTokens);
    const double share = std::clamp(wanted.sharedPrefix, 0.0, 1.0);
    const auto sharedWords = static_cast<std::int64_t>(std::llround(static_cast<double>(words) * share));
    Prose prose(mixed(wanted.seed));
    const QString shared = prose.write(sharedWords);
    const QString ending = instruction(wanted.answerTokens, calibration.tokensPerWord());
    PromptSet set {
        .name = QStringLiteral("Synthetic"), .source = QStringLiteral("synthetic"), .description = describe(wanted)};
    for (int index = 0; index < wanted.count; ++index) {
        const auto number = static_cast<std::uint64_t>(index);
        const QString mark
            = wanted.isUnique ? reference(wanted.seed, number) : QStringLiteral("Reference 100-200-300.");
        Prose own = prose; // goes on from the shared part, each prompt in its own way
        own.reseed(mixed(mixed(wanted.seed) + number + 1));
        Prompt prompt = promptFromText(assembled({shared, mark, own.write(words - sharedWords), ending}));
        prompt.id = QStringLiteral("synthetic-%1").arg(index + 1);
        prompt.question = mark;
        set.prompts.push_back(std::move(prompt));
    }
    return set;
}

Prompt renumbered(const Prompt& prompt, const SyntheticPrompts& wanted, int promptNumber, int run)
{
    Prompt again = prompt;
    if (!wanted.isUnique || run <= 1)
        return again;
    const auto before = static_cast<std::uint64_t>(run - 1) * static_cast<std::uint64_t>(wanted.count);
    again.question = reference(wanted.seed, before + static_cast<std::uint64_t>(promptNumber - 1));
    for (Message& message : again.messages) {
        if (const qsizetype at = message.content.indexOf(prompt.question); at >= 0)
            message.content.replace(at, prompt.question.size(), again.question);
    }
    return again;
}

Prompt makeSyntheticProbe(std::int64_t words)
{
    const auto seed = mixed(probeSeed + static_cast<std::uint64_t>(words));
    return promptFromText(assembled({reference(seed, 0), Prose(seed).write(words), instruction(128, 1)}));
}

} // namespace tokenscope
