// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/prose.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr int sentencesOfParagraph = 6;
constexpr std::size_t hand = 6; // cards whose order is a text's own

// n noun, p person, a adjective, v verb, l place, t time
constexpr std::array patterns {
    "the %a %n %v the %n %l",
    "%t the %p %v the %a %n",
    "nobody %l had ever %v such a %a %n before",
    "the %p and the %p %v the %n, but the %a %n stayed where it was",
    "when the %n arrived %l, the %p %v it at once",
    "%t the %a %p thought about the %n and %v the %n instead",
    "it was the %p who %v the %a %n %l",
    "because the %n was %a, the %p never %v the %n again",
    "the %n that the %p had %v looked %a %t",
    "%t there was one %a %n %l and one %a %n behind it",
    "the %p asked whether the %n had been %v %l or left with the %p",
    "some say that the %n is %a, others that the %p %v it long ago",
};

constexpr std::array nouns {
    "apple",   "anchor", "basket",  "bell",   "blanket",  "boat",   "book",   "bottle",  "bread",    "bridge",
    "bucket",  "button", "candle",  "carpet", "chair",    "clock",  "cloud",  "coat",    "coin",     "corn",
    "cradle",  "cup",    "door",    "drum",   "engine",   "fence",  "fiddle", "flag",    "flower",   "fork",
    "garden",  "gate",   "glass",   "hammer", "hat",      "hill",   "horse",  "jacket",  "jar",      "kettle",
    "key",     "knife",  "ladder",  "lamp",   "lemon",    "letter", "lock",   "machine", "map",      "mirror",
    "needle",  "oven",   "paddle",  "page",   "parcel",   "pencil", "piano",  "pillow",  "pipe",     "plank",
    "pocket",  "pot",    "puzzle",  "recipe", "ribbon",   "ring",   "river",  "rope",    "saddle",   "sail",
    "salt",    "shovel", "signal",  "song",   "spoon",    "stone",  "stove",  "string",  "suitcase", "table",
    "ticket",  "tree",   "trumpet", "tunnel", "umbrella", "vase",   "violin", "wagon",   "wall",     "wheel",
    "whistle", "window", "wire",    "wool",
};

constexpr std::array people {
    "actor",   "aunt",    "baker",    "barber",  "captain", "carpenter", "child", "clerk",  "cook",   "cousin",
    "dancer",  "doctor",  "driver",   "farmer",  "fisher",  "friend",    "guard", "guest",  "hunter", "judge",
    "lawyer",  "miller",  "minister", "nurse",   "painter", "pilot",     "poet",  "porter", "sailor", "singer",
    "soldier", "student", "tailor",   "teacher", "uncle",   "waiter",    "widow", "writer",
};

constexpr std::array adjectives {
    "ancient", "blue",    "bright", "broken",  "brown",   "calm",   "careful", "cheap",   "clean",  "clever", "cold",
    "crooked", "curious", "dark",   "dusty",   "early",   "empty",  "famous",  "foreign", "fresh",  "gentle", "golden",
    "grey",    "happy",   "heavy",  "hidden",  "hollow",  "hungry", "large",   "lazy",    "light",  "lonely", "lost",
    "loud",    "narrow",  "old",    "painted", "patient", "pink",   "plain",   "polite",  "proud",  "quiet",  "rare",
    "red",     "rough",   "round",  "rusty",   "secret",  "sharp",  "short",   "silent",  "silver", "small",  "soft",
    "steep",   "strange", "strong", "tall",    "thin",    "tired",  "warm",    "wet",     "white",  "wide",   "wooden",
};

constexpr std::array verbs {
    "admired",  "borrowed", "bought",   "brought",  "carried", "cleaned",  "counted", "covered", "described", "dropped",
    "examined", "finished", "followed", "forgot",   "found",   "guarded",  "hid",     "kept",    "lifted",    "lost",
    "measured", "mended",   "moved",    "noticed",  "offered", "opened",   "ordered", "packed",  "painted",   "pulled",
    "pushed",   "refused",  "repaired", "returned", "saved",   "searched", "sent",    "shared",  "showed",    "sold",
    "studied",  "touched",  "traded",   "turned",   "used",    "wanted",   "washed",  "watched", "weighed",   "wrapped",
};

