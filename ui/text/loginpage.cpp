// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/loginpage.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace tokenscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LoginPage)
};

// grey on white, or on dark where the browser is dark
const char* const look = "body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 1.5em;"
                         "color:#1b1f24;background:#fff}h1{font-size:1.4em;margin:0 0 .5em}p{margin:.5em 0}"
                         "@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#16181c}}";

QString paragraph(const QString& words)
{
    return words.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped());
}

} // namespace

QByteArray loginPageFor(const std::optional<Error>& error)
{
    QString headline = Words::tr("You are signed in");
    QString body = paragraph(Words::tr("You can close this tab and go back to Tokenscope."));
    if (error) {
        const errortext::Words words = errortext::wordsFor(*error);
        headline = Words::tr("The sign-in did not work");
        body = paragraph(words.what) + paragraph(words.why) + paragraph(words.todo)
            + paragraph(Words::tr("You can close this tab."));
    }
    return QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                          "content=\"width=device-width\"><title>Tokenscope</title><style>%2</style></head><body>"
                          "<h1>%3</h1>%4</body></html>\n")
        .arg(QLocale().bcp47Name(), QString::fromLatin1(look), headline.toHtmlEscaped(), body)
        .toUtf8();
}

} // namespace tokenscope
