// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/successor.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestSuccessor : public QObject
{
    Q_OBJECT

private slots:
    void aModelThatIsGoneHasASuccessorOfTheSameName_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QStringList>("offered"); // a "*" in front: hot
        QTest::addColumn<QString>("successor");
        const QString none;
        QTest::addRow("the context length was dropped")
            << u"gpt-oss-120b-131072"_s << QStringList {u"gpt-oss-120b"_s, u"gpt-oss-20b"_s} << u"gpt-oss-120b"_s;
        QTest::addRow("it was added") << u"gpt-oss-120b"_s << QStringList {u"gpt-oss-120b-32768"_s}
                                      << u"gpt-oss-120b-32768"_s;
        QTest::addRow("in thousands") << u"gpt-oss-120b-128k"_s << QStringList {u"gpt-oss-120b"_s} << u"gpt-oss-120b"_s;
        QTest::addRow("a maker stands before it")
            << u"gpt-oss-120b"_s << QStringList {u"openai/gpt-oss-120b"_s} << u"openai/gpt-oss-120b"_s;
        QTest::addRow("none does any more")
            << u"openai/gpt-oss-120b"_s << QStringList {u"gpt-oss-120b"_s} << u"gpt-oss-120b"_s;
        QTest::addRow("another letter case")
            << u"gemma-4-31B-it"_s << QStringList {u"google/gemma-4-31b-it"_s} << u"google/gemma-4-31b-it"_s;
        QTest::addRow("it is still there")
            << u"gpt-oss-120b"_s << QStringList {u"gpt-oss-120b"_s, u"openai/gpt-oss-120b"_s} << none;
        QTest::addRow("another size is another model") << u"gpt-oss-120b"_s << QStringList {u"gpt-oss-20b"_s} << none;
        QTest::addRow("a date is no context length")
            << u"large-instruct-2407"_s << QStringList {u"large-instruct-2512"_s} << none;
        QTest::addRow("two may be meant") << u"m-8192"_s << QStringList {u"a/m"_s, u"b/m"_s} << none;
        QTest::addRow("two, one of them hot") << u"m-8192"_s << QStringList {u"a/m"_s, u"*b/m"_s} << u"b/m"_s;
        QTest::addRow("two, both hot") << u"m-8192"_s << QStringList {u"*a/m"_s, u"*b/m"_s} << none;
        QTest::addRow("nothing is offered") << u"m"_s << QStringList {} << none;
        QTest::addRow("no model is named") << QString() << QStringList {u"m"_s} << none;
    }

    void aModelThatIsGoneHasASuccessorOfTheSameName()
    {
        QFETCH(const QString, model);
        QFETCH(const QStringList, offered);
        QFETCH(const QString, successor);
        std::vector<ServedModel> models;
        for (const QString& id : offered) {
            const bool isHot = id.startsWith(u'*');
            models.push_back({.id = id.mid(isHot ? 1 : 0), .state = isHot ? ModelState::Hot : ModelState::Unknown});
        }
        QCOMPARE(successorOf(model, models).value_or(QString()), successor);
    }
};

QTEST_APPLESS_MAIN(TestSuccessor)

#include "tst_successor.moc"
