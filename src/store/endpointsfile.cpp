// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/endpointsfile.h"

#include "store/endpointschema.h"
#include "store/filebytes.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qint64 largestFile = qint64(16) << 20;

Endpoint gatewayEndpoint(const QString& name, const QString& path, const QString& model)
{
    const QString gateway = QStringLiteral("https://inference-api.alcf.anl.gov/resource_server/");
    return {.name = name,
            .baseUrl = QUrl(gateway + path),
            .model = model,
            .credential = {.kind = CredentialReference::Kind::SignIn}};
}

Endpoint simulatedEndpoint(const QString& name, const QString& profile, const QString& model)
{
    return {.name = name, .model = model, .simulatedProfile = profile};
}

bool isSameName(const QString& a, const QString& b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

Error wrongSchema(const QString& path, const QString& place)
{
    return {.code = Error::Code::WrongSchema, .subject = path, .detail = place};
}

std::vector<Endpoint>::const_iterator findIn(const std::vector<Endpoint>& endpoints, const QString& name)
{
    return std::ranges::find_if(endpoints, [&name](const Endpoint& e) { return isSameName(e.name, name); });
}

} // namespace

const std::vector<Endpoint>& builtInEndpoints()
{
    static const std::vector<Endpoint> endpoints {
        gatewayEndpoint(QStringLiteral("Metis"), QStringLiteral("metis/api/v1"), QStringLiteral("gpt-oss-120b")),
        gatewayEndpoint(QStringLiteral("Sophia"), QStringLiteral("sophia/vllm/v1"),
                        QStringLiteral("openai/gpt-oss-120b")),
        simulatedEndpoint(QStringLiteral("Simulated Metis"), QStringLiteral("metis"), QStringLiteral("gpt-oss-120b")),
        simulatedEndpoint(QStringLiteral("Simulated Sophia"), QStringLiteral("sophia"),
                          QStringLiteral("openai/gpt-oss-120b")),
    };
    return endpoints;
}

QString EndpointsFile::defaultPath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath(QStringLiteral("endpoints.json"));
}

Result<EndpointsFile> EndpointsFile::load(const QString& path)
{
    EndpointsFile file;
    file.m_path = path;
    const auto bytes = filebytes::read(path, largestFile);
    if (!bytes && bytes.error().code == Error::Code::FileNotFound)
        return file;
    if (!bytes)
        return bytes.error();
    auto fields = JsonFields::parse(*bytes, path);
    if (!fields)
        return fields.error();
    std::vector<JsonFields> list = fields->takeObjects("endpoints");
    if (fields->contains("endpoints"))
        return wrongSchema(path, QStringLiteral("endpoints"));
    for (JsonFields& entry : list) {
        if (const auto place = file.read(entry))
            return wrongSchema(path, *place);
    }
    file.m_unknownFields = fields->text();
    return file;
}

std::optional<QString> EndpointsFile::read(JsonFields& fields)
{
    const Endpoint endpoint = endpointschema::takeEndpoint(fields);
    const QString place = QStringLiteral("endpoints[%1].").arg(m_entries.size());
    if (const auto field = endpointschema::firstBadField(endpoint, fields))
        return place + *field;
    if (isUserDefined(endpoint.name)) // which one is meant?
        return place + QStringLiteral("name");
    m_entries.push_back({.endpoint = endpoint, .unknownFields = fields.text()});
    return std::nullopt;
}

std::vector<EndpointsFile::Entry>::iterator EndpointsFile::entry(const QString& name)
{
    return std::ranges::find_if(m_entries, [&name](const Entry& e) { return isSameName(e.endpoint.name, name); });
}

std::vector<Endpoint> EndpointsFile::endpoints() const
{
    std::vector<Endpoint> all = builtInEndpoints();
    for (const Entry& entry : m_entries) {
        const auto same = findIn(all, entry.endpoint.name);
        if (same == all.cend())
            all.push_back(entry.endpoint);
        else
            all[static_cast<std::size_t>(same - all.cbegin())] = entry.endpoint;
    }
    return all;
}

std::optional<Endpoint> EndpointsFile::find(const QString& name) const
{
    const std::vector<Endpoint> all = endpoints();
    const auto found = findIn(all, name);
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

bool EndpointsFile::isUserDefined(const QString& name) const
{
    return std::ranges::any_of(m_entries, [&name](const Entry& e) { return isSameName(e.endpoint.name, name); });
}

Result<Done> EndpointsFile::put(const Endpoint& endpoint)
{
    if (const auto field = endpointschema::firstBadField(endpoint, JsonFields()))
        return Error {.code = Error::Code::InvalidValue, .subject = endpoint.name, .detail = *field};
    const auto known = entry(endpoint.name);
    if (known != m_entries.end())
        known->endpoint = endpoint;
    else
        m_entries.push_back({.endpoint = endpoint});
    return Done {};
}

bool EndpointsFile::remove(const QString& name)
{
    const auto known = entry(name);
    if (known == m_entries.end())
        return false;
    m_entries.erase(known);
    return true;
}

Result<Done> EndpointsFile::save() const
{
    // someone may be half-way through editing it by hand
    if (const auto current = load(m_path); !current)
        return current.error();
    std::vector<JsonFields> list;
    for (const Entry& entry : m_entries) {
        list.push_back(endpointschema::fieldsOf(entry.endpoint));
        list.back().restore(entry.unknownFields);
    }
    JsonFields fields;
    fields.putObjects("endpoints", std::move(list));
    fields.restore(m_unknownFields);
    return filebytes::write(m_path, fields.document(), filebytes::Readers::Owner);
}

} // namespace tokenscope
