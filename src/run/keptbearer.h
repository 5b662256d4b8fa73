// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "base/clock.h"
#include "base/result.h"
#include "model/endpoint.h"
#include "run/bearercell.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tokenscope {

class BearerSource;

/// Keeps the token of one endpoint fresh while a run goes on: asks for the next one before the present one ends, in the
/// thread it lives in, so that no request waits for it. A refused token is given back once, and another one is asked
/// for.
class KeptBearer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptBearer)

public:
    /// How long requests wait for a token after the last one has ended.
    static constexpr Milliseconds usualPatience = std::chrono::seconds(60);

    /// Source and clock must outlive it.
    KeptBearer(BearerSource& source, CredentialReference reference, const Clock& clock,
               Milliseconds patience = usualPatience);
    ~KeptBearer() override;

    /// Gets the first token, good for so long if possible; fetched() comes once, from the event loop.
    void fetch(Milliseconds validFor);
    [[nodiscard]] bool isFetched() const { return m_isFetched; }
    /// A server has refused the token of this generation; does nothing if that is not the present one.
    void refuse(int generation);

    [[nodiscard]] std::shared_ptr<BearerCell> cell() const { return m_cell; }
    /// Until when requests may go with the present token; absent: for ever, or all of them fail at once.
    [[nodiscard]] std::optional<TimePoint> goodUntil() const { return m_goodUntil; }

signals:
    void fetched(); ///< or failed: the cell says so
    void goodUntilChanged();
    void lapsed(); ///< no token could be had for too long: what asks for one now fails
    void refusedAgain(); ///< a token, and then the one that came for it, were refused: no other will do

private:
    void ask(Milliseconds validFor);
    void onAnswered();
    void take(const Result<Bearer>& answer);
    void takeFirst(const Result<Bearer>& answer);
    void takeNext(const Result<Bearer>& answer);
    void use(const Bearer& bearer);
    void askLater(Milliseconds time);
    void lapse(const Error& error);
    void fail(const QString& why);
    [[nodiscard]] bool hasEnded(const Bearer& bearer) const;
    [[nodiscard]] std::optional<Milliseconds> remaining(const Bearer& bearer) const;

    BearerSource& m_source;
    const CredentialReference m_reference;
    const Clock& m_clock;
    const Milliseconds m_patience;
    const std::shared_ptr<BearerCell> m_cell;
    QFutureWatcher<Result<Bearer>> m_answer;
    Bearer m_bearer {};
    QTimer m_timer; // asks again
    Milliseconds m_margin {}; // before the token's end
    std::optional<TimePoint> m_goodUntil {};
    int m_refusedInARow = 0; // tokens
    bool m_isFetched = false;
    bool m_isAsking = false;
    bool m_isRefused = false; // the present token, and no other is there yet
    bool m_asksAgain = false; // it was refused after it had been asked for
    bool m_isOver = false;
};

} // namespace tokenscope
