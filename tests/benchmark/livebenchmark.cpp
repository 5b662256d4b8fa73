// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Does drawing disturb measuring, and does it keep its frame budget? Makes the same run twice, 64 streams at once from
// two simulated endpoints in this process: without a window, and with the Run page drawing it. Prints, asserts nothing.

#include "dataset/promptsource.h"
#include "run/runcontroller.h"
#include "simulator/profile.h"
#include "simulator/simulatedendpoint.h"
#include "stats/summary.h"
#include "ui/run/runpage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace tokenscope;

namespace {

constexpr int streamsPerEndpoint = 32;
constexpr double timeScale = 0.5;
constexpr std::array<const char*, 2> profiles {"metis", "sophia"};

/// Notes how long each painting of the window takes.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const bool isTaken = QApplication::notify(receiver, event);
        paintings.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return isTaken;
    }

    std::vector<double> paintings {}; ///< ms
};

double quantileOf(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

RunPlan planFor(std::vector<std::unique_ptr<SimulatedEndpoint>>& servers)
{
    RunPlan plan {.prompts = *loadPrompts(QStringLiteral("builtin"), 0, {}),
                  .order = Order::Together,
                  .load = {.concurrency = streamsPerEndpoint},
                  .repeat = 4,
                  .timeScale = timeScale};
    for (const char* name : profiles) {
        servers.push_back(
            *SimulatedEndpoint::start({.profile = *loadProfile(QString::fromLatin1(name)), .timeScale = timeScale}));
        plan.endpoints.push_back({.name = QString::fromLatin1(name),
                                  .baseUrl = servers.back()->baseUrl(),
                                  .model = QStringLiteral("gpt-oss-120b"),
                                  .simulatedProfile = QString::fromLatin1(name)});
    }
    return plan;
}

RunResultPtr measure(RunPage* page, std::vector<double>& applications)
{
    std::vector<std::unique_ptr<SimulatedEndpoint>> servers;
    const RunPlan plan = planFor(servers);
    const SteadyClock clock;
    RunController runs(clock);
    RunResultPtr result;
    if (page) {
        page->begin(plan);
        QObject::connect(&runs, &RunController::stateChanged, page,
                         [&](RunState state) { page->setState(state, runs.currentLeg()); });
        QObject::connect(&runs, &RunController::sampled, page, [&](const LiveSnapshot& snapshot) {
            QElapsedTimer timer;
            timer.start();
            page->apply(snapshot);
            applications.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        });
        QObject::connect(page, &RunPage::promptWatched, &runs, &RunController::watch);
    }
    QObject::connect(&runs, &RunController::finished, qApp, [&](const RunResultPtr& finished) {
        result = finished;
        QApplication::quit();
    });
    runs.start(plan);
    QApplication::exec();
    return result;
}

void print(const char* title, const RunResult& result)
{
    for (std::size_t leg = 0; leg < result.legs.size(); ++leg) {
        const LegSummary summary = summarize(result, leg);
        const auto first = summary.distribution(Metric::TimeToFirstToken);
        std::printf("  %-15s %-8s TTFT p50 %7.1f ms, p99 %7.1f ms   %lld of %lld answered\n", title,
                    qPrintable(summary.name), first ? first->median * 1e3 : 0, first ? first->p99 * 1e3 : 0,
                    static_cast<long long>(summary.succeeded), static_cast<long long>(summary.attempted));
    }
    std::printf("  %-15s          client lag p50 %.2f ms, p99 %.2f ms\n", title,
                result.health.timer.p50 ? toSeconds(*result.health.timer.p50) * 1e3 : 0,
                result.health.timer.p99 ? toSeconds(*result.health.timer.p99) * 1e3 : 0);
}

void print(const char* what, const std::vector<double>& milliseconds)
{
    std::printf("  %-15s %6zu times    p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", what, milliseconds.size(),
                quantileOf(milliseconds, 0.5), quantileOf(milliseconds, 0.99), quantileOf(milliseconds, 1));
}

} // namespace

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    std::printf("%d streams at once, simulated endpoints at %g of their times\n",
                streamsPerEndpoint * static_cast<int>(profiles.size()), timeScale);
    std::vector<double> applications;
    const RunResultPtr alone = measure(nullptr, applications);
    Theme theme(application);
    RunPage page(theme);
    page.resize(1210, 730);
    page.show();
    application.paintings.clear();
    const RunResultPtr drawn = measure(&page, applications);
    print("without window", *alone);
    print("with window", *drawn);
    print("updates", applications);
    print("paintings", application.paintings);
    return 0;
}
