// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/costeditor.h"

#include <QDoubleValidator>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <cmath>
#include <utility>
#include <vector>

namespace tokenscope {

namespace {

QLineEdit* numberEdit(const QString& name, double most, int decimals, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAlignment(Qt::AlignRight);
    auto* validator = new QDoubleValidator(0, most, decimals, edit);
    validator->setNotation(QDoubleValidator::StandardNotation);
    edit->setValidator(validator);
    return edit;
}

std::optional<double> numberIn(const QLineEdit& edit)
{
    bool isNumber = false;
    const double value = QLocale().toDouble(edit.text().trimmed(), &isNumber);
    return isNumber && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

void showNumber(QLineEdit& edit, std::optional<double> value)
{
    constexpr int digits = 12;
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    edit.setText(value ? plain.toString(*value, 'g', digits) : QString());
}

// A layout is no buddy: the mnemonic leads to the first field of the row.
void addRow(QFormLayout& layout, const QString& text, const std::vector<std::pair<QLineEdit*, int>>& fields)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (const auto& [field, share] : fields) {
        row->addWidget(field, share);
    }
    auto* label = new QLabel(text, fields.front().first->parentWidget());
    label->setBuddy(fields.front().first);
    layout.addRow(label, row);
}

} // namespace

CostEditor::CostEditor(QFormLayout& layout, QWidget* parent)
    : QWidget(parent)
    , m_inputPrice(numberEdit(QStringLiteral("inputPrice"), 1e9, 6, parent))
    , m_outputPrice(numberEdit(QStringLiteral("outputPrice"), 1e9, 6, parent))
    , m_currency(new QLineEdit(parent))
    , m_watts(numberEdit(QStringLiteral("watts"), 1e9, 3, parent))
    , m_powerSource(new QLineEdit(parent))
    , m_tokensPerMinute(numberEdit(QStringLiteral("tokensPerMinute"), 1e12, 0, parent))
{
    hide(); // its fields live in the form
    nameFields();
    addRow(layout, tr("&Price, per million"), {{m_inputPrice, 3}, {m_outputPrice, 3}, {m_currency, 2}});
    addRow(layout, tr("P&ower, average"), {{m_watts, 3}, {m_powerSource, 5}});
    layout.addRow(tr("&Tokens per minute"), m_tokensPerMinute);
    for (QLineEdit* edit : {m_inputPrice, m_outputPrice, m_currency, m_watts, m_powerSource, m_tokensPerMinute}) {
        connect(edit, &QLineEdit::textEdited, this, &CostEditor::edited);
    }
}

CostEditor::~CostEditor() = default;

void CostEditor::display(const Endpoint& endpoint)
{
    const QSignalBlocker blocker(this);
    showNumber(*m_inputPrice, endpoint.cost.inputPrice);
    showNumber(*m_outputPrice, endpoint.cost.outputPrice);
    m_currency->setText(endpoint.cost.currency);
    showNumber(*m_watts, endpoint.cost.watts);
    m_powerSource->setText(endpoint.cost.powerSource);
    const auto quota = endpoint.tokensPerMinute;
    showNumber(*m_tokensPerMinute, quota ? std::optional(static_cast<double>(*quota)) : std::nullopt);
}

void CostEditor::readInto(Endpoint& endpoint) const
{
    endpoint.cost.inputPrice = numberIn(*m_inputPrice);
    endpoint.cost.outputPrice = numberIn(*m_outputPrice);
    endpoint.cost.currency = m_currency->text().trimmed();
    endpoint.cost.watts = numberIn(*m_watts);
    endpoint.cost.powerSource = m_powerSource->text().trimmed();
    const auto quota = numberIn(*m_tokensPerMinute);
    endpoint.tokensPerMinute = quota && *quota >= 1 ? std::optional(static_cast<std::int64_t>(*quota)) : std::nullopt;
}

void CostEditor::nameFields()
{
    m_currency->setObjectName(QStringLiteral("currency"));
    m_powerSource->setObjectName(QStringLiteral("powerSource"));
    m_inputPrice->setPlaceholderText(tr("prompt"));
    m_outputPrice->setPlaceholderText(tr("answer"));
    m_currency->setPlaceholderText(QStringLiteral("USD"));
    m_watts->setPlaceholderText(tr("watts"));
    m_powerSource->setPlaceholderText(tr("where the figure comes from"));
    m_tokensPerMinute->setPlaceholderText(tr("no quota"));
    m_inputPrice->setAccessibleName(tr("Price of a million prompt tokens"));
    m_outputPrice->setAccessibleName(tr("Price of a million answer tokens"));
    m_currency->setAccessibleName(tr("Currency of the prices"));
    m_watts->setAccessibleName(tr("Average power in watts"));
    m_powerSource->setAccessibleName(tr("Where the power figure comes from"));
    m_tokensPerMinute->setAccessibleName(tr("Tokens per minute"));
    for (QLineEdit* price : {m_inputPrice, m_outputPrice, m_currency}) {
        price->setToolTip(tr("What a million prompt tokens and a million answer tokens cost. Left empty, no cost is "
                             "reckoned."));
    }
    for (QLineEdit* power : {m_watts, m_powerSource}) {
        power->setToolTip(tr("Average electrical power while the endpoint serves, and where that figure comes from: it "
                             "is named wherever the power is used."));
    }
    m_tokensPerMinute->setToolTip(
        tr("The endpoint's quota, prompt and answer tokens together. Requests are paced to stay within it."));
}

} // namespace tokenscope
