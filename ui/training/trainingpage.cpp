// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/trainingpage.h"

#include "trainingreport/trainingdocument.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/training/runsmodel.h"
#include "ui/training/runstable.h"
#include "ui/training/trainingheadline.h"
#include "ui/training/trainingview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

enum State
{
    Empty,
    Content,
    Busy,
};

constexpr int progressSteps = 1000;

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isUndoKey(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

} // namespace

TrainingPage::TrainingPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new RunsModel(this))
    , m_bannerRow(new QWidget(this))
    , m_banner(new ErrorBanner(theme, m_bannerRow))
    , m_launchPlace(new QWidget(this))
    , m_busyText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_busyLine(makeBusyLine())
    , m_states(new QStackedWidget(this))
    , m_view(new TrainingView(theme, *m_model, this))
    , m_files(new ElidedLabel(this, Qt::ElideMiddle))
    , m_note(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_status(makeStatusLine())
{
    setAccessibleName(tr("Batch size"));
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus); // for undo, also when nothing is left
    m_states->insertWidget(Empty, makeEmptyState());
    m_states->insertWidget(Content, m_view);
    m_states->insertWidget(Busy, new EmptyState(theme, QStringLiteral("trend"), tr("Reading logs…"), {}, this));
    auto* banner = new QHBoxLayout(m_bannerRow);
    banner->setContentsMargins(10, 10, 10, 0);
    banner->addWidget(m_banner);
    m_bannerRow->hide();
    auto* launch = new QVBoxLayout(m_launchPlace);
    launch->setContentsMargins(10, 10, 10, 0);
    m_launchPlace->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : {m_bannerRow, m_launchPlace, m_busyLine})
        column->addWidget(part);
    column->addWidget(m_states, 1);
    column->addWidget(m_status);
    connectView();
    showState();
}

TrainingPage::~TrainingPage() = default;

