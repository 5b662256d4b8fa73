// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What each room may include. A room that is not on the right-hand side is off limits.
const QMap<QString, QSet<QString>>& allowed()
{
    static const QSet<QString> core {u"base"_s, u"model"_s};
    static const QSet<QString> windows
        = core + QSet<QString> {u"quality"_s,  u"sample"_s,   u"inference"_s, u"stats"_s,          u"comparison"_s,
                                u"weighing"_s, u"wording"_s,  u"document"_s,  u"dataset"_s,        u"auth"_s,
                                u"live"_s,     u"run"_s,      u"schedule"_s,  u"series"_s,         u"store"_s,
                                u"report"_s,   u"ui"_s,       u"network"_s,   u"login"_s,          u"gateway"_s,
                                u"servers"_s,  u"training"_s, u"batchsize"_s, u"trainingreport"_s, u"remote"_s,
                                u"launch"_s};
    static const QMap<QString, QSet<QString>> rooms {
        {u"src/base"_s, {}},
        {u"src/model"_s, {u"base"_s}},
        {u"src/servers"_s, core},
        {u"src/quality"_s, core},
        {u"src/sample"_s, {u"base"_s}},
        {u"src/inference"_s, {u"base"_s, u"sample"_s}},
        {u"src/stats"_s, core + QSet<QString> {u"sample"_s, u"inference"_s}},
        {u"src/comparison"_s, core + QSet<QString> {u"sample"_s, u"inference"_s, u"stats"_s}},
        {u"src/weighing"_s,
         core + QSet<QString> {u"quality"_s, u"sample"_s, u"inference"_s, u"stats"_s, u"comparison"_s}},
        {u"src/network"_s, {u"base"_s}},
        {u"src/client"_s, core + QSet<QString> {u"network"_s, u"servers"_s}},
        {u"src/dataset"_s, core + QSet<QString> {u"quality"_s, u"network"_s}},
        {u"src/login"_s, {u"base"_s, u"network"_s}},
        {u"src/auth"_s, core + QSet<QString> {u"network"_s, u"login"_s}},
        {u"src/gateway"_s, core + QSet<QString> {u"network"_s, u"client"_s, u"auth"_s, u"servers"_s}},
        {u"src/telemetry"_s, core + QSet<QString> {u"network"_s}},
        {u"src/simulator"_s, core},
        {u"src/live"_s, core + QSet<QString> {u"sample"_s, u"stats"_s}},
        {u"src/schedule"_s, core},
        {u"src/run"_s,
         core
             + QSet<QString> {u"stats"_s, u"client"_s, u"dataset"_s, u"auth"_s, u"gateway"_s, u"network"_s,
                              u"servers"_s, u"schedule"_s, u"live"_s}},
        {u"src/series"_s,
         core
             + QSet<QString> {u"stats"_s, u"client"_s, u"dataset"_s, u"auth"_s, u"gateway"_s, u"network"_s, u"run"_s,
                              u"live"_s, u"schedule"_s}},
        {u"src/store"_s, core + QSet<QString> {u"network"_s, u"servers"_s}},
        {u"src/wording"_s, core + QSet<QString> {u"sample"_s, u"stats"_s, u"comparison"_s}},
        {u"src/report"_s, core + QSet<QString> {u"sample"_s, u"stats"_s, u"comparison"_s, u"weighing"_s, u"wording"_s}},
        {u"src/document"_s,
         core + QSet<QString> {u"sample"_s, u"stats"_s, u"comparison"_s, u"weighing"_s, u"wording"_s, u"report"_s}},
        {u"src/cerebraslog"_s, {u"base"_s}},
        {u"src/training"_s, {u"base"_s, u"cerebraslog"_s}},
        {u"src/batchsize"_s, {u"base"_s, u"sample"_s, u"training"_s}},
        {u"src/trainingreport"_s,
         {u"base"_s, u"sample"_s, u"training"_s, u"batchsize"_s, u"wording"_s, u"report"_s, u"document"_s}},
        {u"src/remote"_s, {u"base"_s}},
        {u"src/launch"_s, {u"base"_s, u"training"_s, u"remote"_s}},
        {u"ui"_s, windows},
        {u"app"_s, windows + QSet<QString> {u"simulator"_s, u"telemetry"_s, u"app"_s}},
    };
    return rooms;
}

