// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"
#include "store/endpointsfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using Kind = CredentialReference::Kind;

namespace {

Endpoint lab()
{
    return {.name = QStringLiteral("Lab"),
            .baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8000/v1")),
            .model = QStringLiteral("llama"),
            .credential = {.kind = Kind::EnvironmentVariable, .source = QStringLiteral("LAB_KEY")},
            .headers = {{"X-Team", "blue"}},
            .extraBody = QByteArrayLiteral("{\"top_k\":4}")};
}

QStringList namesOf(const std::vector<Endpoint>& endpoints)
{
    QStringList names;
    for (const Endpoint& endpoint : endpoints)
        names.append(endpoint.name);
    return names;
}

} // namespace

class TestEndpointsFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theBuiltInOnesAreAlwaysThere();
    void readsBackWhatWasPut_data();
    void readsBackWhatWasPut();
    void namesAreFoundWhateverTheirCase();
    void aBuiltInOneCanBeChangedAndComesBack();
    void keepsWhatItDoesNotUnderstand();
    void isReadableByTheUserAlone();
    void refusesABrokenFile_data();
    void refusesABrokenFile();
    void neverReplacesAFileThatBrokeSince();
    void refusesAnEndpointThatCouldNotBeUsed_data();
    void refusesAnEndpointThatCouldNotBeUsed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("config/endpoints.json")); }
    bool write(const QByteArray& bytes) const;
};

void TestEndpointsFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

bool TestEndpointsFile::write(const QByteArray& bytes) const
{
    return QDir(m_folder->path()).mkpath(QStringLiteral("config")) && samplerun::writeBytes(path(), bytes);
}

void TestEndpointsFile::theBuiltInOnesAreAlwaysThere()
{
    const auto file = EndpointsFile::load(path());
    QVERIFY(file);
    const std::vector<Endpoint> endpoints = file->endpoints();
    QCOMPARE(namesOf(endpoints),
             QStringList({QStringLiteral("Metis"), QStringLiteral("Sophia"), QStringLiteral("Simulated Metis"),
                          QStringLiteral("Simulated Sophia")}));
    QCOMPARE(endpoints[0].baseUrl.toString(),
             QStringLiteral("https://inference-api.alcf.anl.gov/resource_server/metis/api/v1"));
    QCOMPARE(endpoints[0].model, QStringLiteral("gpt-oss-120b"));
    QCOMPARE(endpoints[0].credential.kind, Kind::SignIn);
    QCOMPARE(endpoints[1].baseUrl.toString(),
             QStringLiteral("https://inference-api.alcf.anl.gov/resource_server/sophia/vllm/v1"));
    QCOMPARE(endpoints[1].model, QStringLiteral("openai/gpt-oss-120b"));
    QCOMPARE(endpoints[2].simulatedProfile, QStringLiteral("metis"));
    QVERIFY(endpoints[3].isSimulated() && endpoints[3].baseUrl.isEmpty());
    QVERIFY(!QFileInfo::exists(path())); // reading creates nothing
}

void TestEndpointsFile::readsBackWhatWasPut_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addRow("with everything") << lab();
    Endpoint plain = lab();
    plain.credential = {};
    plain.headers.clear();
    plain.extraBody.clear();
    QTest::addRow("with little") << plain;
    plain.credential = {.kind = Kind::Command, .source = QStringLiteral("python \"a b.py\" get")};
    QTest::addRow("with a command") << plain;
    plain.credential = {.kind = Kind::GlobusTokenFile};
    QTest::addRow("with the usual token file") << plain;
    plain.credential = {.kind = Kind::GlobusTokenFile, .source = QStringLiteral("/t.json")};
    QTest::addRow("with a token file") << plain;
    QTest::addRow("simulated") << Endpoint {.name = QStringLiteral("Slow"),
                                            .simulatedProfile = QStringLiteral("/p.json")};
}

