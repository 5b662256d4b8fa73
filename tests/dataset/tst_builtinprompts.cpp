// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptsource.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

#include <string>

using namespace tokenscope;
using nlohmann::json;

namespace {

QString textOf(const json& value)
{
    return QString::fromStdString(value.get<std::string>());
}

} // namespace

class TestBuiltinPrompts : public QObject
{
    Q_OBJECT

private slots:
    void everyGoldAnswerStandsWhereTheFileSays()
    {
        QFile file(QStringLiteral(":/prompts/builtin.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const json document = json::parse(file.readAll().toStdString(), nullptr, false);
        QCOMPARE(textOf(document["version"]), QStringLiteral("1.1"));
        for (const json& article : document["data"]) {
            for (const json& paragraph : article["paragraphs"]) {
                const QString context = textOf(paragraph["context"]);
                for (const json& question : paragraph["qas"]) {
                    QVERIFY(!question["answers"].empty());
                    for (const json& answer : question["answers"]) {
                        const QString gold = textOf(answer["text"]);
                        QCOMPARE(context.mid(answer["answer_start"].get<int>(), gold.size()), gold);
                    }
                }
            }
        }
    }

    void thereAreEnoughOfThemAndAllDiffer()
    {
        const auto set = loadPrompts(QStringLiteral("builtin"), 0, {});
        QVERIFY(set);
        QSet<QString> ids;
        QSet<QString> texts;
        QSet<QString> contexts;
        for (const Prompt& prompt : set->prompts) {
            ids.insert(prompt.id);
            texts.insert(tokenscope::textOf(prompt));
            contexts.insert(tokenscope::textOf(prompt).section(QStringLiteral("\n\nQuestion: "), 0, 0));
            QVERIFY(!prompt.answers.empty());
            QVERIFY(prompt.question.endsWith(u'?'));
        }
        QVERIFY(set->prompts.size() >= 36);
        QVERIFY(contexts.size() >= 6);
        QCOMPARE(static_cast<std::size_t>(ids.size()), set->prompts.size());
        QCOMPARE(static_cast<std::size_t>(texts.size()), set->prompts.size());
    }

    void theSetSaysWhatItIs()
    {
        const auto set = loadPrompts(QStringLiteral("builtin"), 3, {});
        QVERIFY(set);
        QCOMPARE(set->prompts.size(), std::size_t {3});
        QCOMPARE(set->name, QStringLiteral("Built-in"));
        QCOMPARE(set->source, QStringLiteral("built-in"));
        QVERIFY(!set->description.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestBuiltinPrompts)
#include "tst_builtinprompts.moc"
