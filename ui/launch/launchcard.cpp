// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchcard.h"

#include "ui/launch/jobtablemodel.h"
#include "ui/launch/launchrungrid.h"
#include "ui/launch/launchtext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statedot.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Link = LaunchState::Link;

namespace {

constexpr int mostJobsShown = 6; // at once; the others are scrolled to

bool isOver(const LaunchedRun& run)
{
    return run.state != LaunchedRun::State::Waiting && run.state != LaunchedRun::State::Running;
}

QToolButton* iconButton(const Theme& theme, const QString& name, const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(theme.icon(icon));
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void setName(QToolButton* button, const QString& name)
{
    button->setToolTip(name);
    button->setAccessibleName(name);
}

} // namespace

LaunchCard::LaunchCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_link(new StateDot(theme, this))
    , m_summary(new ElidedLabel(this))
    , m_explanation(new QLabel(this))
    , m_runs(new LaunchRunGrid(theme, this))
    , m_jobsModel(new JobTableModel(this))
    , m_jobs(new QTableView(this))
    , m_showJobs(new QToolButton(this))
    , m_retry(new QPushButton(tr("&Try now"), this))
    , m_follow(new QPushButton(this))
    , m_cancelAll(new QPushButton(tr("Cancel &all…"), this))
    , m_folder(iconButton(theme, u"launchFolder"_s, u"folder"_s, this))
    , m_collapse(iconButton(theme, u"launchCollapse"_s, u"chevron-up"_s, this))
    , m_dismiss(iconButton(theme, u"launchDismiss"_s, u"close"_s, this))
{
    setObjectName(u"launchCard"_s);
    build();
    connectParts();
    display({});
}

LaunchCard::~LaunchCard() = default;

void LaunchCard::display(const LaunchGlance& glance)
{
    m_glance = glance;
    setTitle(launchtext::title(glance.record.plan));
    m_link->display(launchtext::dotOf(glance.state.link), launchtext::word(glance.state.link));
    m_summary->setFullText(launchtext::summary(glance.state));
    m_explanation->setText(launchtext::explanation(glance.state));
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    m_runs->display(glance);
    showJobs();
    showButtons();
    setAccessibleDescription(m_summary->fullText());
}

void LaunchCard::setCollapsed(bool isCollapsed)
{
    m_details->setVisible(!isCollapsed);
    if (isCollapsed)
        body()->setContentsMargins(0, 0, 0, 0);
    else
        padBody();
    m_collapse->setIcon(theme().icon(isCollapsed ? u"chevron-down"_s : u"chevron-up"_s));
    setName(m_collapse, isCollapsed ? tr("Show the runs") : tr("Show one line"));
}

void LaunchCard::build()
{
    m_summary->setObjectName(u"launchSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("look", u"muted"_s);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // title and state go before it
    m_link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_explanation->setObjectName(u"launchExplanation"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_retry->setObjectName(u"launchRetry"_s);
    m_follow->setObjectName(u"launchFollow"_s);
    m_cancelAll->setObjectName(u"cancelAll"_s);
    setName(m_folder, tr("Open the folder of the logs"));
    setName(m_dismiss, tr("Forget this launch: its runs and logs stay, it is not shown again"));
    m_showJobs->setObjectName(u"showJobs"_s);
    m_showJobs->setCheckable(true);
    m_showJobs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showJobs->setIcon(theme().icon(u"chevron-down"_s));
    m_showJobs->setIconSize({10, 10});
    m_showJobs->setFocusPolicy(Qt::TabFocus);
    m_jobs->setObjectName(u"jobs"_s);
    m_jobs->setAccessibleName(tr("Jobs on the machine"));
    m_jobs->setModel(m_jobsModel);
    m_jobs->verticalHeader()->hide();
    m_jobs->verticalHeader()->setDefaultSectionSize(24);
    m_jobs->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_jobs->horizontalHeader()->setStretchLastSection(true);
    m_jobs->setShowGrid(false);
    m_jobs->setWordWrap(false);
    m_jobs->setTabKeyNavigation(false);
    m_jobs->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_jobs->hide();
    m_details = new QWidget(this);
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_explanation);
    layout->addWidget(m_runs);
    layout->addWidget(m_showJobs, 0, Qt::AlignLeft);
    layout->addWidget(m_jobs);
    body()->addWidget(m_details);
    addBesideTitle(m_link);
    addBesideTitle(m_summary);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_retry), static_cast<QWidget*>(m_follow), static_cast<QWidget*>(m_cancelAll),
          static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_collapse), static_cast<QWidget*>(m_dismiss)})
        addToHeader(widget);
    setCollapsed(false);
}

