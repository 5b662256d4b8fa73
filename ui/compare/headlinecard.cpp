// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/headlinecard.h"

#include "ui/text/leglooks.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>

namespace tokenscope {

namespace {

constexpr int longestName = 24; // of a leg, on a button

QString asMenuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QPushButton* menuButton(const QString& text, QMenu* menu, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty("hasMenu", true);
    button->setMenu(menu);
    return button;
}

} // namespace

HeadlineCard::HeadlineCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_comparison(std::make_shared<const Comparison>())
    , m_sentence(new QLabel(this))
    , m_baselines(new QMenu(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1); // a long name would widen the page
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(QStringLiteral("headline"));
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* exports = new QMenu(this);
    m_baseline = menuButton({}, m_baselines, this);
    m_baseline->setObjectName(QStringLiteral("baselineButton"));
    m_export = menuButton(tr("Export"), exports, this);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setToolTip(tr("Save the comparison as a report, or copy its table"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(13, 9, 13, 9);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_baseline);
    row->addWidget(m_export);
    body()->addLayout(row);
    fillExports();
    connect(&theme, &Theme::changed, this, &HeadlineCard::applyTheme);
}

HeadlineCard::~HeadlineCard() = default;

void HeadlineCard::display(ComparisonPtr comparison)
{
    m_comparison = std::move(comparison);
    applyTheme();
}

void HeadlineCard::setMatrix(const ScenarioMatrix& matrix)
{
    m_matrix = matrix;
    applyTheme();
}

headlinetext::Headline HeadlineCard::headline() const
{
    return m_matrix.rows.empty() ? headlinetext::headline(*m_comparison) : headlinetext::headline(m_matrix);
}

QString HeadlineCard::sentence() const
{
    const auto [verdict, grounds] = headline();
    //: a verdict, and what it rests on
    return grounds.isEmpty() ? verdict : tr("%1 — %2").arg(verdict, grounds);
}

void HeadlineCard::applyTheme()
{
    const auto [verdict, grounds] = headline();
    const QString muted = theme().colours().muted.name();
    const int large = QFontInfo(theme().font(15)).pixelSize();
    // names come from files: escaped, or they could be markup
    // and never decide the direction of the sentence that they stand in
    m_sentence->setText(
        QStringLiteral("<p dir='%5' style='margin:0'><span style='font-size:%1px; font-weight:600'>%2</span> "
                       "<span style='color:%3'>&nbsp;%4</span></p>")
            .arg(large)
            .arg(verdict.toHtmlEscaped(), muted, grounds.toHtmlEscaped(),
                 isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr")));
    m_sentence->setAccessibleName(sentence());
    // what evidence will add has its room from the start, or everything below would jump
    const bool hasVerdict = m_comparison->legs.size() > 1;
    m_sentence->setMinimumHeight(hasVerdict ? fontMetrics().height() + QFontMetrics(theme().font(15)).height() : 0);
    fillBaselines();
}

void HeadlineCard::fillBaselines()
{
    m_baselines->clear();
    for (QMenu* menu : m_baselines->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu->deleteLater(); // perhaps the choice was made in it
    const auto& legs = m_comparison->legs;
    m_baseline->setVisible(legs.size() > 1);
    if (legs.empty())
        return;
    const QString name = legs[m_comparison->baseline].title;
    const QString shown
        = fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestName);
    m_baseline->setText(tr("Baseline: %1").arg(asMenuText(shown)));
    m_baseline->setToolTip(tr("The others are compared with %1").arg(name));
    auto* group = new QActionGroup(m_baselines);
    const std::vector<int> looks = legLooks(legs);
    std::map<int, QMenu*> menus; // by look: of points there are too many for one menu
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        const QIcon marker = SeriesLook::of(looks[leg], theme().colours()).markerIcon();
        QMenu* menu = m_baselines;
        if (std::ranges::count(looks, looks[leg]) > 1) {
            QMenu*& ofEndpoint = menus[looks[leg]];
            if (ofEndpoint == nullptr)
                ofEndpoint = m_baselines->addMenu(marker, asMenuText(legs[leg].part.endpoint));
            menu = ofEndpoint;
        }
        auto* action = menu->addAction(marker, asMenuText(legs[leg].title));
        action->setCheckable(true);
        action->setChecked(leg == m_comparison->baseline);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, leg] { emit baselineChosen(leg); });
    }
}

void HeadlineCard::fillExports()
{
    const std::array<std::pair<QString, ReportFormat>, 6> formats {{
        {tr("Report as &Markdown…"), ReportFormat::Markdown},
        {tr("Report as &HTML…"), ReportFormat::Html},
        {tr("Report as plain &text…"), ReportFormat::Text},
        {tr("Tables as &LaTeX…"), ReportFormat::Latex},
        {tr("Figures as &CSV…"), ReportFormat::Csv},
        {tr("Figures as &JSON…"), ReportFormat::Json},
    }};
    QMenu* menu = m_export->menu();
    for (const auto& [text, format] : formats)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, chosen = format] { emit exportChosen(chosen); });
    menu->addSeparator();
    QMenu* copies = menu->addMenu(theme().icon(QStringLiteral("copy")), tr("Co&py the table"));
    copies->setObjectName(QStringLiteral("copyMenu"));
    const std::array<std::pair<QString, ReportFormat>, 4> copyFormats {{
        {tr("As &text, for a spreadsheet"), ReportFormat::Text},
        {tr("As &Markdown"), ReportFormat::Markdown},
        {tr("As &LaTeX"), ReportFormat::Latex},
        {tr("As &CSV"), ReportFormat::Csv},
    }};
    for (const auto& [text, format] : copyFormats)
        connect(copies->addAction(text), &QAction::triggered, this,
                [this, chosen = format] { emit copyChosen(chosen); });
}

} // namespace tokenscope
