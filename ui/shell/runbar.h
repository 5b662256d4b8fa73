// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QFrame>

#include <cstdint>
#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace tokenscope {

class ElidedLabel;
class ProgressLine;
class Theme;

/// What the bar says of a run.
struct RunStatus
{
    QString state {}; ///< "Measuring Sophia", "Ready"
    QString step {}; ///< of a series: "Concurrency 8 · step 4 of 12"
    bool isRunning = false; ///< shows progress and Stop
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: nobody knows how many there will be
    std::optional<double> share {}; ///< of the run, by time, from 0 to 1; absent: that of the requests
    std::optional<Nanoseconds> remaining {};
    QString note {}; ///< at the right: the file's name

    bool operator==(const RunStatus&) const = default;
};

/// Something that is waited for while no run goes on.
struct WaitStatus
{
    QString what {}; ///< "Waking openai/gpt-oss-120b on Sophia"
    QString since {}; ///< "3 min, usually 10 to 15 min"
    double share = 0; ///< from 0 to 1

    bool operator==(const WaitStatus&) const = default;
};

/// The bar at the bottom of every page: where the run stands, and Stop.
class RunBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunBar)

public:
    /// The button triggers `stop` and follows whether it is enabled.
    RunBar(const Theme& theme, QAction* stop, QWidget* parent = nullptr);
    ~RunBar() override;

    void display(const RunStatus& status);
    [[nodiscard]] const RunStatus& status() const { return m_status; }
    /// Shown in the run's place as long as none goes on; nothing: nothing is waited for.
    void displayWait(const std::optional<WaitStatus>& wait);
    /// Training runs that go on elsewhere, in a few words beside all else; empty: none.
    void displayLaunch(const QString& launch);

signals:
    void waitCancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showAll();
    void nameParts();
    void layOut();
    void follow(QAction* stop);

    const Theme& m_theme;
    RunStatus m_status {};
    std::optional<WaitStatus> m_wait {};
    QLabel* m_state;
    QLabel* m_step;
    ProgressLine* m_progress;
    QLabel* m_requests;
    QLabel* m_remaining;
    ElidedLabel* m_launch;
    ElidedLabel* m_note;
    QToolButton* m_stop;
    QToolButton* m_cancel;
};

} // namespace tokenscope
