// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/liveview.h"

#include "ui/charts/chartframe.h"
#include "ui/live/answerspane.h"
#include "ui/live/liveplots.h"
#include "ui/live/requestsmodel.h"
#include "ui/live/requeststable.h"
#include "ui/plots/latencychart.h"
#include "ui/plots/throughputchart.h"
#include "ui/servercharts/measureswitch.h"
#include "ui/servercharts/serverloadchart.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tile.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int gap = 10;

/// What a chart or table calls an endpoint: a simulated one never passes for a real one.
QString shownName(const Endpoint& endpoint)
{
    const bool saysSo = endpoint.name.contains(QStringLiteral("simulat"), Qt::CaseInsensitive);
    //: %1 is an endpoint
    return endpoint.isSimulated() && !saysSo ? LiveView::tr("%1 (simulated)").arg(endpoint.name) : endpoint.name;
}

bool hasSimulated(const RunPlan& plan)
{
    return std::ranges::any_of(plan.endpoints, &Endpoint::isSimulated);
}

Nanoseconds bucketWidth(const RunPlan& plan)
{
    return bucketWidthFor(hasSimulated(plan) ? plan.timeScale : 1);
}

} // namespace

LiveView::LiveView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_latency(new LatencyChart(theme))
    , m_throughput(new ThroughputChart(theme))
    , m_servers(new ServerLoadChart(theme))
    , m_requests(new RequestsModel(this))
    , m_table(new RequestsTable(theme, *m_requests))
    , m_answers(new AnswersPane(theme))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_splitter->setObjectName(QStringLiteral("liveSplitter"));
    m_splitter->setHandleWidth(gap);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeCharts());
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(m_answers);
    m_splitter->setSizes({267, 145, 205}); // as parts of the whole
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setStretchFactor(2, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(makeTiles());
    layout->addWidget(m_splitter, 1);
    connect(m_table, &RequestsTable::promptSelected, this, &LiveView::onPromptSelected);
    connect(m_answers, &AnswersPane::followingChanged, this, &LiveView::onFollowingChanged);
    connect(&theme, &Theme::changed, this, &LiveView::applyTheme);
}

LiveView::~LiveView() = default;

void LiveView::begin(const RunPlan& plan)
{
    m_plan = plan;
    m_names.clear();
    std::vector<AnswersPane::LegName> legs;
    for (const Endpoint& endpoint : plan.endpoints) {
        m_names.push_back(shownName(endpoint));
        legs.push_back({endpoint.name, endpoint.isSimulated()});
    }
    m_window = LiveWindow(plan.endpoints.size(), bucketWidth(plan));
    m_samples.assign(plan.endpoints.size(), {});
    m_serversFrame->hide();
    m_book.begin(plan.endpoints.size());
    m_figures = figuresOf(plan);
    m_requests->begin(m_names, plan.repeat > 1, plan.prompts);
    m_answers->begin(legs);
    m_answers->setFollowing(true);
    m_shownPrompt = 0;
    applyTheme();
    showTiles();
    showLatencies();
    showThroughput();
}

void LiveView::apply(const LiveSnapshot& snapshot)
{
    m_window.apply(snapshot);
    m_book.apply(snapshot);
    m_requests->apply(snapshot);
    followRun();
    if (!isVisible()) {
        return; // showEvent() catches up
    }
    refresh(m_figures, m_window, m_book.pairs());
    showTiles();
    showThroughput();
    if (!snapshot.finished.empty()) {
        showLatencies(); // a chunk changes no latency
    }
    showAnswers();
}

void LiveView::addServerSample(const QString& endpoint, const ServerSample& sample)
{
    const auto leg = std::ranges::find(m_plan.endpoints, endpoint, &Endpoint::name);
    if (leg == m_plan.endpoints.end())
        return;
    m_samples[static_cast<std::size_t>(leg - m_plan.endpoints.begin())].push_back(sample);
    if (isVisible())
        showServers();
}

void LiveView::finish(const RunResult& result, const QString& path)
{
    apply(m_requests->missingFrom(result));
    refresh(m_figures, result, m_book.pairs());
    showTiles();
    showAnswers();
    //: below an exported chart: file, date, number of prompts
    const QString caption = tr("%1 · %2 · n = %3")
                                .arg(QFileInfo(path).fileName(), format::dateTime(result.startedAt),
                                     format::count(static_cast<std::int64_t>(result.plan.prompts.prompts.size())));
    for (ChartFrame* frame : {m_latencyFrame, m_throughputFrame, m_serversFrame}) {
        frame->setCaption(hasSimulated(m_plan) ? tr("%1 · simulated").arg(caption) : caption);
    }
    const QString name = QFileInfo(path).completeBaseName();
    m_latencyFrame->setFileName(name + QStringLiteral("_latency"));
    m_throughputFrame->setFileName(name + QStringLiteral("_throughput"));
    m_serversFrame->setFileName(name + QStringLiteral("_servers"));
}

