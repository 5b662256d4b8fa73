// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace tokenscope {

/// Calls `then` with the result, at once if it is there already; not if `context`, which lives in this thread, is gone
/// by then. (QFuture::then() of Qt 6.4 takes a context, too, and does not bear its end.)
template<typename T, typename Then>
void whenKept(const QFuture<T>& future, QObject* context, Then then)
{
    if (future.isFinished()) {
        if (future.resultCount() > 0)
            then(future.result());
        return;
    }
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace tokenscope
