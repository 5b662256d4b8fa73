// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compareoptions.h"
#include "app/launchoptions.h"
#include "app/networkoptions.h"
#include "app/runoptions.h"
#include "app/trainingoptions.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>

namespace tokenscope {

/// The window, with files opened in Compare.
struct WindowOptions
{
    QStringList files {};
    bool demonstrate = false; ///< starts the demonstration run at once
    QString screenshots {}; ///< a folder: draw the pages into it and end
};

struct ShowOptions
{
    QString file {};
    bool asJson = false;
};

struct SimulateOptions
{
    QString profile {QStringLiteral("metis")};
    std::uint16_t port = 8000;
    QString host {QStringLiteral("127.0.0.1")};
    double timeScale = 1.0;
    std::uint64_t seed = 1;
};

struct EndpointsOptions
{
    enum class Action
    {
        List,
        Check,
        Models,
        Wake,
    };
    Action action = Action::List;
    QStringList names {}; ///< empty: all that are not simulated; exactly one to wake
    QString model {}; ///< to wake in place of the endpoint's own; empty: that
    Milliseconds patience {2'700'000}; ///< for a model that is being woken
    NetworkOptions network {};
    bool asJson = false;
};

struct BatchesOptions
{
    enum class Action
    {
        List,
        Show,
    };
    Action action = Action::List;
    QString endpoint {QStringLiteral("Sophia")};
    QString status {}; ///< of those to list; empty: all
    QString id {}; ///< to show
    QString outFile {}; ///< a results file to make of a completed batch; may be empty
    NetworkOptions network {};
    bool asJson = false;
};

struct DatasetOptions
{
    enum class Action
    {
        List,
        Fetch,
    };
    Action action = Action::List;
    QString name {};
    NetworkOptions network {};
    bool asJson = false;
};

struct RecoverOptions
{
    QString folder {}; ///< empty: the results folder
};

/// Signing in and out.
struct AuthOptions
{
    enum class Action
    {
        Status,
        LogIn,
        LogOut,
    };
    Action action = Action::Status;
    QString service {}; ///< empty: ALCF
    bool withPastedCode = false; ///< the browser is on another computer
    bool opensBrowser = true;
    NetworkOptions network {};
    bool asJson = false;
};

/// API keys in the keychain. They come from standard input: arguments can be seen by everybody.
struct KeyOptions
{
    enum class Action
    {
        List,
        Set,
        Remove,
    };
    Action action = Action::List;
    QString name {};
    bool asJson = false;
};

using Command = std::variant<WindowOptions, RunOptions, CompareOptions, ShowOptions, SimulateOptions, EndpointsOptions,
                             DatasetOptions, RecoverOptions, AuthOptions, KeyOptions, BatchesOptions, TrainingOptions,
                             LaunchOptions>;

/// What the arguments ask for; or, where there is no command, what to print and with which code to end.
struct CommandLine
{
    std::optional<Command> command {};
    int exitCode = 0;
    QString message {}; ///< help or version (exit code 0, for stdout) or what was wrong (2, for stderr)
};

[[nodiscard]] CommandLine parseCommandLine(int argc, const char* const* argv);

} // namespace tokenscope
