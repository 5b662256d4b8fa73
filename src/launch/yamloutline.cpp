// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/yamloutline.h"

#include "launch/yamlcursor.h"

#include <QByteArrayView>

namespace tokenscope {

namespace {

using Reason = YamlRefusal::Reason;

/// An open mapping (with the key that is being filled) or an open item of a list.
struct Level
{
    int column = 0;
    bool isItem = false;
    bool isFilled = false; ///< the key or item has its value already
    QByteArray key {};
    QList<QByteArray> keys {}; ///< of the mapping so far
};

/// Block style: what belongs to what follows from the columns in which things begin.
class Outliner
{
public:
    explicit Outliner(QByteArrayView text)
        : m_cursor(text, m_outline)
    {
    }
    YamlOutline outline();

private:
    void readLine();
    bool readDocumentMark();
    void readContent(int column);
    int readItems(int column);
    void openItem(int column);
    bool openKey(int column, const QByteArray& key);
    std::optional<QByteArray> readKey();
    void readValue(YamlEntry entry, bool isOfKey);
    void readScalar(YamlEntry& entry);
    void readPlain(YamlEntry& entry);
    void skipBlockScalar();
    bool skipContinuation();
    [[nodiscard]] int indentation() const;
    [[nodiscard]] QList<QByteArray> path() const;
    void closeAbove(int column);
    void keep(const YamlEntry& entry);
    [[nodiscard]] int columnHere() const { return static_cast<int>(m_cursor.at - m_lineBegin); }

