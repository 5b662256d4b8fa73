// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "live/livewindow.h"
#include "model/runresult.h"
#include "ui/live/answerbook.h"
#include "ui/live/runfigures.h"

#include <QWidget>

#include <array>
#include <optional>

class QSplitter;

namespace tokenscope {

class AnswersPane;
class ChartFrame;
class LatencyChart;
class MeasureSwitch;
class RequestsModel;
class RequestsTable;
class ServerLoadChart;
class Theme;
class ThroughputChart;
class Tile;

/// A run as it happens: tiles, charts, requests, and the answers to one prompt.
class LiveView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveView)

public:
    explicit LiveView(const Theme& theme, QWidget* parent = nullptr);
    ~LiveView() override;

    /// Forgets the last run.
    void begin(const RunPlan& plan);
    void apply(const LiveSnapshot& snapshot);
    /// The server of this endpoint told of itself: from now on there is a chart of that.
    void addServerSample(const QString& endpoint, const ServerSample& sample);
    /// What was approximate becomes what was measured.
    void finish(const RunResult& result, const QString& path);
    /// The prompt whose answers are shown, from 1; 0: none yet.
    [[nodiscard]] int shownPrompt() const { return m_shownPrompt; }
    /// The shortest median of what is timed, s: what lateness of the client is measured by.
    [[nodiscard]] std::optional<double> shortestMedian() const;
    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }

signals:
    /// Texts of this prompt's requests are wanted while they stream.
    void promptWatched(int promptNumber);
    void exportFailed(const tokenscope::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTiles();
    QWidget* makeCharts();
    QWidget* makeTable();
    void applyTheme();
    void showTiles();
    void showLatencies();
    void showThroughput();
    void showServers();
    void followRun();
    void showPrompt(int promptNumber);
    void showAnswers();
    void onPromptSelected(int promptNumber);
    void onFollowingChanged(bool isFollowing);

    const Theme& m_theme;
    RunPlan m_plan {};
    std::vector<QString> m_names {}; // of the legs, simulated ones told apart
    LiveWindow m_window {};
    std::vector<std::vector<ServerSample>> m_samples {}; // of each leg's server
    AnswerBook m_book {};
    RunFigures m_figures {};
    int m_shownPrompt = 0;
    std::array<Tile*, 4> m_tiles {};
    LatencyChart* m_latency;
    ThroughputChart* m_throughput;
    ServerLoadChart* m_servers;
    ChartFrame* m_latencyFrame = nullptr;
    ChartFrame* m_throughputFrame = nullptr;
    ChartFrame* m_serversFrame = nullptr;
    MeasureSwitch* m_measures = nullptr;
    RequestsModel* m_requests;
    RequestsTable* m_table;
    AnswersPane* m_answers;
    QSplitter* m_splitter;
};

} // namespace tokenscope
