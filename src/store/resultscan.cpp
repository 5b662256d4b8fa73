// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/resultscan.h"

#include "store/jsontext.h"
#include "store/requestschema.h"
#include "store/resultschema.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>

namespace tokenscope::resultscan {

namespace {

using Json = nlohmann::json;

/// What is gathered of one leg, from three places of the file.
struct LegScan
{
    int position = -1; // among the legs; -1 while nothing says that it is one
    std::int64_t results = 0;
    std::int64_t failures = 0;
    double latencySum = 0.0;
    bool isSimulated = false;
    std::optional<QString> name {};
    std::optional<QString> model {}; // our own
    QString endpoint {};
    QString listedModel {}; // in `models`
    QString servedModel {}; // of the first result
    std::int64_t batchResponses = 0; // that a batch service recorded …
    std::int64_t batchLines = 0; // … of so many requests
};

std::int64_t countFrom(double value)
{
    constexpr double most = 1e15;
    return value > 0 && value < most ? static_cast<std::int64_t>(value) : 0;
}

LegEntry legEntry(const std::string& key, const LegScan& leg)
{
    const QString legKey = QString::fromStdString(key);
    const QString othersModel = leg.listedModel.isEmpty() ? leg.servedModel : leg.listedModel;
    LegEntry entry {.key = legKey,
                    .name = leg.name.value_or(resultschema::nameFromKey(legKey)),
                    .model = leg.model.value_or(othersModel),
                    .isSimulated = leg.isSimulated,
                    .succeeded = leg.results,
                    .failed = leg.failures,
                    .endpoint = leg.endpoint};
    if (leg.results == 0 && leg.batchResponses > 0) {
        entry.succeeded = leg.batchResponses;
        entry.failed = std::max<std::int64_t>(leg.batchLines - leg.batchResponses, 0);
    }
    if (leg.results > 0)
        entry.meanLatency = leg.latencySum / static_cast<double>(leg.results);
    return entry;
}

/// Follows the parser and picks values by where they are: the path holds the current key of every open object, and
/// "" for every open list.
class Scanner final : public nlohmann::json_sax<Json>
{
public:
    Scanner(const QByteArray& bytes, const QString& path)
        : m_bytes(bytes)
    {
        m_entry.path = path;
    }

