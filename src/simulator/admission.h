// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/completionrequest.h"
#include "simulator/profile.h"
#include "simulator/quota.h"
#include "simulator/responsebody.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

/// The refusal of a request for which the profile's context has no room, in the words of its style; none: it fits.
[[nodiscard]] std::optional<ApiError> contextRefusal(const Profile& profile, const CompletionRequest& request);

/// Lets requests in as far as a profile's limits allow. Quotas go by the wall clock whatever the time scale, since
/// they lie between client and gateway and not inside the model: who scales time scales them in the profile.
class Admission
{
public:
    explicit Admission(const Profile& profile);

    /// 429 with the seconds to wait, or nothing: then the request counts. `waiting` are those without a slot.
    [[nodiscard]] std::optional<ApiError> refusal(std::size_t waiting, TimePoint now);
    /// Prompt and answer of a request that was let in.
    void charge(std::int64_t tokens, TimePoint now);

private:
    std::size_t m_queueLimit = 0;
    Quota m_requests;
    Quota m_tokens;
};

} // namespace tokenscope
