// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparepage.h"

#include "ui/compare/comparisonview.h"
#include "ui/compare/comparisonwork.h"
#include "ui/compare/recentfiles.h"
#include "ui/compare/weighingline.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/comparetable/comparisontable.h"
#include "ui/comparetable/sourceswitch.h"
#include "ui/comparetable/tablecopy.h"
#include "ui/text/errortext.h"
#include "ui/text/legtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QClipboard>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tokenscope {

namespace {

constexpr quint32 layoutVersion = 1;

enum State
{
    Empty,
    Content,
    Busy,
};

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ComparePage::ComparePage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_work(new ComparisonWork(this))
    , m_model(new ComparisonModel(this))
    , m_bannerRow(new QWidget(this))
    , m_banner(new ErrorBanner(theme, m_bannerRow))
    , m_states(new QStackedWidget(this))
    , m_view(new ComparisonView(theme, *m_model, this))
    , m_recent(new RecentFiles(this))
    , m_status(new QWidget(this))
    , m_files(new ElidedLabel(m_status, Qt::ElideMiddle))
    , m_source(new SourceSwitch(theme, m_status))
    , m_counts(new QLabel(m_status))
    , m_weighing(new WeighingLine(theme, m_status))
{
    setAccessibleName(tr("Compare"));
    setAcceptDrops(true);
    m_states->insertWidget(Empty, makeEmptyState());
    m_states->insertWidget(Content, m_view);
    m_states->insertWidget(Busy,
                           new EmptyState(theme, QStringLiteral("bars"), tr("Working out the figures…"), {}, this));
    auto* banner = new QHBoxLayout(m_bannerRow);
    banner->setContentsMargins(10, 10, 10, 0);
    banner->addWidget(m_banner);
    m_bannerRow->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bannerRow);
    column->addWidget(m_states, 1);
    column->addWidget(makeStatusLine());
    connectView();
    connectWork();
    showComparison(m_model->shared(), true);
}

ComparePage::~ComparePage() = default;

