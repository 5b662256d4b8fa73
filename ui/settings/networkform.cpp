// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/networkform.h"

#include "ui/settings/connectiontest.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fieldproblem.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/passwordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>

#include <limits>

namespace tokenscope {

using Kind = ProxySettings::Kind;

namespace {

constexpr int usualPort = 3128; // what most HTTP proxies listen at

bool isManual(Kind kind)
{
    return kind == Kind::Http || kind == Kind::Socks5;
}

/// A name or a number of a host, and nothing else: no scheme, port, path or blank.
QString hostProblem(const QString& host)
{
    if (host.isEmpty()) {
        return NetworkForm::tr("Enter the proxy's name or address.");
    }
    const bool isBracketed = host.startsWith(QChar(u'[')) || host.count(QChar(u':')) > 1;
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (!isBracketed && host.contains(QChar(u':')))) {
        return NetworkForm::tr("This is no host. Enter its name alone, without http:// and without the port.");
    }
    return {};
}

QString fileProblem(const QString& path)
{
    const QFileInfo file(path);
    if (path.isEmpty()) {
        return {};
    }
    if (!file.exists()) {
        return NetworkForm::tr("There is no such file.");
    }
    if (!file.isFile()) {
        return NetworkForm::tr("This is no file.");
    }
    return file.isReadable() ? QString() : NetworkForm::tr("This file cannot be read.");
}

QString kept(const PasswordField& field, const QString& before)
{
    const QString typed = field.text();
    return !typed.isEmpty() || !field.isKept() ? typed : before;
}

} // namespace

NetworkForm::NetworkForm(const Theme& theme, QWidget* parent)
    : FormRows(theme, parent)
    , m_proxy(new QComboBox(this))
    , m_server(new QWidget(this))
    , m_host(new QLineEdit(m_server))
    , m_port(new QSpinBox(m_server))
    , m_user(new QLineEdit(this))
    , m_password(new PasswordField(theme, this))
    , m_authorities(new FileField(theme, FileField::Kind::File, tr("Certificate authorities"), this))
    , m_certificate(new FileField(theme, FileField::Kind::File, tr("Client certificate"), this))
    , m_key(new FileField(theme, FileField::Kind::File, tr("Key of the client certificate"), this))
    , m_keyPassword(new PasswordField(theme, this))
    , m_http2(new QCheckBox(tr("Use HTTP/&2 where the server offers it"), this))
    , m_test(new ConnectionTest(theme, this))
{
    buildProxy();
    buildCertificates();
    buildRest();
    display({});
    connect(m_proxy, &QComboBox::activated, this, &NetworkForm::onEdited);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkForm::onEdited);
    connect(m_http2, &QCheckBox::clicked, this, &NetworkForm::onEdited);
    for (QLineEdit* line :
         {m_host, m_user, static_cast<QLineEdit*>(m_password), static_cast<QLineEdit*>(m_keyPassword)}) {
        connect(line, &QLineEdit::editingFinished, this, &NetworkForm::onEdited);
    }
    for (PasswordField* field : {m_password, m_keyPassword}) {
        connect(field, &PasswordField::forgotten, this, &NetworkForm::onEdited);
    }
    for (FileField* field : {m_authorities, m_certificate, m_key}) {
        connect(field, &FileField::edited, this, &NetworkForm::onEdited);
    }
    connect(m_test, &ConnectionTest::requested, this, &NetworkForm::testRequested);
}

NetworkForm::~NetworkForm() = default;

void NetworkForm::display(const NetworkSettings& settings)
{
    const QSignalBlocker blocker(this);
    m_settings = settings;
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(settings.proxy.kind)));
    m_host->setText(settings.proxy.host);
    m_port->setValue(settings.proxy.port > 0 ? settings.proxy.port : usualPort);
    m_user->setText(settings.proxy.user);
    m_password->display(!settings.proxy.password.isEmpty());
    m_authorities->setPath(settings.authoritiesFile);
    m_certificate->setPath(settings.certificateFile);
    m_key->setPath(settings.keyFile);
    m_keyPassword->display(!settings.keyPassword.isEmpty());
    m_http2->setChecked(settings.usesHttp2);
    showRows();
    check(settings);
}

void NetworkForm::displayProblem(Field field, const QString& problem)
{
    m_problems.at(field)->display(problem);
}

void NetworkForm::setTestAvailable(bool isAvailable)
{
    m_test->setEnabled(isAvailable);
    m_test->setToolTip(isAvailable ? QString() : tr("Not while a run is measured."));
}

void NetworkForm::displayTest(const std::vector<EndpointReport>& reports, bool isRunning)
{
    m_test->display(reports, isRunning);
}