void TestEndpointsFile::readsBackWhatWasPut()
{
    QFETCH(const Endpoint, endpoint);
    auto file = EndpointsFile::load(path());
    QVERIFY(file);
    QVERIFY(file->put(endpoint));
    QVERIFY(file->save());
    const auto again = EndpointsFile::load(path());
    QVERIFY(again);
    QCOMPARE(again->endpoints().size(), std::size_t(5));
    QVERIFY(again->endpoints().back() == endpoint);
}

void TestEndpointsFile::namesAreFoundWhateverTheirCase()
{
    auto file = EndpointsFile::load(path());
    QVERIFY(file);
    QVERIFY(file->find(QStringLiteral("simulated METIS")));
    QVERIFY(!file->find(QStringLiteral("nobody")));
    QVERIFY(file->put(lab()));
    Endpoint renamed = lab();
    renamed.name = QStringLiteral("LAB");
    QVERIFY(file->put(renamed));
    QCOMPARE(file->endpoints().size(), std::size_t(5));
    QCOMPARE(file->find(QStringLiteral("lab"))->name, QStringLiteral("LAB"));
}

void TestEndpointsFile::aBuiltInOneCanBeChangedAndComesBack()
{
    auto file = EndpointsFile::load(path());
    QVERIFY(file);
    Endpoint changed = *file->find(QStringLiteral("metis"));
    changed.model = QStringLiteral("another");
    QVERIFY(!file->isUserDefined(QStringLiteral("Metis")));
    QVERIFY(file->put(changed));
    QVERIFY(file->isUserDefined(QStringLiteral("Metis")));
    QCOMPARE(file->endpoints().size(), std::size_t(4));
    QCOMPARE(file->endpoints().front().model, QStringLiteral("another"));
    QVERIFY(file->remove(QStringLiteral("METIS")));
    QCOMPARE(file->endpoints().front().model, QStringLiteral("gpt-oss-120b"));
    QVERIFY(!file->remove(QStringLiteral("METIS")));
}

void TestEndpointsFile::keepsWhatItDoesNotUnderstand()
{
    const QByteArray known
        = "{\"comment\": \"ours\", \"endpoints\": [{\"name\": \"Lab\", \"base_url\": \"http://lab/v1\", "
          "\"colour\": \"blue\"}]}";
    QVERIFY(write(known));
    auto file = EndpointsFile::load(path());
    QVERIFY(file);
    Endpoint changed = *file->find(QStringLiteral("Lab"));
    changed.model = QStringLiteral("llama");
    QVERIFY(file->put(changed));
    QVERIFY(file->save());
    const QJsonObject json = QJsonDocument::fromJson(samplerun::bytesOf(path())).object();
    QCOMPARE(json[u"comment"].toString(), QStringLiteral("ours"));
    const QJsonObject entry = json[u"endpoints"].toArray().first().toObject();
    QCOMPARE(entry[u"colour"].toString(), QStringLiteral("blue"));
    QCOMPARE(entry[u"model"].toString(), QStringLiteral("llama"));
}

