// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/progressmessage.h"

#include "cerebraslog/logline.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tokenscope {

namespace {

struct Word
{
    std::string_view name;
    LogEventKind kind;
};

constexpr std::array words {Word {"Train", LogEventKind::Train}, Word {"Eval", LogEventKind::Evaluate},
                            Word {"Validate", LogEventKind::Evaluate}};

struct FieldName
{
    std::string_view name;
    ProgressField field;
};

constexpr std::array fieldNames {
    FieldName {"Step", ProgressField::Step},
    FieldName {"GlobalStep", ProgressField::Step},
    FieldName {"Loss", ProgressField::Loss},
    FieldName {"Rate", ProgressField::Rate},
    FieldName {"GlobalRate", ProgressField::GlobalRate},
    FieldName {"LoopTimeRemaining", ProgressField::LoopTimeRemaining},
    FieldName {"TimeRemaining", ProgressField::TimeRemaining},
};

ProgressField fieldNamed(std::string_view name)
{
    for (const FieldName& known : fieldNames) {
        if (known.name == name)
            return known.field;
    }
    return ProgressField::Other;
}

struct Number
{
    std::optional<double> value {};
    std::size_t length = 0;
    std::size_t decimals = 0;
};

Number numberAt(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (length == 0)
        return {};
    const std::size_t point = text.substr(0, length).find('.');
    const std::size_t decimals = point == std::string_view::npos ? 0 : length - point - 1;
    return {error == std::errc {} ? std::optional(value) : std::nullopt, length, decimals};
}

struct Duration
{
    std::optional<double> seconds {};
    std::size_t length = 0;
};

std::size_t digitsAt(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    return length;
}

// "1 day, ", "12 days, "
Duration daysAt(std::string_view text)
{
    const std::size_t digits = digitsAt(text);
    std::string_view rest = text.substr(digits);
    if (digits == 0 || digits > 6 || !rest.starts_with(" day"))
        return {};
    rest.remove_prefix(rest.starts_with(" days") ? 5 : 4);
    while (!rest.empty() && (rest.front() == ',' || isBlank(rest.front())))
        rest.remove_prefix(1);
    return {static_cast<double>(wholeNumberAt(text).value_or(0)) * 86400, text.size() - rest.size()};
}

// "1:18:05", "1 day, 2:03:04", "2:03:04.5"
Duration durationAt(std::string_view text)
{
    const Duration days = daysAt(text);
    const std::string_view clock = text.substr(days.length);
    const std::size_t hours = digitsAt(clock);
    const bool isClock = hours > 0 && hours <= 6 && clock.size() >= hours + 6 && clock[hours] == ':'
        && digitsAt(clock.substr(hours + 1)) == 2 && clock[hours + 3] == ':' && digitsAt(clock.substr(hours + 4)) >= 2;
    if (!isClock)
        return {std::nullopt, days.length + clock.substr(0, clock.find_first_of(", \t")).size()};
    const auto part = [&](std::size_t at, std::size_t length) {
        return static_cast<double>(wholeNumberAt(clock.substr(at, length)).value_or(0));
    };
    const double seconds = part(0, hours) * 3600 + part(hours + 1, 2) * 60 + part(hours + 4, 2);
    std::size_t length = hours + 6;
    if (length < clock.size() && clock[length] == '.')
        length += 1 + digitsAt(clock.substr(length + 1));
    return {days.seconds.value_or(0) + seconds, days.length + length};
}

bool isKeyCharacter(char character)
{
    return isLetter(character) || character == '_';
}

// Reads "key=value" after "key=value" until something else comes.
class FieldReader
{
public:
    FieldReader(ProgressMessage& line, std::string_view rest)
        : m_line(line)
        , m_rest(rest)
    {
    }

    void readAll(LineEnding ending)
    {
        while (readField(ending)) { }
    }
    [[nodiscard]] bool hasStep() const { return m_hasStep; }

private:
    bool readField(LineEnding ending);
    std::size_t readValue(ProgressField field, std::string_view value);
    std::size_t readStep(std::string_view value);
    std::size_t readNumber(ProgressField field, std::string_view value);
    std::size_t readDuration(ProgressField field, std::string_view value);
    void forget(ProgressField field);

