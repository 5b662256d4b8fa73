#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tokenscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the reference values that the statistics are tested against.

    python3 tests/inference/references.py > tests/inference/references.h

needs SciPy, NumPy and statsmodels. Each row holds the call that made it, which is run as it is written.
"""

import json
import textwrap

import numpy as np
import scipy
import statsmodels
from scipy.stats import fisher_exact, mannwhitneyu, nct, norm, PermutationMethod, t, theilslopes, wilcoxon
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import TTestIndPower, TTestPower
from statsmodels.stats.proportion import proportion_confint

METIS = [5.535301923751831, 5.023343801498413, 4.46454930305481, 5.038357734680176, 5.019041538238525,
         5.136062860488892, 5.064243793487549, 5.044082403182983, 5.078694105148315, 4.4696409702301025]
SOPHIA = [3.133265256881714, 1.9697184562683105, 1.5750625133514404, 1.0293197631835938, 1.14662766456604,
          1.861565113067627, 2.3961880207061768, 0.7432591915130615, 1.7605645656585693, 0.596717119216919]
METIS_TOKENS = [53, 58, 106, 30, 84, 132, 113, 54, 114, 47]
SOPHIA_TOKENS = [43, 70, 116, 44, 70, 138, 146, 47, 103, 41]

KEPT = "\x00"  # a space at which no line is broken

every = PermutationMethod(n_resamples=np.inf)  # all arrangements are counted


class Sequence:
    """Values that C++ makes again: (i × step mod modulus) ÷ 1024 − shift."""

    def __init__(self, n, step, modulus, shift):
        self.arguments = (n, step, modulus, shift)
        self.values = (np.arange(n, dtype=np.int64) * step % modulus) / 1024 - shift


def values_of(sample):
    return sample.values if isinstance(sample, Sequence) else np.array(sample, dtype=float)


def cpp(value):
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Sequence):
        return "sequence(%s)" % ", ".join(map(cpp_number, value.arguments))
    if isinstance(value, (list, tuple, np.ndarray)):
        return "{" + ", ".join(cpp_number(v) for v in value) + "}"
    return cpp_number(value)


def cpp_number(value):
    return repr(float(value)) if isinstance(value, (float, np.floating)) else "%d" % value


def run(call, x=None, y=None):
    names = dict(globals())
    names.update(x=None if x is None else values_of(x), y=None if y is None else values_of(y))
    return eval(call, names)


def table(kind, name, rows):
    print("inline const std::vector<%s> %s {" % (kind, name))
    for row in rows:
        text = "{" + ", ".join(cpp(value).replace(" ", KEPT if isinstance(value, str) else " ") for value in row) + "},"
        lines = textwrap.wrap(text, 110, break_long_words=False, break_on_hyphens=False)
        print("    " + "\n     ".join(lines).replace(KEPT, " "))
    print("};\n")


def noise(n, seed, digits=4):
    return [round(float(v), digits) for v in np.random.default_rng(seed).normal(0.3, 1, n)]


def wilcoxon_row(name, call, x):
    result = run(call, x)
    # the statistic of a two-sided test is the smaller sum; ours is that of the positive differences
    plus = run("wilcoxon(x, alternative='greater', method='asymptotic')", x).statistic
    return name, call, x, [], plus, result.pvalue, "asymptotic" not in call


def wilcoxon_rows():
    exact, counted = "wilcoxon(x, method='exact')", "wilcoxon(x, method=every)"
    normal = "wilcoxon(x, correction=True, method='asymptotic')"
    metis_minus_sophia = [a - b for a, b in zip(METIS, SOPHIA)]
    return [
        wilcoxon_row("one difference", exact, [2.5]),
        wilcoxon_row("one falling difference", exact, [-2.5]),
        wilcoxon_row("ten without ties", exact, [1, -2, 3, 4, -5, 6, 7, 8, 9, 10]),
        wilcoxon_row("the original measurement", exact, metis_minus_sophia),
        wilcoxon_row("ties", counted, [1, 1, -1, 2, 2, -2, 3, 3, 3, -4, 5, 5]),
        wilcoxon_row("ties and zeros", counted, [0, 1, 0, -1, 2, 2, 2, -3, 3, 4, 0, 4, 4, 5]),
        wilcoxon_row("all equal", counted, [1.5] * 10),
        wilcoxon_row("equal sizes, both signs", counted, [1, -1, 1, -1, 1, 1]),
        wilcoxon_row("25, the most that are counted", exact, noise(25, 1)),
        wilcoxon_row("25, all rising", exact, [float(i) for i in range(1, 26)]),
        wilcoxon_row("25, all falling", exact, [-float(i) for i in range(1, 26)]),
        wilcoxon_row("26, the fewest by the normal distribution", normal, noise(26, 2)),
        wilcoxon_row("26 and a zero", normal, noise(26, 2) + [0.0]),
        wilcoxon_row("80 with many ties and zeros", normal, noise(80, 3, 0)),
        wilcoxon_row("30, all rising", normal, [float(i) for i in range(1, 31)]),
        wilcoxon_row("100,000", normal, Sequence(100000, 7919, 100003, 48.5)),
    ]


def mann_whitney_row(name, call, x, y):
    result = run(call, x, y)
    return name, call, x, y, result.statistic, result.pvalue, "exact" in call


def mann_whitney_rows():
    exact, normal = "mannwhitneyu(x, y, method='exact')", "mannwhitneyu(x, y, method='asymptotic')"
    rising = [float(i) for i in range(20)]
    return [
        mann_whitney_row("one against one", exact, [1.0], [2.0]),
        mann_whitney_row("one against twenty", exact, [30.0], rising),
        mann_whitney_row("four against five", exact, [1, 2, 3, 4], [2.5, 3.5, 5, 6, 7]),
        mann_whitney_row("the original measurement", exact, METIS, SOPHIA),
        mann_whitney_row("twenty against twenty", exact, noise(20, 4), [v + 0.01 for v in noise(20, 5)]),
        mann_whitney_row("twenty all below twenty", exact, rising, [v + 100 for v in rising]),
        mann_whitney_row("twenty all above twenty", exact, [v + 100 for v in rising], rising),
        mann_whitney_row("21 against 20", normal, noise(21, 6), [v + 0.01 for v in noise(20, 7)]),
        mann_whitney_row("ties", normal, [1, 1, 2, 2, 3], [2, 3, 3, 4, 4, 4]),
        mann_whitney_row("all of one the same", normal, [1, 1, 1, 1], [2, 2, 2]),
        mann_whitney_row("100,000 against 90,000", normal, Sequence(100000, 7919, 100003, 0),
                         Sequence(90000, 7907, 99991, 0.25)),
    ]


def fisher_row(name, a, n, b, m):
    call = "fisher_exact([[%d, %d], [%d, %d]]).pvalue" % (a, n - a, b, m - b)
    return name, call, [a, n, b, m], run(call)


def mcnemar_row(name, first, second):
    call = "mcnemar([[0, %d], [%d, 0]], exact=True).pvalue" % (first, second)
    return name, call, [first, second], run(call)


def wilson_row(name, yes, n):
    call = "proportion_confint(%d, %d, method='wilson')" % (yes, n)
    low, high = run(call)
    return name, call, [yes, n], low, high


def holm_row(name, p):
    call = "multipletests(x, method='holm')[1]"
    return name, call, p, run(call, p)


def normal_row(call):
    return call, float(call[call.index("(") + 1:-1]), run(call)


def theil_sen_row(name, x, y):
    call = "theilslopes(y, x, method='joint')"
    line = run(call, x, y)
    return name, call, x, y, line.slope, line.intercept, line.low_slope, line.high_slope


def theil_sen_rows():
    rounded = [round(v, 1) for v in noise(30, 8)]
    return [
        theil_sen_row("Metis of the original measurement", METIS_TOKENS, METIS),
        theil_sen_row("Sophia of the original measurement", SOPHIA_TOKENS, SOPHIA),
        theil_sen_row("five points, one far out", [1, 2, 3, 4, 5], [2, 4, 6, 8, 100]),
        theil_sen_row("ties in x and y", [1, 1, 2, 2, 3, 3, 4, 4, 5, 5], [1, 2, 2, 2, 3, 4, 4, 4, 5, 7]),
        theil_sen_row("falling, not in order", [5, 1, 4, 2, 3, 6], [1, 5.5, 2, 4, 3.5, 0]),
        theil_sen_row("level", [1, 2, 3, 4, 5, 6], [2, 2, 2, 2, 2, 2]),
        theil_sen_row("thirty with ties", list(range(30)), rounded),
        theil_sen_row("1,500, the most of which none is left out", Sequence(1500, 7919, 1511, 0),
                      Sequence(1500, 611, 1499, 0)),
    ]


def paired_row(name, x):
    call = "TTestPower().solve_power(nobs=%d, alpha=0.05, power=0.8) * np.std(x, ddof=1)" % len(x)
    return name, call, x, [], run(call, x)


def independent_row(name, x):
    y = [v + 3 for v in x]  # of the same spread and size: Welch's degrees of freedom are those of the pooled test
    call = "TTestIndPower().solve_power(nobs1=%d, alpha=0.05, power=0.8) * np.std(x, ddof=1)" % len(x)
    return name, call, x, y, run(call, x)


def welch_shift(freedom):
    """statsmodels knows no Welch test: the same question asked of SciPy's noncentral t."""
    limit = t.ppf(0.975, freedom)
    power = lambda shift: nct.sf(limit, freedom, shift) + nct.cdf(-limit, freedom, shift)
    return scipy.optimize.brentq(lambda shift: power(shift) - 0.8, 0, 6)


