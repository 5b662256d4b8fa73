// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/loghints.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// What a release's number stands behind: folders of the installation and of the repository, packages. Each is searched
// by its one rare character, since there are many lines without any of them.
struct Mark
{
    std::string_view before;
    std::string_view behind;
};

constexpr std::array underscoreMarks {Mark {"R", "_"}, Mark {"Release", "_"}, Mark {"cerebras", "_pytorch"},
                                      Mark {"cerebras", "_modelzoo"}};
constexpr std::array hyphenMarks {Mark {"modelzoo", "-v"}, Mark {"cerebras", "-pytorch"},
                                  Mark {"cerebras", "-modelzoo"}};
constexpr std::string_view imageMark = "job image version ";
constexpr std::array sequenceMarks {Mark {"", "_MSL"}, Mark {"", "_msl"}, Mark {"max", "_sequence_length"}};
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

bool isWordCharacter(char character)
{
    return isLetter(character) || isDigit(character);
}

// Where the text goes on behind the mark whose rare character stands at `at`; npos if it is not that mark.
std::size_t endOf(const Mark& mark, std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    const bool isMark = text.substr(at).starts_with(mark.behind) && before.ends_with(mark.before);
    if (!isMark)
        return std::string_view::npos;
    const std::string_view further = before.substr(0, at - mark.before.size());
    const bool isWithinWord = !mark.before.empty() && !further.empty() && isWordCharacter(further.back());
    return isWithinWord ? std::string_view::npos : at + mark.behind.size();
}

// "cerebras_pytorch==2.4.0", "cerebras-pytorch    2.4.0"
std::string_view behindPackage(const Mark& mark, std::string_view text)
{
    const bool isPackage = mark.before == "cerebras";
    return isPackage ? text.substr(std::min(text.find_first_not_of("= "), text.size())) : text;
}

template<typename Marks>
std::string_view releaseBehind(char rare, const Marks& marks, const LogLine& line)
{
    const std::string_view text = line.message;
    for (std::size_t at = text.find(rare); at != std::string_view::npos; at = text.find(rare, at + 1)) {
        for (const Mark& mark : marks) {
            const std::size_t end = endOf(mark, text, at);
            if (end == std::string_view::npos)
                continue;
            const std::string_view release = releaseAt(behindPackage(mark, text.substr(end)), line.isCut);
            if (!release.empty())
                return release;
        }
    }
    return {};
}

std::string_view imageReleaseIn(const LogLine& line)
{
    const std::size_t at = line.message.find(imageMark);
    return at == std::string_view::npos ? std::string_view()
                                        : releaseAt(line.message.substr(at + imageMark.size()), line.isCut);
}

std::int64_t sequenceLengthAt(std::string_view text, bool isCut)
{
    text.remove_prefix(std::min(text.find_first_not_of("\"':= "), text.size()));
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::optional<std::int64_t> length = wholeNumberAt(text);
    const bool isKnown = length && *length > 0 && *length <= longestSequence && !(isCut && digits == text.size());
    return isKnown ? *length : 0;
}

// "…_MSL128_…", "max_sequence_length: 4096"
std::int64_t sequenceLengthIn(const LogLine& line)
{
    const std::string_view text = line.message;
    for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
        for (const Mark& mark : sequenceMarks) {
            const std::size_t end = endOf(mark, text, at);
            const std::int64_t length
                = end == std::string_view::npos ? 0 : sequenceLengthAt(text.substr(end), line.isCut);
            if (length > 0)
                return length;
        }
    }
    return 0;
}

} // namespace

LogHints::Found LogHints::take(const LogLine& line)
{
    Found found;
    found.release = takeRelease(line);
    if (!m_hasSequenceLength) {
        found.sequenceLength = sequenceLengthIn(line);
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
    std::string_view release = releaseBehind('_', underscoreMarks, line);
    if (release.empty())
        release = releaseBehind('-', hyphenMarks, line);
    if (!release.empty()) {
        m_release = Knowledge::Known;
        return release;
    }
    if (m_release == Knowledge::Guessed || line.level != LogLevel::Warning)
        return {};
    release = imageReleaseIn(line);
    m_release = release.empty() ? Knowledge::None : Knowledge::Guessed;
    return release;
}

} // namespace tokenscope