void LaunchCard::connectParts()
{
    connect(m_runs, &LaunchRunGrid::cancelRequested, this, [this](int run) { confirmCancel(run); });
    connect(m_cancelAll, &QPushButton::clicked, this, [this] { confirmCancel(std::nullopt); });
    connect(m_follow, &QPushButton::clicked, this, [this] { emit followRequested(m_glance.state.link == Link::Idle); });
    connect(m_retry, &QPushButton::clicked, this, &LaunchCard::retryRequested);
    connect(m_folder, &QToolButton::clicked, this, &LaunchCard::folderRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &LaunchCard::dismissed);
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_details->isHidden()); });
    connect(m_showJobs, &QToolButton::toggled, this, [this](bool isShown) {
        m_jobs->setVisible(isShown);
        m_showJobs->setIcon(theme().icon(isShown ? u"chevron-up"_s : u"chevron-down"_s));
    });
}

void LaunchCard::showButtons()
{
    const LaunchState& state = m_glance.state;
    const bool hasEnded = state.link == Link::Ended;
    m_retry->setVisible(state.link == Link::Lost);
    m_follow->setVisible(!hasEnded);
    m_follow->setText(state.link == Link::Idle ? tr("&Follow again") : tr("Stop &following"));
    m_follow->setToolTip(state.link == Link::Idle ? tr("Connects again; a code may be asked for.")
                                                  : tr("The runs go on; follow them again whenever you like."));
    m_cancelAll->setVisible(!hasEnded);
    m_cancelAll->setText(state.isCancelling ? tr("Cancelling…") : tr("Cancel &all…"));
    m_cancelAll->setEnabled(!state.isCancelling && !std::ranges::all_of(state.runs, isOver));
    m_dismiss->setVisible(hasEnded || state.link == Link::Idle);
    m_folder->setEnabled(!m_glance.state.runs.empty());
}

void LaunchCard::showJobs()
{
    QStringList ours;
    for (const LaunchedRun& run : m_glance.state.runs) {
        ours.append(run.name);
        if (!run.training.jobId.isEmpty())
            ours.append(run.training.jobId);
    }
    const JobTable& table = m_glance.state.jobs;
    const bool isFirst = m_jobsModel->columnCount() != static_cast<int>(table.columns.size());
    m_jobsModel->display(table, ours);
    if (isFirst)
        m_jobs->resizeColumnsToContents();
    const auto count = static_cast<int>(table.jobs.size());
    m_showJobs->setText(tr("%Ln job(s) on the machine", nullptr, count));
    m_showJobs->setVisible(!table.columns.empty());
    m_jobs->setVisible(!table.columns.empty() && m_showJobs->isChecked());
    const int lines = qMin(qMax(count, 1), mostJobsShown);
    m_jobs->setFixedHeight(m_jobs->horizontalHeader()->sizeHint().height() + lines * 24 + 14);
}

void LaunchCard::confirmCancel(std::optional<int> run)
{
    auto* box = new QMessageBox(this);
    box->setObjectName(u"confirmCancel"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Cancel"));
    box->setText(run ? tr("Cancel the run at batch size %1?")
                           .arg(format::count(m_glance.state.runs[static_cast<std::size_t>(*run)].batchSize))
                     : tr("Cancel all runs that are not over?"));
    box->setInformativeText(run ? tr("What it has computed since its last checkpoint is lost. The other runs go on.")
                                : tr("What the present run has computed since its last checkpoint is lost; the runs "
                                     "after it do not begin. Logs are kept."));
    auto* yes = box->addButton(run ? tr("&Cancel the run") : tr("&Cancel all"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"confirm"_s);
    box->setDefaultButton(box->addButton(tr("&Let it run"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, run] {
        if (run)
            emit cancelRunRequested(*run);
        else
            emit cancelAllRequested();
    });
    box->open();
}

} // namespace tokenscope
