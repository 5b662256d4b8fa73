// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "part.h"

#include <QJsonObject>

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
/// tinyproxy with these directives beside port and address: startAtFreePort().
[[nodiscard]] std::unique_ptr<Part> tinyproxy(const QString& folder, const QString& directives);
/// `tokenscope simulate` with this profile ("metis", or a file); 0.01 is a hundred times faster than life.
[[nodiscard]] std::unique_ptr<Part> simulator(const QString& profile, double timeScale = 0.01);
/// A profile's file in this folder for simulator(): model "quick", 20 tokens each in a chunk of its own, 1 ms apart,
/// no extras; with these keys instead (those of resources/profiles/metis.json).
[[nodiscard]] QString quickProfile(const QString& folder, const QJsonObject& changes = {});

/// The program itself, for a test that runs it as a user does.
[[nodiscard]] QString program();

} // namespace tokenscope::parts
