// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jsonfields.h"

#include "store/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tokenscope {

using Json = nlohmann::ordered_json;

struct JsonFields::Tree
{
    Json root = Json::object();
};

namespace {

QString textOf(const Json& value)
{
    return QString::fromStdString(value.get_ref<const std::string&>());
}

std::optional<std::int64_t> integerOf(const Json& value)
{
    constexpr double exact = 9007199254740992.0; // 2^53: integers up to here survive as double
    if (value.is_number_unsigned()
        && value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_number_float())
        return std::nullopt;
    const double number = value.get<double>();
    if (std::trunc(number) != number || std::abs(number) > exact)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

/// Moves the field out if `fits` says it is of the kind that was asked for.
template<typename Fits>
std::optional<Json> take(Json& root, const std::string& key, Fits fits)
{
    const auto found = root.find(key);
    if (found == root.end() || !fits(*found))
        return std::nullopt;
    Json value = std::move(*found);
    root.erase(found);
    return value;
}

template<typename Fits>
std::optional<Json> takeList(Json& root, const std::string& key, Fits fits)
{
    return take(root, key, [&fits](const Json& value) { return value.is_array() && std::ranges::all_of(value, fits); });
}

void merge(Json& target, Json&& leftovers)
{
    for (auto& [key, value] : leftovers.items()) {
        const auto found = target.find(key);
        if (found == target.end())
            target.emplace(key, std::move(value));
        else if (found->is_object() && value.is_object())
            merge(*found, std::move(value));
        else
            *found = std::move(value);
    }
}

std::string plain(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool holdsObjects(const Json& value)
{
    return value.is_object() || (value.is_array() && std::ranges::any_of(value, holdsObjects));
}

void writeIndented(const Json& value, int depth, std::string& out);

void writeItem(const std::string& key, const Json& value, int depth, std::string& out)
{
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    if (!key.empty())
        out += key + ": ";
    writeIndented(value, depth, out);
}

/// As json.dump(…, indent=2) of Python does it, but a list without objects in it stays on its line.
void writeIndented(const Json& value, int depth, std::string& out)
{
    if (value.empty() || !holdsObjects(value)) {
        out += plain(value);
        return;
    }
    const bool isObject = value.is_object();
    out += isObject ? "{\n" : "[\n";
    const char* separator = "";
    for (const auto& [key, item] : value.items()) {
        out += separator;
        writeItem(isObject ? plain(Json(key)) : std::string(), item, depth + 1, out);
        separator = ",\n";
    }
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += isObject ? '}' : ']';
}

} // namespace

JsonFields::JsonFields()
    : m_tree(std::make_unique<Tree>())
{
}

JsonFields::JsonFields(std::unique_ptr<Tree> tree)
    : m_tree(std::move(tree))
{
}

JsonFields::~JsonFields() = default;
JsonFields::JsonFields(JsonFields&& other) noexcept = default;
JsonFields& JsonFields::operator=(JsonFields&& other) noexcept = default;

Result<JsonFields> JsonFields::parse(const QByteArray& text, const QString& subject)
{
    if (jsontext::isNestedTooDeeply(text))
        return Error {
            .code = Error::Code::WrongSchema, .subject = subject, .detail = QStringLiteral("nested too deeply")};
    auto tree = std::make_unique<Tree>();
    try {
        tree->root = Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        return jsontext::syntaxError(text, error.byte, error.what(), subject);
    } catch (const Json::exception&) { // a number beyond what a double can be; the library does not say where
        return Error {
            .code = Error::Code::NotJson, .subject = subject, .detail = QStringLiteral("number out of range")};
    }
    if (!tree->root.is_object())
        return Error {.code = Error::Code::WrongSchema, .subject = subject, .detail = QStringLiteral("not an object")};
    return JsonFields(std::move(tree));
}

bool JsonFields::isEmpty() const
{
    return m_tree->root.empty();
}

bool JsonFields::contains(const std::string& key) const
{
    return m_tree->root.contains(key);
}

bool JsonFields::isNull(const std::string& key) const
{
    return contains(key) && m_tree->root.at(key).is_null();
}

bool JsonFields::isArray(const std::string& key) const
{
    return contains(key) && m_tree->root.at(key).is_array();
}

bool JsonFields::isObject(const std::string& key) const
{
    return contains(key) && m_tree->root.at(key).is_object();
}

bool JsonFields::hasField(const std::string& object, const std::string& key) const
{
    return isObject(object) && m_tree->root.at(object).contains(key);
}

std::vector<std::string> JsonFields::keys() const
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : m_tree->root.items())
        keys.push_back(key);
    return keys;
}

QByteArray JsonFields::json(const std::string& key) const
{
    return contains(key) ? QByteArray::fromStdString(plain(m_tree->root.at(key))) : QByteArray();
}

std::optional<QString> JsonFields::takeText(const std::string& key)
{
    const auto value = take(m_tree->root, key, [](const Json& json) { return json.is_string(); });
    return value ? std::optional(textOf(*value)) : std::nullopt;
}

std::optional<std::int64_t> JsonFields::takeInteger(const std::string& key)
{
    const auto value = take(m_tree->root, key, [](const Json& json) { return integerOf(json).has_value(); });
    return value ? integerOf(*value) : std::nullopt;
}

std::optional<std::uint64_t> JsonFields::takeUnsigned(const std::string& key)
{
    const auto value = take(m_tree->root, key, [](const Json& json) { return json.is_number_unsigned(); });
    return value ? std::optional(value->get<std::uint64_t>()) : std::nullopt;
}

std::optional<double> JsonFields::takeNumber(const std::string& key)
{
    const auto value = take(m_tree->root, key, [](const Json& json) { return json.is_number(); });
    return value ? std::optional(value->get<double>()) : std::nullopt;
}

