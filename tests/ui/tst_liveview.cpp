// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/live/liveview.h"
#include "ui/servercharts/serverloadchart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

class TestLiveView : public QObject
{
    Q_OBJECT

private slots:
    void theChartOfServersIsThereOnceOneSpeaks()
    {
        LiveView view(m_theme);
        view.resize(900, 700);
        view.show();
        view.begin(scriptedrun::plan());
        const auto* frame = view.findChild<QWidget*>(QStringLiteral("serversFrame"));
        const auto* chart = view.findChild<ServerLoadChart*>();
        QVERIFY(frame && chart);
        QVERIFY(frame->isHidden());
        view.addServerSample(QStringLiteral("Nobody"), {.at = 0s, .running = 1});
        QVERIFY(frame->isHidden());
        view.addServerSample(QStringLiteral("Metis"), {.at = 0s, .running = 0});
        QVERIFY(frame->isHidden()); // nothing was sent yet
        view.apply({.started = {{.leg = 0, .number = 0, .promptNumber = 1, .sentAt = 1s}}});
        view.addServerSample(QStringLiteral("Metis"), {.at = 2s, .running = 3, .waiting = 1});
        QVERIFY(!frame->isHidden());
        QVERIFY(chart->toCsv().contains(QStringLiteral(",1,3,1,")));
        view.begin(scriptedrun::plan());
        QVERIFY(frame->isHidden());
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestLiveView)

#include "tst_liveview.moc"
