// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/nodefacts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

using Kind = RemoteCheckItem::Kind;
using State = RemoteCheckItem::State;

RemoteCheckItem itemOf(const std::vector<RemoteCheckItem>& items, Kind kind)
{
    for (const RemoteCheckItem& item : items) {
        if (item.kind == kind)
            return item;
    }
    return {};
}

void writeProgram(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(QFileInfo(path).dir().mkpath(u"."_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

} // namespace

class TestNodeFacts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};

    // The script really run by bash, with these variables beside the usual.
    std::vector<RemoteCheckItem> look(const CheckedPlace& place, const QStringList& variables = {})
    {
        QProcess bash;
        QStringList environment {u"PATH=/usr/bin:/bin"_s, u"HOME="_s + m_folder->path()};
        bash.setEnvironment(environment + variables);
        bash.start(u"/bin/bash"_s, {u"-c"_s, nodeScript(place)});
        bash.waitForFinished();
        return nodeItems(bash.readAllStandardOutput(), place);
    }

    // A virtual environment whose python says this, and ends so.
    void makeEnvironment(const QByteArray& words, int exitCode)
    {
        const QString bin = m_folder->filePath(u"R_2.6.0/venv it's/bin/"_s);
        writeProgram(bin + u"activate"_s,
                     "echo fact:folder=noise\nPATH=\"" + QFile::encodeName(bin) + ":$PATH\"\nexport ACTIVE=1\n");
        writeProgram(bin + u"cszoo"_s, "#!/bin/sh\n");
        writeProgram(bin + u"python"_s, "#!/bin/sh\necho \"" + words + "\" >&2\nexit " + QByteArray::number(exitCode));
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void allThatIsThereIsFound()
    {
        makeEnvironment("a warning", 0);
        writeProgram(m_folder->filePath(u"work/configs/p.yaml"_s), "x: 1\n");
        const auto items = look({.folder = u"~/work"_s,
                                 .environment = u"~/R_2.6.0/venv it's"_s,
                                 .parameters = u"configs/p.yaml"_s,
                                 .jobsTool = u"ls -l"_s},
                                {u"https_proxy=http://user:secret@proxy.host:3128"_s});
        QCOMPARE(items.size(), 7U);
        QCOMPARE(itemOf(items, Kind::WorkingFolder).state, State::Passed);
        QCOMPARE(itemOf(items, Kind::Environment).state, State::Passed);
        QVERIFY2(itemOf(items, Kind::Launcher).state == State::Passed,
                 qPrintable(itemOf(items, Kind::Launcher).detail));
        QVERIFY(itemOf(items, Kind::Launcher).detail.endsWith(u"bin//cszoo"_s)
                || itemOf(items, Kind::Launcher).detail.endsWith(u"bin/cszoo"_s));
        QCOMPARE(itemOf(items, Kind::Jobs).state, State::Passed);
        QCOMPARE(itemOf(items, Kind::Proxy).detail, u"http://proxy.host:3128"_s); // without user and password
        QVERIFY(itemOf(items, Kind::Disk).detail.endsWith(u"GB free"_s));
    }

    void whatIsMissingIsNamed()
    {
        const auto items = look({.folder = u"/none/$(touch x)"_s, .environment = u"~/venv"_s, .jobsTool = u"csctl"_s});
        QCOMPARE(itemOf(items, Kind::WorkingFolder).refusal, RemoteRefusal::FolderMissing);
        QCOMPARE(itemOf(items, Kind::Environment).refusal, RemoteRefusal::EnvironmentMissing);
        QCOMPARE(itemOf(items, Kind::Launcher).refusal, RemoteRefusal::LauncherMissing);
        QCOMPARE(itemOf(items, Kind::Launcher).state, State::Failed);
        QCOMPARE(itemOf(items, Kind::Jobs).state, State::Warned);
        QCOMPARE(itemOf(items, Kind::Proxy).refusal, RemoteRefusal::ProxyMissing);
        const auto parameters = look({.folder = m_folder->path(), .parameters = u"none.yaml"_s});
        QCOMPARE(itemOf(parameters, Kind::WorkingFolder).refusal, RemoteRefusal::ParametersMissing);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aBrokenImportIsNamedByItsModule()
    {
        makeEnvironment("Traceback (most recent call last):\nModuleNotFoundError: No module named "
                        "'transformers.modeling_layers'",
                        1);
        const auto item = itemOf(look({.environment = u"~/R_2.6.0/venv it's/bin/activate"_s}), Kind::Launcher);
        QCOMPARE(item.state, State::Failed);
        QCOMPARE(item.refusal, RemoteRefusal::ModuleMissing);
        QCOMPARE(item.detail, u"ModuleNotFoundError: No module named 'transformers.modeling_layers'"_s);
    }

    void diskSpaceIsWeighed_data()
    {
        QTest::addColumn<QByteArray>("kilobytes");
        QTest::addColumn<RemoteCheckItem::State>("state");
        QTest::addColumn<QString>("detail");
        QTest::addRow("plenty") << QByteArray("402343750") << State::Passed << u"412 GB free"_s;
        QTest::addRow("scarce") << QByteArray("40000000") << State::Warned << u"41 GB free"_s;
        QTest::addRow("little") << QByteArray("500000") << State::Failed << u"0.5 GB free"_s;
        QTest::addRow("not told") << QByteArray("") << State::Warned << QString();
    }

    void diskSpaceIsWeighed()
    {
        QFETCH(const QByteArray, kilobytes);
        const auto item = itemOf(nodeItems("noise\nfact:free=" + kilobytes + "\nfact:", {}), Kind::Disk);
        QTEST(item.state, "state");
        QTEST(item.detail, "detail");
    }

    void silenceIsNoSuccess()
    {
        for (const RemoteCheckItem& item : nodeItems({}, {.environment = u"x"_s})) {
            QVERIFY(item.state != State::Passed);
            QVERIFY(item.refusal != RemoteRefusal::None);
        }
    }
};

QTEST_GUILESS_MAIN(TestNodeFacts)

#include "tst_nodefacts.moc"
