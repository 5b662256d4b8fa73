// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/profile.h"

#include "base/textposition.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <utility>

namespace tokenscope {

namespace {

using nlohmann::json;

constexpr qint64 largestFile = 1024LL * 1024;
constexpr double longestTime = 3600; // s
constexpr int largestCount = 1'000'000;
constexpr int largestTokens = 100'000'000; // of a context or a minute

constexpr std::array<std::pair<const char*, Profile::Style>, 3> styles {{
    {"openai", Profile::Style::OpenAi},
    {"sambanova", Profile::Style::SambaNova},
    {"vllm", Profile::Style::Vllm},
}};

/// Takes values out of a JSON object and remembers the first that was not as it should be.
class ObjectReader
{
public:
    explicit ObjectReader(const json& object)
        : m_object(object)
    {
    }

    [[nodiscard]] const QString& complaint() const { return m_complaint; }

    void complain(const char* key, const QString& expected)
    {
        if (m_complaint.isEmpty())
            m_complaint = QString::fromLatin1(key) + QStringLiteral(": expected ") + expected;
    }

    void number(const char* key, double& value, double least, double most)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        if (!found->is_number() || found->get<double>() < least || found->get<double>() > most)
            complain(key, QStringLiteral("a number from %1 to %2").arg(least).arg(most));
        else
            value = found->get<double>();
    }

    void time(const char* key, Nanoseconds& value)
    {
        double seconds = toSeconds(value);
        number(key, seconds, 0, longestTime);
        value = fromSeconds(seconds);
    }

    void count(const char* key, int& value, int least, int most = largestCount)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        if (!found->is_number_integer() || found->get<double>() < least || found->get<double>() > most)
            complain(key, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        else
            value = found->get<int>();
    }

    void flag(const char* key, bool& value)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        if (!found->is_boolean())
            complain(key, QStringLiteral("true or false"));
        else
            value = found->get<bool>();
    }

    void text(const char* key, QString& value)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        if (!found->is_string())
            complain(key, QStringLiteral("a text"));
        else
            value = QString::fromStdString(found->get_ref<const std::string&>());
    }

    void texts(const char* key, std::vector<QString>& values)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end() || !found->is_array() || found->empty())
            return complain(key, QStringLiteral("a list of at least one name"));
        for (const json& name : *found) {
            if (!name.is_string() || name.get_ref<const std::string&>().empty())
                return complain(key, QStringLiteral("a list of at least one name"));
            values.push_back(QString::fromStdString(name.get_ref<const std::string&>()));
        }
    }

private:
    const json& m_object;
    QString m_complaint {};
};

void readStyle(ObjectReader& reader, Profile& profile)
{
    QString name = QStringLiteral("openai");
    reader.text("style", name);
    for (const auto& [known, style] : styles) {
        if (name == QLatin1String(known)) {
            profile.style = style;
            return;
        }
    }
    reader.complain("style", QStringLiteral("openai, sambanova or vllm"));
}

void readReasoningField(ObjectReader& reader, Profile& profile)
{
    reader.text("reasoning_field", profile.reasoningField);
    if (!profile.reasoningField.isEmpty() && profile.reasoningField != u"reasoning"
        && profile.reasoningField != u"reasoning_content")
        reader.complain("reasoning_field", QStringLiteral("reasoning, reasoning_content or nothing"));
}

void readLimits(ObjectReader& reader, Profile& profile)
{
    reader.count("max_context_tokens", profile.maxContextTokens, 0, largestTokens);
    reader.flag("prefix_cache", profile.prefixCache);
    reader.count("queue_limit", profile.queueLimit, 0);
    reader.count("requests_per_second", profile.requestsPerSecond, 0);
    reader.count("tokens_per_minute", profile.tokensPerMinute, 0, largestTokens);
}

