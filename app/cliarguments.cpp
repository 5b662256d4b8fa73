// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cliarguments.h"

#include "app/durationoption.h"

#include <CLI/CLI.hpp>

namespace tokenscope::cliarguments {

namespace {

template<typename Time>
CLI::Option* addTime(CLI::App& to, const char* name, Time& value, const char* help)
{
    return to
        .add_option_function<std::string>(
            name, [&value](const std::string& text) { value = *parseDuration(text); }, help)
        ->type_name("TIME")
        ->check(
            [](const std::string& text) {
                return parseDuration(text) ? std::string()
                                           : "'" + text + "' is no time; write 5s, 500ms, 2m or seconds";
            },
            "TIME");
}

} // namespace

CLI::Option* addText(CLI::App& to, const char* name, QString& value, const char* help)
{
    return to
        .add_option_function<std::string>(
            name, [&value](const std::string& text) { value = QString::fromStdString(text); }, help)
        ->type_name("TEXT");
}

CLI::Option* addTexts(CLI::App& to, const char* name, QStringList& values, const char* help)
{
    return to.add_option_function<std::vector<std::string>>(
        name,
        [&values](const std::vector<std::string>& texts) {
            for (const std::string& text : texts)
                values.append(QString::fromStdString(text));
        },
        help);
}

CLI::Option* addDuration(CLI::App& to, const char* name, Milliseconds& value, const char* help)
{
    return addTime(to, name, value, help);
}

CLI::Option* addDuration(CLI::App& to, const char* name, std::optional<Milliseconds>& value, const char* help)
{
    return addTime(to, name, value, help);
}

CLI::Option* addDuration(CLI::App& to, const char* name, std::optional<Nanoseconds>& value, const char* help)
{
    return addTime(to, name, value, help);
}

void addJson(CLI::App& to, bool& asJson)
{
    to.add_option_function<std::string>(
          "--format", [&asJson](const std::string& format) { asJson = format == "json"; },
          "What is printed on stdout (default text)")
        ->check(CLI::IsMember({"text", "json"}));
}

} // namespace tokenscope::cliarguments
