// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "ui/widgets/card.h"

class QLabel;

namespace tokenscope {

/// What differs between the legs besides the endpoint, said before any number. Hidden if nothing does.
class ConditionsCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConditionsCard)

public:
    explicit ConditionsCard(const Theme& theme, QWidget* parent = nullptr);
    ~ConditionsCard() override;

    void display(const Comparison& comparison);
    /// The paragraph as it stands there, without markup.
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    void applyTheme();

    QString m_text {};
    QLabel* m_label;
};

} // namespace tokenscope
