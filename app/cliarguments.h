// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace CLI {
class App;
class Option;
} // namespace CLI

/// Options of the command line in this program's types.
namespace tokenscope::cliarguments {

CLI::Option* addText(CLI::App& to, const char* name, QString& value, const char* help);
CLI::Option* addTexts(CLI::App& to, const char* name, QStringList& values, const char* help);
/// "5s", "500ms", "2m" or seconds.
CLI::Option* addDuration(CLI::App& to, const char* name, Milliseconds& value, const char* help);
CLI::Option* addDuration(CLI::App& to, const char* name, std::optional<Milliseconds>& value, const char* help);
CLI::Option* addDuration(CLI::App& to, const char* name, std::optional<Nanoseconds>& value, const char* help);
/// `--format text|json`.
void addJson(CLI::App& to, bool& asJson);

} // namespace tokenscope::cliarguments
