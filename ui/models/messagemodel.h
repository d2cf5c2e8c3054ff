#pragma once
#include "domain/chat.h"
#include "shell/session.h"

#include <QAbstractListModel>
#include <QCache>

namespace saboot::ui {

/// The rows of one chat, read in blocks of 200 as they come into view: a million rows cost nothing until they are looked
/// at. Row r is message n = r + 1; system lines included. GUI thread.
class MessageModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ReferenceRole = Qt::UserRole + 1, BodyRole };
    explicit MessageModel(Session& session, QObject* parent = nullptr);
    void setChat(const domain::Chat& chat);
    void clear();
    const domain::Chat& chat() const { return m_chat; }
    /// Null when the row cannot be read.
    const domain::Message* at(int row) const;
    QString reference(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    using Block = std::vector<domain::Message>;
    Session& m_session;
    domain::Chat m_chat;
    int m_rows = 0;
    mutable QCache<int, Block> m_blocks{40};
};

} // namespace saboot::ui
