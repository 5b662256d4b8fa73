// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/sweepvalues.h"

#include "ui/form/runform.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SweepValues)
};

double mostOf(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return RunForm::maximumConcurrency;
    case SweepVariable::Rate:
        return RunForm::maximumRate;
    case SweepVariable::PromptTokens:
    case SweepVariable::OutputTokens:
        return static_cast<double>(RunForm::maximumTokens);
    }
    return 0;
}

// A comma before a space ends a number; one between digits may be the locale's decimal point.
QStringList piecesOf(const QString& text)
{
    static const QRegularExpression gaps(QStringLiteral("[;\\s]+|,(?=\\s|$)"));
    const bool isDecimalComma = QLocale().decimalPoint() == QStringLiteral(",");
    QStringList pieces;
    for (const QString& piece : text.split(gaps, Qt::SkipEmptyParts)) {
        if (isDecimalComma && piece.count(u',') == 1) {
            pieces.append(piece);
        } else {
            pieces.append(piece.split(u',', Qt::SkipEmptyParts));
        }
    }
    return pieces;
}

std::optional<double> numberIn(QString piece)
{
    double scale = 1;
    if (piece.endsWith(u'k', Qt::CaseInsensitive)) {
        piece.chop(1);
        scale = 1'000;
    }
    bool isNumber = false;
    double value = QLocale().toDouble(piece, &isNumber);
    if (!isNumber) {
        value = QLocale::c().toDouble(piece, &isNumber);
    }
    return isNumber && std::isfinite(value) ? std::optional(value * scale) : std::nullopt;
}

std::optional<SweepValuesProblem> problemOf(SweepVariable variable, double value)
{
    if (variable != SweepVariable::Rate && value != std::floor(value)) {
        return SweepValuesProblem::NotWhole;
    }
    const double least = variable == SweepVariable::Rate ? 0.001 : 1;
    if (value < least || value > mostOf(variable)) {
        return SweepValuesProblem::OutOfRange;
    }
    return std::nullopt;
}

} // namespace

QString automaticWord()
{
    //: instead of the values of a sweep: the program searches for them
    return Words::tr("automatic");
}

SweepValues sweepValuesFromText(SweepVariable variable, const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.compare(automaticWord(), Qt::CaseInsensitive) == 0) {
        return {};
    }
    SweepValues read;
    for (const QString& piece : piecesOf(trimmed)) {
        const auto value = numberIn(piece);
        auto problem = value ? problemOf(variable, *value) : SweepValuesProblem::NotANumber;
        if (!problem && std::ranges::count(read.values, *value) > 0) {
            problem = SweepValuesProblem::Twice;
        }
        if (!problem && read.values.size() == SweepValues::most) {
            problem = SweepValuesProblem::TooMany;
        }
        if (problem) {
            return {.values = {}, .problem = problem, .culprit = piece};
        }
        read.values.push_back(*value);
    }
    return read;
}

QString textOfSweepValues(const std::vector<double>& values)
{
    constexpr int mostDecimals = 6;
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList pieces;
    for (const double value : values) {
        pieces.append(plain.toString(value, 'g', std::max(mostDecimals, 10)));
    }
    return pieces.join(plain.decimalPoint() == QStringLiteral(",") ? QStringLiteral("; ") : QStringLiteral(", "));
}

QString wordsFor(const SweepValues& values, SweepVariable variable)
{
    if (!values.problem) {
        return {};
    }
    switch (*values.problem) {
    case SweepValuesProblem::NotANumber:
        return Words::tr("“%1” is not a number. Write the values with commas between them: 1, 2, 4, 8.")
            .arg(values.culprit);
    case SweepValuesProblem::NotWhole:
        return Words::tr("“%1” must be a whole number.").arg(values.culprit);
    case SweepValuesProblem::OutOfRange:
        return Words::tr("“%1” is out of range: the values must be above 0 and at most %2.")
            .arg(values.culprit, format::count(static_cast<std::int64_t>(mostOf(variable))));
    case SweepValuesProblem::Twice:
        return Words::tr("“%1” stands there twice. Each value is measured once.").arg(values.culprit);
    case SweepValuesProblem::TooMany:
        return Words::tr("There are more than %Ln value(s).", nullptr, static_cast<int>(SweepValues::most));
    }
    return {};
}

} // namespace tokenscope
