// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/support/jsonquestion.h"
#include "integration/support/parts.h"
#include "integration/support/programrun.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr int refreshTakes = 300; // ms: a latency with one in it stands out

/// A time in the run: ms since 1970.
struct Span
{
    double from = 0;
    double to = 0;

    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] bool isNear(const Span& other) const { return from < other.to + 100 && other.from < to + 100; }
};

/// When the requests of a result file were under way, from sending to the last byte.
std::vector<Span> requestsIn(const QByteArray& file)
{
    const QJsonObject document = QJsonDocument::fromJson(file).object();
    const QJsonObject own = document[u"tokenscope"_s].toObject();
    const auto start = static_cast<double>(
        QDateTime::fromString(own[u"started_at_utc"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
    const QString leg = own[u"legs"_s].toObject().keys().value(0);
    const QJsonArray requests = own[u"legs"_s][leg][u"requests"_s].toArray();
    const QJsonArray results = document[leg][u"results"_s].toArray();
    std::vector<Span> spans;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const double sent = start + requests[i][u"sent_ns"_s].toDouble() / 1e6;
        spans.push_back({sent, sent + results[i][u"latency_sec"_s].toDouble() * 1000});
    }
    return spans;
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

/// The program as a user has it, from the first sign-in to the end of a long run: authority, gateway, terminal.
class TestSignedInRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nobodyIsSignedInAtFirst();
    void aBrowserSignsIn();
    void tokensEndInMidRunAndNoRequestFails();
    void noRequestWaitsForARefresh();
    void noTokenLiesAnywhereButInTheVault();
    void noTokenIsInTheEnvironmentOrArgumentsOfAProcess();
    void aLapsedSignInIsToldSo();
    void signingOutTakesTheTokensBack();

private:
    void writeSettings();
    int run(const QStringList& arguments);
    QJsonObject authority(const QJsonObject& what = {});
    [[nodiscard]] std::vector<int> statusesOfCompletions();
    [[nodiscard]] QStringList filesWithSecrets();
    void lookAtProcesses();

    QTemporaryDir m_home {};
    std::unique_ptr<Part> m_simulator = parts::simulator(parts::quickProfile(m_home.path(), {{u"fixed_s"_s, 0.05}}), 1);
    std::unique_ptr<Part> m_authority = parts::authority();
    std::unique_ptr<Part> m_gateway {};
    QByteArray m_out {}; // of the program's last run
    QByteArray m_err {};
    QByteArray m_said {}; // of all its runs
    QSet<QByteArray> m_processes {}; // arguments and environments of all that ran in this home
};

void TestSignedInRun::initTestCase()
{
    QVERIFY2(m_simulator->start(), m_simulator->complaint());
    QVERIFY2(m_authority->start(), m_authority->complaint());
    const QString simulated = m_simulator->url(u"/v1"_s).toString();
    m_gateway = parts::gateway(
        {u"--authority"_s, m_authority->url().toString(), u"--metis"_s, simulated, u"--sophia"_s, simulated});
    QVERIFY2(m_gateway->start(), m_gateway->complaint());
    writeSettings();
}

void TestSignedInRun::writeSettings()
{
    const QString authority = m_authority->url().toString();
    const QString resourceServer = u"681c10cc-f684-4540-bcd7-0b4df3bc26ef"_s;
    const QJsonObject service {
        {u"name"_s, u"ALCF"_s},
        {u"authorize_url"_s, QString(authority + u"/v2/oauth2/authorize"_s)},
        {u"token_url"_s, QString(authority + u"/v2/oauth2/token"_s)},
        {u"revoke_url"_s, QString(authority + u"/v2/oauth2/token/revoke"_s)},
        {u"whoami_url"_s, m_gateway->url(u"/resource_server/whoami"_s).toString()},
        {u"client_id"_s, u"58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"_s},
        {u"scope"_s, QString(u"https://auth.globus.org/scopes/%1/action_all"_s.arg(resourceServer))},
        {u"identity_scopes"_s, QJsonArray {u"openid"_s, u"profile"_s, u"email"_s}},
        {u"resource_server"_s, resourceServer},
        {u"policy"_s, u"83732ff2-9c42-4548-b5ce-17e498c84f6a"_s},
        {u"policy_days"_s, 30}};
    const QJsonObject endpoint {{u"name"_s, u"Metis here"_s},
                                {u"base_url"_s, m_gateway->url(u"/resource_server/metis/api/v1"_s).toString()},
                                {u"model"_s, u"gpt-oss-120b"_s},
                                {u"credential"_s, QJsonObject {{u"kind"_s, u"sign_in"_s}}}};
    const QString folder = m_home.filePath(u".config/tokenscope"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto write = [&folder](const QString& name, const QString& key, const QJsonObject& entry) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::WriteOnly)
            && file.write(QJsonDocument(QJsonObject {{key, QJsonArray {entry}}}).toJson()) > 0;
    };
    QVERIFY(write(u"signin.json"_s, u"services"_s, service));
    QVERIFY(write(u"endpoints.json"_s, u"endpoints"_s, endpoint));
}

// Whenever the program asks for a browser there is one, with somebody before it.
int TestSignedInRun::run(const QStringList& arguments)
{
    static const QRegularExpression address(u"http://\\S+/v2/oauth2/authorize\\S+"_s);
    bool isAsked = false;
    const auto look = [&](const QByteArray& said) {
        lookAtProcesses();
        const auto match = address.match(QString::fromUtf8(said));
        if (isAsked || !match.hasMatch() || said.indexOf('\n', match.capturedEnd()) < 0)
            return;
        isAsked = true;
        postJson(m_authority->url(u"/control/browse"_s), {{u"url"_s, match.captured()}});
    };
    const ProgramRun done = runProgram(m_home.path(), arguments, {}, look);
    m_out = done.out;
    m_err = done.err;
    m_said += m_out + m_err;
    return done.exitCode;
}

QJsonObject TestSignedInRun::authority(const QJsonObject& what)
{
    return postJson(m_authority->url(u"/control"_s), what).json();
}

void TestSignedInRun::nobodyIsSignedInAtFirst()
{
    QCOMPARE(run({u"auth"_s, u"status"_s, u"--format"_s, u"json"_s}), 1);
    QCOMPARE(QJsonDocument::fromJson(m_out)[u"state"].toString(), u"signed_out"_s);
    QCOMPARE(run({u"run"_s, u"--endpoint"_s, u"Metis here"_s, u"--count"_s, u"1"_s, u"--out"_s,
                  m_home.filePath(u"none.json"_s)}),
             3);
    QVERIFY(statusesOfCompletions().empty()); // nothing is sent without a token
}

void TestSignedInRun::aBrowserSignsIn()
{
    authority({{u"lifetime"_s, 7}, {u"delay"_s, refreshTakes}});
    QVERIFY2(run({u"auth"_s, u"login"_s, u"--no-browser"_s}) == 0, m_err.constData());
    QVERIFY2(run({u"auth"_s, u"status"_s, u"--format"_s, u"json"_s}) == 0, m_err.constData());
    const QJsonDocument status = QJsonDocument::fromJson(m_out);
    QCOMPARE(status[u"state"].toString(), u"signed_in"_s);
    QVERIFY(status[u"account"].toString().contains(u"researcher@anl.gov"_s));
    QCOMPARE(status[u"kept_in"].toString(), u"file"_s); // there is no keychain here
}

void TestSignedInRun::tokensEndInMidRunAndNoRequestFails()
{
    constexpr int requests = 200;
    const QString results = m_home.filePath(u"results.json"_s);
    const int exitCode = run({u"run"_s, u"--endpoint"_s, u"Metis here"_s, u"--requests"_s, QString::number(requests),
                              u"--format"_s, u"json"_s, u"--quiet"_s, u"--out"_s, results});
    QVERIFY2(exitCode == 0, m_err.constData());
    const QJsonObject leg = QJsonDocument::fromJson(m_out)[u"legs"][0].toObject();
    QCOMPARE(leg[u"succeeded"].toInt(), requests);
    QCOMPARE(leg[u"failed"].toInt(), 0);
    const QJsonObject counts = authority()[u"counts"].toObject();
    QVERIFY2(counts[u"refresh_token"].toInt() >= 3, "no two tokens ended in the run: this proves nothing");
    const std::vector<int> statuses = statusesOfCompletions();
    QCOMPARE(statuses.size(), std::size_t {requests});
    QVERIFY(std::ranges::all_of(statuses, [](int status) { return status == 200; }));
    const QJsonObject latency = leg[u"metrics"][u"latency_s"].toObject();
    qInfo("%d requests, %d refreshes; latency median %.1f ms, p99 %.1f ms, longest %.1f ms", requests,
          counts[u"refresh_token"].toInt(), 1000 * latency[u"median"].toDouble(), 1000 * latency[u"p99"].toDouble(),
          1000 * latency[u"max"].toDouble());
}

// Requests near a refresh are as long as the others; one that waited would be longer by the whole of it.
void TestSignedInRun::noRequestWaitsForARefresh()
{
    const std::vector<Span> requests = requestsIn(contentOf(m_home.filePath(u"results.json"_s)));
    QCOMPARE(requests.size(), std::size_t(200));
    std::vector<double> near;
    std::vector<double> far;
    int refreshes = 0;
    int seen = 0; // refreshes with a request near that is as long as one that waited
    std::vector<Span> during;
    for (const QJsonValue& refresh : authority()[u"refreshes"].toArray()) {
        const Span span {refresh[u"from"].toDouble(), refresh[u"to"].toDouble()};
        if (span.to < requests.front().from || span.from > requests.back().to)
            continue;
        ++refreshes;
        during.push_back(span);
        seen += std::ranges::any_of(requests, [&span](const Span& request) {
            return request.isNear(span) && request.length() >= refreshTakes;
        });
    }
    for (const Span& request : requests) {
        const bool isNear
            = std::ranges::any_of(during, [&request](const Span& refresh) { return request.isNear(refresh); });
        (isNear ? near : far).push_back(request.length());
    }
    QVERIFY2(refreshes >= 2, qPrintable(QString::number(refreshes)));
    QVERIFY(near.size() >= 5 && far.size() >= 50);
    qInfo("%d refreshes of %d ms in the run; latency near them: %zu, median %.1f, longest %.1f ms; "
          "others: %zu, median %.1f, longest %.1f ms",
          refreshes, refreshTakes, near.size(), medianOf(near), std::ranges::max(near), far.size(), medianOf(far),
          std::ranges::max(far));
    QVERIFY(medianOf(near) < 1.25 * medianOf(far) + 5);
    QVERIFY2(2 * seen < refreshes, "requests waited for refreshes"); // a busy machine may hold up one of them
}

std::vector<int> TestSignedInRun::statusesOfCompletions()
{
    std::vector<int> statuses;
    for (const QJsonValue& request : get(m_gateway->url(u"/control"_s)).json()[u"requests"].toArray()) {
        if (request[u"path"].toString().endsWith(u"/chat/completions"_s))
            statuses.push_back(request[u"status"].toInt());
    }
    return statuses;
}

QStringList TestSignedInRun::filesWithSecrets()
{
    const QJsonArray issued = authority()[u"issued"].toArray();
    [&issued] { QVERIFY(issued.size() > 4); }();
    QStringList found;
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        if (std::ranges::any_of(
                issued, [&content](const QJsonValue& secret) { return content.contains(secret.toString().toUtf8()); }))
            found << files.filePath();
    }
    return found;
}

