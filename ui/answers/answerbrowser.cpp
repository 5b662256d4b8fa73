// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerbrowser.h"

#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace tokenscope {

AnswerBrowser::AnswerBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(2);
    // where a link leads is shown, and no more
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& link) { setToolTip(link.toDisplayString().toHtmlEscaped()); });
}

AnswerBrowser::~AnswerBrowser() = default;

void AnswerBrowser::display(const QString& text, bool isMarkdown)
{
    m_marks.clear();
    setExtraSelections({});
    if (isMarkdown && text.size() <= longestMarkdown)
        document()->setMarkdown(text,
                                QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                    | QTextDocument::MarkdownNoHTML);
    else
        setPlainText(text.left(longestText));
}

void AnswerBrowser::setMarks(const std::vector<TextRange>& marks, const QColor& colour)
{
    m_marks = marks;
    const int length = document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextRange& mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::clamp(mark.start, 0, length));
        selection.cursor.setPosition(std::clamp(mark.start + mark.length, 0, length), QTextCursor::KeepAnchor);
        selection.format.setBackground(colour);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

QVariant AnswerBrowser::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {};
}

} // namespace tokenscope
