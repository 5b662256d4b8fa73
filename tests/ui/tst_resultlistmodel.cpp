// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultentries.h"
#include "ui/library/resultfilterproxy.h"
#include "ui/library/resultlistmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using resultentries::broken;
using resultentries::entry;

namespace {

using Model = ResultListModel;

QStringList paths(const QAbstractItemModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(Model::PathRole).toString());
    return all;
}

QVariant cell(const Model& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

} // namespace

class TestResultListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void listsTheNewestFirst()
    {
        Model model;
        model.setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/c.json"_s, 3), entry(u"/r/b.json"_s, 2)});
        QCOMPARE(paths(model), (QStringList {u"/r/c.json"_s, u"/r/b.json"_s, u"/r/a.json"_s}));
    }

    void showsWhatARunWasAndFound()
    {
        Model model;
        model.setEntries({entry(u"/r/a.json"_s, 1)});
        QCOMPARE(cell(model, 0, Model::Started).toString(), u"1 Dec 2025, 19:15"_s);
        QCOMPARE(cell(model, 0, Model::Endpoints).toString(), u"Metis · Sophia"_s);
        QCOMPARE(cell(model, 0, Model::Models).toString(), u"gpt-oss-120b-131072 · openai/gpt-oss-120b"_s);
        QCOMPARE(cell(model, 0, Model::Requests).toString(), u"21"_s);
        QCOMPARE(cell(model, 0, Model::Success).toString(), u"20 / 21"_s);
        QCOMPARE(cell(model, 0, Model::MeanLatency).toString(), u"4.987 s · 1.621 s"_s);
        QCOMPARE(cell(model, 0, Model::Ratio).toString(), u"3.08× faster"_s);
        QCOMPARE(cell(model, 0, Model::Ratio, Qt::AccessibleTextRole).toString(), u"Sophia 3.08× faster"_s);
        QCOMPARE(cell(model, 0, Model::Ratio, Model::LegRole).toInt(), 1);
        QCOMPARE(cell(model, 0, Model::Origin).toString(), QString());
        QCOMPARE(cell(model, 0, Model::File).toString(), u"a.json"_s);
    }

    void holdsTheNumbersBehindTheTexts()
    {
        Model model;
        model.setEntries({entry(u"/r/a.json"_s, 1)});
        for (const int role : {int(Model::RawRole), int(Model::SortRole)}) {
            QCOMPARE(cell(model, 0, Model::Requests, role).toLongLong(), 21LL);
            QCOMPARE(cell(model, 0, Model::Success, role).toDouble(), 20.0 / 21.0);
            QCOMPARE(cell(model, 0, Model::MeanLatency, role).toDouble(), 4.987);
            QCOMPARE(cell(model, 0, Model::Ratio, role).toDouble(), 4.987 / 1.621);
        }
        QCOMPARE(cell(model, 0, Model::MeanLatency, Model::LegTextsRole).toStringList(),
                 (QStringList {u"4.987 s"_s, u"1.621 s"_s}));
    }

    void aSeriesNamesItsEndpointsOnceAndComparesNoMeans()
    {
        ResultEntry series = entry(u"/r/a.json"_s, 1);
        series.isSeries = true;
        for (const int point : {2, 4}) {
            for (int leg = 0; leg < 2; ++leg) {
                LegEntry another = series.legs[static_cast<std::size_t>(leg)];
                another.endpoint = another.name;
                another.name += u" @ concurrency %1"_s.arg(point);
                series.legs.push_back(another);
            }
        }
        Model model;
        model.setEntries({series});
        QCOMPARE(cell(model, 0, Model::Endpoints).toString(), u"Metis · Sophia"_s);
        QCOMPARE(cell(model, 0, Model::Endpoints, Model::LegTextsRole).toStringList().size(), 2);
        QVERIFY(cell(model, 0, Model::MeanLatency).toString().startsWith(u"sweep, 6 leg"));
        QVERIFY(cell(model, 0, Model::MeanLatency, Model::LegTextsRole).toStringList().isEmpty());
        QVERIFY(!cell(model, 0, Model::MeanLatency, Model::SortRole).isValid());
        QCOMPARE(cell(model, 0, Model::Ratio).toString(), QString());
        series.isSuite = true;
        model.setEntries({series});
        QVERIFY(cell(model, 0, Model::MeanLatency).toString().startsWith(u"fair comparison, 6 leg"));
    }

    void marksSimulatedAndStoppedRuns()
    {
        ResultEntry simulated = entry(u"/r/a.json"_s, 1);
        simulated.legs[0].isSimulated = true;
        simulated.wasStopped = true;
        Model model;
        model.setEntries({simulated});
        QCOMPARE(cell(model, 0, Model::Origin).toString(), u"simulated · stopped early"_s);
    }

    void aLegWithoutResultsHasNoRatio()
    {
        ResultEntry half = entry(u"/r/a.json"_s, 1);
        half.legs[1].meanLatency.reset();
        Model model;
        model.setEntries({half});
        QCOMPARE(cell(model, 0, Model::MeanLatency).toString(), u"4.987 s · –"_s);
        QCOMPARE(cell(model, 0, Model::Ratio).toString(), QString());
        QVERIFY(!cell(model, 0, Model::Ratio, Model::RawRole).isValid());
    }

    void aBrokenFileIsARowThatSaysWhy()
    {
        Model model;
        model.setEntries({broken(u"/r/b.json"_s, 1)});
        QVERIFY(cell(model, 0, 0, Model::IsBrokenRole).toBool());
        QCOMPARE(cell(model, 0, Model::File).toString(), u"b.json"_s);
        const QString why = cell(model, 0, Model::File, Qt::ToolTipRole).toString();
        QVERIFY2(why.contains(u"JSON") && why.contains(u"3"), qPrintable(why));
        for (const int column : {Model::Requests, Model::Success, Model::MeanLatency, Model::Ratio})
            QCOMPARE(cell(model, 0, column).toString(), QString());
    }

    void changesOnlyWhatChanged()
    {
        Model model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/b.json"_s, 2), entry(u"/r/c.json"_s, 3)});
        const QPersistentModelIndex stays = model.index(2, 0);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        ResultEntry other = entry(u"/r/c.json"_s, 3);
        other.wasStopped = true;
        model.setEntries({entry(u"/r/a.json"_s, 1), other, entry(u"/r/d.json"_s, 4)});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(stays.data(Model::PathRole).toString(), u"/r/a.json"_s);
        QCOMPARE(paths(model), (QStringList {u"/r/d.json"_s, u"/r/c.json"_s, u"/r/a.json"_s}));
    }

    void theSameAgainChangesNothing()
    {
        Model model;
        model.setEntries({entry(u"/r/a.json"_s, 1), broken(u"/r/b.json"_s, 2)});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setEntries({entry(u"/r/a.json"_s, 1), broken(u"/r/b.json"_s, 2)});
        QCOMPARE(changed.count() + inserted.count(), 0);
    }

    void aFileWithANewDateMovesToItsPlace()
    {
        Model model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/b.json"_s, 2), entry(u"/r/c.json"_s, 3)});
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        model.setEntries({entry(u"/r/a.json"_s, 9), entry(u"/r/b.json"_s, 2), entry(u"/r/c.json"_s, 3)});
        QCOMPARE(moved.count(), 1);
        QCOMPARE(paths(model), (QStringList {u"/r/a.json"_s, u"/r/c.json"_s, u"/r/b.json"_s}));
    }

    void aRowMustContainEveryWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing typed") << QString() << 3;
        QTest::newRow("an endpoint, in any case") << u"sOphia"_s << 2;
        QTest::newRow("two words of different columns") << u"sophia a.json"_s << 1;
        QTest::newRow("words that no row has together") << u"b.json a.json"_s << 0;
        QTest::newRow("a model") << u"131072"_s << 2;
        QTest::newRow("a date") << u"Dec 2025"_s << 3;
        QTest::newRow("a prompt set that no column shows") << u"squad"_s << 2;
    }

    void aRowMustContainEveryWord()
    {
        QFETCH(const QString, text);
        Model model;
        ResultFilterProxy proxy;
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/b.json"_s, 2), broken(u"/r/c.json"_s, 3)});
        proxy.setFilterText(text);
        QTEST(proxy.rowCount(), "rows");
    }

    void sortsByNumbersWithMissingOnesLast()
    {
        ResultEntry slow = entry(u"/r/slow.json"_s, 1);
        slow.legs[0].meanLatency = 12.5;
        Model model;
        ResultFilterProxy proxy;
        proxy.setSourceModel(&model);
        model.setEntries({entry(u"/r/fast.json"_s, 2), slow, broken(u"/r/broken.json"_s, 3)});
        proxy.sort(Model::MeanLatency, Qt::AscendingOrder);
        QCOMPARE(paths(proxy), (QStringList {u"/r/fast.json"_s, u"/r/slow.json"_s, u"/r/broken.json"_s}));
        proxy.sort(Model::MeanLatency, Qt::DescendingOrder);
        QCOMPARE(paths(proxy), (QStringList {u"/r/slow.json"_s, u"/r/fast.json"_s, u"/r/broken.json"_s}));
    }
};

QTEST_MAIN(TestResultListModel)

#include "tst_resultlistmodel.moc"
