// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/worddiff.h"

#include <QTextBrowser>

namespace tokenscope {

/// Shows a text that some server wrote: as it came, or as Markdown without HTML. Loads nothing and opens no link.
class AnswerBrowser final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerBrowser)

public:
    static constexpr int longestText = 200'000; ///< UTF-16 units; more is cut
    static constexpr int longestMarkdown = 50'000; ///< longer texts are shown as they came: typesetting takes too long

    explicit AnswerBrowser(QWidget* parent = nullptr);
    ~AnswerBrowser() override;

    void display(const QString& text, bool isMarkdown);
    /// Stretches of shownText() to point out.
    void setMarks(const std::vector<TextRange>& marks, const QColor& colour);
    /// As a reader sees it, without Markdown's marks where they are typeset.
    [[nodiscard]] QString shownText() const { return toPlainText(); }
    [[nodiscard]] const std::vector<TextRange>& marks() const { return m_marks; }

    /// Nothing, whatever a text asks for.
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

private:
    std::vector<TextRange> m_marks {};
};

} // namespace tokenscope
