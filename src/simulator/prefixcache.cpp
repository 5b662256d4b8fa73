// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/prefixcache.h"

#include "simulator/tokenizer.h"

namespace tokenscope {

std::int64_t PrefixCache::take(QStringView prompt)
{
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    std::int64_t known = 0;
    std::int64_t tokens = 0;
    bool isKnown = true;
    for (qsizetype at = 0; at < prompt.size();) {
        const qsizetype length = tokenLength(prompt, at);
        for (const QChar character : prompt.sliced(at, length))
            hash = (hash ^ character.unicode()) * 0x100000001b3;
        at += length;
        if (++tokens % blockTokens != 0)
            continue;
        isKnown = isKnown && m_blocks.contains(hash);
        if (isKnown)
            known = tokens;
        else
            remember(hash);
    }
    return known;
}

void PrefixCache::remember(std::uint64_t block)
{
    if (!m_blocks.insert(block).second)
        return;
    m_order.push_back(block);
    if (m_order.size() > mostBlocks) {
        m_blocks.erase(m_order.front());
        m_order.pop_front();
    }
}

} // namespace tokenscope
