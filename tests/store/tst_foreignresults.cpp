// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/resultsfile.h"
#include "store/resultslibrary.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

QString fixture(const char* name)
{
    return QStringLiteral(TEST_DATA_DIR "/results/") + QString::fromLatin1(name);
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(samplerun::bytesOf(path)).object();
}

} // namespace

/// Files of the original script and of others that write its format; and files that are broken.
class TestForeignResults final : public QObject
{
    Q_OBJECT

private slots:
    void readsAFileOfTheOriginalScript();
    void readsTheVariantWithoutDataset();
    void readsLegsOfAnyNameAndShape();
    void savesAnOriginalAsItWas_data();
    void savesAnOriginalAsItWas();
    void keepsWhatItDoesNotUnderstand();
    void readsTheRealFile();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();
    void toleratesFieldsOfTheWrongKind();
    void readsNoFileThatIsMissingOrAFolder();

private:
    QTemporaryDir m_folder;
};

void TestForeignResults::readsAFileOfTheOriginalScript()
{
    const auto run = resultsfile::load(fixture("original.json"));
    QVERIFY(run);
    QCOMPARE(run->startedAt, QDateTime(QDate(2025, 12, 1), QTime(19, 15, 58, 241), Qt::LocalTime));
    QCOMPARE(run->startedAt.timeSpec(), Qt::LocalTime);
    QVERIFY(!run->hasPlan);
    QCOMPARE(run->plan.prompts.name, QStringLiteral("SQuAD"));
    QCOMPARE(run->plan.prompts.prompts.size(), std::size_t(3));
    QCOMPARE(run->plan.prompts.prompts[1].question, QStringLiteral("What is it built from?"));
    QCOMPARE(run->legs.size(), std::size_t(2));
    const Leg& metis = run->legs[0];
    QCOMPARE(metis.key, QStringLiteral("metis"));
    QCOMPARE(metis.name, QStringLiteral("Metis"));
    QCOMPARE(metis.model, QStringLiteral("gpt-oss-120b-131072"));
    QVERIFY(!metis.isSimulated);
    QCOMPARE(metis.records.size(), std::size_t(3));
    const RequestRecord& second = metis.records[1];
    QCOMPARE(second.number, 1);
    QCOMPARE(second.promptNumber, 2);
    QCOMPARE(second.latency.count(), 4'876'543'283);
    QCOMPARE(second.text, QStringLiteral("Grey granite – nothing else."));
    QCOMPARE(second.usage.completionTokens, std::optional<std::int64_t>(40));
    QVERIFY(second.succeeded() && !second.sentAt && second.chunks.empty());
    QVERIFY(metis.recorded.has_value());
    QVERIFY(qFuzzyCompare(*metis.recorded->latencyMedian, 4.876543283462524));
    QVERIFY(qFuzzyCompare(*metis.recorded->throughput, 18.647790200741415));
}

void TestForeignResults::readsTheVariantWithoutDataset()
{
    const auto run = resultsfile::load(fixture("original_without_dataset.json"));
    QVERIFY(run);
    QCOMPARE(run->legs.size(), std::size_t(2));
    QCOMPARE(run->legs[0].model, QStringLiteral("gpt-oss-120b-131072")); // what the answers say
    QVERIFY(run->legs[1].records.empty());
    QVERIFY(run->legs[1].model.isEmpty());
    QCOMPARE(run->legs[1].recorded->requests, std::optional<std::int64_t>(0));
    QVERIFY(run->plan.prompts.name.isEmpty());
}

void TestForeignResults::readsLegsOfAnyNameAndShape()
{
    const auto run = resultsfile::load(fixture("foreign_keys.json"));
    QVERIFY(run);
    QCOMPARE(run->legs.size(), std::size_t(3));
    QCOMPARE(run->legs[0].key, QStringLiteral("a100"));
    QVERIFY(!run->legs[0].recorded);
    QVERIFY(run->legs[1].records.empty());
    QCOMPARE(run->legs[1].recorded->latencyMean, std::optional(0.5));
    QVERIFY(!run->legs[1].recorded->latencyMedian);
    QVERIFY(run->legs[2].records.empty() && !run->legs[2].recorded);
}

void TestForeignResults::savesAnOriginalAsItWas_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("with a dataset") << fixture("original.json");
    QTest::addRow("without a dataset") << fixture("original_without_dataset.json");
    QTest::addRow("with keys of others") << fixture("foreign_keys.json");
}

