// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerscard.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/weighingline.h"
#include "ui/comparecharts/workthreads.h"
#include "ui/comparetable/comparisontable.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/pairschart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <cmath>
#include <functional>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int legs = 4;
#ifdef __OPTIMIZE__
constexpr int requests = 100'000;
constexpr int slowness = 3; // at most, of a machine that has other things to do, beside an idle one
#else // a build for debugging is about ten times slower
constexpr int requests = 10'000;
constexpr int slowness = 10;
#endif
constexpr qint64 longestOpening = 2'000 * slowness; // ms, until the table stands
constexpr qint64 longestFrame = 50 * slowness; // ms in which nothing else is seen or heard
constexpr qint64 aftermath = 500; // ms in which the frames after an action are looked at

RequestRecord record(int leg, int number)
{
    const auto mix = static_cast<unsigned>(number) * 2654435761U + static_cast<unsigned>(leg) * 40503U;
    const double chance = static_cast<double>(mix % 10'007U) / 10'007;
    RequestRecord made;
    made.number = number;
    made.promptNumber = number + 1;
    made.prompt = u"Context: something was played.\n\nQuestion: What about part %1 of it?\n\nAnswer:"_s.arg(number + 1);
    made.text = u"Part %1 was **played** in the evening, says %2."_s.arg(number).arg(mix % 3);
    const int tokens = 20 + static_cast<int>(mix % 180U);
    made.latency = fromSeconds(0.2 + 0.1 * leg + 0.01 * tokens - 0.3 * std::log(1 - chance));
    made.sentAt = fromSeconds(0.01 * number);
    made.usage = {240, tokens, 240 + tokens, {}};
    if (mix % 5'000U == 0) {
        made.outcome = Outcome::HttpError;
        made.httpStatus = 503;
    }
    return made;
}

RunResultPtr largeResult()
{
    auto made = std::make_shared<RunResult>();
    made->startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    made->path = u"/results/large.json"_s;
    made->plan.sampling.stream = false;
    for (int leg = 0; leg < legs; ++leg) {
        Leg measured;
        measured.key = u"leg%1"_s.arg(leg);
        measured.name = u"Endpoint %1"_s.arg(leg + 1);
        for (int number = 0; number < requests; ++number)
            measured.records.push_back(record(leg, number));
        made->legs.push_back(std::move(measured));
    }
    return made;
}

} // namespace

/// Four legs of a hundred thousand requests, where it is compiled to be fast, while evidence is weighed. Prints what it
/// took; the limits leave a busy machine room.
class TestComparePageSize : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<ComparePage>(*m_theme);
        m_page->resize(1216, 734);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void aLargeComparisonOpensAtOnce()
    {
        const RunResultPtr result = largeResult();
        QElapsedTimer clock;
        clock.start();
        qint64 longest = frame([&] { m_page->display({result}); });
        while (m_page->comparison().legs.empty() && clock.elapsed() < 60'000)
            longest = std::max(longest, frame());
        const qint64 table = clock.elapsed();
        const auto* pairs = m_page->findChild<PairsChart*>();
        while (pairs->orders().size() < 2 && clock.elapsed() < 60'000) // the last to be filled
            longest = std::max(longest, frame());
        qInfo("the table stood after %lld ms, the charts after %lld ms, longest frame %lld ms", table, clock.elapsed(),
              longest);
        QCOMPARE(m_page->comparison().legs.size(), std::size_t(legs));
        QVERIFY2(table < longestOpening, "too slow, even for a busy machine");
        QVERIFY2(longest < longestFrame, "the window stood still");
    }

    void whatIsDoneToItTakesNoFrame()
    {
        auto* prompts = m_page->findChild<QListView*>(u"promptList"_s);
        auto* search = m_page->findChild<QLineEdit*>(u"promptSearch"_s);
        auto* sheet = m_page->findChild<QScrollArea*>();
        take("nothing", [] {});
        take("another prompt", [&] { prompts->setCurrentIndex(prompts->model()->index(7'777, 0)); });
        take("the next prompt", [&] { prompts->setCurrentIndex(prompts->model()->index(7'778, 0)); });
        take("a prompt chosen in a chart", [&] { emit m_page->findChild<PairsChart*>()->itemChosen(5); });
        take("a search", [&] { search->setText(u"part 4711"_s); });
        take("no search", [&] { search->clear(); });
        take("a row of the table", [&] { m_page->findChild<ComparisonTable*>()->selectRow(2); });
        take("scrolling", [&] { sheet->ensureVisible(0, 500); });
        take("a brushed range", [&] { emit m_page->findChild<FitChart*>()->brushed(Qt::Horizontal, 100, 110); });
        take("a cleared range", [&] { emit m_page->findChild<FitChart*>()->brushCleared(); });
        QVERIFY2(m_longest < longestFrame, "the window stood still");
    }

    void evidenceThatNobodyWantsAnyMoreIsDropped()
    {
        const auto* line = m_page->findChild<WeighingLine*>();
        m_page->setBaseline(1); // weighed anew, whether or not it has been
        QTRY_VERIFY_WITH_TIMEOUT(m_page->comparison().baseline == 1 && line->isVisible(), 60'000);
        QVERIFY2(line->text().startsWith(u"Weighing the evidence"), qPrintable(line->text()));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(frame([&] { m_page->display({}); }) < longestFrame);
        QVERIFY(line->text().isEmpty());
        QVERIFY(workThreads().waitForDone(120'000));
        QCoreApplication::processEvents();
        qInfo("what was being weighed ended after %lld ms", clock.elapsed());
        QVERIFY(m_page->comparison().legs.empty());
    }

private:
    // How long the event loop needs for what happens, and for what follows at once: layout and paint.
    static qint64 frame(const std::function<void()>& happens = [] {})
    {
        QElapsedTimer clock;
        clock.start();
        happens();
        QCoreApplication::processEvents();
        const qint64 taken = clock.elapsed();
        QThread::usleep(200); // asking without a pause would take a processor from those that work
        return taken;
    }

    void take(const char* what, const std::function<void()>& act)
    {
        QElapsedTimer clock;
        clock.start();
        const qint64 first = frame(act);
        qint64 longest = first;
        while (clock.elapsed() < aftermath)
            longest = std::max(longest, frame());
        qInfo("%s: %lld ms, longest frame %lld ms", what, first, longest);
        m_longest = std::max(m_longest, longest);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComparePage> m_page;
    qint64 m_longest = 0;
};

QTEST_MAIN(TestComparePageSize)

#include "tst_comparepagesize.moc"
