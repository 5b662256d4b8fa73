// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/requestsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

LiveRequest started(int leg, std::int64_t number, int prompt, Nanoseconds sentAt = 0ns)
{
    LiveRequest request;
    request.leg = leg;
    request.number = number;
    request.promptNumber = prompt;
    request.prompt = QStringLiteral("Context: …\n\nQuestion: What day?");
    request.question = QStringLiteral("What day?");
    request.sentAt = sentAt;
    return request;
}

LiveChunks chunks(int leg, std::int64_t number, Nanoseconds at, int characters)
{
    return {leg, number, at, at, 1, characters};
}

LiveRecord answered(int leg, std::int64_t number, int prompt, Nanoseconds latency, std::optional<std::int64_t> tokens)
{
    RequestRecord record;
    record.number = number;
    record.promptNumber = prompt;
    record.latency = latency;
    record.chunks = {{310ms, 10, true}};
    record.text = QStringLiteral("On Sunday");
    record.usage.completionTokens = tokens;
    return {leg, std::make_shared<const RequestRecord>(record)};
}

LiveRecord failed(int leg, std::int64_t number, Outcome outcome, const QString& message)
{
    RequestRecord record;
    record.number = number;
    record.outcome = outcome;
    record.errorMessage = message;
    record.latency = 12ms;
    return {leg, std::make_shared<const RequestRecord>(record)};
}

} // namespace

class TestRequestsModel : public QObject
{
    Q_OBJECT

    static QString text(const RequestsModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aRequestFillsItsRowAsItGoesOn()
    {
        RequestsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({QStringLiteral("Metis"), QStringLiteral("Sophia")}, false);
        LiveSnapshot snapshot;
        snapshot.started = {started(1, 0, 7, 2s)};
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::PromptColumn), QStringLiteral("7. What day?"));
        QCOMPARE(text(model, 0, RequestsModel::EndpointColumn), QStringLiteral("Sophia"));
        QCOMPARE(text(model, 0, RequestsModel::StateColumn), QStringLiteral("sent"));
        QCOMPARE(text(model, 0, RequestsModel::LatencyColumn), QStringLiteral("…"));

