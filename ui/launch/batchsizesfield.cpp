// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/batchsizesfield.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr std::array<std::int64_t, 5> usual {128, 256, 512, 1024, 2048};
constexpr std::size_t mostChips = 8;

std::vector<std::int64_t> offeredBeside(const std::vector<std::int64_t>& sizes)
{
    std::vector<std::int64_t> offered(usual.begin(), usual.end());
    for (const std::int64_t size : sizes) {
        if (offered.size() < mostChips && std::ranges::find(offered, size) == offered.end()) {
            offered.push_back(size);
        }
    }
    std::ranges::sort(offered);
    return offered;
}

} // namespace

BatchSizesField::BatchSizesField(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLineEdit(this))
    , m_chips(new QHBoxLayout)
{
    m_text->setObjectName(QStringLiteral("batchSizes"));
    m_text->setAccessibleName(tr("Batch sizes"));
    m_text->setPlaceholderText(QStringLiteral("256, 512, 1024"));
    m_text->setMaxLength(400);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(5);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_text);
    layout->addLayout(m_chips);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        showChips();
        emit edited();
    });
    connect(&theme, &Theme::changed, this, &BatchSizesField::applyTheme);
    showChips();
    applyTheme();
}

BatchSizesField::~BatchSizesField() = default;

void BatchSizesField::setSizes(const std::vector<std::int64_t>& sizes)
{
    const QSignalBlocker blocker(m_text);
    m_text->setText(textOfBatchSizes(sizes));
    showChips();
}

BatchSizeList BatchSizesField::list() const
{
    return batchSizesFromText(m_text->text());
}

void BatchSizesField::showChips()
{
    const std::vector<std::int64_t> chosen = list().sizes;
    if (const auto offered = offeredBeside(chosen); offered != m_offered) {
        m_offered = offered;
        while (QLayoutItem* old = m_chips->takeAt(0)) {
            if (old->widget() != nullptr) {
                old->widget()->deleteLater(); // may be the one that was clicked
                old->widget()->hide();
            }
            delete old;
        }
        for (const std::int64_t size : m_offered) {
            auto* chip = new QToolButton(this);
            chip->setText(QString::number(size));
            chip->setFont(m_theme.font(11.5, QFont::Medium));
            chip->setCheckable(true);
            chip->setFocusPolicy(Qt::TabFocus);
            chip->setObjectName(QStringLiteral("batchSize%1").arg(size));
            chip->setToolTip(tr("Run with a batch size of %1, or not").arg(format::count(size)));
            connect(chip, &QToolButton::clicked, this, [this, size] { toggle(size); });
            m_chips->addWidget(chip);
        }
        m_chips->addStretch();
    }
    for (std::size_t i = 0; i < m_offered.size(); ++i) {
        auto* chip = qobject_cast<QToolButton*>(m_chips->itemAt(static_cast<int>(i))->widget());
        chip->setChecked(std::ranges::find(chosen, m_offered[i]) != chosen.end());
    }
}

void BatchSizesField::toggle(std::int64_t size)
{
    std::vector<std::int64_t> sizes = list().sizes;
    if (std::erase(sizes, size) == 0) {
        sizes.push_back(size);
    }
    std::ranges::sort(sizes);
    m_text->setText(textOfBatchSizes(sizes));
}

void BatchSizesField::applyTheme()
{
    const Colours& colours = m_theme.colours();
    setStyleSheet(
        QStringLiteral("QToolButton { border: 1px solid %1; border-radius: 9px; padding: 1px 8px; color: %2; }"
                       "QToolButton:checked { background: %3; border-color: %4; color: %5; }"
                       "QToolButton:focus { border-color: %4; }")
            .arg(colours.line.name(), colours.muted.name(), colours.selection.name(), colours.accent.name(),
                 colours.text.name()));
}

} // namespace tokenscope
