// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace tokenscope {

/// What an endpoint costs and how much it may be asked: prices, power and quota. An empty field is not reckoned with.
class CostEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostEditor)

public:
    /// Puts its fields as rows at the end of `layout`, so that they line up with the others.
    CostEditor(QFormLayout& layout, QWidget* parent);
    ~CostEditor() override;

    void display(const Endpoint& endpoint);
    void readInto(Endpoint& endpoint) const;

signals:
    void edited();

private:
    void nameFields();

    QLineEdit* m_inputPrice;
    QLineEdit* m_outputPrice;
    QLineEdit* m_currency;
    QLineEdit* m_watts;
    QLineEdit* m_powerSource;
    QLineEdit* m_tokensPerMinute;
};

} // namespace tokenscope
