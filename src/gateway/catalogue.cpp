// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/catalogue.h"

#include "gateway/servervalue.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestName = 200;

std::vector<QString> namesIn(const ServerValue& list)
{
    std::vector<QString> names;
    for (const ServerValue& item : list.items()) {
        QString name = item.text(longestName);
        // an id that was cut could not be asked for
        if (!name.isEmpty() && !name.endsWith(u'…') && std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

Catalogue::Cluster clusterFrom(const QString& name, const ServerValue& value)
{
    Catalogue::Cluster cluster {.name = name, .basePath = value["base_url"].text()};
    for (const auto& [framework, content] : value["frameworks"].members()) {
        if (content.isObject())
            cluster.frameworks.push_back(
                {.name = framework, .models = namesIn(content["models"]), .operations = namesIn(content["endpoints"])});
    }
    return cluster;
}

// vLLM, then llama.cpp, then what others call it.
std::optional<std::int64_t> contextOf(const ServerValue& model)
{
    for (const char* key : {"max_model_len", "context_length", "context_window", "max_context_length"}) {
        if (const auto length = model[key].count())
            return length;
    }
    for (const char* key : {"n_ctx", "n_ctx_train"}) {
        if (const auto length = model["meta"][key].count())
            return length;
    }
    return std::nullopt;
}

} // namespace

const Catalogue::Cluster* Catalogue::cluster(const QString& name) const
{
    const auto found = std::ranges::find_if(
        clusters, [&name](const Cluster& one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == clusters.end() ? nullptr : &*found;
}

const Catalogue::Framework* Catalogue::framework(const QString& cluster, const QString& framework) const
{
    const Cluster* in = this->cluster(cluster);
    if (in == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(in->frameworks, [&framework](const Framework& one) {
        return one.name.compare(framework, Qt::CaseInsensitive) == 0;
    });
    return found == in->frameworks.end() ? nullptr : &*found;
}

std::optional<Catalogue> catalogueFrom(QByteArrayView body)
{
    const ServerValue clusters = ServerValue::parse(body)["clusters"];
    if (!clusters.isObject())
        return std::nullopt;
    Catalogue catalogue;
    for (const auto& [name, value] : clusters.members()) {
        if (value.isObject() && !name.isEmpty())
            catalogue.clusters.push_back(clusterFrom(name, value));
    }
    return catalogue;
}

std::optional<std::vector<ServedModel>> modelListFrom(QByteArrayView body)
{
    const ServerValue document = ServerValue::parse(body);
    // some servers leave the envelope out
    const ServerValue list = document.isArray() ? document : document["data"];
    if (!list.isArray())
        return std::nullopt;
    std::vector<ServedModel> models;
    for (const ServerValue& item : list.items()) {
        const QString id = item["id"].text(longestName);
        if (!id.isEmpty() && !id.endsWith(u'…') && std::ranges::find(models, id, &ServedModel::id) == models.end())
            models.push_back({.id = id, .contextTokens = contextOf(item)});
    }
    return models;
}

std::optional<bool> isClusterUp(QByteArrayView body, const QString& cluster)
{
    for (const auto& [name, value] : ServerValue::parse(body).members()) {
        if (name.compare(cluster, Qt::CaseInsensitive) == 0)
            return value.flag();
    }
    return std::nullopt;
}

QString accountFrom(QByteArrayView body)
{
    const ServerValue user = ServerValue::parse(body);
    const QString name = user["username"].text(longestName);
    return name.isEmpty() ? user["name"].text(longestName) : name;
}

} // namespace tokenscope
