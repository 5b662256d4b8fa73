#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tokenscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the program's fonts from Inter: digits of one width by default, European scripts only, a name of their own.

Qt 6.4 cannot ask a font for its tabular digits, so they take the place of the proportional ones.
usage: subset.py FOLDER_WITH_INTER_OTF OUTDIR        (needs fonttools, brotli; Inter 4.0 as Debian's fonts-inter has it)
       subset.py --figures OUTDIR                    (only the fonts in figures, from those in OUTDIR)
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Tokenscope Sans"
# Latin with its extensions, Greek, Cyrillic, punctuation, super- and subscripts, currency, arrows, mathematics, shapes
RANGES = [(0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x20BF),
          (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD)]
# What a figure in a file says: western European letters, punctuation, the signs of units and statistics
FIGURE_RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x394, 0x394), (0x3BC, 0x3BC), (0x2010, 0x2026), (0x2030, 0x2030),
                 (0x20AC, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212), (0x221A, 0x221E), (0x2248, 0x2248),
                 (0x2260, 0x2265)]


def tabular_digits(font):
    """Glyph of each digit → its tabular form, from the font's own feature."""
    table = font["GSUB"].table
    lookups = [i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex]
    digits = {font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    forms = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            part = getattr(part, "ExtSubTable", part)
            forms.update({k: v for k, v in getattr(part, "mapping", {}).items() if k in digits})
    assert len(forms) == 10, forms
    return forms


def rename(font, weight):
    for record in list(font["name"].names):
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 6, 16, 18, 21, 25):
            font["name"].setName(text.replace("Inter", NAME if record.nameID != 6 else NAME.replace(" ", "")),
                                 record.nameID, record.platformID, record.platEncID, record.langID)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [f"{NAME.replace(' ', '')}-{weight}"]
        top.topDictIndex[0].FamilyName = NAME
        top.topDictIndex[0].FullName = f"{NAME} {weight}"


def main(source, target):
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        font = TTFont(source / f"Inter-{weight}.otf")
        forms = tabular_digits(font)
        for table in font["cmap"].tables:
            for code in range(ord("0"), ord("9") + 1):
                if code in table.cmap:
                    table.cmap[code] = forms.get(table.cmap[code], table.cmap[code])  # tables may share one mapping
        options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"],
                                 notdef_outline=True, hinting=True)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
        cutter.subset(font)
        rename(font, weight)
        font.save(target / f"TokenscopeSans-{weight}.otf")


def figure_fonts(folder):
    """The two weights that figures use, small enough to be embedded in every SVG file."""
    (folder / "figures").mkdir(exist_ok=True)
    for weight in ("Regular", "SemiBold"):
        font = TTFont(folder / f"TokenscopeSans-{weight}.otf")
        cutter = subset.Subsetter(subset.Options(layout_features=["kern"], hinting=False))
        cutter.populate(unicodes=[code for low, high in FIGURE_RANGES for code in range(low, high + 1)])
        cutter.subset(font)
        font.flavor = "woff2"
        font.save(folder / "figures" / f"TokenscopeSans-{weight}.woff2")


if __name__ == "__main__":
    if sys.argv[1] != "--figures":
        main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    figure_fonts(pathlib.Path(sys.argv[2]))
