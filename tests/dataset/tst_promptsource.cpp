// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/knowndatasets.h"
#include "dataset/promptsource.h"
#include "dataset/squadreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;

namespace {

QString fixture(const char* name)
{
    return QStringLiteral(TEST_DATA_DIR "/prompts/") + QString::fromLatin1(name);
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& text)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return path;
}

QStringList questions(const PromptSet& set)
{
    QStringList found;
    for (const Prompt& prompt : set.prompts)
        found.append(prompt.question);
    return found;
}

} // namespace

class TestPromptSource : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("expected");
        const QStringList kites {QStringLiteral("What was the string?"), QStringLiteral("Where was it silk?"),
                                 QStringLiteral("What are bells cast from?")};
        const QStringList lines {QStringLiteral("Why is the sky blue?"), QStringLiteral("Name a prime."),
                                 QStringLiteral("What are bells cast from?"), QStringLiteral("café 😀"),
                                 QStringLiteral("Parts?")};
        QTest::newRow("SQuAD v1.1") << fixture("squad_v1.json") << kites;
        QTest::newRow("SQuAD v2") << fixture("squad_v2.json")
                                  << QStringList {QStringLiteral("What are bells cast from?"),
                                                  QStringLiteral("Who cast the first bell?")};
        QTest::newRow("JSONL") << fixture("prompts.jsonl") << lines;
        QTest::newRow("JSONL with mark, CRLF and blank lines") << fixture("prompts_bom_crlf.jsonl") << lines;
        QTest::newRow("a prompt a line") << fixture("lines.txt")
                                         << QStringList {QStringLiteral("Why is the sky blue?"),
                                                         QStringLiteral("Name a prime."),
                                                         QStringLiteral("{name}, are you there?")};
        QTest::newRow("lines with mark and CRLF")
            << fixture("lines_bom_crlf.txt") << QStringList {QStringLiteral("One?"), QStringLiteral("Two?")};
        QTest::newRow("paragraphs") << fixture("paragraphs.txt")
                                    << QStringList {QStringLiteral("A first paragraph"), QStringLiteral("A second."),
                                                    QStringLiteral("A third.")};
    }
    void everyFormatIsRead()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, expected);
        const auto set = loadPrompts(path, 0, {});
        QVERIFY2(set, set ? "" : qPrintable(set.error().detail));
        QCOMPARE(questions(*set), expected);
        QCOMPARE(set->source, QFileInfo(path).fileName());
        const auto two = loadPrompts(path, 2, {});
        QVERIFY(two);
        QCOMPARE(questions(*two), expected.first(2));
        const auto many = loadPrompts(path, 1000, {});
        QCOMPARE(questions(*many), expected);
    }

    void theFormatIsToldByTheContent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("like");
        QTest::newRow("SQuAD named txt") << QByteArray("x.txt") << fixture("squad_v1.json");
        QTest::newRow("SQuAD on one line named jsonl") << QByteArray("x.jsonl") << fixture("squad_v2.json");
        QTest::newRow("JSONL named json") << QByteArray("x.json") << fixture("prompts.jsonl");
        QTest::newRow("JSONL without a suffix") << QByteArray("x") << fixture("prompts_bom_crlf.jsonl");
        QTest::newRow("text named md") << QByteArray("x.md") << fixture("lines.txt");
    }
    void theFormatIsToldByTheContent()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, like);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QString::fromLatin1(name));
        QVERIFY(QFile::copy(like, copy));
        const auto set = loadPrompts(copy, 0, {});
        QVERIFY(set);
        QCOMPARE(set->prompts, loadPrompts(like, 0, {})->prompts);
    }

    void aSquadPromptIsThatOfTheOriginalScript()
    {
        QCOMPARE(squadPrompt(QStringLiteral("C c."), QStringLiteral(" Q? ")),
                 QStringLiteral("Context: C c.\n\nQuestion:  Q? \n\nAnswer:"));
        const auto set = loadPrompts(fixture("squad_v1.json"), 1, {});
        QVERIFY(set);
        QCOMPARE(set->version, QStringLiteral("1.1"));
        const Prompt& first = set->prompts.front();
        QCOMPARE(first.messages.size(), std::size_t {1});
        QCOMPARE(first.messages.front().role, QStringLiteral("user"));
        QCOMPARE(first.messages.front().content,
                 QStringLiteral("Context: A kite flies because the wind pushes it up. Its string was silk in China."
                                "\n\nQuestion: What was the string?\n\nAnswer:"));
        QCOMPARE(first.id, QStringLiteral("k1"));
        QCOMPARE(first.answers, (std::vector {QStringLiteral("silk"), QStringLiteral("silk in China")}));
    }

    void anImpossibleQuestionHasNoAnswers()
    {
        const auto set = loadPrompts(fixture("squad_v2.json"), 0, {});
        QVERIFY(set);
        QCOMPARE(set->prompts[0].answers, std::vector {QStringLiteral("bronze")});
        QVERIFY(set->prompts[1].answers.empty());
        QCOMPARE(set->version, QStringLiteral("v2.0"));
    }

    void aJsonLineKeepsAllItSays()
    {
        const auto set = loadPrompts(fixture("prompts.jsonl"), 0, {});
        QVERIFY(set);
        QCOMPARE(set->prompts[0].id, QStringLiteral("one"));
        QCOMPARE(set->prompts[0].answers, std::vector {QStringLiteral("scattering")});
        QCOMPARE(set->prompts[1].id, QStringLiteral("2"));
        QCOMPARE(set->prompts[1].messages.size(), std::size_t {2});
        QCOMPARE(set->prompts[1].messages[0].role, QStringLiteral("system"));
        QCOMPARE(set->prompts[1].messages[1].content, QStringLiteral("Name a prime.\nOne only."));
        QCOMPARE(set->prompts[2].answers, std::vector {QStringLiteral("bronze")});
        QVERIFY(textOf(set->prompts[2]).startsWith(QStringLiteral("Context: Bells")));
        QCOMPARE(set->prompts[3].answers, std::vector {QStringLiteral("ja")});
        QCOMPARE(textOf(set->prompts[4]), QStringLiteral("In parts"));
    }

    void aParagraphKeepsItsLines()
    {
        const auto set = loadPrompts(fixture("paragraphs.txt"), 0, {});
        QVERIFY(set);
        QCOMPARE(textOf(set->prompts[0]), QStringLiteral("A first paragraph\nin two lines."));
    }

    void oneJsonObjectIsOnePrompt()
    {
        const QTemporaryDir folder;
        const auto set = loadPrompts(write(folder, "x.json", "{\n  \"prompt\": \"Hi\"\n}\n"), 0, {});
        QVERIFY(set);
        QCOMPARE(questions(*set), QStringList {QStringLiteral("Hi")});
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("detail");
        const auto json = Error::Code::NotJson;
        const auto schema = Error::Code::WrongSchema;
        const QByteArray jsonl = "x.jsonl";
        const QByteArray squad = "x.json";
        const auto none = Error::Code::NoPrompts;
        QTest::newRow("empty") << jsonl << QByteArray() << none << 0 << "";
        QTest::newRow("only blanks") << QByteArray("x.txt") << QByteArray(" \n\t\r\n") << none << 0 << "";
        QTest::newRow("only a mark") << squad << QByteArray("\xEF\xBB\xBF") << none << 0 << "";
        QTest::newRow("no articles") << squad << QByteArray(R"({"data":[]})") << none << 0 << "";
        QTest::newRow("a broken line") << jsonl << QByteArray("{\"prompt\":\"a\"}\n\n{\"prompt\"") << json << 3 << "";
        QTest::newRow("a broken first line")
            << QByteArray("x.txt") << QByteArray("{\"prompt\" \"a\"}\n{\"prompt\":\"a\"}") << json << 1 << "";
        QTest::newRow("a line that is a text") << jsonl << QByteArray("{\"prompt\":\"a\"}\nhello") << json << 2 << "";
        QTest::newRow("a line that is a number") << jsonl << QByteArray("1") << schema << 1 << "object";
        QTest::newRow("no prompt") << jsonl << QByteArray("{\"id\":1}\n{}") << schema << 1 << "prompt";
        QTest::newRow("an empty prompt") << jsonl << QByteArray(R"({"prompt":" "})") << schema << 0 << "empty";
        QTest::newRow("messages without a role")
            << jsonl << QByteArray("{\"prompt\":\"a\"}\n{\"messages\":[{\"content\":\"a\"}]}") << schema << 2
            << "messages";
        QTest::newRow("answers are a number")
            << jsonl << QByteArray("{\"prompt\":\"a\"}\n{\"prompt\":\"a\",\"answers\":1}") << schema << 2 << "answers";
        QTest::newRow("broken SQuAD") << squad << QByteArray("{\n\"data\": [,]}") << json << 2 << "";
        QTest::newRow("a number beyond all doubles") << squad << QByteArray("{\n\"data\": 1e999}") << json << 0 << "";
        QTest::newRow("a JSON list") << squad << QByteArray("[1]") << schema << 0 << "object";
        QTest::newRow("other JSON") << squad << QByteArray(R"({"rows":[]})") << schema << 0 << "data";
        QTest::newRow("no paragraphs") << squad << QByteArray(R"({"data":[{}]})") << schema << 0
                                       << "data[0].paragraphs";
        QTest::newRow("no context") << squad << QByteArray(R"({"data":[{"paragraphs":[{"qas":[]}]}]})") << schema << 0
                                    << "data[0].paragraphs[0].context";
        QTest::newRow("question is a number")
            << squad << QByteArray(R"({"data":[{"paragraphs":[{"context":"c","qas":[{"question":1}]}]}]})") << schema
            << 0 << "data[0].paragraphs[0].qas[0].question";
        QTest::newRow("Latin-1") << QByteArray("x.txt") << QByteArray("caf\xe9\n") << schema << 0 << "UTF-8";
        QTest::newRow("UTF-16") << QByteArray("x.txt") << QByteArray("\xff\xfeH\0i\0", 6) << schema << 0 << "UTF-8";
        QTest::newRow("binary") << QByteArray("x.txt") << QByteArray("a\0b", 3) << schema << 0 << "UTF-8";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(Error::Code, code);
        QFETCH(int, line);
        QFETCH(QString, detail);
        const QTemporaryDir folder;
        const QString path = write(folder, name.constData(), text);
        const auto set = loadPrompts(path, 0, {});
        QVERIFY(!set);
        QCOMPARE(set.error().code, code);
        QCOMPARE(set.error().subject, path);
        QVERIFY2(set.error().detail.contains(detail), qPrintable(set.error().detail));
        if (line > 0)
            QCOMPARE(set.error().line, line);
    }

    void aMissingFileIsNamed()
    {
        const auto set = loadPrompts(QStringLiteral("/nowhere/x.txt"), 0, {});
        QVERIFY(!set);
        QCOMPARE(set.error().code, Error::Code::FileNotFound);
        const QTemporaryDir folder;
        QCOMPARE(loadPrompts(folder.path(), 0, {}).error().code, Error::Code::NotReadable);
    }

    void aHugeFileIsRefusedWithoutBeingRead()
    {
        const QTemporaryDir folder;
        QFile file(write(folder, "x.txt", "a"));
        QVERIFY(file.resize(largestPromptFile + 1)); // sparse: takes no space
        const auto set = loadPrompts(file.fileName(), 0, {});
        QVERIFY(!set);
        QCOMPARE(set.error().code, Error::Code::TooLarge);
    }

    void squadIsReadFromTheCacheOrSaysHowToFetchIt()
    {
        const QTemporaryDir folder;
        const auto missing = loadPrompts(QStringLiteral("squad"), 10, folder.path());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Error::Code::NotFetched);
        QCOMPARE(missing.error().subject, QStringLiteral("squad"));
        const KnownDataset squad = datasets(folder.path())[1];
        QVERIFY(!squad.isCached);
        QVERIFY(QFile::copy(fixture("squad_v1.json"), cachedPath(squad, folder.path())));
        QFile file(cachedPath(squad, folder.path()));
        QVERIFY(file.open(QIODevice::Append));
        file.write(QByteArray(static_cast<qsizetype>(squad.size - file.size()), ' '));
        file.close();
        const auto set = loadPrompts(QStringLiteral("squad"), 2, folder.path());
        QVERIFY(set);
        QCOMPARE(set->name, QStringLiteral("SQuAD"));
        QCOMPARE(set->url, squad.url.toString());
        QCOMPARE(set->prompts.size(), std::size_t {2});
    }

    void halfADownloadIsNoCache()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(fixture("squad_v1.json"), cachedPath(datasets(folder.path())[1], folder.path())));
        QVERIFY(!datasets(folder.path())[1].isCached);
    }

    void theBuiltinSetNeedsNoCache()
    {
        const KnownDataset builtin = datasets({}).front();
        QCOMPARE(builtin.name, QStringLiteral("builtin"));
        QVERIFY(builtin.isCached);
        QVERIFY(builtin.size > 1000);
        QVERIFY(!builtin.licence.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPromptSource)
#include "tst_promptsource.moc"
