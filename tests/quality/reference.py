#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tokenscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the reference rows of tst_squadscore.cpp: SQuAD 1.1's measures, written anew from their definition."""

import platform
import re
import string
import unicodedata
from collections import Counter
from fractions import Fraction


def words(text):
    text = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", text).split()


def f1(answer, gold):
    shared = sum((Counter(answer) & Counter(gold)).values())
    return Fraction(2 * shared, len(answer) + len(gold)) if shared else Fraction(0)


def untypeset(text):
    """For "contains" alone: without punctuation beyond ASCII, and dashes part words."""
    text = re.sub("[\u2012-\u2015]", " ", text)
    return "".join(
        letter for letter in text if letter.isascii() or not unicodedata.category(letter).startswith("P"))


def contains(answer, gold):
    answer, gold = words(untypeset(answer)), words(untypeset(gold))
    starts = range(len(answer) - len(gold) + 1)
    return bool(gold) and any(answer[start:start + len(gold)] == gold for start in starts)


CASES = [
    ("The team won 24–10 in Santa Clara, California.", ["Santa Clara, California", "California"]),
    ("It was the Denver Broncos.", ["Denver Broncos", "The Denver Broncos"]),
    ("AN “An” the–end a/the l’a THEATRE", ["an end", "theatre"]),
    ("Well-known, state-of-the-art", ["well known", "wellknown stateoftheart"]),
    ("$3.5 million (3,500,000)", ["3.5 million", "35 million"]),
    ("to be or not to be", ["be be be", "to to be"]),
    ("Ångström ÉCOLE straße İzmir", ["ångström école", "straße i̇zmir"]),
    ("a\u00a0b\u2003c\u3000d\u001ce\u200bf", ["b c d", "e\u200bf"]),
    ("𝐀 𝟙 the😀 x²", ["😀 x²", "𝐀"]),
    ("the", ["a", "an answer"]),
    ("", ["something"]),
    ("one two three four five", ["six seven"]),
    ("Water boils at 100 °C; at 2,000 m it boils at about 93 °C.", ["100 °C", "about 93 °C", "93"]),
    ("snake_case the_end a_b", ["snakecase", "theend ab"]),
    ("Its **\u201cgolden anniversary\u201d**\u2014the 50th\u2011anniversary", ["golden anniversary", "50th-anniversary"]),
    ("Levi\u2019s Stadium\u2026", ["Levi's Stadium"]),
    ("e\u0301cole \u00e9cole a\u0301 b", ["\u00e9cole", "\u0301"]),
]


def quoted(text):
    return 'u"%s"_s' % "".join(
        letter if letter.isascii() and letter.isprintable() else
        "\\u%04x" % ord(letter) if 0x9f < ord(letter) < 0x10000 else
        "\\U%08x" % ord(letter) if ord(letter) > 0xffff else "\\%03o" % ord(letter) for letter in text)


print("Python", platform.python_version())
for answer, gold in CASES:
    said = words(answer)
    right = [words(text) for text in gold]
    best = max(f1(said, text) for text in right)
    print("{%s, {%s}, %s, %s, %d.0 / %d}," % (
        quoted(answer), ", ".join(map(quoted, gold)), str(said in right).lower(),
        str(any(contains(answer, text) for text in gold)).lower(), best.numerator, best.denominator))
