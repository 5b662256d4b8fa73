// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/servicefields.h"

#include "ui/widgets/durationspinbox.h"

#include <QCheckBox>
#include <QSignalBlocker>

#include <cmath>

namespace tokenscope {

namespace {

std::optional<Nanoseconds> timeIn(const DurationSpinBox& box)
{
    return box.time() > Milliseconds(0) ? std::optional<Nanoseconds>(box.time()) : std::nullopt;
}

void showTime(DurationSpinBox& box, std::optional<Nanoseconds> time)
{
    box.setTime(time ? std::chrono::round<Milliseconds>(*time) : Milliseconds(0));
}

} // namespace

ServiceFields::ServiceFields(const Theme& theme, QWidget* parent)
    : FormFields(theme, parent)
    , m_firstToken(new DurationSpinBox(this))
    , m_eachToken(new PlainSpinBox(this))
    , m_latency(new DurationSpinBox(this))
    , m_waits(new QCheckBox(tr("Wait when rate limited"), this))
    , m_usualWait(new DurationSpinBox(this))
    , m_longestWait(new DurationSpinBox(this))
{
    addObjective();
    addWaiting();
    display(RunForm());
    for (PlainSpinBox* box :
         {static_cast<PlainSpinBox*>(m_firstToken), m_eachToken, static_cast<PlainSpinBox*>(m_latency),
          static_cast<PlainSpinBox*>(m_usualWait), static_cast<PlainSpinBox*>(m_longestWait)}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &ServiceFields::onEdited);
    }
    connect(m_waits, &QCheckBox::toggled, this, &ServiceFields::onEdited);
}

ServiceFields::~ServiceFields() = default;

void ServiceFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    showTime(*m_firstToken, form.objective.timeToFirstToken);
    showTime(*m_latency, form.objective.latency);
    const auto eachToken = form.objective.timePerOutputToken;
    m_eachToken->setValue(eachToken ? std::chrono::duration<double, std::milli>(*eachToken).count() : 0);
    m_waits->setChecked(form.rateLimits.waits);
    m_usualWait->setTime(form.rateLimits.usualWait);
    m_longestWait->setTime(form.rateLimits.longestWait);
    enableWaits();
}

void ServiceFields::readInto(RunForm& form) const
{
    form.objective.timeToFirstToken = timeIn(*m_firstToken);
    form.objective.latency = timeIn(*m_latency);
    const double eachToken = m_eachToken->value();
    form.objective.timePerOutputToken = eachToken > 0
        ? std::optional(std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(eachToken)))
        : std::nullopt;
    form.rateLimits.waits = m_waits->isChecked();
    form.rateLimits.usualWait = m_usualWait->time();
    form.rateLimits.longestWait = m_longestWait->time();
}

void ServiceFields::addObjective()
{
    m_firstToken->setObjectName(QStringLiteral("objectiveFirstToken"));
    m_firstToken->setDecimals(3);
    m_latency->setObjectName(QStringLiteral("objectiveLatency"));
    m_latency->setDecimals(3);
    m_eachToken->setObjectName(QStringLiteral("objectiveEachToken"));
    m_eachToken->setRange(0, 60'000);
    m_eachToken->setDecimals(3);
    //: unit behind a number: milliseconds
    m_eachToken->setSuffix(tr(" ms"));
    for (PlainSpinBox* box :
         {static_cast<PlainSpinBox*>(m_firstToken), m_eachToken, static_cast<PlainSpinBox*>(m_latency)}) {
        box->setSpecialValueText(tr("any", "service objective: any time will do"));
    }
    addHeading(tr("Good service"));
    addRow(tr("First token"), m_firstToken,
           tr("Answers whose first token comes later do not count as good. Goodput is good answers per second."));
    addRow(tr("Each next token"), m_eachToken,
           tr("Answers whose tokens come slower than this on average do not count as good."));
    addRow(tr("Whole answer"), m_latency,
           tr("Answers that take longer do not count as good; at a fixed rate from the moment they were due."));
}

void ServiceFields::addWaiting()
{
    m_waits->setObjectName(QStringLiteral("waitWhenLimited"));
    m_waits->setToolTip(tr("When an endpoint answers “too many requests”, wait as long as it says and send the request "
                           "again. The wait is no part of the latency. Otherwise such a request has failed."));
    m_usualWait->setObjectName(QStringLiteral("usualWait"));
    m_longestWait->setObjectName(QStringLiteral("longestWait"));
    addHeading(tr("Too many requests"));
    addWide(m_waits);
    addRow(tr("Usual wait"), m_usualWait, tr("Where the endpoint does not say how long."));
    addRow(tr("Longest wait"), m_longestWait, tr("A request that would have to wait longer has failed."));
}

void ServiceFields::onEdited()
{
    enableWaits();
    emit edited();
}

void ServiceFields::enableWaits()
{
    m_usualWait->setEnabled(m_waits->isChecked());
    m_longestWait->setEnabled(m_waits->isChecked());
}

} // namespace tokenscope
