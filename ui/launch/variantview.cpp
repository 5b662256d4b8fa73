// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/variantview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Kind = PreviewLine::Kind;
using State = LaunchPreview::State;

namespace {

constexpr int numberWidth = 5; // of line numbers, in digits
constexpr int removedAlpha = 34; // of the wash behind a line
constexpr int addedAlpha = 34;

QChar signOf(Kind kind)
{
    switch (kind) {
    case Kind::Removed:
        return u'−';
    case Kind::Added:
        return u'+';
    case Kind::Context:
    case Kind::Gap:
        break;
    }
    return u' ';
}

// One line stays one line, whatever the file has in it.
QString shownText(QString text)
{
    text.replace(u'\t', u"  "_s);
    for (QChar& sign : text) {
        if (!sign.isPrint())
            sign = u'·';
    }
    return text;
}

QString textOf(const PreviewLine& line)
{
    if (line.kind == Kind::Gap)
        return QString(numberWidth - 1, u' ') + u'⋮';
    return QString::number(line.number).rightJustified(numberWidth) + u' ' + signOf(line.kind) + u' '
        + shownText(line.text);
}

QTextEdit::ExtraSelection selectionOf(const QTextBlock& block, const QColor& colour)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.format.setBackground(colour);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    return selection;
}

QColor washed(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

VariantView::VariantView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_file(new ElidedLabel(this, Qt::ElideLeft))
    , m_text(new QPlainTextEdit(this))
    , m_command(new ElidedLabel(this, Qt::ElideMiddle))
    , m_message(new QLabel(this))
    , m_read(new QPushButton(tr("&Read the parameters"), this))
{
    build();
    connect(m_tabs, &QTabBar::currentChanged, this, &VariantView::showVariant);
    connect(m_read, &QPushButton::clicked, this, &VariantView::readRequested);
    connect(&theme, &Theme::changed, this, &VariantView::applyTheme);
    applyTheme();
    display({});
}

VariantView::~VariantView() = default;

void VariantView::display(const LaunchPreview& preview)
{
    m_preview = preview;
    fillTabs();
    switch (preview.state) {
    case State::None:
        showMessage(tr("What changes in the parameters is shown here, once they have been read. A check reads them "
                       "too."));
        return;
    case State::Reading:
        showMessage(tr("Reading the parameters…"));
        return;
    case State::Failed:
        showMessage(preview.problem);
        return;
    case State::Ready:
        showVariant(m_tabs->currentIndex());
        return;
    }
}

void VariantView::setCanRead(bool canRead)
{
    m_read->setEnabled(canRead);
}

void VariantView::build()
{
    m_tabs->setObjectName(u"variantTabs"_s);
    m_tabs->setAccessibleName(tr("Batch size whose parameters are shown"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_file->setObjectName(u"variantFile"_s);
    m_file->setProperty("look", u"muted"_s);
    m_file->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setObjectName(u"variantText"_s);
    m_text->setAccessibleName(tr("What changes in the parameters"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFont(m_theme.fixedFont());
    m_command->setObjectName(u"variantCommand"_s);
    m_command->setFont(m_theme.fixedFont());
    m_command->setProperty("look", u"muted"_s);
    m_command->setTextFormat(Qt::PlainText);
    m_message->setObjectName(u"variantMessage"_s);
    m_message->setTextFormat(Qt::PlainText); // may be the other side's words
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setProperty("look", u"muted"_s);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_read->setObjectName(u"readParameters"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_tabs);
    head->addWidget(m_file, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_command);
    layout->addStretch();
    layout->addWidget(m_message);
    layout->addWidget(m_read, 0, Qt::AlignCenter);
    layout->addStretch();
}

void VariantView::fillTabs()
{
    const QString before = m_tabs->tabText(m_tabs->currentIndex());
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    int wanted = 0;
    for (const PreviewedVariant& variant : m_preview.variants) {
        const int index = m_tabs->addTab(QString::number(variant.batchSize));
        if (m_tabs->tabText(index) == before)
            wanted = index;
    }
    m_tabs->setCurrentIndex(wanted);
}

void VariantView::showVariant(int index)
{
    if (m_preview.state != State::Ready || index < 0 || index >= static_cast<int>(m_preview.variants.size()))
        return;
    const PreviewedVariant& variant = m_preview.variants[static_cast<std::size_t>(index)];
    m_file->setFullText(variant.file);
    m_command->setFullText(variant.command.isEmpty() ? QString() : u"$ "_s + variant.command);
    QStringList lines;
    for (const PreviewLine& line : variant.lines)
        lines.append(textOf(line));
    m_text->setPlainText(lines.join(u'\n'));
    highlight(variant.lines);
    m_message->setText(variant.note);
    m_tabs->show();
    m_file->show();
    m_text->setVisible(!variant.lines.empty());
    m_command->setVisible(!variant.command.isEmpty());
    m_message->setVisible(!variant.note.isEmpty());
    m_read->hide();
}

void VariantView::showMessage(const QString& message)
{
    m_tabs->setVisible(m_tabs->count() > 0);
    m_file->hide();
    m_text->hide();
    m_command->hide();
    m_message->setText(message);
    m_message->show();
    m_read->setVisible(m_preview.state == State::None || m_preview.state == State::Failed);
    m_read->setText(m_preview.state == State::Failed ? tr("&Read again") : tr("&Read the parameters"));
}

void VariantView::highlight(const std::vector<PreviewLine>& lines)
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = m_text->document()->firstBlock();
    for (const PreviewLine& line : lines) {
        if (line.kind == Kind::Removed)
            selections.append(selectionOf(block, washed(m_theme.colours().error, removedAlpha)));
        if (line.kind == Kind::Added)
            selections.append(selectionOf(block, washed(m_theme.colours().ok, addedAlpha)));
        block = block.next();
    }
    m_text->setExtraSelections(selections);
}

void VariantView::applyTheme()
{
    const Colours& colours = m_theme.colours();
    m_tabs->setStyleSheet(
        u"QTabBar::tab { background: transparent; color: %1; padding: 4px 10px; border: none; "
        "border-bottom: 2px solid transparent; } QTabBar::tab:selected { color: %2; border-bottom-color: %3; } "
        "QTabBar::tab:hover { color: %2; } QTabBar:focus { border: 1px solid %3; border-radius: 4px; }"_s.arg(
            colours.muted.name(), colours.text.name(), colours.accent.name()));
    showVariant(m_tabs->currentIndex());
}

} // namespace tokenscope