        snapshot.clear();
        snapshot.chunks = {chunks(1, 0, 2310ms, 18)};
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::StateColumn), QStringLiteral("answering"));
        QCOMPARE(text(model, 0, RequestsModel::FirstTokenColumn), QStringLiteral("0.31 s"));
        QCOMPARE(text(model, 0, RequestsModel::TokensColumn), QStringLiteral("≈ 5"));

        snapshot.clear();
        snapshot.finished = {answered(1, 0, 7, 2396ms, 146)};
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::StateColumn), QStringLiteral("answered"));
        QCOMPARE(text(model, 0, RequestsModel::LatencyColumn), QStringLiteral("2.396 s"));
        QCOMPARE(text(model, 0, RequestsModel::TokensColumn), QStringLiteral("146"));
        QCOMPARE(model.index(0, RequestsModel::LatencyColumn).data(RequestsModel::SortRole).toDouble(), 2.396);
    }

    void tokensWithoutTheServersCountStayMarked()
    {
        RequestsModel model;
        model.begin({QStringLiteral("Metis")}, false);
        LiveSnapshot snapshot;
        snapshot.started = {started(0, 0, 1)};
        snapshot.finished = {answered(0, 0, 1, 1s, std::nullopt)};
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::TokensColumn), QStringLiteral("≈ 2"));
    }

    void aSnapshotIsAnnouncedByTheSmallestChanges()
    {
        RequestsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({QStringLiteral("Metis")}, false);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        LiveSnapshot snapshot;
        for (int i = 0; i < 10; ++i) {
            snapshot.started.push_back(started(0, i, i + 1));
        }
        model.apply(snapshot);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(changes.count(), 0);

        snapshot.clear();
        for (const int row : {7, 2, 3, 4, 3}) {
            snapshot.chunks.push_back(chunks(0, row, 1s, 4));
        }
        model.apply(snapshot);
        QCOMPARE(changes.count(), 2); // rows 2–4 and row 7
        QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 4);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(resets.count(), 0);

        model.apply(LiveSnapshot {});
        QCOMPARE(changes.count(), 2);
    }

    void theSameNumberOnTwoLegsIsTwoRows()
    {
        RequestsModel model;
        model.begin({QStringLiteral("Metis"), QStringLiteral("Sophia")}, false);
        LiveSnapshot snapshot;
        snapshot.started = {started(0, 0, 1), started(1, 0, 1)};
        snapshot.finished = {answered(1, 0, 1, 1s, 10)};
        model.apply(snapshot);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.row(0).record);
        QVERIFY(model.row(1).record);
        QCOMPARE(model.lastRowOf(1), 1);
        QCOMPARE(model.lastRowOf(2), -1);
    }

    void aFailureIsAWordAndTheServersMessageIsPlainText()
    {
        RequestsModel model;
        model.begin({QStringLiteral("Metis")}, false);
        LiveSnapshot snapshot;
        snapshot.started = {started(0, 0, 1)};
        snapshot.finished = {failed(0, 0, Outcome::Refused, QStringLiteral("<b>no</b> & nothing"))};
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::StateColumn), QStringLiteral("refused"));
        QCOMPARE(text(model, 0, RequestsModel::FirstTokenColumn), QStringLiteral("–"));
        QCOMPARE(text(model, 0, RequestsModel::TokensColumn), QStringLiteral("–"));
        const QString toolTip = model.index(0, RequestsModel::StateColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.contains(QStringLiteral("&lt;b&gt;no&lt;/b&gt; &amp; nothing")));
    }

    void answersAreScoredWhereGoldAnswersAreKnown()
    {
        PromptSet prompts;
        prompts.prompts.resize(3, promptFromText(QStringLiteral("What day?")));
        prompts.prompts[0].answers = {QStringLiteral("Sunday")};
        prompts.prompts[1].answers = {QStringLiteral("Monday"), QStringLiteral("on Sunday.")};
        RequestsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({QStringLiteral("Metis")}, false, prompts);
        QVERIFY(model.hasScores());
        LiveSnapshot snapshot;
        for (int prompt = 1; prompt <= 4; ++prompt) {
            snapshot.started.push_back(started(0, prompt - 1, prompt));
        }
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::ScoreColumn), QStringLiteral("…"));
        snapshot.clear();
        for (int prompt = 1; prompt <= 3; ++prompt) {
            snapshot.finished.push_back(answered(0, prompt - 1, prompt, 1s, 10));
        }
        snapshot.finished.push_back(failed(0, 3, Outcome::Refused, {}));
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::ScoreColumn), QStringLiteral("66.7 %"));
        QCOMPARE(text(model, 1, RequestsModel::ScoreColumn), QStringLiteral("exact"));
        QCOMPARE(text(model, 2, RequestsModel::ScoreColumn), QStringLiteral("–")); // no gold answer
        QCOMPARE(text(model, 3, RequestsModel::ScoreColumn), QStringLiteral("–")); // no answer
        QCOMPARE(model.index(1, RequestsModel::ScoreColumn).data(RequestsModel::SortRole).toDouble(), 1.0);
        QVERIFY(!model.index(2, RequestsModel::ScoreColumn).data(RequestsModel::SortRole).isValid());
        QVERIFY(model.index(0, RequestsModel::ScoreColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("A gold answer stands in it.")));

        prompts.prompts.erase(prompts.prompts.begin(), prompts.prompts.begin() + 2);
        model.begin({QStringLiteral("Metis")}, false, prompts);
        QVERIFY(!model.hasScores());
    }

    void whatBelongsToNoRowIsIgnored()
    {
        RequestsModel model;
        model.begin({QStringLiteral("Metis")}, false);
        LiveSnapshot snapshot;
        snapshot.chunks = {chunks(0, 5, 1s, 4), chunks(3, 0, 1s, 4)};
        snapshot.finished = {answered(0, 9, 1, 1s, 10)};
        model.apply(snapshot);
        QCOMPARE(model.rowCount(), 0);
    }

    void warmUpsAndRepetitionsAreNamed()
    {
        RequestsModel model;
        model.begin({QStringLiteral("Metis")}, true);
        LiveSnapshot snapshot;
        snapshot.started = {started(0, 0, 1), started(0, 1, 1)};
        snapshot.started[0].isWarmup = true;
        snapshot.started[1].run = 2;
        model.apply(snapshot);
        QCOMPARE(text(model, 0, RequestsModel::PromptColumn), QStringLiteral("Warm-up: What day?"));
        QCOMPARE(text(model, 1, RequestsModel::PromptColumn), QStringLiteral("1. What day? (run 2)"));
    }

    void whatNoSnapshotBroughtIsTakenFromTheResult()
    {
        RunResult result;
        result.plan.prompts.prompts
            = {promptFromText(QStringLiteral("First?")), promptFromText(QStringLiteral("Second?"))};
        result.legs.resize(1);
        for (const int prompt : {1, 2}) {
            RequestRecord& record = result.legs[0].records.emplace_back();
            record.number = prompt - 1;
            record.promptNumber = prompt;
            record.sentAt = std::chrono::seconds(prompt);
        }
        RequestsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin({QStringLiteral("Metis")}, false);
        LiveSnapshot snapshot;
        snapshot.started = {started(0, 0, 1, 1s)};
        model.apply(snapshot);
        const LiveSnapshot missing = model.missingFrom(result);
        QCOMPARE(missing.started.size(), 1U);
        QCOMPARE(missing.finished.size(), 2U);
        model.apply(missing);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 1, RequestsModel::PromptColumn), QStringLiteral("2. Second?"));
        QCOMPARE(text(model, 1, RequestsModel::StateColumn), QStringLiteral("answered"));
        QVERIFY(model.missingFrom(result).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRequestsModel)
#include "tst_requestsmodel.moc"
