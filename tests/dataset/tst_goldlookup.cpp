// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/goldlookup.h"
#include "dataset/knowndatasets.h"
#include "dataset/promptsource.h"
#include "dataset/squadreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

const QString context = u"Water boils at about 93 °C at a height of 2,000 metres."_s;
const QString question = u"At what temperature does water boil there?"_s;

/// A run as the original script tells of it: its prompts' texts and the data set's name.
RunResult runOf(const QString& dataset, const QString& prompt, const QString& text)
{
    RunResult result;
    result.plan.prompts.name = dataset;
    result.legs = {{.records = {{.prompt = prompt, .text = text}}}};
    return result;
}

const std::optional<AnswerScore>& scoreOf(const RunResult& result)
{
    return result.legs.front().records.front().score;
}

/// A set of one question where SQuAD is kept, as large as SQuAD is: it is told from half a download by its size.
bool keepAsSquad(const QString& folder)
{
    for (const KnownDataset& dataset : datasets(folder)) {
        if (dataset.name != u"squad")
            continue;
        const QString text = uR"({"version": "1.1", "data": [{"paragraphs": [{"context": "%1", "qas": [)"
                             uR"({"id": "1", "question": "%2", "answers": [{"text": "about 93 °C"}]}]}]}]})"_s;
        QFile file(cachedPath(dataset, folder));
        return file.open(QIODevice::WriteOnly)
            && file.write(text.arg(context, question).toUtf8().leftJustified(dataset.size, ' ')) == dataset.size;
    }
    return false;
}

} // namespace

class TestGoldLookup : public QObject
{
    Q_OBJECT

private slots:
    void answersToBuiltInPromptsAreScoredWithoutAPlan()
    {
        const QTemporaryDir cache;
        const auto prompts = loadPrompts(u"builtin"_s, 1, cache.path());
        QVERIFY(prompts && !prompts->prompts.front().answers.empty());
        const Prompt& prompt = prompts->prompts.front();
        RunResult result = runOf({}, textOf(prompt), prompt.answers.front());
        QCOMPARE(GoldLookup(cache.path()).scoreAnswers(result), QString());
        QCOMPARE(scoreOf(result), (AnswerScore {true, true, 1}));
    }

    void aDataSetThatIsNotHereIsNamed()
    {
        const QTemporaryDir cache;
        RunResult result = runOf(u"SQuAD"_s, squadPrompt(context, question), u"93 °C"_s);
        QCOMPARE(GoldLookup(cache.path()).scoreAnswers(result), u"squad"_s);
        QVERIFY(!scoreOf(result));
    }

    void nothingIsMissingWhereNothingNamesADataSet_data()
    {
        QTest::addColumn<QString>("dataset");
        QTest::addColumn<QString>("prompt");

        QTest::newRow("questions of an unknown set") << u"my own"_s << squadPrompt(context, question);
        QTest::newRow("no set named") << QString() << squadPrompt(context, question);
        QTest::newRow("no question about a context") << u"SQuAD"_s << u"Say something."_s;
    }

    void nothingIsMissingWhereNothingNamesADataSet()
    {
        QFETCH(const QString, dataset);
        QFETCH(const QString, prompt);
        const QTemporaryDir cache;
        RunResult result = runOf(dataset, prompt, u"93 °C"_s);
        QCOMPARE(GoldLookup(cache.path()).scoreAnswers(result), QString());
        QVERIFY(!scoreOf(result));
    }

    void aFetchedDataSetScoresOldFiles()
    {
        const QTemporaryDir cache;
        GoldLookup gold(cache.path());
        const QString sent = squadPrompt(context, question) + u'\n';
        RunResult result = runOf(u"SQuAD"_s, sent, u"It boils at 93 °C."_s);
        result.plan.prompts.prompts = {promptFromText(sent)};
        QCOMPARE(gold.scoreAnswers(result), u"squad"_s);
        QVERIFY(keepAsSquad(cache.path()));
        QCOMPARE(gold.scoreAnswers(result), QString()); // fetched meanwhile
        // shared: 93, °c; said: it boils at 93 °c; right: about 93 °c
        QCOMPARE(scoreOf(result)->f1, 2 * 0.4 * (2.0 / 3) / (0.4 + 2.0 / 3));
        QVERIFY(!scoreOf(result)->containsAnswer);
        QCOMPARE(result.plan.prompts.prompts.front().answers, std::vector {u"about 93 °C"_s});
    }

    void theRunsOwnGoldComesFirst()
    {
        const QTemporaryDir cache;
        QVERIFY(keepAsSquad(cache.path()));
        RunResult result = runOf(u"SQuAD"_s, squadPrompt(context, question), u"about 93 °C"_s);
        result.plan.prompts.prompts = {squadQuestion(context, question)};
        result.plan.prompts.prompts.front().answers = {u"boiling"_s};
        GoldLookup(cache.path()).scoreAnswers(result);
        QCOMPARE(scoreOf(result), AnswerScore {});
    }

    void aBrokenDataSetIsNoError()
    {
        const QTemporaryDir cache;
        for (const KnownDataset& dataset : datasets(cache.path())) {
            if (!dataset.isCached) {
                QFile file(cachedPath(dataset, cache.path()));
                QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(dataset.size));
            }
        }
        RunResult result = runOf(u"SQuAD"_s, squadPrompt(context, question), u"93 °C"_s);
        QCOMPARE(GoldLookup(cache.path()).scoreAnswers(result), QString());
        QVERIFY(!scoreOf(result));
    }
};

QTEST_APPLESS_MAIN(TestGoldLookup)

#include "tst_goldlookup.moc"
