// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rememberedplan.h"

#include "ui/launch/batchsizelist.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

struct TextField
{
    const char* key = "";
    QString& (*of)(LaunchPlan&) = nullptr;
};

constexpr std::array<TextField, 10> textFields {{
    {"first", [](LaunchPlan& plan) -> QString& { return plan.route.first; }},
    {"second", [](LaunchPlan& plan) -> QString& { return plan.route.second; }},
    {"config", [](LaunchPlan& plan) -> QString& { return plan.route.configFile; }},
    {"folder", [](LaunchPlan& plan) -> QString& { return plan.folder; }},
    {"environment", [](LaunchPlan& plan) -> QString& { return plan.environment; }},
    {"parameters", [](LaunchPlan& plan) -> QString& { return plan.parameters; }},
    {"name", [](LaunchPlan& plan) -> QString& { return plan.name; }},
    {"command", [](LaunchPlan& plan) -> QString& { return plan.command; }},
    {"jobs", [](LaunchPlan& plan) -> QString& { return plan.jobsCommand; }},
    {"cancel", [](LaunchPlan& plan) -> QString& { return plan.cancelCommand; }},
}};

RemoteRoute::SecondHop hopOf(const QString& word)
{
    if (word == u"jump"_s)
        return RemoteRoute::SecondHop::Jump;
    return word == u"from_first"_s ? RemoteRoute::SecondHop::FromFirst : RemoteRoute::SecondHop::Automatic;
}

QString wordOf(RemoteRoute::SecondHop hop)
{
    switch (hop) {
    case RemoteRoute::SecondHop::Automatic:
        return u"automatic"_s;
    case RemoteRoute::SecondHop::Jump:
        return u"jump"_s;
    case RemoteRoute::SecondHop::FromFirst:
        return u"from_first"_s;
    }
    return {};
}

void take(LaunchPlan& plan, const QString& key, const QString& value)
{
    if (key == u"where"_s)
        plan.route.kind = value == u"local"_s ? RemoteRoute::Kind::Local : RemoteRoute::Kind::Ssh;
    else if (key == u"second_hop"_s)
        plan.route.secondHop = hopOf(value);
    else if (key == u"batch_sizes"_s)
        plan.batchSizes = batchSizesFromText(value).sizes;
    for (const TextField& field : textFields) {
        if (key == QLatin1StringView(field.key))
            field.of(plan) = value;
    }
}

} // namespace

QStringList linesOfPlan(const LaunchPlan& plan)
{
    QStringList lines {plan.route.isLocal() ? u"where=local"_s : u"where=ssh"_s,
                       u"second_hop="_s + wordOf(plan.route.secondHop),
                       u"batch_sizes="_s + textOfBatchSizes(plan.batchSizes)};
    LaunchPlan copy = plan;
    for (const TextField& field : textFields)
        lines.append(QLatin1StringView(field.key) + u'=' + field.of(copy));
    return lines;
}

LaunchPlan planOfLines(const QStringList& lines)
{
    LaunchPlan plan;
    plan.route.kind = RemoteRoute::Kind::Ssh;
    for (const QString& line : lines) {
        const qsizetype sign = line.indexOf(u'=');
        if (sign > 0)
            take(plan, line.left(sign), line.mid(sign + 1));
    }
    return plan;
}

} // namespace tokenscope