void TestSignedInRun::noTokenLiesAnywhereButInTheVault()
{
    const QStringList found = filesWithSecrets();
    QCOMPARE(found.size(), 1);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(found[0]) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(found[0]).path()) & (others | QFile::ExeGroup | QFile::ExeOther),
             QFile::Permissions());
    for (const QJsonValue& secret : authority()[u"issued"].toArray())
        QVERIFY2(!m_said.contains(secret.toString().toUtf8()), "a token or a code was printed");
}

void TestSignedInRun::lookAtProcesses()
{
    QDirIterator processes(u"/proc"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        const QString process = processes.next();
        const QByteArray environment = contentOf(process + u"/environ"_s);
        if (environment.contains(QByteArray("HOME=" + m_home.path().toUtf8())))
            m_processes << contentOf(process + u"/cmdline"_s) << environment;
    }
}

void TestSignedInRun::noTokenIsInTheEnvironmentOrArgumentsOfAProcess()
{
    QVERIFY(m_processes.size() >= 3); // some runs, one environment
    for (const QJsonValue& secret : authority()[u"issued"].toArray()) {
        for (const QByteArray& process : std::as_const(m_processes))
            QVERIFY2(!process.contains(secret.toString().toUtf8()), process.constData());
    }
}

void TestSignedInRun::aLapsedSignInIsToldSo()
{
    authority({{u"lapse"_s, true}});
    QCOMPARE(run({u"run"_s, u"--endpoint"_s, u"Metis here"_s, u"--count"_s, u"3"_s, u"--format"_s, u"json"_s,
                  u"--quiet"_s, u"--out"_s, m_home.filePath(u"lapsed.json"_s)}),
             3);
    QVERIFY2(contentOf(m_home.filePath(u"lapsed.json"_s)).contains("login_lapsed"), m_err.constData());
}

void TestSignedInRun::signingOutTakesTheTokensBack()
{
    QVERIFY2(run({u"auth"_s, u"logout"_s}) == 0, m_err.constData());
    QVERIFY(authority()[u"counts"][u"revoke"].toInt() >= 2);
    QCOMPARE(run({u"auth"_s, u"status"_s}), 1);
    QCOMPARE(filesWithSecrets(), QStringList());
}

QTEST_GUILESS_MAIN(TestSignedInRun)

#include "tst_signedinrun.moc"
