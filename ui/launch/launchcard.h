// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/launch/launchglance.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace tokenscope {

class ElidedLabel;
class JobTableModel;
class LaunchRunGrid;
class StateDot;

/// A launch: its runs, how it is followed, and the jobs of the machine. Shows what it is given; what is to happen
/// leaves as a wish, and nothing is cancelled without a question. Collapses to one line.
class LaunchCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaunchCard)

public:
    explicit LaunchCard(const Theme& theme, QWidget* parent = nullptr);
    ~LaunchCard() override;

    void display(const LaunchGlance& glance);
    [[nodiscard]] const LaunchGlance& glance() const { return m_glance; }
    void setCollapsed(bool isCollapsed);

signals:
    void cancelRunRequested(int run);
    void cancelAllRequested();
    /// Follows the launch, or stops following it; the runs do not notice.
    void followRequested(bool follow);
    /// The lost connection is to be tried at once.
    void retryRequested();
    void folderRequested();
    /// Its end has been seen; the card may go.
    void dismissed();

private:
    void build();
    void connectParts();
    void showButtons();
    void showJobs();
    void confirmCancel(std::optional<int> run);

    LaunchGlance m_glance {};
    StateDot* m_link;
    ElidedLabel* m_summary;
    QLabel* m_explanation;
    LaunchRunGrid* m_runs;
    JobTableModel* m_jobsModel;
    QTableView* m_jobs;
    QToolButton* m_showJobs;
    QPushButton* m_retry;
    QPushButton* m_follow;
    QPushButton* m_cancelAll;
    QToolButton* m_folder;
    QToolButton* m_collapse;
    QToolButton* m_dismiss;
    QWidget* m_details = nullptr;
};

} // namespace tokenscope
