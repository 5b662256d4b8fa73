// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fileroutes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestFileRoutes : public QObject
{
    Q_OBJECT

private slots:
    void aFileGoesToThePageThatItIsFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isLog");
        QTest::newRow("a log") << u"run.log"_s << QByteArray("2026-03-02 08:00:00,000 INFO:   Compiling") << true;
        QTest::newRow("an empty log") << u"run.log"_s << QByteArray() << true;
        QTest::newRow("a log whose lines begin with a bracket") << u"run.txt"_s << QByteArray("[rank0] hello") << true;
        QTest::newRow("a table") << u"RUNS.CSV"_s << QByteArray("batch_size,rate\n1,2\n") << true;
        QTest::newRow("results called a log") << u"run.log"_s << QByteArray(" {\"a\":1}") << false;
        QTest::newRow("results with a byte order mark") << u"r.txt"_s << QByteArray("\xEF\xBB\xBF{\"a\":1}") << false;
        QTest::newRow("a list of results") << u"run.txt"_s << QByteArray("[\n {\"a\":1}]") << false;
        QTest::newRow("results") << u"results.json"_s << QByteArray("{}") << false;
        QTest::newRow("something else") << u"picture.png"_s << QByteArray("PNG") << false;
    }

    void aFileGoesToThePageThatItIsFor()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isLog);
        const QString path = write(name, content);
        const FileRoutes routes = routesOf({path});
        QCOMPARE(routes.logs, isLog ? QStringList {path} : QStringList());
        QCOMPARE(routes.results, isLog ? QStringList() : QStringList {path});
    }

    void aFolderStandsForItsLogs()
    {
        QDir().mkpath(m_folder.filePath(u"logs"_s));
        const QStringList logs {write(u"logs/a.log"_s, "x"), write(u"logs/b.txt"_s, "x")};
        write(u"logs/c.yaml"_s, "x");
        QCOMPARE(routesOf({m_folder.filePath(u"logs"_s)}), (FileRoutes {.logs = logs}));
    }

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestFileRoutes)

#include "tst_fileroutes.moc"
