// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/weighingline.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <cmath>

namespace tokenscope {

namespace {

constexpr int whole = 100;
constexpr int barWidth = 90;
constexpr int barHeight = 4;

} // namespace

WeighingLine::WeighingLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    m_text->setProperty("look", QStringLiteral("muted"));
    m_text->setFont(theme.font(12));
    m_text->setObjectName(QStringLiteral("weighing"));
    m_bar->setRange(0, whole);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, barHeight);
    m_bar->setAccessibleName(tr("How far the evidence is weighed"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    QSizePolicy kept = sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    setSizePolicy(kept);
    hide();
}

WeighingLine::~WeighingLine() = default;

void WeighingLine::display(double share)
{
    //: while tests are computed; %1 is a percentage
    m_text->setText(tr("Weighing the evidence… %1").arg(format::share(std::round(share * whole) / whole)));
    m_bar->setValue(static_cast<int>(share * whole));
    show();
}

void WeighingLine::finish()
{
    m_text->clear();
    hide();
}

QString WeighingLine::text() const
{
    return m_text->text();
}

} // namespace tokenscope
