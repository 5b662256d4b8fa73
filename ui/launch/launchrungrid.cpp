// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchrungrid.h"

#include "ui/launch/launchtext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statedot.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

enum Column
{
    BatchSizeColumn,
    StateColumn,
    ProgressColumn,
    FirstFigureColumn,
    CancelColumn = FirstFigureColumn + 5,
};

constexpr int linesOfRow = 2; // of the grid: its figures, its hint

int gridRow(std::size_t run)
{
    return 1 + linesOfRow * static_cast<int>(run); // below the headings
}

void setTextIfNew(QLabel* label, const QString& text)
{
    if (label->text() != text)
        label->setText(text);
}

QString inDecimals(const std::optional<double>& value, int decimals)
{
    return value ? format::number(*value, decimals) : format::noValue();
}

QString inTime(const std::optional<double>& seconds)
{
    return seconds ? format::duration(fromSeconds(*seconds)) : format::noValue();
}

} // namespace

LaunchRunGrid::LaunchRunGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"launchRuns"_s);
    setAccessibleName(tr("Runs of the launch"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(ProgressColumn, 1);
    addHeadings();
}

LaunchRunGrid::~LaunchRunGrid() = default;

void LaunchRunGrid::display(const LaunchGlance& glance)
{
    while (m_rows.size() < glance.state.runs.size())
        addRow();
    while (m_rows.size() > glance.state.runs.size())
        removeRow();
    for (std::size_t run = 0; run < m_rows.size(); ++run)
        fill(m_rows[run], glance, run);
}

void LaunchRunGrid::addHeadings()
{
    const QStringList headings {tr("Batch size"), tr("State"), tr("Progress"), tr("Steps"),
                                tr("Samples/s"),  tr("Loss"),  tr("Elapsed"),  tr("Left")};
    for (int column = 0; column < headings.size(); ++column) {
        auto* heading = new QLabel(headings[column], this);
        heading->setFont(m_theme.font(11.5, QFont::Medium));
        heading->setProperty("look", u"muted"_s);
        const bool isText = column == StateColumn || column == ProgressColumn;
        m_grid->addWidget(heading, 0, column, isText ? Qt::AlignLeft : Qt::AlignRight);
    }
}

void LaunchRunGrid::addRow()
{
    const int at = gridRow(m_rows.size());
    static constexpr std::array<const char*, FigureCount> widest {"9,999 / 9,999", "9,999.9", "99.999", "99 h 59 min",
                                                                  "99 h 59 min"};
    Row row;
    row.batchSize = addLabel(at, BatchSizeColumn, u"99,999"_s);
    row.batchSize->setFont(m_theme.font(13, QFont::DemiBold));
    row.state = new StateDot(m_theme, this);
    row.progress = new ProgressLine(m_theme, this);
    row.progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (std::size_t figure = 0; figure < FigureCount; ++figure)
        row.figures[figure]
            = addLabel(at, FirstFigureColumn + static_cast<int>(figure), QString::fromLatin1(widest[figure]));
    row.cancel = new QToolButton(this);
    row.cancel->setIcon(m_theme.icon(u"stop"_s));
    row.cancel->setIconSize({13, 13});
    row.cancel->setFocusPolicy(Qt::TabFocus);
    QSizePolicy kept = row.cancel->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // rows are equally high, with and without it
    row.cancel->setSizePolicy(kept);
    const auto run = static_cast<int>(m_rows.size());
    row.cancel->setObjectName(u"cancelRun%1"_s.arg(run));
    connect(row.cancel, &QToolButton::clicked, this, [this, run] { emit cancelRequested(run); });
    row.hint = new ElidedLabel(this);
    row.hint->setObjectName(u"launchHint%1"_s.arg(run));
    row.hint->setFont(m_theme.font(11.5));
    row.hint->setProperty("look", u"muted"_s);
    row.hint->setTextFormat(Qt::PlainText); // may be the log's words
    m_grid->addWidget(row.state, at, StateColumn, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(row.progress, at, ProgressColumn, Qt::AlignVCenter);
    m_grid->addWidget(row.cancel, at, CancelColumn);
    m_grid->addWidget(row.hint, at + 1, StateColumn, 1, CancelColumn - StateColumn + 1);
    m_grid->setColumnMinimumWidth(StateColumn, QFontMetrics(m_theme.tabularFont()).averageCharWidth() * 19);
    m_rows.push_back(row);
}

void LaunchRunGrid::removeRow()
{
    const Row& row = m_rows.back();
    std::vector<QWidget*> widgets {row.batchSize, row.state, row.progress, row.cancel, row.hint};
    widgets.insert(widgets.end(), row.figures.begin(), row.figures.end());
    for (QWidget* widget : widgets) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater(); // may be the button that was pressed
    }
    m_rows.pop_back();
}

QLabel* LaunchRunGrid::addLabel(int row, int column, const QString& widest)
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setMinimumWidth(QFontMetrics(m_theme.tabularFont()).horizontalAdvance(widest));
    m_grid->addWidget(label, row, column);
    return label;
}

void LaunchRunGrid::fill(const Row& row, const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    const TrainingRun& training = launched.training;
    const LaunchedRunTimes times = run < glance.times.size() ? glance.times[run] : LaunchedRunTimes {};
    const bool isRunning = launched.state == LaunchedRun::State::Running;
    const bool canCancel = isRunning || launched.state == LaunchedRun::State::Waiting;
    setTextIfNew(row.batchSize, format::count(launched.batchSize));
    row.state->display(launchtext::dotOf(launched), launchtext::word(launched));
    row.progress->display(shareDone(glance, run));
    setTextIfNew(row.figures[Steps], launchtext::steps(glance, run));
    setTextIfNew(row.figures[Rate], inDecimals(training.bestRate(), 1));
    setTextIfNew(row.figures[Loss], inDecimals(training.finalLoss, 3));
    setTextIfNew(row.figures[Elapsed], inTime(times.elapsed));
    setTextIfNew(row.figures[Left], inTime(secondsLeft(glance, run)));
    const QString what = tr("Cancel the run at batch size %1").arg(format::count(launched.batchSize));
    row.cancel->setToolTip(what);
    row.cancel->setAccessibleName(what);
    row.cancel->setEnabled(canCancel && !glance.state.isCancelling);
    row.cancel->setVisible(canCancel);
    const QString hint = launchtext::hint(glance, run);
    row.hint->setFullText(hint);
    row.hint->setVisible(!hint.isEmpty());
}

} // namespace tokenscope
