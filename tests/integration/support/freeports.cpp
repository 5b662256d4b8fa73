// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freeports.h"

#include <QTcpServer>

#include <memory>

namespace tokenscope {

std::vector<quint16> freePorts(std::size_t count)
{
    std::vector<std::unique_ptr<QTcpServer>> holders; // all at once, so that no port comes twice
    std::vector<quint16> ports;
    while (ports.size() < count) {
        holders.push_back(std::make_unique<QTcpServer>());
        if (!holders.back()->listen(QHostAddress::LocalHost))
            return {};
        ports.push_back(holders.back()->serverPort());
    }
    return ports;
}

} // namespace tokenscope
