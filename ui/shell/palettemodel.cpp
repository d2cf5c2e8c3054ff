#include "shell/palettemodel.h"

#include "text/normalise.h"
#include "theme/bidi.h"

#include <QCoreApplication>
#include <algorithm>

namespace saboot::ui {

QString folded(const QString& words) { return text::folded(plain(words)); }

namespace {

int wordScore(const QString& word, const QString& text) {
    const qsizetype at = text.indexOf(word);
    if (at == 0) return 100;
    if (at > 0) return text[at - 1].isLetterOrNumber() ? 50 : 80;
    if (word.size() < 3) return 0;
    // Letter by letter, but not scattered over half the line.
    qsizetype i = 0, first = -1, last = 0;
    for (qsizetype j = 0; j < text.size() && i < word.size(); ++j)
        if (text[j] == word[i]) {
            if (first < 0) first = j;
            last = j;
            ++i;
        }
    return i == word.size() && last - first <= word.size() * 2 ? 20 : 0;
}

} // namespace

void PaletteItem::fold() {
    foldedTitle = folded(title);
    foldedRest = folded(keywords + QLatin1Char(' ') + detail);
}

int paletteScore(const QString& query, const PaletteItem& item) {
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) return 1;
    // Folded once, not at every letter typed: a case may bring a hundred thousand items.
    const QString title = item.foldedTitle.isEmpty() ? folded(item.title) : item.foldedTitle;
    const QString rest = item.foldedTitle.isEmpty() ? folded(item.keywords + QLatin1Char(' ') + item.detail) : item.foldedRest;
    int total = 0;
    for (const QString& w : words) {
        const int s = std::max(wordScore(w, title) * 2, wordScore(w, rest));
        if (!s) return 0;
        total += s;
    }
    return total - int(std::min<qsizetype>(title.size(), 40)) / 4 + 1;
}

void PaletteModel::setItems(std::vector<PaletteItem> items) {
    m_items = std::move(items);
    for (PaletteItem& i : m_items)
        if (i.foldedTitle.isEmpty()) i.fold();
    m_words.clear();
    rebuild();
}

void PaletteModel::setWords(std::vector<PaletteItem> items) {
    m_words = std::move(items);
    rebuild();
}

void PaletteModel::setQuery(const QString& query) {
    m_query = query;
    m_words.clear();
    rebuild();
}

void PaletteModel::rebuild() {
    using Group = PaletteItem::Group;
    beginResetModel();
    m_rows.clear();
    m_hits = 0;
    QString query = m_query.trimmed();
    QChar only;
    if (!query.isEmpty() && QStringLiteral(">#@").contains(query[0])) {
        only = query[0];
        query = query.mid(1);
    }
    query = folded(query).trimmed();
    const auto admitted = [&](const PaletteItem& i) {
        if (only == QLatin1Char('>')) return i.group == Group::Commands || i.group == Group::GoTo;
        if (only == QLatin1Char('#')) return i.entity == domain::EntityType::Exhibit;
        if (only == QLatin1Char('@')) return i.entity == domain::EntityType::Person;
        // Without a word the palette shows what was used last and the pages, not the whole case.
        if (query.isEmpty()) return i.group != Group::InCase;
        return i.group != Group::Recent;
    };
    for (const Group g : {Group::Recent, Group::Commands, Group::GoTo, Group::InCase, Group::Words}) {
        struct Found {
            int item, score;
            bool words;
        };
        std::vector<Found> found;
        if (g == Group::Words) {
            for (int i = 0; i < int(m_words.size()); ++i) found.push_back({i, 1000 - i, true});
        } else {
            for (int i = 0; i < int(m_items.size()); ++i) {
                const PaletteItem& it = m_items[size_t(i)];
                if (it.group != g || !admitted(it)) continue;
                if (const int s = paletteScore(query, it)) found.push_back({i, s - (it.whyNot.isEmpty() ? 0 : 40), false});
            }
        }
        if (!query.isEmpty())
            std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
        const size_t limit = g == Group::Words ? 50 : g == Group::InCase ? 8 : query.isEmpty() ? found.size() : 8;
        if (found.size() > limit) found.resize(limit);
        if (found.empty()) continue;
        m_rows.push_back({-1, false, g});
        for (const Found& f : found) m_rows.push_back({f.item, f.words, g});
        m_hits += int(found.size());
    }
    endResetModel();
}

const PaletteItem* PaletteModel::item(int row) const {
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].item < 0) return nullptr;
    const Row& r = m_rows[size_t(row)];
    return r.words ? &m_words[size_t(r.item)] : &m_items[size_t(r.item)];
}

int PaletteModel::firstRow() const {
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (m_rows[size_t(i)].item >= 0) return i;
    return -1;
}

QString PaletteModel::groupTitle(PaletteItem::Group group) {
    switch (group) {
    case PaletteItem::Group::Recent: return tr("Used last");
    case PaletteItem::Group::Commands: return tr("Commands");
    case PaletteItem::Group::GoTo: return tr("Go to");
    case PaletteItem::Group::InCase: return tr("In this case");
    case PaletteItem::Group::Words: return tr("In the words of the evidence");
    }
    return {};
}

int PaletteModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size())) return {};
    const PaletteItem* i = item(index.row());
    if (!i) {
        if (role == Qt::DisplayRole) return groupTitle(m_rows[size_t(index.row())].group);
        return role == HeaderRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return i->title;
    case HeaderRole: return false;
    case DetailRole: return i->whyNot.isEmpty() ? i->detail : i->whyNot;
    case KeysRole: return i->keys;
    case WhyNotRole: return i->whyNot;
    case Qt::AccessibleTextRole: return plain(i->title + QStringLiteral(", ") + i->detail);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace saboot::ui
