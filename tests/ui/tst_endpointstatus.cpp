// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/endpoints/checklist.h"
#include "ui/endpoints/endpointcard.h"
#include "ui/endpoints/endpointdetails.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/endpoints/modelbox.h"
#include "ui/endpoints/modelfield.h"
#include "ui/text/checktext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using statetext::EndpointState;
using Item = CheckedItem;

namespace {

Item item(Item::Kind kind, Item::State state, Cause cause = Cause::Unknown)
{
    return {.kind = kind, .state = state, .cause = cause};
}

EndpointReport reportWith(const std::vector<Item>& items, std::optional<ServedModel> model = {})
{
    EndpointReport report;
    report.endpoint = u"Sophia"_s;
    report.items = items;
    report.model = std::move(model);
    return report;
}

Endpoint sophia()
{
    Endpoint endpoint = scriptedrun::endpoint(u"Sophia"_s, u"openai/gpt-oss-120b"_s);
    endpoint.credential.kind = CredentialReference::Kind::SignIn;
    return endpoint;
}

} // namespace

class TestEndpointStatus : public QObject
{
    Q_OBJECT

    Theme m_theme {*qApp};
    std::unique_ptr<EndpointPicker> m_picker {};

    EndpointCard* card() const { return m_picker->findChild<EndpointCard*>(u"endpointCard0"_s); }
    EndpointDetails* details() const { return m_picker->findChild<EndpointDetails*>(); }

private slots:
    void init()
    {
        m_picker = std::make_unique<EndpointPicker>(m_theme);
        m_picker->setKnown({sophia(), scriptedrun::simulated(u"Simulated Sophia"_s, u"sophia"_s)});
        m_picker->setChosen({u"Sophia"_s});
        m_picker->resize(260, 200);
        m_picker->show();
    }
    void cleanup() { m_picker.reset(); }

    void aReportDecidesTheState_data()
    {
        QTest::addColumn<EndpointReport>("report");
        QTest::addColumn<EndpointState>("state");
        using K = Item::Kind;
        using S = Item::State;
        const auto model = [](ModelState state) { return ServedModel {.id = u"m"_s, .state = state}; };
        const Item passed = item(K::Address, S::Passed);
        EndpointReport maintenance = reportWith({passed});
        maintenance.isUnderMaintenance = true;
        QTest::newRow("nothing known") << reportWith({}) << EndpointState::Unchecked;
        QTest::newRow("still checking") << reportWith({passed, item(K::Tls, S::Pending)}) << EndpointState::Checking;
        QTest::newRow("all passed") << reportWith({passed}, model(ModelState::Hot)) << EndpointState::Ready;
        QTest::newRow("a late clock") << reportWith({passed, item(K::Clock, S::Warned)}, model(ModelState::Hot))
                                      << EndpointState::ReadyWithWarning;
        QTest::newRow("cold") << reportWith({passed, item(K::Model, S::Warned, Cause::ModelCold)},
                                            model(ModelState::Stopped))
                              << EndpointState::Cold;
        QTest::newRow("starting, told as a failed item")
            << reportWith({item(K::Model, S::Failed, Cause::ModelCold)}, model(ModelState::Starting))
            << EndpointState::Starting;
        QTest::newRow("queued") << reportWith({passed}, model(ModelState::Queued)) << EndpointState::Queued;
        QTest::newRow("offline") << reportWith({passed}, model(ModelState::Offline)) << EndpointState::Offline;
        QTest::newRow("maintenance") << maintenance << EndpointState::Maintenance;
        QTest::newRow("no token") << reportWith({passed, item(K::Credential, S::Failed)}) << EndpointState::NeedsSignIn;
        QTest::newRow("lapsed") << reportWith({item(K::Credential, S::Failed, Cause::LoginLapsed)})
                                << EndpointState::LoginAgain;
        QTest::newRow("wrong group") << reportWith({item(K::Credential, S::Failed, Cause::NotInGroup)})
                                     << EndpointState::NoAccess;
        QTest::newRow("unreachable") << reportWith({item(K::Address, S::Failed)}) << EndpointState::Unreachable;
        QTest::newRow("certificate") << reportWith({item(K::Tls, S::Failed, Cause::CertificateExpired)})
                                     << EndpointState::TlsProblem;
        QTest::newRow("gone") << reportWith({item(K::Model, S::Failed, Cause::ModelNotFound)})
                              << EndpointState::ModelGone;
        QTest::newRow("silent") << reportWith({item(K::Answer, S::Failed)}) << EndpointState::NoAnswer;
    }
    void aReportDecidesTheState()
    {
        QFETCH(EndpointReport, report);
        QTEST(statetext::stateOf(report), "state");
        m_picker->setReport(report);
        QTEST(card()->state(), "state");
        QVERIFY(card()->accessibleName().contains(statetext::word(card()->state())));
        QVERIFY(!statetext::explanation(card()->state()).isEmpty());
    }

