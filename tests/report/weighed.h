// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/report/hostile.h"
#include "weighing/weighing.h"

// Comparisons with evidence made by hand, and figures.

namespace tokenscope::testing {

inline Evidence pairedEvidence(double p, double adjustedP, Interval interval)
{
    return {.isPaired = true,
            .n = 10,
            .baselineN = 10,
            .interval = interval,
            .percentileInterval = Interval {interval.low + 0.1, interval.high + 0.1},
            .ownInterval = Interval {1.2, 2.1},
            .test = TestKind::WilcoxonSignedRank,
            .isExact = true,
            .p = p,
            .adjustedP = adjustedP,
            .effectKind = EffectKind::RankBiserial,
            .effect = -1};
}

inline void setEvidence(Comparison& comparison, Metric metric, Statistic statistic, Verdict verdict,
                        const Evidence& evidence)
{
    for (ComparedValue& value : comparison.values) {
        if (value.leg == comparison.baseline || value.metric != metric || value.statistic != statistic)
            continue;
        value.verdict = verdict;
        value.evidence = evidence;
    }
}

/// The original file with a latency that is shown to differ and a number of tokens that is not.
inline Comparison weighedComparison(const RunResult& result = originalFile())
{
    Comparison comparison = comparisonOf(result);
    setEvidence(comparison, Metric::Latency, Statistic::Main, Verdict::Better,
                pairedEvidence(0.001953125, 0.009765625, {2.41, 4.13}));
    Evidence tokens = pairedEvidence(0.734, 1, {0.86, 1.21});
    tokens.detectable = 0.373;
    setEvidence(comparison, Metric::OutputTokens, Statistic::Main, Verdict::NoDifference, tokens);
    Evidence tail = pairedEvidence(0.002, 0.02, {1.5, 2.5});
    tail.test = TestKind::None;
    tail.p = tail.adjustedP = {};
    setEvidence(comparison, Metric::Latency, Statistic::P95, Verdict::TooFew, tail);
    comparison.agreements = {std::nullopt, Agreement {.n = 10, .meanF1 = 0.71, .interval = Interval {0.6, 0.8}}};
    return comparison;
}

/// Really weighed, with fewer draws than a user's.
inline Comparison trulyWeighed(const RunResult& result, std::size_t baseline = 0)
{
    const std::vector<RunResult> results {result};
    return *weigh(compare(summarize(result), baseline), sourcesOf(results), {.resamples = 500});
}

/// Two drawings that have the same ids, and names that a server chose.
inline std::vector<ReportFigure> hostileFigures()
{
    const QByteArray svg
        = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
          "<!DOCTYPE svg [<!ENTITY x \"y\">]>\n"
          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"900\" "
          "height=\"420\" viewBox=\"0 0 900 420\" onload=\"alert(1)\">\n"
          "<title>&lt;b&gt;</title><script>alert(2)</script><style>@import url(http://evil.example/x.css);</style>\n"
          "<defs><linearGradient id=\"g1\"><stop offset=\"0\" stop-color=\"#0b6bcb\"/></linearGradient></defs>\n"
          "<foreignObject><iframe src=\"http://evil.example/\"/></foreignObject>\n"
          "<a href=\"http://evil.example/\"><text x=\"1\" y=\"2\">linked</text></a>\n"
          "<image href=\"https://evil.example/p.png\" width=\"1\" height=\"1\"/>\n"
          "<image xlink:href=\"data:image/png;base64,AAAA\" width=\"1\" height=\"1\"/>\n"
          "<g id=\"clip1\" fill=\"url(#g1)\" stroke=\"url(http://evil.example/s)\" style=\"fill:url(//evil.example)\">"
          "<use xlink:href=\"#clip1\"/><text x=\"3\" y=\"4\" fill=\"#1B1F24\">a &lt; b &amp; c</text></g>\n"
          "</svg>\n";
    ReportFigure figure {.title = QStringLiteral("Latency"),
                         .caption = hostileText(),
                         .fileStem = QStringLiteral("charts/a b)c"),
                         .svg = svg};
    ReportFigure plainOne = figure;
    plainOne.fileStem = QStringLiteral("charts/latency-by-prompt");
    return {figure, plainOne};
}

} // namespace tokenscope::testing
