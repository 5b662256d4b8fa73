// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runoptions.h"
#include "base/result.h"
#include "model/runplan.h"
#include "model/runresult.h"

namespace tokenscope {

class EndpointsFile;

/// What a run is to do: its parts, and, of one that completes another, what that has measured.
struct RunAssignment
{
    std::vector<Scenario> scenarios {};
    RunResultPtr earlier {};
};

/// What `options` describe: endpoints looked up (or read from the option itself), prompts loaded; with `planFile`, the
/// plan of that results file with its prompts; with `resumeFile`, what is missing in it. Reads files: not for the GUI
/// thread with large sets. Fails with UnknownName, InvalidValue (the same endpoint twice, nothing left to resume), and
/// all that loading prompts and files fails with.
Result<RunAssignment> assignmentOf(const RunOptions& options, const EndpointsFile& endpoints,
                                   const QString& cacheFolder);

/// What is missing in the stopped run of a results file, with the endpoints as they are configured now. Reads a file:
/// not for the GUI thread. Fails with WrongSchema if the file holds no plan, InvalidValue if nothing is missing, and
/// all that loading fails with.
Result<RunAssignment> assignmentToResume(const QString& path, const EndpointsFile& endpoints);

/// The parts that a form asks for: one plan, or the suite of a fair comparison.
[[nodiscard]] std::vector<Scenario> scenariosOf(const RunForm& form, const std::vector<Endpoint>& known,
                                                const PromptSet& prompts);

/// Prompts for the form: those of its source, or none yet where they are made once the endpoints were asked.
Result<PromptSet> promptsFor(const RunForm& form, const QString& cacheFolder);

/// The endpoints `names` stand for: configured names, or NAME=URL,… in place. Empty: both simulated ones.
Result<std::vector<Endpoint>> chooseEndpoints(const QStringList& names, const EndpointsFile& endpoints);

} // namespace tokenscope
