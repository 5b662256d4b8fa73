// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayaccess.h"
#include "gateway/gatewayanswer.h"
#include "gateway/servedmodel.h"
#include "model/endpoint.h"
#include "model/requestrecord.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace tokenscope {

class ShortQuestion;

/// How far a model is on its way from cold to hot.
struct WakeProgress
{
    ServedModel model {}; ///< as the cluster told it last; Unknown before that
    Milliseconds elapsed {};
    std::optional<std::int64_t> freeNodes {}; ///< none: the model has to wait for one
    bool isConfirming = false; ///< it is said to be hot: a short question finds out

    bool operator==(const WakeProgress&) const = default;
};

/// How waking a model ended.
struct WakeEnd
{
    enum class Kind
    {
        Hot, ///< it has answered
        Cancelled, ///< the cluster may go on loading it
        GaveUp, ///< it did not become hot in the time given
        Failed, ///< it cannot become hot this way: `cause` and `detail` say why
    };

    Kind kind = Kind::Hot;
    Milliseconds elapsed {};
    Cause cause = Cause::Unknown;
    QString detail {}; ///< the server's words; plain text, holds no secret

    bool operator==(const WakeEnd&) const = default;
};

struct WakeSettings
{
    Milliseconds poll {60'000}; ///< between two looks at the cluster's jobs; never less than the client allows
    Milliseconds limit {2'700'000}; ///< after which waiting is given up: three times what loading usually takes
    Milliseconds tick {1'000}; ///< between two progressed()
};

/// Wakes a cold model: sends it a short question, whose failure is expected, then watches the cluster's jobs until the
/// model is hot, and lets it answer a short question once more. Measures nothing.
class WakeUp final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WakeUp)

public:
    /// What loading takes on a cluster that has a free node.
    static constexpr Milliseconds usualLeast {600'000};
    static constexpr Milliseconds usualMost {900'000};

    WakeUp(GatewayAccess access, Endpoint endpoint, WakeSettings settings = {}, QObject* parent = nullptr);
    ~WakeUp() override;

    void start();
    void cancel();
    /// Asks nothing while somebody measures; a question that is on its way stays there, since it wakes the model.
    /// Nobody gives up meanwhile, nor before a look afterwards.
    void setPaused(bool isPaused);
    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }

signals:
    void progressed(const tokenscope::WakeProgress& progress);
    /// Once, and never from inside start().
    void finished(const tokenscope::WakeEnd& end);

private:
    void onTick();
    void look();
    void onJobs(const GatewayAnswer& answer);
    void takeState(const ServedModel& model);
    void ask();
    void onAnswered(const RequestRecord& record);
    void end(WakeEnd::Kind kind, Cause cause = Cause::Unknown, const QString& detail = {});
    [[nodiscard]] Milliseconds elapsed() const;

    const GatewayAccess m_access;
    const Endpoint m_endpoint;
    const WakeSettings m_settings;
    QTimer m_tick;
    TimePoint m_startedAt {};
    TimePoint m_lookAt {}; // when to look again
    TimePoint m_giveUpAt {};
    WakeProgress m_progress {};
    ShortQuestion* m_question = nullptr; // that is on its way; a child of ours
    bool m_isPaused = false;
    bool m_isLooking = false;
    bool m_isOver = false;
};

} // namespace tokenscope
