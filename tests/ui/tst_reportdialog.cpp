// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

template<typename Widget>
Widget* in(const ReportDialog& dialog, const QString& name)
{
    return dialog.findChild<Widget*>(name);
}

void choose(const ReportDialog& dialog, ReportKind kind)
{
    auto* box = in<QComboBox>(dialog, u"kind"_s);
    box->setCurrentIndex(box->findData(static_cast<int>(kind)));
}

QString hintOf(const ReportDialog& dialog)
{
    return in<QLabel>(dialog, u"hint"_s)->text();
}

QPushButton* exportButton(const ReportDialog& dialog)
{
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

} // namespace

class TestReportDialog : public QObject
{
    Q_OBJECT

private slots:
    void itStartsWithTheLastChoice()
    {
        const ReportChoice choice {.kind = ReportKind::Markdown,
                                   .stems = {u"latency-by-prompt"_s},
                                   .picture = {.size = {640, 300}, .scale = 3, .isTransparent = true},
                                   .path = u"/tmp/a.md"_s};
        QCOMPARE(ReportDialog(choice).choice(), choice);
    }

    void tabGoesFromAboveDown()
    {
        const ReportDialog dialog(ReportChoice {});
        int above = 0;
        const auto* first = dialog.findChild<QComboBox*>(u"kind"_s);
        const auto* path = dialog.findChild<QLineEdit*>(u"path"_s);
        const QWidget* next = first;
        while (next != path && next != dialog.findChild<QListWidget*>(u"charts"_s)) {
            next = next->nextInFocusChain();
            ++above;
        }
        QVERIFY(above > 0);
        QCOMPARE(next, path);
    }

    void withoutAnEarlierChoiceAllFiguresAreTicked()
    {
        const ReportDialog dialog({.path = u"/tmp/a.html"_s});
        QCOMPARE(dialog.choice().stems.size(), static_cast<qsizetype>(chartKinds().size()));
    }

    void figuresWithoutDataAreNotOfferedAndStayAsTheyWere()
    {
        const ReportDialog dialog({.stems = {u"failures"_s, u"server-load"_s}, .path = u"/tmp/a.html"_s},
                                  QStringList {u"latency-by-prompt"_s, u"failures"_s});
        const auto* charts = dialog.findChild<QListWidget*>(u"charts"_s);
        QStringList shown;
        for (int row = 0; row < charts->count(); ++row) {
            if (!charts->item(row)->isHidden())
                shown << charts->item(row)->data(Qt::UserRole).toString();
        }
        QCOMPARE(shown, QStringList({u"latency-by-prompt"_s, u"failures"_s}));
        QCOMPARE(dialog.choice().stems, QStringList({u"failures"_s, u"server-load"_s}));
    }

    void theSuffixFollowsTheFormat_data()
    {
        QTest::addColumn<ReportKind>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("figures");
        QTest::addRow("page") << ReportKind::Html << u"/tmp/a.b.html"_s << true;
        QTest::addRow("Markdown") << ReportKind::Markdown << u"/tmp/a.b.md"_s << true;
        QTest::addRow("LaTeX") << ReportKind::Latex << u"/tmp/a.b.tex"_s << true;
        QTest::addRow("text") << ReportKind::Text << u"/tmp/a.b.txt"_s << false;
        QTest::addRow("table") << ReportKind::Csv << u"/tmp/a.b.csv"_s << false;
        QTest::addRow("requests") << ReportKind::Requests << u"/tmp/a.b.csv"_s << false;
        QTest::addRow("JSON") << ReportKind::Json << u"/tmp/a.b.json"_s << false;
    }

    void theSuffixFollowsTheFormat()
    {
        QFETCH(ReportKind, kind);
        QFETCH(QString, path);
        QFETCH(bool, figures);
        const ReportDialog dialog({.kind = ReportKind::Json, .path = u"/tmp/a.b"_s});
        choose(dialog, kind);
        QCOMPARE(dialog.choice().path, path);
        QCOMPARE(dialog.findChild<QGroupBox*>()->isEnabled(), figures);
    }

    void itSaysWhereFiguresGo()
    {
        const ReportDialog dialog({.kind = ReportKind::Latex, .path = u"/tmp/a.tex"_s});
        QVERIFY2(hintOf(dialog).contains(u"“a_figures”"_s), qPrintable(hintOf(dialog)));
        QCOMPARE(dialog.choice().figures().folder, u"/tmp/a_figures"_s);
        auto* charts = in<QListWidget>(dialog, u"charts"_s);
        for (int row = 0; row < charts->count(); ++row)
            charts->item(row)->setCheckState(Qt::Unchecked);
        QVERIFY(!hintOf(dialog).contains(u"a_figures"_s));
        choose(dialog, ReportKind::Html);
        QVERIFY(dialog.choice().figures().folder.isEmpty());
    }

    void itSaysWhatWillBeReplaced()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"there.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const ReportDialog dialog({.path = file.fileName()});
        QVERIFY(hintOf(dialog).contains(u"“there.html” is there already"_s));
    }

    void aFileNeedsAName()
    {
        const ReportDialog dialog({.path = u"/tmp/a.html"_s});
        QVERIFY(exportButton(dialog)->isEnabled());
        in<QLineEdit>(dialog, u"path"_s)->clear();
        QVERIFY(!exportButton(dialog)->isEnabled());
        QVERIFY(hintOf(dialog).contains(u"name"_s));
    }

    void everyKindOfAReportHasItsFormat()
    {
        for (const ReportKindTraits& traits : allReportKinds) {
            if (traits.format)
                QCOMPARE(reportKindOf(*traits.format), traits.kind);
            QVERIFY(!reportKindName(traits.kind).isEmpty());
        }
    }
};

QTEST_MAIN(TestReportDialog)

#include "tst_reportdialog.moc"
