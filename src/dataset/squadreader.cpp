// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/squadreader.h"

#include "base/textposition.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>

namespace tokenscope {

namespace {

using nlohmann::json;

/// Walks the document down to its questions and stops at the first thing that is not as it should be.
class SquadWalk
{
public:
    SquadWalk(PromptSet& set, std::size_t most)
        : m_set(set)
        , m_most(most)
    {
    }

    [[nodiscard]] const QString& complaint() const { return m_complaint; }

    void readDocument(const json& document)
    {
        const auto version = document.find("version");
        if (version != document.end() && version->is_string())
            m_set.version = QString::fromStdString(version->get_ref<const std::string&>());
        for (const json& article : list(document, "data", QStringLiteral("data"))) {
            const QString path = QStringLiteral("data[%1]").arg(m_articles++);
            if (isDone() || !isObject(article, path))
                return;
            readArticle(article, path);
        }
    }

private:
    [[nodiscard]] bool isDone() const { return !m_complaint.isEmpty() || m_set.prompts.size() >= m_most; }

    void complain(const QString& path, const char* expected)
    {
        if (m_complaint.isEmpty())
            m_complaint = path + QStringLiteral(": expected ") + QLatin1String(expected);
    }

    bool isObject(const json& value, const QString& path)
    {
        if (!value.is_object())
            complain(path, "an object");
        return value.is_object();
    }

    const json& list(const json& object, const char* key, const QString& path)
    {
        static const json nothing = json::array();
        const auto found = object.find(key);
        if (found != object.end() && found->is_array())
            return *found;
        complain(path, "a list");
        return nothing;
    }

    QString text(const json& object, const char* key, const QString& path)
    {
        const auto found = object.find(key);
        if (found != object.end() && found->is_string())
            return QString::fromStdString(found->get_ref<const std::string&>());
        complain(path + u'.' + QLatin1String(key), "a text");
        return {};
    }

    void readArticle(const json& article, const QString& articlePath)
    {
        int paragraphs = 0;
        for (const json& paragraph : list(article, "paragraphs", articlePath + QStringLiteral(".paragraphs"))) {
            const QString path = articlePath + QStringLiteral(".paragraphs[%1]").arg(paragraphs++);
            if (isDone() || !isObject(paragraph, path))
                return;
            readParagraph(paragraph, path);
        }
    }

    void readParagraph(const json& paragraph, const QString& paragraphPath)
    {
        const QString context = text(paragraph, "context", paragraphPath);
        int questions = 0;
        for (const json& question : list(paragraph, "qas", paragraphPath + QStringLiteral(".qas"))) {
            const QString path = paragraphPath + QStringLiteral(".qas[%1]").arg(questions++);
            if (isDone() || !isObject(question, path))
                return;
            readQuestion(context, question, path);
        }
    }

    void readQuestion(const QString& context, const json& object, const QString& path)
    {
        Prompt prompt = squadQuestion(context, text(object, "question", path));
        if (const auto id = object.find("id"); id != object.end() && id->is_string())
            prompt.id = QString::fromStdString(id->get_ref<const std::string&>());
        const auto impossible = object.find("is_impossible");
        const bool isImpossible = impossible != object.end() && impossible->is_boolean() && impossible->get<bool>();
        // test sets come without answers
        if (!isImpossible && object.contains("answers"))
            readAnswers(object, path, prompt);
        if (m_complaint.isEmpty())
            m_set.prompts.push_back(std::move(prompt));
    }

    void readAnswers(const json& object, const QString& path, Prompt& prompt)
    {
        int answers = 0;
        for (const json& answer : list(object, "answers", path + QStringLiteral(".answers"))) {
            const QString answerPath = path + QStringLiteral(".answers[%1]").arg(answers++);
            if (!isObject(answer, answerPath))
                return;
            // three people answered each question of SQuAD, often alike
            const QString words = text(answer, "text", answerPath);
            if (std::ranges::count(prompt.answers, words) == 0)
                prompt.answers.push_back(words);
        }
    }

    PromptSet& m_set;
    std::size_t m_most = 0;
    int m_articles = 0;
    QString m_complaint {};
};

Result<json> parseDocument(QByteArrayView text)
{
    try {
        return json::parse(text.begin(), text.end());
    } catch (const json::parse_error& error) {
        // the library counts bytes from 1
        const TextPosition at = positionAt(text, static_cast<qsizetype>(error.byte) - 1);
        return Error {.code = Error::Code::NotJson,
                      .detail = QString::fromUtf8(error.what()),
                      .line = at.line,
                      .column = at.column};
    } catch (const json::exception& error) { // a number that no double holds
        return Error {.code = Error::Code::NotJson, .detail = QString::fromUtf8(error.what())};
    }
}

} // namespace

QString squadPrompt(const QString& context, const QString& question)
{
    return QStringLiteral("Context: ") + context + QStringLiteral("\n\nQuestion: ") + question
        + QStringLiteral("\n\nAnswer:");
}

Prompt squadQuestion(const QString& context, const QString& question)
{
    Prompt prompt = promptFromText(squadPrompt(context, question));
    prompt.question = question.trimmed();
    return prompt;
}

Result<PromptSet> readSquad(QByteArrayView text, int count)
{
    const Result<json> document = parseDocument(text);
    if (!document)
        return document.error();
    PromptSet set;
    SquadWalk walk(set, count > 0 ? static_cast<std::size_t>(count) : std::numeric_limits<std::size_t>::max());
    if (!document->is_object())
        return Error {.code = Error::Code::WrongSchema, .detail = QStringLiteral("expected an object")};
    walk.readDocument(*document);
    if (!walk.complaint().isEmpty())
        return Error {.code = Error::Code::WrongSchema, .detail = walk.complaint()};
    return set;
}

} // namespace tokenscope
