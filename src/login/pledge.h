// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace tokenscope {

/// The giving side of a future that brings one Result. Copies are the same pledge; only the first keep() counts, and
/// whoever drops the last copy without it must not have given the future away.
template<typename T>
class Pledge final
{
public:
    Pledge() { m_promise->start(); }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }
    [[nodiscard]] bool isKept() const { return m_promise->future().isFinished(); }
    void keep(Result<T> result) const
    {
        if (isKept())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

/// A future that is over already.
template<typename T>
[[nodiscard]] QFuture<Result<T>> kept(Result<T> result)
{
    const Pledge<T> pledge;
    pledge.keep(std::move(result));
    return pledge.future();
}

/// Calls `then` with the result, at once if it is there already; not if `context`, which lives in this thread, is gone
/// by then. (QFuture::then() of Qt 6.4 takes a context, too, and does not bear its end.)
template<typename T, typename Then>
void whenKept(const QFuture<Result<T>>& future, QObject* context, Then then)
{
    if (future.isFinished()) {
        if (future.resultCount() > 0)
            then(future.result());
        return;
    }
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace tokenscope
