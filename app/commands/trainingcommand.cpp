// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"
#include "app/commands/commands.h"
#include "app/commands/interruption.h"
#include "app/commands/terminal.h"
#include "training/trainingfile.h"
#include "trainingreport/trainingdocument.h"
#include "ui/figures/svgdocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace tokenscope::commands {

namespace {

/// Reads the files one after the other, says which are left out, and stops when it is asked to.
class LogReading
{
public:
    LogReading(const TrainingOptions& options, Terminal& terminal)
        : m_options(options)
        , m_terminal(terminal)
    {
        QObject::connect(&m_interruption, &Interruption::requested, &m_interruption,
                         [this] { m_isInterrupted = true; });
    }

    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }

    void read(const QString& path)
    {
        const TrainingReadOptions options {.batchSize = m_options.batchSize,
                                           .sequenceLength = m_options.sequenceLength,
                                           .progress = [&](double part) { return showProgress(path, part); }};
        auto read = readTrainingFile(path, options);
        if (read)
            std::ranges::move(*read, std::back_inserter(m_runs));
        else if (read.error().code != Error::Code::Cancelled)
            complain(path, read.error());
        QCoreApplication::processEvents();
    }

    [[nodiscard]] std::vector<TrainingRun> takeRuns() { return std::move(m_runs); }

private:
    bool showProgress(const QString& path, double part)
    {
        QCoreApplication::processEvents();
        m_terminal.progress(QCoreApplication::translate("commands", "%1: %2 % read")
                                .arg(QFileInfo(path).fileName(), QString::number(100 * part, 'f', 0)));
        return !m_isInterrupted;
    }

    void complain(const QString& path, const Error& error)
    {
        if (error.code == Error::Code::WrongSchema && error.line == 0) // else a table with a wrong cell
            m_terminal.complain(QCoreApplication::translate(
                                    "commands",
                                    "“%1” is left out: no line of it is one that a Cerebras training run writes, and "
                                    "it is no table of batch sizes and rates.")
                                    .arg(path));
        else
            m_terminal.complain(error);
    }

    const TrainingOptions& m_options;
    Terminal& m_terminal;
    Interruption m_interruption {};
    std::vector<TrainingRun> m_runs {};
    bool m_isInterrupted = false;
};

QStringList logsIn(const QString& folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QString& name :
         dir.entryList({QStringLiteral("*.log"), QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        paths << dir.filePath(name);
    return paths;
}

/// The files meant, each once, in the order given; says which folders have none.
QStringList filesOf(const QStringList& paths, Terminal& terminal)
{
    QStringList files;
    QStringList seen;
    for (const QString& path : paths) {
        const bool isFolder = QFileInfo(path).isDir();
        const QStringList meant = isFolder ? logsIn(path) : QStringList {path};
        if (meant.isEmpty())
            terminal.complain(
                QCoreApplication::translate("commands", "The folder “%1” has no *.log and no *.txt.").arg(path));
        for (const QString& file : meant) {
            const QString canonical = QFileInfo(file).canonicalFilePath(); // empty where there is no file
            if (!canonical.isEmpty() && seen.contains(canonical))
                continue;
            seen << canonical;
            files << file;
        }
    }
    return files;
}

/// Nothing, after saying why, if figures cannot be drawn.
std::optional<QByteArray> documentOf(const TrainingOptions& options, const BatchSizeComparison& comparison,
                                     Terminal& terminal)
{
    const ReportFormat format = reportFormatFromName(options.format).value_or(ReportFormat::Text);
    if (options.charts.isEmpty() && format != ReportFormat::Html)
        return trainingDocument(comparison, format);
    const auto figures
        = drawCharts(comparison, figureRequest(options.figures, options.format, options.charts, options.out), terminal);
    if (!figures)
        return std::nullopt;
    return trainingDocument(comparison, format, *figures, figureFontStyle());
}

} // namespace

int training(const TrainingOptions& options)
{
    Terminal terminal;
    LogReading reading(options, terminal);
    for (const QString& file : filesOf(options.paths, terminal)) {
        reading.read(file);
        if (reading.isInterrupted())
            return exitInterrupted;
    }
    std::vector<TrainingRun> runs = reading.takeRuns();
    if (runs.empty()) {
        terminal.complain(QCoreApplication::translate("commands", "No training run was read."));
        return exitCannot;
    }
    const auto document = documentOf(options, compareBatchSizes(std::move(runs)), terminal);
    if (!document)
        return exitCannot;
    const bool isWritten = options.out.isEmpty() ? terminal.print(*document) : terminal.save(options.out, *document);
    return isWritten ? exitDone : exitCannot;
}

} // namespace tokenscope::commands
