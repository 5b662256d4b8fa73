// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/latextext.h"

#include <QTest>

using namespace tokenscope;

class TestLatexText : public QObject
{
    Q_OBJECT

private slots:
    void signsBecomeCommands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("latex");
        QTest::addRow("plain") << QStringLiteral("Latency, p95 (s)") << QStringLiteral("Latency, p95 (s)");
        QTest::addRow("commands") << QStringLiteral("\\input{x}") << QStringLiteral("\\textbackslash{}input\\{x\\}");
        QTest::addRow("special") << QStringLiteral("$_%#&") << QStringLiteral("\\$\\_\\allowbreak{}\\%\\#\\&");
        QTest::addRow("row end") << QStringLiteral("[2]*") << QStringLiteral("{[}2]{*}");
        QTest::addRow("mathematics") << QStringLiteral("3.08× ≈ 2–4 ∅")
                                     << QStringLiteral("3.08\\ensuremath{\\times} \\ensuremath{\\approx} 2--4 "
                                                       "\\ensuremath{\\emptyset}");
        QTest::addRow("umlauts stay") << QStringLiteral("Größe, Łódź") << QStringLiteral("Größe, Łódź");
        QTest::addRow("umlauts of two parts") << QStringLiteral("Gro\u0308ße") << QStringLiteral("Größe");
        QTest::addRow("accents that the font lacks") << QStringLiteral("ṁ") << QStringLiteral("m");
        QTest::addRow("letters in a circle") << QStringLiteral("ⓐ") << QStringLiteral("a");
        QTest::addRow("Chinese") << QStringLiteral("模型") << QStringLiteral("{[}U+6A21]{[}U+578B]");
        QTest::addRow("emoji") << QStringLiteral("🚀") << QStringLiteral("{[}U+1F680]");
        QTest::addRow("no ligatures") << QStringLiteral("--out ''") << QStringLiteral("-{}-out '{}'");
        QTest::addRow("control") << QStringLiteral("a\u0001b") << QStringLiteral("a b");
        QTest::addRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral("{[}U+FFFD]");
    }

    void signsBecomeCommands()
    {
        QFETCH(QString, text);
        QFETCH(QString, latex);
        QCOMPARE(latexText(text), latex);
    }

    void everyCharacterIsAsciiOrALetterThatPdflatexHas()
    {
        for (char32_t code = 0x20; code < 0x3000; ++code) {
            for (const QChar unit : latexText(QString::fromUcs4(&code, 1)))
                QVERIFY2(unit.unicode() < 0x80 || (unit.isLetter() && unit.unicode() < 0x180),
                         qPrintable(QString::number(code, 16)));
        }
    }

    void pathsAreOnlyTakenAsTheyAre()
    {
        QVERIFY(isLatexPath(QStringLiteral("../charts/latency-by_prompt.2")));
        for (const char* path : {"a b/c", "a%b", "a#b", "a{b", "a\\b", "a~b", "ä/b"})
            QVERIFY2(!isLatexPath(QString::fromUtf8(path)), path);
    }
};

QTEST_APPLESS_MAIN(TestLatexText)

#include "tst_latextext.moc"
