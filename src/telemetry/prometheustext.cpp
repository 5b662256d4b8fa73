// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/prometheustext.h"

#include <algorithm>
#include <limits>

namespace tokenscope {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

/// Takes a line apart from its front. Each take…() leaves the rest as it is if it finds nothing.
class LineReader
{
public:
    explicit LineReader(QByteArrayView line)
        : m_rest(line)
    {
    }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && isBlank(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }

    bool take(char wanted)
    {
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    QByteArrayView takeName()
    {
        if (m_rest.isEmpty() || !isNameStart(m_rest.front()))
            return {};
        const auto* const end = std::ranges::find_if_not(m_rest, isNamePart);
        return takeUntil(end);
    }

    QByteArrayView takeWord() { return takeUntil(std::ranges::find_if(m_rest, isBlank)); }

    /// Without the quotes; nothing if the closing one is missing.
    std::optional<QByteArray> takeQuoted()
    {
        if (!take('"'))
            return std::nullopt;
        QByteArray text;
        while (!m_rest.isEmpty() && m_rest.front() != '"') {
            const bool isEscape = m_rest.front() == '\\' && m_rest.size() > 1;
            isEscape ? takeEscape(text) : takePlain(text);
        }
        return take('"') ? std::optional(text) : std::nullopt;
    }

private:
    QByteArrayView takeUntil(const char* end)
    {
        const QByteArrayView taken = m_rest.first(end - m_rest.data());
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

    void takePlain(QByteArray& text)
    {
        text += m_rest.front();
        m_rest = m_rest.sliced(1);
    }

    void takeEscape(QByteArray& text)
    {
        const char escaped = m_rest[1];
        if (escaped == 'n')
            text += '\n';
        else if (escaped == '\\' || escaped == '"')
            text += escaped;
        else
            (text += '\\') += escaped;
        m_rest = m_rest.sliced(2);
    }

    QByteArrayView m_rest;
};

bool takeLabels(LineReader& reader, MetricLine& metric)
{
    if (!reader.take('{'))
        return true;
    reader.skipBlanks();
    while (!reader.take('}')) {
        const QByteArrayView name = reader.takeName();
        reader.skipBlanks();
        if (name.isEmpty() || !reader.take('='))
            return false;
        reader.skipBlanks();
        auto value = reader.takeQuoted();
        if (!value)
            return false;
        metric.labels.emplace_back(name.toByteArray(), *std::move(value));
        reader.skipBlanks();
        reader.take(','); // also after the last one
        reader.skipBlanks();
    }
    return true;
}

std::optional<double> numberFrom(QByteArrayView word)
{
    const QByteArray text = word.toByteArray().toLower();
    if (text == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "+inf" || text == "inf")
        return std::numeric_limits<double>::infinity();
    if (text == "-inf")
        return -std::numeric_limits<double>::infinity();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isBucket(QByteArrayView line)
{
    constexpr QByteArrayView ending = "_bucket";
    const auto* const end = std::ranges::find_if_not(line, isNamePart);
    return line.first(end - line.data()).endsWith(ending);
}

} // namespace

QByteArray MetricLine::label(QByteArrayView key) const
{
    const auto found = std::ranges::find_if(labels, [key](const auto& label) { return label.first == key; });
    return found == labels.end() ? QByteArray() : found->second;
}

std::optional<MetricLine> metricLineFrom(QByteArrayView line)
{
    LineReader reader(line);
    reader.skipBlanks();
    MetricLine metric {.name = reader.takeName().toByteArray()};
    if (metric.name.isEmpty()) // a comment among others
        return std::nullopt;
    reader.skipBlanks();
    if (!takeLabels(reader, metric))
        return std::nullopt;
    reader.skipBlanks();
    const auto value = numberFrom(reader.takeWord());
    if (!value)
        return std::nullopt;
    metric.value = *value;
    return metric;
}

void PrometheusText::feed(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (isTooLarge())
        return;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        m_isSkipping = m_isSkipping || m_rest.size() + piece.size() > longestLine;
        if (m_isSkipping)
            m_rest.clear();
        else
            m_rest.append(piece);
        if (end < 0)
            return;
        if (!m_isSkipping)
            takeLine(m_rest);
        m_rest.clear();
        m_isSkipping = false;
    }
}

void PrometheusText::takeLine(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_lines.size() >= mostLines || isBucket(line))
        return;
    if (auto metric = metricLineFrom(line))
        m_lines.push_back(*std::move(metric));
}

} // namespace tokenscope
