// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our own client, measured like the practical limit. Does one task and tells its figures:
// ourclient waves|steady|requests|saturated|run|window|schedule ORIGIN STREAMS

#include "client/measuringloop.h"
#include "engineclient.h"
#include "framewatch.h"
#include "runclient.h"
#include "thisprocess.h"
#include "truth.h"
#include "ui/run/runpage.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace tokenscope;

namespace {

void measureWaves(const std::string& origin, int streams)
{
    EngineClient client;
    tell("cold", client.wave(origin + truth::pacedPath, streams));
    tell("warm", client.wave(origin + truth::pacedPath, streams));
}

void measureSteadiness(const std::string& origin, int streams)
{
    EngineClient client;
    tell("steady", client.wave(origin + truth::steadyPath, streams));
}

void measureRequests(const std::string& origin)
{
    EngineClient client;
    const std::string url = origin + truth::shortPath;
    client.run(url, truth::shortConnections, truth::shortConnections);
    const std::int64_t begin = thisprocess::now();
    const int failures = client.run(url, truth::shortRequests, truth::shortConnections);
    tell("requests_per_s", truth::shortRequests * 1e9 / static_cast<double>(thisprocess::now() - begin));
    tell("failures", failures);
}

void measureSaturation(const std::string& origin)
{
    EngineClient client;
    const std::int64_t begin = thisprocess::now();
    const int failures = client.run(origin + truth::saturatedPath, truth::saturatedStreams, truth::saturatedStreams);
    tell("chunks_per_s", static_cast<double>(client.chunks()) * 1e9 / static_cast<double>(thisprocess::now() - begin));
    tell("failures", failures);
}

void measureWindow(FrameWatch& application, const std::string& origin, int streams)
{
    const Theme theme(application);
    RunPage page(theme);
    page.resize(1210, 730);
    page.show();
    QCoreApplication::processEvents();
    application.forget();
    RunClient client(&page);
    client.measure(origin + truth::pacedPath, streams);
    application.tellFigures();
    tell("snapshots", static_cast<double>(client.updates().size()));
    tell("snapshot_longest_ms", client.updates().empty() ? 0 : std::ranges::max(client.updates()));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    thisprocess::pinTo(truth::clientProcessor);
    thisprocess::raiseFileLimit();
    const std::string task = argv[1];
    const std::string origin = argv[2];
    const int streams = std::atoi(argv[3]);
    if (task == "window") {
        FrameWatch application(argc, argv);
        measureWindow(application, origin, streams);
    } else {
        if (task != "run" && task != "schedule") // there a thread of its own has it
            QCoreApplication::setEventDispatcher(new MeasuringLoop);
        const QCoreApplication application(argc, argv);
        if (task == "waves")
            measureWaves(origin, streams);
        else if (task == "steady")
            measureSteadiness(origin, streams);
        else if (task == "requests")
            measureRequests(origin);
        else if (task == "saturated")
            measureSaturation(origin);
        else if (task == "schedule")
            RunClient(nullptr).measureSchedule(origin + truth::pacedPath);
        else
            RunClient(nullptr).measure(origin + truth::pacedPath, streams);
    }
    tell("memory_mb", thisprocess::peakMemory());
    return 0;
}
