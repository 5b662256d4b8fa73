// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointeditor.h"

#include "ui/endpoints/costeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tokenscope {

namespace {

using Kind = CredentialReference::Kind;

QString labelOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::EnvironmentVariable:
        return EndpointEditor::tr("&Variable");
    case Kind::Command:
        return EndpointEditor::tr("Comman&d");
    case Kind::GlobusTokenFile:
        return EndpointEditor::tr("&File");
    case Kind::SignIn:
        return EndpointEditor::tr("Ser&vice");
    case Kind::Keychain:
        return EndpointEditor::tr("&Key's name");
    }
    return {};
}

QString placeholderOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::EnvironmentVariable:
        return QStringLiteral("OPENAI_API_KEY");
    case Kind::Command:
        return QStringLiteral("python inference_auth_token.py get_access_token");
    case Kind::GlobusTokenFile:
        return EndpointEditor::tr("where Globus keeps it");
    case Kind::SignIn:
        return EndpointEditor::tr("ALCF");
    case Kind::Keychain:
        return QStringLiteral("my-server");
    }
    return {};
}

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

EndpointEditor::EndpointEditor(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_credential(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_sourceLabel(new QLabel(this))
    , m_headers(linesEdit(QStringLiteral("endpointHeaders"), QStringLiteral("X-Name: value"), this))
    , m_body(linesEdit(QStringLiteral("endpointBody"), QStringLiteral("{\"reasoning_effort\": \"low\"}"), this))
{
    build();
    connect(m_credential, &QComboBox::currentIndexChanged, this, &EndpointEditor::showSource);
    connect(m_credential, &QComboBox::activated, this, &EndpointEditor::edited);
    for (QLineEdit* edit : {m_name, m_url, m_model, m_source}) {
        connect(edit, &QLineEdit::textEdited, this, &EndpointEditor::edited);
    }
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
    m_model->setText(endpoint.model);
    m_credential->setCurrentIndex(m_credential->findData(static_cast<int>(endpoint.credential.kind)));
    m_source->setText(endpoint.credential.source);
    m_headers->setPlainText(textFromHeaders(endpoint.headers));
    m_body->setPlainText(QString::fromUtf8(endpoint.extraBody));
    m_cost->display(endpoint);
    // the program serves it itself: there is no address to enter and nobody to sign in to
    m_url->setEnabled(!endpoint.isSimulated());
    m_url->setPlaceholderText(endpoint.isSimulated() ? tr("served by this program")
                                                     : QStringLiteral("https://host/v1"));
    m_credential->setEnabled(!endpoint.isSimulated());
    showSource();
}

Endpoint EndpointEditor::endpoint() const
{
    Endpoint endpoint = m_shown;
    endpoint.name = m_name->text().trimmed();
    endpoint.model = m_model->text().trimmed();
    endpoint.headers = headersFromText(m_headers->toPlainText());
    endpoint.extraBody = m_body->toPlainText().trimmed().toUtf8();
    m_cost->readInto(endpoint);
    if (!endpoint.isSimulated()) {
        endpoint.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
        endpoint.credential.kind = static_cast<Kind>(m_credential->currentData().toInt());
        endpoint.credential.source = endpoint.credential.kind == Kind::None ? QString() : m_source->text().trimmed();
    }
    return endpoint;
}

void EndpointEditor::build()
{
    m_name->setObjectName(QStringLiteral("endpointName"));
    m_url->setObjectName(QStringLiteral("endpointUrl"));
    m_model->setObjectName(QStringLiteral("endpointModel"));
    m_credential->setObjectName(QStringLiteral("endpointCredential"));
    m_source->setObjectName(QStringLiteral("endpointCredentialSource"));
    m_credential->addItem(tr("None"), static_cast<int>(Kind::None));
    m_credential->addItem(tr("An environment variable"), static_cast<int>(Kind::EnvironmentVariable));
    m_credential->addItem(tr("The output of a command"), static_cast<int>(Kind::Command));
    m_credential->addItem(tr("Sign-in with the browser"), static_cast<int>(Kind::SignIn));
    m_credential->addItem(tr("A key in the system's keychain"), static_cast<int>(Kind::Keychain));
    m_credential->addItem(tr("Globus token file"), static_cast<int>(Kind::GlobusTokenFile));
    m_sourceLabel->setBuddy(m_source);
    m_headers->setToolTip(tr("One header a line, sent with every request. Results files never contain them."));
    m_body->setToolTip(tr("A JSON object whose fields are added to every request."));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->addRow(tr("&Name"), m_name);
    m_layout->addRow(tr("&Address"), m_url);
    m_layout->addRow(tr("&Model"), m_model);
    m_layout->addRow(tr("&Credential"), m_credential);
    m_layout->addRow(m_sourceLabel, m_source);
    m_layout->addRow(tr("&Headers"), m_headers);
    m_layout->addRow(tr("&Body fields"), m_body);
    m_cost = new CostEditor(*m_layout, this);
    m_url->setToolTip(tr("Up to and including /v1."));
}

void EndpointEditor::showSource()
{
    const auto kind = static_cast<Kind>(m_credential->currentData().toInt());
    const bool isNeeded = kind != Kind::None && m_credential->isEnabled();
    m_sourceLabel->setText(labelOf(kind));
    m_source->setPlaceholderText(placeholderOf(kind));
    m_source->setAccessibleName(tr("Where the credential comes from"));
    m_source->setEnabled(isNeeded);
}

} // namespace tokenscope
