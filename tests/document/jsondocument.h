// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/jsonwriter.h"

#include <nlohmann/json.hpp>

// JSON documents as the suites of this room read them.

namespace tokenscope::testing {

using Json = nlohmann::ordered_json;

inline Json documentOf(const Comparison& comparison, const ReportOptions& options = {})
{
    const QByteArray text = jsonDocument(comparison, options);
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

inline std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

inline Json comparedIn(const Json& document, const std::string& metric)
{
    for (const Json& entry : document["comparisons"]) {
        if (entry["metric"] == metric)
            return entry;
    }
    return {};
}

// QCOMPARE would try to make numbers of JSON values
inline std::string dumped(const Json& value)
{
    return value.dump();
}

inline double rounded(const Json& number, int decimals)
{
    return QString::number(number.get<double>(), 'f', decimals).toDouble();
}

} // namespace tokenscope::testing
