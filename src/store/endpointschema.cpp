// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/endpointschema.h"

#include "network/proxyroute.h"

#include <algorithm>
#include <array>

namespace tokenscope::endpointschema {

namespace {

using Kind = CredentialReference::Kind;

/// A kind of credential in a file: what it is called, and which field holds its source.
struct CredentialTraits
{
    Kind kind {};
    const char* key = "";
    const char* sourceKey = "";
};

constexpr std::array<CredentialTraits, 6> credentials {{
    {Kind::None, "none", ""},
    {Kind::EnvironmentVariable, "environment", "variable"},
    {Kind::Command, "command", "command"},
    {Kind::GlobusTokenFile, "globus", "file"},
    {Kind::SignIn, "sign_in", "service"},
    {Kind::Keychain, "keychain", "name"},
}};

constexpr std::array knownFields {"name",       "base_url",          "model", "credential",        "headers",
                                  "extra_body", "simulated_profile", "cost",  "tokens_per_minute", "metrics_url"};

void putNumberIfAny(JsonFields& fields, const std::string& key, const std::optional<double>& value)
{
    if (value)
        fields.putNumber(key, *value);
}

JsonFields costFields(const EndpointCost& cost)
{
    JsonFields fields;
    putNumberIfAny(fields, "input_price_per_million_tokens", cost.inputPrice);
    putNumberIfAny(fields, "output_price_per_million_tokens", cost.outputPrice);
    if (!cost.currency.isEmpty())
        fields.putText("currency", cost.currency);
    putNumberIfAny(fields, "average_watts", cost.watts);
    if (!cost.powerSource.isEmpty())
        fields.putText("power_source", cost.powerSource);
    return fields;
}

void takeCost(JsonFields& fields, EndpointCost& cost)
{
    auto block = fields.takeObject("cost");
    if (!block)
        return;
    const auto takeAmount = [&block](const char* key) {
        const auto amount = block->takeNumber(key);
        return amount && *amount >= 0 ? amount : std::nullopt;
    };
    cost.inputPrice = takeAmount("input_price_per_million_tokens");
    cost.outputPrice = takeAmount("output_price_per_million_tokens");
    cost.currency = block->takeText("currency").value_or(QString());
    cost.watts = takeAmount("average_watts");
    cost.powerSource = block->takeText("power_source").value_or(QString());
    if (!block->isEmpty())
        fields.putObject("cost", std::move(*block));
}

JsonFields credentialFields(const CredentialReference& credential)
{
    const auto& traits = *std::ranges::find(credentials, credential.kind, &CredentialTraits::kind);
    JsonFields fields;
    fields.putText("kind", QString::fromLatin1(traits.key));
    if (!credential.source.isEmpty() && *traits.sourceKey != '\0')
        fields.putText(traits.sourceKey, credential.source);
    return fields;
}

JsonFields headerFields(const Endpoint& endpoint)
{
    JsonFields fields;
    for (const auto& [name, value] : endpoint.headers)
        fields.putText(name.toStdString(), QString::fromUtf8(value));
    return fields;
}

/// Nothing if a part of it is not understood: then all of it stays as it is.
std::optional<CredentialReference> readCredential(JsonFields& fields)
{
    const auto key = fields.takeText("kind");
    const auto known = std::ranges::find_if(
        credentials, [&key](const CredentialTraits& traits) { return key == QLatin1String(traits.key); });
    if (known == credentials.end())
        return std::nullopt;
    const bool hasSource = *known->sourceKey != '\0' && fields.contains(known->sourceKey);
    const auto source = hasSource ? fields.takeText(known->sourceKey) : std::optional(QString());
    if (!source)
        return std::nullopt;
    return CredentialReference {.kind = known->kind, .source = *source};
}

void takeCredential(JsonFields& fields, Endpoint& endpoint)
{
    auto credential = fields.takeObject("credential");
    if (!credential)
        return;
    const QByteArray before = credential->text();
    const auto reference = readCredential(*credential);
    if (reference)
        endpoint.credential = *reference;
    if (!reference)
        fields.putJson("credential", before);
    else if (!credential->isEmpty())
        fields.putObject("credential", std::move(*credential));
}

void takeHeaders(JsonFields& fields, Endpoint& endpoint)
{
    auto headers = fields.takeObject("headers");
    if (!headers)
        return;
    for (const std::string& key : headers->keys()) {
        if (const auto value = headers->takeText(key))
            endpoint.headers.emplace_back(QByteArray::fromStdString(key), value->toUtf8());
    }
    if (!headers->isEmpty())
        fields.putObject("headers", std::move(*headers));
}

bool isSecretName(const std::string& key)
{
    const QString name = QString::fromStdString(key).toLower().remove(u'_').remove(u'-');
    constexpr std::array marks {"apikey", "secret", "password", "authorization", "accesstoken", "bearer", "credential"};
    return std::ranges::any_of(marks, [&name](const char* mark) { return name.contains(QLatin1String(mark)); });
}

QByteArray withoutSecretFields(const QByteArray& body)
{
    auto fields = body.isEmpty() ? Result<JsonFields>(JsonFields()) : JsonFields::parse(body, {});
    if (!fields)
        return {};
    JsonFields published;
    for (const std::string& key : fields->keys()) {
        if (!isSecretName(key))
            published.putJson(key, fields->json(key));
    }
    return published.text();
}

bool isUsableUrl(const QUrl& url)
{
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// A sign-in opens all that its user may do: it is told to nobody who listens on the way.
bool isSafeFor(const CredentialReference& credential, const QUrl& url)
{
    return credential.kind != Kind::SignIn || url.scheme() == QLatin1String("https") || isThisComputer(url.host());
}

bool isTokenCharacter(char c)
{
    constexpr std::string_view punctuation = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || punctuation.find(c) != std::string_view::npos;
}

bool isUsableHeader(const std::pair<QByteArray, QByteArray>& header)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !header.first.isEmpty() && std::ranges::all_of(header.first, isTokenCharacter)
        && std::ranges::none_of(header.second, isControl);
}

bool isUsableBody(const QByteArray& body)
{
    return body.isEmpty() || JsonFields::parse(body, {}).has_value();
}

} // namespace

JsonFields fieldsOf(const Endpoint& endpoint)
{
    JsonFields fields;
    fields.putText("name", endpoint.name);
    if (!endpoint.baseUrl.isEmpty())
        fields.putText("base_url", endpoint.baseUrl.toString(QUrl::FullyEncoded));
    fields.putText("model", endpoint.model);
    if (endpoint.credential.kind != Kind::None)
        fields.putObject("credential", credentialFields(endpoint.credential));
    if (!endpoint.headers.empty())
        fields.putObject("headers", headerFields(endpoint));
    if (!endpoint.extraBody.isEmpty())
        fields.putJson("extra_body", endpoint.extraBody);
    if (endpoint.isSimulated())
        fields.putText("simulated_profile", endpoint.simulatedProfile);
    if (JsonFields cost = costFields(endpoint.cost); !cost.isEmpty())
        fields.putObject("cost", std::move(cost));
    if (endpoint.tokensPerMinute)
        fields.putInteger("tokens_per_minute", *endpoint.tokensPerMinute);
    if (!endpoint.metricsUrl.isEmpty())
        fields.putText("metrics_url", endpoint.metricsUrl.toString(QUrl::FullyEncoded));
    return fields;
}

Endpoint withoutSecrets(Endpoint endpoint)
{
    endpoint.headers.clear();
    endpoint.credential.source.clear(); // a command line may hold a key, a path a name
    endpoint.baseUrl = endpoint.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    endpoint.metricsUrl = endpoint.metricsUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (endpoint.isSimulated())
        endpoint.baseUrl.clear(); // a port that is gone with the run
    endpoint.extraBody = withoutSecretFields(endpoint.extraBody);
    return endpoint;
}

Endpoint takeEndpoint(JsonFields& fields)
{
    Endpoint endpoint;
    endpoint.name = fields.takeText("name").value_or(QString());
    endpoint.baseUrl = QUrl(fields.takeText("base_url").value_or(QString()), QUrl::StrictMode);
    endpoint.model = fields.takeText("model").value_or(QString());
    takeCredential(fields, endpoint);
    takeHeaders(fields, endpoint);
    if (auto body = fields.takeObject("extra_body"))
        endpoint.extraBody = body->text();
    endpoint.simulatedProfile = fields.takeText("simulated_profile").value_or(QString());
    takeCost(fields, endpoint.cost);
    if (const auto quota = fields.takeInteger("tokens_per_minute"); quota && *quota > 0)
        endpoint.tokensPerMinute = *quota;
    endpoint.metricsUrl = QUrl(fields.takeText("metrics_url").value_or(QString()), QUrl::StrictMode);
    return endpoint;
}

std::optional<QString> firstBadField(const Endpoint& endpoint, const JsonFields& leftovers)
{
    for (const char* key : knownFields) {
        if (leftovers.contains(key)) // of the wrong kind, or only half understood
            return QString::fromLatin1(key);
    }
    if (endpoint.name.trimmed().isEmpty())
        return QStringLiteral("name");
    if (!endpoint.isSimulated() && !isUsableUrl(endpoint.baseUrl))
        return QStringLiteral("base_url");
    if (!endpoint.isSimulated() && !isSafeFor(endpoint.credential, endpoint.baseUrl))
        return QStringLiteral("credential");
    if (!endpoint.metricsUrl.isEmpty() && !isUsableUrl(endpoint.metricsUrl))
        return QStringLiteral("metrics_url");
    if (!std::ranges::all_of(endpoint.headers, isUsableHeader))
        return QStringLiteral("headers");
    if (!isUsableBody(endpoint.extraBody))
        return QStringLiteral("extra_body");
    return std::nullopt;
}

} // namespace tokenscope::endpointschema
