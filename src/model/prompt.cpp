// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/prompt.h"

namespace tokenscope {

Prompt promptFromText(const QString& text)
{
    return {.id = {},
            .question = text.trimmed().section(u'\n', 0, 0),
            .messages = {{.role = QStringLiteral("user"), .content = text}},
            .answers = {}};
}

QString textOf(const Prompt& prompt)
{
    if (prompt.messages.size() == 1)
        return prompt.messages.front().content;
    QString text;
    for (const Message& message : prompt.messages) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += message.role + QStringLiteral(": ") + message.content;
    }
    return text;
}

} // namespace tokenscope