void NetworkForm::buildProxy()
{
    m_proxy->setObjectName(QStringLiteral("proxyKind"));
    m_proxy->addItem(tr("As the system"), static_cast<int>(Kind::System));
    m_proxy->addItem(tr("None"), static_cast<int>(Kind::None));
    m_proxy->addItem(tr("HTTP (CONNECT)"), static_cast<int>(Kind::Http));
    m_proxy->addItem(tr("SOCKS5"), static_cast<int>(Kind::Socks5));
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_host->setPlaceholderText(QStringLiteral("proxy.example.org"));
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setGroupSeparatorShown(false);
    m_port->setRange(1, std::numeric_limits<std::uint16_t>::max());
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    auto* server = new QHBoxLayout(m_server);
    server->setContentsMargins(0, 0, 0, 0);
    server->setSpacing(6);
    server->addWidget(m_host, 3);
    server->addWidget(m_port, 1);
    m_server->setFocusProxy(m_host);
    addRow(tr("&Proxy"), m_proxy);
    addHint(tr("“As the system” follows the environment (https_proxy, no_proxy) and the desktop's settings."));
    m_problems[Field::Proxy] = addRow(tr("H&ost and port"), m_server);
    addRow(tr("&User"), m_user);
    addRow(tr("Pass&word"), m_password);
    m_user->setPlaceholderText(tr("if the proxy asks for one"));
}

void NetworkForm::buildCertificates()
{
    const QStringList filters {tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All files (*)")};
    m_authorities->setObjectName(QStringLiteral("authorities"));
    m_certificate->setObjectName(QStringLiteral("certificate"));
    m_key->setObjectName(QStringLiteral("certificateKey"));
    m_keyPassword->setObjectName(QStringLiteral("keyPassword"));
    for (FileField* field : {m_authorities, m_certificate, m_key}) {
        field->setNameFilters(filters);
    }
    m_authorities->setPlaceholderText(tr("only those of the system"));
    m_certificate->setPlaceholderText(tr("none"));
    m_key->setPlaceholderText(tr("in the certificate's file"));
    m_problems[Field::Authorities] = addRow(tr("Certificate a&uthorities"), m_authorities);
    addHint(tr("A PEM file with authorities that are trusted beside the system's. Certificates are always verified."));
    m_problems[Field::Certificate] = addRow(tr("Client &certificate"), m_certificate);
    m_problems[Field::Key] = addRow(tr("Its &key"), m_key);
    m_problems[Field::KeyPassword] = addRow(tr("Key's password"), m_keyPassword);
}

void NetworkForm::buildRest()
{
    m_http2->setObjectName(QStringLiteral("http2"));
    addRow(QString(), m_http2);
    addHint(tr("Requests then share one connection, so their latencies influence each other; figures with and without "
               "it do not compare. Off is what other tools measure with."));
    addRow(QString(), m_test);
}

void NetworkForm::showRows()
{
    const bool hasServer = isManual(proxyKind());
    for (QWidget* field : {m_server, static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password)}) {
        setRowShown(field, hasServer);
    }
    const bool hasCertificate = !m_certificate->path().isEmpty();
    setRowShown(m_key, hasCertificate);
    setRowShown(m_keyPassword, hasCertificate);
}

// Told only when it is another, complete and possible: half a proxy would cut the program off.
void NetworkForm::onEdited()
{
    showRows();
    const NetworkSettings settings = entered();
    if (!check(settings) || settings == m_settings) {
        return;
    }
    display(settings);
    emit changed(settings);
}

NetworkSettings NetworkForm::entered() const
{
    NetworkSettings settings = m_settings;
    settings.proxy.kind = proxyKind();
    if (isManual(settings.proxy.kind)) {
        settings.proxy.host = m_host->text().trimmed();
        settings.proxy.port = static_cast<std::uint16_t>(m_port->value());
        settings.proxy.user = m_user->text().trimmed();
        const bool isSameProxy
            = settings.proxy.host == m_settings.proxy.host; // another is not told this one's password
        settings.proxy.password = kept(*m_password, isSameProxy ? m_settings.proxy.password : QString());
    }
    settings.authoritiesFile = m_authorities->path();
    settings.certificateFile = m_certificate->path();
    settings.keyFile = settings.certificateFile.isEmpty() ? QString() : m_key->path();
    settings.keyPassword
        = settings.certificateFile.isEmpty() ? QString() : kept(*m_keyPassword, m_settings.keyPassword);
    settings.usesHttp2 = m_http2->isChecked();
    return settings;
}

bool NetworkForm::check(const NetworkSettings& settings)
{
    const bool isPossible = !isManual(settings.proxy.kind) || hostProblem(settings.proxy.host).isEmpty();
    displayProblem(Field::Proxy, isPossible ? QString() : hostProblem(settings.proxy.host));
    displayProblem(Field::Authorities, fileProblem(settings.authoritiesFile));
    displayProblem(Field::Certificate, fileProblem(settings.certificateFile));
    displayProblem(Field::Key, fileProblem(settings.keyFile));
    displayProblem(Field::KeyPassword, {});
    return isPossible && fileProblem(settings.authoritiesFile).isEmpty()
        && fileProblem(settings.certificateFile).isEmpty() && fileProblem(settings.keyFile).isEmpty();
}

Kind NetworkForm::proxyKind() const
{
    return static_cast<Kind>(m_proxy->currentData().toInt());
}

} // namespace tokenscope