std::optional<bool> JsonFields::takeBoolean(const std::string& key)
{
    const auto value = take(m_tree->root, key, [](const Json& json) { return json.is_boolean(); });
    return value ? std::optional(value->get<bool>()) : std::nullopt;
}

std::optional<JsonFields> JsonFields::takeObject(const std::string& key)
{
    auto value = take(m_tree->root, key, [](const Json& json) { return json.is_object(); });
    if (!value)
        return std::nullopt;
    return JsonFields(std::make_unique<Tree>(Tree {std::move(*value)}));
}

std::vector<JsonFields> JsonFields::takeObjects(const std::string& key)
{
    auto list = takeList(m_tree->root, key, [](const Json& json) { return json.is_object(); });
    std::vector<JsonFields> objects;
    if (!list)
        return objects;
    objects.reserve(list->size());
    for (Json& value : *list)
        objects.push_back(JsonFields(std::make_unique<Tree>(Tree {std::move(value)})));
    return objects;
}

std::optional<std::vector<std::int64_t>> JsonFields::takeIntegers(const std::string& key)
{
    const auto list = takeList(m_tree->root, key, [](const Json& json) { return integerOf(json).has_value(); });
    if (!list)
        return std::nullopt;
    std::vector<std::int64_t> integers;
    integers.reserve(list->size());
    for (const Json& value : *list)
        integers.push_back(*integerOf(value));
    return integers;
}

std::optional<std::vector<double>> JsonFields::takeNumbers(const std::string& key)
{
    const auto list = takeList(m_tree->root, key, [](const Json& json) { return json.is_number(); });
    if (!list)
        return std::nullopt;
    return list->get<std::vector<double>>();
}

std::optional<std::vector<std::optional<double>>> JsonFields::takeSparseNumbers(const std::string& key)
{
    const auto list = takeList(m_tree->root, key, [](const Json& j) { return j.is_number() || j.is_null(); });
    if (!list)
        return std::nullopt;
    std::vector<std::optional<double>> numbers;
    for (const Json& json : *list)
        numbers.push_back(json.is_null() ? std::nullopt : std::optional(json.get<double>()));
    return numbers;
}

std::optional<std::vector<QString>> JsonFields::takeTexts(const std::string& key)
{
    const auto list = takeList(m_tree->root, key, [](const Json& json) { return json.is_string(); });
    if (!list)
        return std::nullopt;
    std::vector<QString> texts;
    std::ranges::transform(*list, std::back_inserter(texts), textOf);
    return texts;
}

void JsonFields::dropNull(const std::string& key)
{
    if (isNull(key))
        m_tree->root.erase(key);
}

void JsonFields::putText(const std::string& key, const QString& value)
{
    m_tree->root[key] = value.toStdString();
}

void JsonFields::putInteger(const std::string& key, std::int64_t value)
{
    m_tree->root[key] = value;
}

void JsonFields::putUnsigned(const std::string& key, std::uint64_t value)
{
    m_tree->root[key] = value;
}

void JsonFields::putNumber(const std::string& key, double value)
{
    m_tree->root[key] = value;
}

void JsonFields::putBoolean(const std::string& key, bool value)
{
    m_tree->root[key] = value;
}

void JsonFields::putNull(const std::string& key)
{
    m_tree->root[key] = nullptr;
}

void JsonFields::putObject(const std::string& key, JsonFields&& value)
{
    m_tree->root[key] = std::move(value.m_tree->root);
}

void JsonFields::putObjects(const std::string& key, std::vector<JsonFields>&& values)
{
    Json list = Json::array();
    for (JsonFields& value : values)
        list.push_back(std::move(value.m_tree->root));
    m_tree->root[key] = std::move(list);
}

void JsonFields::putIntegers(const std::string& key, const std::vector<std::int64_t>& values)
{
    m_tree->root[key] = values;
}

void JsonFields::putNumbers(const std::string& key, const std::vector<double>& values)
{
    m_tree->root[key] = values;
}

void JsonFields::putSparseNumbers(const std::string& key, const std::vector<std::optional<double>>& values)
{
    Json list = Json::array();
    for (const std::optional<double>& value : values) {
        const bool isWhole = value && integerOf(Json(*value)).has_value();
        list.push_back(!value ? Json() : isWhole ? Json(static_cast<std::int64_t>(*value)) : Json(*value));
    }
    m_tree->root[key] = std::move(list);
}

void JsonFields::putTexts(const std::string& key, const std::vector<QString>& values)
{
    Json list = Json::array();
    for (const QString& value : values)
        list.push_back(value.toStdString());
    m_tree->root[key] = std::move(list);
}

void JsonFields::putJson(const std::string& key, const QByteArray& value)
{
    if (jsontext::isNestedTooDeeply(value))
        return;
    Json json = Json::parse(value.begin(), value.end(), nullptr, false);
    if (!json.is_discarded())
        m_tree->root[key] = std::move(json);
}

void JsonFields::restore(const QByteArray& leftovers)
{
    if (leftovers.isEmpty())
        return;
    Json json = Json::parse(leftovers.begin(), leftovers.end(), nullptr, false);
    if (json.is_object())
        merge(m_tree->root, std::move(json));
}

void JsonFields::append(JsonFields&& other)
{
    for (auto& [key, value] : other.m_tree->root.items())
        m_tree->root[key] = std::move(value);
}

QByteArray JsonFields::text() const
{
    return isEmpty() ? QByteArray() : QByteArray::fromStdString(plain(m_tree->root));
}

QByteArray JsonFields::document() const
{
    std::string out;
    writeIndented(m_tree->root, 0, out);
    out += '\n';
    return QByteArray::fromStdString(out);
}

} // namespace tokenscope
