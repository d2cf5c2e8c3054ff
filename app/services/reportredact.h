#pragma once
#include "domain/exhibit.h"
#include "domain/link.h"
#include "domain/person.h"
#include "domain/redaction.h"
#include "report/model.h"
#include "services/opencase.h"
#include "store/identifierrecords.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace saboot::store {
class Database;
}

namespace saboot::services {

/// What the redactions of a case take out of one report, worked out before the model is filled. Pure once loaded; one thread.
class RedactionPlan {
public:
    /// Reads the redactions that are in force and everything they touch. Their reasons are named in the report's language.
    Status load(store::Database& db, domain::ReportLanguage language);
    QString word(const domain::Redaction& r) const; ///< "minor"
    QString mark(const domain::Redaction& r) const { return r.number() + QLatin1Char(' ') + word(r); } ///< "R-03 minor"
    bool isEmpty() const { return m_all.empty(); }
    const std::vector<domain::Redaction>& all() const { return m_all; }

    /// "R-03 minor" of the redaction that withholds this exhibit whole (marked so, taken out of one that is, or attached to a
    /// message that is); empty when none does.
    QString withheldBy(const ExhibitId& exhibit) const { return m_withheld.value(exhibit.bytes()); }
    /// Regions of a picture; a field of an exhibit with its redaction.
    std::vector<domain::Redaction> regions(const ExhibitId& exhibit) const;
    std::optional<domain::Redaction> field(const ExhibitId& exhibit, const char* name) const;
    /// The text read from an exhibit without the words under its regions. `start` and `end` of what went are kept for
    /// isGone(). `boxes`: [x, y, w, h, start, end, confidence] in UTF-8 bytes; without boxes everything goes.
    QByteArray withoutRegions(const ExhibitId& exhibit, const DerivationId& derivation, const QByteArray& text, const QJsonArray& boxes);
    /// True for an identifier that stands, anywhere, in something removed: it leaves the report with all its places.
    bool isGone(IdentifierRow row) const { return m_gone.contains(row); }
    bool isGone(const domain::Entity& entity) const { return m_goneKeys.contains(entity.key); }
    /// To be called after every withoutRegions(): finds the identifiers that go and adds their forms to the tokens.
    Status findGone(store::Database& db);

    /// Text of a message with its cuts. False: the whole message goes.
    bool cut(MessageRow message, QString& text, std::vector<report::Cut>& cuts) const;
    /// The redaction of a whole message, "R-03 minor"; empty: none.
    QString wholeMessage(MessageRow message) const { return m_whole.value(message); }
    /// `text` with every removed string in it replaced by "[R-03 minor]".
    QString scrub(const QString& text) const;
    /// Of the first removed string that `text` shows, however it is spaced or punctuated: "R-03 minor"; empty: none.
    QString markOfShown(const QString& text) const;
    /// Pixels tell what text tells: the picture of an exhibit in which a removed string was read is not printed and its original
    /// stays sealed, unless a region covers the place. `read`: exhibit -> all that was read from it outside its regions. An
    /// archive stays sealed with what was taken out of it. After findGone().
    void sealShowing(report::ReportModel& model, const QHash<QByteArray, QString>& read) const;
    /// Pictures still shown that hold words of a removed text without holding it whole: half of a sentence's words, or one of a
    /// name's, a wrong letter forgiven. After sealShowing().
    std::vector<domain::DoubtfulPicture> showingWords(const report::ReportModel& model, const QHash<QByteArray, QString>& read) const;
    bool holdsToken(const QString& text) const { return scrub(text) != text; }
    /// Applies scrub() to every text of the model and writes the log.
    Status apply(report::ReportModel& model, store::Database& db) const;
    /// The strings that must not be found in the finished file.
    QStringList tokens() const;

private:
    Status addLinked(store::Database& db, const domain::Redaction& r);
    struct Token {
        QString text, number, label;
    };
    /// What becomes of a string too short to be looked for within texts.
    enum class Short { OnlyWhereMarked, WhereAlone };
    void addToken(const QString& text, const domain::Redaction& r, Short when = Short::OnlyWhereMarked);
    struct Place {
        qsizetype start = 0, end = 0;
        const Token* token = nullptr;
    };
    std::vector<Place> places(const QString& text) const;

    bool m_urdu = false;
    std::vector<domain::Redaction> m_all;
    std::vector<Token> m_short; ///< names too short to be looked for within texts
    std::vector<Token> m_tokens;
    QHash<QByteArray, QString> m_withheld;
    QHash<MessageRow, QString> m_whole;
    QHash<QByteArray, std::vector<std::pair<qint64, qint64>>> m_removed; ///< derivation -> byte ranges; (0, max): all
    QHash<IdentifierRow, domain::Redaction> m_goneBy;
    QSet<IdentifierRow> m_gone;
    QSet<QString> m_goneKeys; ///< domain::Entity::key
    QHash<QByteArray, domain::Redaction> m_derivationBy;
};


} // namespace saboot::services
