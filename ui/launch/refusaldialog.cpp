// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/refusaldialog.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int iconSize = 22;
constexpr int mostSaid = 400;
constexpr int lettersLines = 13;

QLabel* textLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // may hold the other side's words
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* copyButton(QWidget* parent, const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QUrl mailOf(const RefusalWords& text)
{
    // QUrlQuery leaves "+" alone, which mail programs may take for a blank
    const auto encoded = [](const QString& part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    return QUrl(u"mailto:%1?subject=%2&body=%3"_s.arg(text.recipient, encoded(text.subject), encoded(text.letter)),
                QUrl::StrictMode);
}

} // namespace

RefusalDialog::RefusalDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_what(textLabel(this, u"refusalWhat"_s))
    , m_why(textLabel(this, u"refusalWhy"_s))
    , m_said(textLabel(this, u"refusalSaid"_s))
    , m_remedy(textLabel(this, u"refusalRemedy"_s))
    , m_command(new QLineEdit(this))
    , m_recipient(textLabel(this, u"refusalRecipient"_s))
    , m_letter(new QPlainTextEdit(this))
{
    setObjectName(u"refusalDialog"_s);
    setWindowTitle(tr("What was refused"));
    build();
    connect(&theme, &Theme::changed, this, &RefusalDialog::applyTheme);
    applyTheme();
}

RefusalDialog::~RefusalDialog() = default;

void RefusalDialog::display(const RefusalWords& text, const QString& said)
{
    m_text = text;
    m_what->setText(text.what);
    m_why->setText(text.why);
    m_why->setVisible(!text.why.isEmpty());
    m_said->setText(format::oneLine(said, mostSaid));
    m_said->setVisible(!said.isEmpty());
    m_remedy->setText(text.remedy);
    m_remedy->setVisible(!text.remedy.isEmpty());
    m_command->setText(text.command);
    m_command->setCursorPosition(0);
    m_commandRow->setVisible(!text.command.isEmpty());
    m_recipient->setText(tr("To %1: %2").arg(text.recipient, text.subject));
    m_recipient->setVisible(!text.recipient.isEmpty());
    m_letter->setPlainText(text.letter);
    m_letterBox->setVisible(!text.letter.isEmpty());
    layout()->activate();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

void RefusalDialog::build()
{
    m_what->setFont(m_theme.font(15, QFont::DemiBold));
    m_said->setFont(m_theme.fixedFont());
    m_said->setAccessibleName(tr("What the other side said"));
    m_commandRow = makeCommand();
    m_letterBox = makeLetter();
    auto* close = new QPushButton(tr("C&lose"), this);
    close->setObjectName(u"refusalClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &RefusalDialog::accept);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(10);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    int row = 0;
    for (QWidget* part : {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_said), static_cast<QWidget*>(m_why),
                          static_cast<QWidget*>(m_remedy), m_commandRow, m_letterBox})
        layout->addWidget(part, row++, 1);
    layout->setRowStretch(row, 1);
    layout->addWidget(close, row + 1, 1, Qt::AlignRight);
    layout->setColumnStretch(1, 1);
    const int unit = QFontMetrics(m_theme.tabularFont()).averageCharWidth();
    setMinimumWidth(unit * 92);
}

QWidget* RefusalDialog::makeCommand()
{
    auto* row = new QWidget(this);
    m_command->setObjectName(u"refusalCommand"_s);
    m_command->setReadOnly(true);
    m_command->setFont(m_theme.fixedFont());
    m_command->setAccessibleName(tr("Command that helps"));
    auto* copy = copyButton(row, u"copyCommand"_s, tr("&Copy"));
    copy->setToolTip(tr("Copy the command"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text.command); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_command, 1);
    layout->addWidget(copy);
    return row;
}

QWidget* RefusalDialog::makeLetter()
{
    auto* box = new QWidget(this);
    m_recipient->setProperty("look", u"muted"_s);
    m_letter->setObjectName(u"refusalLetter"_s);
    m_letter->setReadOnly(true);
    m_letter->setTabChangesFocus(true);
    m_letter->setAccessibleName(tr("Text of a letter"));
    m_letter->setFixedHeight(lettersLines * m_letter->fontMetrics().lineSpacing() + 16);
    auto* copy = copyButton(box, u"copyLetter"_s, tr("&Copy the text"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text.letter); });
    auto* mail = copyButton(box, u"mailLetter"_s, tr("Open &mail program"));
    connect(mail, &QPushButton::clicked, this, [this] { emit mailRequested(mailOf(m_text)); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addWidget(mail);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_recipient);
    layout->addWidget(m_letter);
    layout->addLayout(buttons);
    return box;
}

void RefusalDialog::applyTheme()
{
    m_icon->setPixmap(m_theme.icon(u"error"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    const Colours& colours = m_theme.colours();
    m_said->setStyleSheet(u"background: %1; border: 1px solid %2; border-radius: 5px; padding: 6px 9px;"_s.arg(
        colours.head.name(), colours.line.name()));
}

} // namespace tokenscope
