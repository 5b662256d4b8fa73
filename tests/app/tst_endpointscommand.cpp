// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "support/fakeendpoint.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace std::chrono_literals;
using namespace tokenscope;

namespace {

const QByteArray models = R"({"object":"list","data":[{"id":"m","object":"model"}]})";

/// An OpenAI-compatible server that lists one model.
class PlainServer
{
public:
    PlainServer()
    {
        m_server.answer(scripts::body(404, "application/json", R"({"detail":"Not Found"})"));
        m_server.answerAt("/v1/models", scripts::body(200, "application/json", models));
        m_server.answerAt("/v1/chat/completions", scripts::chat({"Yes", "."}));
    }
    [[nodiscard]] QString at(const QString& path) const
    {
        return u"lab=http://127.0.0.1:%1%2,model=m"_s.arg(m_server.port()).arg(path);
    }
    [[nodiscard]] const FakeEndpoint& server() const { return m_server; }

private:
    FakeEndpoint m_server;
};

quint16 deadPort()
{
    QTcpServer reserved; // finds a port that nobody listens on
    reserved.listen(QHostAddress::LocalHost);
    return reserved.serverPort();
}

} // namespace

/// `tokenscope endpoints` and `batches`, as a user meets them who has no gateway at hand.
class TestEndpointsCommand : public QObject
{
    Q_OBJECT

private slots:
    void aPlainServerIsChecked()
    {
        const PlainServer plain;
        const Ended ended = ask({u"endpoints"_s, u"check"_s, plain.at(u"/v1"_s)});
        QVERIFY2(ended.exitCode == 0, ended.out.constData());
        QVERIFY2(ended.out.contains("answers, "), ended.out.constData());
        QVERIFY(!ended.out.contains("Did you mean"));
        QCOMPARE(ask({u"endpoints"_s, u"models"_s, plain.at(u"/v1"_s)}).exitCode, 0);
    }

    void whereNothingListensThatIsSaidOnce()
    {
        const QString endpoint = u"gone=http://127.0.0.1:%1/v1,model=m"_s.arg(deadPort());
        const Ended ended = ask({u"endpoints"_s, u"check"_s, endpoint});
        QCOMPARE(ended.exitCode, 3);
        QCOMPARE(ended.out.count("nothing listens"), 2); // the word and its sentence
        QVERIFY2(ended.out.contains("Answer       not checked"), ended.out.constData());
        const Ended json = ask({u"endpoints"_s, u"check"_s, endpoint, u"--format"_s, u"json"_s});
        QCOMPARE(QJsonDocument::fromJson(json.out)[0][u"outcome"].toString(), u"refused"_s);
        const Ended waking = ask({u"endpoints"_s, u"wake"_s, endpoint});
        QCOMPARE(waking.exitCode, 3);
        QVERIFY2(waking.err.contains("nothing listens"), waking.err.constData());
    }

    void anUnknownNameIsNotWaitedFor()
    {
        const Ended ended = ask({u"endpoints"_s, u"check"_s, u"far=http://host.invalid/v1,model=m"_s});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.out.contains("name not found"), ended.out.constData());
    }

    void aHalfTypedAddressGetsTheWholeOneOffered_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("meant");
        QTest::addRow("without its version") << QString() << u"/v1"_s;
        QTest::addRow("a cluster") << u"/resource_server/sophia"_s << u"/resource_server/sophia/vllm/v1"_s;
        QTest::addRow("without the framework") << u"/resource_server/metis/v1"_s << u"/resource_server/metis/api/v1"_s;
    }

    void aHalfTypedAddressGetsTheWholeOneOffered()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, meant);
        const PlainServer plain;
        const QByteArray offer
            = u"Did you mean http://127.0.0.1:%1%2?"_s.arg(plain.server().port()).arg(meant).toUtf8();
        for (const QString& action : {u"check"_s, u"models"_s}) {
            const Ended ended = ask({u"endpoints"_s, action, plain.at(path)});
            QCOMPARE(ended.exitCode, 3);
            QVERIFY2(ended.out.contains(offer), ended.out.constData());
        }
    }

    void everyQuestionGoesThroughTheProxyThatIsNamed_data()
    {
        QTest::addColumn<QStringList>("command");
        const QString far = u"far=http://far.invalid/v1,model=m"_s;
        QTest::addRow("models") << QStringList {u"endpoints"_s, u"models"_s, far};
        QTest::addRow("check") << QStringList {u"endpoints"_s, u"check"_s, far};
        QTest::addRow("wake") << QStringList {u"endpoints"_s, u"wake"_s, far};
    }

    void everyQuestionGoesThroughTheProxyThatIsNamed()
    {
        QFETCH(const QStringList, command);
        FakeEndpoint proxy(scripts::chat({"Yes"}));
        proxy.answerAt("http://far.invalid/v1/models", scripts::body(200, "application/json", models));
        const Ended ended = ask(command + QStringList {u"--proxy"_s, u"http://127.0.0.1:%1"_s.arg(proxy.port())});
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QVERIFY(!proxy.requests().empty());
        for (const SeenRequest& request : proxy.requests())
            QVERIFY2(request.path.startsWith("http://far.invalid/v1/"), request.path.constData());
    }

    void whereThereAreNoBatchesThatIsSaid()
    {
        const PlainServer plain;
        const Ended ended = ask({u"batches"_s, u"list"_s, u"--endpoint"_s, plain.at(u"/v1"_s)});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("is not behind a gateway that has batches"), ended.err.constData());
        const QString gone = u"gone=http://127.0.0.1:%1/resource_server/sophia/vllm/v1,model=m"_s.arg(deadPort());
        const Ended unreached = ask({u"batches"_s, u"list"_s, u"--endpoint"_s, gone});
        QCOMPARE(unreached.exitCode, 3);
        QVERIFY2(unreached.err.contains("nothing listens"), unreached.err.constData());
    }

    void anInterruptionEndsTheWaitAtOnce()
    {
        FakeEndpoint silent(scripts::cut(scripts::chat({"Yes"}), 0, Step::Kind::Hang));
        QProcess process;
        process.setProcessEnvironment(environmentWith({{u"HOME"_s, m_home.path()}}));
        process.start(QStringLiteral(TOKENSCOPE_PROGRAM),
                      {u"endpoints"_s, u"wake"_s, u"slow=%1,model=m"_s.arg(silent.baseUrl().toString())});
        QTRY_VERIFY(!silent.requests().empty());
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(5'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("Stopped waiting"));
    }

private:
    [[nodiscard]] Ended ask(const QStringList& arguments) const
    {
        return runProgram(arguments, {{u"HOME"_s, m_home.path()}});
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestEndpointsCommand)

#include "tst_endpointscommand.moc"
