// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttools.h"

#include "ui/charts/chartview.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace tokenscope {

ChartTools::ChartTools(const Theme& theme, ChartView& chart, QWidget* parent)
    : QToolButton(parent)
    , m_chart(chart)
{
    setObjectName(u"chartTools"_s);
    setIcon(theme.icon(u"more"_s));
    setIconSize({14, 14});
    setFixedSize(22, 20);
    setToolTip(tr("Scales, zoom and ranges of this chart"));
    setAccessibleName(toolTip());
    setPopupMode(QToolButton::InstantPopup);
    auto* choices = new QMenu(this);
    setMenu(choices);
    m_horizontal = addScale(tr("&Horizontal axis logarithmic"), Qt::Horizontal);
    m_vertical = addScale(tr("&Vertical axis logarithmic"), Qt::Vertical);
    choices->addSeparator();
    m_undo = choices->addAction(tr("&Undo the last zoom"), this, [this] { m_chart.undoZoom(); });
    m_reset = choices->addAction(tr("&Reset the zoom"), this, [this] { m_chart.resetZoom(); });
    choices->addSeparator();
    m_brushing = choices->addAction(tr("&Select ranges by dragging"));
    m_brushing->setCheckable(true);
    connect(m_brushing, &QAction::toggled, this, [this](bool brushing) { m_chart.setBrushing(brushing); });
    m_clearBrush = choices->addAction(tr("&Clear the selected range"), this, [this] { m_chart.clearBrush(); });
    choices->addSeparator();
    choices->addAction(tr("&What you can do here…"), this, &ChartTools::showGestures);
    connect(choices, &QMenu::aboutToShow, this, &ChartTools::bringUpToDate);
}

ChartTools::~ChartTools() = default;

QString ChartTools::gestures()
{
    const QStringList lines {
        tr("Wheel over the plot or an axis: zoom (on a page that scrolls, click the chart first or hold Ctrl)."),
        tr("Drag: show only this part. Drag along one direction: only that axis."),
        tr("Shift + drag, middle button, or Shift + arrow keys: move what is shown."),
        tr("Double click or 0: show everything. Backspace or Alt + Left: undo the last zoom. + and −: zoom."),
        tr("Left and right arrow: go from value to value. Click or Return: choose it in all charts. Esc: let it go."),
        tr("Ctrl + drag, or B and Shift + B: select a range of one axis. Delete or ×: clear it."),
    };
    return lines.join(u"\n\n"_s);
}

QAction* ChartTools::addScale(const QString& text, Qt::Orientation orientation)
{
    QAction* action = menu()->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
            [this, orientation](bool checked) { m_chart.setLogarithmic(orientation, checked); });
    return action;
}

void ChartTools::bringUpToDate()
{
    for (const auto& [action, orientation] :
         {std::pair(m_horizontal, Qt::Horizontal), std::pair(m_vertical, Qt::Vertical)}) {
        action->setChecked(m_chart.isLogarithmic(orientation));
        action->setEnabled(m_chart.canBeLogarithmic(orientation) || m_chart.isLogarithmic(orientation));
    }
    m_undo->setEnabled(m_chart.canUndoZoom());
    m_reset->setEnabled(m_chart.isZoomed());
    m_brushing->setChecked(m_chart.isBrushing());
    m_brushing->setEnabled(m_chart.canBeBrushed(Qt::Horizontal) || m_chart.canBeBrushed(Qt::Vertical));
    m_clearBrush->setEnabled(m_chart.brush().has_value());
}

void ChartTools::showGestures()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("What you can do here"), gestures(), QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace tokenscope
