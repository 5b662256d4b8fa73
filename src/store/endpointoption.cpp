// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/endpointschema.h"
#include "store/endpointsfile.h"

#include <QRegularExpression>
#include <QStringList>

namespace tokenscope {

namespace {

using Kind = CredentialReference::Kind;

/// Nothing if all went well, else what is wrong, without the value: it may be the secret that should not be there.
using Problem = std::optional<QString>;

/// At commas; "\," is one that belongs to the value.
QStringList splitFields(const QString& option)
{
    QStringList fields(1);
    for (qsizetype i = 0; i < option.size(); ++i) {
        if (option[i] == u'\\' && i + 1 < option.size() && option[i + 1] == u',')
            fields.last() += option[++i];
        else if (option[i] == u',')
            fields.append(QString());
        else
            fields.last() += option[i];
    }
    return fields;
}

Problem setCredential(Endpoint& endpoint, Kind kind, const QString& source)
{
    if (endpoint.credential.kind != Kind::None)
        return QStringLiteral("more than one credential");
    endpoint.credential = {.kind = kind, .source = source};
    return std::nullopt;
}

Problem setVariable(Endpoint& endpoint, const QString& name)
{
    static const QRegularExpression variable(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    if (!variable.match(name).hasMatch())
        return QStringLiteral("key-env takes the name of an environment variable, not the key");
    return setCredential(endpoint, Kind::EnvironmentVariable, name);
}

Problem setMetricsAddress(Endpoint& endpoint, const QString& address)
{
    endpoint.metricsUrl = QUrl(address, QUrl::StrictMode);
    return endpoint.metricsUrl.isEmpty() ? Problem(QStringLiteral("metrics takes the address of a metrics page"))
                                         : std::nullopt;
}

Problem addHeader(Endpoint& endpoint, const QString& name, const QString& value)
{
    if (name.compare(QStringLiteral("authorization"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("a key on the command line can be seen by others: use key-env=VARIABLE or key-name=NAME");
    endpoint.headers.emplace_back(name.toUtf8(), value.toUtf8());
    return std::nullopt;
}

Problem addBodyField(Endpoint& endpoint, const QString& name, const QString& value)
{
    auto body = endpoint.extraBody.isEmpty() ? Result<JsonFields>(JsonFields())
                                             : JsonFields::parse(endpoint.extraBody, endpoint.name);
    const std::string key = name.toStdString();
    body->putJson(key, value.toUtf8());
    if (!body->contains(key))
        body->putText(key, value); // a word without quotes is meant as text
    endpoint.extraBody = body->text();
    return std::nullopt;
}

Problem applyField(Endpoint& endpoint, const QString& field)
{
    const QString key = field.section(u'=', 0, 0).trimmed();
    const QString value = field.section(u'=', 1);
    const bool hasValue = field.contains(u'=');
    if (key == QLatin1String("globus"))
        return setCredential(endpoint, Kind::GlobusTokenFile, value);
    if (key == QLatin1String("key") || key == QLatin1String("token") || key == QLatin1String("api-key"))
        return QStringLiteral("a key on the command line can be seen by others: use key-env=VARIABLE");
    if (key == QLatin1String("signin"))
        return setCredential(endpoint, Kind::SignIn, value);
    if (!hasValue || value.isEmpty())
        return QStringLiteral("a field without a value");
    if (key == QLatin1String("key-env"))
        return setVariable(endpoint, value);
    if (key == QLatin1String("key-name"))
        return setCredential(endpoint, Kind::Keychain, value);
    if (key == QLatin1String("key-command"))
        return setCredential(endpoint, Kind::Command, value);
    if (key == QLatin1String("metrics"))
        return setMetricsAddress(endpoint, value);
    if (key.startsWith(QLatin1String("header.")))
        return addHeader(endpoint, key.sliced(7), value);
    if (key.startsWith(QLatin1String("body.")))
        return addBodyField(endpoint, key.sliced(5), value);
    if (key != QLatin1String("model"))
        return QStringLiteral("unknown field: known are model, key-env, key-name, key-command, signin, globus, "
                              "metrics, header.NAME, body.NAME");
    endpoint.model = value;
    return std::nullopt;
}

QString complaintAbout(const QString& field)
{
    if (field == QLatin1String("base_url"))
        return QStringLiteral("expected NAME=http://HOST:PORT/v1");
    if (field == QLatin1String("credential"))
        return QStringLiteral("the token of a sign-in is sent to https:// addresses only");
    return field;
}

} // namespace

Result<Endpoint> parseEndpointOption(const QString& option)
{
    const QStringList fields = splitFields(option);
    Endpoint endpoint;
    endpoint.name = fields.front().section(u'=', 0, 0).trimmed();
    const auto invalid = [&endpoint](const QString& detail) {
        return Error {.code = Error::Code::InvalidValue, .subject = endpoint.name, .detail = detail};
    };
    QString address = fields.front().section(u'=', 1).trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    endpoint.baseUrl = QUrl(address, QUrl::StrictMode);
    for (const QString& field : fields.sliced(1)) {
        if (const Problem problem = applyField(endpoint, field))
            return invalid(*problem);
    }
    if (const auto bad = endpointschema::firstBadField(endpoint, JsonFields()))
        return invalid(complaintAbout(*bad));
    return endpoint;
}

} // namespace tokenscope
