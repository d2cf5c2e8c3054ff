#include "models/messagemodel.h"

#include "prompts/sentences.h"
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/redactions.h"
#include "theme/bidi.h"
#include "widgets/chip.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace saboot::ui {

MessageModel::MessageModel(Session& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {}

void MessageModel::setChat(const domain::Chat& chat) {
    beginResetModel();
    m_blocks.clear();
    m_positions.reset();
    m_chat = chat;
    m_rows = 0;
    if (m_session.hasCase())
        if (auto n = services::Chats(*m_session.opened()).rowCount(chat.id)) m_rows = int(std::min<qint64>(*n, std::numeric_limits<int>::max()));
    readMarks();
    endResetModel();
}

void MessageModel::clear() {
    beginResetModel();
    m_blocks.clear();
    m_thumbnails.clear();
    m_positions.reset();
    m_marks.clear();
    m_ranges.clear();
    m_redactions.clear();
    m_chat = {};
    m_rows = 0;
    endResetModel();
}

void MessageModel::setPositions(std::optional<std::vector<qint64>> positions) {
    beginResetModel();
    m_blocks.clear();
    m_positions = std::move(positions);
    endResetModel();
}

void MessageModel::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    if (const int n = rowCount()) Q_EMIT dataChanged(index(0), index(n - 1));
}

void MessageModel::setLexicon(std::shared_ptr<const identifiers::Lexicon> lexicon) {
    if (lexicon == m_lexicon) return;
    m_lexicon = std::move(lexicon);
    if (const int n = rowCount()) Q_EMIT dataChanged(index(0), index(n - 1));
}

void MessageModel::readMarks() {
    m_marks.clear();
    m_ranges.clear();
    m_redactions.clear();
    if (!m_session.hasCase() || m_chat.id.isNull()) return;
    services::Marks marks(*m_session.opened());
    if (auto all = marks.ofChat(m_chat.id))
        for (auto& m : *all) m_marks.insert(m.n, m);
    if (auto all = marks.ranges(m_chat.id)) m_ranges = std::move(*all);
    if (auto all = services::Redactions(*m_session.opened()).list())
        for (auto& r : *all)
            if (r.target == domain::RedactionTarget::Message) m_redactions[r.message].push_back(std::move(r));
}

const MessageModel::Block* MessageModel::block(int row) const {
    if (row < 0 || row >= rowCount() || !m_session.hasCase()) return nullptr;
    const int number = row / blockRows();
    if (const Block* known = m_blocks.object(number)) return known;
    services::Chats chats(*m_session.opened());
    auto fresh = std::make_unique<Block>();
    if (m_positions) {
        const int end = std::min(rowCount(), (number + 1) * blockRows());
        for (int r = number * blockRows(); r < end; ++r) {
            auto one = chats.messages(m_chat.id, (*m_positions)[size_t(r)] + 1, 1);
            if (!one || one->empty()) return nullptr;
            fresh->messages.push_back(std::move(one->front()));
        }
    } else {
        auto read = chats.messages(m_chat.id, qint64(number) * blockRows() + 1, blockRows());
        if (!read) return nullptr;
        fresh->messages = std::move(*read);
    }
    // Scattered rows are asked for one by one: a range over all of them could hold the whole chat.
    services::Marks marks(*m_session.opened());
    if (m_positions) {
        for (const auto& m : fresh->messages)
            if (auto found = marks.identifiersIn({m}); found && !found->isEmpty()) fresh->identifiers.insert(*found);
    } else if (auto found = marks.identifiersIn(fresh->messages)) {
        fresh->identifiers = std::move(*found);
    }
    Block* held = fresh.release();
    m_blocks.insert(number, held);
    return held;
}

const domain::Message* MessageModel::at(int row) const {
    const Block* b = block(row);
    const size_t i = size_t(row % blockRows());
    return b && i < b->messages.size() ? &b->messages[i] : nullptr;
}

