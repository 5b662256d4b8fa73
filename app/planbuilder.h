// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "base/result.h"
#include "model/runplan.h"

namespace tokenscope {

class EndpointsFile;

/// The plan that `options` describe: endpoints looked up (or read from the option itself), prompts loaded; or, with
/// `planFile`, the plan of that results file with its prompts. Reads files: not for the GUI thread with large sets.
/// Fails with UnknownName, InvalidValue (the same endpoint twice), and all that loading prompts and files fails with.
Result<RunPlan> buildPlan(const RunOptions& options, const EndpointsFile& endpoints, const QString& cacheFolder);

/// The endpoints `names` stand for: configured names, or NAME=URL,… in place. Empty: both simulated ones.
Result<std::vector<Endpoint>> chooseEndpoints(const QStringList& names, const EndpointsFile& endpoints);

} // namespace tokenscope