    YamlOutline m_outline {};
    YamlCursor m_cursor;
    std::vector<Level> m_levels {};
    qsizetype m_lineBegin = 0;
    bool m_hasContent = false;
    bool m_hasEnded = false; ///< after "..."
    bool m_hasRoot = false;
    bool m_isRepeated = false; ///< the key that is being read stands there already
};

YamlOutline Outliner::outline()
{
    if (m_cursor.text().startsWith("\xef\xbb\xbf"))
        m_cursor.at = 3;
    while (!m_cursor.isAtEnd())
        readLine();
    return std::move(m_outline);
}

void Outliner::readLine()
{
    m_lineBegin = m_cursor.at;
    while (m_cursor.peek() == ' ')
        ++m_cursor.at;
    const int column = m_lineBegin == 0 && m_cursor.text().startsWith("\xef\xbb\xbf") ? 0 : columnHere();
    const bool hasTab = m_cursor.peek() == '\t';
    m_cursor.skipBlanks();
    if (m_cursor.isAtRestless())
        return m_cursor.skipLine();
    if (hasTab)
        return m_cursor.refuse(Reason::Tab);
    if (column == 0 && readDocumentMark())
        return;
    if (m_hasEnded)
        return m_cursor.refuse(Reason::SeveralDocuments);
    m_hasContent = true;
    readContent(column);
}

bool Outliner::readDocumentMark()
{
    const QByteArrayView rest = m_cursor.text().sliced(m_cursor.at);
    if (rest.startsWith('%') && !m_hasContent) {
        m_cursor.skipLine();
        return true;
    }
    const bool isBegin = rest.startsWith("---");
    if (!isBegin && !rest.startsWith("..."))
        return false;
    if (rest.size() > 3 && rest[3] != ' ' && rest[3] != '\t' && rest[3] != '\n' && rest[3] != '\r')
        return false;
    if (isBegin && (m_hasContent || m_hasEnded)) {
        m_cursor.refuse(Reason::SeveralDocuments);
        return true;
    }
    (isBegin ? m_hasContent : m_hasEnded) = true;
    m_cursor.at += 3;
    m_cursor.endLine();
    return true;
}

void Outliner::readContent(int column)
{
    column = readItems(column);
    if (column < 0 || m_cursor.isAtEnd())
        return;
    const int line = m_cursor.line;
    if (const auto key = readKey()) {
        if (!openKey(column, *key))
            return m_cursor.refuse(Reason::Unclear);
        return readValue({.path = path(), .line = line}, true);
    }
    if (m_cursor.isAtEnd() || m_levels.empty() || m_levels.back().isFilled || column <= m_levels.back().column)
        return m_cursor.refuse(Reason::Unclear);
    readValue({.path = path(), .line = line}, false); // of an item, or of a key on the line above
}

/// "- - key: value": opens items, and returns the column of what follows; -1 if nothing does.
int Outliner::readItems(int column)
{
    while (m_cursor.peek() == '-') {
        const char next = m_cursor.peek(1);
        if (next != ' ' && next != '\t' && next != '\n' && next != '\r' && next != '\0')
            break;
        openItem(column);
        ++m_cursor.at;
        const bool hasTab = m_cursor.peek() == '\t';
        m_cursor.skipBlanks();
        if (m_cursor.isAtRestless()) {
            m_cursor.skipLine();
            return -1;
        }
        if (hasTab)
            m_cursor.refuse(Reason::Tab);
        column = columnHere();
    }
    return column;
}

void Outliner::closeAbove(int column)
{
    while (!m_levels.empty() && m_levels.back().column > column)
        m_levels.pop_back();
}

void Outliner::openItem(int column)
{
    closeAbove(column);
    if (!m_levels.empty() && m_levels.back().isItem && m_levels.back().column == column)
        m_levels.pop_back(); // its neighbour; what holds both is filled already
    else if (m_levels.empty() ? m_hasRoot : m_levels.back().isFilled)
        return m_cursor.refuse(Reason::Unclear);
    if (!m_levels.empty())
        m_levels.back().isFilled = true;
    m_levels.push_back({.column = column, .isItem = true});
    m_hasRoot = true;
}

bool Outliner::openKey(int column, const QByteArray& key)
{
    closeAbove(column);
    // a list may begin in the column of its key: then the next key ends it
    if (!m_levels.empty() && m_levels.back().isItem && m_levels.back().column == column)
        m_levels.pop_back();
    if (m_levels.empty() || m_levels.back().column < column) {
        if (m_levels.empty() ? m_hasRoot : m_levels.back().isFilled)
            return false;
        if (!m_levels.empty())
            m_levels.back().isFilled = true;
        m_levels.push_back({.column = column});
        m_hasRoot = true;
    }
    Level& level = m_levels.back();
    if (level.isItem)
        return false;
    level.key = key;
    level.isFilled = false;
    m_isRepeated = level.keys.contains(key);
    level.keys.append(key);
    return true;
}

QList<QByteArray> Outliner::path() const
{
    QList<QByteArray> keys;
    for (const Level& level : m_levels) {
        if (!level.isItem)
            keys.append(level.key);
    }
    return keys;
}

/// The key that begins here, without quotes, and the cursor behind its colon; nothing if the line has none, and the
/// cursor stays.
std::optional<QByteArray> Outliner::readKey()
{
    const auto endsKey = [this](qsizetype colon) {
        const QByteArrayView rest = m_cursor.text().sliced(colon);
        return rest.size() < 2 || rest[1] == ' ' || rest[1] == '\t' || rest[1] == '\n' || rest[1] == '\r';
    };
    const qsizetype from = m_cursor.at;
    const char first = m_cursor.peek();
    if (first == '"' || first == '\'') {
        const int line = m_cursor.line;
        const QByteArray quoted = m_cursor.readQuoted();
        m_cursor.skipBlanks();
        if (m_cursor.line == line && m_cursor.peek() == ':' && endsKey(m_cursor.at)) {
            ++m_cursor.at;
            return quoted.sliced(1).chopped(1);
        }
        if (!m_outline.refusal) {
            m_cursor.at = from;
            m_cursor.line = line;
        }
        return std::nullopt;
    }
    if (QByteArrayView("&*!|>{[").contains(first))
        return std::nullopt;
    for (; !m_cursor.isAtRestless(); ++m_cursor.at) {
        if (m_cursor.peek() == ':' && endsKey(m_cursor.at)) {
            ++m_cursor.at;
            return m_cursor.text().sliced(from, m_cursor.at - 1 - from).trimmed().toByteArray();
        }
    }
    m_cursor.at = from;
    return std::nullopt;
}

void Outliner::keep(const YamlEntry& entry)
{
    (m_isRepeated ? m_outline.repeated : m_outline.entries).push_back(entry);
}

void Outliner::readValue(YamlEntry entry, bool isOfKey)
{
    const bool isRepeated = m_isRepeated;
    m_cursor.skipBlanks();
    m_cursor.readProperties(entry);
    const bool hasValue = !m_cursor.isAtRestless();
    if (hasValue) {
        m_levels.back().isFilled = true;
        readScalar(entry);
    } else {
        m_cursor.skipLine();
    }
    m_isRepeated = isRepeated;
    // what stands on a line without a key has no entry of its own; only its anchor matters
    if (isOfKey || !entry.anchor.isEmpty())
        keep(entry);
}

void Outliner::readScalar(YamlEntry& entry)
{
    switch (m_cursor.peek()) {
    case '|':
    case '>':
        entry.style = YamlEntry::Style::Block;
        return skipBlockScalar();
    case '{':
    case '[':
        entry.style = YamlEntry::Style::Flow;
        m_cursor.readFlow(entry.path);
        return m_cursor.endLine();
    case '"':
    case '\'':
        entry.style = YamlEntry::Style::Quoted;
        m_cursor.readQuoted();
        return m_cursor.endLine();
    case '*':
        entry.style = YamlEntry::Style::Alias;
        m_cursor.readAlias();
        return m_cursor.endLine();
    default:
        return readPlain(entry);
    }
}

void Outliner::readPlain(YamlEntry& entry)
{
    const char next = m_cursor.peek(1);
    const bool isMark = next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '\0';
    if (QByteArrayView("@`%,]}").contains(m_cursor.peek())
        || (isMark && QByteArrayView("-?:").contains(m_cursor.peek())))
        return m_cursor.refuse(Reason::Unclear);
    entry.style = YamlEntry::Style::Plain;
    entry.offset = m_cursor.at;
    if (readKey()) // "key: a: b"
        return m_cursor.refuse(Reason::Unclear);
    while (!m_cursor.isAtRestless())
        ++m_cursor.at;
    const bool hasComment = !m_cursor.isLineEnd();
    entry.length = m_cursor.text().sliced(entry.offset, m_cursor.at - entry.offset).trimmed().size();
    m_cursor.skipLine();
    while (!hasComment && skipContinuation())
        entry.style = YamlEntry::Style::Folded;
}

/// Of the line that the cursor stands at the begin of; blank lines have none that counts.
int Outliner::indentation() const
{
    int spaces = 0;
    while (m_cursor.peek(spaces) == ' ')
        ++spaces;
    return spaces;
}

/// A line that goes on with a plain value stands deeper than the key or item that the value belongs to.
bool Outliner::skipContinuation()
{
    const qsizetype from = m_cursor.at;
    const int line = m_cursor.line;
    while (!m_cursor.isAtEnd()) {
        const int spaces = indentation();
        m_cursor.skipBlanks();
        if (m_cursor.isLineEnd()) {
            m_cursor.skipLine();
            continue;
        }
        if (spaces <= m_levels.back().column || m_cursor.isAtRestless())
            break;
        if (readKey()) {
            m_cursor.refuse(Reason::Unclear);
            return false;
        }
        m_cursor.skipLine();
        return true;
    }
    m_cursor.at = from;
    m_cursor.line = line;
    return false;
}

void Outliner::skipBlockScalar()
{
    ++m_cursor.at;
    while (QByteArrayView("+-0123456789").contains(m_cursor.peek()) && !m_cursor.isAtEnd())
        ++m_cursor.at;
    m_cursor.endLine();
    while (!m_cursor.isAtEnd()) {
        const qsizetype from = m_cursor.at;
        const int spaces = indentation();
        m_cursor.at += spaces;
        if (!m_cursor.isLineEnd() && spaces <= m_levels.back().column) {
            m_cursor.at = from;
            return;
        }
        m_cursor.skipLine();
    }
}

} // namespace

YamlOutline outlineYaml(QByteArrayView text)
{
    return Outliner(text).outline();
}

} // namespace tokenscope
