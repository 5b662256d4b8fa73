// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/promptsource.h"

#include "dataset/jsonlreader.h"
#include "dataset/knowndatasets.h"
#include "dataset/squadreader.h"
#include "dataset/textreader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope {

namespace {

using nlohmann::json;

enum class Format
{
    Squad,
    JsonLines,
    JsonObject, ///< one prompt, spread over lines
    PlainText,
};

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Error {.code = Error::Code::FileNotFound, .subject = path};
    if (!file.open(QIODevice::ReadOnly) || QFileInfo(path).isDir())
        return Error {.code = Error::Code::NotReadable, .subject = path, .detail = file.errorString()};
    if (file.size() > largestPromptFile)
        return Error {.code = Error::Code::TooLarge, .subject = path};
    // read to the bound and not to the size: a pipe has none
    QByteArray bytes = file.read(largestPromptFile + 1);
    if (bytes.size() > largestPromptFile)
        return Error {.code = Error::Code::TooLarge, .subject = path};
    if (file.error() != QFileDevice::NoError)
        return Error {.code = Error::Code::NotReadable, .subject = path, .detail = file.errorString()};
    return bytes;
}

QByteArrayView withoutMark(const QByteArray& bytes)
{
    const QByteArrayView text(bytes);
    return text.startsWith("\xEF\xBB\xBF") ? text.sliced(3) : text;
}

QByteArrayView firstLine(QByteArrayView text)
{
    const QByteArrayView start = text.trimmed();
    const qsizetype end = start.indexOf('\n');
    return end < 0 ? start : start.first(end).trimmed();
}

bool isObject(QByteArrayView text)
{
    return json::parse(text.begin(), text.end(), nullptr, false).is_object();
}

bool everyLineOpensAnObject(QByteArrayView text)
{
    return std::ranges::all_of(text.toByteArray().split('\n'), [](const QByteArray& line) {
        const QByteArray words = line.trimmed();
        return words.isEmpty() || words.startsWith('{');
    });
}

// "{" and a quotation mark open a JSON object; "{name}, tell me" opens a prompt
bool looksLikeJson(QByteArrayView text)
{
    const QByteArrayView start = text.trimmed();
    return start.startsWith('{') && (start.size() == 1 || start.sliced(1).trimmed().startsWith('"'));
}

Format formatOfJson(const json& document)
{
    if (document.contains("data")
        || !(document.contains("prompt") || document.contains("messages") || document.contains("context")))
        return Format::Squad;
    return Format::JsonObject;
}

Format detect(QByteArrayView text, const QString& suffix)
{
    const bool isNamedLines = suffix == u"jsonl" || suffix == u"ndjson";
    if (!looksLikeJson(text))
        return isNamedLines ? Format::JsonLines : suffix == u"json" ? Format::Squad : Format::PlainText;
    const json document = json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_object())
        return formatOfJson(document);
    if (isNamedLines || isObject(firstLine(text)) || everyLineOpensAnObject(text))
        return Format::JsonLines;
    return Format::Squad;
}

Result<PromptSet> readAs(Format format, QByteArrayView text, int count)
{
    switch (format) {
    case Format::Squad:
        return readSquad(text, count);
    case Format::JsonLines:
        return readJsonLines(text, count);
    case Format::JsonObject:
        return readJsonObject(text);
    case Format::PlainText:
        break;
    }
    return readPlainText(QString::fromUtf8(text), count);
}

// UTF-16 and binary files are told by their zero bytes, Latin-1 by what is no UTF-8
bool isUtf8(QByteArrayView text)
{
    if (text.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(text);
    return !decoder.hasError();
}

Result<PromptSet> readPrompts(const QString& path, int count)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const QByteArrayView text = withoutMark(*bytes);
    if (!isUtf8(text))
        return Error {
            .code = Error::Code::WrongSchema, .subject = path, .detail = QStringLiteral("expected text in UTF-8")};
    if (text.trimmed().isEmpty())
        return Error {.code = Error::Code::NoPrompts, .subject = path};
    Result<PromptSet> set = readAs(detect(text, QFileInfo(path).suffix().toLower()), text, count);
    if (!set) {
        Error error = set.error();
        error.subject = path;
        return error;
    }
    if (set->prompts.empty())
        return Error {.code = Error::Code::NoPrompts, .subject = path};
    return set;
}

Result<PromptSet> readKnown(const KnownDataset& dataset, int count, const QString& cacheFolder)
{
    if (!dataset.isCached)
        return Error {.code = Error::Code::NotFetched, .subject = dataset.name};
    Result<PromptSet> set = readPrompts(cachedPath(dataset, cacheFolder), count);
    if (!set)
        return set;
    set->name = dataset.title;
    set->source = dataset.url.isEmpty() ? QStringLiteral("built-in") : dataset.fileName;
    set->version = dataset.version;
    set->url = dataset.url.toString();
    set->description = dataset.description;
    return set;
}

} // namespace

Result<PromptSet> loadPrompts(const QString& source, int count, const QString& cacheFolder)
{
    for (const KnownDataset& dataset : datasets(cacheFolder)) {
        if (dataset.name == source)
            return readKnown(dataset, count, cacheFolder);
    }
    Result<PromptSet> set = readPrompts(source, count);
    if (!set)
        return set;
    const QFileInfo file(source);
    set->name = file.completeBaseName();
    set->source = file.fileName();
    return set;
}

} // namespace tokenscope
