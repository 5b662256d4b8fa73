// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/loadfields.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/durationspinbox.h"

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
    : FormFields(theme, parent)
    , m_mode(new ChoiceBox(this))
    , m_concurrency(new QSpinBox(this))
    , m_rate(new PlainSpinBox(this))
    , m_arrivals(new ChoiceBox(this))
    , m_shape(new PlainSpinBox(this))
    , m_cap(new QSpinBox(this))
    , m_duration(new DurationSpinBox(this))
    , m_order(new ChoiceBox(this))
    , m_pause(new DurationSpinBox(this))
    , m_warmup(new QSpinBox(this))
    , m_repeat(new QSpinBox(this))
{
    nameFields();
    addRows();
    display(RunForm());
    for (ChoiceBox* box : {m_mode, m_arrivals, m_order}) {
        connect(box, &QComboBox::currentIndexChanged, this, &LoadFields::onEdited);
    }
    for (QSpinBox* box : {m_concurrency, m_cap, m_warmup, m_repeat}) {
        connect(box, &QSpinBox::valueChanged, this, &LoadFields::onEdited);
    }
    for (PlainSpinBox* box :
         {m_rate, m_shape, static_cast<PlainSpinBox*>(m_duration), static_cast<PlainSpinBox*>(m_pause)}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &LoadFields::onEdited);
    }
}

LoadFields::~LoadFields() = default;

void LoadFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    m_swept = form.kind != RunKind::Sweep ? std::nullopt
        : form.sweep                      ? std::optional(form.sweep->variable)
                                          : std::optional(SweepVariable::Concurrency);
    nameOrders(form.endpoints);
    m_mode->setCurrentIndex(form.load.isOpenLoop() ? 1 : 0);
    m_concurrency->setValue(form.load.concurrency);
    if (form.load.rate) {
        m_rate->setValue(*form.load.rate);
    }
    m_arrivals->setCurrentIndex(m_arrivals->findData(static_cast<int>(form.load.arrivals)));
    m_shape->setValue(form.load.gammaShape);
    m_cap->setValue(form.load.inFlightCap);
    m_duration->setTime(form.limits.duration ? *form.limits.duration : Milliseconds(0));
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(form.order)));
    m_pause->setTime(form.pause);
    m_warmup->setValue(form.warmup);
    m_repeat->setValue(form.repeat);
    enablePause();
    nameWarmups();
    showRows();
}

void LoadFields::readInto(RunForm& form) const
{
    const bool isOpen = m_mode->currentIndex() == 1;
    form.load.concurrency = m_concurrency->value();
    form.load.rate = isOpen ? std::optional(m_rate->value()) : std::nullopt;
    form.load.arrivals = static_cast<Arrivals>(m_arrivals->currentData().toInt());
    form.load.gammaShape = m_shape->value();
    form.load.inFlightCap = m_cap->value();
    const Milliseconds duration = m_duration->time();
    form.limits.duration = duration > Milliseconds(0) ? std::optional(duration) : std::nullopt;
    form.order = static_cast<Order>(m_order->currentData().toInt());
    form.pause = m_pause->time();
    form.warmup = m_warmup->value();
    form.repeat = m_repeat->value();
}

