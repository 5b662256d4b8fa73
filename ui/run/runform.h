// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

#include <QString>
#include <QVariantMap>

#include <vector>

namespace tokenscope {

/// What the run panel says, as a value: everything of a RunPlan but the endpoints and prompts themselves.
struct RunForm
{
    std::vector<QString> endpoints {}; ///< names, in the order they are measured
    QString promptSource = QStringLiteral("builtin"); ///< a set's name or a file, as for loadPrompts()
    int promptCount = 10; ///< 0: all
    Order order = Order::Sequential;
    Milliseconds pause {5'000};
    int concurrency = 1;
    int warmup = 1;
    int repeat = 1;
    Sampling sampling {};
    Timeouts timeouts {};
    std::uint64_t seed = 1;
    double timeScale = 1.0;

    static constexpr int maximumConcurrency = 256;

    bool operator==(const RunForm&) const = default;
};

/// Ready-made settings; endpoints, limits and seeds stay as they are.
enum class Preset
{
    OriginalProtocol, ///< as the script of December 2025: SQuAD, one at a time, not streamed, 5 s between the legs
    QuickLook, ///< a few short answers
    EightAtATime, ///< how the endpoints bear load
};

[[nodiscard]] RunForm withPreset(RunForm form, Preset preset);
/// Whether choosing the preset would change nothing.
[[nodiscard]] bool matchesPreset(const RunForm& form, Preset preset);

/// Why a form cannot be run.
enum class FormProblem
{
    NoEndpoint,
    SameEndpointTwice,
    UnknownEndpoint,
    NoPromptFile, ///< the source is "file" without a name
};

[[nodiscard]] std::vector<FormProblem> problemsOf(const RunForm& form, const std::vector<Endpoint>& known);
/// Whether at least one of the form's endpoints is served by the program itself.
[[nodiscard]] bool hasSimulated(const RunForm& form, const std::vector<Endpoint>& known);

/// The plan that the form asks for; `prompts` as loaded for its source and count. Names that are not known are left
/// out.
[[nodiscard]] RunPlan planFrom(const RunForm& form, const std::vector<Endpoint>& known, const PromptSet& prompts);
/// The form that would make this plan again; the source of its prompts is taken from `promptSource`.
[[nodiscard]] RunForm formFrom(const RunPlan& plan, const QString& promptSource);

/// For settings: readable keys, unknown ones are ignored, missing and impossible ones get their defaults.
[[nodiscard]] QVariantMap toSettings(const RunForm& form);
[[nodiscard]] RunForm formFromSettings(const QVariantMap& settings);

} // namespace tokenscope