QWidget* ComparePage::makeEmptyState()
{
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("nothingOpen"));
    auto* empty = new EmptyState(m_theme, QStringLiteral("bars"), tr("Open result files to compare"),
                                 tr("&Open result files…"), page);
    auto* hint = new QLabel(tr("or drop them here"), page);
    hint->setProperty("look", QStringLiteral("faint"));
    connect(empty, &EmptyState::actionTriggered, this, &ComparePage::openRequested);
    connect(m_recent, &RecentFiles::chosen, this, &ComparePage::recentRequested);
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(empty);
    column->addWidget(hint, 0, Qt::AlignHCenter);
    column->addSpacing(18);
    column->addWidget(m_recent, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

QWidget* ComparePage::makeStatusLine()
{
    m_files->setProperty("look", QStringLiteral("muted"));
    m_files->setObjectName(QStringLiteral("fileNames"));
    m_files->setAccessibleName(tr("Files compared"));
    m_counts->setProperty("look", QStringLiteral("muted"));
    m_counts->setObjectName(QStringLiteral("counts"));
    for (QLabel* label : {static_cast<QLabel*>(m_files), m_counts})
        label->setFont(m_theme.font(12));
    auto* row = new QHBoxLayout(m_status);
    row->setContentsMargins(14, 0, 14, 6);
    row->setSpacing(14);
    row->addWidget(m_files, 0);
    row->addWidget(m_source);
    row->addStretch(1);
    row->addWidget(m_weighing);
    row->addWidget(m_counts);
    return m_status;
}

void ComparePage::connectView()
{
    connect(m_view, &ComparisonView::baselineChosen, this, &ComparePage::setBaseline);
    connect(m_view, &ComparisonView::exportChosen, this, &ComparePage::exportRequested);
    connect(m_view, &ComparisonView::copyChosen, this, &ComparePage::copyTable);
    connect(m_view, &ComparisonView::layoutChanged, this, &ComparePage::layoutChanged);
    connect(m_model, &ComparisonModel::orderChanged, this, &ComparePage::rememberOrder);
    connect(m_view, &ComparisonView::exportFailed, this, [this](const Error& error) { showUnreadable({error}); });
    connect(m_source, &SourceSwitch::chosen, this, [this](FigureSource source) {
        m_model->setSource(source);
        selectMainRow();
    });
    connect(m_banner, &ErrorBanner::dismissed, m_bannerRow, &QWidget::hide);
    auto* copy = new QShortcut(QKeySequence::Copy, &m_view->table(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyTable(); });
}

void ComparePage::connectWork()
{
    connect(m_work, &ComparisonWork::summarizing, this, [this] {
        m_states->setCurrentIndex(Busy);
        m_status->hide();
    });
    connect(m_work, &ComparisonWork::compared, this, &ComparePage::showComparison);
    connect(m_work, &ComparisonWork::weighed, this, &ComparePage::showEvidence);
    connect(m_work, &ComparisonWork::weighingProgressed, m_weighing, &WeighingLine::display);
}

const Comparison& ComparePage::comparison() const
{
    return m_model->comparison();
}

void ComparePage::display(std::vector<RunResultPtr> results)
{
    std::erase(results, nullptr);
    m_work->start(std::move(results));
}

// The figure that the headline speaks of, unless the user looks at another one.
void ComparePage::selectMainRow()
{
    const QSignalBlocker quiet(&m_view->table()); // the user did not ask for another metric
    if (m_model->rowCount() > 0 && !m_view->table().selectionModel()->hasSelection())
        m_view->table().selectRow(0);
}

void ComparePage::setBaseline(std::size_t leg)
{
    m_work->setBaseline(leg);
}

void ComparePage::showComparison(const ComparisonPtr& comparison, bool isNew)
{
    // the view shows legs of the old results until it is given others
    const std::vector<RunResultPtr> former = std::exchange(m_results, m_work->results());
    m_weighing->finish();
    m_model->setComparison(comparison);
    applyOrder();
    m_view->display(comparison, m_results, m_work->digest().answers);
    if (isNew)
        m_view->displaySeries(m_work->digest().curves, m_work->digest().matrix);
    m_states->setCurrentIndex(comparison->legs.empty() ? Empty : Content);
    m_status->setVisible(!comparison->legs.empty());
    m_files->setFullText(legtext::fileNames(comparison->legs).join(QStringLiteral(" · ")));
    m_source->setVisible(m_model->hasRecorded());
    if (!m_model->hasRecorded()) {
        m_source->setSource(FigureSource::Recomputed);
        m_model->setSource(FigureSource::Recomputed);
    }
    m_counts->setText(legtext::counts(comparison->legs));
    selectMainRow();
}

void ComparePage::showEvidence(const ComparisonPtr& comparison)
{
    m_weighing->finish();
    m_model->setComparison(comparison);
    m_view->update(comparison);
    emit weighed();
}

void ComparePage::rememberOrder()
{
    m_order.clear();
    for (const std::size_t leg : m_model->order())
        m_order.append(comparison().legs[leg].title);
    emit layoutChanged();
}

// Legs that were put into an order before stand so again; others behind them as their files have them.
void ComparePage::applyOrder()
{
    std::vector<std::size_t> order = m_model->order();
    std::ranges::sort(order);
    std::ranges::stable_sort(order, {}, [this](std::size_t leg) {
        const auto place = m_order.indexOf(comparison().legs[leg].title);
        return place < 0 ? m_order.size() : place;
    });
    const QSignalBlocker quiet(this);
    m_model->setOrder(order);
}

QByteArray ComparePage::layoutState() const
{
    const ComparisonLayout layout = m_view->layoutState();
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutVersion << m_order << layout.charts << layout.answers << layout.isMarkdown;
    return state;
}

void ComparePage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QStringList order;
    ComparisonLayout layout;
    stream >> version >> order >> layout.charts >> layout.answers >> layout.isMarkdown;
    if (stream.status() != QDataStream::Ok || version != layoutVersion)
        return;
    m_order = order;
    applyOrder();
    m_view->restoreLayout(layout);
}

void ComparePage::showUnreadable(const std::vector<Error>& errors)
{
    m_bannerRow->setVisible(!errors.empty());
    if (errors.empty())
        return m_banner->dismiss();
    const errortext::Words words = errortext::wordsFor(errors.front());
    QStringList details;
    for (const Error& error : errors)
        details.append(errortext::asText(error));
    const int others = static_cast<int>(errors.size()) - 1;
    const QString what
        = others == 0 ? words.what : tr("%1 And %Ln more could not be opened.", nullptr, others).arg(words.what);
    m_banner->display({what, words.why, words.todo, details.join(u'\n')});
}

void ComparePage::setRecentFiles(const QStringList& paths)
{
    m_recent->setPaths(paths);
}

void ComparePage::copyTable(ReportFormat format) const
{
    QGuiApplication::clipboard()->setText(tableText(*m_model, m_view->table().chosenRows(), format));
}

void ComparePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ComparePage::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

} // namespace tokenscope
