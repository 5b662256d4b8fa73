// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainingheadline.h"

#include "ui/reports/reportchoice.h"
#include "ui/theme/theme.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

// Where the first sentence ends: at a full stop or colon before a blank, not at the point of a number.
qsizetype endOfFirst(const QString& text)
{
    for (qsizetype at = 1; at + 1 < text.size(); ++at) {
        const bool isEnd = text[at] == u'.' || text[at] == u':' || text[at] == u';';
        if (isEnd && text[at + 1] == u' ')
            return at + 1;
    }
    return text.size();
}

} // namespace

TrainingHeadline::TrainingHeadline(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_sentence(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1); // a long sentence would widen the page
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(QStringLiteral("trainingHeadline"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(13, 9, 13, 9);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    QPushButton* open = addButton(tr("&Open logs…"), QStringLiteral("openLogs"));
    QPushButton* launch = addButton(tr("S&tart runs…"), QStringLiteral("startRuns"));
    QPushButton* exports = addButton(tr("E&xport"), QStringLiteral("exportTraining"));
    connect(open, &QPushButton::clicked, this, &TrainingHeadline::openRequested);
    connect(launch, &QPushButton::clicked, this, &TrainingHeadline::launchRequested);
    fillExports(*exports);
    for (QPushButton* button : {open, launch, exports})
        row->addWidget(button);
    body()->addLayout(row);
    connect(&theme, &Theme::changed, this, &TrainingHeadline::applyTheme);
}

TrainingHeadline::~TrainingHeadline() = default;

QPushButton* TrainingHeadline::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

void TrainingHeadline::fillExports(QPushButton& button)
{
    auto* menu = new QMenu(&button);
    for (const ReportKindTraits& traits : allReportKinds) {
        if (!traits.format)
            continue;
        //: %1 is a format: "Markdown"
        QAction* action = menu->addAction(tr("Report as %1…").arg(reportKindName(traits.kind)));
        connect(action, &QAction::triggered, this, [this, format = *traits.format] { emit exportChosen(format); });
    }
    button.setProperty("hasMenu", true);
    button.setMenu(menu);
    button.setToolTip(tr("Save the comparison as a report"));
}

void TrainingHeadline::setConclusion(const QString& conclusion)
{
    m_conclusion = conclusion;
    applyTheme();
}

void TrainingHeadline::applyTheme()
{
    const qsizetype end = endOfFirst(m_conclusion);
    const int large = QFontInfo(theme().font(15)).pixelSize();
    m_sentence->setText(
        QStringLiteral("<p dir='%5' style='margin:0'><span style='font-size:%1px; font-weight:600'>%2</span> "
                       "<span style='color:%3'>%4</span></p>")
            .arg(large)
            .arg(m_conclusion.left(end).toHtmlEscaped(), theme().colours().muted.name(),
                 m_conclusion.mid(end).trimmed().toHtmlEscaped(),
                 isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr")));
    m_sentence->setAccessibleName(m_conclusion);
}

} // namespace tokenscope
