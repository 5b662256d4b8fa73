// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "simulator/simulatedendpoint.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace tokenscope;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // ms; a limit, not a wait

Profile plainProfile()
{
    return {.name = QStringLiteral("plain"),
            .models = {QStringLiteral("m")},
            .capacity = 64,
            .medianTokens = 50,
            .minTokens = 50,
            .maxTokens = 50,
            .reasoningField = QStringLiteral("reasoning")};
}

std::unique_ptr<SimulatedEndpoint> serve(const Profile& profile, double timeScale)
{
    auto endpoint = SimulatedEndpoint::start({.profile = profile, .timeScale = timeScale});
    return endpoint ? std::move(*endpoint) : nullptr;
}

QByteArray body(int number, bool isStreamed, const QByteArray& more = {})
{
    return R"({"messages":[{"role":"user","content":"Question )" + QByteArray::number(number) + R"("}],"stream":)"
        + (isStreamed ? "true" : "false") + more + '}';
}

struct Asked
{
    std::unique_ptr<RawClient> client {};
    std::optional<RawClient::Response> response {};
};

// all at once, each on its own connection
std::vector<Asked> askAll(const SimulatedEndpoint& endpoint, int count, bool isStreamed, const QByteArray& more = {})
{
    std::vector<Asked> asked(static_cast<std::size_t>(count));
    for (Asked& one : asked)
        one.client = std::make_unique<RawClient>(endpoint.baseUrl());
    for (int number = 0; number < count; ++number)
        asked[static_cast<std::size_t>(number)].client->post(body(number, isStreamed, more));
    return asked;
}

bool collect(std::vector<Asked>& asked)
{
    for (Asked& one : asked) {
        if (!one.response)
            one.response = one.client->takeResponse();
    }
    return std::ranges::all_of(asked, [](const Asked& one) { return one.response.has_value(); });
}

double numberIn(const QByteArray& answer, const QByteArray& key)
{
    const QByteArray mark = '"' + key + "\":";
    return answer.mid(answer.lastIndexOf(mark) + mark.size(), 20).split(',').front().split('}').front().toDouble();
}

} // namespace

