// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/prompt.h"

#include <QTest>

using namespace tokenscope;

class TestPrompt : public QObject
{
    Q_OBJECT

private slots:
    void aPlainTextBecomesOneUserMessageNamedByItsFirstLine()
    {
        const Prompt prompt = promptFromText(QStringLiteral("\nWho?\nAnd when?"));
        QCOMPARE(prompt.question, QStringLiteral("Who?"));
        QCOMPARE(prompt.messages.size(), std::size_t(1));
        QCOMPARE(textOf(prompt), QStringLiteral("\nWho?\nAnd when?"));
    }

    void aConversationIsShownWithItsRoles()
    {
        const Prompt prompt {.messages = {{.role = QStringLiteral("system"), .content = QStringLiteral("Be brief.")},
                                          {.role = QStringLiteral("user"), .content = QStringLiteral("Who?")}}};
        QCOMPARE(textOf(prompt), QStringLiteral("system: Be brief.\n\nuser: Who?"));
    }
};

QTEST_APPLESS_MAIN(TestPrompt)

#include "tst_prompt.moc"
