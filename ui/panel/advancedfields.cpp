// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/advancedfields.h"

#include "ui/widgets/durationspinbox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <cmath>

namespace tokenscope {

namespace {

QLineEdit* numberEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAlignment(Qt::AlignRight);
    edit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,18}")), edit)); // fits 64 bits
    return edit;
}

} // namespace

AdvancedFields::AdvancedFields(const Theme& theme, QWidget* parent)
    : FormFields(theme, parent)
    , m_stream(new QCheckBox(tr("Strea&m the answers"), this))
    , m_connect(new DurationSpinBox(this))
    , m_firstToken(new DurationSpinBox(this))
    , m_stall(new DurationSpinBox(this))
    , m_total(new DurationSpinBox(this))
    , m_samplingSeed(numberEdit(QStringLiteral("samplingSeed"), this))
    , m_seed(numberEdit(QStringLiteral("simulationSeed"), this))
    , m_speed(new PlainSpinBox(this))
{
    m_stream->setObjectName(QStringLiteral("stream"));
    m_stream->setToolTip(tr("Without streaming there is no time to first token: the answer comes in one piece."));
    addHeading(tr("Each request"));
    addWide(m_stream);
    addTimes();
    addSeeds();
    display(RunForm());
    connect(m_stream, &QCheckBox::toggled, this, &AdvancedFields::onEdited);
    for (DurationSpinBox* time : {m_connect, m_firstToken, m_stall, m_total}) {
        time->setMinimum(0.1);
        connect(time, &QDoubleSpinBox::valueChanged, this, &AdvancedFields::onEdited);
    }
    connect(m_samplingSeed, &QLineEdit::textEdited, this, &AdvancedFields::onEdited);
    connect(m_seed, &QLineEdit::textEdited, this, &AdvancedFields::onEdited);
    connect(m_speed, &QDoubleSpinBox::valueChanged, this, &AdvancedFields::onEdited);
}

AdvancedFields::~AdvancedFields() = default;

void AdvancedFields::display(const RunForm& form)
{
    const QSignalBlocker blocker(this);
    m_shown = form;
    m_stream->setChecked(form.sampling.stream);
    m_connect->setTime(form.timeouts.connect);
    m_firstToken->setTime(form.timeouts.firstToken);
    m_stall->setTime(form.timeouts.stall);
    m_total->setTime(form.timeouts.total);
    m_samplingSeed->setText(form.sampling.seed ? QString::number(*form.sampling.seed) : QString());
    m_seed->setText(QString::number(form.seed));
    m_speed->setValue(1 / form.timeScale);
    m_shown.timeScale = form.timeScale;
    m_firstToken->setEnabled(form.sampling.stream);
    m_stall->setEnabled(form.sampling.stream);
}

void AdvancedFields::readInto(RunForm& form) const
{
    form.sampling.stream = m_stream->isChecked();
    form.timeouts.connect = m_connect->time();
    form.timeouts.firstToken = m_firstToken->time();
    form.timeouts.stall = m_stall->time();
    form.timeouts.total = m_total->time();
    bool isNumber = false;
    const qlonglong samplingSeed = m_samplingSeed->text().toLongLong(&isNumber);
    form.sampling.seed = isNumber ? std::optional<std::int64_t>(samplingSeed) : std::nullopt;
    form.seed = m_seed->text().toULongLong();
    const double step = std::pow(10.0, -m_speed->decimals());
    const bool isAsShown = std::abs(m_speed->value() - 1 / m_shown.timeScale) < step;
    form.timeScale = isAsShown ? m_shown.timeScale : 1 / m_speed->value();
}

void AdvancedFields::setSimulationShown(bool isShown)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_seedLabel), static_cast<QWidget*>(m_seed),
                            static_cast<QWidget*>(m_speedLabel), static_cast<QWidget*>(m_speed)}) {
        widget->setVisible(isShown);
    }
}

void AdvancedFields::addTimes()
{
    m_connect->setObjectName(QStringLiteral("timeoutConnect"));
    m_firstToken->setObjectName(QStringLiteral("timeoutFirstToken"));
    m_stall->setObjectName(QStringLiteral("timeoutStall"));
    m_total->setObjectName(QStringLiteral("timeoutTotal"));
    addRow(tr("&Connect within"), m_connect, tr("A request that has no connection by then has failed."));
    addRow(tr("First token w&ithin"), m_firstToken,
           tr("A streamed request without any text by then has failed. A cold model may need minutes."));
    addRow(tr("Next token within"), m_stall, tr("A stream that pauses for longer has failed."));
    addRow(tr("Who&le answer within"), m_total, tr("A request that takes longer has failed."));
}

void AdvancedFields::addSeeds()
{
    m_samplingSeed->setPlaceholderText(tr("none", "seed"));
    m_speed->setObjectName(QStringLiteral("simulationSpeed"));
    m_speed->setRange(0.1, 1'000);
    m_speed->setDecimals(1);
    //: behind a number: how many times faster
    m_speed->setSuffix(tr(" ×"));
    addRow(tr("Samplin&g seed"), m_samplingSeed, tr("Sent to the endpoints if set; not every endpoint heeds it."));
    m_seedLabel = addRow(tr("Simulation seed"), m_seed, tr("The same seed makes simulated endpoints answer alike."));
    m_speedLabel = addRow(tr("Simulation spee&d"), m_speed,
                          tr("1 is as fast as the real endpoints were measured; 20 makes a demonstration short."));
}

void AdvancedFields::onEdited()
{
    m_firstToken->setEnabled(m_stream->isChecked());
    m_stall->setEnabled(m_stream->isChecked());
    emit edited();
}

} // namespace tokenscope
