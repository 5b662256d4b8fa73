// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gatewayflow.h"
#include "app/runflow.h"
#include "auth/bearersource.h"
#include "store/endpointsfile.h"
#include "store/settings.h"
#include "support/fakeendpoint.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/run/runpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray root = "/resource_server";
const QByteArray chat = root + "/sophia/vllm/v1/chat/completions";

/// Everybody may ask.
class OpenDoor final : public BearerSource
{
public:
    QFuture<Result<Bearer>> bearer(const CredentialReference&, Milliseconds) override
    {
        QPromise<Result<Bearer>> promise;
        promise.start();
        promise.addResult(Bearer {});
        promise.finish();
        return promise.future();
    }
    void reject(const CredentialReference&, const QByteArray&) override { }
};

/// A cluster with a hot model, and one that has to be woken.
class Gateway
{
public:
    Gateway()
    {
        answerAt("/status", R"({"sophia":true})");
        answerAt("/whoami", R"({"username":"researcher@anl.gov"})");
        answerAt("/list-endpoints",
                 R"({"clusters":{"sophia":{"base_url":"/resource_server/sophia","frameworks":{"vllm":{
            "models":["hot","cold"],"endpoints":["/v1/chat/completions"]}}}}})");
        answerAt("/sophia/jobs", R"({"running":[{"Models":"hot","Framework":"vllm","Cluster":"sophia",
            "Model Status":"running"}],"queued":[],"stopped":[],"cluster_status":{"free_nodes":3}})");
        m_server.answerAt(chat, scripts::chat(std::vector<QByteArray>(8, "word "), 20ms));
    }
    void answerAt(const char* path, const QByteArray& body)
    {
        m_server.answerAt(root + path, scripts::body(200, "application/json", body));
    }
    void fallSilent()
    {
        for (const char* path : {"/status", "/whoami", "/list-endpoints", "/sophia/jobs"})
            m_server.answerAt(root + path,
                              scripts::cut(scripts::body(200, "application/json", "{}"), 0, Step::Kind::Hang));
    }
    [[nodiscard]] Endpoint endpoint(const QString& name, const QString& model) const
    {
        QUrl url = m_server.baseUrl();
        url.setPath(u"/resource_server/sophia/vllm/v1"_s);
        return {.name = name, .baseUrl = url, .model = model};
    }
    [[nodiscard]] std::ptrdiff_t asked(const QByteArray& path) const
    {
        return std::ranges::count(m_server.requests(), path, &SeenRequest::path);
    }
    [[nodiscard]] std::ptrdiff_t askedFor(const QByteArray& model) const
    {
        return std::ranges::count_if(m_server.requests(), [&model](const SeenRequest& request) {
            return request.path == chat && request.body.contains(QByteArray("\"" + model + "\""));
        });
    }
    [[nodiscard]] std::ptrdiff_t asked() const { return static_cast<std::ptrdiff_t>(m_server.requests().size()); }

private:
    FakeEndpoint m_server;
};

/// The part of the window that runs and gateways are seen in.
struct Desk
{
    explicit Desk(const Gateway& gateway, const QString& folder)
        : settings(folder + u"/settings.ini"_s)
        , theme(*qApp)
        , window(theme, settings)
        , page(new RunPage(theme))
        , runs((store(gateway), clock), bearers, settings, *page, window, folder)
        , flow(clock, bearers, runs, *page)
    {
        window.addPage(u"run"_s, u"play"_s, u"Run"_s, page);
        page->setForm(form(u"Hot"_s));
        window.show();
    }

    static void store(const Gateway& gateway)
    {
        auto file = EndpointsFile::load(EndpointsFile::defaultPath());
        QVERIFY(file);
        QVERIFY(file->put(gateway.endpoint(u"Hot"_s, u"hot"_s)));
        QVERIFY(file->put(gateway.endpoint(u"Cold"_s, u"cold"_s)));
        QVERIFY(file->save());
    }
    static RunForm form(const QString& endpoint)
    {
        return {.endpoints = {endpoint}, .promptCount = 3, .pause = 0ms, .warmup = 0, .watchesServers = false};
    }
    [[nodiscard]] bool isReported(const QString& name) const
    {
        const auto& reports = page->endpointPicker().reports();
        const auto report = std::ranges::find(reports, name, &EndpointReport::endpoint);
        return report != reports.end()
            && std::ranges::find(report->items, CheckedItem::State::Pending, &CheckedItem::state)
            == report->items.end();
    }

    SteadyClock clock;
    OpenDoor bearers;
    Settings settings;
    Theme theme;
    MainWindow window;
    RunPage* page; // the window's
    RunFlow runs;
    GatewayFlow flow;
};

} // namespace

class TestGatewayFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
        QVERIFY(QDir().mkpath(QFileInfo(EndpointsFile::defaultPath()).path()));
    }

    void nothingIsAskedBeforeItBegins()
    {
        const Gateway gateway;
        Desk desk(gateway, m_folder.path());
        QTest::qWait(50);
        QCOMPARE(gateway.asked(), 0);
    }

    void withinAMinuteNothingIsAskedTwice()
    {
        const Gateway gateway;
        Desk desk(gateway, m_folder.path());
        desk.flow.begin();
        QTRY_VERIFY(desk.isReported(u"Hot"_s));
        const auto asked = gateway.asked();
        QCOMPARE(gateway.asked(root + "/sophia/jobs"), 1);
        QCOMPARE(gateway.asked(chat), 0); // a look is no question
        for (int look = 0; look < 5; ++look) {
            emit desk.page->endpointPicker().checkWanted(u"Hot"_s);
            desk.page->hide();
            desk.page->show();
            QTest::qWait(20);
        }
        desk.page->setForm(Desk::form(u"Cold"_s)); // another model of the same cluster
        emit desk.page->endpointPicker().checkWanted(u"Cold"_s);
        QTRY_VERIFY(desk.isReported(u"Cold"_s));
        QCOMPARE(gateway.asked(), asked);
    }

    void whoeverSignsInIsLookedAtAnew()
    {
        const Gateway gateway;
        Desk desk(gateway, m_folder.path());
        desk.flow.begin();
        QTRY_VERIFY(desk.isReported(u"Hot"_s));
        desk.flow.setSignIn({.kind = SignInState::Kind::SignedIn, .account = u"another@anl.gov"_s});
        QTRY_COMPARE(gateway.asked(root + "/sophia/jobs"), 2);
    }

    void aRunBeginsAfterALookAndNothingElseIsAskedMeanwhile()
    {
        const Gateway gateway;
        Desk desk(gateway, m_folder.path());
        desk.flow.begin();
        const QSignalSpy finished(&desk.runs.series(), &RunSeries::finished);
        emit desk.page->runRequested(Desk::form(u"Hot"_s));
        QTRY_VERIFY(desk.runs.series().isRunning());
        QTRY_COMPARE(gateway.askedFor("hot"), 1);
        const auto beside = gateway.asked() - gateway.asked(chat);
        emit desk.page->endpointPicker().checkWanted(u"Hot"_s);
        desk.flow.lookAnew();
        emit desk.page->endpointPicker().wakeWanted(u"Cold"_s);
        QTRY_COMPARE(gateway.askedFor("hot"), 3);
        QVERIFY(desk.runs.series().isRunning());
        QCOMPARE(gateway.asked() - gateway.asked(chat), beside);
        QCOMPARE(gateway.askedFor("cold"), 0);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QTRY_COMPARE(gateway.askedFor("cold"), 1); // the model is woken afterwards
    }

    void theWindowDoesNotWaitForAGatewayThatIsSilent()
    {
        Gateway gateway;
        gateway.fallSilent();
        Desk desk(gateway, m_folder.path());
        desk.flow.begin();
        QElapsedTimer timer;
        timer.start();
        emit desk.page->runRequested(Desk::form(u"Hot"_s));
        emit desk.page->runRequested(Desk::form(u"Hot"_s)); // impatient
        QVERIFY(timer.elapsed() < 1'000);
        QVERIFY(!desk.runs.series().isRunning()); // it is looked at first
        ErrorBanner* banner = desk.page->findChild<ErrorBanner*>();
        QVERIFY(banner);
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() || gateway.askedFor("hot") > 0, 20'000);
        if (banner->isVisible())
            emit desk.page->runRequested(Desk::form(u"Hot"_s)); // "Start anyway"
        QTRY_COMPARE_WITH_TIMEOUT(gateway.askedFor("hot"), 3, 20'000);
    }

    void aModelThatIsGoneStopsTheFirstStartOnly()
    {
        const Gateway gateway;
        Desk desk(gateway, m_folder.path());
        desk.flow.begin();
        emit desk.page->endpointsEdited({gateway.endpoint(u"Hot"_s, u"gone"_s)});
        const RunForm form = Desk::form(u"Hot"_s);
        emit desk.page->runRequested(form);
        ErrorBanner* banner = desk.page->findChild<ErrorBanner*>();
        QVERIFY(banner);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!desk.runs.series().isRunning());
        QCOMPARE(gateway.asked(chat), 0);
        emit desk.page->runRequested(form); // "Start once more to measure anyway."
        QTRY_VERIFY(gateway.askedFor("gone") > 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestGatewayFlow)

#include "tst_gatewayflow.moc"
