// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/answercolumn.h"

#include "ui/text/format.h"
#include "ui/text/outcometext.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tokenscope {

namespace {

constexpr int longestToolTip = 1'500;

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.left(longestToolTip).toHtmlEscaped());
}

/// What stands in place of an answer that is not there.
QString asideOf(const Answer& answer)
{
    if (!answer.isSent()) {
        return {};
    }
    if (answer.record && !answer.record->succeeded()) {
        return answer.text.isEmpty() ? outcometext::details(*answer.record) : QString();
    }
    if (answer.record && answer.text.isEmpty() && answer.reasoning.isEmpty()) {
        return AnswerColumn::tr("The answer is empty.");
    }
    return answer.text.isEmpty() ? answer.reasoning : QString();
}

QString stateOf(const Answer& answer)
{
    if (!answer.isSent()) {
        return AnswerColumn::tr("not asked yet");
    }
    if (answer.record) {
        return answer.record->succeeded() ? QString() : outcometext::word(*answer.record);
    }
    if (!answer.hasStarted) {
        return AnswerColumn::tr("waiting");
    }
    return answer.text.isEmpty() ? AnswerColumn::tr("thinking") : AnswerColumn::tr("answering");
}

} // namespace

AnswerColumn::AnswerColumn(const Theme& theme, int leg, QWidget* parent)
    : Card(theme, parent)
    , m_leg(leg)
    , m_text(new QPlainTextEdit(this))
    , m_simulated(new Chip(theme, {}, this))
    , m_state(new Chip(theme, {}, this))
    , m_latency(new Chip(theme, {}, this))
    , m_firstToken(new Chip(theme, {}, this))
    , m_tokens(new Chip(theme, {}, this))
    , m_reasoning(new Chip(theme, {}, this))
{
    setAccentLeg(leg, Qt::TopEdge);
    for (Chip* chip : {m_simulated, m_state, m_latency, m_firstToken, m_tokens, m_reasoning}) {
        addBesideTitle(chip);
    }
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setObjectName(QStringLiteral("answerText%1").arg(leg));
    m_text->document()->setDocumentMargin(2);
    body()->setContentsMargins(9, 4, 5, 6);
    body()->addWidget(m_text, 1);
    setMinimumWidth(160);
    applyTheme();
    display({});
    connect(&theme, &Theme::changed, this, &AnswerColumn::applyTheme);
}

AnswerColumn::~AnswerColumn() = default;

void AnswerColumn::setLeg(const QString& name, bool isSimulated)
{
    m_name = name;
    setTitle(name);
    m_simulated->setText(isSimulated ? tr("simulated") : QString());
    fitChips();
    m_text->setAccessibleName(tr("Answer of %1").arg(name));
}

void AnswerColumn::display(const Answer& answer)
{
    const QString aside = asideOf(answer);
    m_isAside = !aside.isEmpty();
    showText(m_isAside ? aside : answer.text);
    showFacts(answer);
}

void AnswerColumn::setMarks(const std::vector<TextRange>& marks)
{
    if (marks != m_marks) {
        m_marks = marks;
        paintMarks();
    }
}

QString AnswerColumn::text() const
{
    return m_text->toPlainText();
}

void AnswerColumn::applyTheme()
{
    m_text->setFont(theme().font(12.5));
    // the field has no frame of its own, but it takes the focus and has to show it
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit { background: transparent; border: 1px solid transparent; "
                                         "border-radius: 4px; padding: 0; }"
                                         "QPlainTextEdit:focus { border-color: %1; }")
                              .arg(theme().colours().accent.name()));
    paintMarks();
}

void AnswerColumn::showText(const QString& text)
{
    const QString shown = m_text->toPlainText();
    if (text == shown) {
        paintMarks();
        return;
    }
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    if (!shown.isEmpty() && text.startsWith(shown)) {
        QTextCursor end(m_text->document()); // a cursor of its own: the user's selection stays
        end.movePosition(QTextCursor::End);
        end.insertText(text.mid(shown.size()));
        if (isAtEnd) {
            bar->setValue(bar->maximum());
        }
    } else {
        m_text->setPlainText(text);
    }
    paintMarks();
}

void AnswerColumn::showFacts(const Answer& answer)
{
    m_state->setText(stateOf(answer));
    m_state->setToolTip(
        answer.record && !answer.record->succeeded() ? plainToolTip(outcometext::details(*answer.record)) : QString());
    const bool isOver = answer.record && answer.record->succeeded();
    m_latency->setText(isOver ? format::latency(answer.record->latency) : QString());
    const auto firstToken = isOver ? answer.record->timeToFirstToken() : std::nullopt;
    //: time to first token
    m_firstToken->setText(firstToken ? tr("TTFT %1").arg(format::firstToken(*firstToken)) : QString());
    const auto tokens = isOver ? answer.record->outputTokens() : std::nullopt;
    m_tokens->setText(tokens ? format::tokens(*tokens, answer.record->hasEstimatedTokens()) : QString());
    const bool hasThought = !answer.reasoning.isEmpty() && !answer.text.isEmpty();
    m_reasoning->setText(hasThought ? tr("reasoning") : QString());
    m_reasoning->setToolTip(hasThought ? plainToolTip(answer.reasoning) : QString());
    fitChips();
}

void AnswerColumn::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitChips();
}

// A chip that says nothing takes no room, and where room is short the less important ones go.
void AnswerColumn::fitChips()
{
    constexpr int gap = 6; // the header's spacing
    int room = width() - 2 * 12 - QFontMetrics(theme().font(12.5, QFont::DemiBold)).horizontalAdvance(m_name);
    for (Chip* chip : {m_simulated, m_state, m_latency, m_tokens, m_firstToken, m_reasoning}) {
        const int needed = chip->sizeHint().width() + gap;
        const bool fits = !chip->text().isEmpty() && needed <= room;
        chip->setVisible(fits);
        room -= fits ? needed : 0;
    }
}

void AnswerColumn::paintMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int length = static_cast<int>(m_text->document()->characterCount()) - 1;
    const auto add = [&](int start, int end, const QTextCharFormat& look) {
        QTextCursor cursor(m_text->document());
        cursor.setPosition(std::min(start, length));
        cursor.setPosition(std::min(end, length), QTextCursor::KeepAnchor);
        selections.append({cursor, look});
    };
    QTextCharFormat look;
    if (m_isAside) {
        look.setForeground(theme().colours().muted);
        add(0, length, look);
    } else {
        look.setBackground(SeriesLook::of(m_leg, theme().colours()).tint);
        for (const TextRange& mark : m_marks) {
            add(mark.start, mark.start + mark.length, look);
        }
    }
    m_text->setExtraSelections(selections);
}

} // namespace tokenscope
