// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/remotechecklist.h"

#include "remote/refusalwords.h"
#include "ui/launch/launchtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

bool needsExplanation(const RemoteCheckItem& item)
{
    return item.state == RemoteCheckItem::State::Failed || item.state == RemoteCheckItem::State::Warned;
}

// On this computer there is no way to go.
bool isOfTheWay(RemoteCheckItem::Kind kind)
{
    using Kind = RemoteCheckItem::Kind;
    return kind == Kind::Name || kind == Kind::Port || kind == Kind::HostKey || kind == Kind::Authentication
        || kind == Kind::SecondHop;
}

// There is more to it than a line can hold.
bool hasMore(const RefusalWords& words)
{
    return !words.command.isEmpty() || !words.letter.isEmpty();
}

} // namespace

RemoteCheckList::RemoteCheckList(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    setAccessibleName(tr("What is checked before the start"));
    connect(&theme, &Theme::changed, this, &RemoteCheckList::fill);
}

RemoteCheckList::~RemoteCheckList() = default;

void RemoteCheckList::display(const std::vector<RemoteCheckItem>& items, const RemoteRoute& route)
{
    if (items == m_items && route == m_route)
        return;
    m_items = items;
    m_route = route;
    fill();
}

void RemoteCheckList::fill()
{
    while (QLayoutItem* old = m_grid->takeAt(0)) {
        if (old->widget() != nullptr) {
            old->widget()->hide();
            old->widget()->deleteLater(); // may be the button that was pressed
        }
        delete old;
    }
    QStringList lines;
    int row = 0;
    for (const RemoteCheckItem& item : m_items) {
        if (m_route.isLocal() && isOfTheWay(item.kind))
            continue;
        row = addItem(item, row);
        //: for screen readers: what was checked, how it ended, what was found
        lines.append(tr("%1: %2, %3").arg(launchtext::name(item.kind), launchtext::word(item.state), item.detail));
    }
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
}

int RemoteCheckList::addItem(const RemoteCheckItem& item, int row)
{
    auto* name = new QLabel(launchtext::name(item.kind), this);
    auto* state = new StateDot(m_theme, this);
    auto* detail = new ElidedLabel(this);
    state->display(launchtext::dotOf(item.state), launchtext::word(item.state));
    detail->setProperty("look", u"muted"_s);
    detail->setTextFormat(Qt::PlainText);
    detail->setFullText(item.detail);
    const bool isAhead = item.state == RemoteCheckItem::State::Pending || item.state == RemoteCheckItem::State::Skipped;
    if (isAhead)
        name->setProperty("look", u"muted"_s);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(state, row, 1);
    m_grid->addWidget(detail, row, 2);
    if (!needsExplanation(item))
        return row + 1;
    addExplanation(item, row + 1);
    return row + 2;
}

void RemoteCheckList::addExplanation(const RemoteCheckItem& item, int row)
{
    const RefusalWords text = refusalWords(item.refusal, m_route, item.detail);
    auto* words = new QLabel(this);
    words->setObjectName(u"explanation%1"_s.arg(static_cast<int>(item.kind)));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setFont(m_theme.font(12));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setText(hasMore(text) ? text.what : u"%1 %2"_s.arg(text.what, text.remedy).trimmed());
    if (!hasMore(text)) {
        m_grid->addWidget(words, row, 1, 1, 2);
        return;
    }
    auto* more = new QPushButton(tr("What to do…"), this);
    more->setObjectName(u"whatToDo%1"_s.arg(static_cast<int>(item.kind)));
    more->setProperty("look", u"link"_s);
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, [this, item] { emit explanationRequested(item); });
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(words, 1);
    layout->addWidget(more, 0, Qt::AlignTop);
    m_grid->addWidget(line, row, 1, 1, 2);
}

} // namespace tokenscope