def welch_row(name, x, y):
    a, b = np.var(x, ddof=1) / len(x), np.var(y, ddof=1) / len(y)
    freedom = (a + b) ** 2 / (a ** 2 / (len(x) - 1) + b ** 2 / (len(y) - 1))
    call = "welch_shift(%r) * %r" % (float(freedom), float(np.sqrt(a + b)))
    return name, call, x, y, run(call)


def main():
    print("""// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sample/sequence.h"

#include <cstdint>
#include <vector>

// Made by references.py; not to be edited. In the calls x and y are the first and the second sample.

// clang-format off

namespace tokenscope::testing {

inline constexpr const char* sciPy = "SciPy %s";
inline constexpr const char* statsmodels = "statsmodels %s";

struct RankReference
{
    const char* name = "";
    const char* call = "";
    std::vector<double> first {};
    std::vector<double> second {};
    double statistic = 0;
    double p = 1;
    bool isExact = false;
};

struct CountReference
{
    const char* name = "";
    const char* call = "";
    std::vector<std::int64_t> counts {};
    double value = 0; ///< p, or the lower end
    double high = 0; ///< of an interval
};

struct ListReference
{
    const char* name = "";
    const char* call = "";
    std::vector<double> given {};
    std::vector<double> expected {};
};

struct FunctionReference
{
    const char* call = "";
    double at = 0;
    double value = 0;
};

struct LineReference
{
    const char* name = "";
    const char* call = "";
    std::vector<double> x {};
    std::vector<double> y {};
    double slope = 0;
    double intercept = 0;
    double lowSlope = 0;
    double highSlope = 0;
};

struct DifferenceReference
{
    const char* name = "";
    const char* call = "";
    std::vector<double> first {};
    std::vector<double> second {}; ///< empty: the first are differences
    double value = 0;
};
""" % (scipy.__version__, statsmodels.__version__))
    table("RankReference", "wilcoxonReferences", wilcoxon_rows())
    table("RankReference", "mannWhitneyReferences", mann_whitney_rows())
    table("CountReference", "fisherReferences", [
        fisher_row("a textbook table", 8, 10, 1, 12),
        fisher_row("no difference", 5, 10, 5, 10),
        fisher_row("one each", 1, 1, 0, 1),
        fisher_row("none of either", 0, 10, 0, 12),
        fisher_row("all of both", 10, 10, 12, 12),
        fisher_row("one sample is empty", 0, 0, 3, 12),
        fisher_row("all against none", 20, 20, 0, 20),
        fisher_row("unequal sizes", 3, 4, 40, 200),
        fisher_row("rare failures", 1000, 1000, 993, 1000),
        fisher_row("100,000 each", 50000, 100000, 50300, 100000),
    ])
    table("CountReference", "mcNemarReferences", [
        mcnemar_row("one pair", 1, 0),
        mcnemar_row("as many of either", 6, 6),
        mcnemar_row("three against fourteen", 3, 14),
        mcnemar_row("none against ten", 0, 10),
        mcnemar_row("none against a thousand", 0, 1000),
        mcnemar_row("30,500 against 30,000", 30500, 30000),
    ])
    table("CountReference", "wilsonReferences", [
        wilson_row("none of ten", 0, 10),
        wilson_row("ten of ten", 10, 10),
        wilson_row("one of one", 1, 1),
        wilson_row("seven of ten", 7, 10),
        wilson_row("99,990 of 100,000", 99990, 100000),
    ])
    table("ListReference", "holmReferences", [
        holm_row("one", [0.03]),
        holm_row("in any order", [0.01, 0.04, 0.03, 0.005]),
        holm_row("equal", [0.02, 0.02, 0.02]),
        holm_row("none below one", [0.6, 0.9, 1.0]),
        holm_row("later ones are raised", [0.010, 0.011, 0.2, 0.0001, 0.5]),
    ])
    table("FunctionReference", "normalCdfReferences", [normal_row("norm.cdf(%r)" % z) for z in (
        -37.0, -8.0, -1.959963984540054, -0.5, 0.0, 1e-9, 1.0, 3.0, 9.0)])
    table("FunctionReference", "normalQuantileReferences", [normal_row("norm.ppf(%r)" % p) for p in (
        1e-300, 1e-20, 1e-5, 0.024, 0.025, 0.0999999, 0.1, 0.1000001, 0.25, 0.2500001, 0.3, 0.49999, 0.5, 0.500001,
        0.8, 0.975, 0.999999)])
    table("LineReference", "theilSenReferences", theil_sen_rows())
    table("DifferenceReference", "detectableReferences", [
        paired_row("three differences", [1.0, 2.0, 4.0]),
        paired_row("ten differences", [1, -2, 3, 4, -5, 6, 7, 8, 9, 10]),
        paired_row("the original measurement", [a - b for a, b in zip(METIS, SOPHIA)]),
        paired_row("forty differences", noise(40, 9)),
        paired_row("60 differences", noise(60, 10, 2)),
        independent_row("three against three", [1.0, 2.0, 4.0]),
        independent_row("thirty against thirty", noise(30, 11)),
    ])
    table("DifferenceReference", "welchReferences", [
        welch_row("the original measurement", METIS, SOPHIA),
        welch_row("three against forty", [1.0, 2.0, 4.0], noise(40, 12)),
        welch_row("one without spread", [2.0, 2.0, 2.0], noise(10, 13)),
    ])
    print("// clang-format on\n\n} // namespace tokenscope::testing")


main()
