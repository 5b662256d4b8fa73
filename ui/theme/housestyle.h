// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace tokenscope {

/// Fusion, but mnemonics are underlined only while Alt is held, as on the large desktops.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HouseStyle)

public:
    HouseStyle();
    ~HouseStyle() override;

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* result) const override;

protected:
    /// Watches the application for Alt.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isAltHeld = false;
};

} // namespace tokenscope
