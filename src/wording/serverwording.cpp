// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/serverwording.h"

#include "wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace tokenscope {

namespace {

QString agreementSentence(const QString& title, const TokenAgreement& agreement)
{
    const QString difference = QString::number(100 * std::abs(agreement.difference()), 'f', 1);
    if (agreement.isClose())
        return QCoreApplication::translate("report",
                                           "%1: the server's counter of output tokens agrees with ours within %2 %.")
            .arg(title, difference);
    if (agreement.difference() > 0)
        return QCoreApplication::translate(
                   "report",
                   "%1: the server counted %2 % more output tokens than we got: others may have used it as well, or it "
                   "went on with answers that were given up.")
            .arg(title, difference);
    return QCoreApplication::translate(
               "report",
               "%1: the server counted %2 % fewer output tokens than it told us: its metrics may cover only one of "
               "several engines or replicas, or count an answer late.")
        .arg(title, difference);
}

QString queueSentence(const QString& title, const ServerLoad& load)
{
    return QCoreApplication::translate(
               "report", "%1: requests spent %2 % of their time at the server in its queue (at most %3 waited).")
        .arg(title, QString::number(100 * *load.queueShare, 'f', 0), QString::number(load.waiting->max, 'g', 6));
}

QString cacheSentence(const QString& title, const GaugeSpread& cacheUse)
{
    return QCoreApplication::translate(
               "report", "%1: the memory for keys and values was full (%2 %): more requests at a time will only wait.")
        .arg(title, QString::number(100 * cacheUse.max, 'f', 0));
}

} // namespace

QString serverName(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Unknown:
        return QCoreApplication::translate("report", "unknown", "a server program");
    case ServerKind::Vllm:
        return QStringLiteral("vLLM");
    case ServerKind::LlamaCpp:
        return QStringLiteral("llama.cpp");
    case ServerKind::Sglang:
        return QStringLiteral("SGLang");
    case ServerKind::Tgi:
        return QStringLiteral("TGI");
    }
    Q_UNREACHABLE();
}

QString serverKey(ServerKind kind)
{
    return kind == ServerKind::Unknown ? QStringLiteral("unknown") : serverName(kind).toLower();
}

std::vector<QString> serverSentences(const LegSummary& leg)
{
    constexpr double worthSaying = 0.05; // of the time
    constexpr double full = 0.95;
    std::vector<QString> sentences;
    if (!leg.serverLoad)
        return sentences;
    const ServerLoad& load = *leg.serverLoad;
    const QString title = legTitle(leg);
    if (load.agreement)
        sentences.push_back(agreementSentence(title, *load.agreement));
    if (load.queueShare && *load.queueShare >= worthSaying)
        sentences.push_back(queueSentence(title, load));
    if (load.cacheUse && load.cacheUse->max >= full)
        sentences.push_back(cacheSentence(title, *load.cacheUse));
    if (load.preemptions && *load.preemptions > 0)
        sentences.push_back(
            QCoreApplication::translate("report",
                                        "%1: %2 times the server pushed a request out of its memory and began it anew.")
                .arg(title, QString::number(*load.preemptions, 'f', 0)));
    return sentences;
}

} // namespace tokenscope
