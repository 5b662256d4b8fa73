// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/whenkept.h"

#include <QFuture>
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

} // namespace tokenscope
