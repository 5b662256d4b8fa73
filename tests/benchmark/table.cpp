// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table.h"

#include "figures.h"
#include "tasks.h"

#include <array>
#include <cstdio>

namespace tokenscope {

namespace {

struct Column
{
    const char* title;
    const char* figure;
};

// Printed to a width, like printf, because it is read on a terminal.
template<typename... Arguments>
void print(std::string& text, const char* format, Arguments... arguments)
{
    std::array<char, 256> line {};
    std::snprintf(line.data(), line.size(), format, arguments...);
    text += line.data();
}

void printCell(std::string& text, std::optional<double> value)
{
    if (!value)
        print(text, "%11s", "-");
    else if (*value >= 10'000)
        print(text, "%11.0f", *value);
    else
        print(text, "%11.2f", *value);
}

// TTFT bias: the median above the truth, from the client's own start of each request or from the opening of all. ITL
// error: how far a gap between two stamps was from that between the sendings, p99. Lag: from sending to stamp; that of
// a run counts from its smallest.
constexpr std::array columns {
    Column {"TTFT bias", "ttft_bias_ms"},     Column {"from burst", "ttft_bias_since_opening_ms"},
    Column {"TTFT p99", "ttft_p99_ms"},       Column {"ITL p99", "itl_p99_ms"},
    Column {"ITL error", "itl_error_p99_ms"}, Column {"lag p50", "stamp_lag_p50_ms"},
    Column {"lag p95", "stamp_lag_p95_ms"},   Column {"lag p99", "stamp_lag_p99_ms"},
    Column {"us/chunk", "cpu_us_per_chunk"}};

void printHead(std::string& text)
{
    print(text, "%-20s%8s", "ms, but us/chunk", "streams");
    for (const Column& column : columns)
        print(text, "%11s", column.title);
    print(text, "%11s%9s\n", "memory MB", "failed");
}

void printWave(std::string& text, const Figures& figures, const Task& task, const QString& wave)
{
    const QString who = task.kind == QStringLiteral("waves") ? task.client : task.kind;
    print(text, "%-20s%8d", qPrintable(who + u' ' + wave), task.streams);
    for (const Column& column : columns)
        printCell(text, figures.median(task, wave + u'.' + QString::fromLatin1(column.figure)));
    printCell(text, figures.median(task, QStringLiteral("memory_mb")));
    print(text, "%9.0f\n", figures.largest(task, wave + QStringLiteral(".failures")).value_or(-1));
}

void printRates(std::string& text, const Figures& figures)
{
    const auto rate = [&](const char* client, const char* kind, const char* figure) {
        return figures.median({.client = QString::fromLatin1(client), .kind = QString::fromLatin1(kind)},
                              QString::fromLatin1(figure));
    };
    print(text, "\n%-28s%11s%11s%11s\n", "", "ours", "libcurl", "ratio");
    for (const auto& [kind, figure] :
         {std::pair {"requests", "requests_per_s"}, std::pair {"saturated", "chunks_per_s"}}) {
        const auto ours = rate("ours", kind, figure);
        const auto theirs = rate("libcurl", kind, figure);
        print(text, "%-28s", figure);
        printCell(text, ours);
        printCell(text, theirs);
        printCell(text, ours && theirs ? std::optional(*ours / *theirs) : std::nullopt);
        text += '\n';
    }
}

// Of streams opened at once the tokens come in bunches, and fewer where a client is slower to open them; here they come
// the same for both.
void printSteadiness(std::string& text, const Figures& figures)
{
    const auto figure = [&figures](const Task& task, const char* client, const char* name) {
        const Task asked {.client = QString::fromLatin1(client), .kind = task.kind, .streams = task.streams};
        return figures.median(asked, QLatin1String(name));
    };
    print(text, "\n%-28s%11s%11s%11s%11s%11s\n", "evenly spread; us/chunk", "ours", "libcurl", "ratio", "lag p99",
          "libcurl's");
    for (const Task& task : tasksOfARound()) {
        if (task.kind != QStringLiteral("steady") || task.client != QStringLiteral("ours"))
            continue;
        const auto ours = figure(task, "ours", "steady.cpu_us_per_chunk");
        const auto theirs = figure(task, "libcurl", "steady.cpu_us_per_chunk");
        print(text, "%-28d", task.streams);
        printCell(text, ours);
        printCell(text, theirs);
        printCell(text, ours && theirs ? std::optional(*ours / *theirs) : std::nullopt);
        printCell(text, figure(task, "ours", "steady.stamp_lag_p99_ms"));
        printCell(text, figure(task, "libcurl", "steady.stamp_lag_p99_ms"));
        text += '\n';
    }
}

void printWindow(std::string& text, const Figures& figures)
{
    print(text, "\n%-28s%11s%11s%8s%8s%8s%8s%8s%11s%11s\n", "window; longest turns, ms", "CPU % with", "without", "1-4",
          "4-8", "8-16", "16-33", ">33", "longest", "snapshots");
    for (const Task& task : tasksOfARound()) {
        if (task.kind != QStringLiteral("window"))
            continue;
        const Task without {.client = task.client, .kind = QStringLiteral("run"), .streams = task.streams};
        print(text, "%-28d", task.streams);
        printCell(text, figures.median(task, QStringLiteral("cpu_percent")));
        printCell(text, figures.median(without, QStringLiteral("cpu_percent")));
        for (const char* bin : {"1_to_4", "4_to_8", "8_to_16", "16_to_33", "over_33"}) {
            const QString figure = QStringLiteral("frames.%1_ms").arg(QLatin1String(bin));
            print(text, "%8.0f", figures.median(task, figure).value_or(0));
        }
        printCell(text, figures.median(task, QStringLiteral("frames.longest_ms")));
        printCell(text, figures.median(task, QStringLiteral("snapshots")));
        text += '\n';
    }
}

// From the moment a request of an open loop was due, and could go, until it was sent.
void printSchedule(std::string& text, const Figures& figures)
{
    const Task task {.client = QStringLiteral("ours"), .kind = QStringLiteral("schedule")};
    print(text, "\n%-28s%11s%11s%11s%11s%9s\n", "send lag at a rate, ms", "p50", "p99", "longest", "requests",
          "failed");
    print(text, "%-28s", "100 requests/s");
    for (const char* figure : {"send_lag_p50_ms", "send_lag_p99_ms", "send_lag_longest_ms", "requests"})
        printCell(text, figures.median(task, QLatin1String(figure)));
    print(text, "%9.0f\n", figures.largest(task, QStringLiteral("failures")).value_or(-1));
}

} // namespace

std::string tableOf(const Figures& figures)
{
    std::string text;
    for (const char* wave : {"cold", "warm"}) {
        printHead(text);
        for (const Task& task : tasksOfARound()) {
            if (task.streams > 0 && task.kind != QStringLiteral("steady"))
                printWave(text, figures, task, QString::fromLatin1(wave));
        }
        text += '\n';
    }
    printRates(text, figures);
    printSteadiness(text, figures);
    printWindow(text, figures);
    printSchedule(text, figures);
    return text;
}

} // namespace tokenscope
