// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/live/answerbook.h"
#include "ui/live/runfigures.h"

#include <QLocale>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

struct Progress
{
    AnswerBook book {};
    LiveWindow window {2};
    RunFigures figures {};

    explicit Progress(const scriptedrun::Run& run)
    {
        book.begin(2);
        figures = figuresOf(run.plan);
        for (const LiveSnapshot& snapshot : run.snapshots) {
            book.apply(snapshot);
            window.apply(snapshot);
        }
        refresh(figures, window, book.pairs());
    }
};

LiveSnapshot sent(int leg, std::int64_t number, int prompt)
{
    LiveSnapshot snapshot;
    snapshot.started = {{.leg = leg, .number = number, .promptNumber = prompt, .prompt = {}, .question = {}}};
    return snapshot;
}

} // namespace

class TestRunFigures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void beforeTheFirstAnswerThereAreNoNumbers()
    {
        const auto tiles = tilesOf(figuresOf(scriptedrun::plan()));
        QCOMPARE(tiles[0].key, QStringLiteral("Mean latency"));
        QCOMPARE(tiles[0].values, (std::vector<TileValue> {{QStringLiteral("–"), 0}, {QStringLiteral("–"), 1}}));
        QCOMPARE(tiles[0].note, QString());
        QCOMPARE(tiles[3].values,
                 (std::vector<TileValue> {{QStringLiteral("0 / 10"), 0}, {QStringLiteral("0 / 10"), 1}}));
        QCOMPARE(tiles[3].note, QStringLiteral("no failures"));
    }

    void whileItRunsTheRatioIsSaidWithCare()
    {
        const Progress progress(scriptedrun::run(10, 7));
        const auto tiles = tilesOf(progress.figures);
        QCOMPARE(tiles[0].values, (std::vector<TileValue> {{QStringLiteral("4.99"), 0}, {QStringLiteral("1.87"), 1}}));
        QCOMPARE(tiles[0].note, QStringLiteral("Sophia 2.7× faster so far"));
        QCOMPARE(tiles[1].values, (std::vector<TileValue> {{QStringLiteral("5.04"), 0}, {QStringLiteral("1.86"), 1}}));
        QVERIFY(tiles[1].note.startsWith(QStringLiteral("7 of 10 pair")));
        QVERIFY(tiles[2].note.startsWith(QStringLiteral("Sophia 3.")));
        QVERIFY(tiles[2].note.endsWith(QStringLiteral("× higher so far")));
        QCOMPARE(tiles[3].values[1].text, QStringLiteral("7 / 10"));
    }

    void atTheEndTheNumbersAreThoseOfTheRecords()
    {
        const auto run = scriptedrun::run();
        Progress progress(run);
        refresh(progress.figures, run.result, progress.book.pairs());
        const auto tiles = tilesOf(progress.figures);
        QCOMPARE(tiles[0].values, (std::vector<TileValue> {{QStringLiteral("4.99"), 0}, {QStringLiteral("1.62"), 1}}));
        QCOMPARE(tiles[0].note, QStringLiteral("Sophia 3.1× faster"));
        QCOMPARE(tiles[1].values, (std::vector<TileValue> {{QStringLiteral("5.04"), 0}, {QStringLiteral("1.67"), 1}}));
        QCOMPARE(tiles[2].values, (std::vector<TileValue> {{QStringLiteral("15.9"), 0}, {QStringLiteral("50.5"), 1}}));
        QCOMPARE(tiles[2].unit, QStringLiteral("tok/s"));
    }

    void simulatedAndEstimatedFiguresSaySo()
    {
        RunFigures figures;
        figures.legs = {{.name = QStringLiteral("A"), .isSimulated = true, .speed = 20.0, .isSpeedEstimated = true},
                        {.name = QStringLiteral("B"), .speed = 20.2}};
        QCOMPARE(tilesOf(figures)[2].key, QStringLiteral("Output speed · partly simulated"));
        QCOMPARE(tilesOf(figures)[2].values[0].text, QStringLiteral("≈ 20.0"));
        QCOMPARE(tilesOf(figures)[2].note, QStringLiteral("about the same so far"));
        figures.legs[1].isSimulated = true;
        QCOMPARE(tilesOf(figures)[0].key, QStringLiteral("Mean latency · simulated"));
    }

    void aLegAloneIsComparedWithNobody()
    {
        RunFigures figures;
        figures.legs = {{.name = QStringLiteral("A"), .mean = 2.0, .median = 1.5, .p95 = 3.25}};
        QCOMPARE(tilesOf(figures)[0].note, QString());
        QCOMPARE(tilesOf(figures)[1].note, QStringLiteral("95 % within 3.25 s"));
    }

    void theBookFollowsThePromptThatIsAnswered()
    {
        AnswerBook book;
        book.begin(2);
        QCOMPARE(book.promptToFollow(0), 0);
        book.apply(sent(0, 0, 3));
        QCOMPARE(book.promptToFollow(0), 3);
        book.apply(sent(0, 1, 4));
        QCOMPARE(book.promptToFollow(3), 3); // still in flight
        LiveSnapshot done;
        done.finished = {{0, std::make_shared<const RequestRecord>(RequestRecord {.number = 0, .promptNumber = 3})}};
        book.apply(done);
        QCOMPARE(book.promptToFollow(3), 4);
    }

    void textsOfOtherRequestsOfThePromptAreNotMixedIn()
    {
        AnswerBook book;
        book.begin(1);
        book.apply(sent(0, 5, 1));
        LiveSnapshot texts;
        texts.texts = {{0, 4, 1, QStringLiteral("of an earlier repetition"), {}}};
        book.apply(texts);
        QCOMPARE(book.answer(0, 1).text, QString());
        texts.texts = {{0, 5, 1, QStringLiteral("so far"), {}}};
        book.apply(texts);
        QCOMPARE(book.answer(0, 1).text, QStringLiteral("so far"));
        QVERIFY(!book.answer(0, 1).isOver());
        QVERIFY(!book.answer(0, 2).isSent());
    }

    void aPairIsAPromptThatEveryLegAnswered()
    {
        AnswerBook book;
        book.begin(2);
        const auto finished = [&book](int leg, int prompt, Outcome outcome) {
            RequestRecord record {.number = prompt, .promptNumber = prompt};
            record.outcome = outcome;
            LiveSnapshot snapshot = sent(leg, prompt, prompt);
            snapshot.finished = {{leg, std::make_shared<const RequestRecord>(record)}};
            book.apply(snapshot);
        };
        finished(0, 1, Outcome::Succeeded);
        finished(1, 1, Outcome::Refused);
        QCOMPARE(book.pairs(), 0);
        finished(1, 1, Outcome::Succeeded);
        finished(1, 1, Outcome::Succeeded);
        QCOMPARE(book.pairs(), 1);
    }

    void aRunThatOnlyTimeEndsPromisesNoNumberOfAnswers()
    {
        RunPlan plan {.endpoints = {{.name = QStringLiteral("Metis")}}};
        plan.prompts.prompts.resize(10);
        plan.limits.duration = std::chrono::seconds(5);
        RunFigures figures = figuresOf(plan);
        figures.legs.front().succeeded = 384;
        QCOMPARE(tilesOf(figures).back().values.front().text, QStringLiteral("384"));
    }
};

QTEST_APPLESS_MAIN(TestRunFigures)
#include "tst_runfigures.moc"