std::optional<double> LiveView::shortestMedian() const
{
    std::optional<double> shortest;
    for (std::size_t leg = 0; leg < m_window.legCount(); ++leg) {
        const LiveNumbers numbers = m_window.leg(leg).numbers();
        const auto median = numbers.timeToFirstTokenMedian ? numbers.timeToFirstTokenMedian : numbers.latencyMedian;
        if (median && (!shortest || *median < *shortest))
            shortest = median;
    }
    return shortest;
}

void LiveView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_figures.isFinal) {
        refresh(m_figures, m_window, m_book.pairs());
    }
    showTiles();
    showLatencies();
    showThroughput();
    showServers();
    showAnswers();
}

QWidget* LiveView::makeTiles()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new Tile(m_theme, row);
        m_tiles[i]->setObjectName(QStringLiteral("tile%1").arg(i));
        layout->addWidget(m_tiles[i], 1);
    }
    return row;
}

QWidget* LiveView::makeCharts()
{
    auto* row = new QWidget(this);
    m_latencyFrame = new ChartFrame(m_theme, tr("Latency per request"), m_latency, row);
    m_latencyFrame->setRemark(tr("lines: running median"));
    m_throughputFrame = new ChartFrame(m_theme, tr("Output throughput"), m_throughput, row);
    m_throughputFrame->setRemark(tr("each from its own start"));
    m_serversFrame = new ChartFrame(m_theme, tr("Server load"), m_servers, row);
    m_serversFrame->setObjectName(QStringLiteral("serversFrame"));
    m_measures = new MeasureSwitch(*m_servers, *m_serversFrame);
    m_serversFrame->hide(); // until a server tells of itself
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (ChartFrame* frame : {m_latencyFrame, m_throughputFrame, m_serversFrame}) {
        layout->addWidget(frame, 1);
        connect(frame, &ChartFrame::exportFailed, this, &LiveView::exportFailed);
    }
    return row;
}

QWidget* LiveView::makeTable()
{
    auto* card = new Card(m_theme, this);
    card->setAccessibleName(tr("Requests"));
    card->body()->addWidget(m_table);
    return card;
}

void LiveView::applyTheme()
{
    std::vector<QColor> legs;
    for (int leg = 0; leg < static_cast<int>(m_names.size()); ++leg) {
        legs.push_back(SeriesLook::of(leg, m_theme.colours()).colour);
    }
    m_requests->setColours(legs, m_theme.colours().muted, m_theme.colours().error);
}

void LiveView::showTiles()
{
    const auto contents = tilesOf(m_figures);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->display(contents[i]);
    }
}

void LiveView::showLatencies()
{
    m_latency->display(latencyPlotOf(m_window, m_names));
}

void LiveView::showThroughput()
{
    m_throughput->display(throughputPlotOf(m_window, m_names, bucketWidth(m_plan)));
}

void LiveView::showServers()
{
    const ServerLoadPlot plot = serverLoadPlotOf(m_window, m_names, m_samples);
    if (plot.isEmpty())
        return;
    m_servers->display(plot);
    m_measures->refresh();
    m_serversFrame->show();
}

void LiveView::followRun()
{
    if (m_answers->isFollowing()) {
        const int prompt = m_book.promptToFollow(m_shownPrompt);
        if (prompt != m_shownPrompt) {
            showPrompt(prompt);
            m_table->showPrompt(prompt);
        }
    }
}

void LiveView::showPrompt(int promptNumber)
{
    m_shownPrompt = promptNumber;
    const auto index = static_cast<std::size_t>(promptNumber - 1);
    const bool isKnown = promptNumber > 0 && index < m_plan.prompts.prompts.size();
    m_answers->setPrompt(promptNumber, isKnown ? m_plan.prompts.prompts[index] : Prompt {});
    showAnswers();
    emit promptWatched(promptNumber);
}

void LiveView::showAnswers()
{
    std::vector<Answer> answers;
    for (int leg = 0; leg < static_cast<int>(m_names.size()); ++leg) {
        answers.push_back(m_book.answer(leg, m_shownPrompt));
    }
    m_answers->display(answers);
}

void LiveView::onPromptSelected(int promptNumber)
{
    m_answers->setFollowing(false);
    if (promptNumber != m_shownPrompt) {
        showPrompt(promptNumber);
    }
}

void LiveView::onFollowingChanged(bool isFollowing)
{
    if (isFollowing) {
        followRun();
    }
}

} // namespace tokenscope
