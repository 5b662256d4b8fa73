// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/planproblems.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Field = PlanProblem::Field;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanProblems)
};

// A host that began with a dash would be an option of ssh.
bool isHost(const QString& host)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_\\[][A-Za-z0-9_.@:%\\[\\]-]*$"_s);
    return form.match(host).hasMatch();
}

bool isOneLine(const QString& text)
{
    return std::ranges::all_of(text, [](QChar sign) { return sign.isPrint(); });
}

class Findings
{
public:
    void missing(Field field, bool isEmpty, const QString& text) { add(field, isEmpty, true, text); }
    void wrong(Field field, bool isWrong, const QString& text) { add(field, isWrong, false, text); }
    [[nodiscard]] const std::vector<PlanProblem>& all() const { return m_all; }

private:
    void add(Field field, bool applies, bool isMissing, const QString& text)
    {
        if (applies)
            m_all.push_back({.field = field, .isMissing = isMissing, .text = text});
    }

    std::vector<PlanProblem> m_all {};
};

void checkRoute(const RemoteRoute& route, Findings& findings)
{
    if (route.isLocal())
        return;
    findings.missing(Field::First, route.first.isEmpty(), Words::tr("Enter the login host."));
    findings.wrong(Field::First, !route.first.isEmpty() && !isHost(route.first),
                   Words::tr("This is no host. Enter it as name@host, host:port or a name of your ssh configuration."));
    findings.wrong(Field::Second, !route.second.isEmpty() && !isHost(route.second),
                   Words::tr("This is no host. Enter a name such as cer-usn-01, or nothing."));
}

void checkCommands(const LaunchPlan& plan, Findings& findings)
{
    const QString& command = plan.command;
    findings.missing(Field::Command, command.trimmed().isEmpty(), Words::tr("Enter the command that starts a run."));
    findings.wrong(Field::Command, !command.trimmed().isEmpty() && !command.contains("{parameters}"_L1),
                   Words::tr("The command has to contain {parameters}: it stands for the parameters of each run."));
    findings.wrong(Field::CancelCommand, !plan.cancelCommand.isEmpty() && !plan.cancelCommand.contains("{job}"_L1),
                   Words::tr("The command has to contain {job}: it stands for the job that is cancelled."));
}

} // namespace

std::vector<PlanProblem> problemsOf(const LaunchPlan& plan)
{
    static const QRegularExpression name(u"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}$"_s);
    Findings findings;
    checkRoute(plan.route, findings);
    findings.missing(Field::Folder, plan.folder.isEmpty(), Words::tr("Enter the folder that runs are started in."));
    const QString lines = Words::tr("A path is one line, without tabs.");
    findings.wrong(Field::Folder, !isOneLine(plan.folder), lines);
    findings.wrong(Field::Environment, !isOneLine(plan.environment), lines);
    findings.missing(Field::Parameters, plan.parameters.isEmpty(),
                     Words::tr("Enter the parameters file that the runs are made from."));
    findings.wrong(Field::Parameters, !isOneLine(plan.parameters), lines);
    findings.missing(Field::BatchSizes, plan.batchSizes.empty(), Words::tr("Enter at least one batch size."));
    findings.missing(Field::Name, plan.name.isEmpty(), Words::tr("Enter what the runs are to be called."));
    findings.wrong(Field::Name, !plan.name.isEmpty() && !name.match(plan.name).hasMatch(),
                   Words::tr("Names consist of letters, digits, dots, dashes and underscores."));
    checkCommands(plan, findings);
    return findings.all();
}

LaunchPlan alcfPlan()
{
    LaunchPlan plan;
    plan.route.kind = RemoteRoute::Kind::Ssh;
    plan.route.first = u"cerebras.alcf.anl.gov"_s;
    plan.route.second = u"cer-usn-01"_s;
    plan.folder = u"~/R_2.6.0/modelzoo/src/cerebras/modelzoo/models/nlp/llama"_s;
    plan.environment = u"~/R_2.6.0/venv_cerebras_pt"_s;
    plan.parameters = u"configs/params_llama2_7b.yaml"_s;
    plan.batchSizes = {256, 512, 1024};
    return plan;
}

} // namespace tokenscope
