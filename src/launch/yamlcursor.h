// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/yamloutline.h"

namespace tokenscope {

/// Reads through a YAML text: the parts that block and flow style have in common, and flow style, which follows no
/// indentation. What it meets goes into `outline`; after a refusal nothing more is read.
class YamlCursor
{
public:
    explicit YamlCursor(QByteArrayView text, YamlOutline& outline);

    [[nodiscard]] bool isAtEnd() const { return at >= m_text.size(); }
    [[nodiscard]] char peek(qsizetype ahead = 0) const;
    [[nodiscard]] QByteArrayView text() const { return m_text; }
    /// At a line's end, or at a comment up to it. A '#' begins one at the line's begin and after a blank.
    [[nodiscard]] bool isAtRestless() const;
    [[nodiscard]] bool isLineEnd() const;

    void skipBlanks(); ///< spaces and tabs
    void skipLine(); ///< with its end
    void step(); ///< one byte, counting lines
    void refuse(YamlRefusal::Reason reason);
    /// Refuses unless only blanks and a comment are left of the line; goes to the next.
    void endLine();

    /// &anchor and !tag before a value.
    void readProperties(YamlEntry& entry);
    void readAlias();
    /// Of a quoted scalar with its quotes; the cursor stands on the first.
    QByteArray readQuoted();
    /// The cursor stands on { or [.
    void readFlow(const QList<QByteArray>& path);

    qsizetype at = 0;
    int line = 1;

private:
    void readFlowMapping(const QList<QByteArray>& path);
    void readFlowSequence(const QList<QByteArray>& path);
    void readFlowValue(const QList<QByteArray>& path, YamlEntry& entry);
    QByteArray readFlowKey();
    bool readFlowColon(bool isAfterQuote);
    void readPlainInFlow(YamlEntry& entry);
    void skipSpace(); ///< line ends and comments too

    QByteArrayView m_text;
    YamlOutline& m_outline;
    int m_depth = 0;
};

} // namespace tokenscope
