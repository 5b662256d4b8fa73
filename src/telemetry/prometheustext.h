// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// One line of a metrics page: a name, its labels and a value.
struct MetricLine
{
    QByteArray name {}; ///< "vllm:num_requests_running"
    std::vector<std::pair<QByteArray, QByteArray>> labels {}; ///< in the line's order, escapes resolved
    double value = 0; ///< may be NaN or infinite

    [[nodiscard]] QByteArray label(QByteArrayView key) const; ///< empty if there is none
    bool operator==(const MetricLine&) const = default;
};

/// A line of Prometheus's text format 0.0.4 or of OpenMetrics, without its line end. Nothing for comments, empty and
/// broken lines. Timestamps and exemplars are passed over.
[[nodiscard]] std::optional<MetricLine> metricLineFrom(QByteArrayView line);

/// Reads a metrics page as it comes in, however it is cut into pieces. Buckets of histograms are left out. A last line
/// without its end is not read: it may be half a number.
class PrometheusText
{
public:
    static constexpr qsizetype largestPage = 4LL * 1024 * 1024;
    static constexpr qsizetype longestLine = 64LL * 1024; ///< longer ones are passed over
    static constexpr std::size_t mostLines = 20'000; ///< kept; the rest of a page is passed over

    void feed(QByteArrayView bytes);
    [[nodiscard]] bool isTooLarge() const { return m_size > largestPage; } ///< then the rest was not read
    [[nodiscard]] const std::vector<MetricLine>& lines() const { return m_lines; }

private:
    void takeLine(QByteArrayView line);

    qsizetype m_size = 0;
    QByteArray m_rest {}; // of a line whose end has not come yet …
    bool m_isSkipping = false; // … or which is too long
    std::vector<MetricLine> m_lines {};
};

} // namespace tokenscope
