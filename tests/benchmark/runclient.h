// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/credentialreader.h"
#include "base/clock.h"
#include "run/runcontroller.h"

#include <string>
#include <vector>

namespace tokenscope {

class RunPage;

/// The whole run as the program makes it, in a thread of its own beside the window's.
class RunClient final
{
public:
    /// With a page, it draws the run.
    explicit RunClient(RunPage* page);

    /// Sends two requests on each of `streams` lanes and tells the figures: of the first wave, on new connections, and
    /// of the second, each lane on its own connection as soon as its first request has ended.
    void measure(const std::string& baseUrl, int streams);
    /// Sends paced requests at a rate for some seconds, and tells how late they were sent.
    void measureSchedule(const std::string& baseUrl);
    /// How long the page took to take each snapshot, in milliseconds.
    [[nodiscard]] const std::vector<double>& updates() const { return m_updates; }

private:
    void connectPage();
    void makeRun(const RunPlan& plan);

    const SteadyClock m_clock {};
    CredentialReader m_bearers {m_clock};
    RunController m_runs {m_clock, m_bearers};
    RunPage* m_page;
    RunResultPtr m_result;
    std::vector<double> m_updates;
};

} // namespace tokenscope
