// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metisandsophia.h"
#include "ui/answers/answerbrowser.h"
#include "ui/answers/answerpane.h"
#include "ui/answers/answerscard.h"
#include "ui/answers/answertext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

// Sophia fails prompt 3, misses the gold answer of prompt 5, was asked prompt 7 twice and prompt 10 not at all.
RunResult result()
{
    RunResult made = metisandsophia::result();
    auto& records = made.legs[1].records;
    records[2].outcome = Outcome::HttpError;
    records[2].httpStatus = 503;
    records[4].score = AnswerScore {.isExact = false, .containsAnswer = false, .f1 = 0.25};
    records[6].text = u"Part **7** was played at noon."_s;
    records.pop_back();
    records.push_back(records[6]);
    records.back().run = 2;
    records.back().text = u"Part 7, again."_s;
    RequestRecord warmup = records[0];
    warmup.isWarmup = true;
    warmup.prompt = u"Warm up."_s;
    records.insert(records.begin(), warmup);
    Prompt gold = promptFromText(made.legs[0].records[6].prompt);
    gold.answers = {u"noon"_s, u"at noon"_s, u"noon"_s};
    gold.question.clear();
    made.plan.prompts.prompts.push_back(gold);
    return made;
}

struct Fixture
{
    RunResultPtr run = metisandsophia::shared(result());
    std::vector<const Leg*> legs {&run->legs[0], &run->legs[1]};
    AnswerIndexPtr index = std::make_shared<const AnswerIndex>(answerIndexOf({run}));

    [[nodiscard]] AnswerSource source(std::size_t baseline = 0) const
    {
        return {legs, {u"Metis"_s, u"Sophia"_s}, {0, 1}, baseline, index};
    }
};

} // namespace

class TestAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<Theme>(*qApp);
    }

    void init()
    {
        m_card = std::make_unique<AnswersCard>(*m_theme);
        m_card->resize(900, 320);
        m_card->display(m_fixture.source());
        m_card->show();
    }

    void cleanup() { m_card.reset(); }

    void everyRequestIsFoundByItsPrompt()
    {
        const AnswerIndex& index = *m_fixture.index;
        QCOMPARE(index.prompts.size(), 10U);
        QCOMPARE(index.prompts[3].question, u"What about part 4 of it?"_s);
        QCOMPARE(index.placesOf(6, 0).size(), 1U);
        QCOMPARE(index.placesOf(6, 1).size(), 2U);
        QVERIFY(index.placesOf(9, 1).empty());
        QCOMPARE(answerOf(*m_fixture.legs[1], index.placesOf(2, 1))->httpStatus, 503);
        QCOMPARE(answerOf(*m_fixture.legs[1], index.placesOf(9, 1)), nullptr);
        QCOMPARE(index.prompts[6].gold, (std::vector {u"noon"_s, u"at noon"_s}));
    }

    void promptsAreCalledAsTheBaselineNumbersThem()
    {
        const auto items = itemsOf(*m_fixture.index, 1);
        QCOMPARE(items.front(), 1);
        QCOMPARE(items.back(), -1); // Sophia was not sent it
    }

    void aListFiltersByAnswersAndWords_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("starts");
        QTest::newRow("different") << int(PromptFilter::Kind::Differing) << QString() << QStringList {u"3."_s, u"7."_s};
        QTest::newRow("missed") << int(PromptFilter::Kind::Missed) << QString() << QStringList {u"3."_s, u"5."_s};
        QTest::newRow("words") << int(PromptFilter::Kind::All) << u"PART 1"_s << QStringList {u"1."_s, u"10."_s};
        QTest::newRow("both") << int(PromptFilter::Kind::Missed) << u"part 5"_s << QStringList {u"5."_s};
    }

    void aListFiltersByAnswersAndWords()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        PromptList list;
        const QAbstractItemModelTester tester(&list);
        list.display(m_fixture.index, itemsOf(*m_fixture.index, 0));
        list.setFilter({static_cast<PromptFilter::Kind>(kind), text, {}});
        QStringList starts;
        for (int row = 0; row < list.rowCount(); ++row)
            starts.append(list.index(row).data().toString().section(u' ', 0, 0));
        QTEST(starts, "starts");
        list.setFilter({PromptFilter::Kind::All, {}, std::vector {2, 9}});
        QCOMPARE(list.rowCount(), 2);
        QCOMPARE(list.rowOfItem(9), 1);
        QCOMPARE(list.rowOfItem(8), -1);
    }

    void theFirstPromptIsShownWithoutAsking()
    {
        QCOMPARE(panes()[0]->shownText(), u"Part 1 of the final was played in the evening."_s);
        QCOMPARE(facts(1), u"43 token(s) · 3.133 s"_s);
    }

    void aPromptChosenElsewhereIsShownQuietly()
    {
        const QSignalSpy chosen(m_card.get(), &AnswersCard::promptChosen);
        m_card->choose(7);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(panes()[1]->shownText(), u"Part 7 was played at noon."_s);
        QVERIFY(child<QLabel>(u"question"_s)->text().endsWith(u"Gold: noon / at noon"));
        m_card->choose(99); // there is no such prompt
        QCOMPARE(panes()[1]->shownText(), u"Part 7 was played at noon."_s);
    }

    void aPromptChosenElsewhereIsFoundThoughFilteredAway()
    {
        child<QLineEdit>(u"promptSearch"_s)->setText(u"part 2"_s);
        QCOMPARE(child<QListView>(u"promptList"_s)->model()->rowCount(), 1);
        m_card->choose(4);
        QCOMPARE(panes()[0]->shownText(), u"Part 4 of the final was played in the evening."_s);
        QVERIFY(child<QLineEdit>(u"promptSearch"_s)->text().isEmpty());
    }

    void keysStepThroughThePrompts()
    {
        const QSignalSpy chosen(m_card.get(), &AnswersCard::promptChosen);
        m_card->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
        QTest::keyClick(child<QListView>(u"promptList"_s), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(child<QListView>(u"promptList"_s), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(child<QListView>(u"promptList"_s), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.back()[0].toInt(), 2);
    }

    void wordsThatTheOtherDidNotSayAreMarked()
    {
        m_card->choose(7);
        const auto& marks = panes()[1]->browser().marks();
        QCOMPARE(marks.size(), 1U);
        QCOMPARE(panes()[1]->shownText().mid(marks[0].start, marks[0].length), u"at noon"_s);
        QVERIFY(!panes()[0]->browser().marks().empty()); // of two, both are marked
    }

    void repetitionsCanBeSwitched()
    {
        m_card->choose(1);
        QVERIFY(!child<QComboBox>(u"repetition"_s)->isVisible());
        m_card->choose(7);
        QVERIFY(child<QComboBox>(u"repetition"_s)->isVisible());
        child<QComboBox>(u"repetition"_s)->setCurrentIndex(1);
        QCOMPARE(panes()[1]->shownText(), u"Part 7, again."_s);
        QCOMPARE(panes()[0]->shownText(), QString()); // Metis was asked once
    }

    void whatIsNoAnswerSaysWhy()
    {
        m_card->choose(10);
        QCOMPARE(panes()[1]->browser().toPlainText(), u"This prompt was not sent."_s);
        m_card->choose(3);
        QVERIFY(facts(1).contains(u"503"));
        m_card->choose(5);
        QCOMPARE(facts(1).section(u" · "_s, 0, 0), u"no gold answer in it, F1 0.25"_s);
    }

    void rawTextKeepsEveryCharacter()
    {
        m_card->choose(7);
        m_card->setMarkdown(false);
        QCOMPARE(panes()[1]->shownText(), u"Part **7** was played at noon."_s);
    }

    void textFromServersLoadsNothingAndIsNoMarkup()
    {
        AnswerBrowser browser;
        QVERIFY(!browser.loadResource(QTextDocument::ImageResource, QUrl(u"https://example.org/a.png"_s)).isValid());
        browser.display(u"<b onclick='x'>bold</b> ![seen](file:///etc/hostname) [go](https://example.org)"_s, true);
        QVERIFY2(browser.shownText().contains(u"<b onclick='x'>bold</b>"), qPrintable(browser.shownText()));
        QVERIFY(!browser.openLinks() && !browser.openExternalLinks());
    }

    void longTextsAreCut()
    {
        AnswerBrowser browser;
        browser.display(QString(AnswerBrowser::longestText + 10, u'x'), false);
        QCOMPARE(browser.shownText().size(), qsizetype(AnswerBrowser::longestText));
        browser.display(u"**b** "_s.repeated(AnswerBrowser::longestMarkdown), true);
        QVERIFY(browser.shownText().startsWith(u"**b**")); // too long to be typeset
    }

    void theServersOwnFiguresStandBesideOurs()
    {
        RequestRecord record = m_fixture.legs[1]->records[1];
        QCOMPARE(answertext::serverAgainstMeasured(record), QString());
        record.server = {.clock = ServerClock::Gateway, .latency = 3.02, .tokensPerSecond = 14.2};
        QCOMPARE(answertext::serverAgainstMeasured(record),
                 u"server: 3.02 s, 14.2 tok/s; measured: 3.13 s, 13.7 tok/s; outside the model: 0.11 s"_s);
        record.server = {.clock = ServerClock::Other, .tokensPerSecond = 14.2};
        QCOMPARE(answertext::serverAgainstMeasured(record), u"server: 14.2 tok/s; measured: 13.7 tok/s"_s);
    }

    void aChoiceThatFitsNothingSaysSo()
    {
        const auto* none = child<QLabel>(u"noPrompts"_s);
        QVERIFY(none->isHidden());
        child<QLineEdit>(u"promptSearch"_s)->setText(u"no question has this in it"_s);
        QVERIFY(!none->isHidden());
        QVERIFY(child<QListView>(u"promptList"_s)->isHidden());
        child<QLineEdit>(u"promptSearch"_s)->clear();
        QVERIFY(none->isHidden());
        QVERIFY(!child<QListView>(u"promptList"_s)->isHidden());
    }

    void withoutPromptsThereIsNothing()
    {
        m_card->display({});
        QVERIFY(!m_card->isVisible());
    }

private:
    template<typename Widget>
    [[nodiscard]] Widget* child(const QString& name) const
    {
        return m_card->findChild<Widget*>(name);
    }
    [[nodiscard]] QList<AnswerPane*> panes() const { return m_card->findChildren<AnswerPane*>(); }
    [[nodiscard]] QString facts(int leg) const { return panes()[leg]->findChild<QLabel*>(u"answerFacts"_s)->text(); }

    Fixture m_fixture;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<AnswersCard> m_card;
};

QTEST_MAIN(TestAnswers)

#include "tst_answers.moc"