QList<QString> sourcesBelow(const QString& folder)
{
    QList<QString> paths;
    QDirIterator files(QStringLiteral(SOURCE_ROOT "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    return paths;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void roomsIncludeOnlyRoomsBelow_data()
    {
        QTest::addColumn<QString>("room");
        for (const QString& room : allowed().keys())
            QTest::addRow("%s", qPrintable(room)) << room;
    }

    void roomsIncludeOnlyRoomsBelow()
    {
        QFETCH(const QString, room);
        static const QRegularExpression include(u"^\\s*#include \"([a-z0-9]+)/"_s, QRegularExpression::MultilineOption);
        const QString own = room.section(u'/', -1);
        const QList<QString> paths = sourcesBelow(room);
        QVERIFY2(!paths.isEmpty(), "a room without sources: has it moved?");
        for (const QString& path : paths) {
            auto matches = include.globalMatch(QString::fromUtf8(contentOf(path)));
            while (matches.hasNext()) {
                const QString target = matches.next().captured(1);
                QVERIFY2(target == own || allowed().value(room).contains(target),
                         qPrintable(path + u" includes "_s + target));
            }
        }
    }

    void everyFolderOfTheCoreIsARoomWithRules()
    {
        const QDir source(QStringLiteral(SOURCE_ROOT "/src"));
        for (const QString& folder : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(allowed().contains(u"src/"_s + folder), qPrintable(folder));
    }

    void jsonStaysInsideSourceFiles()
    {
        const QSet<QString> readers {u"client"_s,  u"dataset"_s,        u"auth"_s,    u"login"_s,
                                     u"store"_s,   u"document"_s,       u"gateway"_s, u"simulator"_s,
                                     u"servers"_s, u"trainingreport"_s, u"launch"_s};
        for (const QString& path : sourcesBelow(u"src"_s) + sourcesBelow(u"ui"_s)) {
            const QByteArray content = contentOf(path);
            QVERIFY2(!content.contains("<QJson"), qPrintable(path));
            if (!content.contains("<nlohmann/") && !content.contains("<simdjson"))
                continue;
            const QFileInfo info(path);
            QVERIFY2(info.suffix() == u"cpp" && readers.contains(info.dir().dirName()), qPrintable(path));
        }
    }

    void everySourceNamesItsLicence()
    {
        for (const QString& folder : {u"src"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            for (const QString& path : sourcesBelow(folder)) {
                const QByteArray head = contentOf(path).left(200);
                QVERIFY2(head.contains("SPDX-License-Identifier: ") && head.contains("SPDX-FileCopyrightText: "),
                         qPrintable(path));
            }
        }
    }

    // Two types of one name in one namespace link without a word, and then one is destroyed as the other.
    void noTwoHeadersDefineATypeOfTheSameName()
    {
        static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+)(?: final)?(?: : [^;{]*)?$"_s,
                                             QRegularExpression::MultilineOption);
        static const QRegularExpression space(u"^namespace ([\\w:]+) \\{"_s, QRegularExpression::MultilineOption);
        QMap<QString, QString> definedIn;
        for (const QString& folder : {u"src"_s, u"ui"_s, u"app"_s}) {
            for (const QString& path : sourcesBelow(folder)) {
                if (!path.endsWith(u".h"_s))
                    continue;
                const QString content = QString::fromUtf8(contentOf(path));
                const QString room = space.match(content).captured(1) + u"::"_s;
                auto matches = type.globalMatch(content);
                while (matches.hasNext()) {
                    const QString name = room + matches.next().captured(1);
                    QVERIFY2(!definedIn.contains(name),
                             qPrintable(name + u" in "_s + path + u" and "_s + definedIn[name]));
                    definedIn[name] = path;
                }
            }
        }
        QVERIFY(definedIn.size() > 50);
    }

    void noFileOutgrowsItsNoun()
    {
        for (const QString& folder : {u"src"_s, u"ui"_s, u"app"_s}) {
            for (const QString& path : sourcesBelow(folder))
                QVERIFY2(contentOf(path).count('\n') <= 400, qPrintable(path));
        }
    }
};

QTEST_APPLESS_MAIN(TestLayers)

#include "tst_layers.moc"
