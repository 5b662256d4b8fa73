// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace tokenscope {

/// Where the things lie that a gateway offers beside chat completions. A gateway serves several clusters, each with
/// frameworks: ".../resource_server/sophia/vllm/v1" is the framework "vllm" of the cluster "sophia".
struct GatewayAddress
{
    QUrl root {}; ///< "https://inference-api.alcf.anl.gov/resource_server": no slash at its end, no user, no query
    QString cluster {};
    QString framework {};

    [[nodiscard]] QUrl status() const; ///< which clusters are under maintenance; asks for no token
    [[nodiscard]] QUrl account() const; ///< whose token it is
    [[nodiscard]] QUrl catalogue() const; ///< clusters, frameworks, models
    [[nodiscard]] QUrl jobs() const; ///< which of the cluster's models are live
    [[nodiscard]] QUrl batches(const QString& status = {}) const; ///< the user's; `status` empty: all of them
    [[nodiscard]] QUrl batch(const QString& id) const;
    [[nodiscard]] QUrl batchResult(const QString& id) const;
    /// The address of `operation` ("/v1/chat/completions") as the catalogue tells it. `basePath` is its base_url
    /// ("/resource_server/sophia"): a path on the root's host, whatever else it claims to be.
    [[nodiscard]] QUrl operation(const QString& basePath, const QString& operation) const;

    bool operator==(const GatewayAddress&) const = default;
};

/// Nothing for a server that is no gateway of this kind. A slash at the end is tolerated.
[[nodiscard]] std::optional<GatewayAddress> gatewayAddressOf(const QUrl& baseUrl);

/// The models of a plain OpenAI-compatible server: ".../v1" → ".../v1/models".
[[nodiscard]] QUrl modelListUrl(const QUrl& baseUrl);

} // namespace tokenscope
