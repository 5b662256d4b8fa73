// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerscard.h"

#include "stats/metricvalues.h"
#include "ui/text/format.h"
#include "ui/text/leglooks.h"
#include "ui/text/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tokenscope {

namespace {

constexpr int narrowestAnswer = 240;
constexpr int answerHeight = 132;

// The first answer that counts; without one, the first attempt, which says why.
const RequestRecord* answerTo(const Leg& leg, const QString& prompt)
{
    const RequestRecord* attempt = nullptr;
    for (const RequestRecord& record : leg.records) {
        if (record.isWarmup || record.prompt != prompt)
            continue;
        if (countsInStatistics(record))
            return &record;
        if (!attempt)
            attempt = &record;
    }
    return attempt;
}

QPlainTextEdit* plainText(const QString& text, QWidget* parent)
{
    auto* view = new QPlainTextEdit(parent);
    view->setReadOnly(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setStyleSheet(QStringLiteral("QPlainTextEdit { background: transparent; border: none; padding: 2px 8px; }"));
    view->setTabChangesFocus(true);
    view->setPlainText(text);
    view->setFixedHeight(answerHeight);
    return view;
}

} // namespace

AnswersCard::AnswersCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_prompts(new QComboBox(this))
    , m_strip(new QWidget(this))
    , m_answers(new QHBoxLayout(m_strip))
{
    setTitle(tr("Answers"));
    m_prompts->setAccessibleName(tr("Prompt whose answers are shown"));
    m_prompts->setObjectName(QStringLiteral("answersPrompt"));
    m_prompts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_prompts->setMinimumContentsLength(48);
    addBesideTitle(m_prompts);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    m_strip->setAutoFillBackground(false);
    m_answers->setContentsMargins(0, 0, 0, 0);
    m_answers->setSpacing(10);
    area->setWidget(m_strip);
    area->setMinimumHeight(answerHeight + 44);
    padBody();
    body()->addWidget(area);
    connect(m_prompts, &QComboBox::currentIndexChanged, this, &AnswersCard::showAnswers);
}

AnswersCard::~AnswersCard() = default;

void AnswersCard::display(const Comparison& comparison, std::vector<const Leg*> legs)
{
    m_legs = std::move(legs);
    m_titles.clear();
    std::ranges::transform(comparison.legs, std::back_inserter(m_titles), &LegSummary::title);
    m_looks = legLooks(comparison.legs);
    fillPrompts(comparison);
    showAnswers();
}

void AnswersCard::fillPrompts(const Comparison& comparison)
{
    const QString before = m_prompts->currentData().toString();
    const QSignalBlocker quiet(m_prompts);
    m_prompts->clear();
    if (comparison.legs.empty())
        return;
    for (const PromptLatency& prompt : comparison.legs[comparison.baseline].prompts) {
        //: an entry of a list: number of a prompt and its question
        const QString text = tr("%1. %2").arg(format::count(prompt.promptNumber), format::oneLine(prompt.question, 90));
        m_prompts->addItem(text, prompt.prompt);
    }
    m_prompts->setCurrentIndex(std::max(0, m_prompts->findData(before)));
    setVisible(m_prompts->count() > 0);
}

void AnswersCard::showAnswers()
{
    while (auto* item = m_answers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString prompt = m_prompts->currentData().toString();
    m_prompts->setToolTip(format::oneLine(prompt, 600));
    for (std::size_t leg = 0; leg < m_legs.size(); ++leg)
        m_answers->addWidget(answerOf(leg, prompt), 1);
}

QWidget* AnswersCard::answerOf(std::size_t leg, const QString& prompt)
{
    auto* card = new Card(theme(), m_strip);
    card->setRadius(6);
    card->setMinimumWidth(narrowestAnswer);
    card->setAccentLeg(m_looks[leg]);
    card->setTitle(m_titles[leg]);
    const RequestRecord* record = answerTo(*m_legs[leg], prompt);
    QString text = tr("This prompt was not sent.");
    if (record) {
        const bool hasSucceeded = record->succeeded();
        text = hasSucceeded ? record->text : outcometext::details(*record);
        card->addBesideTitle(new Chip(theme(),
                                      hasSucceeded ? format::latency(record->latency)
                                                   : outcometext::word(record->outcome, record->httpStatus),
                                      card));
        if (const auto tokens = record->outputTokens(); tokens && hasSucceeded)
            card->addBesideTitle(new Chip(theme(), format::tokens(*tokens, record->hasEstimatedTokens()), card));
    }
    auto* view = plainText(text, card);
    view->setAccessibleName(tr("Answer of %1").arg(m_titles[leg]));
    card->body()->addWidget(view);
    return card;
}

} // namespace tokenscope
