// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/measurement.h"
#include "ui/form/runform.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace tokenscope {

class BearerSource;
class DatasetFetch;
class EndpointsFile;
class MainWindow;
class RunPage;
class Settings;
struct RunAssignment;

/// From the Run page's wishes to a measurement, and from the measurement back to the page and the run bar.
class RunFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunFlow)

public:
    RunFlow(const Clock& clock, BearerSource& bearers, Settings& settings, RunPage& page, MainWindow& window,
            QString resultsFolder);
    ~RunFlow() override;

    /// The comparison that shows what the program does: both simulated endpoints, four times faster than life.
    void demonstrate();
    /// Measures what is missing in the stopped run of a results file, and completes the file.
    void resume(const QString& path);
    void setNetwork(const Network& network) { m_measurement.setNetwork(m_network = network); }
    void setResultsFolder(const QString& folder) { m_resultsFolder = folder; }
    [[nodiscard]] const RunSeries& series() const { return m_measurement.series(); }
    /// All that the user can choose from.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;
    /// Reads the prompts that the form asks for, then measures; does nothing while something else is measured.
    void prepare(const RunForm& form);

signals:
    void saved(const QString& path);
    void compareRequested(const QStringList& paths);
    /// Its gold answers are at hand now.
    void datasetFetched();

private:
    void connectPage();
    void connectMeasurement();
    void loadEndpoints();
    void setModel(const QString& endpoint, const QString& model);
    void saveEndpoints(const std::vector<Endpoint>& endpoints);
    void begin(const RunAssignment& assignment, const QString& target);
    void showEarlier(const RunResult& earlier);
    void onStateChanged();
    void onStepStarted();
    void onStepFinished(const RunResultPtr& soFar);
    void showFindings(const RunResultPtr& result);
    void onSampled(const LiveSnapshot& snapshot);
    void onFinished(const RunResultPtr& result, const QString& path, const std::optional<Error>& error);
    void showStatus();
    [[nodiscard]] std::optional<double> share();
    void fetchSquad();
    void onClosing();

    Settings& m_settings;
    RunPage& m_page;
    MainWindow& m_window;
    Measurement m_measurement;
    std::unique_ptr<EndpointsFile> m_endpoints; // null while the file is broken: then it is not overwritten
    QString m_resultsFolder;
    QString m_note; // how quotas slow the run down; after it the name of its file
    Network m_network {};
    DatasetFetch* m_fetch = nullptr;
    bool m_isPreparing = false; // prompts are being read
    bool m_isSeries = false; // the present or last run has several steps
    int m_findings = 0; // how often they were looked for …
    int m_shownFindings = 0; // … and which of them are shown
    Nanoseconds m_elapsedBefore {}; // when the present or last run was started: more than 0 if it completes another
    double m_lastShare = 0; // for the moments in which nobody knows how long the run will last
    QTimer m_tick; // time passes even if nothing happens
    QString m_asked; // the endpoint that is asked how it counts
    bool m_isDemonstrating = false; // the form on the page is not the user's
};

} // namespace tokenscope
