// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/networkform.h"
#include "ui/settings/programform.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fieldproblem.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/segmentswitch.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

    Theme m_theme {*qApp};
    QTemporaryDir m_folder {};
    std::unique_ptr<SettingsPage> m_page {};

    template<typename T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void type(QWidget* field, const QString& text) const
    {
        auto* line = qobject_cast<QLineEdit*>(field);
        if (line == nullptr)
            line = field->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void choose(const char* box, ProxySettings::Kind kind) const
    {
        auto* combo = find<QComboBox>(box);
        const int index = combo->findData(static_cast<int>(kind));
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    QStringList problems() const
    {
        QStringList shown;
        for (const FieldProblem* problem : m_page->networkForm().findChildren<FieldProblem*>()) {
            if (!problem->text().isEmpty())
                shown.append(problem->text());
        }
        return shown;
    }
    QString fileWith(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1 ? file.fileName() : QString();
    }

private slots:
    void init()
    {
        m_page = std::make_unique<SettingsPage>(m_theme);
        m_page->resize(1200, 740);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void aProxyIsToldWhenItIsCompleteAndNotBefore()
    {
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        QVERIFY(!find<QLineEdit>("proxyHost")->isVisible());
        choose("proxyKind", ProxySettings::Kind::Http);
        QVERIFY(find<QLineEdit>("proxyHost")->isVisible());
        QCOMPARE(changes.count(), 0);
        QCOMPARE(problems().size(), 1);
        type(find<QLineEdit>("proxyHost"), u"proxy.example.org"_s);
        QCOMPARE(changes.count(), 1);
        QVERIFY(problems().isEmpty());
        const ProxySettings proxy = changes.at(0).at(0).value<NetworkSettings>().proxy;
        QCOMPARE(proxy.kind, ProxySettings::Kind::Http);
        QCOMPARE(proxy.host, u"proxy.example.org"_s);
        QCOMPARE(proxy.port, std::uint16_t(3128));
    }

    void whatIsNoHostSaysSo_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isPossible");
        QTest::newRow("a name") << u"proxy.example.org"_s << true;
        QTest::newRow("a number") << u"10.0.0.1"_s << true;
        QTest::newRow("IPv6") << u"::1"_s << true;
        QTest::newRow("IPv6 in brackets") << u"[fe80::1]"_s << true;
        QTest::newRow("an address with a scheme") << u"http://proxy"_s << false;
        QTest::newRow("with its port") << u"proxy:3128"_s << false;
        QTest::newRow("blanks") << u"a b"_s << false;
    }
    void whatIsNoHostSaysSo()
    {
        QFETCH(QString, host);
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        choose("proxyKind", ProxySettings::Kind::Socks5);
        type(find<QLineEdit>("proxyHost"), host);
        QTEST(changes.count() == 1, "isPossible");
        QTEST(problems().isEmpty(), "isPossible");
    }

    void aPasswordGoesOutOnceAndIsNeverShown()
    {
        NetworkForm& form = m_page->networkForm();
        QSignalSpy changes(&form, &NetworkForm::changed);
        form.display({.proxy = {ProxySettings::Kind::Http, u"proxy"_s, 3128, u"ada"_s, {}}});
        auto* password = find<PasswordField>("proxyPassword");
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        type(password, u"s3cret word"_s);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.at(0).at(0).value<NetworkSettings>().proxy.password, u"s3cret word"_s);
        QVERIFY(password->text().isEmpty());
        QVERIFY(!password->placeholderText().isEmpty());
        // another change leaves it alone
        type(find<QLineEdit>("proxyUser"), u"grace"_s);
        QCOMPARE(changes.at(1).at(0).value<NetworkSettings>().proxy.password, u"s3cret word"_s);
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(u"s3cret"_s));
        // until it is forgotten
        password->findChild<QAction*>(u"forgetSecret"_s)->trigger();
        QCOMPARE(changes.at(2).at(0).value<NetworkSettings>().proxy.password, QString());
    }

    void anotherProxyIsNotToldThePassword()
    {
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        m_page->networkForm().display({.proxy = {ProxySettings::Kind::Http, u"proxy"_s, 3128, u"ada"_s, u"secret"_s}});
        type(find<QLineEdit>("proxyHost"), u"another"_s);
        const auto settings = changes.at(0).at(0).value<NetworkSettings>();
        QCOMPARE(settings.proxy.host, u"another"_s);
        QVERIFY(settings.proxy.password.isEmpty());
    }

    void filesThatAreNotThereSaySo()
    {
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        type(find<FileField>("authorities"), m_folder.filePath(u"none.pem"_s));
        QCOMPARE(changes.count(), 0);
        QCOMPARE(problems().size(), 1);
        type(find<FileField>("authorities"), fileWith(u"ca.pem"_s));
        QCOMPARE(changes.count(), 1);
        QVERIFY(problems().isEmpty());
    }

    void aCertificatesKeyIsAskedForWithTheCertificate()
    {
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        QVERIFY(!find<PasswordField>("keyPassword")->isVisible());
        type(find<FileField>("certificate"), fileWith(u"me.pem"_s));
        QVERIFY(find<PasswordField>("keyPassword")->isVisible());
        type(find<FileField>("certificateKey"), fileWith(u"me.key"_s));
        type(find<PasswordField>("keyPassword"), u"open"_s);
        const auto last = changes.last().at(0).value<NetworkSettings>();
        QCOMPARE(last.keyFile, m_folder.filePath(u"me.key"_s));
        QCOMPARE(last.keyPassword, u"open"_s);
        type(find<FileField>("certificate"), QString());
        auto* certificate = find<FileField>("certificate")->findChild<QLineEdit*>();
        certificate->clear();
        QTest::keyClick(certificate, Qt::Key_Return);
        const auto without = changes.last().at(0).value<NetworkSettings>();
        QVERIFY(without.certificateFile.isEmpty() && without.keyFile.isEmpty() && without.keyPassword.isEmpty());
    }

    void aProblemFoundElsewhereStandsAtItsField()
    {
        m_page->networkForm().displayProblem(NetworkForm::Field::Certificate, u"This file holds no certificate."_s);
        QCOMPARE(problems(), QStringList {u"This file holds no certificate."_s});
        m_page->networkForm().displayProblem(NetworkForm::Field::Certificate, {});
        QVERIFY(problems().isEmpty());
    }

    void http2AndTheTestAreIntents()
    {
        QSignalSpy changes(&m_page->networkForm(), &NetworkForm::changed);
        QSignalSpy tests(&m_page->networkForm(), &NetworkForm::testRequested);
        find<QCheckBox>("http2")->click();
        QVERIFY(changes.at(0).at(0).value<NetworkSettings>().usesHttp2);
        auto* button = find<QPushButton>("testConnection");
        button->click();
        QCOMPARE(tests.count(), 1);
        m_page->networkForm().displayTest({{.endpoint = u"Metis"_s, .items = {{}}}}, true);
        QVERIFY(!button->isEnabled());
    }

    void lookLanguageAndFolderApplyAtOnce()
    {
        ProgramForm& form = m_page->programForm();
        form.display({.resultsFolder = m_folder.path()});
        QSignalSpy changes(&form, &ProgramForm::changed);
        emit find<SegmentSwitch>("schemeSwitch")->chosen(static_cast<int>(Scheme::Dark));
        auto* language = find<QComboBox>("language");
        QVERIFY(!find<QLabel>("languageRestart")->isVisible());
        language->setCurrentIndex(language->findData(u"de"_s));
        emit language->activated(language->currentIndex());
        QCOMPARE(changes.last().at(0).value<ProgramSettings>().language, u"de"_s);
        QVERIFY(find<QLabel>("languageRestart")->isVisible());
        const auto count = changes.count();
        type(find<FileField>("resultsFolder"), m_folder.filePath(u"nowhere"_s));
        QCOMPARE(changes.count(), count); // there is no such folder
    }

    void aSectionGetsTheKeyboard()
    {
        m_page->activateWindow();
        m_page->showSection(SettingsPage::Section::SignIn);
        QCOMPARE(m_page->focusWidget(), find<QPushButton>("signIn"));
        m_page->showSection(SettingsPage::Section::Network);
        QCOMPARE(m_page->focusWidget(), find<QComboBox>("proxyKind"));
    }

    void everyFieldHasANameForWhoHearsIt()
    {
        for (const QLineEdit* line : m_page->findChildren<QLineEdit*>()) {
            const QWidget* owner = line;
            bool isNamed = false;
            for (; owner != nullptr && !isNamed; owner = owner->parentWidget()) {
                isNamed = !owner->accessibleName().isEmpty()
                    || std::ranges::any_of(m_page->findChildren<QLabel*>(),
                                           [owner](const QLabel* label) { return label->buddy() == owner; });
            }
            QVERIFY2(isNamed, qPrintable(line->objectName()));
        }
    }
};

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
