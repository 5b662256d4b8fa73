// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compareoptions.h"

#include "app/cliarguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace tokenscope {

namespace {

using namespace cliarguments;

constexpr int smallestSide = 100;
constexpr int largestSide = 10'000;

std::optional<std::pair<int, int>> sizeFrom(const std::string& text)
{
    const QStringList sides = QString::fromStdString(text).split(QChar(u'x'));
    if (sides.size() != 2)
        return std::nullopt;
    const auto isSide = [](int side) { return side >= smallestSide && side <= largestSide; };
    const std::pair<int, int> size {sides[0].toInt(), sides[1].toInt()};
    return isSide(size.first) && isSide(size.second) ? std::optional(size) : std::nullopt;
}

QStringList formatsFrom(const std::string& text)
{
    return QString::fromStdString(text).toLower().split(QChar(u','));
}

bool areFormats(const QStringList& names)
{
    static const QStringList known {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    return std::ranges::all_of(names, [](const QString& name) { return known.contains(name); });
}

} // namespace

void addFigureOptions(CLI::App& to, FigureOptions& figures)
{
    to.add_option_function<std::string>(
          "--figure-size",
          [&figures](const std::string& text) { std::tie(figures.width, figures.height) = *sizeFrom(text); },
          "Size of the figures in pixels, 96 to the inch (default 900x420)")
        ->type_name("WIDTHxHEIGHT")
        ->check([](const std::string& text) {
            return sizeFrom(text) ? std::string() : "'" + text + "' is no size; write 900x420, sides from 100 to 10000";
        });
    to.add_option("--figure-scale", figures.scale, "Pixels of a PNG for each of these (default 2)")
        ->check(CLI::Range(0.5, 8.0));
    to.add_option_function<std::string>(
          "--figure-background", [&figures](const std::string& text) { figures.isTransparent = text == "transparent"; },
          "white (default) or transparent")
        ->check(CLI::IsMember({"white", "transparent"}));
    to.add_option_function<std::string>(
          "--figure-format", [&figures](const std::string& text) { figures.formats = formatsFrom(text); },
          "Files for each figure (default svg,pdf,png)")
        ->type_name("LIST")
        ->check([](const std::string& text) {
            return areFormats(formatsFrom(text)) ? std::string()
                                                 : "'" + text + "' names no format of figures; write svg,pdf,png";
        });
}

void addCompareOptions(CLI::App& compare, CompareOptions& options)
{
    compare.footer(
        "Examples:\n"
        "  tokenscope compare a.json b.json --baseline metis\n"
        "  tokenscope compare a.json --format html --out report.html\n"
        "  tokenscope compare a.json --format markdown --out report.md --charts figures\n"
        "  tokenscope compare a.json --format latex --out report.tex --charts figures --figure-format pdf\n"
        "  tokenscope compare a.json --format csv --out table.csv\n"
        "  tokenscope compare a.json --format csv-requests --out requests.csv\n"
        "  tokenscope compare a.json --format json | jq '.comparisons[] | {metric, ratio, ci95, p_adjusted}'");
    addTexts(compare, "files", options.files, "Results files")->required();
    addText(compare, "--baseline", options.baseline, "The leg that the others are compared with (default: the first)")
        ->type_name("LEG");
    compare
        .add_option_function<std::string>(
            "--format", [&options](const std::string& format) { options.format = QString::fromStdString(format); },
            "text (default), markdown, csv, csv-requests (a row for each request), json, latex or html")
        ->check(CLI::IsMember({"text", "markdown", "csv", "csv-requests", "json", "latex", "html"}));
    addText(compare, "--out", options.out, "Write the report to this file instead of stdout")->type_name("FILE");
    addText(compare, "--charts", options.charts, "Draw the figures into this folder")->type_name("DIR");
    addText(compare, "--requests", options.requests, "Write every request as a row of CSV to this file")
        ->type_name("FILE");
    addFigureOptions(compare, options.figures);
}

} // namespace tokenscope
