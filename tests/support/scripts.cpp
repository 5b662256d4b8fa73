// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeendpoint.h"

#include <utility>

namespace tokenscope::scripts {

Script stream(const std::vector<QByteArray>& data, Milliseconds gap)
{
    Script script {.headers = {{"Content-Type", "text/event-stream"}}};
    for (const QByteArray& one : data) {
        if (gap.count() > 0)
            script.steps.push_back({.kind = Step::Kind::Wait, .time = gap});
        script.steps.push_back({.kind = Step::Kind::Send, .bytes = "data: " + one + "\n\n"});
    }
    script.steps.push_back({.kind = Step::Kind::End});
    return script;
}

Script chat(const std::vector<QByteArray>& pieces, Milliseconds gap)
{
    std::vector<QByteArray> data;
    for (const QByteArray& piece : pieces)
        data.push_back(contentEvent(piece));
    data.push_back(finishEvent());
    data.push_back(usageEvent(7, static_cast<int>(pieces.size())));
    data.push_back("[DONE]");
    return stream(data, gap);
}

Script body(int status, const QByteArray& contentType, const QByteArray& body, const HeaderList& headers)
{
    Script script {.status = status, .headers = headers, .isChunked = false};
    script.headers.emplace_back("Content-Type", contentType);
    script.headers.emplace_back("Content-Length", QByteArray::number(body.size()));
    script.steps = {{.kind = Step::Kind::Send, .bytes = body}, {.kind = Step::Kind::End}};
    return script;
}

Script silence()
{
    return {.steps = {{.kind = Step::Kind::Hang}}, .isRaw = true};
}

Script raw(const QByteArray& bytes, Step::Kind last)
{
    return {.steps = {{.kind = Step::Kind::Send, .bytes = bytes}, {.kind = last}}, .isRaw = true};
}

Script cut(Script script, std::size_t count, Step::Kind last)
{
    script.steps.resize(count);
    script.steps.push_back({.kind = last});
    return script;
}

QByteArray contentEvent(const QByteArray& text)
{
    return R"({"id":"chatcmpl-1","object":"chat.completion.chunk","created":1764617758,"model":"fake-model",)"
           R"("choices":[{"index":0,"delta":{"content":")"
        + text + R"("},"logprobs":null,"finish_reason":null}]})";
}

QByteArray finishEvent(const QByteArray& reason)
{
    return R"({"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + R"("}]})";
}

QByteArray usageEvent(int promptTokens, int completionTokens)
{
    return R"({"choices":[],"usage":{"prompt_tokens":)" + QByteArray::number(promptTokens) + R"(,"completion_tokens":)"
        + QByteArray::number(completionTokens) + R"(,"total_tokens":)"
        + QByteArray::number(promptTokens + completionTokens) + "}}";
}

} // namespace tokenscope::scripts
