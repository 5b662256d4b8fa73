// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "store/jsonfields.h"

#include <QString>

#include <optional>

/// One endpoint, in endpoints.json and in the plan of a results file.
namespace tokenscope::endpointschema {

/// With everything: for the user's own configuration only.
[[nodiscard]] JsonFields fieldsOf(const Endpoint& endpoint);

/// What may be published: no headers, no user or query in the address, of the credential only its kind, no body field
/// whose name says that it is a secret; of a simulated endpoint no address, which was a port of that run.
[[nodiscard]] Endpoint withoutSecrets(Endpoint endpoint);

/// Takes what is understood; what is not stays in `fields`.
[[nodiscard]] Endpoint takeEndpoint(JsonFields& fields);

/// The name of the first field that cannot be used as it is ("base_url"); nothing if the endpoint is in order.
/// `leftovers` are the fields that takeEndpoint() did not take.
[[nodiscard]] std::optional<QString> firstBadField(const Endpoint& endpoint, const JsonFields& leftovers);

} // namespace tokenscope::endpointschema
