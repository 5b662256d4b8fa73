// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <optional>

class QSortFilterProxyModel;

namespace tokenscope {

class RequestsModel;
class Theme;

/// The requests of a run; rows of one height, columns of fixed width, so that nothing moves while they fill. Keeps the
/// newest in sight unless the user looks elsewhere.
class RequestsTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsTable)

public:
    RequestsTable(const Theme& theme, RequestsModel& model, QWidget* parent = nullptr);
    ~RequestsTable() override;

    /// Selects this prompt's newest request without telling of it; scrolls to it.
    void showPrompt(int promptNumber);

signals:
    /// The user selected a request of this prompt.
    void promptSelected(int promptNumber);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setWidths();
    void fitPrompt();
    void showScores();
    void onCurrentChanged(const QModelIndex& current);
    void beforeInsert();
    void afterInsert();

    const Theme& m_theme;
    RequestsModel& m_model;
    QSortFilterProxyModel* m_sorted;
    bool m_isShowing = false; // the selection moves because the page wants it
    bool m_wasAtEnd = true;
};

} // namespace tokenscope
