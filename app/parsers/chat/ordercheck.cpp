#include "parsers/chat/ordercheck.h"

namespace saboot::parsers::chat {

namespace {
constexpr size_t headChanges = 64;
constexpr qint64 dayMs = 86'400'000;
} // namespace

void OrderCheck::add(int chat, qint64 ms, qint64 line, qint64 offset, const QString& text) {
    Chat& c = m_chats[chat];
    c.index = chat;
    if (c.way == Chat::Way::Unknown && c.head.empty()) c.way = m_first;
    switch (c.way) {
    case Chat::Way::None: return;
    case Chat::Way::Unknown:
        // Equal times tell nothing of the way.
        if (!c.head.empty() && c.head.back().ms == ms) return;
        c.head.push_back({ms, line, offset, text});
        if (c.head.size() > headChanges) decide(c);
        return;
    default: step(c, {ms, line, offset, text});
    }
}

void OrderCheck::finish() {
    for (Chat& c : m_chats) {
        if (c.way == Chat::Way::Unknown) decide(c);
        c = {};
        c.way = Chat::Way::None;
    }
}

void OrderCheck::decide(Chat& c) {
    size_t up = 0, down = 0;
    for (size_t i = 1; i < c.head.size(); ++i) ++(c.head[i].ms > c.head[i - 1].ms ? up : down);
    const size_t against = std::min(up, down);
    // Two messages have an order, but nothing to hold it against.
    c.way = up + down < 3 || against * 10 > up + down ? Chat::Way::None : up > down ? Chat::Way::Forward : Chat::Way::Backward;
    if (up + down >= 3 && against == 1 && up + down < 10) c.way = up > down ? Chat::Way::Forward : Chat::Way::Backward;
    const std::vector<Stamp> head = std::move(c.head);
    c.head = {};
    if (c.way == Chat::Way::None) return;
    for (const Stamp& s : head) step(c, s);
}

void OrderCheck::say(const Chat& c, const char* kind, const Stamp& s, const QString& text) {
    // What is found at the end, or after the reader went on to another conversation, still belongs to this one. A file of one
    // conversation names none.
    const int current = m_issues.chat;
    if (current >= 0 || m_chats.size() > 1) m_issues.chat = c.index;
    m_issues.add(kind, s.line, s.offset, text);
    m_issues.chat = current;
}

void OrderCheck::step(Chat& c, const Stamp& s) {
    const qint64 sign = c.way == Chat::Way::Forward ? 1 : -1;
    if (!c.previous) {
        c.previous = s;
        return;
    }
    if (c.ahead) {
        if (sign * (s.ms - c.ahead->ms) < -dayMs && sign * (s.ms - c.previous->ms) >= 0)
            say(c, "clock_jump", *c.ahead, QStringLiteral("%1 lies ahead of the messages on both sides of it.").arg(c.ahead->text));
        else
            c.previous = c.ahead;
        c.ahead.reset();
    }
    const qint64 by = sign * (s.ms - c.previous->ms);
    if (by > dayMs) {
        c.ahead = s;
        return;
    }
    if (by < 0)
        say(c, "time_backwards", s,
            sign > 0 ? QStringLiteral("%1 lies before the time of the message above it.").arg(s.text)
                     : QStringLiteral("%1 lies after the time of the message above it, in an export that runs from the newest to the oldest.").arg(s.text));
    c.previous = s;
}

} // namespace saboot::parsers::chat
