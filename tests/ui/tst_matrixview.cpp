// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredsweep.h"
#include "ui/sweepcharts/matrixsheet.h"
#include "ui/sweepcharts/matrixview.h"
#include "ui/text/matrixtext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestMatrixView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyRowIsASentence()
    {
        const ScenarioMatrix matrix = measuredsweep::matrix();
        QCOMPARE(matrixtext::verdict(matrix, matrix.rows[0]),
                 u"Original protocol, Median latency: Sophia is 3.02× better (95 % interval 2.4 – 4.9, sure)."_s);
        QCOMPARE(matrixtext::verdict(matrix, matrix.rows[6]),
                 u"Long answers, Output throughput: Metis is 1.20× better (too few answers)."_s);
        QCOMPARE(matrixtext::verdict(matrix, matrix.rows[8]),
                 u"Original protocol, Cost of a thousand answers: no difference to tell."_s);
    }

    void aFigureSaysWhereItWasTakenAndInWhatItIsCounted()
    {
        const ScenarioMatrix matrix = measuredsweep::matrix();
        QCOMPARE(matrixtext::place(matrix.rows[2], 0), u"at 128"_s);
        QCOMPARE(matrixtext::merit(matrix.rows[2]), u"Output throughput"_s);
        QCOMPARE(matrixtext::merit(matrix.rows[4]), u"Time to first token at 32k"_s);
        QVERIFY(matrixtext::place(matrix.rows[4], 0).isEmpty()); // it is the same for both
        QCOMPARE(matrixtext::value(matrix.rows[8], 1), u"0.120 USD"_s);
        QCOMPARE(matrixtext::value(matrix.rows[8], 0), u"–"_s);
        QCOMPARE(matrixtext::merit(matrix.rows[1]), u"Spread of latency (p99 ÷ p50)"_s);
    }

    void regionsPromiseNoMoreThanWasMeasured()
    {
        const ScenarioMatrix matrix = measuredsweep::matrix();
        QCOMPARE(matrixtext::sentence(matrix, matrix.regions[0]),
                 u"1 to 8 at a time: Sophia has the higher output throughput."_s);
        QCOMPARE(matrixtext::sentence(matrix, matrix.regions[1]), u"16 at a time: no difference is shown."_s);
    }

    void itIsCopiedAsMarkdown()
    {
        MatrixView view(m_theme);
        ScenarioMatrix matrix = measuredsweep::matrix();
        matrix.rows.resize(1);
        matrix.regions.resize(1);
        matrix.endpoints[0] = u"Metis | old"_s;
        view.display(matrix);
        view.copyMarkdown();
        QCOMPARE(
            QGuiApplication::clipboard()->text(),
            u"| Scenario | Measure | Metis \\| old | Sophia | Better | Ratio | 95 % interval | Difference | n |\n"
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
            "| Original protocol | Median latency | 5.041 s | **1.668 s** | Sophia | 3.02× | 2.4 – 4.9 | sure | 32 |\n"
            "\n- Concurrency sweep · Output throughput · 1 to 8 at a time: Sophia has the higher output "
            "throughput.\n"_s);
    }

    void theWholeOfItIsCopiedAsTextFromTheKeyboard()
    {
        MatrixView view(m_theme);
        view.display(measuredsweep::matrix());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto* sheet = view.findChild<MatrixSheet*>();
        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(u"Scenario\tMeasure\tMetis\tSophia\t"));
        QCOMPARE(text.count(u'\n'), 1 + 9 + 7);
    }

    void valuesAreWrittenForOtherPrograms()
    {
        MatrixView view(m_theme);
        ScenarioMatrix matrix = measuredsweep::matrix();
        matrix.rows.resize(1);
        view.display(matrix);
        QCOMPARE(view.toCsv(),
                 u"scenario,merit,endpoint,value,n,is_better,ratio,ratio_low,ratio_high,difference\n"
                 "original,latency_p50_s,Metis,5.041,32,false,,,,shown\n"
                 "original,latency_p50_s,Sophia,1.668,32,true,3.02,2.4,4.9,shown\n"_s);
    }

    void itIsWrittenInEveryFormat()
    {
        MatrixView view(m_theme);
        view.display(measuredsweep::matrix());
        view.setSource(u"metis_vs_sophia.json"_s, u"metis_vs_sophia"_s);
        const QTemporaryDir folder;
        for (const QString& suffix : {u"svg"_s, u"png"_s, u"pdf"_s, u"csv"_s, u"md"_s}) {
            const QString path = folder.filePath(u"matrix."_s + suffix);
            QVERIFY(view.renderToFile(path, 960));
            QVERIFY(QFileInfo(path).size() > 100);
        }
        QVERIFY(!view.renderToFile(folder.filePath(u"matrix.doc"_s)));
        QCOMPARE(view.renderToImage(960).width(), 2 * 960);
        QVERIFY(view.renderToImage(200).width() > 2 * 400); // never narrower than its columns
    }

    void theFileIsTheSameInBothThemes()
    {
        MatrixView view(m_theme);
        view.display(measuredsweep::matrix());
        m_theme.setScheme(Scheme::Light);
        const QImage light = view.renderToImage(960);
        m_theme.setScheme(Scheme::Dark);
        QCOMPARE(view.renderToImage(960), light);
    }

    void rowsAreWalkedByKeyboardAndTold()
    {
        MatrixView view(m_theme);
        view.display(measuredsweep::matrix());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto* sheet = view.findChild<MatrixSheet*>();
        QVERIFY(sheet->accessibleDescription().contains(u"Sophia is 3.02× better"));
        QVERIFY(sheet->accessibleDescription().contains(u"16 at a time: no difference is shown."));
        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_Up);
        QCOMPARE(sheet->currentRow(), std::optional<std::size_t>(8));
        QTest::keyClick(sheet, Qt::Key_Down);
        QCOMPARE(sheet->currentRow(), std::optional<std::size_t>(8));
        QTest::keyClick(sheet, Qt::Key_Up);
        QVERIFY(sheet->accessibleDescription().startsWith(u"Steady latency, Spread of latency (CV): Metis"));
        view.display({});
        QVERIFY(!sheet->currentRow());
    }

    void longNamesFitBesideTheRunPanel()
    {
        MatrixView view(m_theme);
        ScenarioMatrix matrix = measuredsweep::matrix();
        matrix.endpoints = {u"Simulated Metis"_s, u"Simulated Sophia"_s};
        view.display(matrix);
        QVERIFY(view.findChild<MatrixSheet*>()->minimumSizeHint().width() < 870);
        QVERIFY(view.renderToImage(800).width() > 2 * 950); // a file shortens nothing
    }

    void aMatrixThatGrowsNeedsMoreRoom()
    {
        MatrixView view(m_theme);
        auto* sheet = view.findChild<MatrixSheet*>();
        const int empty = sheet->heightForWidth(900);
        ScenarioMatrix matrix = measuredsweep::matrix();
        view.display(matrix);
        const int full = sheet->heightForWidth(900);
        QVERIFY(full > empty);
        QVERIFY(sheet->heightForWidth(500) > full); // sentences wrap
        QVERIFY(sheet->minimumSizeHint().width() < 920);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestMatrixView)

#include "tst_matrixview.moc"
