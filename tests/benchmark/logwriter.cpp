// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwriter.h"

#include <QString>

#include <chrono>
#include <cstdio>

namespace tokenscope {

namespace {

template<typename... Values>
QByteArray printed(const char* format, Values... values)
{
    char line[512];
    const int length = std::snprintf(line, sizeof line, format, values...);
    return QByteArray(line, length);
}

} // namespace

QByteArray LogWriter::next()
{
    if (m_step == 0)
        return beginning();
    QByteArray lines = progress();
    if (m_step % 1000 == 0)
        lines += checkpoint();
    return lines;
}

QByteArray LogWriter::stamp()
{
    using namespace std::chrono;
    const auto at = sys_days {2025y / 11 / 25} + milliseconds {m_milliseconds};
    const year_month_day date {floor<days>(at)};
    const hh_mm_ss time {at - floor<days>(at)};
    m_milliseconds += 7;
    return printed("%04d-%02u-%02u %02d:%02d:%02d,%03d ", int {date.year()}, unsigned {date.month()},
                   unsigned {date.day()}, static_cast<int>(time.hours().count()),
                   static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                   static_cast<int>(time.subseconds().count()));
}

QByteArray LogWriter::beginning()
{
    QByteArray lines = stamp() + "INFO:   Trainer Fit Summary\n";
    lines += stamp() + "INFO:   Compiling the model. This may take a few minutes.\n";
    lines += stamp() + "INFO:   Initiating a new execute wsjob against the cluster server.\n";
    lines += stamp() + "INFO:   Poll ingress status: Waiting for job running, current job status: Queueing, msg: -\n";
    m_milliseconds += 600'000;
    lines += stamp() + "INFO:   Beginning appliance run\n";
    m_step = 10;
    return lines;
}

QByteArray LogWriter::progress()
{
    m_milliseconds += 30'000;
    const auto step = static_cast<long long>(m_step);
    const double loss = 2 + 8'000.0 / static_cast<double>(1'000 + m_step);
    QByteArray lines = stamp()
        + printed("INFO:   | Train Device=CSX, Step=%lld, Loss=%.5f, Rate=%.2f samples/sec, GlobalRate=%.2f "
                  "samples/sec, LoopTimeRemaining=%lld:18:05, TimeRemaining>%lld days, 2:03:04\n",
                  step, loss, 33.0 + loss / 10, 33.06, step % 24, 1 + step % 5);
    lines += printed("[Step=%06lld] Wall=%.4fs | Loss=%.4f\n", step, static_cast<double>(m_milliseconds) / 1000, loss);
    lines += "[Profile] Avg ms/step | Load: 2895.011 | Host_Submit(Fwd: 0.000, Bwd: 0.000, Opt: 0.000) | Iter: 0.471\n"
             "[Throughput] Samples: 1414.62 samples/s (1414.62)\n";
    lines += stamp() + "WARNING:   a message of the user's own code about batch 20 of 2000 in 2025\n";
    m_step += 10;
    ++m_progressLines;
    return lines;
}

QByteArray LogWriter::checkpoint()
{
    QByteArray lines = stamp() + "INFO:   Saving checkpoint at step " + QByteArray::number(qint64 {m_step}) + '\n';
    for (int percent = 0; percent <= 100; percent += 5)
        lines += printed("\rSaving checkpoint: %3d%%|\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88   | %d/4556 tensors [02:34]",
                         percent, percent * 45);
    m_milliseconds += 540'000;
    lines += stamp() + "INFO:   Saved checkpoint model_dir/checkpoint.mdl\n";
    return lines;
}

} // namespace tokenscope
