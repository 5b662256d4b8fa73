// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/yamlcursor.h"

#include <QByteArrayView>

namespace tokenscope {

namespace {

constexpr int deepest = 64; // nobody nests so deep, and a hostile file must not use up the stack

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

bool isFlowMark(char byte)
{
    return byte == ',' || byte == '[' || byte == ']' || byte == '{' || byte == '}';
}

bool isNameEnd(char byte)
{
    return byte == '\0' || isBlank(byte) || byte == '\n' || byte == '\r' || isFlowMark(byte);
}

} // namespace

YamlCursor::YamlCursor(QByteArrayView text, YamlOutline& outline)
    : m_text(text)
    , m_outline(outline)
{
}

char YamlCursor::peek(qsizetype ahead) const
{
    return at + ahead < m_text.size() ? m_text[at + ahead] : '\0';
}

bool YamlCursor::isLineEnd() const
{
    return isAtEnd() || peek() == '\n' || (peek() == '\r' && (peek(1) == '\n' || at + 1 == m_text.size()));
}

bool YamlCursor::isAtRestless() const
{
    if (isLineEnd())
        return true;
    if (peek() != '#')
        return false;
    return at == 0 || isBlank(m_text[at - 1]) || m_text[at - 1] == '\n';
}

void YamlCursor::skipBlanks()
{
    while (isBlank(peek()))
        ++at;
}

void YamlCursor::skipLine()
{
    while (!isAtEnd() && peek() != '\n')
        ++at;
    if (!isAtEnd())
        step();
}

void YamlCursor::step()
{
    if (peek() == '\n')
        ++line;
    ++at;
}

void YamlCursor::refuse(YamlRefusal::Reason reason)
{
    if (!m_outline.refusal)
        m_outline.refusal = YamlRefusal {.reason = reason, .line = line};
    at = m_text.size();
}

void YamlCursor::endLine()
{
    skipBlanks();
    if (!isAtRestless())
        return refuse(YamlRefusal::Reason::Unclear);
    skipLine();
}

void YamlCursor::readProperties(YamlEntry& entry)
{
    while (peek() == '&' || peek() == '!') {
        const bool isAnchor = peek() == '&';
        const qsizetype from = at + 1;
        while (!isNameEnd(peek()))
            ++at;
        if (isAnchor)
            entry.anchor = m_text.sliced(from, at - from).toByteArray();
        else
            entry.isTagged = true;
        skipBlanks();
    }
}

void YamlCursor::readAlias()
{
    const qsizetype from = ++at;
    while (!isNameEnd(peek()))
        ++at;
    m_outline.aliases.append(m_text.sliced(from, at - from).toByteArray());
}

QByteArray YamlCursor::readQuoted()
{
    const char quote = peek();
    const qsizetype from = at;
    step();
    while (!isAtEnd()) {
        if (quote == '"' && peek() == '\\') {
            step();
        } else if (peek() == quote) {
            if (quote == '"' || peek(1) != quote) {
                step();
                return m_text.sliced(from, at - from).toByteArray();
            }
            step(); // '' is a quote inside
        }
        step();
    }
    refuse(YamlRefusal::Reason::Unclear);
    return {};
}

void YamlCursor::skipSpace()
{
    while (!isAtEnd()) {
        skipBlanks();
        if (!isAtRestless() || isAtEnd())
            return;
        skipLine();
    }
}

void YamlCursor::readFlow(const QList<QByteArray>& path)
{
    if (++m_depth > deepest)
        return refuse(YamlRefusal::Reason::Unclear);
    const bool isMapping = peek() == '{';
    step();
    isMapping ? readFlowMapping(path) : readFlowSequence(path);
    --m_depth;
}

/// The colon of a pair: after a quoted key it may touch its value.
bool YamlCursor::readFlowColon(bool isAfterQuote)
{
    skipSpace();
    if (peek() != ':' || (!isAfterQuote && !isNameEnd(peek(1))))
        return false;
    ++at;
    skipSpace();
    return true;
}

QByteArray YamlCursor::readFlowKey()
{
    if (peek() == '"' || peek() == '\'') {
        const QByteArray quoted = readQuoted();
        return quoted.sliced(qMin(qsizetype(1), quoted.size())).chopped(quoted.size() > 1 ? 1 : 0);
    }
    YamlEntry key;
    readPlainInFlow(key);
    return m_text.sliced(key.offset, key.length).toByteArray();
}

void YamlCursor::readFlowMapping(const QList<QByteArray>& path)
{
    QList<QByteArray> keys;
    while (true) {
        skipSpace();
        if (isAtEnd())
            return refuse(YamlRefusal::Reason::Unclear);
        if (peek() == '}')
            return step();
        if (peek() == '?' || peek() == '&' || peek() == '!' || peek() == '*' || isFlowMark(peek()))
            return refuse(YamlRefusal::Reason::Unclear);
        YamlEntry entry {.line = line};
        const bool isQuoted = peek() == '"' || peek() == '\'';
        entry.path = path + QList {readFlowKey()};
        if (readFlowColon(isQuoted))
            readFlowValue(entry.path, entry);
        (keys.contains(entry.path.last()) ? m_outline.repeated : m_outline.entries).push_back(entry);
        keys.append(entry.path.last());
        skipSpace();
        if (peek() == ',')
            step();
        else if (peek() != '}')
            return refuse(YamlRefusal::Reason::Unclear);
    }
}

void YamlCursor::readFlowSequence(const QList<QByteArray>& path)
{
    while (true) {
        skipSpace();
        if (isAtEnd() || peek() == '?' || peek() == ',')
            return refuse(YamlRefusal::Reason::Unclear);
        if (peek() == ']')
            return step();
        YamlEntry item {.path = path, .line = line};
        const bool isQuoted = peek() == '"' || peek() == '\'';
        readFlowValue(path, item);
        if (readFlowColon(isQuoted)) // [key: value] is a mapping of one pair
            return refuse(YamlRefusal::Reason::Unclear);
        if (!item.anchor.isEmpty())
            m_outline.entries.push_back(item);
        if (peek() == ',')
            step();
        else if (peek() != ']')
            return refuse(YamlRefusal::Reason::Unclear);
    }
}

void YamlCursor::readFlowValue(const QList<QByteArray>& path, YamlEntry& entry)
{
    readProperties(entry);
    skipSpace();
    switch (peek()) {
    case '{':
    case '[':
        entry.style = YamlEntry::Style::Flow;
        return readFlow(path);
    case '"':
    case '\'':
        entry.style = YamlEntry::Style::Quoted;
        readQuoted();
        return;
    case '*':
        entry.style = YamlEntry::Style::Alias;
        return readAlias();
    case ',':
    case '}':
    case ']':
        return; // null
    default:
        return readPlainInFlow(entry);
    }
}

void YamlCursor::readPlainInFlow(YamlEntry& entry)
{
    entry.style = YamlEntry::Style::Plain;
    entry.offset = at;
    while (!isLineEnd() && !isFlowMark(peek()) && !(peek() == ':' && isNameEnd(peek(1)))
           && !(peek() == '#' && at > entry.offset && isBlank(m_text[at - 1])))
        ++at;
    qsizetype end = at;
    while (end > entry.offset && isBlank(m_text[end - 1]))
        --end;
    entry.length = end - entry.offset;
    skipSpace();
    if (entry.length == 0 || (!isFlowMark(peek()) && peek() != ':'))
        refuse(YamlRefusal::Reason::Unclear); // a plain value over several lines, or none
}

} // namespace tokenscope
