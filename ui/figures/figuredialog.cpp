// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figuredialog.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int leastPixels = 160; // below it no axis has room for its labels
constexpr int mostPixels = 4000;
constexpr QSize slide {960, 540};
constexpr double dotsPerInch = 96; // of logical pixels

enum class Preset
{
    AsShown,
    SingleColumn,
    DoubleColumn,
    Slide,
    Own,
};

QSize sizeOf(Preset preset, QSize shown)
{
    switch (preset) {
    case Preset::SingleColumn:
        return {pixelsOf(85), pixelsOf(70)};
    case Preset::DoubleColumn:
        return {pixelsOf(180), pixelsOf(85)};
    case Preset::Slide:
        return slide;
    case Preset::AsShown:
    case Preset::Own:
        break;
    }
    return shown;
}

QDoubleSpinBox* sideBox(QWidget* parent, const QString& name, const QString& accessibleName)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    return box;
}

} // namespace

FigureDialog::FigureDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_width(sideBox(this, u"figureWidth"_s, tr("Width")))
    , m_height(sideBox(this, u"figureHeight"_s, tr("Height")))
    , m_unit(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_transparent(new QCheckBox(tr("&Transparent background"), this))
    , m_title(new QCheckBox(tr("Tit&le"), this))
    , m_caption(new QCheckBox(tr("&Caption"), this))
    , m_result(new QLabel(this))
{
    setObjectName(u"figureDialog"_s);
    setWindowTitle(tr("Export figure"));
    m_result->setFont(theme.font(12));
    m_result->setProperty("look", u"muted"_s);
    auto* form = new QFormLayout(this);
    addSizes();
    addRest();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setOptions({}, slide);
}

FigureDialog::~FigureDialog() = default;

void FigureDialog::setOptions(const PictureOptions& options, QSize shown)
{
    m_shown = shown;
    m_scale->setValue(options.scale * dotsPerInch);
    m_transparent->setChecked(options.isTransparent);
    m_title->setChecked(options.hasTitle);
    m_caption->setChecked(options.hasCaption);
    Preset preset = options.size.isEmpty() ? Preset::AsShown : Preset::Own;
    for (const Preset candidate : {Preset::SingleColumn, Preset::DoubleColumn, Preset::Slide}) {
        if (options.size == sizeOf(candidate, shown))
            preset = candidate;
    }
    const QSignalBlocker quiet(m_preset);
    const QSignalBlocker quietUnit(m_unit);
    m_preset->setCurrentIndex(static_cast<int>(preset));
    if (preset == Preset::SingleColumn || preset == Preset::DoubleColumn)
        m_unit->setCurrentIndex(1);
    showSize(preset == Preset::Own ? options.size : sizeOf(preset, shown));
    bringUpToDate();
}

PictureOptions FigureDialog::options() const
{
    const bool isAsShown = m_preset->currentIndex() == static_cast<int>(Preset::AsShown);
    return {.size = isAsShown ? QSize() : m_size,
            .scale = m_scale->value() / dotsPerInch,
            .isTransparent = m_transparent->isChecked(),
            .hasTitle = m_title->isChecked(),
            .hasCaption = m_caption->isChecked()};
}

void FigureDialog::setSuffix(const QString& suffix)
{
    if (const int index = m_format->findData(suffix); index >= 0)
        m_format->setCurrentIndex(index);
}

QString FigureDialog::suffix() const
{
    return m_format->currentData().toString();
}

void FigureDialog::addSizes()
{
    auto* form = qobject_cast<QFormLayout*>(layout());
    m_format->setObjectName(u"figureFormat"_s);
    m_format->addItem(tr("PNG, pixels"), u"png"_s);
    m_format->addItem(tr("SVG, vectors for pages and editors"), u"svg"_s);
    m_format->addItem(tr("PDF, vectors for LaTeX and printers"), u"pdf"_s);
    m_format->addItem(tr("CSV, the values"), u"csv"_s);
    form->addRow(tr("&Format"), m_format);
    m_preset->setObjectName(u"figurePreset"_s);
    m_preset->addItems({tr("As on the screen"), tr("Single column, 85 mm"), tr("Double column, 180 mm"),
                        tr("Slide, 16:9"), tr("Own size")});
    form->addRow(tr("&Size"), m_preset);
    m_unit->setObjectName(u"figureUnit"_s);
    m_unit->setAccessibleName(tr("Unit"));
    //: units of length
    m_unit->addItems({tr("pixels"), tr("mm")});
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(u"×"_s, this));
    sides->addWidget(m_height, 1);
    sides->addWidget(m_unit);
    auto* label = new QLabel(tr("&Width × height"), this);
    label->setBuddy(m_width);
    form->addRow(label, sides);
    connect(m_format, &QComboBox::currentIndexChanged, this, &FigureDialog::bringUpToDate);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &FigureDialog::choosePreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &FigureDialog::changeUnit);
    for (QDoubleSpinBox* side : {m_width, m_height}) {
        connect(side, &QDoubleSpinBox::valueChanged, this, [this] {
            m_size = sizeInPixels();
            m_preset->setCurrentIndex(static_cast<int>(Preset::Own));
            bringUpToDate();
        });
    }
}

