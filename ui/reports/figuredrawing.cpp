// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/figuredrawing.h"

#include "ui/charts/chartframe.h"
#include "ui/text/format.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <set>

namespace tokenscope {

namespace {

constexpr std::size_t mostNamedLegs = 6; // in a caption; more are counted

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportFigures)
};

QString sourceWords(const RunResult& result)
{
    return plain(QFileInfo(result.path).fileName()) + QStringLiteral(", ") + format::dateTime(result.startedAt);
}

QString legWords(const LegSummary& leg)
{
    QString name = leg.title;
    if (leg.isSimulated && !name.contains(QStringLiteral("imulat")))
        name = Words::tr("%1 (simulated)").arg(name);
    const QString n = format::count(leg.succeeded);
    return leg.model.isEmpty() ? Words::tr("%1: n = %2").arg(name, n)
                               : Words::tr("%1 (%2): n = %3", "endpoint, model").arg(name, leg.model, n);
}

QString stemFrom(const FigureRequest& request, const QString& stem)
{
    if (request.folder.isEmpty())
        return {};
    const QDir from(request.reportFolder.isEmpty() ? QStringLiteral(".") : request.reportFolder);
    return from.relativeFilePath(QDir(request.folder).absoluteFilePath(stem));
}

std::optional<Error> writeFiles(ChartFrame& frame, const QString& stem, const FigureRequest& request)
{
    for (const QString& suffix : request.formats) {
        const QString name = stem + QChar(u'.') + suffix;
        const auto written = frame.renderToFile(QDir(request.folder).filePath(name), request.picture);
        if (!written)
            return written.error();
    }
    return std::nullopt;
}

PictureOptions inPage(PictureOptions options)
{
    options.hasTitle = false;
    options.hasCaption = false;
    return options;
}

// Names are written into files, where a control character would be an error.
Comparison harmless(Comparison comparison)
{
    for (LegSummary& leg : comparison.legs) {
        leg.title = plain(leg.title);
        leg.model = plain(leg.model);
    }
    return comparison;
}

} // namespace

QString programWords()
{
    return QStringLiteral("Tokenscope ") + QCoreApplication::applicationVersion();
}

Result<ReportFigure> drawFigure(ChartFrame& frame, const QString& stem, const QString& caption,
                                const FigureRequest& request)
{
    frame.setCaption(caption);
    if (!request.folder.isEmpty()) {
        if (const auto error = writeFiles(frame, stem, request))
            return *error;
    }
    return ReportFigure {.title = frame.title(),
                         .caption = caption,
                         .fileStem = stemFrom(request, stem),
                         .svg = frame.renderToSvg(inPage(request.picture))};
}

QString figureCaption(const FigureSubject& source)
{
    std::set<const RunResult*> seen;
    QStringList files;
    for (const LegSource& leg : source.sources) {
        if (seen.insert(leg.run).second)
            files.append(sourceWords(*leg.run));
    }
    QStringList legs;
    for (const LegSummary& leg : source.comparison.legs)
        legs.append(legWords(leg));
    if (source.comparison.legs.size() > mostNamedLegs)
        legs = {Words::tr("%n leg(s)", nullptr, static_cast<int>(source.comparison.legs.size()))};
    return files.join(QStringLiteral(" · ")) + QStringLiteral(" — ") + legs.join(QStringLiteral(", "))
        + QStringLiteral(" — ") + programWords();
}

Result<std::vector<ReportFigure>> drawFigures(const Theme& theme, const FigureSubject& subject,
                                              const FigureRequest& request)
{
    const Comparison comparison = harmless(subject.comparison);
    const FigureSubject source {comparison, subject.sources};
    if (!request.folder.isEmpty() && !QDir(request.folder).mkpath(QStringLiteral(".")))
        return Error {.code = Error::Code::NotWritable, .subject = request.folder};
    const QString caption = figureCaption(source);
    std::vector<ReportFigure> figures;
    for (const ChartKind& kind : chartKinds()) {
        if (!request.stems.isEmpty() && !request.stems.contains(QLatin1String(kind.stem)))
            continue;
        if (!kind.hasData(source))
            continue;
        const std::unique_ptr<ChartFrame> frame = kind.make(theme, figureTitle(kind), source);
        auto figure = drawFigure(*frame, QString::fromLatin1(kind.stem), caption, request);
        if (!figure)
            return figure.error();
        figures.push_back(*std::move(figure));
    }
    return figures;
}

} // namespace tokenscope
