// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/endpoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

class JsonFields;

/// The endpoints that are always there: Metis, Sophia, Simulated Metis, Simulated Sophia.
[[nodiscard]] const std::vector<Endpoint>& builtInEndpoints();

/// The endpoints a user can choose from: the built-in ones and those in endpoints.json, a file made to be read and
/// edited by people. What this program does not know in it is kept.
class EndpointsFile final
{
public:
    /// endpoints.json in the program's configuration folder.
    [[nodiscard]] static QString defaultPath();
    /// A file that does not exist is an empty one. A broken one is an error (NotJson with line and column, WrongSchema
    /// with the place) and stays as it is.
    static Result<EndpointsFile> load(const QString& path);

    /// Built-in ones first, each replaced by the user's of the same name; then the user's others in the file's order.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;
    /// By name, whatever the case.
    [[nodiscard]] std::optional<Endpoint> find(const QString& name) const;
    /// The user's own, or a built-in one that the user changed.
    [[nodiscard]] bool isUserDefined(const QString& name) const;

    /// Adds, or replaces the one of that name. Fails with InvalidValue if it could not be used.
    Result<Done> put(const Endpoint& endpoint);
    /// False if the user has none of that name; a changed built-in one is as built in again.
    bool remove(const QString& name);
    /// Writes atomically, readable by the user alone (headers may be secret). Refuses to replace a file that has
    /// become unreadable JSON since it was loaded.
    Result<Done> save() const;

private:
    struct Entry
    {
        Endpoint endpoint {};
        QByteArray unknownFields {}; // JSON object
    };
    [[nodiscard]] std::vector<Entry>::iterator entry(const QString& name);
    std::optional<QString> read(JsonFields& fields); // the place of what is wrong, if anything is

    QString m_path;
    std::vector<Entry> m_entries;
    QByteArray m_unknownFields; // JSON object: top-level keys that are not ours
};

/// An endpoint given in place: "my=http://127.0.0.1:8000/v1,model=gpt-oss-120b,key-env=MY_KEY". Further fields:
/// key-command=COMMAND LINE, key-name=NAME (in the keychain), signin, signin=SERVICE, globus, globus=FILE, metrics=URL,
/// header.NAME=VALUE, body.NAME=JSON; "\," is a comma inside a value.
/// Fails with InvalidValue; a key in plain text ("key=…") is refused.
Result<Endpoint> parseEndpointOption(const QString& option);

} // namespace tokenscope
