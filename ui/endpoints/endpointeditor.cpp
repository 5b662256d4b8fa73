// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointeditor.h"

#include "gateway/likelyaddress.h"
#include "ui/endpoints/costeditor.h"
#include "ui/endpoints/credentialfields.h"
#include "ui/endpoints/modelbox.h"
#include "ui/endpoints/modelfield.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tokenscope {

namespace {

QPlainTextEdit* linesEdit(const QString& name, const QString& placeholder, QWidget* parent)
{
    constexpr int lines = 3;
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 18);
    return edit;
}

} // namespace

std::vector<std::pair<QByteArray, QByteArray>> headersFromText(const QString& text)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    const QStringList lines = text.split(QChar(u'\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const auto colon = line.indexOf(QChar(u':'));
        if (colon > 0) {
            headers.emplace_back(line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8());
        }
    }
    return headers;
}

QString textFromHeaders(const std::vector<std::pair<QByteArray, QByteArray>>& headers)
{
    QStringList lines;
    for (const auto& [name, value] : headers) {
        lines.append(QStringLiteral("%1: %2").arg(QString::fromUtf8(name), QString::fromUtf8(value)));
    }
    return lines.join(QChar(u'\n'));
}

EndpointEditor::EndpointEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_likelyUrl(new QLabel(this))
    , m_model(new ModelField(theme, this))
    , m_metrics(new QLineEdit(this))
    , m_headers(linesEdit(QStringLiteral("endpointHeaders"), QStringLiteral("X-Name: value"), this))
    , m_body(linesEdit(QStringLiteral("endpointBody"), QStringLiteral("{\"reasoning_effort\": \"low\"}"), this))
{
    m_layout->addRow(tr("&Name"), m_name);
    m_layout->addRow(tr("&Address"), m_url);
    m_layout->addRow(QString(), m_likelyUrl);
    m_layout->addRow(tr("&Model"), m_model);
    m_credential = new CredentialFields(theme, *m_layout, this);
    build();
    for (QLineEdit* edit : {m_name, m_url, m_metrics}) {
        connect(edit, &QLineEdit::textEdited, this, &EndpointEditor::edited);
    }
    connect(m_url, &QLineEdit::editingFinished, this, &EndpointEditor::offerLikelyUrl);
    connect(m_likelyUrl, &QLabel::linkActivated, this, &EndpointEditor::takeLikelyUrl);
    connect(m_model, &ModelField::edited, this, &EndpointEditor::edited);
    connect(m_credential, &CredentialFields::edited, this, &EndpointEditor::edited);
    connect(m_credential, &CredentialFields::keyEntered, this, &EndpointEditor::keyEntered);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &EndpointEditor::edited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &EndpointEditor::edited);
    connect(m_cost, &CostEditor::edited, this, &EndpointEditor::edited);
}

EndpointEditor::~EndpointEditor() = default;

void EndpointEditor::display(const Endpoint& endpoint, bool isBuiltIn)
{
    const QSignalBlocker blocker(this);
    m_shown = endpoint;
    m_name->setText(endpoint.name);
    m_name->setReadOnly(isBuiltIn);
    m_name->setToolTip(isBuiltIn ? tr("The name of a built-in endpoint is fixed.") : QString());
    m_url->setText(endpoint.baseUrl.toString());
    m_url->setCursorPosition(0); // its beginning tells more than its end
    m_model->display(endpoint.model, {});
    m_credential->display(endpoint.credential);
    m_headers->setPlainText(textFromHeaders(endpoint.headers));
    m_body->setPlainText(QString::fromUtf8(endpoint.extraBody));
    m_cost->display(endpoint);
    // the program serves it itself: there is no address to enter and nobody to sign in to
    m_url->setEnabled(!endpoint.isSimulated());
    m_url->setPlaceholderText(endpoint.isSimulated() ? tr("served by this program")
                                                     : QStringLiteral("https://host/v1"));
    m_credential->setAvailable(!endpoint.isSimulated());
    m_metrics->setText(endpoint.metricsUrl.toString());
    m_metrics->setCursorPosition(0);
    m_metrics->setEnabled(!endpoint.isSimulated());
    m_metrics->setPlaceholderText(endpoint.isSimulated() ? tr("served by this program") : tr("/metrics beside /v1"));
    offerLikelyUrl();
}

void EndpointEditor::displayModels(const std::vector<ServedModel>& models)
{
    const QSignalBlocker blocker(this);
    m_model->display(m_model->modelId(), models);
}

Endpoint EndpointEditor::endpoint() const
{
    Endpoint endpoint = m_shown;
    endpoint.name = m_name->text().trimmed();
    endpoint.model = m_model->modelId();
    endpoint.headers = headersFromText(m_headers->toPlainText());
    endpoint.extraBody = m_body->toPlainText().trimmed().toUtf8();
    m_cost->readInto(endpoint);
    if (!endpoint.isSimulated()) {
        endpoint.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
        endpoint.credential = m_credential->credential();
        endpoint.metricsUrl = QUrl(m_metrics->text().trimmed(), QUrl::StrictMode);
    }
    return endpoint;
}

void EndpointEditor::offerLikelyUrl()
{
    const auto likely
        = m_shown.isSimulated() ? std::nullopt : likelyBaseUrl(QUrl(m_url->text().trimmed(), QUrl::StrictMode));
    if (likely) {
        const QString url = likely->toString().toHtmlEscaped();
        m_likelyUrl->setText(tr("Did you mean %1?").arg(QStringLiteral("<a href=\"%1\">%1</a>").arg(url)));
    }
    m_layout->setRowVisible(m_likelyUrl, likely.has_value());
}

void EndpointEditor::takeLikelyUrl(const QString& url)
{
    m_url->setText(url);
    offerLikelyUrl();
    emit edited();
}

void EndpointEditor::build()
{
    m_likelyUrl->setObjectName(QStringLiteral("likelyUrl"));
    m_likelyUrl->setTextFormat(Qt::RichText);
    m_likelyUrl->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_likelyUrl->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("endpointName"));
    m_url->setObjectName(QStringLiteral("endpointUrl"));
    m_model->box().setObjectName(QStringLiteral("endpointModel"));
    m_headers->setToolTip(tr("One header a line, sent with every request. Results files never contain them."));
    m_body->setToolTip(tr("A JSON object whose fields are added to every request."));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->addRow(tr("&Headers"), m_headers);
    m_layout->addRow(tr("&Body fields"), m_body);
    m_layout->addRow(tr("&Server metrics"), m_metrics);
    m_cost = new CostEditor(*m_layout, this);
    m_metrics->setObjectName(QStringLiteral("endpointMetrics"));
    m_metrics->setToolTip(tr("Where the server tells of its load (Prometheus; vLLM and llama.cpp have it). It is asked "
                             "while a run goes on."));
    m_url->setToolTip(tr("Up to and including /v1."));
}

} // namespace tokenscope
