// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/connectiontest.h"

#include "ui/endpoints/checklist.h"
#include "ui/text/checktext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

ConnectionTest::ConnectionTest(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_button(new QPushButton(tr("&Test the connections"), this))
    , m_reports(new QVBoxLayout)
{
    m_button->setObjectName(QStringLiteral("testConnection"));
    m_button->setToolTip(tr("Connects to every endpoint with these settings. No prompt is sent."));
    auto* line = new QHBoxLayout;
    line->addWidget(m_button);
    line->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(line);
    layout->addLayout(m_reports);
    m_reports->setSpacing(10);
    connect(m_button, &QPushButton::clicked, this, &ConnectionTest::requested);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::display(const std::vector<EndpointReport>& reports, bool isRunning)
{
    m_button->setEnabled(!isRunning);
    m_button->setText(isRunning ? tr("Testing…") : tr("&Test the connections"));
    while (QLayoutItem* old = m_reports->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const EndpointReport& report : reports) {
        m_reports->addWidget(makeReport(report));
    }
}

QWidget* ConnectionTest::makeReport(const EndpointReport& report)
{
    auto* block = new QWidget(this);
    auto* name = new ElidedLabel(block);
    name->setFullText(report.endpoint);
    name->setFont(m_theme.font(12.5, QFont::DemiBold));
    auto* checks = new CheckList(m_theme, block);
    checks->display(report.items);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addWidget(checks);
    const CheckedItem* item = checktext::decisive(report);
    if (item) {
        auto* meaning = new QLabel(checktext::explanation(*item), block);
        meaning->setTextFormat(Qt::PlainText);
        meaning->setWordWrap(true);
        meaning->setFont(m_theme.font(11.5));
        meaning->setProperty("look", QStringLiteral("muted"));
        layout->addWidget(meaning);
    }
    return block;
}

} // namespace tokenscope
