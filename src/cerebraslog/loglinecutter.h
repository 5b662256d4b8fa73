// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <functional>
#include <string_view>

namespace tokenscope {

/// What stands in a log between two line ends. A carriage return ends it too, since whatever draws progress begins
/// anew there. Colours and NUL bytes are taken out.
struct LogText
{
    std::string_view text {}; ///< good while it is handed over
    std::int64_t line = 0; ///< from 1; only line feeds count
    bool isCut = false; ///< the file ended, not the line
    bool isContinued = false; ///< begins somewhere within a line too long to be kept
    /// What begins here or later comes again, whole, with the next text. Only of lines too long to be kept.
    std::size_t decisive = std::string_view::npos;
};

/// Cuts bytes into lines however they come in. Takes the same memory for lines of any length: of one that is too long
/// come blocks that overlap.
class LogLineCutter
{
public:
    using Sink = std::function<void(const LogText&)>;

    static constexpr qsizetype blockLength = qsizetype {32} * 1024;
    /// Longer than any message of interest.
    static constexpr qsizetype overlap = 2048;

    void feed(QByteArrayView bytes, const Sink& sink);
    void finish(const Sink& sink);
    /// The text is in UTF-16, of which nothing is handed over.
    [[nodiscard]] bool isUtf16() const { return m_isUtf16; }

private:
    void takePart(std::string_view part, bool isEnded, const Sink& sink);
    void keep(std::string_view part, const Sink& sink);
    void endText(std::string_view part, const Sink& sink);
    void handOver(LogText text, const Sink& sink);
    [[nodiscard]] std::string_view withoutControls(LogText& text);

    QByteArray m_kept {}; // of a line that has not ended
    QByteArray m_clean {};
    std::int64_t m_line = 1;
    bool m_hasReturns = false; // there are carriage returns in what is being read
    bool m_hasControls = false; // there are other bytes to take out in it, or in m_kept
    bool m_isContinued = false; // m_kept begins within a line
    bool m_hasBegun = false;
    bool m_isUtf16 = false;
};

} // namespace tokenscope
