// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/loglinecutter.h"

#include <cstring>

namespace tokenscope {

namespace {

constexpr char escape = '\x1b';

std::size_t positionOf(char wanted, std::string_view text)
{
    const void* found = text.empty() ? nullptr : std::memchr(text.data(), wanted, text.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

// How long the sequence that begins with an escape character is: "ESC [ … letter", "ESC ] … BEL", "ESC character".
std::size_t controlLength(std::string_view text)
{
    if (text.size() < 2)
        return text.size();
    std::size_t end = 2;
    if (text[1] == '[') {
        while (end < text.size() && text[end] >= 0x20 && text[end] < 0x40)
            ++end;
        return std::min(end + 1, text.size());
    }
    if (text[1] != ']')
        return end;
    while (end < text.size() && text[end] != '\a' && text[end] != escape)
        ++end;
    return std::min(end + 1, text.size());
}

void appendWithoutControls(QByteArray& clean, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == escape) {
            at += controlLength(text.substr(at));
            continue;
        }
        if (text[at] != '\0')
            clean.append(text[at]);
        ++at;
    }
}

bool beginsUtf16(std::string_view text)
{
    using namespace std::string_view_literals;
    if (text.starts_with("\xff\xfe"sv) || text.starts_with("\xfe\xff"sv))
        return true;
    if (text.size() < 4)
        return false;
    const bool isLittle = text[0] && !text[1] && text[2] && !text[3];
    const bool isBig = !text[0] && text[1] && !text[2] && text[3];
    return isLittle || isBig;
}

} // namespace

void LogLineCutter::feed(QByteArrayView bytes, const Sink& sink)
{
    std::string_view rest = viewOf(bytes);
    const auto has = [rest](char wanted) { return positionOf(wanted, rest) != std::string_view::npos; };
    m_hasReturns = has('\r');
    m_hasControls = (m_hasControls && !m_kept.isEmpty()) || has(escape) || has('\0');
    while (!rest.empty() && !m_isUtf16) {
        const std::size_t end = positionOf('\n', rest);
        const bool isEnded = end != std::string_view::npos;
        takePart(rest.substr(0, end), isEnded, sink);
        rest.remove_prefix(isEnded ? end + 1 : rest.size());
        m_line += isEnded ? 1 : 0;
    }
}

void LogLineCutter::finish(const Sink& sink)
{
    if (m_kept.isEmpty())
        return;
    handOver({viewOf(m_kept), m_line, true, m_isContinued}, sink);
    m_kept.resize(0);
}

void LogLineCutter::takePart(std::string_view part, bool isEnded, const Sink& sink)
{
    while (m_hasReturns) {
        const std::size_t end = positionOf('\r', part);
        if (end == std::string_view::npos)
            break;
        endText(part.substr(0, end), sink);
        part.remove_prefix(end + 1);
    }
    if (isEnded)
        endText(part, sink);
    else
        keep(part, sink);
}

void LogLineCutter::keep(std::string_view part, const Sink& sink)
{
    while (!part.empty()) {
        if (m_kept.size() == blockLength) {
            constexpr auto decisive = static_cast<std::size_t>(blockLength - overlap);
            handOver({viewOf(m_kept), m_line, false, m_isContinued, decisive}, sink);
            m_kept.remove(0, blockLength - overlap);
            m_isContinued = true;
        }
        const auto room = static_cast<std::size_t>(blockLength - m_kept.size());
        const std::string_view taken = part.substr(0, room);
        m_kept.append(taken.data(), static_cast<qsizetype>(taken.size()));
        part.remove_prefix(taken.size());
    }
}

void LogLineCutter::endText(std::string_view part, const Sink& sink)
{
    if (m_kept.isEmpty() && part.size() <= static_cast<std::size_t>(blockLength)) {
        handOver({part, m_line}, sink);
        return;
    }
    keep(part, sink);
    handOver({viewOf(m_kept), m_line, false, m_isContinued}, sink);
    m_kept.resize(0);
    m_isContinued = false;
}

void LogLineCutter::handOver(LogText text, const Sink& sink)
{
    if (text.text.empty())
        return;
    if (!m_hasBegun) {
        m_hasBegun = true;
        m_isUtf16 = beginsUtf16(text.text);
    }
    if (m_isUtf16)
        return;
    if (text.text.starts_with("\xef\xbb\xbf") && text.decisive == std::string_view::npos)
        text.text.remove_prefix(3);
    const bool hasControls = m_hasControls
        && (positionOf(escape, text.text) != std::string_view::npos
            || positionOf('\0', text.text) != std::string_view::npos);
    if (hasControls)
        text.text = withoutControls(text);
    sink(text);
}

std::string_view LogLineCutter::withoutControls(LogText& text)
{
    m_clean.resize(0);
    appendWithoutControls(m_clean, text.text.substr(0, text.decisive));
    if (text.decisive < text.text.size()) {
        const std::string_view rest = text.text.substr(text.decisive);
        text.decisive = static_cast<std::size_t>(m_clean.size());
        appendWithoutControls(m_clean, rest);
    }
    return viewOf(m_clean);
}

} // namespace tokenscope
