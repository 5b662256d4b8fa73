// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <memory>

namespace tokenscope {

/// A thread that is asked to quit and waited for before it is deleted.
struct QuitAndWait
{
    void operator()(QThread* thread) const
    {
        thread->quit();
        thread->wait();
        delete thread;
    }
};
using ThreadPtr = std::unique_ptr<QThread, QuitAndWait>;

} // namespace tokenscope