qint64 MessageModel::positionOf(int row) const {
    if (!m_positions) return row;
    return row >= 0 && size_t(row) < m_positions->size() ? (*m_positions)[size_t(row)] : -1;
}

int MessageModel::rowAt(qint64 position) const {
    if (!m_positions) return int(std::clamp<qint64>(position, 0, m_rows));
    return int(std::lower_bound(m_positions->begin(), m_positions->end(), position) - m_positions->begin());
}

bool MessageModel::shows(qint64 position) const {
    if (!m_positions) return position >= 0 && position < m_rows;
    return std::binary_search(m_positions->begin(), m_positions->end(), position);
}

QString MessageModel::referenceOf(qint64 position) const { return QStringLiteral("%1-%2").arg(m_chat.number).arg(position + 1, 4, 10, QLatin1Char('0')); }
QString MessageModel::reference(int row) const { return referenceOf(positionOf(row)); }

store::MessageMark MessageModel::mark(int row) const {
    store::MessageMark none;
    none.chat = m_chat.id;
    none.n = positionOf(row) + 1;
    return m_marks.value(none.n, none);
}

bool MessageModel::isMarkedRange(int row) const {
    const qint64 n = positionOf(row) + 1;
    return std::any_of(m_ranges.begin(), m_ranges.end(), [n](const auto& r) { return n >= r.firstN && n <= r.lastN; });
}

std::vector<services::Marks::Found> MessageModel::identifiers(int row) const {
    const domain::Message* m = at(row);
    const Block* b = block(row);
    return m && b ? b->identifiers.value(m->row) : std::vector<services::Marks::Found>();
}

std::vector<std::pair<int, int>> MessageModel::hits(int row) const {
    const domain::Message* m = m_query.isEmpty() ? nullptr : at(row);
    return m ? services::Marks::hitsIn(m->body.text, m_query) : std::vector<std::pair<int, int>>();
}

std::vector<services::SuggestedWord> MessageModel::suggestions(int row) const {
    const domain::Message* m = m_lexicon ? at(row) : nullptr;
    return m ? services::suggestedWords(*m_lexicon, m->body.text) : std::vector<services::SuggestedWord>();
}

std::vector<domain::Redaction> MessageModel::redactions(int row) const {
    const domain::Message* m = m_redactions.isEmpty() ? nullptr : at(row);
    return m ? m_redactions.value(m->row) : std::vector<domain::Redaction>();
}

QImage MessageModel::thumbnail(const ExhibitId& exhibit) const {
    if (exhibit.isNull() || !m_session.hasCase()) return {};
    const QByteArray key = exhibit.bytes();
    if (const QImage* known = m_thumbnails.object(key)) return *known;
    auto* image = new QImage;
    if (auto all = services::Exhibits(*m_session.opened()).derivations(exhibit))
        for (const auto& d : *all)
            if (d.kind == domain::DerivationKind::Thumbnail) image->loadFromData(d.content, "PNG"); // made by the worker
    const QImage shown = *image;
    m_thumbnails.insert(key, image);
    return shown;
}

int MessageModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_positions ? int(m_positions->size()) : m_rows; }

QVariant MessageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const domain::Message* m = at(index.row());
    if (!m) return {};
    switch (role) {
    case Qt::DisplayRole: return m->body.text;
    case ReferenceRole: return reference(index.row());
    case Qt::AccessibleTextRole: {
        const store::MessageMark mark = this->mark(index.row());
        return plain(QStringList{reference(index.row()), m->body.sender, m->body.time ? timeText(*m->body.time) : m->body.timeText,
                                 certaintyText(m->body.timeCertainty), m->body.text, mark.flagged ? tr("flagged") : QString(), mark.tags.join(QStringLiteral(", ")), redactions(index.row()).empty() ? QString() : tr("marked for redaction"),
                                 mark.translation.isEmpty() ? QString() : tr("Translation: %1").arg(mark.translation)}
                         .filter(QRegularExpression(QStringLiteral(".")))
                         .join(QStringLiteral(", ")));
    }
    default: return {};
    }
}

} // namespace saboot::ui
