// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerscard.h"

#include "ui/answers/answerpane.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentswitch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr int leastHeight = 236;
constexpr int listWidth = 250;

enum Style
{
    Markdown,
    Raw,
};

QToolButton* stepButton(Qt::ArrowType arrow, const QString& name, const QKeySequence& key, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    //: what a button does, and the keys that do it
    button->setToolTip(AnswersCard::tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

AnswersCard::AnswersCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_list(new PromptList(this))
    , m_prompts(new QListView(this))
    , m_kind(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_question(new QLabel(this))
    , m_runs(new QComboBox(this))
    , m_style(new SegmentSwitch(theme, this))
{
    setTitle(tr("Answers"));
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeAnswers());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, 3 * listWidth});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setMinimumHeight(leastHeight);
    padBody();
    body()->addWidget(m_splitter, 1);
    connect(m_prompts->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswersCard::showPrompt);
    // the one that is shown already may not be marked in the charts
    connect(m_prompts, &QListView::clicked, this, [this] { emit promptChosen(shownItem()); });
    connect(m_runs, &QComboBox::currentIndexChanged, this, &AnswersCard::showAnswers);
    connect(m_runs, &QComboBox::activated, this, [this] { emit promptChosen(shownItem()); });
    connect(m_style, &SegmentSwitch::chosen, this, [this] {
        showAnswers();
        emit markdownChanged(isMarkdown());
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &AnswersCard::splitterMoved);
    setMarkdown(true);
    hide();
}

AnswersCard::~AnswersCard() = default;

QWidget* AnswersCard::makeList()
{
    auto* column = new QWidget(this);
    m_kind->addItem(tr("All prompts"), static_cast<int>(PromptFilter::Kind::All));
    m_kind->addItem(tr("Only where answers differ"), static_cast<int>(PromptFilter::Kind::Differing));
    m_kind->addItem(tr("Only wrong or failed"), static_cast<int>(PromptFilter::Kind::Missed));
    m_kind->setAccessibleName(tr("Which prompts are listed"));
    m_kind->setObjectName(QStringLiteral("promptKind"));
    m_search->setPlaceholderText(tr("Search questions"));
    m_search->setAccessibleName(tr("Text that stands in the question"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("promptSearch"));
    m_prompts->setModel(m_list);
    m_prompts->setUniformItemSizes(true);
    m_prompts->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_prompts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the tooltip has the whole prompt
    m_prompts->setAccessibleName(tr("Prompts"));
    m_prompts->setObjectName(QStringLiteral("promptList"));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_kind);
    layout->addWidget(m_search);
    layout->addWidget(m_prompts, 1);
    layout->addWidget(makeNone(), 1);
    auto* letGo
        = new QShortcut(Qt::Key_Escape, m_prompts, nullptr, nullptr, Qt::WidgetShortcut); // a list would swallow it
    connect(letGo, &QShortcut::activated, this, [this] { emit promptChosen(-1); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AnswersCard::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &AnswersCard::applyFilter);
    return column;
}

// Stands in the list's place while the filter leaves nothing.
QWidget* AnswersCard::makeNone()
{
    auto* none = new QLabel(tr("No prompt fits this choice. The answers beside it stay as they were."), this);
    none->setObjectName(QStringLiteral("noPrompts"));
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    none->setProperty("look", QStringLiteral("muted"));
    none->hide();
    connect(m_list, &QAbstractItemModel::modelReset, none, [this, none] {
        const bool isEmpty = m_list->rowCount({}) == 0;
        none->setVisible(isEmpty);
        m_prompts->setHidden(isEmpty);
    });
    return none;
}

QWidget* AnswersCard::makeAnswers()
{
    m_question->setWordWrap(true);
    m_question->setMinimumWidth(1); // its longest word would widen the page
    m_question->setTextFormat(Qt::PlainText);
    m_question->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_question->setObjectName(QStringLiteral("question"));
    m_runs->setAccessibleName(tr("Repetition of the prompt"));
    m_runs->setObjectName(QStringLiteral("repetition"));
    m_style->addSegment(Markdown, tr("Markdown"), tr("Typeset what is marked; HTML is shown as it stands"));
    m_style->addSegment(Raw, tr("Raw"), tr("Every character as the server sent it"));
    const QKeySequence previousKey(Qt::ALT | Qt::Key_Up);
    const QKeySequence nextKey(Qt::ALT | Qt::Key_Down);
    auto* previous = stepButton(Qt::UpArrow, tr("Previous prompt"), previousKey, this);
    auto* next = stepButton(Qt::DownArrow, tr("Next prompt"), nextKey, this);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    // a button's own shortcut waits for its animation, and swallows what is pressed meanwhile
    connect(new QShortcut(previousKey, this), &QShortcut::activated, this, [this] { step(-1); });
    connect(new QShortcut(nextKey, this), &QShortcut::activated, this, [this] { step(1); });
    for (QWidget* tool : {static_cast<QWidget*>(m_runs), static_cast<QWidget*>(m_style),
                          static_cast<QWidget*>(previous), static_cast<QWidget*>(next)})
        addToHeader(tool);
    auto* strip = new QWidget(this);
    m_strip = new QHBoxLayout(strip);
    m_strip->setContentsMargins(0, 0, 0, 0);
    m_strip->setSpacing(10);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(strip);
    area->viewport()->setAutoFillBackground(false);
    strip->setAutoFillBackground(false);
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    layout->addWidget(area, 1);
    return column;
}

void AnswersCard::display(AnswerSource source)
{
    const QString before = m_prompt && m_source.index ? m_source.index->prompts[*m_prompt].prompt : QString();
    m_source = std::move(source);
    m_prompt.reset();
    const bool hasPrompts = m_source.index && !m_source.index->prompts.empty() && !m_source.legs.empty();
    if (!hasPrompts)
        m_source = {.index = std::make_shared<const AnswerIndex>()};
    m_list->display(m_source.index, hasPrompts ? itemsOf(*m_source.index, m_source.baseline) : std::vector<int>());
    m_later = hasPrompts ? laterItemsOf(*m_source.index, m_source.baseline) : QHash<int, AnswerSpot>();
    setPaneCount(m_source.legs.size());
    setVisible(hasPrompts);
    if (!hasPrompts)
        return;
    const auto kept = std::ranges::find(m_source.index->prompts, before, &AnsweredPrompt::prompt);
    const auto prompt = static_cast<std::size_t>(kept - m_source.index->prompts.begin());
    const int row = kept == m_source.index->prompts.end() ? 0 : std::max(0, m_list->rowOfPrompt(prompt));
    const QSignalBlocker quiet(this); // nobody chose it
    m_prompts->setCurrentIndex(m_list->index(row));
}

void AnswersCard::setPaneCount(std::size_t count)
{
    while (m_panes.size() < count) {
        m_panes.push_back(new AnswerPane(theme(), this));
        m_strip->addWidget(m_panes.back(), 1);
    }
    for (std::size_t leg = 0; leg < m_panes.size(); ++leg) {
        m_panes[leg]->setVisible(leg < count);
        if (leg < count)
            m_panes[leg]->setLeg(m_source.titles[leg], m_source.looks[leg]);
    }
}

void AnswersCard::choose(int item)
{
    if (item < 0)
        return; // what is read stays
    const auto later = m_later.constFind(item);
    const auto rowOfItem
        = [&] { return later == m_later.constEnd() ? m_list->rowOfItem(item) : m_list->rowOfPrompt(later->prompt); };
    int row = rowOfItem();
    if (row < 0) { // it may be filtered away
        const QSignalBlocker quietKind(m_kind);
        const QSignalBlocker quietSearch(m_search);
        m_kind->setCurrentIndex(0);
        m_search->clear();
        const QSignalBlocker quiet(this);
        applyFilter();
        row = rowOfItem();
    }
    if (row < 0)
        return;
    const QSignalBlocker quiet(this);
    if (row != m_prompts->currentIndex().row()) {
        m_prompts->setCurrentIndex(m_list->index(row));
        m_prompts->scrollTo(m_list->index(row));
    }
    if (shownItem() != item)
        m_runs->setCurrentIndex(later == m_later.constEnd() ? 0 : later->run);
}

void AnswersCard::setItems(std::optional<std::vector<int>> items)
{
    PromptFilter filter = m_list->filter();
    filter.items = std::move(items);
    if (filter.items && !m_later.isEmpty()) {
        const std::vector<int> listed = itemsOf(*m_source.index, m_source.baseline);
        for (int& item : *filter.items) {
            if (const auto later = m_later.constFind(item); later != m_later.constEnd())
                item = listed[later->prompt];
        }
        std::ranges::sort(*filter.items);
    }
    m_list->setFilter(filter);
    const QSignalBlocker quiet(this);
    m_prompts->setCurrentIndex(m_list->index(std::max(0, m_list->rowOfPrompt(m_prompt.value_or(0)))));
}

void AnswersCard::applyFilter()
{
    PromptFilter filter = m_list->filter();
    filter.kind = static_cast<PromptFilter::Kind>(m_kind->currentData().toInt());
    filter.text = m_search->text().trimmed();
    m_list->setFilter(std::move(filter));
    const int row = m_prompt ? m_list->rowOfPrompt(*m_prompt) : 0;
    m_prompts->setCurrentIndex(m_list->index(std::max(0, row)));
}

void AnswersCard::showPrompt(const QModelIndex& current)
{
    const auto prompt = m_list->promptAt(current.isValid() ? current.row() : -1);
    if (!prompt || prompt == m_prompt)
        return;
    m_prompt = prompt;
    const AnsweredPrompt& asked = m_source.index->prompts[*prompt];
    QStringList gold;
    for (const QString& answer : asked.gold)
        gold.append(answer);
    gold.removeDuplicates();
    const QString question = format::oneLine(asked.question, 400);
    //: a question of a data set, and the right answers to it
    m_question->setText(gold.isEmpty() ? question
                                       : tr("%1\nGold: %2").arg(question, format::oneLine(gold.join(u" / "), 300)));
    m_question->setToolTip(format::oneLine(asked.prompt, 2'000).toHtmlEscaped());
    fillRuns();
    showAnswers();
    emit promptChosen(current.data(PromptList::ItemRole).toInt());
}

void AnswersCard::fillRuns()
{
    std::size_t most = 0;
    for (std::size_t leg = 0; leg < m_source.legs.size(); ++leg)
        most = std::max(most, m_source.index->placesOf(*m_prompt, leg).size());
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    for (std::size_t run = 0; run < most; ++run)
        //: which repetition of a prompt, of how many
        m_runs->addItem(tr("Run %1 of %2")
                            .arg(format::count(static_cast<std::int64_t>(run) + 1),
                                 format::count(static_cast<std::int64_t>(most))));
    m_runs->setVisible(most > 1);
}

void AnswersCard::showAnswers()
{
    if (!m_prompt)
        return;
    const auto run = static_cast<std::size_t>(std::max(0, m_runs->currentIndex()));
    for (std::size_t leg = 0; leg < m_source.legs.size(); ++leg) {
        const auto places = m_source.index->placesOf(*m_prompt, leg);
        const auto& records = m_source.legs[leg]->records;
        const bool hasRun = run < places.size();
        m_panes[leg]->display(hasRun ? &records[static_cast<std::size_t>(places[run].record)] : nullptr, isMarkdown());
    }
    // the others against the baseline; of two, both
    const std::size_t baseline = m_source.baseline;
    for (std::size_t leg = 0; leg < m_source.legs.size(); ++leg) {
        if (leg == baseline)
            continue;
        const QString mine = m_panes[leg]->shownText();
        const QString theirs = m_panes[baseline]->shownText();
        const bool isBoth = !mine.isEmpty() && !theirs.isEmpty();
        const WordDifference difference = isBoth ? differenceOf(theirs, mine) : WordDifference {};
        m_panes[leg]->setMarks(difference.inSecond);
        if (m_source.legs.size() == 2)
            m_panes[baseline]->setMarks(difference.inFirst);
    }
}

// The number that charts know the shown run of the prompt by.
int AnswersCard::shownItem() const
{
    if (!m_prompt)
        return -1;
    const auto run = static_cast<std::size_t>(std::max(0, m_runs->currentIndex()));
    const auto places = m_source.index->placesOf(*m_prompt, m_source.baseline);
    return run < places.size() ? places[run].promptNumber : -1;
}

void AnswersCard::step(int rows)
{
    const int last = m_list->rowCount() - 1;
    const int row = std::clamp(m_prompts->currentIndex().row() + rows, 0, std::max(0, last));
    m_prompts->setCurrentIndex(m_list->index(row));
}

void AnswersCard::setMarkdown(bool isMarkdown)
{
    m_style->setCurrent(isMarkdown ? Markdown : Raw);
    showAnswers();
}

bool AnswersCard::isMarkdown() const
{
    return m_style->current() == Markdown;
}

QByteArray AnswersCard::layoutState() const
{
    return m_splitter->saveState();
}

void AnswersCard::restoreLayout(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

} // namespace tokenscope
