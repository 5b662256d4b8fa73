// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remoteprompt.h"

#include <QRegularExpression>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2'000;

QString plainText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes.left(4 * longestText));
    QString plain;
    for (const QChar letter : text) {
        const bool isSpecial = letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format;
        if (!isSpecial || letter == u'\n')
            plain += letter;
    }
    return plain.trimmed().left(longestText);
}

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

RemotePrompt::Kind kindOf(const QString& text, const QByteArray& hint)
{
    using Kind = RemotePrompt::Kind;
    if (matches(text, "continue connecting|type 'yes', 'no' or the fingerprint|authenticity of host"))
        return Kind::HostKey;
    if (hint == "none")
        return Kind::Notice;
    if (hint == "confirm")
        return Kind::Confirm;
    if (matches(text, "passphrase|\\bPIN\\b"))
        return Kind::Passphrase;
    // before passwords: "One-time password", "Password (CRYPTOCard)"
    if (matches(text,
                "one.?time|\\bOTP\\b|passcode|verification code|\\bcode\\b|crypto.?card|mobile.?pass|token|"
                "authenticator|\\bduo\\b|second factor|challenge"))
        return Kind::OneTimeCode;
    return Kind::Password;
}

// "(user@host) Password:", "user@host's password:", "host 'name (127.0.0.1)'"
QString hostIn(const QString& text)
{
    static const QRegularExpression who(u"^\\((?<a>[^()\\s]+@[^()\\s]+)\\)|^(?<b>\\S+@\\S+)'s |host '(?<c>[^'\\s]+)"_s,
                                        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = who.match(text);
    for (const auto* name : {u"a", u"b", u"c"}) {
        if (const QString found = match.captured(QString::fromUtf16(name)); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

RemotePrompt promptOf(const QByteArray& text, const QByteArray& hint)
{
    RemotePrompt prompt;
    prompt.text = plainText(text);
    prompt.kind = kindOf(prompt.text, hint);
    prompt.host = hostIn(prompt.text);
    if (prompt.kind == RemotePrompt::Kind::HostKey) {
        static const QRegularExpression key(u"(\\S+) key fingerprint is ((?:SHA256|MD5):[^\\s.]+)"_s);
        const QRegularExpressionMatch match = key.match(prompt.text);
        prompt.keyType = match.captured(1);
        prompt.fingerprint = match.captured(2);
    }
    return prompt;
}

void wipe(QByteArray& secret)
{
    // a loop that the compiler may not leave out, unlike a fill before the end of its life
    volatile char* bytes = secret.data();
    for (qsizetype index = 0; index < secret.size(); ++index)
        bytes[index] = '\0';
    secret.clear();
}

} // namespace tokenscope