QString readAnswerTokens(const json& object, Profile& profile)
{
    const auto found = object.find("answer_tokens");
    if (found == object.end())
        return {};
    ObjectReader reader(*found);
    if (!found->is_object()) {
        reader.complain("answer_tokens", QStringLiteral("an object"));
        return reader.complaint();
    }
    reader.number("median", profile.medianTokens, 1, largestCount);
    reader.number("spread", profile.tokensSpread, 0, 3);
    reader.count("min", profile.minTokens, 1);
    reader.count("max", profile.maxTokens, 1);
    if (profile.minTokens > profile.maxTokens)
        reader.complain("max", QStringLiteral("no less than min"));
    return reader.complaint();
}

QString readProfile(const json& object, Profile& profile)
{
    ObjectReader reader(object);
    reader.text("name", profile.name);
    reader.text("description", profile.description);
    reader.texts("models", profile.models);
    readStyle(reader, profile);
    reader.time("fixed_s", profile.fixedTime);
    reader.time("per_prompt_token_s", profile.timePerPromptToken);
    reader.time("per_token_s", profile.timePerToken);
    reader.time("first_request_extra_s", profile.firstRequestExtraTime);
    reader.time("server_time_to_first_token_s", profile.serverTimeToFirstToken);
    reader.number("jitter", profile.jitter, 0, 2);
    reader.count("tokens_per_chunk", profile.tokensPerChunk, 1);
    reader.count("capacity", profile.capacity, 1);
    reader.count("prompt_template_tokens", profile.promptTemplateTokens, 0);
    readReasoningField(reader, profile);
    readLimits(reader, profile);
    reader.number("error_rate", profile.errorRate, 0, 1);
    reader.flag("rejects_unknown_fields", profile.rejectsUnknownFields);
    reader.flag("rejects_unknown_models", profile.rejectsUnknownModels);
    if (profile.name.isEmpty())
        reader.complain("name", QStringLiteral("a name"));
    return reader.complaint().isEmpty() ? readAnswerTokens(object, profile) : reader.complaint();
}

Result<json> parseText(const QByteArray& text, const QString& path)
{
    try {
        return json::parse(text.begin(), text.end());
    } catch (const json::parse_error& error) {
        // the library counts bytes from 1
        const TextPosition at = positionAt(text, static_cast<qsizetype>(error.byte) - 1);
        return Error {.code = Error::Code::NotJson,
                      .subject = path,
                      .detail = QString::fromUtf8(error.what()),
                      .line = at.line,
                      .column = at.column};
    } catch (const json::exception& error) { // a number that no double holds
        return Error {.code = Error::Code::NotJson, .subject = path, .detail = QString::fromUtf8(error.what())};
    }
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {.code = Error::Code::NotReadable, .subject = path, .detail = file.errorString()};
    if (file.size() > largestFile)
        return Error {.code = Error::Code::TooLarge, .subject = path};
    return file.read(largestFile);
}

QString pathOf(const QString& nameOrPath)
{
    for (const QString& name : builtinProfiles()) {
        if (nameOrPath == name)
            return QStringLiteral(":/profiles/%1.json").arg(name);
    }
    return nameOrPath;
}

} // namespace

std::vector<QString> builtinProfiles()
{
    return {QStringLiteral("metis"), QStringLiteral("sophia")};
}

Result<Profile> loadProfile(const QString& nameOrPath)
{
    const QString path = pathOf(nameOrPath);
    if (!QFile::exists(path))
        return Error {.code = Error::Code::UnknownName, .subject = nameOrPath};
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    const Result<json> document = parseText(*text, path);
    if (!document)
        return document.error();
    Profile profile;
    const QString complaint
        = document->is_object() ? readProfile(*document, profile) : QStringLiteral("expected an object");
    if (!complaint.isEmpty())
        return Error {.code = Error::Code::WrongSchema, .subject = nameOrPath, .detail = complaint};
    return profile;
}

Nanoseconds expectedLatency(const Profile& profile, double promptTokens, double outputTokens)
{
    return profile.fixedTime + fromSeconds(toSeconds(profile.timePerPromptToken) * promptTokens)
        + fromSeconds(toSeconds(profile.timePerToken) * outputTokens);
}

} // namespace tokenscope
