// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "batchsize/batchsizecomparison.h"
#include "document/reportdocument.h"
#include "ui/training/trainingset.h"

#include <QWidget>

#include <set>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace tokenscope {

class ElidedLabel;
class EmptyState;
class ErrorBanner;
class RunsModel;
class Theme;
class TrainingView;

/// Training runs by batch size: as their logs tell, with the user's corrections. Never touches a file itself.
class TrainingPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingPage)

public:
    explicit TrainingPage(const Theme& theme, QWidget* parent = nullptr);
    ~TrainingPage() override;

    /// Shows a file's runs beside the others, or anew. Selection, corrections and what was removed stay.
    void setFile(const QString& path, std::vector<TrainingRun> runs);
    /// The same for several files, and the page is worked out once.
    void setFiles(const std::vector<std::pair<QString, std::vector<TrainingRun>>>& files);
    /// Brings back what was removed of it: the user opens it again.
    void restoreRuns(const QString& path);
    [[nodiscard]] const BatchSizeComparison& comparison() const { return m_comparison; }
    /// Files that have a run on the page.
    [[nodiscard]] QStringList files() const { return m_set.files(); }

    /// While files are read: how many there are, and how much is done, 0 … 1.
    void setBusy(int files, double done);
    void setIdle();
    /// Of files that could not be opened; none takes the message away.
    void showUnreadable(const std::vector<Error>& errors);
    /// Something that stands above everything, for as long as it lives or until another takes its place; the page
    /// owns it. A launch in progress.
    void setLaunchCard(QWidget* card);

    void undo();
    void redo();
    [[nodiscard]] QByteArray decisions() const { return m_set.decisions().toBytes(); }
    void restoreDecisions(const QByteArray& bytes);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

signals:
    void openRequested();
    /// The user wants runs to be started.
    void launchRequested();
    void filesDropped(const QStringList& paths);
    void cancelRequested();
    void exportRequested(tokenscope::ReportFormat format);
    void revealRequested(const QString& path);
    /// Runs were removed, brought back or corrected.
    void decisionsChanged();
    void layoutChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeEmptyState();
    [[nodiscard]] QWidget* makeBusyLine();
    [[nodiscard]] QWidget* makeStatusLine();
    void connectView();
    void correct(int run, std::optional<std::int64_t> TrainingCorrection::*what, std::optional<std::int64_t> value);
    void remove(const std::set<int>& runs);
    void decide(const QString& note);
    void compare();
    void showState();

    const Theme& m_theme;
    TrainingSet m_set {};
    BatchSizeComparison m_comparison {};
    RunsModel* m_model;
    QWidget* m_bannerRow;
    ErrorBanner* m_banner;
    QWidget* m_launchPlace;
    QLabel* m_busyText;
    QProgressBar* m_progress;
    QWidget* m_busyLine;
    QStackedWidget* m_states;
    TrainingView* m_view;
    ElidedLabel* m_files;
    QLabel* m_note;
    QLabel* m_counts;
    QWidget* m_status;
    bool m_isBusy = false;
};

} // namespace tokenscope
