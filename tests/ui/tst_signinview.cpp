// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/signinchip.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/signinpanel.h"
#include "ui/text/signintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = SignInState::Kind;
using Stage = SignInProgress::Stage;

namespace {

const QDateTime now = QDateTime({2026, 11, 26}, {8, 0}, Qt::UTC);

SignInState signedIn()
{
    return {.kind = Kind::SignedIn,
            .service = u"ALCF"_s,
            .account = u"ada@example.org"_s,
            .expiresAt = now.addSecs(41 * 3600),
            .loginAgainAt = now.addDays(12)};
}

} // namespace

class TestSignInView : public QObject
{
    Q_OBJECT

    Theme m_theme {*qApp};

    template<typename T>
    static T* find(const QWidget& in, const char* name)
    {
        return in.findChild<T*>(QString::fromLatin1(name));
    }

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theChipSaysWhoAndHowLongWithASignOfItsOwn_data()
    {
        QTest::addColumn<SignInState>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<DotState>("sign");
        SignInState soon = signedIn();
        soon.loginAgainAt = now.addSecs(90 * 60);
        QTest::newRow("nobody") << SignInState {} << u"Not signed in"_s << DotState::Unknown;
        QTest::newRow("signed in, the service asks again in days")
            << signedIn() << u"Signed in to ALCF · 12 day(s) left"_s << DotState::Ready;
        QTest::newRow("soon") << soon << u"Signed in to ALCF · 1 h left"_s << DotState::Ready;
        QTest::newRow("lapsed") << SignInState {.kind = Kind::LoginAgain, .service = u"ALCF"_s}
                                << u"Sign in to ALCF again"_s << DotState::Warning;
        QTest::newRow("a token file") << SignInState {.kind = Kind::FoundElsewhere, .expiresAt = now.addSecs(3600)}
                                      << u"Token file of Globus · 1 h left"_s << DotState::Ready;
        QTest::newRow("a token file whose token is over")
            << SignInState {.kind = Kind::FoundElsewhere, .expiresAt = now.addSecs(-1)} << u"Token file has expired"_s
            << DotState::Warning;
    }
    void theChipSaysWhoAndHowLongWithASignOfItsOwn()
    {
        QFETCH(SignInState, state);
        SignInChip chip(m_theme);
        QVERIFY(chip.isHidden());
        chip.display(state, now);
        QTEST(chip.text(), "text");
        QTEST(chip.sign(), "sign");
        QVERIFY(chip.accessibleName().contains(chip.text()));
    }

    void aSessionInAFileIsSaidOpenly()
    {
        SignInState state = signedIn();
        QVERIFY(signintext::facts(state, now).join(u' ').contains(u"keychain"_s));
        state.isKeptInFile = true;
        state.keptAt = u"/home/ada/.config/tokenscope/session"_s;
        const QString facts = signintext::facts(state, now).join(u' ');
        QVERIFY(facts.contains(u"no keychain"_s) && facts.contains(state.keptAt));
    }

