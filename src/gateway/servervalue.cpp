// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/servervalue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

using Json = nlohmann::json;

const Json* asJson(const void* node)
{
    return static_cast<const Json*>(node);
}

QString plainText(const std::string& utf8, qsizetype longest)
{
    // bytes first: nobody converts a megabyte to keep a line of it
    const auto bytes = std::min<qsizetype>(static_cast<qsizetype>(utf8.size()), longest * 4);
    QString text = QString::fromUtf8(utf8.data(), bytes);
    for (QChar& character : text) {
        const auto category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            character = u' ';
    }
    text = text.simplified();
    if (text.size() <= longest)
        return text;
    text.truncate(longest - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

} // namespace

struct ServerValue::Document
{
    Json root {};
};

ServerValue::ServerValue() = default;
ServerValue::ServerValue(const ServerValue&) = default;
ServerValue& ServerValue::operator=(const ServerValue&) = default;
ServerValue::ServerValue(ServerValue&&) noexcept = default;
ServerValue& ServerValue::operator=(ServerValue&&) noexcept = default;
ServerValue::~ServerValue() = default;

ServerValue::ServerValue(std::shared_ptr<const Document> document, const void* node)
    : m_document(std::move(document))
    , m_node(node)
{
}

ServerValue ServerValue::parse(QByteArrayView text)
{
    if (text.size() > largestDocument)
        return {};
    Json root = Json::parse(text.begin(), text.end(), nullptr, false);
    if (root.is_discarded())
        return {};
    auto document = std::make_shared<const Document>(Document {std::move(root)});
    const void* node = &document->root;
    return {std::move(document), node};
}

bool ServerValue::isObject() const
{
    return m_node != nullptr && asJson(m_node)->is_object();
}

bool ServerValue::isArray() const
{
    return m_node != nullptr && asJson(m_node)->is_array();
}

bool ServerValue::isString() const
{
    return m_node != nullptr && asJson(m_node)->is_string();
}

ServerValue ServerValue::operator[](const char* key) const
{
    if (!isObject())
        return {};
    const auto found = asJson(m_node)->find(key);
    return found == asJson(m_node)->end() ? ServerValue() : ServerValue(m_document, &*found);
}

std::vector<ServerValue> ServerValue::items() const
{
    std::vector<ServerValue> values;
    if (!isArray())
        return values;
    for (const Json& item : *asJson(m_node)) {
        if (values.size() == mostEntries)
            break;
        values.push_back(ServerValue(m_document, &item));
    }
    return values;
}

std::vector<std::pair<QString, ServerValue>> ServerValue::members() const
{
    std::vector<std::pair<QString, ServerValue>> values;
    if (!isObject())
        return values;
    for (const auto& [name, value] : asJson(m_node)->items()) {
        if (values.size() == mostEntries)
            break;
        values.emplace_back(plainText(name, longestText), ServerValue(m_document, &value));
    }
    return values;
}

QString ServerValue::text(qsizetype longest) const
{
    return isString() ? plainText(asJson(m_node)->get_ref<const std::string&>(), longest) : QString();
}

std::optional<double> ServerValue::number() const
{
    if (m_node == nullptr)
        return std::nullopt;
    bool isNumber = asJson(m_node)->is_number();
    const double value = isNumber ? asJson(m_node)->get<double>() : text(64).toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> ServerValue::count() const
{
    constexpr double largest = 1e15; // whole numbers up to here are exact
    const auto value = number();
    if (!value || *value < 0 || *value > largest || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::optional<bool> ServerValue::flag() const
{
    if (m_node == nullptr || !asJson(m_node)->is_boolean())
        return std::nullopt;
    return asJson(m_node)->get<bool>();
}

ServerValue ServerValue::unpacked() const
{
    if (!isString())
        return *this;
    const auto& inner = asJson(m_node)->get_ref<const std::string&>();
    const ServerValue value = parse(QByteArrayView(inner.data(), static_cast<qsizetype>(inner.size())));
    return value.m_node == nullptr ? *this : value;
}

} // namespace tokenscope
