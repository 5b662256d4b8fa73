// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sweeptext.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

namespace tokenscope::sweeptext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepText)
};

struct ScenarioWords
{
    const char* key;
    const char* title;
    const char* explanation;
};

constexpr std::array scenarios {
    ScenarioWords {"original", QT_TRANSLATE_NOOP("SweepText", "Original protocol"),
                   QT_TRANSLATE_NOOP("SweepText", "Ten questions, one at a time.")},
    ScenarioWords {"concurrency", QT_TRANSLATE_NOOP("SweepText", "Concurrency sweep"),
                   QT_TRANSLATE_NOOP("SweepText", "More and more requests at a time, until more does not pay.")},
    ScenarioWords {"batch", QT_TRANSLATE_NOOP("SweepText", "Batch"),
                   QT_TRANSLATE_NOOP("SweepText", "Many requests at once, as a job would send them.")},
    ScenarioWords {"long_context", QT_TRANSLATE_NOOP("SweepText", "Long context"),
                   QT_TRANSLATE_NOOP("SweepText", "Longer and longer prompts, short answers.")},
    ScenarioWords {"long_answers", QT_TRANSLATE_NOOP("SweepText", "Long answers"),
                   QT_TRANSLATE_NOOP("SweepText", "Short prompts, long answers.")},
    ScenarioWords {"steady", QT_TRANSLATE_NOOP("SweepText", "Steady latency"),
                   QT_TRANSLATE_NOOP("SweepText", "A slow, even stream of requests: how much latency wanders.")},
};

const ScenarioWords* find(const QString& key)
{
    for (const ScenarioWords& words : scenarios) {
        // "steady_latency" and "batch_32" are kinds of these
        if (key == QLatin1String(words.key) || key.startsWith(QLatin1String(words.key) + u'_')) {
            return &words;
        }
    }
    return nullptr;
}

// Lengths are round in thousands or in 1,024s, and both are called k.
QString thousands(double value)
{
    const auto whole = std::llround(value);
    for (const long long unit : {1'000LL, 1'024LL}) {
        if (whole >= unit && whole % unit == 0) {
            //: a thousand, short: "32k"
            return Words::tr("%1k").arg(format::count(whole / unit));
        }
    }
    return format::count(whole);
}

} // namespace

QString variable(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return Words::tr("Concurrency");
    case SweepVariable::Rate:
        return Words::tr("Rate");
    case SweepVariable::PromptTokens:
        return Words::tr("Prompt length");
    case SweepVariable::OutputTokens:
        return Words::tr("Answer length");
    }
    return {};
}

QString axisTitle(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return Words::tr("requests at a time");
    case SweepVariable::Rate:
        return Words::tr("requests per second");
    case SweepVariable::PromptTokens:
        return Words::tr("prompt tokens");
    case SweepVariable::OutputTokens:
        return Words::tr("longest answer, tokens");
    }
    return {};
}

QString value(SweepVariable variable, double value)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return format::count(std::llround(value));
    case SweepVariable::Rate:
        return QLocale().toString(value, 'g', 6);
    case SweepVariable::PromptTokens:
    case SweepVariable::OutputTokens:
        return thousands(value);
    }
    return {};
}

QString point(const SweepPoint& point)
{
    return stretch(point.variable, point.value, point.value);
}

QString stretch(SweepVariable variable, double from, double to)
{
    //: from one value to another
    const QString values = from == to ? value(variable, from)
                                      : Words::tr("%1 to %2", "values").arg(value(variable, from), value(variable, to));
    switch (variable) {
    case SweepVariable::Concurrency:
        return Words::tr("%1 at a time").arg(values);
    case SweepVariable::Rate:
        return Words::tr("%1 requests/s").arg(values);
    case SweepVariable::PromptTokens:
        return Words::tr("%1 prompt tokens").arg(values);
    case SweepVariable::OutputTokens:
        return Words::tr("answers up to %1 tokens").arg(values);
    }
    return {};
}

QString named(const SweepPoint& point)
{
    //: a swept variable and its value: "Concurrency 8"
    return Words::tr("%1 %2", "variable and value").arg(variable(point.variable), value(point.variable, point.value));
}

QString scenario(const QString& key)
{
    if (const ScenarioWords* words = find(key)) {
        return Words::tr(words->title);
    }
    QString readable = key;
    readable.replace(u'_', u' ');
    if (!readable.isEmpty()) {
        readable[0] = readable[0].toUpper();
    }
    return readable;
}

QString explanation(const QString& scenario)
{
    const ScenarioWords* words = find(scenario);
    return words ? Words::tr(words->explanation) : QString();
}

QString step(const SeriesStep& step)
{
    QStringList parts;
    if (!step.scenario.isEmpty()) {
        parts.append(scenario(step.scenario));
    }
    if (step.point) {
        parts.append(step.scenario.isEmpty() ? named(*step.point) : point(*step.point));
    }
    parts.append(step.count ? Words::tr("step %1 of %2").arg(format::count(step.number), format::count(*step.count))
                            : Words::tr("step %1").arg(format::count(step.number)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace tokenscope::sweeptext
