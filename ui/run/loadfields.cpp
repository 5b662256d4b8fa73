// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/loadfields.h"

#include "ui/run/choicebox.h"
#include "ui/run/durationspinbox.h"

#include <QSpinBox>
#include <QStringList>

namespace tokenscope {

namespace {

constexpr int longestOrder = 19; // characters that fit into a field

QString sequenceOf(const std::vector<QString>& endpoints)
{
    if (endpoints.size() == 2) {
        //: an order: first the one endpoint, then the other
        const QString text = LoadFields::tr("%1, then %2").arg(endpoints[0], endpoints[1]);
        if (text.size() <= longestOrder) {
            return text;
        }
    }
    return LoadFields::tr("One after another");
}

} // namespace

LoadFields::LoadFields(const Theme& theme, QWidget* parent)
    : FieldColumn(theme, parent)
    , m_concurrency(new QSpinBox(this))
    , m_order(new ChoiceBox(this))
    , m_pause(new DurationSpinBox(this))
    , m_warmup(new QSpinBox(this))
    , m_repeat(new QSpinBox(this))
{
    m_concurrency->setObjectName(QStringLiteral("concurrency"));
    m_concurrency->setRange(1, RunForm::maximumConcurrency);
    m_order->setObjectName(QStringLiteral("order"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_warmup->setObjectName(QStringLiteral("warmup"));
    m_warmup->setRange(0, 1'000);
    m_warmup->setSpecialValueText(tr("none", "no warm-up requests"));
    m_repeat->setObjectName(QStringLiteral("repeat"));
    m_repeat->setRange(1, 1'000);
    //: behind a number: how often each prompt is sent
    m_repeat->setSuffix(tr(" ×"));
    addHeading(tr("Load"));
    addRow(tr("A&t a time"), m_concurrency, tr("Requests in flight at the same time, for each endpoint."));
    addRow(tr("&Order"), m_order,
           tr("One after another: all prompts on the first endpoint, a pause, then all on the next.\nAlternating: "
              "each prompt on both before the next, so that drift hits both alike.\nAll at once: every endpoint by "
              "itself, at the same time."));
    addRow(tr("Pause &between"), m_pause, tr("Between the endpoints, when they are measured one after another."));
    addRow(tr("&Warm-up"), m_warmup, tr("Requests sent first to each endpoint that no figure counts."));
    addRow(tr("&Each prompt"), m_repeat, tr("How often each prompt is sent."));
    display(RunForm());
    connect(m_concurrency, &QSpinBox::valueChanged, this, &LoadFields::onEdited);
    connect(m_order, &QComboBox::currentIndexChanged, this, &LoadFields::onEdited);
    connect(m_pause, &QDoubleSpinBox::valueChanged, this, &LoadFields::onEdited);
    connect(m_warmup, &QSpinBox::valueChanged, this, &LoadFields::onEdited);
    connect(m_repeat, &QSpinBox::valueChanged, this, &LoadFields::onEdited);
}

LoadFields::~LoadFields() = default;

void LoadFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    nameOrders(form.endpoints);
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(form.order)));
    m_concurrency->setValue(form.concurrency);
    m_pause->setTime(form.pause);
    m_warmup->setValue(form.warmup);
    m_repeat->setValue(form.repeat);
    enablePause();
    nameWarmups();
}

void LoadFields::readInto(RunForm& form) const
{
    form.concurrency = m_concurrency->value();
    form.order = static_cast<Order>(m_order->currentData().toInt());
    form.pause = m_pause->time();
    form.warmup = m_warmup->value();
    form.repeat = m_repeat->value();
}

void LoadFields::nameOrders(const std::vector<QString>& endpoints)
{
    const QSignalBlocker blocker(m_order);
    m_order->clear();
    m_order->addItem(sequenceOf(endpoints), static_cast<int>(Order::Sequential));
    m_order->addItem(tr("Alternating"), static_cast<int>(Order::Alternating));
    m_order->addItem(tr("All at once"), static_cast<int>(Order::Together));
}

void LoadFields::onEdited()
{
    enablePause();
    nameWarmups();
    emit edited();
}

void LoadFields::nameWarmups()
{
    //: behind a number: "1 request", "2 requests"
    m_warmup->setSuffix(tr(" request(s)", nullptr, m_warmup->value()));
}

void LoadFields::enablePause()
{
    m_pause->setEnabled(static_cast<Order>(m_order->currentData().toInt()) == Order::Sequential);
}

} // namespace tokenscope
