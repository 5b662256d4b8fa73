// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <vector>

namespace tokenscope {

/// An application that notes how long each turn of its event loop kept the window from being painted or answered.
class FrameWatch final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    void forget() { m_times.clear(); }
    /// Tells how long the events took that took any time worth mentioning, as a histogram and by their longest.
    void tellFigures() const;

private:
    int m_depth = 0;
    std::vector<double> m_times; // ms, of outermost events of a millisecond and more
};

} // namespace tokenscope
