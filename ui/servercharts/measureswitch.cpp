// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servercharts/measureswitch.h"

#include "ui/charts/chartframe.h"
#include "ui/servercharts/serverloadchart.h"
#include "ui/widgets/segmentswitch.h"

#include <QHBoxLayout>

#include <array>

namespace tokenscope {

namespace {

constexpr std::array measures {ServerMeasure::Requests, ServerMeasure::Cache, ServerMeasure::Tokens};

} // namespace

MeasureSwitch::MeasureSwitch(const Theme& theme, ServerLoadChart& chart, ChartFrame& frame)
    : QWidget(&frame)
    , m_chart(chart)
    , m_frame(frame)
    , m_switch(new SegmentSwitch(theme, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_switch);
    m_switch->setAccessibleName(tr("What of the servers is shown"));
    m_switch->addSegment(static_cast<int>(ServerMeasure::Requests), tr("Requests"),
                         tr("Requests being answered, and requests waiting"));
    m_switch->addSegment(static_cast<int>(ServerMeasure::Cache), tr("Cache"),
                         tr("How much of the memory for keys and values is taken"));
    m_switch->addSegment(static_cast<int>(ServerMeasure::Tokens), tr("Tokens"),
                         tr("Output tokens per second, as counted here and by the server's own counter"));
    connect(m_switch, &SegmentSwitch::chosen, this,
            [this](int id) { m_chart.setMeasure(static_cast<ServerMeasure>(id)); });
    connect(&chart, &ServerLoadChart::measureChanged, this, &MeasureSwitch::refresh);
    frame.addToHeader(this);
    refresh();
}

MeasureSwitch::~MeasureSwitch() = default;

void MeasureSwitch::refresh()
{
    for (const ServerMeasure measure : measures)
        m_switch->setSegmentVisible(static_cast<int>(measure), m_chart.canShow(measure));
    m_switch->setCurrent(static_cast<int>(m_chart.measure()));
    m_frame.setRemark(m_chart.remark());
}

} // namespace tokenscope