void TestForeignResults::savesAnOriginalAsItWas()
{
    QFETCH(const QString, path);
    const auto run = resultsfile::load(path);
    QVERIFY(run);
    const QString again = m_folder.filePath(QStringLiteral("again.json"));
    QVERIFY(resultsfile::save(*run, again));
    const QJsonObject before = jsonOf(path);
    QJsonObject after = jsonOf(again);
    QVERIFY(!after.take(u"tokenscope").isUndefined());
    for (const QString& key : before.keys()) {
        QJsonObject leg = after.value(key).toObject();
        if (!before[key].toObject().contains(u"results") && leg.value(u"results") == QJsonArray())
            leg.remove(u"results"); // may be added, so that its readers find a list
        QCOMPARE(leg.isEmpty() ? after.value(key) : QJsonValue(leg), before.value(key));
    }
    const auto reloaded = resultsfile::load(again);
    QVERIFY(reloaded);
    RunResult same = *reloaded;
    same.path = run->path;
    QVERIFY(same == *run);
}

void TestForeignResults::keepsWhatItDoesNotUnderstand()
{
    const auto run = resultsfile::load(fixture("foreign_keys.json"));
    QVERIFY(run);
    QVERIFY(run->unknownFields.contains("campaign"));
    QVERIFY(run->unknownFields.contains("unused"));
    QVERIFY(run->legs[0].unknownFields.contains("ALCF"));
    QVERIFY(run->legs[0].records[0].unknownFields.contains("fp_1"));
    QVERIFY(run->legs[0].records[0].unknownFields.contains("rating"));
}

void TestForeignResults::readsTheRealFile()
{
    const QString path
        = QStringLiteral(SOURCE_ROOT "/../shared/data/results/metis_vs_sophia_results_20251201_191558.json");
    if (!QFileInfo::exists(path))
        return; // only where the research data is at hand
    const auto run = resultsfile::load(path);
    QVERIFY(run);
    QCOMPARE(run->legs.size(), std::size_t(2));
    QCOMPARE(run->legs[1].records.size(), std::size_t(10));
    QVERIFY(qFuzzyCompare(*run->legs[1].recorded->latencyMedian, 1.7605645656585693));
    const QString again = m_folder.filePath(QStringLiteral("real.json"));
    QVERIFY(resultsfile::save(*run, again));
    QJsonObject after = jsonOf(again);
    after.remove(u"tokenscope");
    QCOMPARE(after, jsonOf(path));
}