void FigureDialog::addRest()
{
    auto* form = qobject_cast<QFormLayout*>(layout());
    m_scale->setObjectName(u"figureScale"_s);
    m_scale->setRange(dotsPerInch, 4 * dotsPerInch);
    m_scale->setSingleStep(dotsPerInch / 2);
    m_scale->setDecimals(0);
    //: dots per inch
    m_scale->setSuffix(tr(" dpi"));
    form->addRow(tr("&Resolution of a PNG"), m_scale);
    m_transparent->setObjectName(u"figureTransparent"_s);
    form->addRow(QString(), m_transparent);
    auto* texts = new QHBoxLayout;
    texts->addWidget(m_title);
    texts->addWidget(m_caption);
    texts->addStretch();
    form->addRow(tr("With"), texts);
    form->addRow(QString(), m_result);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &FigureDialog::bringUpToDate);
}

void FigureDialog::choosePreset(int preset)
{
    if (preset != static_cast<int>(Preset::Own)) {
        const bool isPaper
            = preset == static_cast<int>(Preset::SingleColumn) || preset == static_cast<int>(Preset::DoubleColumn);
        const QSignalBlocker quiet(m_unit);
        m_unit->setCurrentIndex(isPaper ? 1 : 0);
        showSize(sizeOf(static_cast<Preset>(preset), m_shown));
    }
    bringUpToDate();
}

void FigureDialog::changeUnit()
{
    showSize(m_size);
}

void FigureDialog::showSize(QSize pixels)
{
    m_size = pixels;
    for (const auto& [box, length] : {std::pair(m_width, pixels.width()), std::pair(m_height, pixels.height())}) {
        const QSignalBlocker quiet(box);
        box->setDecimals(isInMillimetres() ? 1 : 0);
        box->setRange(isInMillimetres() ? millimetresOf(leastPixels) : leastPixels,
                      isInMillimetres() ? millimetresOf(mostPixels) : mostPixels);
        box->setValue(isInMillimetres() ? millimetresOf(length) : length);
    }
}

QSize FigureDialog::sizeInPixels() const
{
    const auto pixels
        = [this](double value) { return isInMillimetres() ? pixelsOf(value) : static_cast<int>(std::lround(value)); };
    return {pixels(m_width->value()), pixels(m_height->value())};
}

bool FigureDialog::isInMillimetres() const
{
    return m_unit->currentIndex() == 1;
}

// What does not matter to a format cannot be chosen, and what comes out is said.
void FigureDialog::bringUpToDate()
{
    const bool isPicture = suffix() != u"csv";
    const bool isPng = suffix() == u"png";
    for (QWidget* widget : std::initializer_list<QWidget*> {m_preset, m_width, m_height, m_unit, m_title, m_caption})
        widget->setEnabled(isPicture);
    m_transparent->setEnabled(isPicture && suffix() != u"pdf");
    m_scale->setEnabled(isPng);
    const QLocale locale;
    if (isPng) {
        const QSize pixels = (QSizeF(m_size) * (m_scale->value() / dotsPerInch)).toSize();
        m_result->setText(tr("%1 × %2 pixels").arg(locale.toString(pixels.width()), locale.toString(pixels.height())));
    } else {
        m_result->setText(isPicture ? tr("%1 × %2 mm, text stays text")
                                          .arg(locale.toString(millimetresOf(m_size.width()), 'f', 1),
                                               locale.toString(millimetresOf(m_size.height()), 'f', 1))
                                    : tr("One line for each value"));
    }
}

} // namespace tokenscope
