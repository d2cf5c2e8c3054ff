#pragma once
#include "graph/chart.h"

/// A fictional case drawn as a chart: every name, number and address is invented.
namespace saboot::test {

inline domain::Entity entity(const char* key, domain::EntityType type, const QString& label, const QString& sub = {}) {
    domain::Entity e;
    e.key = QLatin1String(key);
    e.type = type;
    e.label = label;
    e.sublabel = sub;
    e.sources = {QStringLiteral("DE-01")};
    return e;
}

inline graph::ChartModel sampleChart() {
    using T = domain::EntityType;
    using B = domain::Basis;
    graph::ChartModel m;
    m.title = QStringLiteral("Operation Sunehri");
    const auto s = [](const char16_t* t) { return QString::fromUtf16(t); };
    m.entities = {
        entity("p1", T::Person, s(u"Babar Lashani"), s(u"alias Goldie")),
        entity("p2", T::Person, s(u"نومی وزدان"), s(u"سوار")),
        entity("p3", T::Person, s(u"Unknown 1"), s(u"‘usdt wala’")),
        entity("p4", T::Person, s(u"رباب قاسمانی"), s(u"کھاتہ دار")),
        entity("p5", T::Person, s(u"Unknown 2"), s(u"‘Bhai Jan’")),
        entity("ph1", T::Phone, s(u"0300 0000471")),
        entity("ph2", T::Phone, s(u"0300 0000552")),
        entity("d1", T::Device, s(u"Phone P-1"), s(u"IMEI …471-3")),
        entity("d2", T::Device, s(u"Phone P-2"), s(u"IMEI …552-1")),
        entity("w1", T::Wallet, s(u"TSPbFictionalAddressOnly00000aBEV"), s(u"TRON")),
        entity("w2", T::Wallet, s(u"TTnVFictionalAddressOnly00000FY92"), s(u"TRON")),
        entity("w3", T::Wallet, s(u"TK7yFictionalAddressOnly00000ujRn"), s(u"TRON")),
        entity("w4", T::Wallet, s(u"0x9b00000000000000000000000000000000000ce0"), s(u"Ethereum")),
        entity("w5", T::Wallet, s(u"bc1qfictionaladdressonly0000000000000neyj"), s(u"Bitcoin")),
        entity("w6", T::Wallet, s(u"Exchange A"), s(u"deposit")),
        entity("b1", T::Bank, s(u"PK77 SUNE …0112"), s(u"Rubab Q.")),
        entity("b2", T::Bank, s(u"Wallet-app a/c"), s(u"0300 0000471")),
        entity("a1", T::Account, s(u"Goldie Bhai"), s(u"WhatsApp")),
        entity("a2", T::Account, s(u"sunehri_dryfruit"), s(u"Instagram")),
        entity("a3", T::Account, s(u"@usdt_wala"), s(u"Telegram")),
        entity("s1", T::Site, s(u"dn5wfictionalfictionalfictionalfictionalbkyd.onion"), s(u"shop page")),
        entity("l1", T::Place, s(u"کرائے کی دکان"), s(u"صدر گلی 4")),
        entity("k1", T::Parcel, s(u"SK-4471-0093"), s(u"18-11-2026")),
        entity("k2", T::Parcel, s(u"SK-4471-0071"), s(u"11-11-2026")),
        entity("x1", T::Exhibit, s(u"DE-37"), s(u"bank statement")),
    };
    struct L {
        const char* from;
        const char* to;
        const char16_t* relation;
        B basis;
        bool money;
        bool directed;
        int sources;
    };
    const L links[] = {
        {"p1", "p2", u"184 messages", B::Stated, false, false, 2},
        {"p1", "w1", u"gave as own", B::Inferred, false, true, 1},
        {"w2", "w1", u"1,250 USDT", B::Stated, true, true, 2},
        {"p1", "ph1", u"number in profile", B::Stated, false, false, 1},
        {"p1", "d2", u"held at arrest", B::Stated, false, false, 2},
        {"p1", "a1", u"", B::Stated, false, false, 1},
        {"a1", "a2", u"same picture", B::Inferred, false, false, 1},
        {"a2", "s1", u"same text", B::Inferred, false, false, 1},
        {"p1", "p5", u"orders", B::Inferred, false, false, 1},
        {"p5", "w3", u"", B::ByOfficer, false, false, 1},
        {"p1", "w3", u"", B::Stated, false, false, 1},
        {"w3", "w5", u"swap to BTC", B::Stated, true, true, 1},
        {"w3", "p3", u"6,400 USDT", B::Stated, true, true, 2},
        {"p3", "a3", u"", B::Stated, false, false, 1},
        {"p3", "w2", u"", B::Inferred, false, false, 1},
        {"w2", "w6", u"4,100", B::Stated, true, true, 1},
        {"w4", "w6", u"", B::Stated, true, true, 1},
        {"p4", "w4", u"", B::Inferred, false, false, 1},
        {"p4", "b1", u"کھاتہ دار", B::Stated, false, false, 1},
        {"b1", "x1", u"shown by", B::Stated, false, false, 1},
        {"p4", "b2", u"Rs 310,500", B::Stated, true, true, 2},
        {"ph1", "b2", u"", B::Stated, false, false, 1},
        {"p3", "b1", u"", B::ByOfficer, false, false, 1},
        {"p2", "ph2", u"", B::Stated, false, false, 1},
        {"p2", "d1", u"", B::Stated, false, false, 1},
        {"p2", "l1", u"کرایہ دیا", B::Stated, false, false, 1},
        {"l1", "k1", u"", B::Inferred, false, false, 1},
        {"l1", "k2", u"", B::Stated, false, false, 1},
        {"p1", "p2", u"calls", B::Stated, false, false, 1},
        {"w1", "w1", u"self transfer", B::Stated, true, true, 1},
    };
    int number = 0;
    for (const L& l : links) {
        domain::Link link;
        link.number = ++number;
        link.from = QLatin1String(l.from);
        link.to = QLatin1String(l.to);
        link.relation = QString::fromUtf16(l.relation);
        link.basis = l.basis;
        link.money = l.money;
        link.directed = l.directed;
        link.first = link.last = 1794700000000 + number * 86400000ll;
        for (int i = 0; i < l.sources; ++i) link.sources.push_back(QStringLiteral("DE-%1").arg(30 + number + i));
        if (l.basis == B::ByOfficer) link.reason = QStringLiteral("seen together by the officer");
        m.links.push_back(std::move(link));
    }
    return m;
}

} // namespace saboot::test
