// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/interruption.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace tokenscope {

namespace {

// A handler may do next to nothing: it writes one byte, and the event loop reads it.
std::array<int, 2> wakeUp {-1, -1};
constexpr std::array signalsToCatch {SIGINT, SIGTERM, SIGHUP};

extern "C" void onSignal(int number)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(wakeUp.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interruption::onReadable);
    for (const int number : signalsToCatch)
        std::signal(number, onSignal);
}

Interruption::~Interruption()
{
    for (const int number : signalsToCatch)
        std::signal(number, SIG_DFL);
    for (int& end : wakeUp) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void Interruption::onReadable()
{
    char byte = 0;
    while (::read(wakeUp[0], &byte, 1) > 0) { }
    emit requested();
}

} // namespace tokenscope
