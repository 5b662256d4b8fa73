// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/jobs.h"

#include "gateway/servervalue.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

/// One of the lists that jobs stand in, and what standing there means if the job says nothing finer.
struct JobList
{
    const char* key = "";
    ModelState state {};
};

constexpr std::array jobLists {
    JobList {"running", ModelState::Hot}, JobList {"queued", ModelState::Queued},
    JobList {"stopped", ModelState::Stopped}, JobList {"others", ModelState::Stopped}, // ending, held
};

// What "N/A" stands for is not known.
QString known(const QString& text)
{
    return text.compare(u"n/a", Qt::CaseInsensitive) == 0 ? QString() : text;
}

std::optional<QString> optionalText(const ServerValue& value)
{
    const QString text = known(value.text());
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

ModelState stateOf(const QString& word, ModelState ofList)
{
    if (word == u"running" || word == u"live")
        return ModelState::Hot;
    if (word == u"starting" || word == u"loading")
        return ModelState::Starting;
    if (word == u"queued" || word == u"pending")
        return ModelState::Queued;
    if (word == u"stopped")
        return ModelState::Stopped;
    if (word == u"disconnected" || word == u"offline" || word == u"maintenance" || word == u"unavailable")
        return ModelState::Offline;
    // words that are not known, and none: the list decides; but what is said to be otherwise is not hot
    return !word.isEmpty() && word != u"other" && ofList == ModelState::Hot ? ModelState::Unknown : ofList;
}

QString noteOf(const ServerValue& job)
{
    for (const char* key : {"Job Comments", "Description"}) {
        if (const QString note = known(job[key].text()); !note.isEmpty())
            return note;
    }
    return {};
}

int rank(ModelState state)
{
    switch (state) {
    case ModelState::Hot:
        return 5;
    case ModelState::Starting:
        return 4;
    case ModelState::Queued:
        return 3;
    case ModelState::Unknown:
        return 2;
    case ModelState::Stopped:
        return 1;
    case ModelState::Offline:
        return 0;
    }
    Q_UNREACHABLE();
}

void add(std::vector<ServedModel>& models, ServedModel model)
{
    const auto same = std::ranges::find(models, model.id, &ServedModel::id);
    if (same == models.end() && models.size() < ServerValue::mostEntries)
        models.push_back(std::move(model));
    else if (same != models.end() && rank(model.state) > rank(same->state))
        *same = std::move(model);
}

void addJob(std::vector<ServedModel>& models, const ServerValue& job, ModelState ofList)
{
    constexpr qsizetype longestList = 4'000;
    QString names = job["Models"].text(longestList);
    if (names.isEmpty())
        names = job["Models Served"].text(longestList); // until 2025
    const ModelState state = stateOf(job["Model Status"].text().toLower(), ofList);
    for (const QString& name : known(names).split(u',', Qt::SkipEmptyParts)) {
        const QString id = name.trimmed();
        if (!id.isEmpty() && !id.endsWith(u'…'))
            add(models,
                {.id = id,
                 .state = state,
                 .note = noteOf(job),
                 .startsAt = optionalText(job["Estimated Start Time"]),
                 .walltime = optionalText(job["Walltime"])});
    }
}

} // namespace

std::optional<ClusterJobs> jobsFrom(QByteArrayView body)
{
    // the compute function's answer is a string that holds the JSON; some versions hand it on like that
    const ServerValue document = ServerValue::parse(body).unpacked();
    ClusterJobs jobs;
    bool isAny = false;
    for (const JobList& list : jobLists) {
        const ServerValue entries = document[list.key];
        isAny = isAny || entries.isArray();
        for (const ServerValue& job : entries.items())
            addJob(jobs.models, job, list.state);
    }
    if (!isAny)
        return std::nullopt;
    jobs.freeNodes = document["cluster_status"]["free_nodes"].count(); // -1: not known
    return jobs;
}

std::vector<ServedModel> withStates(std::vector<ServedModel> offered, const std::optional<ClusterJobs>& jobs,
                                    bool isUnderMaintenance)
{
    for (ServedModel& model : offered) {
        if (isUnderMaintenance) {
            model.state = ModelState::Offline;
            continue;
        }
        if (!jobs)
            continue;
        const auto job = std::ranges::find(jobs->models, model.id, &ServedModel::id);
        model.state = ModelState::Stopped;
        if (job == jobs->models.end())
            continue;
        const auto context = model.contextTokens;
        model = *job;
        model.contextTokens = context;
    }
    return offered;
}

} // namespace tokenscope
