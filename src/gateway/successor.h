// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"

#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// Gateways rename what they serve: "gpt-oss-120b-131072" became "gpt-oss-120b", elsewhere it is "openai/gpt-oss-120b".
/// The id under which `model` is offered now: the same name but for who made it, letter case and a context length at
/// its end. Nothing if `model` is offered as it is, if no id matches, or if several do and none alone is hot.
[[nodiscard]] std::optional<QString> successorOf(const QString& model, const std::vector<ServedModel>& offered);

} // namespace tokenscope
