// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/limitfields.h"

#include "ui/widgets/durationspinbox.h"

#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace tokenscope {

namespace {

void setUpCount(PlainSpinBox& box, const QString& name, double most, double step)
{
    box.setObjectName(name);
    box.setDecimals(0);
    box.setRange(0, most);
    box.setSingleStep(step);
    box.setGroupSeparatorShown(true);
    box.setSpecialValueText(LimitFields::tr("none", "limit"));
}

std::optional<std::int64_t> countIn(const PlainSpinBox& box)
{
    const auto count = static_cast<std::int64_t>(box.value());
    return count > 0 ? std::optional(count) : std::nullopt;
}

double numberOf(std::optional<std::int64_t> count)
{
    return count ? static_cast<double>(*count) : 0;
}

} // namespace

LimitFields::LimitFields(const Theme& theme, QWidget* parent)
    : FormFields(theme, parent)
    , m_requests(new PlainSpinBox(this))
    , m_tokens(new PlainSpinBox(this))
    , m_failures(new QSpinBox(this))
    , m_failureShare(new PlainSpinBox(this))
    , m_rampUp(new DurationSpinBox(this))
    , m_coolDown(new DurationSpinBox(this))
{
    setUpCount(*m_requests, QStringLiteral("limitRequests"), 1e8, 10);
    setUpCount(*m_tokens, QStringLiteral("limitTokens"), 1e12, 100'000);
    setUpCount(*m_failureShare, QStringLiteral("limitFailureShare"), 100, 5);
    m_failureShare->setDecimals(1);
    //: unit behind a number: percent
    m_failureShare->setSuffix(tr(" %"));
    m_failures->setObjectName(QStringLiteral("limitFailures"));
    m_failures->setRange(0, 1'000'000);
    m_failures->setSpecialValueText(tr("none", "limit"));
    m_rampUp->setObjectName(QStringLiteral("rampUp"));
    m_coolDown->setObjectName(QStringLiteral("coolDown"));
    m_rampUp->setSpecialValueText(tr("none", "ramp-up"));
    m_coolDown->setSpecialValueText(tr("none", "cool-down"));
    addHeading(tr("Limits"));
    addRow(tr("Requests"), m_requests,
           tr("Measured requests of each endpoint; the prompts are sent in turn until there are so many."));
    addRow(tr("Tokens"), m_tokens, tr("An endpoint that has used so many prompt and answer tokens gets no more."));
    addRow(tr("Failures in a row"), m_failures, tr("So many failures without a success between them end the leg."));
    addRow(tr("Failed at most"), m_failureShare,
           tr("A larger share of failures ends the leg, looked at from the twentieth request on."));
    addRow(tr("Ramp-up"), m_rampUp,
           tr("The load grows evenly over this time; what is sent in it counts in no figure."));
    addRow(tr("Cool-down"), m_coolDown, tr("With a time limit: what is sent in its last part counts in no figure."));
    display(RunForm());
    for (PlainSpinBox* box : {m_requests, m_tokens, m_failureShare, static_cast<PlainSpinBox*>(m_rampUp),
                              static_cast<PlainSpinBox*>(m_coolDown)}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &LimitFields::edited);
    }
    connect(m_failures, &QSpinBox::valueChanged, this, &LimitFields::edited);
}

LimitFields::~LimitFields() = default;

void LimitFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    m_requests->setValue(numberOf(form.limits.requests));
    m_tokens->setValue(numberOf(form.limits.tokens));
    m_failures->setValue(form.limits.failuresInARow ? *form.limits.failuresInARow : 0);
    m_failureShare->setValue(form.limits.failureShare ? *form.limits.failureShare * 100 : 0);
    m_rampUp->setTime(form.load.rampUp);
    m_coolDown->setTime(form.load.coolDown);
}

void LimitFields::readInto(RunForm& form) const
{
    form.limits.requests = countIn(*m_requests);
    form.limits.tokens = countIn(*m_tokens);
    form.limits.failuresInARow = m_failures->value() > 0 ? std::optional(m_failures->value()) : std::nullopt;
    const double tenths = std::round(m_failureShare->value() * 10); // of a per cent
    form.limits.failureShare = tenths > 0 ? std::optional(tenths / 1'000) : std::nullopt;
    form.load.rampUp = m_rampUp->time();
    form.load.coolDown = m_coolDown->time();
}

} // namespace tokenscope
