// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/planbuilder.h"
#include "store/endpointsfile.h"
#include "store/resultsfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using Kind = CredentialReference::Kind;

class TestPlanBuilder final : public QObject
{
    Q_OBJECT

private slots:
    void sendsNoTokenWhereAPlanOfOthersSays_data();
    void sendsNoTokenWhereAPlanOfOthersSays();

private:
    QTemporaryDir m_folder;
};

void TestPlanBuilder::sendsNoTokenWhereAPlanOfOthersSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<Kind>("kept");
    QTest::addColumn<Kind>("used");
    const auto row = [](const char* title, const QString& name, const QString& address, Kind kept, Kind used) {
        QTest::newRow(title) << name << address << kept << used;
    };
    const QString gateway = u"https://inference-api.alcf.anl.gov/resource_server/other/vllm/v1"_s;
    row("the sign-in, to another server", u"A"_s, u"https://other.example/v1"_s, Kind::SignIn, Kind::None);
    row("the sign-in, to another port", u"A"_s, u"https://inference-api.alcf.anl.gov:444/v1"_s, Kind::SignIn,
        Kind::None);
    row("the sign-in, without TLS", u"A"_s, u"http://inference-api.alcf.anl.gov/v1"_s, Kind::SignIn, Kind::None);
    row("Globus's file", u"A"_s, u"https://other.example/v1"_s, Kind::GlobusTokenFile, Kind::None);
    row("the sign-in, to the server that it is chosen for", u"A"_s, gateway, Kind::SignIn, Kind::SignIn);
    row("a configured name at another address", u"Metis"_s, u"https://other.example/v1"_s, Kind::SignIn, Kind::SignIn);
}

void TestPlanBuilder::sendsNoTokenWhereAPlanOfOthersSays()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QFETCH(const Kind, kept);
    RunResult result {.hasPlan = true};
    result.plan.endpoints = {{.name = name, .baseUrl = QUrl(address), .model = u"m"_s, .credential = {.kind = kept}}};
    const auto path = resultsfile::save(result, m_folder.filePath(u"plan.json"_s));
    QVERIFY(path);
    RunOptions options;
    options.planFile = *path;

    const auto assignment = assignmentOf(options, EndpointsFile(), m_folder.path());

    QVERIFY(assignment);
    const Endpoint& endpoint = assignment->scenarios.at(0).plan.endpoints.at(0);
    QTEST(endpoint.credential.kind, "used");
    if (endpoint.credential.kind == Kind::SignIn)
        QCOMPARE(endpoint.baseUrl.host(), u"inference-api.alcf.anl.gov"_s);
}

QTEST_GUILESS_MAIN(TestPlanBuilder)

#include "tst_planbuilder.moc"
