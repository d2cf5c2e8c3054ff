#include "models/messagemodel.h"

#include "prompts/sentences.h"
#include "services/chats.h"
#include "theme/bidi.h"
#include "widgets/chip.h"

#include <limits>

namespace saboot::ui {

namespace {
constexpr int blockRows = 200;
}

MessageModel::MessageModel(Session& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {}

void MessageModel::setChat(const domain::Chat& chat) {
    beginResetModel();
    m_blocks.clear();
    m_chat = chat;
    m_rows = 0;
    if (m_session.hasCase())
        if (auto n = services::Chats(*m_session.opened()).rowCount(chat.id)) m_rows = int(std::min<qint64>(*n, std::numeric_limits<int>::max()));
    endResetModel();
}

void MessageModel::clear() {
    beginResetModel();
    m_blocks.clear();
    m_chat = {};
    m_rows = 0;
    endResetModel();
}

const domain::Message* MessageModel::at(int row) const {
    if (row < 0 || row >= m_rows || !m_session.hasCase()) return nullptr;
    const int block = row / blockRows;
    Block* b = m_blocks.object(block);
    if (!b) {
        auto read = services::Chats(*m_session.opened()).messages(m_chat.id, qint64(block) * blockRows + 1, blockRows);
        if (!read) return nullptr;
        b = new Block(std::move(*read));
        m_blocks.insert(block, b);
    }
    const size_t i = size_t(row % blockRows);
    return i < b->size() ? &(*b)[i] : nullptr;
}

QString MessageModel::reference(int row) const {
    return QStringLiteral("%1-%2").arg(m_chat.number).arg(row + 1, 4, 10, QLatin1Char('0'));
}

int MessageModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant MessageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const domain::Message* m = at(index.row());
    if (!m) return {};
    switch (role) {
    case Qt::DisplayRole: return m->body.text;
    case ReferenceRole: return reference(index.row());
    case Qt::AccessibleTextRole:
        return plain(QStringList{reference(index.row()), m->body.sender, m->body.time ? timeText(*m->body.time) : m->body.timeText,
                                 certaintyText(m->body.timeCertainty), m->body.text}
                         .join(QStringLiteral(", ")));
    default: return {};
    }
}

} // namespace saboot::ui
