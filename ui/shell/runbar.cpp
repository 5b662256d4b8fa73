// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/runbar.h"

#include "ui/text/statetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/progressline.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

void setTextIfNew(QLabel* label, const QString& text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

double shareOf(const RunStatus& status)
{
    if (status.share)
        return *status.share;
    return status.total > 0 ? static_cast<double>(status.done) / static_cast<double>(status.total) : 0.0;
}

} // namespace

RunBar::RunBar(const Theme& theme, QAction* stop, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_state(new QLabel(this))
    , m_step(new QLabel(this))
    , m_progress(new ProgressLine(theme, this))
    , m_requests(new QLabel(this))
    , m_remaining(new QLabel(this))
    , m_launch(new ElidedLabel(this))
    , m_note(new ElidedLabel(this, Qt::ElideMiddle))
    , m_stop(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    setAccessibleName(tr("State of the run"));
    nameParts();
    follow(stop);
    layOut();
    m_status.isRunning = true; // so that the first, empty one is new
    display({});
    connect(m_cancel, &QToolButton::clicked, this, &RunBar::waitCancelled);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

RunBar::~RunBar() = default;

void RunBar::display(const RunStatus& status)
{
    if (status == m_status)
        return;
    m_status = status;
    showAll();
}

void RunBar::displayWait(const std::optional<WaitStatus>& wait)
{
    if (wait == m_wait)
        return;
    m_wait = wait;
    showAll();
}

void RunBar::displayLaunch(const QString& launch)
{
    m_launch->setFullText(launch.isEmpty() ? QString() : tr("Training runs: %1").arg(launch));
    m_launch->setVisible(!launch.isEmpty());
}

void RunBar::showAll()
{
    const RunStatus& status = m_status;
    const bool isWaiting = m_wait && !status.isRunning;
    const bool hasCount = status.isRunning && (status.total > 0 || status.done > 0);
    setTextIfNew(m_state, isWaiting ? m_wait->what : status.state);
    setTextIfNew(m_step, status.isRunning ? status.step : QString());
    setTextIfNew(m_requests, hasCount ? statetext::progress(status.done, status.total) : QString());
    const QString remaining = status.isRunning ? statetext::remaining(status.remaining) : QString();
    setTextIfNew(m_remaining, isWaiting ? m_wait->since : remaining);
    m_note->setFullText(status.note);
    m_progress->setVisible(status.isRunning || isWaiting);
    m_progress->display(isWaiting ? m_wait->share : shareOf(status));
    m_stop->setVisible(status.isRunning);
    m_cancel->setVisible(isWaiting);
}

void RunBar::nameParts()
{
    for (QLabel* label : {m_state, m_step, m_requests, m_remaining})
        label->setTextFormat(Qt::PlainText); // names of models and endpoints may be in it
    m_state->setFont(m_theme.font(12, QFont::DemiBold));
    m_state->setObjectName(u"runState"_s);
    m_step->setObjectName(u"runStep"_s);
    m_requests->setObjectName(u"runRequests"_s);
    m_remaining->setObjectName(u"runRemaining"_s);
    m_launch->setObjectName(u"runLaunch"_s);
    m_launch->hide();
    m_note->setObjectName(u"runNote"_s);
    m_stop->setObjectName(u"runStop"_s);
    m_cancel->setObjectName(u"waitCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setFont(m_theme.font(12));
    m_cancel->setToolTip(tr("Wait no longer"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    for (QLabel* label :
         {m_step, m_requests, m_remaining, static_cast<QLabel*>(m_launch), static_cast<QLabel*>(m_note)}) {
        label->setFont(m_theme.font(12));
        label->setProperty("look", u"muted"_s);
    }
}

void RunBar::layOut()
{
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 10, 0);
    layout->setSpacing(14);
    layout->addWidget(m_state);
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(m_requests);
    layout->addWidget(m_remaining);
    layout->addWidget(m_launch, 1);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_stop);
    layout->addWidget(m_cancel);
    setFixedHeight(qMax(30, m_stop->sizeHint().height() + 4)); // also while Stop is hidden
}

void RunBar::follow(QAction* stop)
{
    m_stop->setText(tr("Stop"));
    m_stop->setFont(m_theme.font(12));
    m_stop->setIcon(stop->icon());
    m_stop->setToolTip(tr("Stop the run; what is measured is kept"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setIconSize({13, 13});
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_stop->setEnabled(stop->isEnabled());
    connect(m_stop, &QToolButton::clicked, stop, &QAction::trigger);
    connect(stop, &QAction::enabledChanged, m_stop, &QWidget::setEnabled);
}

void RunBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().panel);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.colours().line);
}

} // namespace tokenscope
