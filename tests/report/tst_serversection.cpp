// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/jsonwriter.h"
#include "report/serversection.h"
#include "wording/serverwording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tokenscope;

namespace {

LegSummary legNamed(const QString& title, const ServerLoad& load)
{
    LegSummary leg;
    leg.key = title.toLower();
    leg.label = leg.key;
    leg.name = title;
    leg.title = title;
    leg.serverLoad = load;
    return leg;
}

ServerLoad busy()
{
    return {.kind = ServerKind::Vllm,
            .samples = 12,
            .running = GaugeSpread {3.5, 8},
            .waiting = GaugeSpread {1, 4},
            .cacheUse = GaugeSpread {0.5, 0.97},
            .queueShare = 0.25,
            .outputThroughput = 123.456,
            .preemptions = 2,
            .agreement = TokenAgreement {.client = 1'000, .server = 1'001}};
}

QString textOf(const ReportSection& section)
{
    QString text = section.heading + u'\n';
    for (const QString& line : section.lines)
        text += line + u'\n';
    for (const ReportColumn& column : section.table.columns)
        text += column.heading + u'|';
    for (const auto& row : section.table.rows) {
        text += u'\n';
        for (const ReportCell& cell : row)
            text += cell.text + u'|';
    }
    return text;
}

} // namespace

class TestServerSection final : public QObject
{
    Q_OBJECT

private slots:
    void whereNoServerSpeaksThereIsNoSection()
    {
        LegSummary silent;
        const ReportSection section = serverSection({.legs = {silent}});
        QVERIFY(section.lines.empty());
        QVERIFY(section.table.isEmpty());
    }

    void aBusyServerIsDescribed()
    {
        const QString text = textOf(serverSection({.legs = {legNamed(QStringLiteral("Lab"), busy())}}));
        for (const char* part :
             {"Lab: the server's counter of output tokens agrees with ours within 0.1 %.",
              "Lab: requests spent 25 % of their time at the server in its queue (at most 4 waited).",
              "Lab: the memory for keys and values was full (97 %): more requests at a time will only wait.",
              "Lab: 2 times the server pushed a request out of its memory and began it anew.", "Server|vLLM|",
              "Requests being answered|3.5, at most 8|", "Requests waiting|1.0, at most 4|",
              "Cache in use|50.0 %, at most 97.0 %|", "Output tokens/s by its counter|123.46|",
              "Output tokens: its counter, ours|1001, 1000|"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("Prompt tokens found"))); // it does not tell
    }

    void aDifferenceIsExplained()
    {
        ServerLoad load = busy();
        load.agreement->server = 1'100;
        LegSummary leg = legNamed(QStringLiteral("Lab"), load);
        QVERIFY(serverSentences(leg).front().startsWith(
            QStringLiteral("Lab: the server counted 10.0 % more output tokens than we got: others may have used it")));
        leg.serverLoad->agreement->server = 900;
        QVERIFY(serverSentences(leg).front().startsWith(
            QStringLiteral("Lab: the server counted 10.0 % fewer output tokens than it told us")));
    }

    void aQuietServerNeedsNoSentence()
    {
        QVERIFY(
            serverSentences(legNamed(QStringLiteral("Lab"),
                                     {.kind = ServerKind::LlamaCpp, .running = GaugeSpread {1, 1}, .queueShare = 0.01}))
                .empty());
    }

    void manyLegsStandBelowEachOther()
    {
        Comparison comparison;
        for (int i = 0; i < 5; ++i)
            comparison.legs.push_back(legNamed(QStringLiteral("L%1").arg(i), busy()));
        const ReportSection section = serverSection(comparison);
        QCOMPARE(section.table.rows.size(), 5U);
        for (const auto& row : section.table.rows)
            QCOMPARE(row.size(), section.table.columns.size());
    }

    void jsonHasTheSameFigures()
    {
        const Comparison comparison {.legs = {legNamed(QStringLiteral("Lab"), busy()), LegSummary {}}};
        const QJsonArray legs = QJsonDocument::fromJson(jsonDocument(comparison)).object()[u"legs"].toArray();
        const QJsonObject load = legs[0].toObject()[u"server_load"].toObject();
        QCOMPARE(load[u"server"].toString(), QStringLiteral("vllm"));
        QCOMPARE(load[u"running"][u"max"].toDouble(), 8.0);
        QCOMPARE(load[u"queue_share"].toDouble(), 0.25);
        QCOMPARE(load[u"agreement"][u"close"].toBool(), true);
        QVERIFY(load[u"cached_share"].isNull());
        QVERIFY(legs[1].toObject()[u"server_load"].isNull());
    }
};

QTEST_APPLESS_MAIN(TestServerSection)

#include "tst_serversection.moc"