    bool null() override { return onPlainValue(); }
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override { return onNumber(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return onNumber(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t& /*text*/) override { return onNumber(value); }
    bool string(string_t& value) override;
    bool binary(binary_t& /*value*/) override { return true; }
    bool start_object(std::size_t elements) override;
    bool key(string_t& value) override;
    bool end_object() override;
    bool start_array(std::size_t elements) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string& token, const Json::exception& error) override;

    [[nodiscard]] Result<ResultEntry> entry() const;

private:
    [[nodiscard]] bool isAt(std::initializer_list<std::string_view> path) const;
    [[nodiscard]] bool isAtResult() const { return isAt({"*", "results", ""}) && leg().position >= 0; }
    [[nodiscard]] const LegScan& leg() const { return m_legs.at(m_path.front()); }
    bool onNumber(double value);
    bool onPlainValue();
    void onOurString(const QString& value);
    bool fail(const QString& detail);

    const QByteArray& m_bytes;
    std::vector<std::string> m_path;
    std::map<std::string, LegScan> m_legs;
    int m_legCount = 0;
    bool m_hasLatency = false; // the result being read
    QDateTime m_ownStart;
    ResultEntry m_entry;
    std::optional<Error> m_error;
};

/// "*" stands for any key.
bool Scanner::isAt(std::initializer_list<std::string_view> path) const
{
    return std::ranges::equal(
        m_path, path, [](const std::string& key, std::string_view wanted) { return wanted == "*" || key == wanted; });
}

bool Scanner::boolean(bool value)
{
    if (isAt({"tokenscope", "was_stopped"}))
        m_entry.wasStopped = value;
    else if (isAt({"tokenscope", "legs", "*", "simulated"}))
        m_legs[m_path[2]].isSimulated = value;
    return onPlainValue();
}

bool Scanner::onNumber(double value)
{
    if (isAt({"*", "results", "", "latency_sec"}) && requestschema::isUsableLatency(value)) {
        m_legs[m_path.front()].latencySum += value;
        m_hasLatency = true;
    }
    if (m_path.size() == 5 && isAt({"tokenscope", "legs", "*", "batch", "responses"}))
        m_legs[m_path[2]].batchResponses = countFrom(value);
    else if (m_path.size() == 5 && isAt({"tokenscope", "legs", "*", "batch", "lines"}))
        m_legs[m_path[2]].batchLines = countFrom(value);
    if (isAt({"tokenscope", "format_version"}) && !resultschema::isReadableVersion(QString::number(value)))
        return fail(QStringLiteral("tokenscope.format_version"));
    return onPlainValue();
}

bool Scanner::string(string_t& value)
{
    if (isAt({"timestamp"}))
        m_entry.startedAt = resultschema::timeFrom(QString::fromStdString(value));
    else if (isAt({"dataset", "name"}))
        m_entry.promptSet = QString::fromStdString(value);
    else if (isAt({"models", "*"}))
        m_legs[m_path[1]].listedModel = QString::fromStdString(value);
    else if (isAt({"*", "results", "", "metadata", "model"}) && m_legs[m_path.front()].results == 0)
        m_legs[m_path.front()].servedModel = QString::fromStdString(value);
    else if (m_path.size() <= 4 && isAt({"tokenscope", "format_version"})
             && !resultschema::isReadableVersion(QString::fromStdString(value)))
        return fail(QStringLiteral("tokenscope.format_version"));
    else if (!m_path.empty() && m_path.size() <= 5 && m_path.front() == "tokenscope")
        onOurString(QString::fromStdString(value));
    return onPlainValue();
}

void Scanner::onOurString(const QString& value)
{
    if (isAt({"tokenscope", "started_at_utc"}))
        m_ownStart = resultschema::timeFrom(value);
    else if (isAt({"tokenscope", "legs", "*", "name"}))
        m_legs[m_path[2]].name = value;
    else if (isAt({"tokenscope", "legs", "*", "model"}))
        m_legs[m_path[2]].model = value;
    else if (isAt({"tokenscope", "legs", "*", "part", "endpoint"}))
        m_legs[m_path[2]].endpoint = value;
    else if (isAt({"tokenscope", "legs", "*", "part", "ended_by"}))
        m_entry.lostCredential = m_entry.lostCredential || value == QLatin1String("credential_lost");
}

/// A result is an object.
bool Scanner::onPlainValue()
{
    return !isAtResult() || fail(QString::fromStdString(m_path.front()) + QStringLiteral(".results"));
}

bool Scanner::start_object(std::size_t /*elements*/)
{
    if (isAt({"*", "results", ""}))
        m_hasLatency = false;
    else if (isAt({"tokenscope", "plan", "sweep"}))
        m_entry.isSeries = true;
    m_path.emplace_back();
    return true;
}

bool Scanner::key(string_t& value)
{
    m_path.back() = value;
    const bool saysLeg = m_path.size() == 2 && (value == "results" || value == "statistics");
    if (!saysLeg || resultschema::isReservedKey(QString::fromStdString(m_path.front())))
        return true;
    LegScan& leg = m_legs[m_path.front()];
    if (leg.position < 0)
        leg.position = m_legCount++;
    return true;
}

bool Scanner::end_object()
{
    m_path.pop_back();
    if (isAtResult()) {
        ++m_legs[m_path.front()].results;
        return m_hasLatency || fail(QString::fromStdString(m_path.front()) + QStringLiteral(".results: latency_sec"));
    }
    if (isAt({"tokenscope", "legs", "*", "failures", ""}))
        ++m_legs[m_path[2]].failures;
    return true;
}

bool Scanner::start_array(std::size_t /*elements*/)
{
    if (!onPlainValue())
        return false;
    if (isAt({"tokenscope", "scenarios"}))
        m_entry.isSeries = m_entry.isSuite = true;
    m_path.emplace_back();
    return true;
}

bool Scanner::end_array()
{
    m_path.pop_back();
    return true;
}

bool Scanner::parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& error)
{
    m_error = jsontext::syntaxError(m_bytes, position, error.what(), m_entry.path);
    return false;
}

bool Scanner::fail(const QString& detail)
{
    m_error = Error {.code = Error::Code::WrongSchema, .subject = m_entry.path, .detail = detail};
    return false;
}

Result<ResultEntry> Scanner::entry() const
{
    if (m_error)
        return *m_error;
    ResultEntry entry = m_entry;
    if (m_ownStart.isValid())
        entry.startedAt = m_ownStart;
    entry.legs.resize(static_cast<std::size_t>(m_legCount));
    for (const auto& [key, leg] : m_legs) {
        if (leg.position >= 0)
            entry.legs[static_cast<std::size_t>(leg.position)] = legEntry(key, leg);
    }
    return entry;
}

} // namespace

Result<ResultEntry> scan(const QByteArray& text, const QString& path)
{
    if (jsontext::isNestedTooDeeply(text))
        return Error {.code = Error::Code::WrongSchema, .subject = path, .detail = QStringLiteral("nested too deeply")};
    Scanner scanner(text, path);
    Json::sax_parse(text.begin(), text.end(), &scanner);
    return scanner.entry();
}

} // namespace tokenscope::resultscan
