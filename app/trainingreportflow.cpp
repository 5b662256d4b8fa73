// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainingreportflow.h"

#include "app/reportsettings.h"
#include "base/whenkept.h"
#include "trainingreport/trainingdocument.h"
#include "ui/figures/svgdocument.h"
#include "ui/reports/reportdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/training/trainingpage.h"
#include "ui/trainingcharts/trainingfigures.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace tokenscope {

namespace {

ReportOffer offerOf(const BatchSizeComparison& comparison)
{
    ReportOffer offer;
    for (const TrainingFigure& figure : trainingFigures())
        offer.figures.push_back(
            {QString::fromLatin1(figure.stem), trainingFigureTitle(figure), figure.hasData(comparison)});
    for (const ReportKindTraits& traits : allReportKinds) {
        if (traits.format)
            offer.kinds.push_back(traits.kind);
    }
    return offer;
}

QString nameFor(const BatchSizeComparison& comparison)
{
    return (comparison.runs.size() == 1 ? QFileInfo(comparison.runs.front().file).completeBaseName()
                                        : QStringLiteral("batch_sizes"))
        + QStringLiteral("_report");
}

} // namespace

TrainingReportFlow::TrainingReportFlow(const Theme& theme, Settings& settings, TrainingPage& page, MainWindow& window)
    : m_theme(theme)
    , m_settings(settings)
    , m_page(page)
    , m_window(window)
{
    connect(&m_page, &TrainingPage::exportRequested, this, [this](ReportFormat format) { ask(reportKindOf(format)); });
    connect(&m_window, &MainWindow::exportRequested, this, [this] {
        if (m_window.currentPage() == QStringLiteral("training"))
            ask({});
    });
}

TrainingReportFlow::~TrainingReportFlow() = default;

void TrainingReportFlow::ask(std::optional<ReportKind> kind)
{
    if (m_isWriting || m_page.comparison().runs.empty())
        return; // the page says how to come by something to report on
    ReportChoice choice = lastReportChoice(m_settings, setting::trainingFigures, nameFor(m_page.comparison()));
    choice.kind = kind.value_or(traitsOf(choice.kind).format ? choice.kind : ReportKind::Html);
    auto* dialog = new ReportDialog(choice, offerOf(m_page.comparison()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::accepted, this, [this, dialog] {
        rememberReportChoice(m_settings, setting::trainingFigures, dialog->choice());
        write(dialog->choice());
    });
    dialog->open();
}

void TrainingReportFlow::write(const ReportChoice& choice)
{
    const auto format = traitsOf(choice.kind).format;
    if (!format)
        return;
    m_isWriting = true;
    m_window.setCanExport(false);
    m_window.setNote(tr("Writing the report…"));
    std::vector<ReportFigure> figures;
    if (hasFigures(choice.kind) && !choice.stems.isEmpty()) {
        auto drawn = drawTrainingFigures(m_theme, m_page.comparison(), choice.figures());
        if (!drawn)
            return finish(choice.path, drawn.error());
        figures = *std::move(drawn);
    }
    const auto work = [comparison = m_page.comparison(), figures, path = choice.path, format = *format] {
        return writeReport(path, trainingDocument(comparison, format, figures, figureFontStyle()));
    };
    whenKept(QtConcurrent::run(work), this,
             [this, path = choice.path](const std::optional<Error>& error) { finish(path, error); });
}

void TrainingReportFlow::finish(const QString& path, const std::optional<Error>& error)
{
    m_isWriting = false;
    m_window.setCanExport(true);
    m_window.setNote(error ? QString() : tr("Report written: %1").arg(QFileInfo(path).fileName()));
    if (error)
        m_page.showUnreadable({*error});
    emit finished();
}

} // namespace tokenscope