void TestForeignResults::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto notJson = Error::Code::NotJson;
    const auto wrongSchema = Error::Code::WrongSchema;
    QTest::addRow("empty") << QByteArray() << notJson << 1 << 1;
    QTest::addRow("cut off in a key") << QByteArray("{\n  \"timest") << notJson << 2 << 10;
    QTest::addRow("a comma too many") << QByteArray("{\n  \"a\": 1,\n}") << notJson << 3 << 1;
    QTest::addRow("columns are characters, not bytes") << QByteArray("{\"\xC3\xA9\xC3\xA9\": x}") << notJson << 1 << 8;
    QTest::addRow("not UTF-8") << QByteArray("{\"a\": \"\xFF\"}") << notJson << 1 << 8;
    QTest::addRow("HTML") << QByteArray("<html>") << notJson << 1 << 1;
    QTest::addRow("text after the end") << QByteArray("{}\n{}") << notJson << 2 << 1;
    QTest::addRow("a list") << QByteArray("[]") << wrongSchema << 0 << 0;
    QTest::addRow("no legs") << QByteArray("{\"timestamp\": \"2025-12-01T19:15:58\"}") << wrongSchema << 0 << 0;
    QTest::addRow("another program's JSON") << QByteArray("{\"choices\": [], \"usage\": {}}") << wrongSchema << 0 << 0;
    QTest::addRow("a result without latency")
        << QByteArray("{\"m\": {\"results\": [{\"prompt_id\": 1}]}}") << wrongSchema << 0 << 0;
    QTest::addRow("a latency in words") << QByteArray("{\"m\": {\"results\": [{\"latency_sec\": \"long\"}]}}")
                                        << wrongSchema << 0 << 0;
    QTest::addRow("a negative latency") << QByteArray("{\"m\": {\"results\": [{\"latency_sec\": -1}]}}") << wrongSchema
                                        << 0 << 0;
    QTest::addRow("results that are no objects")
        << QByteArray("{\"m\": {\"results\": [1, 2]}}") << wrongSchema << 0 << 0;
    QTest::addRow("a later format") << QByteArray(
        "{\"m\": {\"results\": []}, \"tokenscope\": {\"format_version\": \"2.0\"}}")
                                    << wrongSchema << 0 << 0;
    QTest::addRow("a later format, as a number")
        << QByteArray("{\"m\": {\"results\": []}, \"tokenscope\": {\"format_version\": 2}}") << wrongSchema << 0 << 0;
    QTest::addRow("nested without end") << QByteArray(100'000, '[') << wrongSchema << 0 << 0;
}

void TestForeignResults::saysWhyAFileCannotBeRead()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Error::Code, code);
    const QString path = m_folder.filePath(QStringLiteral("broken.json"));
    QVERIFY(samplerun::writeBytes(path, content));
    const auto run = resultsfile::load(path);
    QVERIFY(!run);
    QCOMPARE(run.error().code, code);
    QCOMPARE(run.error().subject, path);
    QTEST(run.error().line, "line");
    QTEST(run.error().column, "column");
    const ResultEntry entry = readEntry(path); // the list says the same
    QVERIFY(entry.error.has_value());
    QCOMPARE(entry.error->code, code);
    QTEST(entry.error->line, "line");
    QTEST(entry.error->column, "column");
}

void TestForeignResults::toleratesFieldsOfTheWrongKind()
{
    const QString path = m_folder.filePath(QStringLiteral("odd.json"));
    const QByteArray odd = R"({"timestamp": 5, "dataset": "SQuAD", "models": ["m"], "m": {"results": [
        {"endpoint": 1, "prompt_id": "one", "prompt": null, "run": -3, "response": null, "latency_sec": 2,
         "metadata": {"prompt_tokens": "7", "completion_tokens": 8.0, "total_tokens": 1e300}}], "statistics": [1]},
        "tokenscope": {"plan": 3, "legs": {"m": {"requests": [{"prompt_id": 1, "run": 1, "sent_ns": -5,
         "chunks": {"after_ns": [1, 2], "characters": [3]}}]}}}})";
    QVERIFY(samplerun::writeBytes(path, odd));
    const auto run = resultsfile::load(path);
    QVERIFY(run);
    QVERIFY(!run->startedAt.isValid());
    const RequestRecord& record = run->legs[0].records[0];
    QCOMPARE(record.promptNumber, 1);
    QCOMPARE(record.run, 1);
    QCOMPARE(record.latency.count(), 2'000'000'000);
    QVERIFY(!record.usage.promptTokens && !record.usage.totalTokens && !record.sentAt);
    QCOMPARE(record.usage.completionTokens, std::optional<std::int64_t>(8));
    QVERIFY(record.chunks.empty());
    QVERIFY(!run->hasPlan);
    QVERIFY(!run->legs[0].recorded);
}

void TestForeignResults::readsNoFileThatIsMissingOrAFolder()
{
    const auto missing = resultsfile::load(m_folder.filePath(QStringLiteral("none.json")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::FileNotFound);
    const auto folder = resultsfile::load(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::NotReadable);
}

QTEST_APPLESS_MAIN(TestForeignResults)

#include "tst_foreignresults.moc"
