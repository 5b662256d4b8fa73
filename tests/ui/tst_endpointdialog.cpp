// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "store/endpointsfile.h"
#include "ui/endpoints/endpointdialog.h"
#include "ui/endpoints/endpointeditor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tokenscope;

class TestEndpointDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<EndpointDialog> m_dialog {};

    template<typename T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    void type(const char* field, const QString& text)
    {
        auto* box = find<QComboBox>(field); // the model is chosen or typed
        auto* edit = box ? box->lineEdit() : find<QLineEdit>(field);
        edit->selectAll();
        edit->del();
        QTest::keyClicks(edit, text);
    }
    QString problem() const { return find<QLabel>("endpointProblem")->text(); }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_dialog = std::make_unique<EndpointDialog>(*m_theme, builtInEndpoints());
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void aNewEndpointIsFilledInAndAccepted()
    {
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        m_dialog->select({});
        type("endpointName", QStringLiteral("Mine"));
        type("endpointUrl", QStringLiteral("http://127.0.0.1:8000/v1"));
        type("endpointModel", QStringLiteral("gpt-oss-120b"));
        find<QComboBox>("endpointCredential")->setCurrentIndex(1);
        type("endpointCredentialSource", QStringLiteral("MY_KEY"));
        find<QPlainTextEdit>("endpointHeaders")->setPlainText(QStringLiteral("X-Team: physics\nno colon\nX-B:  2 "));
        find<QPlainTextEdit>("endpointBody")->setPlainText(QStringLiteral("{\"reasoning_effort\": \"low\"}"));
        QCOMPARE(problem(), QString());
        m_dialog->accept();
        QCOMPARE(accepted.count(), 1);
        const Endpoint& mine = m_dialog->endpoints().back();
        QCOMPARE(mine.name, QStringLiteral("Mine"));
        QCOMPARE(mine.baseUrl, QUrl(QStringLiteral("http://127.0.0.1:8000/v1")));
        QCOMPARE(mine.credential,
                 (CredentialReference {CredentialReference::Kind::EnvironmentVariable, QStringLiteral("MY_KEY")}));
        QCOMPARE(mine.headers, (std::vector<std::pair<QByteArray, QByteArray>> {{"X-Team", "physics"}, {"X-B", "2"}}));
    }

    void whatIsWrongIsSaidAndNotAccepted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("body");
        const QString url = QStringLiteral("https://example.org/v1");
        const QString model = QStringLiteral("m");
        QTest::newRow("no address") << QStringLiteral("A") << QString() << model << QString();
        QTest::newRow("not of the web") << QStringLiteral("A") << QStringLiteral("ftp://example.org") << model
                                        << QString();
        QTest::newRow("no host") << QStringLiteral("A") << QStringLiteral("https:///v1") << model << QString();
        QTest::newRow("no name") << QStringLiteral(" ") << url << model << QString();
        QTest::newRow("a name that is taken") << QStringLiteral("metis") << url << model << QString();
        QTest::newRow("no model") << QStringLiteral("A") << url << QString() << QString();
        QTest::newRow("body fields that are no JSON")
            << QStringLiteral("A") << url << model << QStringLiteral("{\"a\":");
    }
    void whatIsWrongIsSaidAndNotAccepted()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, model);
        QFETCH(QString, body);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        m_dialog->select({});
        type("endpointName", name);
        type("endpointUrl", url);
        type("endpointModel", model);
        find<QPlainTextEdit>("endpointBody")->setPlainText(body);
        m_dialog->accept();
        QCOMPARE(accepted.count(), 0);
        QVERIFY(!problem().isEmpty());
    }

    void builtInOnesKeepTheirNameAndCanBeRestored()
    {
        m_dialog->select(QStringLiteral("Metis"));
        QVERIFY(find<QLineEdit>("endpointName")->isReadOnly());
        QVERIFY(!find<QPushButton>("removeEndpoint")->isEnabled());
        type("endpointModel", QStringLiteral("another"));
        QVERIFY(find<QPushButton>("removeEndpoint")->isEnabled());
        find<QPushButton>("removeEndpoint")->click();
        QCOMPARE(m_dialog->endpoints(), builtInEndpoints());
    }

    void aSimulatedOneHasNoAddress()
    {
        m_dialog->select(QStringLiteral("Simulated Sophia"));
        QVERIFY(!find<QLineEdit>("endpointUrl")->isEnabled());
        QVERIFY(!find<QComboBox>("endpointCredential")->isEnabled());
        QCOMPARE(problem(), QString());
    }

    void aCopyGetsANameOfItsOwnAndCanBeRemoved()
    {
        m_dialog->select(QStringLiteral("Sophia"));
        find<QPushButton>("duplicateEndpoint")->click();
        QCOMPARE(m_dialog->endpoints().back().name, QStringLiteral("Sophia copy"));
        m_dialog->select(QStringLiteral("Sophia"));
        find<QPushButton>("duplicateEndpoint")->click();
        QCOMPARE(m_dialog->endpoints().back().name, QStringLiteral("Sophia copy 2"));
        find<QPushButton>("removeEndpoint")->click();
        QCOMPARE(m_dialog->endpoints().size(), builtInEndpoints().size() + 1);
        QCOMPARE(find<QListWidget>("endpointList")->count(), static_cast<int>(m_dialog->endpoints().size()));
    }

    void costsAndQuotaAreKeptAndEmptyMeansUnknown()
    {
        m_dialog->select(QStringLiteral("Sophia"));
        type("inputPrice", QStringLiteral("0.15"));
        type("outputPrice", QStringLiteral("0"));
        type("currency", QStringLiteral("USD"));
        type("watts", QStringLiteral("1600"));
        type("powerSource", QStringLiteral("data sheet"));
        type("tokensPerMinute", QStringLiteral("200000"));
        const auto& all = m_dialog->endpoints();
        const auto sophia = std::ranges::find(all, QStringLiteral("Sophia"), &Endpoint::name);
        QCOMPARE(sophia->cost,
                 (EndpointCost {0.15, 0.0, QStringLiteral("USD"), 1'600.0, QStringLiteral("data sheet")}));
        QCOMPARE(sophia->tokensPerMinute, std::optional<std::int64_t>(200'000));
        for (const char* name : {"outputPrice", "tokensPerMinute"}) {
            find<QLineEdit>(name)->selectAll();
            QTest::keyClick(find<QLineEdit>(name), Qt::Key_Delete);
        }
        QVERIFY(!sophia->cost.outputPrice && !sophia->cost.hasPrice());
        QVERIFY(!sophia->tokensPerMinute);
    }

    void aMetricsAddressIsKeptAndMustBeOne()
    {
        m_dialog->select({});
        type("endpointName", QStringLiteral("Mine"));
        type("endpointUrl", QStringLiteral("http://127.0.0.1:8000/v1"));
        type("endpointModel", QStringLiteral("m"));
        type("endpointMetrics", QStringLiteral("http://127.0.0.1:9090/metrics"));
        QCOMPARE(problem(), QString());
        QCOMPARE(m_dialog->endpoints().back().metricsUrl, QUrl(QStringLiteral("http://127.0.0.1:9090/metrics")));
        type("endpointMetrics", QStringLiteral("ftp://127.0.0.1"));
        QVERIFY(!problem().isEmpty());
        type("endpointMetrics", QString());
        QVERIFY(m_dialog->endpoints().back().metricsUrl.isEmpty());
    }

    void openingAndAcceptingChangesNothing()
    {
        for (const Endpoint& endpoint : builtInEndpoints()) {
            m_dialog->select(endpoint.name);
        }
        m_dialog->accept();
        QCOMPARE(m_dialog->endpoints(), builtInEndpoints());
    }
};

QTEST_MAIN(TestEndpointDialog)
#include "tst_endpointdialog.moc"
