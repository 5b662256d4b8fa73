// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/latextext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

// What T1 has a glyph for, beyond ASCII.
bool isLetterOfT1(char32_t code)
{
    if (code >= 0xc0 && code <= 0xff)
        return code != U'×' && code != U'÷';
    static const QString extended = u"ĂăĄąĆćČčĎďĐđĘęĚěĞğĹĺĽľŁłŃńŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž"_s;
    return code < 0x180 && extended.contains(QChar(static_cast<char16_t>(code)));
}

const QHash<char32_t, QString>& signs()
{
    static const QHash<char32_t, QString> table {
        {U'\\', u"\\textbackslash{}"_s},
        {U'~', u"\\textasciitilde{}"_s},
        {U'^', u"\\textasciicircum{}"_s},
        {U'<', u"\\textless{}"_s},
        {U'>', u"\\textgreater{}"_s},
        {U'|', u"\\textbar{}"_s},
        {U'"', u"\\textquotedbl{}"_s},
        {U'&', u"\\&"_s},
        {U'%', u"\\%"_s},
        {U'$', u"\\$"_s},
        {U'#', u"\\#"_s},
        // names of files and models are long words
        {U'_', u"\\_\\allowbreak{}"_s},
        {U'/', u"/\\allowbreak{}"_s},
        {U'{', u"\\{"_s},
        {U'}', u"\\}"_s},
        // after \\ an optional argument is looked for, also at the start of the next row
        {U'[', u"{[}"_s},
        {U'*', u"{*}"_s},
        {U'×', u"\\ensuremath{\\times}"_s},
        {U'÷', u"\\ensuremath{\\div}"_s},
        {U'±', u"\\ensuremath{\\pm}"_s},
        {U'·', u"\\ensuremath{\\cdot}"_s},
        {U'°', u"\\ensuremath{^\\circ}"_s},
        {U'µ', u"\\ensuremath{\\mu}"_s},
        {U'¬', u"\\ensuremath{\\lnot}"_s},
        {U'²', u"\\ensuremath{^2}"_s},
        {U'³', u"\\ensuremath{^3}"_s},
        {U'¹', u"\\ensuremath{^1}"_s},
        {U'§', u"\\S{}"_s},
        {U'©', u"\\copyright{}"_s},
        {U'£', u"\\pounds{}"_s},
        {U'€', u"EUR"_s},
        {U'«', u"\\guillemotleft{}"_s},
        {U'»', u"\\guillemotright{}"_s},
        {U'\u00a0', u"~"_s},
        {U'\u2009', u"\\,"_s},
        {U'\u202f', u"\\,"_s},
        {U'–', u"--"_s},
        {U'—', u"---"_s},
        {U'‐', u"-"_s},
        {U'\u2011', u"-"_s},
        {U'−', u"\\ensuremath{-}"_s},
        {U'‘', u"`"_s},
        {U'’', u"'"_s},
        {U'‚', u"\\quotesinglbase{}"_s},
        {U'“', u"\\textquotedblleft{}"_s},
        {U'”', u"\\textquotedblright{}"_s},
        {U'„', u"\\quotedblbase{}"_s},
        {U'…', u"\\dots{}"_s},
        {U'•', u"\\textbullet{}"_s},
        {U'→', u"\\ensuremath{\\rightarrow}"_s},
        {U'←', u"\\ensuremath{\\leftarrow}"_s},
        {U'≈', u"\\ensuremath{\\approx}"_s},
        {U'≠', u"\\ensuremath{\\neq}"_s},
        {U'≤', u"\\ensuremath{\\leq}"_s},
        {U'≥', u"\\ensuremath{\\geq}"_s},
        {U'∅', u"\\ensuremath{\\emptyset}"_s},
        {U'∞', u"\\ensuremath{\\infty}"_s},
        {U'√', u"\\ensuremath{\\surd}"_s},
        {U'∑', u"\\ensuremath{\\sum}"_s},
        {U'Σ', u"\\ensuremath{\\Sigma}"_s},
        {U'Δ', u"\\ensuremath{\\Delta}"_s},
        {U'δ', u"\\ensuremath{\\delta}"_s},
        {U'α', u"\\ensuremath{\\alpha}"_s},
        {U'β', u"\\ensuremath{\\beta}"_s},
        {U'μ', u"\\ensuremath{\\mu}"_s},
        {U'σ', u"\\ensuremath{\\sigma}"_s},
    };
    return table;
}

// Its letters without accents that T1 lacks, or its number.
QString substitute(char32_t code)
{
    QString plain;
    for (const QChar unit : QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KD)) {
        if (!unit.isMark())
            plain += unit;
    }
    const bool isPlain = !plain.isEmpty()
        && std::ranges::all_of(plain, [](QChar unit) { return unit.unicode() < 0x80 && unit.isLetterOrNumber(); });
    if (isPlain)
        return plain;
    return u"{[}U+%1]"_s.arg(static_cast<quint32>(code), 4, 16, QChar(u'0')).toUpper();
}

QString setCode(char32_t code)
{
    if (const auto sign = signs().constFind(code); sign != signs().constEnd())
        return *sign;
    if (code < 0x20 || code == 0x7f)
        return u" "_s;
    if (code < 0x80 || isLetterOfT1(code))
        return QString::fromUcs4(&code, 1);
    return substitute(code);
}

// Two of these would become one sign: -- a dash, `` a quotation mark, ?` one upside down.
bool isLigature(char32_t code, char32_t next)
{
    const bool isDoubled = code == next && (code == U'-' || code == U'\'' || code == U'`' || code == U',');
    return isDoubled || (next == U'`' && (code == U'?' || code == U'!'));
}

} // namespace

QString latexText(const QString& text)
{
    const QList<uint> codes = text.normalized(QString::NormalizationForm_C).toUcs4();
    QString result;
    for (qsizetype at = 0; at < codes.size(); ++at) {
        result += setCode(codes[at]);
        if (at + 1 < codes.size() && isLigature(codes[at], codes[at + 1]))
            result += u"{}"_s;
    }
    return result;
}

bool isLatexPath(const QString& path)
{
    return std::ranges::all_of(path, [](QChar unit) {
        return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || u"-_./"_s.contains(unit));
    });
}

} // namespace tokenscope
