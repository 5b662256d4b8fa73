// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/launchactions.h"
#include "app/commands/terminal.h"
#include "launch/launchpreparation.h"
#include "launch/launchscript.h"
#include "launch/parametervariants.h"
#include "launch/variantdiff.h"
#include "remote/remotedesk.h"
#include "ui/text/parametertext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>

namespace tokenscope::commands {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

/// Reads the parameters, shows what would change, and writes it where that is asked for.
class Preparing
{
public:
    explicit Preparing(const LaunchOptions& options)
        : m_options(options)
        , m_plan(completed(options.plan))
        , m_preparation(*m_desk.shell(m_plan.route))
    {
        m_plan.startedAt = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        QObject::connect(&m_preparation, &LaunchPreparation::parametersRead, &m_loop,
                         [this](const QByteArray& bytes) { onRead(bytes); });
        QObject::connect(&m_preparation, &LaunchPreparation::made, &m_loop, [this] { onMade(); });
        QObject::connect(&m_preparation, &LaunchPreparation::failed, &m_loop, [this](const RemoteOutcome& outcome) {
            complain(outcome, m_plan.route, m_terminal);
            m_loop.exit(exitCannot);
        });
        QObject::connect(&m_interruption, &Interruption::requested, &m_loop, [this] { m_loop.exit(exitInterrupted); });
    }

    int execute()
    {
        m_preparation.read(m_plan);
        return m_loop.exec();
    }

private:
    void onRead(const QByteArray& bytes)
    {
        const ParameterVariants variants(bytes);
        if (variants.refusal()) {
            m_terminal.complain(parametertext::refusal(*variants.refusal()));
            return m_loop.exit(exitCannot);
        }
        QString document;
        QList<QByteArray> files;
        for (const std::int64_t size : m_plan.batchSizes) {
            files.append(variants.variant(size));
            document += changeOf(variants, size, files.last());
        }
        const bool isPrinted = m_terminal.print(document.toUtf8());
        if (m_options.writes && isPrinted)
            m_preparation.make(m_plan, files);
        else
            m_loop.exit(isPrinted ? exitDone : exitCannot);
    }

    QString changeOf(const ParameterVariants& variants, std::int64_t size, const QByteArray& variant)
    {
        for (const ParameterWarning& warning : variants.warnings(size))
            m_terminal.complain(parametertext::warning(warning, size));
        const QString name = launchscript::runName(m_plan, size) + QStringLiteral(".yaml");
        const QString diff = differenceBetween(variants.original(), variant).unified(m_plan.parameters, name);
        if (diff.isEmpty())
            m_terminal.say(Words::tr("%1 is the same as %2.").arg(name, m_plan.parameters));
        return diff;
    }

    void onMade()
    {
        m_terminal.say(Words::tr("Written into %1. Nothing was started; launch.sh in it starts the runs.")
                           .arg(launchscript::folderOf(m_plan)));
        m_loop.exit(exitDone);
    }

    const LaunchOptions& m_options;
    Terminal m_terminal {};
    LaunchPlan m_plan;
    RemoteDesk m_desk {RemoteDesk::Asking::OnTerminal};
    LaunchPreparation m_preparation;
    Interruption m_interruption {};
    QEventLoop m_loop {};
};

} // namespace

int prepareLaunch(const LaunchOptions& options)
{
    return Preparing(options).execute();
}

} // namespace tokenscope::commands
