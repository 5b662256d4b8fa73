// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"
#include "gateway/catalogue.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void clustersFrameworksModelsAndOperationsAreRead()
    {
        const auto catalogue = catalogueFrom(fixture("list-endpoints.json"));
        QVERIFY(catalogue);
        QCOMPARE(catalogue->clusters.size(), 2U);
        QCOMPARE(catalogue->cluster(u"sophia"_s)->basePath, u"/resource_server/sophia"_s);
        const auto* vllm = catalogue->framework(u"Sophia"_s, u"vllm"_s);
        QVERIFY(vllm != nullptr);
        QCOMPARE(vllm->models,
                 (std::vector {u"openai/gpt-oss-120b"_s, u"openai/gpt-oss-20b"_s, u"google/gemma-4-31b-it"_s,
                               u"example/large-instruct"_s}));
        QCOMPARE(vllm->operations,
                 (std::vector {u"/v1/chat/completions"_s, u"/v1/completions"_s, u"/v1/embeddings"_s}));
        QCOMPARE(catalogue->framework(u"metis"_s, u"api"_s)->models,
                 (std::vector {u"gpt-oss-120b"_s, u"gemma-4-31b-it"_s}));
        QVERIFY(catalogue->framework(u"metis"_s, u"vllm"_s) == nullptr);
        QVERIFY(catalogue->framework(u"minerva"_s, u"api"_s) == nullptr);
    }

    void whatIsOddIsLeftOut()
    {
        const auto catalogue = catalogueFrom(R"({"extra":1,"clusters":{
            "good":{"frameworks":{"f":{"models":["a",7,null,"a","  b\u0000\u202e ",["c"],""]},"g":[],"h":{}}},
            "no object":5, "no frameworks":{"base_url":7}}})");
        QVERIFY(catalogue);
        QCOMPARE(catalogue->clusters.size(), 2U);
        QCOMPARE(catalogue->framework(u"good"_s, u"f"_s)->models, (std::vector {u"a"_s, u"b"_s}));
        QVERIFY(catalogue->framework(u"good"_s, u"h"_s)->operations.empty());
        QVERIFY(catalogue->framework(u"good"_s, u"g"_s) == nullptr);
        QVERIFY(catalogue->cluster(u"no frameworks"_s)->basePath.isEmpty());
    }

    void whatIsNoCatalogueIsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body : {"", "[]", "null", "\"text\"", "{}", R"({"clusters":[]})", "<html>Sign in</html>",
                                 R"({"error":{"code":"unauthorized"}})"})
            QTest::addRow("%s", body) << QByteArray(body);
    }

    void whatIsNoCatalogueIsNothing()
    {
        QFETCH(const QByteArray, body);
        QVERIFY(!catalogueFrom(body));
    }

    void aFloodIsBounded()
    {
        QByteArray models;
        for (int number = 0; number < 10'000; ++number)
            models += (number == 0 ? "\"m" : ",\"m") + QByteArray::number(number) + '"';
        const auto catalogue
            = catalogueFrom(QByteArray(R"({"clusters":{"c":{"frameworks":{"f":{"models":[)" + models + "]}}}}}"));
        QCOMPARE(catalogue->framework(u"c"_s, u"f"_s)->models.size(), 2'000U);
        QVERIFY(!catalogueFrom(QByteArray(QByteArray(5 * 1024 * 1024, ' ') + R"({"clusters":{}})")));
        // an id that does not fit could not be asked for
        const auto list
            = modelListFrom(QByteArray(R"({"data":[{"id":")" + QByteArray(1'000, 'x') + R"("},{"id":"short"}]})"));
        QCOMPARE(list->size(), 1U);
        QVERIFY(!catalogueFrom(QByteArray(100'000, '[')));
    }

    void plainServersListTheirModels_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("context");
        QTest::addRow("vLLM") << fixture("models-vllm.json") << u"openai/gpt-oss-20b"_s << qint64(32'768);
        QTest::addRow("llama.cpp") << fixture("models-llamacpp.json") << u"small.gguf"_s << qint64(40'960);
        QTest::addRow("OpenAI") << QByteArray(R"({"object":"list","data":[{"id":"gpt-x","object":"model"}]})")
                                << u"gpt-x"_s << qint64(-1);
        QTest::addRow("a bare list") << QByteArray(R"([{"id":"m","context_length":"8192"}])") << u"m"_s
                                     << qint64(8'192);
        QTest::addRow("nonsense for a length")
            << QByteArray(R"({"data":[{"id":"m","max_model_len":-1,"meta":{"n_ctx_train":1.5}}]})") << u"m"_s
            << qint64(-1);
    }

    void plainServersListTheirModels()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, id);
        QFETCH(const qint64, context);
        const auto models = modelListFrom(body);
        QVERIFY(models);
        QCOMPARE(models->size(), 1U);
        QCOMPARE(models->front().id, id);
        QCOMPARE(models->front().state, ModelState::Unknown);
        QCOMPARE(models->front().contextTokens.value_or(-1), context);
    }

    void aClusterUnderMaintenanceIsTold()
    {
        const QByteArray status = R"({"sophia":true,"metis":false,"odd":"yes"})";
        QCOMPARE(isClusterUp(status, u"sophia"_s), std::optional(true));
        QCOMPARE(isClusterUp(status, u"Metis"_s), std::optional(false));
        QCOMPARE(isClusterUp(status, u"odd"_s), std::nullopt);
        QCOMPARE(isClusterUp(status, u"minerva"_s), std::nullopt);
        QCOMPARE(isClusterUp("<html>", u"metis"_s), std::nullopt);
    }

    void theAccountIsTheUserNameElseTheName()
    {
        QCOMPARE(accountFrom(R"({"name":"Ada","username":"ada@example.org","idp_id":"1"})"), u"ada@example.org"_s);
        QCOMPARE(accountFrom(R"({"name":"Ada","username":null})"), u"Ada"_s);
        QCOMPARE(accountFrom(R"({"detail":"Not found"})"), QString());
        QCOMPARE(accountFrom("no JSON"), QString());
    }

    void whateverIsBrokenIsSurvived()
    {
        for (const char* name : {"list-endpoints.json", "models-vllm.json", "models-llamacpp.json"}) {
            const QByteArray text = fixture(name);
            QVERIFY(!text.isEmpty());
            broken(text, [](const QByteArray& body) {
                for (const auto& cluster : catalogueFrom(body).value_or(Catalogue()).clusters)
                    QVERIFY(cluster.frameworks.size() <= 2'000);
                for (const auto& model : modelListFrom(body).value_or(std::vector<ServedModel>()))
                    QVERIFY(!model.id.isEmpty() && model.id.size() <= 200);
                (void)isClusterUp(body, u"sophia"_s);
                (void)accountFrom(body);
            });
        }
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)

#include "tst_catalogue.moc"
