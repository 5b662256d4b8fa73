// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/metric.h"

#include <QSet>
#include <QTest>

using namespace tokenscope;

class TestMetric : public QObject
{
    Q_OBJECT

private slots:
    void everyMetricIsInTheCatalogueOnceWithItsOwnKey()
    {
        QSet<QString> keys;
        for (const MetricTraits& traits : allMetrics) {
            QCOMPARE(traitsOf(traits.metric).key, traits.key);
            keys.insert(QString::fromLatin1(traits.key));
        }
        QCOMPARE(keys.size(), qsizetype(allMetrics.size()));
        QCOMPARE(allMetrics.size(), std::size_t(Metric::ContainsAnswer) + 1);
    }
};

QTEST_APPLESS_MAIN(TestMetric)

#include "tst_metric.moc"
