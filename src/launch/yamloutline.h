// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace tokenscope {

/// A key of a YAML text and where its value stands in the bytes.
struct YamlEntry
{
    enum class Style
    {
        Empty, ///< nothing on the key's line: a block below it, or null
        Plain, ///< on one line
        Folded, ///< plain, over several lines
        Quoted,
        Block, ///< | and >
        Flow, ///< {…} and […]
        Alias, ///< *name
    };

    QList<QByteArray> path {}; ///< keys from the root; list items are left out
    int line = 0; ///< of the key, from 1
    Style style = Style::Empty;
    bool isTagged = false; ///< !!int and the like stand before the value
    QByteArray anchor {}; ///< of &anchor; empty: none
    qsizetype offset = 0; ///< of Plain: where the value begins
    qsizetype length = 0; ///< of Plain

    bool operator==(const YamlEntry&) const = default;
};

/// Where something makes a YAML text one that this program does not edit.
struct YamlRefusal
{
    enum class Reason
    {
        Tab, ///< in indentation, where YAML forbids it
        SeveralDocuments,
        Unclear, ///< not well-formed, or a form that is too rare to be followed here: complex keys, tagged mappings
    };

    Reason reason {};
    int line = 0; ///< from 1

    bool operator==(const YamlRefusal&) const = default;
};

/// What keys a YAML text has and where.
///
/// Not a YAML library: those that there are make values of the text and write another text from them, without comments,
/// order, quotes and spacing of the author's. Here one number is to be changed and every other byte kept, so all that
/// is needed is to know surely where it stands; what is not followed surely is refused.
struct YamlOutline
{
    std::vector<YamlEntry> entries {}; ///< in the text's order
    std::vector<YamlEntry> repeated {}; ///< keys that stand a second time in the same mapping
    QList<QByteArray> aliases {}; ///< names that are referred to
    std::optional<YamlRefusal> refusal {}; ///< the rest is incomplete then
};

[[nodiscard]] YamlOutline outlineYaml(QByteArrayView text);

} // namespace tokenscope
