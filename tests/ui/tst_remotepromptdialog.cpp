// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/refusaldialog.h"
#include "ui/launch/remotepromptdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace tokenscope;
using namespace Qt::StringLiterals;

using Kind = RemotePrompt::Kind;

class TestRemotePromptDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void aPasswordIsHandedOnAndNotKept()
    {
        RemotePromptDialog dialog(*m_theme);
        QList<QByteArray> answers; // copies: what was handed on is overwritten
        connect(&dialog, &RemotePromptDialog::answered, this, [&answers](std::uint64_t id, const QByteArray& answer) {
            QCOMPARE(id, 7U);
            answers.append(QByteArray(answer.constData(), answer.size()));
        });
        dialog.ask({.id = 7, .kind = Kind::Password, .text = u"password: "_s, .host = u"user@login"_s});
        QVERIFY(dialog.isVisible());
        QCOMPARE(text(dialog, u"promptWhat"_s), u"Password for user@login"_s);
        auto* line = dialog.findChild<PasswordField*>(u"promptAnswer"_s);
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QVERIFY(!button(dialog, u"promptYes"_s)->isEnabled());
        QTest::keyClicks(line, u"secret"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(answers, QList<QByteArray> {"secret"});
        QVERIFY(line->text().isEmpty());
        QVERIFY(!dialog.isVisible());
    }

    void questionsWaitForEachOther()
    {
        RemotePromptDialog dialog(*m_theme);
        QSignalSpy cancelled(&dialog, &RemotePromptDialog::cancelled);
        dialog.ask({.id = 1, .kind = Kind::OneTimeCode, .host = u"first"_s});
        dialog.ask({.id = 2, .kind = Kind::Password, .host = u"second"_s});
        QCOMPARE(dialog.current().id, 1U);
        QVERIFY(!text(dialog, u"promptsWaiting"_s).isEmpty());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(dialog.current().id, 2U);
        QVERIFY(dialog.isVisible());
        dialog.withdraw(2);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(cancelled.count(), 1); // nobody waits for it: nobody is told
    }

    void closingItAnswersNoneOfThem()
    {
        RemotePromptDialog dialog(*m_theme);
        QSignalSpy cancelled(&dialog, &RemotePromptDialog::cancelled);
        dialog.ask({.id = 1, .kind = Kind::Password});
        dialog.ask({.id = 2, .kind = Kind::Password});
        QVERIFY(dialog.close());
        QCOMPARE(cancelled.count(), 2);
    }

    void whatIsTypedForOneQuestionNeverAnswersAnother()
    {
        RemotePromptDialog dialog(*m_theme);
        dialog.ask({.id = 1, .kind = Kind::Password, .host = u"first"_s});
        dialog.ask({.id = 2, .kind = Kind::Password, .host = u"second"_s});
        auto* line = dialog.findChild<PasswordField*>(u"promptAnswer"_s);
        QTest::keyClicks(line, u"secret"_s);
        dialog.withdraw(1);
        QVERIFY(line->text().isEmpty());
    }

    void aHostIsNotTrustedByReturn()
    {
        RemotePromptDialog dialog(*m_theme);
        QSignalSpy answered(&dialog, &RemotePromptDialog::answered);
        QSignalSpy cancelled(&dialog, &RemotePromptDialog::cancelled);
        RemotePrompt prompt {.id = 3,
                             .kind = Kind::HostKey,
                             .host = u"login"_s,
                             .fingerprint = u"SHA256:abc"_s,
                             .keyType = u"ED25519"_s};
        dialog.ask(prompt);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"promptFingerprint"_s)->text(), u"ED25519 SHA256:abc"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(answered.count(), 0);
        QCOMPARE(cancelled.count(), 1);
        prompt.id = 4;
        dialog.ask(prompt);
        QByteArray answer;
        connect(&dialog, &RemotePromptDialog::answered, this, [&answer](std::uint64_t, const QByteArray& given) {
            answer = QByteArray(given.constData(), given.size());
        });
        button(dialog, u"promptYes"_s)->click();
        QCOMPARE(answer, "yes");
    }

    void wordsOfAServerArePlainAndBounded()
    {
        RemotePromptDialog dialog(*m_theme);
        dialog.ask({.id = 1,
                    .kind = Kind::Password,
                    .text = u"<img src='http://example.org/x.png'>"_s + QString(5000, u'x'),
                    .host = QString(500, u'h')});
        auto* words = dialog.findChild<QLabel*>(u"promptWords"_s);
        QCOMPARE(words->textFormat(), Qt::PlainText);
        QVERIFY(words->text().startsWith(u"<img"_s));
        QVERIFY(words->text().size() < 700);
        QVERIFY(text(dialog, u"promptWhat"_s).size() < 120);
    }

    void aRefusedCodeIsSaidBeforeTheNextOne()
    {
        RemotePromptDialog dialog(*m_theme);
        dialog.ask({.id = 1, .kind = Kind::OneTimeCode, .host = u"login"_s, .attempt = 2});
        QVERIFY(text(dialog, u"promptHow"_s).contains(u"wait for a new one"_s));
    }

    void theHostBasedRefusalHasALetterToCopy()
    {
        RefusalDialog dialog(*m_theme);
        const RemoteRoute route {
            .kind = RemoteRoute::Kind::Ssh, .first = u"user@cerebras.alcf.anl.gov"_s, .second = u"cer-usn-01"_s};
        const QString said = u"user@cer-usn-01: Permission denied (hostbased)."_s;
        const RefusalWords words = refusalWords(RemoteRefusal::HostBasedDenied, route, said);
        dialog.display(words, said);
        dialog.show();
        QVERIFY(text(dialog, u"refusalWhat"_s).contains(u"cer-usn-01"_s));
        QCOMPARE(text(dialog, u"refusalSaid"_s), said);
        button(dialog, u"copyLetter"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), words.letter);
        QVERIFY(!words.letter.isEmpty());
        QSignalSpy mailed(&dialog, &RefusalDialog::mailRequested);
        button(dialog, u"mailLetter"_s)->click();
        const QUrl mail = mailed[0][0].toUrl();
        QCOMPARE(mail.scheme(), u"mailto"_s);
        QCOMPARE(mail.path(), words.recipient);
        QCOMPARE(QUrlQuery(mail).queryItemValue(u"body"_s, QUrl::FullyDecoded), words.letter);
    }

    void aChangedHostKeyHasItsCommandToCopy()
    {
        RefusalDialog dialog(*m_theme);
        const RemoteRoute route {.kind = RemoteRoute::Kind::Ssh, .first = u"user@login"_s};
        const RefusalWords words = refusalWords(RemoteRefusal::HostKeyChanged, route, {});
        dialog.display(words, {});
        dialog.show();
        QVERIFY(words.command.startsWith(u"ssh-keygen -R "_s));
        button(dialog, u"copyCommand"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), words.command);
        QVERIFY(!dialog.findChild<QPlainTextEdit*>(u"refusalLetter"_s)->isVisible() || !words.letter.isEmpty());
    }

private:
    static QPushButton* button(const QWidget& in, const QString& name) { return in.findChild<QPushButton*>(name); }
    static QString text(const QWidget& in, const QString& name) { return in.findChild<QLabel*>(name)->text(); }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestRemotePromptDialog)

#include "tst_remotepromptdialog.moc"
