// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// Where an endpoint's bearer token comes from. Says where to look, never what is found there.
struct CredentialReference
{
    enum class Kind
    {
        None,
        EnvironmentVariable, ///< `source` is the variable's name
        Command, ///< `source` is a command line whose output is the token
        GlobusTokenFile, ///< `source` is the file; empty: the places where Globus's tools keep it
        SignIn, ///< `source` names the sign-in service; empty: ALCF's
        Keychain, ///< `source` is the name under which the system's keychain has the key
    };

    Kind kind = Kind::None;
    QString source {};

    bool operator==(const CredentialReference&) const = default;
};

/// What an endpoint costs, as far as the user tells it. Nothing is assumed: what is absent is not reckoned with.
struct EndpointCost
{
    std::optional<double> inputPrice {}; ///< for a million prompt tokens, in `currency`
    std::optional<double> outputPrice {}; ///< for a million output tokens
    QString currency {}; ///< "USD"; as the user writes it
    std::optional<double> watts {}; ///< average electrical power while it serves
    QString powerSource {}; ///< where that figure comes from: named wherever it is used

    [[nodiscard]] bool hasPrice() const { return inputPrice && outputPrice; }
    [[nodiscard]] bool hasPower() const { return watts.has_value(); }
    bool operator==(const EndpointCost&) const = default;
};

/// An OpenAI-compatible server that can be measured.
struct Endpoint
{
    QString name {}; ///< what the user sees and types: "Metis"
    QUrl baseUrl {}; ///< up to and including /v1; empty for a simulated endpoint until its server runs
    QString model {}; ///< model id as the server knows it
    CredentialReference credential {};
    std::vector<std::pair<QByteArray, QByteArray>>
        headers {}; ///< sent as they are; values may be secret, so they are never saved in results
    QByteArray extraBody {}; ///< a JSON object (as text) merged into every request; empty for none
    QString simulatedProfile {}; ///< profile served by the program itself; empty for a real endpoint
    EndpointCost cost {};
    QUrl metricsUrl {}; ///< where the server's own metrics are; empty: /metrics beside its /v1
    std::optional<std::int64_t> tokensPerMinute {}; ///< quota, prompt and answer; requests are paced to stay within it

    [[nodiscard]] bool isSimulated() const { return !simulatedProfile.isEmpty(); }
    bool operator==(const Endpoint&) const = default;
};

} // namespace tokenscope
