// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tokenscope {

class Theme;

/// Asks for a test of the connections and shows what it found, endpoint by endpoint.
class ConnectionTest final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionTest)

public:
    explicit ConnectionTest(const Theme& theme, QWidget* parent = nullptr);
    ~ConnectionTest() override;

    void display(const std::vector<EndpointReport>& reports, bool isRunning);

signals:
    void requested();

private:
    QWidget* makeReport(const EndpointReport& report);

    const Theme& m_theme;
    QPushButton* m_button;
    QVBoxLayout* m_reports;
};

} // namespace tokenscope
