// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/parts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

/// The official OpenAI client finds in `tokenscope simulate` what it expects of a server.
class TestOpenAiClient : public QObject
{
    Q_OBJECT

private slots:
    void clientIsContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonObject>("profile");
        const auto row = [](const char* situation, const QString& name, const QJsonObject& profile = {}) {
            QTest::newRow(situation) << name << profile;
        };
        const QJsonObject sambanova {{u"style"_s, u"sambanova"_s}, {u"reasoning_field"_s, u"reasoning"_s}};
        const QJsonObject vllm {{u"style"_s, u"vllm"_s}, {u"reasoning_field"_s, u"reasoning_content"_s}};
        row("a whole answer", u"whole"_s);
        row("a whole answer of SambaNova's kind", u"whole"_s, sambanova);
        row("a whole answer of vLLM's kind", u"whole"_s, vllm);
        row("a stream", u"stream"_s);
        row("a stream with usage", u"usage"_s);
        row("a stream with usage of SambaNova's kind", u"usage"_s, sambanova);
        row("a stream with usage of vLLM's kind", u"usage"_s, vllm);
        row("a stream put together by the client", u"accumulated"_s);
        row("the same answer whole and streamed", u"same"_s);
        row("an answer cut by its length", u"length"_s);
        row("the list of models", u"models"_s);
        row("a stream given up by the client", u"abort"_s);
        row("32 streams at a time", u"many"_s);
        row("a model that is not served", u"unknown-model"_s, {{u"rejects_unknown_models"_s, true}});
        row("a field that is not known", u"unknown-field"_s, {{u"rejects_unknown_fields"_s, true}});
        row("a question that is too long", u"too-long"_s, {{u"max_context_tokens"_s, 200}});
        row("too many requests", u"rate-limit"_s, {{u"requests_per_second"_s, 2}});
        row("a server that fails", u"failure"_s, {{u"error_rate"_s, 1}});
    }

    void clientIsContent()
    {
        QFETCH(const QString, name);
        QFETCH(const QJsonObject, profile);
        const QTemporaryDir folder;
        const auto simulator = parts::simulator(parts::quickProfile(folder.path(), profile), 1);
        QVERIFY2(simulator->start(), simulator->complaint());
        const auto client
            = parts::script(u"openaiclient.mjs"_s, {simulator->url(u"/v1"_s).toString(), u"quick"_s, name});
        QVERIFY2(client->runs(), client->complaint());
    }
};

QTEST_GUILESS_MAIN(TestOpenAiClient)

#include "tst_openaiclient.moc"
