// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/admission.h"

#include <QTest>

using namespace tokenscope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const TimePoint start {};

CompletionRequest request(std::int64_t promptTokens, std::optional<std::int64_t> maxTokens)
{
    CompletionRequest made;
    made.promptTokens = promptTokens;
    made.maxTokens = maxTokens;
    return made;
}

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private slots:
    void aQuotaIsFullUntilWhatWasChargedIsOld()
    {
        Quota quota(100, 60s);
        QVERIFY(!quota.wait(start));
        quota.charge(70, start);
        QVERIFY(!quota.wait(start + 1s)); // there is some left, however much is asked for
        quota.charge(70, start + 1s);
        QCOMPARE(quota.wait(start + 10s), std::optional<Nanoseconds>(50s));
        QVERIFY(!quota.wait(start + 60s));
        quota.charge(500, start + 60s);
        QCOMPARE(quota.wait(start + 61s), std::optional<Nanoseconds>(59s));
    }

    void noLimitIsNone()
    {
        Quota quota(0, 1s);
        quota.charge(1'000'000, start);
        QVERIFY(!quota.wait(start));
    }

    void requestsASecondAreCounted()
    {
        Admission admission({.requestsPerSecond = 2});
        QVERIFY(!admission.refusal(0, start));
        QVERIFY(!admission.refusal(0, start + 200ms));
        const auto error = admission.refusal(0, start + 300ms);
        QVERIFY(error);
        QCOMPARE(error->status, 429);
        QCOMPARE(error->retryAfter, std::optional(1s)); // 0.7, rounded up
        QVERIFY(!admission.refusal(0, start + 1s)); // a refused one did not count
    }

    void tokensAMinuteAreCounted()
    {
        Admission admission({.tokensPerMinute = 1'000});
        QVERIFY(!admission.refusal(0, start));
        admission.charge(5'000, start);
        const auto error = admission.refusal(0, start + 18s);
        QVERIFY(error);
        QCOMPARE(error->retryAfter, std::optional(42s));
        QVERIFY(!admission.refusal(0, start + 60s));
    }

    void theQueueHasAnEnd()
    {
        Admission admission({.queueLimit = 3});
        QVERIFY(!admission.refusal(2, start));
        QCOMPARE(admission.refusal(3, start)->status, 429);
    }

    void promptAndAnswerMustFitTheContext_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<QString>("words");
        QTest::newRow("OpenAI") << static_cast<int>(Profile::Style::OpenAi) << u"maximum context length is 1000"_s;
        QTest::newRow("vLLM") << static_cast<int>(Profile::Style::Vllm) << u"you requested 1001 tokens"_s;
        QTest::newRow("SambaNova") << static_cast<int>(Profile::Style::SambaNova) << u"sequence length is just 1000"_s;
    }
    void promptAndAnswerMustFitTheContext()
    {
        QFETCH(const int, style);
        QFETCH(const QString, words);
        const Profile profile {
            .style = static_cast<Profile::Style>(style), .promptTemplateTokens = 10, .maxContextTokens = 1'000};
        QVERIFY(!contextRefusal(profile, request(890, 100)));
        QVERIFY(!contextRefusal(profile, request(989, std::nullopt)));
        QVERIFY(contextRefusal(profile, request(990, std::nullopt)));
        const auto error = contextRefusal(profile, request(891, 100));
        QVERIFY(error);
        QCOMPARE(error->status, 400);
        QVERIFY2(error->message.contains(words), qPrintable(error->message));
        QVERIFY(!contextRefusal({}, request(1'000'000'000, 1)));
    }
};

QTEST_APPLESS_MAIN(TestAdmission)
#include "tst_admission.moc"
