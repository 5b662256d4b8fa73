// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/sweepvalues.h"

#include <QLocale>
#include <QTest>

using namespace tokenscope;

using Values = std::vector<double>;

class TestSweepValues : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<SweepVariable>("variable");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Values>("values");
        using enum SweepVariable;
        QTest::newRow("commas") << Concurrency << QStringLiteral("1, 2, 4, 8") << Values {1, 2, 4, 8};
        QTest::newRow("no spaces") << Concurrency << QStringLiteral("1,2,4") << Values {1, 2, 4};
        QTest::newRow("spaces and semicolons") << Concurrency << QStringLiteral(" 8 4;2 ") << Values {8, 4, 2};
        QTest::newRow("thousands") << PromptTokens << QStringLiteral("1k 32K, 131072")
                                   << Values {1'000, 32'000, 131'072};
        QTest::newRow("a rate has decimals") << Rate << QStringLiteral("0.25, 1.5") << Values {0.25, 1.5};
        QTest::newRow("nothing: a search") << Rate << QString() << Values {};
        QTest::newRow("automatic: a search") << Rate << QStringLiteral("Automatic ") << Values {};
    }
    void numbersAreReadAsPeopleWriteThem()
    {
        QFETCH(const SweepVariable, variable);
        QFETCH(const QString, text);
        QFETCH(const Values, values);
        const SweepValues read = sweepValuesFromText(variable, text);
        QVERIFY(!read.problem);
        QCOMPARE(read.values, values);
        QCOMPARE(sweepValuesFromText(variable, textOfSweepValues(values)).values, values);
    }

    void aDecimalCommaIsUnderstoodWhereItIsWritten()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(sweepValuesFromText(SweepVariable::Rate, QStringLiteral("0,25; 1,5, 2")).values,
                 (Values {0.25, 1.5, 2}));
        QCOMPARE(textOfSweepValues({0.25, 1.5}), QStringLiteral("0,25; 1,5"));
        QCOMPARE(sweepValuesFromText(SweepVariable::Concurrency, QStringLiteral("1,2,4")).values, (Values {1, 2, 4}));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<SweepVariable>("variable");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SweepValuesProblem>("problem");
        QTest::addColumn<QString>("culprit");
        using enum SweepVariable;
        using enum SweepValuesProblem;
        QTest::newRow("a word") << Concurrency << QStringLiteral("1, two") << NotANumber << QStringLiteral("two");
        QTest::newRow("half a request") << Concurrency << QStringLiteral("1 1.5") << NotWhole << QStringLiteral("1.5");
        QTest::newRow("none at all") << Concurrency << QStringLiteral("0") << OutOfRange << QStringLiteral("0");
        QTest::newRow("too many at a time")
            << Concurrency << QStringLiteral("1025") << OutOfRange << QStringLiteral("1025");
        QTest::newRow("backwards") << Rate << QStringLiteral("-1") << OutOfRange << QStringLiteral("-1");
        QTest::newRow("twice") << Concurrency << QStringLiteral("4, 8, 4") << Twice << QStringLiteral("4");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(const SweepVariable, variable);
        QFETCH(const QString, text);
        QFETCH(const SweepValuesProblem, problem);
        QFETCH(const QString, culprit);
        const SweepValues read = sweepValuesFromText(variable, text);
        QCOMPARE(read.problem, std::optional(problem));
        QCOMPARE(read.culprit, culprit);
        QVERIFY(read.values.empty());
        QVERIFY(wordsFor(read, variable).contains(culprit));
    }

    void aListHasAnEnd()
    {
        QStringList numbers;
        for (int i = 1; i <= 65; ++i) {
            numbers.append(QString::number(i));
        }
        const SweepValues read = sweepValuesFromText(SweepVariable::Concurrency, numbers.join(u' '));
        QCOMPARE(read.problem, std::optional(SweepValuesProblem::TooMany));
    }
};

QTEST_APPLESS_MAIN(TestSweepValues)
#include "tst_sweepvalues.moc"
