// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/endpointreport.h"
#include "model/endpoint.h"

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace tokenscope {

class EndpointEditor;
class Theme;

/// All endpoints that can be chosen: add, change, remove. Nothing is changed unless the user accepts.
class EndpointDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointDialog)

public:
    EndpointDialog(const Theme& theme, const std::vector<Endpoint>& endpoints, QWidget* parent = nullptr);
    ~EndpointDialog() override;

    /// Starts with this endpoint, or with a new one if the name is empty.
    void select(const QString& name);
    /// The models that are known to be served, offered where a model is chosen.
    void setReports(const std::vector<EndpointReport>& reports);
    [[nodiscard]] const std::vector<Endpoint>& endpoints() const { return m_endpoints; }
    void accept() override;

signals:
    /// `key` is to be kept in the system's keychain under `name`; never part of an endpoint.
    void keyEntered(const QString& name, const QString& key);

private:
    void build(const Theme& theme);
    void add(const Endpoint& endpoint);
    void duplicate();
    void removeOrRestore();
    void onRowChanged(int row);
    void showModels(const Endpoint& endpoint);
    void onEdited();
    void showButtons();
    /// What is wrong with the endpoint at `row`, in words; empty if nothing is.
    [[nodiscard]] QString problemOf(std::size_t row) const;
    [[nodiscard]] QString unusedName(const QString& wanted) const;

    std::vector<Endpoint> m_endpoints;
    std::vector<EndpointReport> m_reports {};
    QListWidget* m_list;
    EndpointEditor* m_editor;
    QPushButton* m_remove;
    QPushButton* m_duplicate;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace tokenscope
