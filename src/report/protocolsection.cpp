// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/protocolsection.h"

#include "wording/conditionwording.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

const QString separator = QStringLiteral("; ");

QString secondsOf(std::chrono::nanoseconds time)
{
    return QString::number(toSeconds(time));
}

QString originSentence(const RunProtocol& run)
{
    const QString file = run.path.isEmpty() ? QCoreApplication::translate("report", "a run that was not saved")
                                            : plain(QFileInfo(run.path).fileName());
    const QString start = run.startedAt.isValid()
        ? (run.startedAt.timeSpec() == Qt::LocalTime
               ? QCoreApplication::translate("report", "%1, time zone not told")
                     .arg(run.startedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
               : run.startedAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")))
        : QCoreApplication::translate("report", "at a time that is not known");
    return QCoreApplication::translate("report", "Source: %1, started %2.").arg(file, start);
}

QString placeSentence(const Environment& environment)
{
    if (environment == Environment {})
        return QCoreApplication::translate(
            "report", "Which program measured, on which computer and from where, is not kept in the file.");
    QStringList facts;
    for (const QString& fact :
         {environment.program, environment.curl.isEmpty() ? QString() : QStringLiteral("libcurl ") + environment.curl,
          environment.qt.isEmpty() ? QString() : QStringLiteral("Qt ") + environment.qt, environment.system}) {
        if (!fact.isEmpty())
            facts << plain(fact);
    }
    if (environment.processors > 0)
        facts << QCoreApplication::translate("report", "%Ln processor(s)", nullptr, environment.processors);
    if (environment.workerThreads > 0)
        facts << QCoreApplication::translate("report", "%Ln measuring thread(s)", nullptr, environment.workerThreads);
    return QCoreApplication::translate("report", "Measured by: %1.").arg(facts.join(separator));
}

QString receiverWords(const ProtocolLeg& leg)
{
    QStringList facts;
    facts << (leg.model.isEmpty() ? QCoreApplication::translate("report", "model not known")
                                  : QCoreApplication::translate("report", "model %1").arg(plain(leg.model)));
    if (leg.isSimulated)
        facts << QCoreApplication::translate("report", "simulated");
    if (!leg.address.isEmpty())
        facts << plain(leg.address);
    //: an endpoint and what is known of it: "Sophia (model gpt-oss, https://…)"
    return QCoreApplication::translate("report", "%1 (%2)").arg(plain(leg.name), facts.join(QStringLiteral(", ")));
}

QString promptWords(const RunProtocol& run)
{
    if (const auto& synthetic = run.plan.synthetic)
        return QCoreApplication::translate("report", "synthetic prompts of %1 tokens, seed %2")
            .arg(synthetic->promptTokens)
            .arg(synthetic->seed);
    const PromptSet& set = run.plan.prompts;
    QString name = plain(set.name);
    if (!set.version.isEmpty())
        name += QChar(u' ') + plain(set.version);
    const auto n = static_cast<int>(run.promptCount);
    const QString count = QCoreApplication::translate("report", "%Ln prompt(s)", nullptr, n);
    if (name.isEmpty())
        return QCoreApplication::translate("report", "%1 of a set that is not named").arg(count);
    const QString source = set.source.isEmpty() || set.source == set.name ? QString() : plain(set.source);
    return source.isEmpty() ? QCoreApplication::translate("report", "%1 of %2").arg(count, name)
                            : QCoreApplication::translate("report", "%1 of %2 (%3)").arg(count, name, source);
}

QString sentSentence(const RunProtocol& run)
{
    QStringList receivers;
    for (const ProtocolLeg& leg : run.legs)
        receivers << receiverWords(leg);
    const QString sentence
        = QCoreApplication::translate("report", "Sent: %1, to %2.").arg(promptWords(run), receivers.join(separator));
    if (!run.hasPlan || run.plan.repeat <= 1)
        return sentence;
    return sentence + QChar(u' ')
        + QCoreApplication::translate("report", "Each prompt was sent %Ln time(s).", nullptr, run.plan.repeat);
}

QString loadWords(const RunProtocol& run)
{
    const Load& load = run.plan.load;
    if (run.plan.sweep)
        return QCoreApplication::translate("report", "a load that was varied from leg to leg");
    if (!load.isOpenLoop())
        return QCoreApplication::translate("report", "%Ln request(s) in flight at a time", nullptr, load.concurrency);
    switch (load.arrivals) {
    case Arrivals::Constant:
        return QCoreApplication::translate("report", "%1 requests/s at even distances").arg(*load.rate);
    case Arrivals::Poisson:
        return QCoreApplication::translate("report", "%1 requests/s at random (Poisson)").arg(*load.rate);
    case Arrivals::Gamma:
        return QCoreApplication::translate("report", "%1 requests/s at random (gamma, shape %2)")
            .arg(*load.rate)
            .arg(load.gammaShape);
    }
    Q_UNREACHABLE();
}

QString flowSentence(const RunProtocol& run)
{
    QStringList facts;
    if (run.legs.size() > 1) {
        facts << orderWords(run.plan.order);
        if (run.plan.order == Order::Sequential && run.plan.pause > Milliseconds::zero())
            facts << QCoreApplication::translate("report", "%1 s of pause between them").arg(secondsOf(run.plan.pause));
    }
    facts << loadWords(run);
    facts << (run.plan.warmup > 0 ? QCoreApplication::translate(
                  "report", "%Ln warm-up request(s) for each endpoint, left out of all figures", nullptr,
                  run.plan.warmup)
                                  : QCoreApplication::translate("report", "no warm-up"));
    return QCoreApplication::translate("report", "Order and load: %1.").arg(facts.join(separator));
}

QString samplingSentence(const RunProtocol& run)
{
    QStringList facts {samplingWords(run.plan.sampling)};
    if (!run.plan.sampling.seed)
        facts << QCoreApplication::translate("report", "no seed");
    facts << (run.plan.sampling.stream ? QCoreApplication::translate("report", "streaming asked for")
                                       : QCoreApplication::translate("report", "answers in one piece"));
    facts << QCoreApplication::translate("report", "given up after %1 s").arg(secondsOf(run.plan.timeouts.total));
    return QCoreApplication::translate("report", "Sampling: %1.").arg(facts.join(separator));
}

QString tokenSentence(const Comparison& comparison)
{
    QStringList estimated;
    for (const LegSummary& leg : comparison.legs) {
        if (leg.hasEstimatedTokens)
            estimated << legTitle(leg);
    }
    if (estimated.isEmpty())
        return QCoreApplication::translate("report", "Tokens are counted by the servers, each with its own tokenizer.");
    return QCoreApplication::translate(
               "report", "Tokens are counted by the servers; where one did not, four characters are taken as one: %1.")
        .arg(estimated.join(separator));
}

void addRun(ReportSection& section, const RunProtocol& run)
{
    section.lines.push_back(originSentence(run));
    if (run.isBatch) {
        section.lines.push_back(QCoreApplication::translate(
            "report", "A batch, as its service recorded it: how its requests were sent and answered is not told."));
        return;
    }
    section.lines.push_back(sentSentence(run));
    if (!run.hasPlan) {
        section.lines.push_back(QCoreApplication::translate(
            "report", "Order, load, sampling, warm-ups and time limits are not kept in the file."));
    } else if (run.isSuite) {
        section.lines.push_back(QCoreApplication::translate(
            "report", "Several scenarios, each with an order, a load and a sampling of its own."));
    } else {
        section.lines.push_back(flowSentence(run));
        section.lines.push_back(samplingSentence(run));
    }
    if (run.hasPlan && run.plan.timeScale != 1
        && std::ranges::any_of(run.legs, [](const ProtocolLeg& leg) { return leg.isSimulated; }))
        section.lines.push_back(QCoreApplication::translate("report", "Simulated times are scaled by %1.")
                                    .arg(QString::number(run.plan.timeScale)));
    section.lines.push_back(placeSentence(run.environment));
}

} // namespace

ReportSection protocolSection(const Comparison& comparison, const RunFindings& findings)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Protocol")};
    for (const RunProtocol& run : findings.protocols)
        addRun(section, run);
    if (!section.lines.empty())
        section.lines.push_back(tokenSentence(comparison));
    return section;
}

} // namespace tokenscope
