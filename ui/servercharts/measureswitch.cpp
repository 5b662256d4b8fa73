// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servercharts/measureswitch.h"

#include "ui/charts/chartframe.h"
#include "ui/servercharts/serverloadchart.h"

#include <QMenu>

#include <array>

namespace tokenscope {

namespace {

constexpr std::array measures {ServerMeasure::Requests, ServerMeasure::Cache, ServerMeasure::Tokens};

QString nameOf(ServerMeasure measure)
{
    switch (measure) {
    case ServerMeasure::Requests:
        return MeasureSwitch::tr("Requests");
    case ServerMeasure::Cache:
        return MeasureSwitch::tr("Cache");
    case ServerMeasure::Tokens:
        return MeasureSwitch::tr("Tokens");
    }
    return {};
}

QString explanationOf(ServerMeasure measure)
{
    switch (measure) {
    case ServerMeasure::Requests:
        return MeasureSwitch::tr("Requests being answered, and requests waiting");
    case ServerMeasure::Cache:
        return MeasureSwitch::tr("How much of the memory for keys and values is taken");
    case ServerMeasure::Tokens:
        return MeasureSwitch::tr("Output tokens per second, as counted here and by the server's own counter");
    }
    return {};
}

} // namespace

MeasureSwitch::MeasureSwitch(ServerLoadChart& chart, ChartFrame& frame)
    : QToolButton(&frame)
    , m_chart(chart)
    , m_frame(frame)
{
    setObjectName(QStringLiteral("serverMeasure"));
    setAccessibleName(tr("What of the servers is shown"));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    connect(&chart, &ServerLoadChart::measureChanged, this, &MeasureSwitch::refresh);
    frame.addToHeader(this);
    refresh();
}

MeasureSwitch::~MeasureSwitch() = default;

void MeasureSwitch::refresh()
{
    setText(nameOf(m_chart.measure()));
    setToolTip(explanationOf(m_chart.measure()));
    m_frame.setRemark(m_chart.remark());
}

void MeasureSwitch::fill(QMenu& menu)
{
    menu.clear();
    for (const ServerMeasure measure : measures) {
        QAction* action = menu.addAction(nameOf(measure));
        action->setToolTip(explanationOf(measure));
        action->setCheckable(true);
        action->setChecked(measure == m_chart.measure());
        action->setEnabled(m_chart.canShow(measure));
        connect(action, &QAction::triggered, this, [this, measure] { m_chart.setMeasure(measure); });
    }
}

} // namespace tokenscope
