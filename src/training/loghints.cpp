// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/loghints.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// What a release's number stands behind: folders of the installation and of the repository, packages.
constexpr std::array releaseMarks {
    std::string_view("R_"),
    std::string_view("Release_"),
    std::string_view("modelzoo-v"),
    std::string_view("cerebras_pytorch=="),
    std::string_view("cerebras-pytorch=="),
    std::string_view("cerebras_modelzoo=="),
    std::string_view("cerebras-modelzoo=="),
};
constexpr std::string_view imageMark = "job image version ";
constexpr std::array sequenceMarks {std::string_view("_MSL"), std::string_view("max_sequence_length")};
constexpr std::int64_t longestSequence = 16 * 1024 * 1024;

// "2.6.0" or "2.6"; empty if the text begins otherwise or if the end of the file may have cut it.
std::string_view releaseAt(std::string_view text, bool isCut)
{
    std::size_t end = 0;
    std::size_t dots = 0;
    while (end < text.size() && (isDigit(text[end]) || (text[end] == '.' && dots < 2))) {
        dots += text[end] == '.' ? 1 : 0;
        ++end;
    }
    if (end == text.size() && isCut)
        return {};
    std::string_view release = text.substr(0, end);
    if (release.ends_with('.'))
        release.remove_suffix(1);
    const bool isPlausible = release.size() >= 3 && release.size() <= 10 && isDigit(release.front())
        && release.find('.') != std::string_view::npos && release.find("..") == std::string_view::npos;
    return isPlausible ? release : std::string_view();
}

std::string_view releaseBehind(std::string_view mark, std::string_view text, bool isCut)
{
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        if (at > 0 && (isLetter(text[at - 1]) || isDigit(text[at - 1])))
            continue;
        const std::string_view release = releaseAt(text.substr(at + mark.size()), isCut);
        if (!release.empty())
            return release;
    }
    return {};
}

// "…_MSL128_…", "max_sequence_length: 4096"
std::int64_t sequenceLengthIn(std::string_view text, bool isCut)
{
    for (const std::string_view mark : sequenceMarks) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos)
            continue;
        std::string_view rest = text.substr(at + mark.size());
        rest.remove_prefix(std::min(rest.find_first_not_of("\"':= "), rest.size()));
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        const std::optional<std::int64_t> length = wholeNumberAt(rest);
        if (length && *length > 0 && *length <= longestSequence && !(isCut && digits == rest.size()))
            return *length;
    }
    return 0;
}

} // namespace

LogHints::Found LogHints::take(const LogLine& line)
{
    Found found;
    found.release = takeRelease(line);
    if (!m_hasSequenceLength) {
        found.sequenceLength = sequenceLengthIn(line.message, line.isCut);
        m_hasSequenceLength = found.sequenceLength > 0;
    }
    // a traceback through the environment that Cerebras's packages are installed in
    if (!m_isOfCerebras && line.message.starts_with("File \"")) {
        found.isOfCerebras = line.message.find("venv_cerebras") != std::string_view::npos
            || line.message.find("site-packages/cerebras") != std::string_view::npos;
        m_isOfCerebras = found.isOfCerebras;
    }
    return found;
}

std::string_view LogHints::takeRelease(const LogLine& line)
{
    if (m_release == Knowledge::Known)
        return {};
    for (const std::string_view mark : releaseMarks) {
        const std::string_view release = releaseBehind(mark, line.message, line.isCut);
        if (release.empty())
            continue;
        m_release = Knowledge::Known;
        return release;
    }
    if (m_release == Knowledge::Guessed || line.level != LogLevel::Warning)
        return {};
    const std::string_view release = releaseBehind(imageMark, line.message, line.isCut);
    m_release = release.empty() ? Knowledge::None : Knowledge::Guessed;
    return release;
}

} // namespace tokenscope