constexpr std::array places {
    "above the harbour",  "across the street",   "after the market",    "along the coast",    "at the station",
    "behind the church",  "below the castle",    "beside the lake",     "between two fields", "by the fire",
    "in the kitchen",     "in the mountains",    "in the village",      "inside the theatre", "near the border",
    "next to the school", "on the island",       "on the second floor", "opposite the bank",  "outside the town",
    "over the valley",    "past the last house", "under the bridge",    "under the roof",     "within the walls",
};

constexpr std::array times {
    "after dinner",     "all summer",      "at midnight",    "at noon",         "before sunrise", "during the storm",
    "every Monday",     "every winter",    "in April",       "in the evening",  "in those days",  "just in time",
    "last autumn",      "late in October", "many years ago", "most mornings",   "not long ago",   "on Friday",
    "on the third day", "once a month",    "one afternoon",  "that same night", "this year",      "towards the end",
};

// Fisher–Yates; the remainder's bias is far below what a text could show
void shuffle(std::span<const char*> cards, std::mt19937_64& random)
{
    for (std::size_t left = cards.size(); left > 1; --left)
        std::swap(cards[left - 1], cards[random() % left]);
}

} // namespace

Prose::Deck::Deck(std::span<const char* const> cards)
    : m_cards(cards.begin(), cards.end())
    , m_next(m_cards.size())
{
}

QLatin1String Prose::Deck::deal(std::mt19937_64& random)
{
    if (m_next == m_cards.size()) {
        shuffle(m_cards, m_common);
        m_next = 0;
    }
    if (m_next % hand == 0)
        shuffle(std::span(m_cards).subspan(m_next, std::min(hand, m_cards.size() - m_next)), random);
    return QLatin1String(m_cards[m_next++]);
}

Prose::Prose(std::uint64_t seed)
    : m_random(seed)
    , m_patterns(patterns)
    , m_nouns(nouns)
    , m_people(people)
    , m_adjectives(adjectives)
    , m_verbs(verbs)
    , m_places(places)
    , m_times(times)
{
}

QLatin1String Prose::wordFor(QChar kind)
{
    switch (kind.unicode()) {
    case u'n':
        return m_nouns.deal(m_random);
    case u'p':
        return m_people.deal(m_random);
    case u'a':
        return m_adjectives.deal(m_random);
    case u'v':
        return m_verbs.deal(m_random);
    case u'l':
        return m_places.deal(m_random);
    default:
        return m_times.deal(m_random);
    }
}

QString Prose::sentence()
{
    const QString pattern = m_patterns.deal(m_random);
    QString text;
    text.reserve(100);
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == u'%')
            text += wordFor(pattern[++at]);
        else
            text += pattern[at];
    }
    text[0] = text[0].toUpper();
    return text;
}

QString Prose::write(std::int64_t words)
{
    constexpr int lettersOfWord = 6; // with the blank; a guess saves moving a long text about
    QString text;
    text.reserve(static_cast<qsizetype>(words) * lettersOfWord);
    for (int sentences = 0; words > 0; ++sentences) {
        if (sentences > 0)
            text += sentences % sentencesOfParagraph == 0 ? QStringLiteral("\n\n") : QStringLiteral(" ");
        QString next = sentence();
        const std::int64_t length = next.count(u' ') + 1;
        if (length > words) {
            next = next.section(u' ', 0, static_cast<qsizetype>(words) - 1);
            if (next.endsWith(u','))
                next.chop(1);
        }
        text += next;
        text += u'.';
        words -= std::min(words, length);
    }
    return text;
}

} // namespace tokenscope
