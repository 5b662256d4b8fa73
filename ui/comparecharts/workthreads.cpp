// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/workthreads.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int fewestThreads = 3; // evidence takes long: charts and another comparison must not wait for it

struct WorkThreads : QThreadPool
{
    WorkThreads() { setMaxThreadCount(std::max(fewestThreads, QThread::idealThreadCount())); }
};

Q_GLOBAL_STATIC(WorkThreads, threads)

} // namespace

QThreadPool& workThreads()
{
    return *threads();
}

} // namespace tokenscope