    ProgressMessage& m_line;
    std::string_view m_rest;
    bool m_hasStep = false;
};

bool FieldReader::readField(LineEnding ending)
{
    while (!m_rest.empty() && (isBlank(m_rest.front()) || m_rest.front() == ','))
        m_rest.remove_prefix(1);
    if (m_rest.starts_with("samples/sec")) {
        m_rest.remove_prefix(std::string_view("samples/sec").size());
        return true;
    }
    std::size_t end = 0;
    while (end < m_rest.size() && isKeyCharacter(m_rest[end]))
        ++end;
    if (end == 0 || end >= m_rest.size() || (m_rest[end] != '=' && m_rest[end] != '>'))
        return false;
    const ProgressField field = fieldNamed(m_rest.substr(0, end));
    if (field == ProgressField::TimeRemaining)
        m_line.report.isAtLeast = m_rest[end] == '>';
    const std::string_view value = withoutBlanksBefore(m_rest.substr(end + 1));
    m_line.isOpen = false;
    m_line.lastField = field;
    const std::size_t length = readValue(field, value);
    m_line.isOpen = m_line.isOpen && length == value.size();
    if (m_line.isOpen && ending == LineEnding::Doubtful)
        forget(field);
    m_rest = value.substr(length);
    return true;
}

std::size_t FieldReader::readValue(ProgressField field, std::string_view value)
{
    switch (field) {
    case ProgressField::Step:
        return readStep(value);
    case ProgressField::Loss:
    case ProgressField::Rate:
    case ProgressField::GlobalRate:
        return readNumber(field, value);
    case ProgressField::LoopTimeRemaining:
    case ProgressField::TimeRemaining:
        return readDuration(field, value);
    case ProgressField::Other:
        break;
    }
    return std::min(value.find_first_of(", \t"), value.size());
}

std::size_t FieldReader::readStep(std::string_view value)
{
    m_line.isOpen = true;
    const std::size_t digits = digitsAt(value);
    if (const auto step = wholeNumberAt(value)) {
        m_line.report.step = *step;
        m_hasStep = true;
    }
    return digits;
}

std::size_t FieldReader::readNumber(ProgressField field, std::string_view value)
{
    const Number number = numberAt(value);
    const bool isFinite = number.value && std::isfinite(*number.value);
    if (field == ProgressField::Loss) {
        m_line.report.loss = number.value;
        // losses have five decimals, always
        m_line.isOpen = isFinite && number.decimals != 5;
        return number.length;
    }
    // a rate is whole once its unit begins
    m_line.isOpen = true;
    const std::optional<double> rate = isFinite && *number.value >= 0 ? number.value : std::nullopt;
    (field == ProgressField::Rate ? m_line.report.rate : m_line.report.globalRate) = rate;
    return number.length;
}

std::size_t FieldReader::readDuration(ProgressField field, std::string_view value)
{
    const Duration duration = durationAt(value);
    m_line.isOpen = !duration.seconds;
    (field == ProgressField::TimeRemaining ? m_line.report.secondsLeft : m_line.report.loopSecondsLeft)
        = duration.seconds;
    return duration.length;
}

void FieldReader::forget(ProgressField field)
{
    switch (field) {
    case ProgressField::Step:
        m_hasStep = false;
        break;
    case ProgressField::Loss:
        m_line.report.loss.reset();
        break;
    case ProgressField::Rate:
        m_line.report.rate.reset();
        break;
    case ProgressField::GlobalRate:
        m_line.report.globalRate.reset();
        break;
    case ProgressField::LoopTimeRemaining:
    case ProgressField::TimeRemaining:
    case ProgressField::Other:
        break; // what is open of these has no value
    }
}

const Word* wordAt(std::string_view message)
{
    if (!message.starts_with('|'))
        return nullptr;
    const std::string_view rest = withoutBlanksBefore(message.substr(1));
    for (const Word& word : words) {
        if (rest.starts_with(word.name) && (rest.size() == word.name.size() || isBlank(rest[word.name.size()])))
            return &word;
    }
    return nullptr;
}

std::string_view behindWord(std::string_view message, const Word& word)
{
    return withoutBlanksBefore(withoutBlanksBefore(message.substr(1)).substr(word.name.size()));
}

} // namespace

std::optional<ProgressMessage> parseProgressMessage(std::string_view message, LineEnding ending)
{
    constexpr std::string_view device = "Device=";
    const Word* word = wordAt(message);
    if (!word)
        return std::nullopt;
    std::string_view rest = behindWord(message, *word);
    if (!rest.starts_with(device))
        return std::nullopt;
    rest.remove_prefix(device.size());
    const std::size_t end = rest.find_first_of(", \t");
    if (end == 0 || end == std::string_view::npos)
        return std::nullopt;
    ProgressMessage line;
    line.kind = word->kind;
    line.report.device = QByteArrayView(rest.data(), static_cast<qsizetype>(end));
    FieldReader reader(line, rest.substr(end));
    reader.readAll(ending);
    return reader.hasStep() ? std::optional(line) : std::nullopt;
}

std::optional<ProgressMessage> parseTensorFlowMessage(std::string_view message)
{
    constexpr std::string_view begin = "global step ";
    constexpr std::string_view between = ": loss = ";
    if (!message.starts_with(begin) || !message.ends_with(" steps/sec)"))
        return std::nullopt;
    message.remove_prefix(begin.size());
    const std::optional<std::int64_t> step = wholeNumberAt(message);
    message.remove_prefix(digitsAt(message));
    if (!step || !message.starts_with(between))
        return std::nullopt;
    ProgressMessage line;
    line.report.step = *step;
    line.report.loss = numberAt(message.substr(between.size())).value;
    line.lastField = ProgressField::Loss;
    return line;
}

bool beginsProgressMessage(std::string_view message)
{
    const Word* word = wordAt(message);
    if (!word)
        return false;
    constexpr std::string_view device = "Device=";
    const std::string_view rest = behindWord(message, *word);
    return rest.starts_with(device) || device.starts_with(rest);
}

bool continuesProgressMessage(std::string_view message)
{
    const std::size_t end = message.find_first_of("=>");
    return end != std::string_view::npos && fieldNamed(message.substr(0, end)) != ProgressField::Other;
}

std::size_t findProgressMessage(std::string_view text)
{
    constexpr std::size_t longestWord = 16;
    for (std::size_t at = text.find(" Device="); at != std::string_view::npos; at = text.find(" Device=", at + 1)) {
        const std::size_t from = at - std::min(at, longestWord);
        const std::size_t begin = text.substr(from, at - from).rfind('|');
        if (begin != std::string_view::npos && wordAt(text.substr(from + begin)))
            return from + begin;
    }
    return std::string_view::npos;
}

} // namespace tokenscope
