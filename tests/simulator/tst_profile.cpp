// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

QString write(const QTemporaryDir& folder, const QByteArray& text)
{
    const QString path = folder.filePath(QStringLiteral("profile.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return path;
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void builtinProfilesHaveTheMeasuredLatency_data()
    {
        // mean latency and output tokens of the ten requests measured on 2025-12-01
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("seconds");
        QTest::newRow("metis") << "metis" << 79.1 << 4.987;
        QTest::newRow("sophia") << "sophia" << 81.8 << 1.621;
    }
    void builtinProfilesHaveTheMeasuredLatency()
    {
        QFETCH(QString, name);
        QFETCH(double, tokens);
        QFETCH(double, seconds);
        const auto profile = loadProfile(name);
        QVERIFY(profile);
        constexpr double promptTokens = 247; // the mean of the ten
        const double tenth = toSeconds(profile->firstRequestExtraTime) / 10; // the first of ten requests pays it
        QVERIFY(qAbs(toSeconds(expectedLatency(*profile, promptTokens, tokens)) + tenth - seconds) < 0.01 * seconds);
        QCOMPARE(profile->name, name);
    }

    void builtinProfilesTakeAPromptOf32kTokens()
    {
        for (const QString& name : builtinProfiles())
            QVERIFY(loadProfile(name)->maxContextTokens >= 32'768 + 512);
    }

    void everyBuiltinNameLoads()
    {
        for (const QString& name : builtinProfiles()) {
            const auto profile = loadProfile(name);
            QVERIFY2(profile, qPrintable(name));
            QVERIFY(!profile->models.empty());
            QVERIFY(!profile->description.isEmpty());
        }
    }

    void aFileIsReadToTheLastField()
    {
        const QTemporaryDir folder;
        const auto profile = loadProfile(write(folder, R"({"name":"own","models":["a","b"],"style":"vllm","fixed_s":1.5,
            "per_token_s":0.01,"first_request_extra_s":2,"server_time_to_first_token_s":0.5,"jitter":0.1,
            "tokens_per_chunk":3,"capacity":4,"prompt_template_tokens":7,"reasoning_field":"reasoning","error_rate":0.25,
            "rejects_unknown_fields":true,"rejects_unknown_models":true,
            "per_prompt_token_s":0.001,"max_context_tokens":131072,"prefix_cache":true,"queue_limit":5,
            "requests_per_second":10,"tokens_per_minute":60000,
            "answer_tokens":{"median":50,"spread":0.3,"min":5,"max":60}})"));
        QVERIFY(profile);
        QCOMPARE(profile->models, (std::vector {QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(profile->style, Profile::Style::Vllm);
        QCOMPARE(toSeconds(profile->fixedTime), 1.5);
        QCOMPARE(toSeconds(profile->timePerToken), 0.01);
        QCOMPARE(toSeconds(profile->firstRequestExtraTime), 2.0);
        QCOMPARE(toSeconds(profile->serverTimeToFirstToken), 0.5);
        QCOMPARE(profile->jitter, 0.1);
        QCOMPARE(profile->tokensPerChunk, 3);
        QCOMPARE(profile->capacity, 4);
        QCOMPARE(profile->promptTemplateTokens, 7);
        QCOMPARE(profile->reasoningField, QStringLiteral("reasoning"));
        QCOMPARE(profile->errorRate, 0.25);
        QVERIFY(profile->rejectsUnknownFields && profile->rejectsUnknownModels);
        QCOMPARE(profile->medianTokens, 50.0);
        QCOMPARE(profile->maxTokens, 60);
        QCOMPARE(toSeconds(profile->timePerPromptToken), 0.001);
        QCOMPARE(profile->maxContextTokens, 131'072);
        QVERIFY(profile->prefixCache);
        QCOMPARE(profile->queueLimit, 5);
        QCOMPARE(profile->requestsPerSecond, 10);
        QCOMPARE(profile->tokensPerMinute, 60'000);
    }

    void aBrokenFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("detail");
        const auto schema = Error::Code::WrongSchema;
        QTest::newRow("no JSON") << QByteArray("{\n \"name\": oops}") << Error::Code::NotJson << "";
        QTest::newRow("a number beyond all doubles") << QByteArray("{\"jitter\":1e999}") << Error::Code::NotJson << "";
        QTest::newRow("a list") << QByteArray("[]") << schema << "object";
        QTest::newRow("no models") << QByteArray(R"({"name":"x"})") << schema << "models";
        QTest::newRow("empty models") << QByteArray(R"({"name":"x","models":[]})") << schema << "models";
        QTest::newRow("no name") << QByteArray(R"({"models":["m"]})") << schema << "name";
        const auto with = [](const char* field) -> QByteArray {
            return QByteArray(R"({"name":"x","models":["m"],)") + field + '}';
        };
        QTest::newRow("negative time") << with(R"("fixed_s":-1)") << schema << "fixed_s";
        QTest::newRow("time as a text") << with(R"("per_token_s":"1")") << schema << "per_token_s";
        QTest::newRow("no slot") << with(R"("capacity":0)") << schema << "capacity";
        QTest::newRow("half a slot") << with(R"("capacity":1.5)") << schema << "capacity";
        QTest::newRow("unknown style") << with(R"("style":"x")") << schema << "style";
        QTest::newRow("unknown reasoning field") << with(R"("reasoning_field":"x")") << schema << "reasoning_field";
        QTest::newRow("more errors than requests") << with(R"("error_rate":2)") << schema << "error_rate";
        QTest::newRow("flag as a number") << with(R"("rejects_unknown_fields":1)") << schema << "rejects_unknown";
        QTest::newRow("less than no context") << with(R"("max_context_tokens":-1)") << schema << "max_context_tokens";
        QTest::newRow("a cache by number") << with(R"("prefix_cache":1)") << schema << "prefix_cache";
        QTest::newRow("half a quota") << with(R"("tokens_per_minute":0.5)") << schema << "tokens_per_minute";
        QTest::newRow("min over max") << with(R"("answer_tokens":{"min":9,"max":3})") << schema << "max";
        QTest::newRow("tokens as a number") << with(R"("answer_tokens":3)") << schema << "answer_tokens";
    }
    void aBrokenFileIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(Error::Code, code);
        QFETCH(QString, detail);
        const QTemporaryDir folder;
        const auto profile = loadProfile(write(folder, text));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, code);
        QVERIFY2(profile.error().detail.contains(detail), qPrintable(profile.error().detail));
    }

    void whereTheJsonBreaksIsSaid()
    {
        const QTemporaryDir folder;
        const auto profile = loadProfile(write(folder, "{\n  \"name\": oops}"));
        QVERIFY(!profile);
        QCOMPARE(profile.error().line, 2);
        QCOMPARE(profile.error().column, 11);
    }

    void anUnknownNameIsSaid()
    {
        const auto profile = loadProfile(QStringLiteral("nowhere"));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Error::Code::UnknownName);
        QCOMPARE(profile.error().subject, QStringLiteral("nowhere"));
    }

    void aHugeFileIsRefused()
    {
        const QTemporaryDir folder;
        const auto profile = loadProfile(write(folder, QByteArray(2 * 1024 * 1024, ' ')));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Error::Code::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