    void thePanelOffersWhatCanBeDone_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("canSignIn");
        QTest::addColumn<bool>("canUseCode");
        QTest::addColumn<bool>("canSignOut");
        QTest::newRow("signed out") << Kind::SignedOut << true << true << false;
        QTest::newRow("signing in") << Kind::SigningIn << false << false << false;
        QTest::newRow("signed in") << Kind::SignedIn << true << false << true;
        QTest::newRow("found elsewhere") << Kind::FoundElsewhere << true << true << false;
        QTest::newRow("log in again") << Kind::LoginAgain << true << true << true;
    }
    void thePanelOffersWhatCanBeDone()
    {
        QFETCH(Kind, kind);
        SignInPanel panel(m_theme);
        SignInState state = signedIn();
        state.kind = kind;
        panel.display(state, now);
        panel.show();
        const auto canPress = [&panel](const char* name) {
            const auto* button = find<QPushButton>(panel, name);
            return button->isVisible() && button->isEnabled();
        };
        QTEST(canPress("signIn"), "canSignIn");
        QTEST(canPress("signInWithCode"), "canUseCode");
        QTEST(canPress("signOut"), "canSignOut");
    }

    void anExpiredTokenFileIsNamed()
    {
        const SignInState state {.kind = Kind::SignedOut, .tokenFile = u"/data/tokens.json"_s};
        QVERIFY(signintext::facts(state, now).first().contains(u"/data/tokens.json"_s));
        QVERIFY(!signintext::facts({.kind = Kind::SignedOut}, now).first().contains(u"file"_s));
    }

    void thePanelTellsWhatIsWanted()
    {
        SignInPanel panel(m_theme);
        panel.display({.kind = Kind::LoginAgain}, now);
        QSignalSpy in(&panel, &SignInPanel::signInRequested);
        QSignalSpy out(&panel, &SignInPanel::signOutRequested);
        find<QPushButton>(panel, "signIn")->click();
        find<QPushButton>(panel, "signInWithCode")->click();
        find<QPushButton>(panel, "signOut")->click();
        QCOMPARE(in.count(), 2);
        QVERIFY(!in.at(0).at(0).toBool() && in.at(1).at(0).toBool());
        QCOMPARE(out.count(), 1);
    }

    void waitingForTheBrowserShowsTheAddressAndTheTimeLeft()
    {
        SignInDialog dialog(m_theme);
        const QUrl address(u"https://auth.example.org/authorize?client_id=1&state=x"_s);
        dialog.display({.stage = Stage::WaitingForBrowser, .address = address, .remaining = 250s});
        dialog.show();
        QCOMPARE(find<QLineEdit>(dialog, "signInAddress")->text(), address.toString());
        QVERIFY(!find<QLineEdit>(dialog, "signInCode")->isVisible());
        QVERIFY(dialog.findChild<StateDot*>(u"signInState"_s)->text().contains(u"4 min 10 s left"_s));
        find<QPushButton>(dialog, "copyAddress")->click();
        QCOMPARE(QApplication::clipboard()->text(), address.toString());
        QSignalSpy other(&dialog, &SignInDialog::signInRequested);
        find<QPushButton>(dialog, "signInOtherWay")->click();
        QCOMPARE(other.count(), 1);
        QVERIFY(other.at(0).at(0).toBool());
    }

    void aPastedCodeIsEnteredWithReturnAndWithoutBlanks()
    {
        SignInDialog dialog(m_theme);
        dialog.display({.stage = Stage::WaitingForCode, .address = QUrl(u"https://auth.example.org/"_s)});
        dialog.show();
        QSignalSpy entered(&dialog, &SignInDialog::codeEntered);
        auto* code = find<QLineEdit>(dialog, "signInCode");
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(entered.count(), 0); // nothing is there yet
        QTest::keyClicks(code, u"  AbC123 "_s);
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.at(0).at(0).toString(), u"AbC123"_s);
    }

    void returnPressesTheButtonThatIsNext()
    {
        SignInDialog dialog(m_theme);
        dialog.display({.stage = Stage::WaitingForBrowser, .address = QUrl(u"https://auth.example.org/"_s)});
        dialog.open();
        QTest::keyClick(find<QPushButton>(dialog, "copyAddress"), Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        dialog.display({.stage = Stage::Denied});
        QSignalSpy again(&dialog, &SignInDialog::signInRequested);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(again.count(), 1);
        dialog.display({.stage = Stage::SignedIn});
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
    }

    void closingWhileSomethingIsWaitedForCancels_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("cancelled");
        QTest::newRow("browser") << Stage::WaitingForBrowser << 1;
        QTest::newRow("code") << Stage::WaitingForCode << 1;
        QTest::newRow("checking") << Stage::Checking << 1;
        QTest::newRow("signed in") << Stage::SignedIn << 0;
        QTest::newRow("denied") << Stage::Denied << 0;
    }
    void closingWhileSomethingIsWaitedForCancels()
    {
        QFETCH(Stage, stage);
        SignInDialog dialog(m_theme);
        dialog.display({.stage = stage});
        dialog.show();
        QSignalSpy cancelled(&dialog, &SignInDialog::cancelRequested);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTEST(int(cancelled.count()), "cancelled");
        QVERIFY(!dialog.isVisible());
    }

    void everyEndSaysWhatHappenedAndWhatToDo_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::newRow("denied") << Stage::Denied;
        QTest::newRow("code refused") << Stage::CodeRefused;
        QTest::newRow("timed out") << Stage::TimedOut;
        QTest::newRow("no network") << Stage::NetworkFailed;
        QTest::newRow("failed") << Stage::Failed;
    }
    void everyEndSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(Stage, stage);
        SignInDialog dialog(m_theme);
        dialog.display({.stage = stage, .detail = u"<b>access_denied</b>"_s});
        dialog.show();
        QVERIFY(find<QLabel>(dialog, "signInWhat")->text().size() > 10);
        const auto* how = find<QLabel>(dialog, "signInHow");
        QVERIFY(how->text().contains(u"<b>access_denied</b>"_s));
        QCOMPARE(how->textFormat(), Qt::PlainText);
        QCOMPARE(find<QPushButton>(dialog, "signInAgain")->isVisible(), stage != Stage::CodeRefused);
    }
};

QTEST_MAIN(TestSignInView)

#include "tst_signinview.moc"
