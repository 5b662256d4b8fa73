// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/networkoptions.h"

#include "network/proxyroute.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace tokenscope {

namespace {

std::optional<ProxySettings> parseProxy(const std::string& text)
{
    if (text == "none")
        return ProxySettings {.kind = ProxySettings::Kind::None};
    if (text == "system")
        return ProxySettings {.kind = ProxySettings::Kind::System};
    return proxyFromAddress(QString::fromStdString(text));
}

// Without the text: it may hold a password.
std::string complaintAbout(const std::string& text)
{
    const auto proxy = parseProxy(text);
    if (!proxy)
        return "write none, system, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT";
    return proxy->password.isEmpty() ? std::string()
                                     : "give the password in TOKENSCOPE_PROXY_PASSWORD: arguments are seen by everyone";
}

void addFile(CLI::App& to, const char* name, std::optional<QString>& file, const char* help)
{
    to.add_option_function<std::string>(
          name, [&file](const std::string& text) { file = QString::fromStdString(text); }, help)
        ->type_name("FILE")
        ->check(CLI::ExistingFile);
}

} // namespace

void addNetworkOptions(CLI::App& to, NetworkOptions& options)
{
    to.add_option_function<std::string>(
          "--proxy", [&options](const std::string& text) { options.proxy = parseProxy(text); },
          "none, system (default), http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT; "
          "its password comes from TOKENSCOPE_PROXY_PASSWORD or the keychain")
        ->type_name("URL")
        ->check(complaintAbout, "");
    addFile(to, "--ca-file", options.authoritiesFile, "Certificate authorities (PEM) trusted beside the system's");
    addFile(to, "--cert", options.certificateFile, "Client certificate (PEM)");
    addFile(to, "--key", options.keyFile, "Its key (PEM); a password comes from TOKENSCOPE_KEY_PASSWORD");
}

void addHttp2Option(CLI::App& to, NetworkOptions& options)
{
    to.add_flag("--http2", options.usesHttp2, "HTTP/2 where the server offers it: requests share a connection");
}

NetworkSettings withOptions(NetworkSettings settings, const NetworkOptions& options)
{
    if (options.proxy) {
        const ProxySettings kept = std::exchange(settings.proxy, *options.proxy);
        const bool isSame
            = kept.host == options.proxy->host && kept.port == options.proxy->port && kept.user == options.proxy->user;
        settings.proxy.password = isSame ? kept.password : QString(); // another's is not for this one
    }
    settings.authoritiesFile = options.authoritiesFile.value_or(settings.authoritiesFile);
    if (options.certificateFile) {
        settings.certificateFile = *options.certificateFile;
        settings.keyFile.clear(); // of another certificate
    }
    settings.keyFile = options.keyFile.value_or(settings.keyFile);
    settings.usesHttp2 = settings.usesHttp2 || options.usesHttp2;
    settings.proxy.password = qEnvironmentVariable("TOKENSCOPE_PROXY_PASSWORD", settings.proxy.password);
    settings.keyPassword = qEnvironmentVariable("TOKENSCOPE_KEY_PASSWORD", settings.keyPassword);
    return settings;
}

} // namespace tokenscope
