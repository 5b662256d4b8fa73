// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/seriesview.h"

#include "ui/charts/chartframe.h"
#include "ui/live/liveview.h"
#include "ui/run/sweeptable.h"
#include "ui/sweepcharts/matrixview.h"
#include "ui/sweepcharts/sweepcards.h"
#include "ui/text/sweeptext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentswitch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr int gap = 10;
const std::array faceKeys {QStringLiteral("now"), QStringLiteral("sweep"), QStringLiteral("result")}; // by Face
constexpr int cardHeight = 300; // whatever stands below: charts that shrink while they are read are hard to read

// A search is drawn with the doublings it may try, so that nothing moves while it tries them.
std::vector<double> expectedOf(const Sweep& sweep)
{
    std::vector<double> expected = sweep.values;
    if (sweep.isSearch() && sweep.from > 0) {
        for (double value = sweep.from; value <= sweep.to; value *= 2)
            expected.push_back(value);
    }
    return expected;
}

// A sheet that scrolls up and down behind nothing of its own.
QScrollArea* scrolling(QWidget* sheet)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    return area;
}

} // namespace

SeriesView::SeriesView(const Theme& theme, LiveView* live, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new QWidget(this))
    , m_switch(new SegmentSwitch(theme, m_head))
    , m_stepName(new QLabel(m_head))
    , m_follow(new QToolButton(m_head))
    , m_stack(new QStackedWidget(this))
    , m_matrix(new MatrixView(theme))
{
    m_stack->addWidget(live); // in the order of Face
    m_stack->addWidget(makeSweeps());
    m_stack->addWidget(makeResult());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    connect(m_switch, &SegmentSwitch::chosen, this, [this](int id) {
        want(static_cast<Face>(id));
        emit faceChosen(faceKeys.at(static_cast<std::size_t>(id)));
    });
    connect(m_follow, &QToolButton::clicked, this, [this] {
        m_switch->setFocus(); // the button is about to go
        want(std::nullopt);
        emit faceChosen({});
    });
    connect(m_matrix, &MatrixView::exportFailed, this, &SeriesView::exportFailed);
    beginSingle();
}

SeriesView::~SeriesView() = default;

void SeriesView::beginSingle()
{
    m_isSeries = false;
    m_head->hide();
    m_stack->setCurrentIndex(static_cast<int>(Face::Now));
}

void SeriesView::beginSeries(const std::vector<Scenario>& scenarios)
{
    m_isSeries = true;
    m_isSuite = scenarios.size() > 1;
    m_hasPoints = false;
    m_isFinished = false;
    m_step.reset();
    clearParts();
    m_matrix->display({});
    for (const Scenario& scenario : scenarios) {
        if (scenario.plan.sweep)
            addPart(scenario.key, expectedOf(*scenario.plan.sweep));
    }
    const bool hasResult
        = std::ranges::any_of(scenarios, [](const Scenario& scenario) { return scenario.plan.endpoints.size() > 1; });
    m_switch->setSegmentVisible(static_cast<int>(Face::Sweep), !m_parts.empty());
    m_switch->setSegmentVisible(static_cast<int>(Face::Result), hasResult);
    m_stepName->clear();
    m_head->show();
    chooseFace();
}

void SeriesView::beginStep(const SeriesStep& step)
{
    m_step = step;
    m_stepName->setText(sweeptext::step(step));
    m_stepName->setToolTip(sweeptext::explanation(step.scenario));
    showProgress();
}

void SeriesView::showCurves(const std::vector<SweepCurves>& curves)
{
    for (const SweepCurves& sweep : curves) {
        const SweepPart& part = partOf(sweep);
        part.cards->display(sweep);
        part.table->display(sweep);
        m_hasPoints = m_hasPoints
            || std::ranges::any_of(sweep.curves, [](const SweepCurve& curve) { return !curve.points.empty(); });
    }
    m_switch->setSegmentVisible(static_cast<int>(Face::Sweep), !m_parts.empty());
    showProgress();
    chooseFace();
}

void SeriesView::showMatrix(const ScenarioMatrix& matrix)
{
    m_matrix->display(matrix);
}

