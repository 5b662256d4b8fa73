// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportflow.h"

#include "app/reportsettings.h"
#include "base/whenkept.h"
#include "document/requestcsv.h"
#include "ui/compare/comparepage.h"
#include "ui/figures/svgdocument.h"
#include "ui/reports/chartkinds.h"
#include "ui/reports/reportdialog.h"
#include "ui/shell/mainwindow.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace tokenscope {

namespace {

/// All that a report is made of, for a thread of its own.
struct ReportWork
{
    ReportChoice choice {};
    Comparison comparison {};
    std::vector<RunResultPtr> results {};
    std::vector<ReportFigure> figures {};
};

// The page may not be done with it yet, and a report without evidence shows nothing.
Comparison weighed(const ReportWork& work)
{
    const bool isWeighed = std::ranges::any_of(work.comparison.values,
                                               [](const ComparedValue& value) { return value.evidence.has_value(); });
    const auto sources = sourcesOf(work.results);
    if (isWeighed || sources.size() != work.comparison.legs.size())
        return work.comparison;
    return weigh(work.comparison, sources).value_or(work.comparison);
}

QByteArray documentOf(const ReportWork& work)
{
    const auto format = traitsOf(work.choice.kind).format;
    if (!format)
        return requestsCsv(work.comparison, sourcesOf(work.results));
    const auto sources = sourcesOf(work.results);
    RunFindings findings = findingsOf(work.results);
    if (sources.size() == work.comparison.legs.size())
        weighScenarios(findings, work.comparison, sources);
    return reportDocument(weighed(work), *format, {.fontStyle = figureFontStyle()}, findings, work.figures);
}

std::optional<Error> writeDocument(const ReportWork& work)
{
    return writeReport(work.choice.path, documentOf(work));
}

QString nameFor(const std::vector<RunResultPtr>& results)
{
    const QString first = results.empty() ? QString() : results.front()->path;
    return (first.isEmpty() ? QStringLiteral("comparison") : QFileInfo(first).completeBaseName())
        + QStringLiteral("_report");
}

} // namespace

ReportFlow::ReportFlow(const Theme& theme, Settings& settings, ComparePage& page, MainWindow& window)
    : m_theme(theme)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
{
    connect(&m_page, &ComparePage::exportRequested, this, [this](ReportFormat format) { ask(reportKindOf(format)); });
    connect(&m_window, &MainWindow::exportRequested, this, [this] {
        if (m_window.currentPage() != QStringLiteral("training")) // which has a report of its own
            ask({});
    });
    connect(&m_window, &MainWindow::pageChanged, this, [this] {
        if (!m_isWriting && m_hasNote)
            note({});
    });
}

ReportFlow::~ReportFlow() = default;

void ReportFlow::ask(std::optional<ReportKind> kind)
{
    if (m_isWriting)
        return;
    if (m_page.comparison().legs.empty()) {
        m_window.showPage(QStringLiteral("compare")); // which says how to come by something to report on
        return;
    }
    ReportChoice choice = lastReportChoice(m_settings, setting::reportFigures, nameFor(m_page.results()));
    choice.kind = kind.value_or(choice.kind);
    const auto sources = sourcesOf(m_page.results());
    auto* dialog = new ReportDialog(choice, stemsWithData({m_page.comparison(), sources}), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::accepted, this, [this, dialog] {
        rememberReportChoice(m_settings, setting::reportFigures, dialog->choice());
        write(dialog->choice());
    });
    dialog->open();
}

void ReportFlow::write(const ReportChoice& choice)
{
    m_isWriting = true;
    m_window.setCanExport(false);
    note(tr("Writing the report…"));
    ReportWork work {.choice = choice, .comparison = m_page.comparison(), .results = m_page.results()};
    if (hasFigures(choice.kind) && !choice.stems.isEmpty()) {
        const auto sources = sourcesOf(work.results);
        auto figures = drawFigures(m_theme, {work.comparison, sources}, choice.figures());
        if (!figures) {
            finish(choice.path, figures.error());
            return;
        }
        work.figures = *std::move(figures);
    }
    whenKept(QtConcurrent::run(writeDocument, std::move(work)), this,
             [this, path = choice.path](const std::optional<Error>& error) { finish(path, error); });
}

void ReportFlow::note(const QString& text)
{
    m_hasNote = !text.isEmpty();
    m_window.setNote(text);
}

void ReportFlow::finish(const QString& path, const std::optional<Error>& error)
{
    m_isWriting = false;
    m_window.setCanExport(true);
    note(error ? QString() : tr("Report written: %1").arg(QFileInfo(path).fileName()));
    if (error)
        m_page.showUnreadable({*error});
    emit finished();
}

} // namespace tokenscope
