// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/errorbanner.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tokenscope {

namespace {

QLabel* textLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // may hold a server's words
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ErrorBanner::ErrorBanner(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_what(textLabel(this))
    , m_why(textLabel(this))
    , m_details(textLabel(this))
    , m_action(new QPushButton(this))
    , m_alternative(new QPushButton(this))
    , m_showDetails(new QToolButton(this))
    , m_dismiss(new QToolButton(this))
{
    m_what->setFont(theme.font(13, QFont::DemiBold));
    m_why->setProperty("look", QStringLiteral("muted"));
    m_details->setFont(theme.fixedFont());
    m_action->setObjectName(QStringLiteral("errorAction"));
    for (QPushButton* button : {m_action, m_alternative})
        button->setAutoDefault(true); // Return presses it, as in a dialog
    m_alternative->setObjectName(QStringLiteral("errorAlternative"));
    m_showDetails->setText(tr("Details"));
    m_showDetails->setCheckable(true);
    m_showDetails->setObjectName(QStringLiteral("errorDetails"));
    m_dismiss->setObjectName(QStringLiteral("errorDismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    m_dismiss->setToolTip(tr("Dismiss this message"));
    layOut();
    connect(m_action, &QPushButton::clicked, this, &ErrorBanner::actionTriggered);
    connect(m_alternative, &QPushButton::clicked, this, &ErrorBanner::alternativeTriggered);
    connect(m_dismiss, &QToolButton::clicked, this, &ErrorBanner::dismiss);
    connect(m_showDetails, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(&theme, &Theme::changed, this, &ErrorBanner::applyTheme);
    applyTheme();
    hide();
}

ErrorBanner::~ErrorBanner() = default;

void ErrorBanner::display(const Problem& problem)
{
    m_problem = problem;
    QStringList reasons {problem.why, problem.remedy};
    reasons.removeAll(QString());
    m_what->setText(problem.what);
    m_why->setText(reasons.join(u' '));
    m_why->setVisible(!reasons.isEmpty());
    m_details->setText(problem.details);
    m_details->hide();
    m_showDetails->setChecked(false);
    m_showDetails->setVisible(!problem.details.isEmpty());
    m_action->setText(problem.action);
    m_action->setVisible(!problem.action.isEmpty());
    m_alternative->setText(problem.alternative);
    m_alternative->setVisible(!problem.alternative.isEmpty());
    setAccessibleName(problem.what);
    setAccessibleDescription(m_why->text());
    show();
}

void ErrorBanner::dismiss()
{
    if (isHidden())
        return;
    hide();
    m_problem = {};
    emit dismissed();
}

void ErrorBanner::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = m_theme.colours().error;
    wash.setAlpha(m_theme.isDark() ? 24 : 14);
    painter.setPen(QPen(m_theme.colours().error, 1));
    painter.setBrush(m_theme.colours().panel);
    const QRectF border = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(border, 8, 8);
    painter.setBrush(wash);
    painter.drawRoundedRect(border, 8, 8);
}

void ErrorBanner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

bool ErrorBanner::event(QEvent* event)
{
    // Esc dismisses before it stops a run
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void ErrorBanner::layOut()
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_icon, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_what, 0, 1);
    layout->addWidget(m_action, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_alternative, 0, 3, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_showDetails, 0, 4, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_dismiss, 0, 5, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_why, 1, 1);
    layout->addWidget(m_details, 2, 1, 1, 5);
    layout->setColumnStretch(1, 1);
}

void ErrorBanner::applyTheme()
{
    m_icon->setPixmap(m_theme.icon(QStringLiteral("error")).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_dismiss->setIcon(m_theme.icon(QStringLiteral("close")));
    m_dismiss->setIconSize({14, 14});
    update();
}

} // namespace tokenscope