void TestEndpointsFile::isReadableByTheUserAlone()
{
    auto file = EndpointsFile::load(path());
    QVERIFY(file && file->put(lab()) && file->save());
    QCOMPARE(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
}

void TestEndpointsFile::refusesABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QByteArray& endpoint, const char* detail) {
        QTest::addRow("%s", name) << "{\"endpoints\": [" + endpoint + "]}" << Error::Code::WrongSchema
                                  << QString::fromLatin1(detail) << 0 << 0;
    };
    QTest::addRow("a comma is missing") << QByteArray("{\n  \"endpoints\": [\n    {} {}\n  ]\n}")
                                        << Error::Code::NotJson << QStringLiteral("expected ']'") << 3 << 8;
    QTest::addRow("no list") << QByteArray("{\"endpoints\": {}}") << Error::Code::WrongSchema
                             << QStringLiteral("endpoints") << 0 << 0;
    row("no name", R"({"base_url": "http://h/v1"})", "endpoints[0].name");
    row("no address", R"({"name": "a"})", "endpoints[0].base_url");
    row("another protocol", R"({"name": "a", "base_url": "ftp://h/v1"})", "endpoints[0].base_url");
    row("an address with a password", R"({"name": "a", "base_url": "http://u:p@h/v1"})", "endpoints[0].base_url");
    row("a model that is a number", R"({"name": "a", "base_url": "http://h/v1", "model": 5})", "endpoints[0].model");
    row("an unknown credential", R"({"name": "a", "base_url": "http://h/v1", "credential": {"kind": "magic"}})",
        "endpoints[0].credential");
    row("a credential that is only half understood",
        R"({"name": "a", "base_url": "http://h/v1", "credential": {"kind": "none", "note": 1}})",
        "endpoints[0].credential");
    row("a line break in a header", R"({"name": "a", "base_url": "http://h/v1", "headers": {"X-A": "b\r\nX-C: d"}})",
        "endpoints[0].headers");
    row("a header that is a number", R"({"name": "a", "base_url": "http://h/v1", "headers": {"X-A": 1}})",
        "endpoints[0].headers");
    row("a body that is a list", R"({"name": "a", "base_url": "http://h/v1", "extra_body": []})",
        "endpoints[0].extra_body");
    row("the same name twice", R"({"name": "a", "base_url": "http://h/v1"}, {"name": "A", "base_url": "http://h/v1"})",
        "endpoints[1].name");
}

void TestEndpointsFile::refusesABrokenFile()
{
    QFETCH(const QByteArray, content);
    QVERIFY(write(content));
    const auto file = EndpointsFile::load(path());
    QVERIFY(!file);
    QTEST(file.error().code, "code");
    QTEST(file.error().line, "line");
    QTEST(file.error().column, "column");
    QCOMPARE(file.error().subject, path());
    QFETCH(const QString, detail);
    QVERIFY2(file.error().detail.contains(detail), qPrintable(file.error().detail));
    QCOMPARE(samplerun::bytesOf(path()), content);
}

void TestEndpointsFile::neverReplacesAFileThatBrokeSince()
{
    auto file = EndpointsFile::load(path());
    QVERIFY(file && file->put(lab()));
    QVERIFY(write("{ half an ed"));
    const auto saved = file->save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::NotJson);
    QCOMPARE(samplerun::bytesOf(path()), QByteArray("{ half an ed"));
}

void TestEndpointsFile::refusesAnEndpointThatCouldNotBeUsed_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QString>("field");
    Endpoint endpoint = lab();
    endpoint.name = QStringLiteral(" ");
    QTest::addRow("a blank name") << endpoint << QStringLiteral("name");
    endpoint = lab();
    endpoint.baseUrl = QUrl(QStringLiteral("127.0.0.1:8000"));
    QTest::addRow("an address without a protocol") << endpoint << QStringLiteral("base_url");
    endpoint = lab();
    endpoint.baseUrl = QUrl(QStringLiteral("http://lab.example/v1"));
    endpoint.credential = {.kind = Kind::SignIn};
    QTest::addRow("a sign-in over plain HTTP") << endpoint << QStringLiteral("credential");
    endpoint = lab();
    endpoint.extraBody = QByteArrayLiteral("top_k=4");
    QTest::addRow("a body that is no JSON") << endpoint << QStringLiteral("extra_body");
    endpoint = lab();
    endpoint.headers = {{"X A", "b"}};
    QTest::addRow("a header name with a blank") << endpoint << QStringLiteral("headers");
}

void TestEndpointsFile::refusesAnEndpointThatCouldNotBeUsed()
{
    QFETCH(const Endpoint, endpoint);
    auto file = EndpointsFile::load(path());
    QVERIFY(file);
    const auto put = file->put(endpoint);
    QVERIFY(!put);
    QCOMPARE(put.error().code, Error::Code::InvalidValue);
    QTEST(put.error().detail, "field");
}

Q_DECLARE_METATYPE(tokenscope::Endpoint)

QTEST_APPLESS_MAIN(TestEndpointsFile)

#include "tst_endpointsfile.moc"