QWidget* TrainingPage::makeEmptyState()
{
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("noLogs"));
    auto* empty = new EmptyState(m_theme, QStringLiteral("trend"),
                                 tr("Open logs of Cerebras training runs to compare them by batch size: rate, loss "
                                    "and where the time went, as the clock shows them."),
                                 tr("&Open logs…"), page);
    auto* hint = new QLabel(tr("or drop them here"), page);
    hint->setProperty("look", QStringLiteral("faint"));
    auto* launch = new QPushButton(tr("or &start runs…"), page);
    launch->setObjectName(QStringLiteral("startRunsFromEmpty"));
    launch->setProperty("look", QStringLiteral("link"));
    connect(empty, &EmptyState::actionTriggered, this, &TrainingPage::openRequested);
    connect(launch, &QPushButton::clicked, this, &TrainingPage::launchRequested);
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(empty);
    column->addWidget(hint, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(launch, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

QWidget* TrainingPage::makeBusyLine()
{
    auto* line = new QWidget(this);
    m_busyText->setObjectName(QStringLiteral("busyText"));
    m_busyText->setProperty("look", QStringLiteral("muted"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("How much of the logs is read"));
    auto* cancel = new QPushButton(tr("&Cancel"), line);
    cancel->setObjectName(QStringLiteral("cancelReading"));
    connect(cancel, &QPushButton::clicked, this, &TrainingPage::cancelRequested);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(14, 8, 10, 0);
    row->setSpacing(12);
    row->addWidget(m_busyText);
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    line->hide();
    return line;
}

QWidget* TrainingPage::makeStatusLine()
{
    auto* line = new QWidget(this);
    m_files->setObjectName(QStringLiteral("logNames"));
    m_files->setAccessibleName(tr("Files on this page"));
    m_note->setObjectName(QStringLiteral("undoNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(QStringLiteral("runCounts"));
    for (QLabel* label : {static_cast<QLabel*>(m_files), m_note, m_counts}) {
        label->setFont(m_theme.font(12));
        label->setProperty("look", QStringLiteral("muted"));
    }
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(14, 0, 14, 6);
    row->setSpacing(14);
    row->addWidget(m_files, 0);
    row->addStretch(1);
    row->addWidget(m_note);
    row->addWidget(m_counts);
    return line;
}

void TrainingPage::connectView()
{
    connect(&m_view->headline(), &TrainingHeadline::openRequested, this, &TrainingPage::openRequested);
    connect(&m_view->headline(), &TrainingHeadline::launchRequested, this, &TrainingPage::launchRequested);
    connect(&m_view->headline(), &TrainingHeadline::exportChosen, this, &TrainingPage::exportRequested);
    connect(m_view, &TrainingView::exportFailed, this, [this](const Error& error) { showUnreadable({error}); });
    connect(&m_view->runs(), &RunsTable::removeRequested, this, &TrainingPage::remove);
    connect(&m_view->runs(), &RunsTable::layoutChanged, this, &TrainingPage::layoutChanged);
    connect(&m_view->runs(), &RunsTable::revealRequested, this,
            [this](int run) { emit revealRequested(m_comparison.runs[static_cast<std::size_t>(run)].file); });
    // not from inside of the model's setData(): the rows may be others afterwards
    connect(
        m_model, &RunsModel::batchSizeEdited, this,
        [this](int run, std::optional<std::int64_t> value) { correct(run, &TrainingCorrection::batchSize, value); },
        Qt::QueuedConnection);
    connect(
        m_model, &RunsModel::sequenceLengthEdited, this,
        [this](int run, std::optional<std::int64_t> value) {
            correct(run, &TrainingCorrection::sequenceLength, value);
        },
        Qt::QueuedConnection);
    connect(m_banner, &ErrorBanner::dismissed, m_bannerRow, &QWidget::hide);
}

void TrainingPage::setFile(const QString& path, std::vector<TrainingRun> runs)
{
    setFiles({{path, std::move(runs)}});
}

void TrainingPage::setFiles(const std::vector<std::pair<QString, std::vector<TrainingRun>>>& files)
{
    for (const auto& [path, runs] : files)
        m_set.setFile(path, runs);
    compare();
}

void TrainingPage::restoreRuns(const QString& path)
{
    m_set.restoreRuns(path);
}

void TrainingPage::correct(int run, std::optional<std::int64_t> TrainingCorrection::*what,
                           std::optional<std::int64_t> value)
{
    const std::vector<TrainingRunKey> keys = m_set.keys();
    if (static_cast<std::size_t>(run) >= keys.size())
        return;
    const TrainingRunKey& key = keys[static_cast<std::size_t>(run)];
    TrainingCorrection correction = m_set.correctionOf(key);
    correction.*what = value;
    m_set.correct(key, correction);
    decide(value ? tr("Corrected · Ctrl+Z undoes it") : tr("As the file says again · Ctrl+Z undoes it"));
}

void TrainingPage::remove(const std::set<int>& runs)
{
    const std::vector<TrainingRunKey> keys = m_set.keys();
    QSet<TrainingRunKey> removed;
    for (const int run : runs) {
        if (static_cast<std::size_t>(run) < keys.size())
            removed.insert(keys[static_cast<std::size_t>(run)]);
    }
    m_set.remove(removed);
    decide(tr("%Ln run(s) removed from the page · Ctrl+Z undoes it", nullptr, static_cast<int>(removed.size())));
}

void TrainingPage::undo()
{
    if (!m_set.canUndo())
        return;
    m_set.undo();
    decide({});
}

void TrainingPage::redo()
{
    if (!m_set.canRedo())
        return;
    m_set.redo();
    decide({});
}

void TrainingPage::decide(const QString& note)
{
    m_note->setText(note);
    compare();
    emit decisionsChanged();
}

void TrainingPage::restoreDecisions(const QByteArray& bytes)
{
    m_set.setDecisions(TrainingDecisions::fromBytes(bytes));
    compare();
}

void TrainingPage::compare()
{
    m_comparison = compareBatchSizes(m_set.runs());
    m_model->display(m_comparison);
    m_view->display(m_comparison, trainingConclusion(m_comparison));
    m_view->runs().fitColumns();
    showState();
}

void TrainingPage::showState()
{
    const auto runs = static_cast<int>(m_comparison.runs.size());
    m_states->setCurrentIndex(runs > 0 ? Content : m_isBusy ? Busy : Empty);
    m_busyLine->setVisible(m_isBusy);
    m_status->setVisible(runs > 0 || !m_note->text().isEmpty());
    QStringList names;
    for (const QString& path : m_set.files())
        names.append(QFileInfo(path).fileName());
    m_files->setFullText(names.join(QStringLiteral(" · ")));
    const QString sizes = tr("%Ln batch size(s)", nullptr, static_cast<int>(m_comparison.rows.size()));
    m_counts->setText(runs > 0 ? tr("%Ln run(s)", nullptr, runs) + QStringLiteral(" · ") + sizes : QString());
}

void TrainingPage::setBusy(int files, double done)
{
    const bool isNew = !m_isBusy;
    m_isBusy = true;
    m_busyText->setText(tr("Reading %Ln file(s)…", nullptr, files));
    m_progress->setValue(static_cast<int>(done * progressSteps));
    if (isNew)
        showState();
}

void TrainingPage::setIdle()
{
    m_isBusy = false;
    showState();
}

void TrainingPage::showUnreadable(const std::vector<Error>& errors)
{
    m_bannerRow->setVisible(!errors.empty());
    if (errors.empty())
        return m_banner->dismiss();
    const Error& first = errors.front();
    const int others = static_cast<int>(errors.size()) - 1;
    QStringList details;
    for (const Error& error : errors)
        details.append(errortext::asText(error));
    errortext::Words words = errortext::wordsFor(first);
    if (first.code == Error::Code::WrongSchema) {
        words.what
            = tr("“%1” is not a Cerebras training log.").arg(format::oneLine(QFileInfo(first.subject).fileName()));
        words.why = tr("No line of it is one that Cerebras's software writes, and it is no table of batch sizes and "
                       "rates either.");
        words.todo.clear();
    }
    const QString what
        = others == 0 ? words.what : tr("%1 And %Ln more could not be opened.", nullptr, others).arg(words.what);
    m_banner->display({what, words.why, words.todo, others == 0 ? first.detail : details.join(u'\n')});
}

void TrainingPage::setLaunchCard(QWidget* card)
{
    QLayout* place = m_launchPlace->layout();
    while (QLayoutItem* former = place->takeAt(0)) {
        if (former->widget() != nullptr && former->widget() != card)
            former->widget()->deleteLater();
        delete former;
    }
    if (card != nullptr)
        place->addWidget(card);
    m_launchPlace->setVisible(card != nullptr);
}

QByteArray TrainingPage::layoutState() const
{
    return m_view->runs().layoutState();
}

void TrainingPage::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty())
        m_view->runs().restoreLayout(state);
}

void TrainingPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TrainingPage::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

void TrainingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo))
        redo();
    else
        QWidget::keyPressEvent(event);
}

bool TrainingPage::event(QEvent* event)
{
    // before the library's undo, which is the window's
    if (event->type() == QEvent::ShortcutOverride && isUndoKey(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QWidget::event(event);
}

} // namespace tokenscope
