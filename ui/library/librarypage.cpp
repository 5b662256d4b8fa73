// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/librarypage.h"

#include "ui/library/resultfilterproxy.h"
#include "ui/library/resultlistmodel.h"
#include "ui/library/resulttable.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tokenscope {

namespace {

constexpr int gap = 10;
constexpr int filterWidth = 300;

enum State
{
    Content,
    Empty,
    NoMatch,
    Busy,
};

} // namespace

LibraryPage::LibraryPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ResultListModel(this))
    , m_proxy(new ResultFilterProxy(this))
    , m_banner(new ErrorBanner(theme, this))
    , m_filter(new QLineEdit(this))
    , m_folder(new ElidedLabel(this, Qt::ElideMiddle))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_states(new QStackedWidget(this))
    , m_counts(new QLabel(this))
{
    setAccessibleName(tr("Library"));
    m_proxy->setSourceModel(m_model);
    m_table = new ResultTable(theme, *m_proxy, this);
    addStates();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, 6);
    column->setSpacing(gap);
    column->addWidget(m_banner);
    column->addWidget(makeToolRow());
    column->addWidget(m_states, 1);
    column->addWidget(makeStatusLine());
    connectTable();
    showState();
}

LibraryPage::~LibraryPage() = default;

QWidget* LibraryPage::makeToolRow()
{
    auto* card = new Card(m_theme, this);
    m_filter->setPlaceholderText(tr("Filter by endpoint, model, date or file"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(filterWidth);
    m_folder->setProperty("look", QStringLiteral("muted"));
    m_folder->setAccessibleName(tr("Results folder"));
    auto* change = new QToolButton(card);
    change->setIcon(m_theme.icon(QStringLiteral("folder")));
    change->setToolTip(tr("Choose another folder"));
    change->setAccessibleName(change->toolTip());
    change->setObjectName(QStringLiteral("changeFolder"));
    auto* refresh = new QToolButton(card);
    refresh->setIcon(m_theme.icon(QStringLiteral("refresh")));
    refresh->setToolTip(tr("Read the folder again (F5)"));
    refresh->setAccessibleName(tr("Read the folder again"));
    refresh->setShortcut(Qt::Key_F5);
    refresh->setObjectName(QStringLiteral("refresh"));
    m_compare->setProperty("look", QStringLiteral("primary"));
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(tr("Set the selected results side by side"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(13, 9, 13, 9);
    row->setSpacing(gap);
    row->addWidget(m_filter);
    row->addSpacing(gap);
    row->addWidget(change);
    row->addWidget(m_folder, 1);
    row->addWidget(refresh);
    row->addWidget(m_compare);
    card->body()->addLayout(row);
    connect(change, &QToolButton::clicked, this, &LibraryPage::folderChangeRequested);
    connect(refresh, &QToolButton::clicked, this, &LibraryPage::refreshRequested);
    return card;
}

QWidget* LibraryPage::makeTableCard()
{
    auto* card = new Card(m_theme, this);
    card->body()->addWidget(m_table);
    return card;
}

QWidget* LibraryPage::makeStatusLine()
{
    m_counts->setProperty("look", QStringLiteral("muted"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setFont(m_theme.font(12));
    m_counts->setContentsMargins(4, 0, 4, 0);
    return m_counts;
}

void LibraryPage::addStates()
{
    auto* empty
        = new EmptyState(m_theme, QStringLiteral("table"), tr("No results in this folder yet."), tr("Go to Run"), this);
    m_noMatch = new EmptyState(m_theme, QStringLiteral("search"), {}, tr("Clear the filter"), this);
    auto* busy = new EmptyState(m_theme, QStringLiteral("refresh"), tr("Reading the folder…"), {}, this);
    connect(empty, &EmptyState::actionTriggered, this, &LibraryPage::runRequested);
    connect(m_noMatch, &EmptyState::actionTriggered, m_filter, &QLineEdit::clear);
    m_states->insertWidget(Content, makeTableCard());
    m_states->insertWidget(Empty, empty);
    m_states->insertWidget(NoMatch, m_noMatch);
    m_states->insertWidget(Busy, busy);
}

void LibraryPage::connectTable()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterText(text);
        showState();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &ResultTable::compareRequested, this, &LibraryPage::compareRequested);
    connect(m_table, &ResultTable::deleteRequested, this, &LibraryPage::deleteRequested);
    connect(m_table, &ResultTable::resumeRequested, this, &LibraryPage::resumeRequested);
    connect(m_table, &ResultTable::revealRequested, this, &LibraryPage::revealRequested);
    connect(m_table, &ResultTable::selectionChangedTo, this, &LibraryPage::showCounts);
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareRequested(m_table->selectedPaths(false)); });
    auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto* clear = new QShortcut(Qt::Key_Escape, m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_filter, &QLineEdit::clear);
}

void LibraryPage::setEntries(std::vector<ResultEntry> entries)
{
    m_isBusy = false;
    m_wasRead = true;
    m_model->setEntries(std::move(entries));
    showState();
}

void LibraryPage::setFolder(const QString& folder)
{
    m_folder->setFullText(QDir::toNativeSeparators(folder));
}

void LibraryPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showState();
}

void LibraryPage::showError(const Error& error)
{
    const errortext::Words words = errortext::wordsFor(error);
    m_banner->display({words.what, words.why, words.todo, {}});
}

void LibraryPage::showState()
{
    State state = Content;
    if (m_model->rowCount() == 0)
        state = m_isBusy || !m_wasRead ? Busy : Empty;
    else if (m_proxy->rowCount() == 0)
        state = NoMatch;
    m_noMatch->setSentence(tr("Nothing here matches “%1”.").arg(format::oneLine(m_filter->text(), 60)));
    m_states->setCurrentIndex(state);
    showCounts();
}

void LibraryPage::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const auto selected = static_cast<int>(m_table->selectedPaths(true).size());
    QStringList parts;
    if (m_wasRead)
        parts.append(shown == all ? tr("%Ln file(s)", nullptr, all)
                                  : tr("%1 of %Ln file(s)", nullptr, all).arg(format::count(shown)));
    if (selected > 0)
        parts.append(tr("%Ln selected", nullptr, selected));
    if (m_isBusy)
        parts.append(tr("reading the folder…"));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    m_compare->setEnabled(!m_table->selectedPaths(false).isEmpty());
}

} // namespace tokenscope