    void theEndOfARequestTellsOfItsEndpoint_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<EndpointState>("state");
        QTest::newRow("answered") << Outcome::Succeeded << 200 << Cause::Unknown << EndpointState::Ready;
        QTest::newRow("no token") << Outcome::NoCredential << 0 << Cause::Unknown << EndpointState::NeedsSignIn;
        QTest::newRow("lapsed") << Outcome::HttpError << 401 << Cause::LoginLapsed << EndpointState::LoginAgain;
        QTest::newRow("wrong group") << Outcome::HttpError << 403 << Cause::NotInGroup << EndpointState::NoAccess;
        QTest::newRow("cold") << Outcome::HttpError << 503 << Cause::ModelCold << EndpointState::Cold;
        QTest::newRow("maintenance") << Outcome::HttpError << 503 << Cause::Maintenance << EndpointState::Maintenance;
        QTest::newRow("gone") << Outcome::HttpError << 404 << Cause::ModelNotFound << EndpointState::ModelGone;
        QTest::newRow("quota") << Outcome::RateLimited << 429 << Cause::TokenQuota << EndpointState::ReadyWithWarning;
        QTest::newRow("certificate") << Outcome::TlsFailed << 0 << Cause::CertificateExpired
                                     << EndpointState::TlsProblem;
        QTest::newRow("nothing listens") << Outcome::Refused << 0 << Cause::Unknown << EndpointState::Unreachable;
        QTest::newRow("server's fault") << Outcome::HttpError << 500 << Cause::Unknown << EndpointState::NoAnswer;
        QTest::newRow("the user stopped it") << Outcome::Cancelled << 0 << Cause::Unknown << EndpointState::Unchecked;
    }
    void theEndOfARequestTellsOfItsEndpoint()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        QFETCH(Cause, cause);
        RequestRecord record;
        record.outcome = outcome;
        record.httpStatus = status;
        record.cause = cause;
        QTEST(statetext::stateAfter(record), "state");
    }

    void aCardOffersToSignInWhereASignInHelps()
    {
        auto* action = card()->findChild<QPushButton*>(u"cardAction"_s);
        QSignalSpy wanted(m_picker.get(), &EndpointPicker::signInWanted);
        QVERIFY(!action->isVisible());
        m_picker->setReport(reportWith({item(Item::Kind::Credential, Item::State::Failed, Cause::LoginLapsed)}));
        QVERIFY(action->isVisible());
        action->click();
        QCOMPARE(wanted.count(), 1);
        m_picker->setLocked(true); // a run goes on
        QVERIFY(!action->isVisible());
        m_picker->setLocked(false);
        Endpoint withVariable = sophia();
        withVariable.credential = {CredentialReference::Kind::EnvironmentVariable, u"KEY"_s};
        m_picker->setKnown({withVariable});
        QVERIFY(!action->isVisible()); // no browser helps there
    }

    void aColdModelIsWokenAndWaitedFor()
    {
        auto* action = card()->findChild<QPushButton*>(u"cardAction"_s);
        QSignalSpy wake(m_picker.get(), &EndpointPicker::wakeWanted);
        QSignalSpy cancel(m_picker.get(), &EndpointPicker::wakeCancelled);
        m_picker->setReport(reportWith({}, ServedModel {.id = u"m"_s, .state = ModelState::Stopped}));
        QCOMPARE(card()->state(), EndpointState::Cold);
        action->click();
        QCOMPARE(wake.count(), 1);
        m_picker->setWaking(u"Sophia"_s, statetext::Waking {.endpoint = u"Sophia"_s, .elapsed = 185s});
        QCOMPARE(statetext::waking({.elapsed = 185s}), u"3 min, usually 10 to 15 min"_s);
        QVERIFY(statetext::share({.elapsed = 3h}) < 1);
        action->click();
        QCOMPARE(cancel.count(), 1);
        QCOMPARE(wake.count(), 1);
        m_picker->setWaking(u"Sophia"_s, std::nullopt);
        m_picker->setReport(reportWith({}, ServedModel {.id = u"m"_s, .state = ModelState::Hot}));
        QVERIFY(!action->isVisible());
    }

    void reportsDoNotSpeakWhileARunGoesOn()
    {
        m_picker->setState(u"Sophia"_s, EndpointState::Measuring);
        m_picker->setLocked(true);
        m_picker->setReport(reportWith({item(Item::Kind::Address, Item::State::Failed)}));
        QCOMPARE(card()->state(), EndpointState::Measuring);
        QCOMPARE(m_picker->reports().size(), 1U);
    }

    void theDetailsListWhatWasChecked()
    {
        EndpointReport report = reportWith({item(Item::Kind::Address, Item::State::Passed),
                                            item(Item::Kind::Tls, Item::State::Failed, Cause::CertificateExpired)});
        report.items.back().detail = u"<i>expired on 1 Nov</i>"_s;
        m_picker->setReport(report);
        QTest::keyClick(card(), Qt::Key_Return);
        QTRY_VERIFY(details() && details()->isVisible());
        const auto* list = details()->findChild<CheckList*>();
        QVERIFY(list->accessibleDescription().contains(u"certificate expired"_s));
        const auto* reported = details()->findChild<QLabel*>(u"endpointReported"_s);
        QVERIFY(reported->isVisible() && reported->text().contains(u"<i>"_s));
        QCOMPARE(reported->textFormat(), Qt::PlainText);
        QSignalSpy check(m_picker.get(), &EndpointPicker::checkWanted);
        details()->findChild<QPushButton*>(u"endpointCheck"_s)->click();
        QCOMPARE(check.count(), 1);
        QCOMPARE(check.at(0).at(0).toString(), u"Sophia"_s);
        QTest::keyClick(details(), Qt::Key_Escape);
        QTRY_VERIFY(!details());
    }

    void whatIsKnownOfAnotherModelCountsAtOnce()
    {
        Endpoint old = sophia();
        old.model = u"gpt-oss-120b-131072"_s;
        m_picker->setKnown({old});
        EndpointReport report = reportWith({item(Item::Kind::Model, Item::State::Failed, Cause::ModelNotFound)});
        report.models = {{.id = u"gpt-oss-120b"_s, .state = ModelState::Hot}};
        m_picker->setReport(report);
        QCOMPARE(card()->state(), EndpointState::ModelGone);
        card()->click();
        QTRY_VERIFY(details() && details()->isVisible());
        QSignalSpy chosen(m_picker.get(), &EndpointPicker::modelChosen);
        details()->findChild<QPushButton*>(u"useSuccessor"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(1).toString(), u"gpt-oss-120b"_s);
        QCOMPARE(card()->state(), EndpointState::Ready);
        details()->close();
    }

    void signsAndWordsDifferForEveryState()
    {
        QStringList signs;
        for (const auto state : {Item::State::Pending, Item::State::Passed, Item::State::Warned, Item::State::Failed,
                                 Item::State::Skipped})
            signs.append(checktext::sign(state) + checktext::word(state));
        QCOMPARE(signs.removeDuplicates(), 0);
    }

    void modelsAreOfferedHotOnesFirstAndFoundByAnyPart()
    {
        ModelBox box(m_theme);
        std::vector<ServedModel> models {{.id = u"a-cold"_s, .state = ModelState::Stopped},
                                         {.id = u"z-hot"_s, .state = ModelState::Hot},
                                         {.id = u"b-starting"_s, .state = ModelState::Starting}};
        box.setModelId(u"typed/by-hand"_s);
        box.displayModels(models);
        QCOMPARE(box.modelId(), u"typed/by-hand"_s);
        QCOMPARE(box.itemText(0), u"z-hot"_s);
        QCOMPARE(box.itemText(2), u"a-cold"_s);
        QCOMPARE(box.itemData(0, Qt::AccessibleTextRole).toString(), u"z-hot, hot"_s);
        box.completer()->setCompletionPrefix(u"COL"_s);
        QCOMPARE(box.completer()->completionCount(), 1);
    }

    void aModelThatIsGoneNamesItsSuccessor()
    {
        ModelField field(m_theme);
        QSignalSpy chosen(&field, &ModelField::chosen);
        field.display(u"gpt-oss-120b-131072"_s,
                      {{.id = u"gemma-4-31B-it"_s}, {.id = u"gpt-oss-120b"_s, .state = ModelState::Hot}});
        field.show();
        QVERIFY(field.findChild<QLabel*>(u"modelNotice"_s)->text().contains(u"gpt-oss-120b took"_s));
        field.findChild<QPushButton*>(u"useSuccessor"_s)->click();
        QCOMPARE(field.modelId(), u"gpt-oss-120b"_s);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!field.findChild<QLabel*>(u"modelNotice"_s)->isVisible());
        field.display(u"quite-another"_s, {{.id = u"gpt-oss-120b"_s}});
        QVERIFY(field.findChild<QLabel*>(u"modelNotice"_s)->isVisible());
        QVERIFY(!field.findChild<QPushButton*>(u"useSuccessor"_s)->isVisible());
    }
};

QTEST_MAIN(TestEndpointStatus)

#include "tst_endpointstatus.moc"
