// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerpane.h"

#include "ui/answers/answerbrowser.h"
#include "ui/answers/answertext.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

constexpr int narrowest = 240;
constexpr int leastTextHeight = 84;

} // namespace

AnswerPane::AnswerPane(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_facts(new QLabel(this))
    , m_text(new AnswerBrowser(this))
{
    setRadius(6);
    setMinimumWidth(narrowest);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setProperty("look", QStringLiteral("muted"));
    m_facts->setObjectName(QStringLiteral("answerFacts"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(leastTextHeight);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls: the card around it never should
    body()->setContentsMargins(10, 2, 6, 6);
    body()->setSpacing(2);
    body()->addWidget(m_facts);
    body()->addWidget(m_text, 1);
    applyTheme();
    connect(&theme, &Theme::changed, this, &AnswerPane::applyTheme);
}

AnswerPane::~AnswerPane() = default;

void AnswerPane::setLeg(const QString& title, int look)
{
    m_look = look;
    setTitle(title);
    setAccentLeg(look);
    m_text->setAccessibleName(tr("Answer of %1").arg(title));
}

void AnswerPane::display(const RequestRecord* record, bool isMarkdown)
{
    const QString aside = answertext::aside(record);
    m_isAside = !aside.isEmpty();
    QStringList facts;
    if (record) {
        facts.append(answertext::facts(*record));
        facts.append(answertext::serverAgainstMeasured(*record));
        if (record->text.size() > AnswerBrowser::longestText)
            facts.append(tr("shown are the first %1 characters").arg(format::count(AnswerBrowser::longestText)));
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(QChar(u'\n')));
    m_facts->setVisible(!facts.isEmpty());
    m_text->display(m_isAside ? aside : record->text, isMarkdown && !m_isAside);
    applyTheme();
}

void AnswerPane::setMarks(const std::vector<TextRange>& marks)
{
    m_text->setMarks(marks, SeriesLook::of(m_look, theme().colours()).tint);
}

QString AnswerPane::shownText() const
{
    return m_isAside ? QString() : m_text->shownText();
}

void AnswerPane::applyTheme()
{
    m_facts->setFont(theme().font(11.5));
    m_text->setFont(theme().font(12.5));
    const Colours& colours = theme().colours();
    // the field has no frame of its own, but it takes the focus and has to show it
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; border: 1px solid transparent; "
                                         "border-radius: 4px; padding: 0; color: %1; }"
                                         "QTextBrowser:focus { border-color: %2; }")
                              .arg((m_isAside ? colours.muted : colours.text).name(), colours.accent.name()));
}

} // namespace tokenscope
