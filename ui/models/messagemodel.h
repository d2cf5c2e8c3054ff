#pragma once
#include "domain/chat.h"
#include "domain/redaction.h"
#include "services/lexicons.h"
#include "services/marks.h"
#include "shell/session.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>

namespace saboot::ui {

/// The rows of one chat, read in blocks as they come into view: a million rows cost nothing until they are looked at.
/// Without a filter row r is message n = r + 1; system lines included. GUI thread.
class MessageModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ReferenceRole = Qt::UserRole + 1, BodyRole };
    explicit MessageModel(Session& session, QObject* parent = nullptr);
    void setChat(const domain::Chat& chat);
    void clear();
    /// Only these messages (positions from 0, ascending); nothing: all of them.
    void setPositions(std::optional<std::vector<qint64>> positions);
    bool isFiltered() const { return m_positions.has_value(); }
    const std::optional<std::vector<qint64>>& positions() const { return m_positions; }
    /// Words to be marked in the texts; empty: none.
    void setQuery(const QString& query);
    const QString& query() const { return m_query; }
    /// Words of the trade to be marked in the texts; null: none.
    void setLexicon(std::shared_ptr<const identifiers::Lexicon> lexicon);
    bool showsWords() const { return m_lexicon != nullptr; }
    /// Reads marks, marked ranges and redactions again.
    void readMarks();

    const domain::Chat& chat() const { return m_chat; }
    /// Null when the row cannot be read.
    const domain::Message* at(int row) const;
    qint64 positionOf(int row) const;
    /// The row that shows a position, or the first after it; rowCount() when there is none.
    int rowAt(qint64 position) const;
    bool shows(qint64 position) const;
    QString reference(int row) const;
    QString referenceOf(qint64 position) const;
    /// The officer's mark; an empty one when there is none.
    store::MessageMark mark(int row) const;
    bool isMarkedRange(int row) const;
    const std::vector<store::MarkedRange>& ranges() const { return m_ranges; }
    /// Identifiers in the text, and words found, as (start, length).
    std::vector<services::Marks::Found> identifiers(int row) const;
    std::vector<std::pair<int, int>> hits(int row) const;
    /// Words of the trade in the text: suggestions where to read. None while they are not shown.
    std::vector<services::SuggestedWord> suggestions(int row) const;
    /// Redactions of this message in force.
    std::vector<domain::Redaction> redactions(int row) const;
    /// A small picture of an attachment that is in the case; null for others.
    QImage thumbnail(const ExhibitId& exhibit) const;
    /// Blocks held now, for the test that memory is bounded.
    int heldBlocks() const { return m_blocks.count(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Block {
        std::vector<domain::Message> messages;
        QHash<MessageRow, std::vector<services::Marks::Found>> identifiers;
    };
    const Block* block(int row) const;
    int blockRows() const { return m_positions ? 40 : 200; }
    Session& m_session;
    domain::Chat m_chat;
    int m_rows = 0;
    QString m_query;
    std::optional<std::vector<qint64>> m_positions;
    QHash<qint64, store::MessageMark> m_marks; ///< by message number
    std::vector<store::MarkedRange> m_ranges;
    QHash<MessageRow, std::vector<domain::Redaction>> m_redactions;
    std::shared_ptr<const identifiers::Lexicon> m_lexicon;
    mutable QCache<int, Block> m_blocks{40};
    mutable QCache<QByteArray, QImage> m_thumbnails{60};
};

} // namespace saboot::ui
