// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/inlinesvg.h"
#include "tests/report/weighed.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace tokenscope;
using namespace tokenscope::testing;

namespace {

QByteArray safe(const QByteArray& svg, const QString& prefix = QStringLiteral("a-"))
{
    return inlineSvg(svg, prefix, QStringLiteral("\"label\""));
}

} // namespace

class TestInlineSvg : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatDrawsIsKept()
    {
        const QByteArray svg = safe(hostileFigures().front().svg);
        QVERIFY(svg.startsWith("<svg role=\"img\" aria-label=\"&quot;label&quot;\" viewBox=\"0 0 900 420\">"));
        for (const char* forbidden : {"<?xml", "<!", "<script", "<style", "<title", "<foreignObject", "<iframe", "<a ",
                                      "onload", "style=", "http:", "https:", "evil", "xmlns"})
            QVERIFY2(!svg.contains(forbidden), forbidden);
        QVERIFY(svg.contains("data:image/png;base64,AAAA"));
        QVERIFY(svg.contains("a &lt; b &amp; c"));
    }

    void idsAreItsOwnAndReferencesFollow()
    {
        const QByteArray first = safe(hostileFigures().front().svg, QStringLiteral("figure1-"));
        const QByteArray second = safe(hostileFigures().front().svg, QStringLiteral("figure2-"));
        QVERIFY(first.contains("id=\"figure1-g1\""));
        QVERIFY(first.contains("url(#figure1-g1)"));
        QVERIFY(first.contains("xlink:href=\"#figure1-clip1\""));
        QVERIFY(!second.contains("figure1-"));
    }

    void itIsWellFormed()
    {
        QXmlStreamReader reader(safe(hostileFigures().front().svg));
        reader.setNamespaceProcessing(false);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void whatIsNoDrawingIsNothing_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("text") << QByteArray("hello");
        QTest::addRow("another document") << QByteArray("<html><svg/></html>");
        QTest::addRow("cut off") << QByteArray("<svg viewBox=\"0 0 1 1\"><g>");
        QTest::addRow("unclosed title") << QByteArray("<svg><title><b></title></svg>");
    }

    void whatIsNoDrawingIsNothing()
    {
        QFETCH(QByteArray, svg);
        QCOMPARE(safe(svg), QByteArray());
    }

    void charactersThatXmlForbidsAreLeftOut()
    {
        QVERIFY(safe("<svg><text>a\x1b\x01 b</text></svg>").contains(">a b</text>"));
    }

    void aReferenceCannotHideBehindAnother_data()
    {
        QTest::addColumn<QByteArray>("attribute");
        QTest::addRow("after one of its own") << QByteArray("fill=\"url(#a) url(http://evil.example)\"");
        QTest::addRow("upper case") << QByteArray("fill=\"URL(http://evil.example)\"");
        QTest::addRow("script") << QByteArray("xlink:href=\"javascript:alert(1)\"");
        QTest::addRow("drawing with scripts") << QByteArray("href=\"data:image/svg+xml,evil\"");
        QTest::addRow("handler") << QByteArray("onclick=\"evil()\"");
        QTest::addRow("escaped") << QByteArray("fill=\"&#117;rl(http://evil.example)\"");
    }

    void aReferenceCannotHideBehindAnother()
    {
        QFETCH(QByteArray, attribute);
        const QByteArray svg = safe("<svg><g " + attribute + "/></svg>");
        QVERIFY(!svg.isEmpty());
        QVERIFY2(!svg.contains("evil") && !svg.contains("alert"), svg.constData());
    }
};

QTEST_APPLESS_MAIN(TestInlineSvg)

#include "tst_inlinesvg.moc"
