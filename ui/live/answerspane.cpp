// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/answerspane.h"

#include "ui/live/answercolumn.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

AnswersPane::AnswersPane(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout)
    , m_question(new ElidedLabel(this))
    , m_expected(new ElidedLabel(this))
    , m_follow(new QToolButton(this))
{
    m_question->setObjectName(QStringLiteral("answeredQuestion"));
    m_expected->setObjectName(QStringLiteral("expectedAnswer"));
    m_question->setFont(theme.font(11.5));
    m_expected->setFont(theme.font(11.5));
    m_question->setProperty("look", QStringLiteral("muted"));
    m_follow->setObjectName(QStringLiteral("followRun"));
    m_follow->setText(tr("Follow"));
    m_follow->setFont(theme.font(11.5));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_follow->setToolTip(tr("Show the prompt that is being answered. Selecting a request stays with its prompt."));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(2, 0, 0, 0);
    foot->setSpacing(12);
    foot->addWidget(m_question, 1);
    foot->addWidget(m_expected, 1);
    foot->addWidget(m_follow);
    m_row->setSpacing(10);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_row, 1);
    layout->addLayout(foot);
    connect(m_follow, &QToolButton::clicked, this, &AnswersPane::followingChanged);
}

AnswersPane::~AnswersPane() = default;

void AnswersPane::begin(const std::vector<LegName>& legs)
{
    while (m_columns.size() > legs.size()) {
        delete m_columns.back();
        m_columns.pop_back();
    }
    while (m_columns.size() < legs.size()) {
        auto* column = new AnswerColumn(m_theme, static_cast<int>(m_columns.size()), this);
        m_row->addWidget(column, 1);
        setTabOrder(column, m_follow);
        m_columns.push_back(column);
    }
    for (std::size_t i = 0; i < legs.size(); ++i) {
        m_columns[i]->setLeg(legs[i].name, legs[i].isSimulated);
    }
    setPrompt(0, {});
    display({});
}

void AnswersPane::setPrompt(int number, const Prompt& prompt)
{
    const QString question = format::oneLine(prompt.question);
    //: %1 is a prompt's number, %2 its question
    m_question->setFullText(number > 0 ? tr("%1. %2").arg(number).arg(question) : QString());
    QStringList answers(prompt.answers.begin(), prompt.answers.end());
    answers.removeDuplicates();
    //: %1: one or more right answers to a question
    m_expected->setFullText(
        answers.isEmpty() ? QString() : tr("Expected: %1").arg(format::oneLine(answers.join(QStringLiteral(" · ")))));
}

void AnswersPane::display(const std::vector<Answer>& answers)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->display(i < answers.size() ? answers[i] : Answer {});
    }
    markDifferences(answers);
}

void AnswersPane::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
}

bool AnswersPane::isFollowing() const
{
    return m_follow->isChecked();
}

// Only between complete answers: marks that change with every word would be noise.
void AnswersPane::markDifferences(const std::vector<Answer>& answers)
{
    const bool isComplete = answers.size() > 1 && answers.size() == m_columns.size()
        && std::ranges::all_of(answers, [](const Answer& answer) {
                                return answer.record && answer.record->succeeded() && !answer.text.isEmpty();
                            });
    std::vector<QString> texts;
    if (isComplete) {
        std::ranges::transform(answers, std::back_inserter(texts), &Answer::text);
    }
    if (texts == m_compared) {
        return;
    }
    m_compared = texts;
    for (AnswerColumn* column : m_columns) {
        column->setMarks({});
    }
    // more than two are each compared with the first, which then cannot be marked for all of them
    for (std::size_t i = 1; i < texts.size(); ++i) {
        const WordDifference difference = differenceOf(texts[0], texts[i]);
        m_columns[i]->setMarks(difference.inSecond);
        m_columns[0]->setMarks(texts.size() == 2 ? difference.inFirst : std::vector<TextRange> {});
    }
}

} // namespace tokenscope