class TestSimulatedTiming : public QObject
{
    Q_OBJECT

private slots:
    void theMeanLatencyIsTheProfiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isStreamed");
        QTest::newRow("metis, streamed") << "metis" << true;
        QTest::newRow("metis, whole") << "metis" << false;
        QTest::newRow("sophia, streamed") << "sophia" << true;
        QTest::newRow("sophia, whole") << "sophia" << false;
    }
    void theMeanLatencyIsTheProfiles()
    {
        constexpr double timeScale = 0.2;
        constexpr int requests = 24;
        QFETCH(QString, name);
        QFETCH(bool, isStreamed);
        const Profile profile = *loadProfile(name);
        const auto endpoint = serve(profile, timeScale);
        auto asked
            = askAll(*endpoint, requests, isStreamed, isStreamed ? R"(,"stream_options":{"include_usage":true})" : "");
        QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
        double measured = 0;
        double expected = toSeconds(profile.firstRequestExtraTime);
        for (const Asked& one : asked) {
            measured += toSeconds(one.client->latency()) / timeScale;
            expected += toSeconds(expectedLatency(profile, numberIn(one.response->body, "prompt_tokens"),
                                                  numberIn(one.response->body, "completion_tokens")));
        }
        QVERIFY2(qAbs(measured / expected - 1) < 0.15, qPrintable(QString::number(measured / expected)));
    }

    void nothingComesBeforeItsTime()
    {
        Profile profile = plainProfile();
        profile.fixedTime = 1s;
        profile.timePerToken = 20ms;
        const auto endpoint = serve(profile, 0.1); // 100 ms, then 2 ms a token
        auto asked = askAll(*endpoint, 8, true);
        QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
        for (const Asked& one : asked) {
            QVERIFY(one.client->timeToFirstByte() >= 102ms);
            QVERIFY(one.client->latency() >= 200ms);
        }
    }

    void theFirstRequestIsSlower()
    {
        Profile profile = plainProfile();
        profile.firstRequestExtraTime = 2s;
        const auto endpoint = serve(profile, 0.1);
        for (const Nanoseconds least : {Nanoseconds(200ms), Nanoseconds(0)}) {
            auto asked = askAll(*endpoint, 1, false);
            QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
            QVERIFY(asked.front().client->latency() >= least);
            QVERIFY(least > 0ns || asked.front().client->latency() < 200ms);
        }
    }

    void sixtyFourStreamsRunAtATime()
    {
        Profile profile = plainProfile();
        profile.fixedTime = 5s;
        profile.timePerToken = 50ms;
        const auto endpoint = serve(profile, 0.1); // 0.5 s, then 5 ms a token: 0.75 s in all
        auto asked = askAll(*endpoint, 64, true);
        const TimePoint start = std::chrono::steady_clock::now();
        QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
        // one after the other they would take 48 s
        QVERIFY(std::chrono::steady_clock::now() - start < 10s);
        for (const Asked& one : asked) {
            QVERIFY(one.client->latency() >= 750ms);
            QVERIFY(one.response->body.endsWith("data: [DONE]\n\n"));
            QCOMPARE(one.response->body.count("data: "), 50 + 3);
        }
    }

    void whatIsAboveTheCapacityWaitsItsTurn()
    {
        Profile profile = plainProfile();
        profile.capacity = 2;
        profile.fixedTime = 1s;
        const auto endpoint = serve(profile, 0.1);
        auto asked = askAll(*endpoint, 6, false);
        QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
        std::vector<Nanoseconds> latencies;
        for (const Asked& one : asked)
            latencies.push_back(one.client->latency());
        std::ranges::sort(latencies);
        for (std::size_t at = 0; at < latencies.size(); ++at)
            QVERIFY(latencies[at] >= (at / 2 + 1) * 100ms);
        // they share nothing but the slots: the last is not much later than three rounds
        QVERIFY(latencies.back() < 3s);
    }

    void whoComesFirstIsServedFirst()
    {
        Profile profile = plainProfile();
        profile.capacity = 1;
        profile.fixedTime = 3s;
        profile.style = Profile::Style::SambaNova; // says when it was done
        const auto endpoint = serve(profile, 0.1);
        std::vector<Asked> asked;
        for (int number = 0; number < 4; ++number) {
            asked.push_back({.client = std::make_unique<RawClient>(endpoint->baseUrl())});
            asked.back().client->post(body(number, false));
            // so that the order of arrival is certain: an answer to another connection comes behind the request
            RawClient witness(endpoint->baseUrl());
            witness.send("GET /health HTTP/1.1\r\n\r\n");
            QTRY_VERIFY_WITH_TIMEOUT(!witness.received().isEmpty(), patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(collect(asked), patience);
        std::vector<double> ends;
        for (const Asked& one : asked)
            ends.push_back(numberIn(one.response->body, "end_time"));
        QVERIFY(std::ranges::is_sorted(ends));
        QVERIFY(ends.front() > 1e9 && ends.front() < ends.back());
    }

    void aClientThatLeavesFreesItsSlot()
    {
        Profile profile = plainProfile();
        profile.capacity = 1;
        profile.timePerToken = 10s;
        const auto endpoint = serve(profile, 0.01); // 100 ms a token: 5 s in all
        RawClient leaving(endpoint->baseUrl());
        leaving.post(body(1, true));
        QTRY_VERIFY_WITH_TIMEOUT(leaving.received().contains("delta"), patience);
        auto waiting = askAll(*endpoint, 1, false, R"(,"max_tokens":1)");
        leaving.abort();
        QTRY_VERIFY_WITH_TIMEOUT(collect(waiting), patience);
        QVERIFY(waiting.front().client->latency() >= 100ms);
        QVERIFY(waiting.front().client->latency() < 4s); // the slot would have been taken for another 4.9 s
    }

    void aClientThatLeavesTheQueueIsForgotten()
    {
        Profile profile = plainProfile();
        profile.capacity = 1;
        profile.fixedTime = 2s;
        const auto endpoint = serve(profile, 0.1);
        auto first = askAll(*endpoint, 1, false);
        {
            const auto leaving = askAll(*endpoint, 20, false); // 4 s of work
        }
        auto last = askAll(*endpoint, 1, false);
        QTRY_VERIFY_WITH_TIMEOUT(collect(first), patience);
        QTRY_VERIFY_WITH_TIMEOUT(collect(last), patience);
        QVERIFY(last.front().client->latency() < 3s);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedTiming)
#include "tst_simulatedtiming.moc"
