// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/shellquoting.h"

#include <algorithm>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
        || (letter >= u'0' && letter <= u'9') || u"_-./:,@%+"_s.contains(letter);
}

} // namespace

QString quoted(const QString& word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString text = word;
    text.remove(QChar::Null); // no shell can hold one
    text.replace(u'\'', u"'\\''"_s);
    return u'\'' + text + u'\'';
}

QString quoted(const QStringList& words)
{
    QStringList texts;
    for (const QString& word : words)
        texts.append(quoted(word));
    return texts.join(u' ');
}

QString quotedPath(const QString& path)
{
    if (path == u"~")
        return u"\"$HOME\""_s;
    if (path.startsWith(u"~/"_s))
        return path.size() == 2 ? u"\"$HOME\"/"_s : u"\"$HOME\"/"_s + quoted(path.mid(2));
    // a command would take it for an option
    return path.startsWith(u'-') ? quoted(u"./"_s + path) : quoted(path);
}

QString commandLineOf(const QString& script)
{
    const QString encoded = QString::fromLatin1(script.toUtf8().toBase64());
    return u"exec /bin/bash -c 'eval \"$(printf %s %1 | base64 -d)\"'"_s.arg(encoded);
}

} // namespace tokenscope
