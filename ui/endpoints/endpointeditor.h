// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tokenscope {

class CostEditor;

/// Edits one endpoint: name, address, model, where its credential comes from, extra headers and body fields,
/// cost and quota.
class EndpointEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointEditor)

public:
    explicit EndpointEditor(QWidget* parent = nullptr);
    ~EndpointEditor() override;

    /// `isBuiltIn`: its name cannot be changed.
    void display(const Endpoint& endpoint, bool isBuiltIn);
    [[nodiscard]] Endpoint endpoint() const;

signals:
    void edited();

private:
    void build();
    void showSource();

    Endpoint m_shown {};
    QFormLayout* m_layout;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QLineEdit* m_model;
    QComboBox* m_credential;
    QLineEdit* m_source;
    QLabel* m_sourceLabel;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    CostEditor* m_cost = nullptr;
};

/// "Name: value" lines, as people write headers; lines without a colon are left out.
[[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> headersFromText(const QString& text);
[[nodiscard]] QString textFromHeaders(const std::vector<std::pair<QByteArray, QByteArray>>& headers);

} // namespace tokenscope
