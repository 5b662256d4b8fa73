// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/failuretext.h"

#include "ui/text/format.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope::failuretext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FailureText)
};

constexpr std::size_t mostKinds = 4; // told one by one

int asCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, 1'000'000'000)); // what %n takes
}

void add(std::vector<Kind>& kinds, const RequestRecord& record)
{
    const QString word = outcometext::word(record);
    const auto known = std::ranges::find(kinds, word, &Kind::word);
    if (known == kinds.end())
        kinds.push_back({word, 1, &record});
    else
        ++known->count;
}

std::int64_t total(const std::vector<Kind>& kinds)
{
    std::int64_t sum = 0;
    for (const Kind& kind : kinds)
        sum += kind.count;
    return sum;
}

QString listed(const std::vector<Kind>& kinds)
{
    QStringList words;
    std::int64_t others = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (i < mostKinds)
            //: how often, and what: "7 × token quota"
            words.append(Words::tr("%1 × %2").arg(format::count(kinds[i].count), kinds[i].word));
        else
            others += kinds[i].count;
    }
    if (others > 0)
        words.append(Words::tr("%1 × something else").arg(format::count(others)));
    return words.join(QStringLiteral(", "));
}

/// The endpoint of the leg that has this record.
QString endpointOf(const RequestRecord& record, const std::vector<const Leg*>& legs)
{
    for (const Leg* leg : legs) {
        const bool isItsOwn
            = std::ranges::any_of(leg->records, [&record](const RequestRecord& other) { return &other == &record; });
        if (isItsOwn)
            return leg->part.endpoint.isEmpty() ? leg->name : leg->part.endpoint;
    }
    return {};
}

} // namespace

std::vector<Kind> kindsOf(const std::vector<const Leg*>& legs)
{
    std::vector<Kind> kinds;
    for (const Leg* leg : legs) {
        for (const RequestRecord& record : leg->records) {
            if (!record.isWarmup && !record.succeeded() && record.outcome != Outcome::Cancelled)
                add(kinds, record);
        }
    }
    std::ranges::stable_sort(kinds, std::ranges::greater {}, &Kind::count);
    return kinds;
}

QString summary(const Leg& leg)
{
    const std::vector<Kind> kinds = kindsOf({&leg});
    if (kinds.empty())
        return {};
    //: %1 is an endpoint, %2 kinds of failures: "7 × token quota, 2 × model cold"
    return Words::tr("%Ln request(s) of %1 failed: %2.", nullptr, asCount(total(kinds))).arg(leg.name, listed(kinds));
}

Digest digestOf(const RunResult& result)
{
    std::vector<const Leg*> legs;
    std::ranges::transform(result.legs, std::back_inserter(legs), [](const Leg& leg) { return &leg; });
    const std::vector<Kind> kinds = kindsOf(legs);
    if (kinds.empty())
        return {};
    const RequestRecord& example = *kinds.front().example;
    return {.what = Words::tr("%Ln request(s) failed: %1.", nullptr, asCount(total(kinds))).arg(listed(kinds)),
            .advice = outcometext::explanation(example),
            .reported = example.errorMessage,
            .cause = example.cause,
            .endpoint = endpointOf(example, legs)};
}

} // namespace tokenscope::failuretext
