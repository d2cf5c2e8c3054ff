#pragma once
#include "models/messagemodel.h"

#include <QAbstractTableModel>

namespace saboot::ui {

/// The messages of a thread as rows of text, to be copied and exported: another thread may be opened meanwhile, so it reads
/// by itself. Spending secrets are masked. GUI thread.
class MessageTable : public QAbstractTableModel {
    Q_OBJECT
public:
    /// `positions`: as MessageModel::setPositions().
    MessageTable(Session& session, const domain::Chat& chat, std::optional<std::vector<qint64>> positions);
    int rowCount(const QModelIndex& parent = {}) const override { return m_messages.rowCount(parent); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_titles.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    enum Column { Reference, TimePkt, TimeUtc, TimeWritten, Certainty, Sender, SenderId, Text, Attachments, State, Officer, Translation };
    /// The officer's words too may quote a secret.
    QString masked(int row, const domain::Message& message, const QString& officers, bool translation) const;
    MessageModel m_messages;
    QStringList m_titles;
    QHash<IdentifierRow, QString> m_secrets; ///< masked, by row
    bool m_known = false;                    ///< whether they could be read
};

} // namespace saboot::ui
