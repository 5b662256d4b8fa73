// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// What a gateway offers, as its `list-endpoints` tells it.
struct Catalogue
{
    struct Framework
    {
        QString name {}; ///< "vllm"
        std::vector<QString> models {}; ///< ids, as the server sorts them
        std::vector<QString> operations {}; ///< "/v1/chat/completions"

        bool operator==(const Framework&) const = default;
    };
    struct Cluster
    {
        QString name {}; ///< "sophia"
        QString basePath {}; ///< "/resource_server/sophia": lacks framework and /v1
        std::vector<Framework> frameworks {};

        bool operator==(const Cluster&) const = default;
    };

    std::vector<Cluster> clusters {};

    /// Null if there is none of these names.
    [[nodiscard]] const Cluster* cluster(const QString& name) const;
    [[nodiscard]] const Framework* framework(const QString& cluster, const QString& framework) const;
    bool operator==(const Catalogue&) const = default;
};

/// Nothing if `body` is no catalogue at all; what is odd inside it is left out.
[[nodiscard]] std::optional<Catalogue> catalogueFrom(QByteArrayView body);

/// The models of an OpenAI-compatible server's `/v1/models` (vLLM, llama.cpp, Ollama, …), with their context lengths
/// where told. Nothing if `body` is no such list.
[[nodiscard]] std::optional<std::vector<ServedModel>> modelListFrom(QByteArrayView body);

/// Whether `cluster` works, as the gateway's `/status` tells it; nothing if it does not tell.
[[nodiscard]] std::optional<bool> isClusterUp(QByteArrayView body, const QString& cluster);

/// Who the gateway takes the user for (`/whoami`): user name, else name; empty if it does not tell.
[[nodiscard]] QString accountFrom(QByteArrayView body);

} // namespace tokenscope