void LoadFields::nameFields()
{
    m_mode->setObjectName(QStringLiteral("loadMode"));
    m_mode->addItem(tr("So many at a time"));
    m_mode->addItem(tr("Fixed rate"));
    m_concurrency->setObjectName(QStringLiteral("concurrency"));
    m_concurrency->setRange(1, RunForm::maximumConcurrency);
    m_concurrency->setGroupSeparatorShown(true);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setRange(0.001, RunForm::maximumRate);
    m_rate->setDecimals(3);
    m_rate->setValue(1);
    //: unit behind a number: requests per second
    m_rate->setSuffix(tr(" /s"));
    m_arrivals->setObjectName(QStringLiteral("arrivals"));
    m_arrivals->addItem(tr("Evenly spaced"), static_cast<int>(Arrivals::Constant));
    m_arrivals->addItem(tr("Poisson"), static_cast<int>(Arrivals::Poisson));
    m_arrivals->addItem(tr("Gamma"), static_cast<int>(Arrivals::Gamma));
    m_shape->setObjectName(QStringLiteral("gammaShape"));
    m_shape->setRange(0.01, 100);
    m_shape->setDecimals(2);
    m_cap->setObjectName(QStringLiteral("inFlightCap"));
    m_cap->setRange(1, RunForm::maximumConcurrency);
    m_cap->setGroupSeparatorShown(true);
    m_duration->setObjectName(QStringLiteral("duration"));
    m_duration->setSpecialValueText(tr("none", "time limit"));
    m_order->setObjectName(QStringLiteral("order"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_warmup->setObjectName(QStringLiteral("warmup"));
    m_warmup->setRange(0, 1'000);
    m_warmup->setSpecialValueText(tr("none", "no warm-up requests"));
    m_repeat->setObjectName(QStringLiteral("repeat"));
    m_repeat->setRange(1, 1'000);
    //: behind a number: how often each prompt is sent
    m_repeat->setSuffix(tr(" ×"));
}

void LoadFields::addRows()
{
    addHeading(tr("Load"));
    addRow(tr("Mode"), m_mode,
           tr("So many at a time: the next request goes out when one ends.\nFixed rate: requests go out at times drawn "
              "in advance, whatever the endpoint does, as they do from many users."));
    addRow(tr("A&t a time"), m_concurrency, tr("Requests in flight at the same time, for each endpoint."));
    addOpenLoop();
    addRow(tr("Time limit"), m_duration,
           tr("How long each endpoint is measured, at each point of a sweep; 0: until every prompt is sent."));
    addRow(tr("&Order"), m_order,
           tr("One after another: all prompts on the first endpoint, a pause, then all on the next.\nAlternating: "
              "each prompt on both before the next, so that drift hits both alike.\nAll at once: every endpoint by "
              "itself, at the same time."));
    addRow(tr("Pause &between"), m_pause, tr("Between the endpoints, when they are measured one after another."));
    addRow(tr("&Warm-up"), m_warmup, tr("Requests sent first to each endpoint that no figure counts."));
    addRow(tr("&Each prompt"), m_repeat, tr("How often each prompt is sent."));
}

void LoadFields::addOpenLoop()
{
    addRow(tr("&Rate"), m_rate, tr("Requests per second to each endpoint."));
    addRow(tr("Arrivals"), m_arrivals,
           tr("Evenly spaced: every gap the same.\nPoisson: as independent users come.\nGamma: burstier than that with "
              "a shape below 1, more regular above."));
    addRow(tr("Shape"), m_shape, tr("Of the gamma distribution; 1 is Poisson."));
    addRow(tr("In flight at most"), m_cap,
           tr("What is due beyond it waits in this program, and the waiting is counted as latency."));
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
    showRows();
    emit edited();
}

void LoadFields::nameWarmups()
{
    //: behind a number: "1 request", "2 requests"
    m_warmup->setSuffix(tr(" request(s)", nullptr, m_warmup->value()));
}

void LoadFields::showRows()
{
    const bool sweepsLoad = m_swept == SweepVariable::Concurrency || m_swept == SweepVariable::Rate;
    const bool isOpen = isOpenLoop();
    setRowShown(m_mode, !sweepsLoad);
    setRowShown(m_concurrency, !isOpen && !sweepsLoad);
    setRowShown(m_rate, isOpen && !sweepsLoad);
    setRowShown(m_arrivals, isOpen);
    setRowShown(m_shape, isOpen && static_cast<Arrivals>(m_arrivals->currentData().toInt()) == Arrivals::Gamma);
    setRowShown(m_cap, isOpen);
    setRowShown(m_repeat, m_duration->time() == Milliseconds(0)); // with a time limit they are sent until it is over
}

bool LoadFields::isOpenLoop() const
{
    return m_swept == SweepVariable::Rate || (m_swept != SweepVariable::Concurrency && m_mode->currentIndex() == 1);
}

void LoadFields::enablePause()
{
    m_pause->setEnabled(static_cast<Order>(m_order->currentData().toInt()) == Order::Sequential);
}

} // namespace tokenscope
