// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportdialog.h"

#include "ui/widgets/choicebox.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int smallestSide = 100;
constexpr int largestSide = 10'000;
constexpr std::array scales {1, 2, 3, 4};

QSpinBox* sideBox(int value, const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(smallestSide, largestSide);
    box->setSingleStep(10);
    box->setValue(value);
    box->setAccessibleName(name);
    //: after the number of pixels of a figure's side
    box->setSuffix(ReportDialog::tr(" px"));
    return box;
}

QLayout* inRow(const std::vector<QWidget*>& widgets, int stretched = -1)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (std::size_t index = 0; index < widgets.size(); ++index)
        row->addWidget(widgets[index], static_cast<int>(index) == stretched ? 1 : 0);
    if (stretched < 0)
        row->addStretch(1);
    return row;
}

// A layout is no buddy: the mnemonic leads to the first field of the row.
void addRow(QFormLayout& form, const QString& text, QWidget* buddy, QLayout* row)
{
    auto* label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    form.addRow(label, row);
}

ReportOffer comparisonOffer(const std::optional<QStringList>& offered)
{
    ReportOffer offer;
    for (const ChartKind& chart : chartKinds()) {
        const QString stem = QString::fromLatin1(chart.stem);
        offer.figures.push_back({stem, figureTitle(chart), !offered || offered->contains(stem)});
    }
    for (const ReportKindTraits& traits : allReportKinds)
        offer.kinds.push_back(traits.kind);
    return offer;
}

} // namespace

ReportDialog::ReportDialog(const ReportChoice& choice, const std::optional<QStringList>& offered, QWidget* parent)
    : ReportDialog(choice, comparisonOffer(offered), parent)
{
}

ReportDialog::ReportDialog(const ReportChoice& choice, const ReportOffer& offer, QWidget* parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_figures(new QGroupBox(tr("Figures"), this))
    , m_charts(new QListWidget(m_figures))
    , m_width(sideBox(choice.picture.size.width(), tr("Width of the figures"), m_figures))
    , m_height(sideBox(choice.picture.size.height(), tr("Height of the figures"), m_figures))
    , m_scale(new ChoiceBox(m_figures))
    , m_transparent(new QCheckBox(tr("&Transparent background"), m_figures))
    , m_path(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export report"));
    makeForm(choice, offer);
    m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ReportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ReportDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportDialog::onKindChanged);
    connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::explain);
    connect(m_charts, &QListWidget::itemChanged, this, &ReportDialog::explain);
    onKindChanged();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::makeForm(const ReportChoice& choice, const ReportOffer& offer)
{
    for (const ReportKind offered : offer.kinds)
        m_kind->addItem(reportKindName(offered), static_cast<int>(offered));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(choice.kind))));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_path->setText(choice.path);
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setMinimumWidth(420);
    auto* browse = new QPushButton(tr("C&hoose…"), this);
    connect(browse, &QPushButton::clicked, this, &ReportDialog::choosePath);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText); // it names files
    m_hint->setObjectName(QStringLiteral("hint"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Format:"), m_kind);
    addRow(*form, tr("F&ile:"), m_path, inRow({m_path, browse}, 0));
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addLayout(form);
    rows->addWidget(makeFigures(choice, offer), 1);
    rows->addWidget(m_hint);
    rows->addWidget(m_buttons);
    setTabOrder(m_kind, m_path); // or the figures, which were made before, would come first
    setTabOrder(m_path, browse);
}

QWidget* ReportDialog::makeFigures(const ReportChoice& choice, const ReportOffer& offer)
{
    m_charts->setObjectName(QStringLiteral("charts"));
    m_charts->setAccessibleName(tr("Figures of the report"));
    for (const OfferedFigure& figure : offer.figures) {
        auto* item = new QListWidgetItem(figure.title, m_charts);
        item->setData(Qt::UserRole, figure.stem);
        const bool isTicked = choice.stems.isEmpty() || choice.stems.contains(figure.stem);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        item->setHidden(!figure.hasData);
    }
    for (const int scale : scales)
        //: pixels of a picture for each logical one
        m_scale->addItem(tr("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(qRound(choice.picture.scale))));
    m_transparent->setChecked(choice.picture.isTransparent);
    auto* form = new QFormLayout;
    auto* times = new QLabel(QStringLiteral("×"), m_figures);
    addRow(*form, tr("&Size:"), m_width, inRow({m_width, times, m_height}));
    auto* scaleHint = new QLabel(tr("for PNG files"), m_figures);
    addRow(*form, tr("S&cale:"), m_scale, inRow({m_scale, scaleHint}));
    form->addRow(QString(), m_transparent);
    auto* rows = new QVBoxLayout(m_figures);
    rows->addWidget(m_charts, 1);
    rows->addLayout(form);
    return m_figures;
}

ReportKind ReportDialog::kind() const
{
    return static_cast<ReportKind>(m_kind->currentData().toInt());
}

ReportChoice ReportDialog::choice() const
{
    ReportChoice choice {.kind = kind(), .path = m_path->text()};
    for (int row = 0; row < m_charts->count(); ++row) {
        if (m_charts->item(row)->checkState() == Qt::Checked)
            choice.stems.append(m_charts->item(row)->data(Qt::UserRole).toString());
    }
    choice.picture.size = {m_width->value(), m_height->value()};
    choice.picture.scale = m_scale->currentData().toInt();
    choice.picture.isTransparent = m_transparent->isChecked();
    return choice;
}

void ReportDialog::onKindChanged()
{
    m_figures->setEnabled(hasFigures(kind()));
    m_path->setText(withSuffixOf(kind(), m_path->text()));
    explain();
}

void ReportDialog::choosePath()
{
    const QString filter
        = reportKindName(kind()) + QStringLiteral(" (*.") + QLatin1String(traitsOf(kind()).suffix) + QChar(u')');
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(), m_path->text(), filter, nullptr,
                                                      QFileDialog::DontConfirmOverwrite); // the hint says it
    if (!path.isEmpty())
        m_path->setText(withSuffixOf(kind(), path));
}

void ReportDialog::explain()
{
    const ReportChoice wanted = choice();
    const QFileInfo file(wanted.path);
    const bool hasName = !file.completeBaseName().isEmpty() && !file.isDir();
    for (QAbstractButton* button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(hasName);
    }
    if (!hasName) {
        m_hint->setText(tr("Give the file a name."));
        return;
    }
    QStringList sentences;
    if (file.exists())
        sentences << tr("“%1” is there already and will be replaced.").arg(file.fileName());
    if (wanted.kind == ReportKind::Html)
        sentences << tr("One file with everything in it; it loads nothing from elsewhere.");
    else if (hasFigures(wanted.kind) && !wanted.stems.isEmpty())
        sentences << tr("The figures go into the folder “%1” beside it, as SVG, PDF and PNG.")
                         .arg(QFileInfo(wanted.figureFolder()).fileName());
    m_hint->setText(sentences.join(QChar(u' ')));
}

} // namespace tokenscope
