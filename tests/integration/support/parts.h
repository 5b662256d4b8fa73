// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "part.h"

#include <memory>

/// The parts that tests run. Each is to be started; see Part.
namespace tokenscope::parts {

/// Path of a system program ("nginx"); empty if it is not installed.
[[nodiscard]] QString installed(const QString& program);
/// The Node.js that runs the parts: the installed one, or one on PATH that is new enough.
[[nodiscard]] QString node();

/// A script of tests/integration/parts ("authority.mjs") with the installed packages in its reach.
[[nodiscard]] std::unique_ptr<Part> script(const QString& file, const QStringList& arguments = {});

/// oidc-provider with Globus's paths and token layout; options and control channel: parts/authority.mjs.
[[nodiscard]] std::unique_ptr<Part> authority(const QStringList& options = {});
/// An ALCF-like gateway in front of a simulator; options and control channel: parts/gateway.mjs.
[[nodiscard]] std::unique_ptr<Part> gateway(const QStringList& options);
/// `tokenscope simulate` with this profile ("metis", or a file), so many times as fast as life.
[[nodiscard]] std::unique_ptr<Part> simulator(const QString& profile, double timeScale = 0.01);

/// The program itself, for a test that runs it as a user does.
[[nodiscard]] QString program();

} // namespace tokenscope::parts
