// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/servermessage.h"

#include "client/jsonrepair.h"

#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope {

namespace {

using Json = nlohmann::json;

constexpr qsizetype maximumMessage = 2'000;
constexpr qsizetype maximumParsed = qsizetype {256} * 1024; // more is no message
constexpr qsizetype shortestSecret = 4;

QString toQString(const std::string& text)
{
    QString result = QString::fromStdString(text);
    restoreSurrogates(result);
    replaceLoneSurrogates(result);
    return result;
}

QString dumped(const Json& value)
{
    return QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString messageIn(const Json& value);

// FastAPI's validation errors: what is wrong, and where.
QString validationError(const Json& value)
{
    QString message = messageIn(value.at("msg"));
    const auto place = value.find("loc");
    if (place == value.end() || !place->is_array())
        return message;
    QStringList path;
    for (const Json& step : *place)
        path << (step.is_string() ? toQString(step.get_ref<const std::string&>()) : dumped(step));
    return path.join(u'.') + QStringLiteral(": ") + message;
}

QString messageInObject(const Json& value)
{
    if (value.contains("msg"))
        return validationError(value);
    QStringList parts;
    for (const char* key : {"error", "message", "detail", "title", "errors", "error_description"}) {
        const auto found = value.find(key);
        if (found == value.end() || found->is_null())
            continue;
        const QString part = messageIn(*found);
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    }
    if (!parts.isEmpty())
        return parts.join(QStringLiteral(": "));
    return value.empty() ? QString() : dumped(value);
}

QString messageIn(const Json& value)
{
    if (value.is_null() || value.is_boolean())
        return {};
    if (value.is_string())
        return toQString(value.get_ref<const std::string&>());
    if (value.is_object())
        return messageInObject(value);
    if (!value.is_array())
        return dumped(value);
    QStringList parts;
    for (const Json& item : value)
        parts << messageIn(item);
    return parts.join(QStringLiteral("; "));
}

QString textOfPage(QString page)
{
    static const QRegularExpression unseen(QStringLiteral("<(script|style)\\b.*?(</\\1>|$)|<!--.*?(-->|$)"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return page.remove(unseen).replace(tag, QStringLiteral(" ")).simplified();
}

QString withoutControls(QString text)
{
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = u' ';
    }
    return text.trimmed();
}

bool isNested(const QByteArray& text)
{
    // Servers nest a few levels; a hundred thousand brackets are an attack on whoever walks the value.
    int depth = 0;
    for (const char byte : text) {
        depth += byte == '[' || byte == '{' ? 1 : byte == ']' || byte == '}' ? -1 : 0;
        if (depth > 100)
            return true;
    }
    return false;
}

} // namespace

QString serverMessage(QByteArrayView body)
{
    const QByteArray text = body.first(std::min(body.size(), maximumParsed)).trimmed().toByteArray();
    if (!isNested(text)) {
        const Json value = Json::parse(repairJson(text).toStdString(), nullptr, false);
        if (!value.is_discarded())
            return withoutControls(messageIn(value));
    }
    const QString plain = QString::fromUtf8(text);
    return withoutControls(plain.startsWith(u'<') ? textOfPage(plain) : plain);
}

QString presentable(QString message, const std::vector<QByteArray>& secrets)
{
    for (const QByteArray& secret : secrets) {
        if (secret.size() >= shortestSecret)
            message.replace(QString::fromUtf8(secret), QStringLiteral("[redacted]"));
    }
    if (message.size() > maximumMessage) {
        message.truncate(maximumMessage - 1);
        replaceLoneSurrogates(message);
        message.append(u'…');
    }
    return message;
}

} // namespace tokenscope