void SeriesView::finish(const QString& caption, const QString& stem)
{
    m_isFinished = true;
    m_step.reset();
    m_stepName->clear();
    showProgress();
    for (const SweepPart& part : m_parts) {
        const QString name = part.scenario.isEmpty() ? stem : stem + u'_' + part.scenario;
        part.cards->setSource(caption, name);
    }
    m_matrix->setSource(caption, stem);
    chooseFace();
}

SeriesView::Face SeriesView::face() const
{
    return static_cast<Face>(m_stack->currentIndex());
}

void SeriesView::prefer(const QString& key)
{
    const auto found = std::ranges::find(faceKeys, key);
    if (found != faceKeys.end())
        want(static_cast<Face>(found - faceKeys.begin()));
}

void SeriesView::want(std::optional<Face> face)
{
    m_wanted = face;
    m_follow->setVisible(face.has_value());
    chooseFace();
}

QWidget* SeriesView::makeHead()
{
    m_switch->setAccessibleName(tr("What of the series is shown"));
    m_switch->addSegment(static_cast<int>(Face::Now), tr("Now"), tr("The step that is being measured"));
    m_switch->addSegment(static_cast<int>(Face::Sweep), tr("Sweep"),
                         tr("Throughput and latency at every point so far"));
    m_switch->addSegment(static_cast<int>(Face::Result), tr("Result"), tr("Who is better where, so far"));
    m_follow->setObjectName(QStringLiteral("followSeries"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Choose by itself again what is shown: the step, the sweep, at the end the result"));
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_follow->setFont(m_theme.font(12));
    m_follow->hide();
    m_stepName->setObjectName(QStringLiteral("seriesStep"));
    m_stepName->setFont(m_theme.font(12.5, QFont::DemiBold));
    m_stepName->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_switch);
    row->addWidget(m_stepName, 1);
    row->addWidget(m_follow);
    return m_head;
}

QWidget* SeriesView::makeSweeps()
{
    auto* sheet = new QWidget;
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap);
    m_column->addStretch(1);
    return scrolling(sheet);
}

QWidget* SeriesView::makeResult()
{
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_matrix);
    column->addStretch(1);
    return scrolling(sheet);
}

SeriesView::SweepPart& SeriesView::partOf(const SweepCurves& curves)
{
    const auto found = std::ranges::find(m_parts, curves.scenario, &SweepPart::scenario);
    return found == m_parts.end() ? addPart(curves.scenario, {}) : *found;
}

SeriesView::SweepPart& SeriesView::addPart(const QString& scenario, std::vector<double> expected)
{
    auto* cards = new SweepCards(m_theme);
    cards->setFixedHeight(cardHeight);
    auto* table = new SweepTable(m_theme);
    m_column->insertWidget(m_column->count() - 1, cards);
    m_column->insertWidget(m_column->count() - 1, table);
    connect(cards, &SweepCards::exportFailed, this, &SeriesView::exportFailed);
    cards->display({.scenario = scenario, .variable = {}, .curves = {}});
    return m_parts.emplace_back(SweepPart {scenario, std::move(expected), cards, table});
}

void SeriesView::clearParts()
{
    for (const SweepPart& part : m_parts) {
        delete part.cards;
        delete part.table;
    }
    m_parts.clear();
}

void SeriesView::showProgress()
{
    for (const SweepPart& part : m_parts) {
        const bool isHere = m_step && m_step->point && m_step->scenario == part.scenario;
        // of a run that was stopped, what was not measured has no place on the axis
        part.cards->setProgress(m_isFinished ? std::vector<double> {} : part.expected,
                                isHere ? std::optional(m_step->point->value) : std::nullopt);
    }
}

void SeriesView::showFace(Face face)
{
    m_switch->setCurrent(static_cast<int>(face));
    m_stack->setCurrentIndex(static_cast<int>(face));
}

// The user's choice, as far as there is such a face; else what has most to say.
void SeriesView::chooseFace()
{
    if (!m_isSeries)
        return;
    const auto has = [this](Face face) { return m_switch->hasSegment(static_cast<int>(face)); };
    if (m_wanted && has(*m_wanted))
        return showFace(*m_wanted);
    if (m_isFinished && m_isSuite && has(Face::Result))
        return showFace(Face::Result);
    showFace(m_hasPoints && has(Face::Sweep) ? Face::Sweep : Face::Now);
}

} // namespace tokenscope
