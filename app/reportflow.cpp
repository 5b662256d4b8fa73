// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportflow.h"

#include "app/folders.h"
#include "base/whenkept.h"
#include "document/requestcsv.h"
#include "store/settings.h"
#include "ui/compare/comparepage.h"
#include "ui/figures/svgdocument.h"
#include "ui/reports/chartkinds.h"
#include "ui/reports/reportdialog.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
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
    const QByteArray document = documentOf(work);
    QDir().mkpath(QFileInfo(work.choice.path).path()); // the folder of results may not be there yet
    QSaveFile file(work.choice.path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        return std::nullopt;
    return Error {.code = Error::Code::NotWritable, .subject = work.choice.path, .detail = file.errorString()};
}

QString nameFor(const std::vector<RunResultPtr>& results)
{
    const QString first = results.empty() ? QString() : results.front()->path;
    return (first.isEmpty() ? QStringLiteral("comparison") : QFileInfo(first).completeBaseName())
        + QStringLiteral("_report");
}

QSize sizeFrom(const QString& text)
{
    const QStringList sides = text.split(QChar(u'x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    return size.isEmpty() ? QSize(900, 420) : size;
}

} // namespace

ReportFlow::ReportFlow(const Theme& theme, Settings& settings, ComparePage& page, MainWindow& window)
    : m_theme(theme)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
{
    connect(&m_page, &ComparePage::exportRequested, this, [this](ReportFormat format) { ask(reportKindOf(format)); });
    connect(&m_window, &MainWindow::exportRequested, this, [this] { ask({}); });
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
    ReportChoice choice = lastChoice();
    choice.kind = kind.value_or(choice.kind);
    const auto sources = sourcesOf(m_page.results());
    auto* dialog = new ReportDialog(choice, stemsWithData({m_page.comparison(), sources}), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::accepted, this, [this, dialog] {
        remember(dialog->choice());
        write(dialog->choice());
    });
    dialog->open();
}

ReportChoice ReportFlow::lastChoice() const
{
    ReportChoice choice;
    const QString key = m_settings.value(setting::reportKind);
    for (const ReportKindTraits& traits : allReportKinds) {
        if (key == QLatin1String(traits.key))
            choice.kind = traits.kind;
    }
    choice.stems = m_settings.value(setting::reportFigures);
    choice.picture.size = sizeFrom(m_settings.value(setting::figureSize));
    choice.picture.scale = m_settings.value(setting::figureScale);
    choice.picture.isTransparent = m_settings.value(setting::isFigureTransparent);
    const QString folder = m_settings.value(setting::exportFolder);
    choice.path = QDir(folder.isEmpty() ? folders::results() : folder).filePath(nameFor(m_page.results()));
    return choice;
}

void ReportFlow::remember(const ReportChoice& choice)
{
    m_settings.set(setting::reportKind, QString::fromLatin1(traitsOf(choice.kind).key));
    m_settings.set(setting::reportFigures, choice.stems);
    m_settings.set(setting::figureSize,
                   QStringLiteral("%1x%2").arg(choice.picture.size.width()).arg(choice.picture.size.height()));
    m_settings.set(setting::figureScale, choice.picture.scale);
    m_settings.set(setting::isFigureTransparent, choice.picture.isTransparent);
    m_settings.set(setting::exportFolder, QFileInfo(choice.path).path());
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
