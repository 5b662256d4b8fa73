// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"
#include "model/endpoint.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tokenscope {

class CostEditor;
class CredentialFields;
class ModelField;
class Theme;

/// Edits one endpoint: name, address, model, where its credential comes from, extra headers and body fields,
/// cost and quota.
class EndpointEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointEditor)

public:
    explicit EndpointEditor(const Theme& theme, QWidget* parent = nullptr);
    ~EndpointEditor() override;

    /// `isBuiltIn`: its name cannot be changed.
    void display(const Endpoint& endpoint, bool isBuiltIn);
    /// What the endpoint's server offers, as far as it is known.
    void displayModels(const std::vector<ServedModel>& models);
    [[nodiscard]] Endpoint endpoint() const;

signals:
    void edited();
    /// `key` is to be kept in the system's keychain under `name`.
    void keyEntered(const QString& name, const QString& key);

private:
    void build();
    void offerLikelyUrl();
    void takeLikelyUrl(const QString& url);

    Endpoint m_shown {};
    QFormLayout* m_layout;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QLabel* m_likelyUrl; // offered in place of one that looks half typed
    ModelField* m_model;
    CredentialFields* m_credential = nullptr;
    QLineEdit* m_metrics;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    CostEditor* m_cost = nullptr;
};

/// "Name: value" lines, as people write headers; lines without a colon are left out.
[[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> headersFromText(const QString& text);
[[nodiscard]] QString textFromHeaders(const std::vector<std::pair<QByteArray, QByteArray>>& headers);

} // namespace tokenscope
