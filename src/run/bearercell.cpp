// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/bearercell.h"

#include <utility>

namespace tokenscope {

BearerCell::Present BearerCell::present() const
{
    const std::lock_guard lock(m_mutex);
    return m_present;
}

void BearerCell::accept(int generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_present.generation)
        return;
    m_isAccepted = true;
    m_present.followsRefusal = false;
}

bool BearerCell::isAccepted() const
{
    const std::lock_guard lock(m_mutex);
    return m_isAccepted;
}

bool BearerCell::refuse(int generation)
{
    const std::lock_guard lock(m_mutex);
    return generation == m_present.generation && !std::exchange(m_isRefused, true);
}

void BearerCell::renew(const QByteArray& token, bool followsRefusal)
{
    const std::lock_guard lock(m_mutex);
    m_present = {.token = token, .generation = m_present.generation + 1, .followsRefusal = followsRefusal};
    m_isAccepted = false;
    m_isRefused = false;
}

void BearerCell::fail(const QString& why)
{
    const std::lock_guard lock(m_mutex);
    m_present = {.failure = why, .generation = m_present.generation + 1};
}

} // namespace tokenscope
