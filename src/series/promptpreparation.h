// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "base/clock.h"
#include "base/result.h"
#include "dataset/promptcalibration.h"
#include "model/runplan.h"
#include "network/network.h"
#include "run/threadptr.h"
#include "series/promptcalibrator.h"

#include <QFutureWatcher>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace tokenscope {

class BearerSource;

/// The synthetic prompts of a step, for endpoints that count them alike.
struct PreparedPrompts
{
    std::vector<std::size_t> endpoints {}; ///< indexes into the plan's
    PromptSet prompts {};
    bool isGuessed = false; ///< an endpoint did not tell how it counts
};

/// Makes synthetic prompts: asks each endpoint that was not asked before how many tokens it counts, in a thread of its
/// own, then writes prompts of the wanted length. Endpoints that need texts of another length get others.
class PromptPreparation final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptPreparation)

public:
    /// Clock and source must outlive it.
    PromptPreparation(const Clock& clock, BearerSource& bearers, QObject* parent = nullptr);
    ~PromptPreparation() override;

    void setNetwork(const Network& network) { m_network = network; }
    /// For `plan.synthetic`; `lengths` are all that will be wanted, so that an endpoint is asked once. Forgets what a
    /// preparation before it has not said yet.
    void prepare(const RunPlan& plan, const std::vector<std::int64_t>& lengths);
    /// prepared() does not come any more.
    void cancel();
    /// Every endpoint is asked again: another run may want other lengths, of another server under the same name.
    void forget() { m_known.clear(); }

signals:
    /// A probe of about so many tokens goes to this endpoint.
    void asking(const QString& endpoint, std::int64_t promptTokens);
    /// Once per prepare(), from the event loop.
    void prepared(const std::vector<tokenscope::PreparedPrompts>& groups);

private:
    struct Knowledge
    {
        PromptCalibration calibration {};
        bool isGuessed = false;
    };

    void askNext();
    void onBearer();
    void ask(const Endpoint& endpoint, const QByteArray& bearer);
    void keep(const QString& endpoint, const Knowledge& knowledge);
    void write();
    [[nodiscard]] std::vector<PreparedPrompts> groups() const;
    [[nodiscard]] std::int64_t wordsFor(std::size_t endpoint) const;

    const Clock& m_clock;
    BearerSource& m_bearers;
    Network m_network {};
    RunPlan m_plan {};
    std::vector<std::int64_t> m_lengths {};
    std::map<QString, Knowledge> m_known {}; // by endpoint
    Endpoint m_asked {};
    int m_askedIn = 0; // which turn
    QFutureWatcher<Result<Bearer>> m_bearer; // of it
    ThreadPtr m_thread;
    PromptCalibrator* m_calibrator = nullptr; // deletes itself when its thread ends
    int m_turn = 0; // which prepare() an answer belongs to
};

} // namespace tokenscope
