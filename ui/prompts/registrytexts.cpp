#include "prompts/registrytexts.h"

#include "services/tools.h"
#include "theme/typescale.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>

namespace saboot::ui {

const std::vector<const char*>& registryTexts() {
    // clang-format off
    static const std::vector<const char*> texts{
        QT_TRANSLATE_NOOP("Registry", "WhatsApp chat export"),
        QT_TRANSLATE_NOOP("Registry", "wall clock of the phone; zone assumed or given"),
        QT_TRANSLATE_NOOP("Registry", "no read marks, edits or message ids; names are those of the exporter's address book"),
        QT_TRANSLATE_NOOP("Registry", "UTC where date_unixtime is written, else wall clock of the computer"),
        QT_TRANSLATE_NOOP("Registry", "Telegram Desktop export (JSON)"),
        QT_TRANSLATE_NOOP("Registry", "offset of standard time, or wall clock in older exports"),
        QT_TRANSLATE_NOOP("Registry", "a thousand messages a file; sender left out in joined messages"),
        QT_TRANSLATE_NOOP("Registry", "wall clock of the computer; zone assumed or given"),
        QT_TRANSLATE_NOOP("Registry", "fields differ between versions of Signal"),
        QT_TRANSLATE_NOOP("Registry", "Signal (sigtop text)"),
        QT_TRANSLATE_NOOP("Registry", "with offset"),
        QT_TRANSLATE_NOOP("Registry", "with offset; checked against the message's id"),
        QT_TRANSLATE_NOOP("Registry", "with offset; older files wall clock"),
        QT_TRANSLATE_NOOP("Registry", "no message ids"),
        QT_TRANSLATE_NOOP("Registry", "Facebook Messenger or Instagram (JSON)"),
        QT_TRANSLATE_NOOP("Registry", "texts written as bytes are put together again"),
        QT_TRANSLATE_NOOP("Registry", "one chat for each number"),
        QT_TRANSLATE_NOOP("Registry", "the old layout does not name its own account"),
        QT_TRANSLATE_NOOP("Registry", "Element or another Matrix client (JSON)"),
        QT_TRANSLATE_NOOP("Registry", "edits and reactions are entries of their own"),
        QT_TRANSLATE_NOOP("Registry", "iMessage (imessage-exporter text)"),
        QT_TRANSLATE_NOOP("Registry", "answers of a thread are repeated below its first message"),
        QT_TRANSLATE_NOOP("Registry", "Threema backup (CSV)"),
        QT_TRANSLATE_NOOP("Registry", "the backup's password must be taken off first"),
        QT_TRANSLATE_NOOP("Registry", "imo (table of messages as CSV)"),
        QT_TRANSLATE_NOOP("Registry", "imo has no export; a database viewer writes the table"),
        QT_TRANSLATE_NOOP("Registry", "LINE chat history (text)"),
        QT_TRANSLATE_NOOP("Registry", "KakaoTalk chat (text)"),
        QT_TRANSLATE_NOOP("Registry", "Cellebrite report (UFDR)"),
        QT_TRANSLATE_NOOP("Registry", "chats, messages, calls, contacts, accounts; other records are counted"),
        QT_TRANSLATE_NOOP("Registry", "Contacts (vCard)"),
        QT_TRANSLATE_NOOP("Registry", "none"),
        QT_TRANSLATE_NOOP("Registry", "one entry for each card"),
        QT_TRANSLATE_NOOP("Registry", "Table with a mapping (CSV or XLSX)"),
        QT_TRANSLATE_NOOP("Registry", "by the mapping; day and month settled from the whole column"),
        QT_TRANSLATE_NOOP("Registry", "columns that are not mapped are kept"),
        QT_TRANSLATE_NOOP("Registry", "Etherscan or a sister site, transactions (CSV)"),
        QT_TRANSLATE_NOOP("Registry", "UTC of the stamp, compared with the printed date"),
        QT_TRANSLATE_NOOP("Registry", "failed rows move nothing and burn their fee"),
        QT_TRANSLATE_NOOP("Registry", "Etherscan or a sister site, internal transactions (CSV)"),
        QT_TRANSLATE_NOOP("Registry", "no fees"),
        QT_TRANSLATE_NOOP("Registry", "Etherscan or a sister site, token transfers (CSV)"),
        QT_TRANSLATE_NOOP("Registry", "how finely a token is divided is not written; borrowed names are told by the contract"),
        QT_TRANSLATE_NOOP("Registry", "Answer of Etherscan's API or a sister site's (JSON)"),
        QT_TRANSLATE_NOOP("Registry", "the network is not written; the coin is called ETH"),
        QT_TRANSLATE_NOOP("Registry", "UTC of the stamp, else UTC assumed"),
        QT_TRANSLATE_NOOP("Registry", "neither token nor fees are written"),
        QT_TRANSLATE_NOOP("Registry", "Bitcoin Core wallet (CSV)"),
        QT_TRANSLATE_NOOP("Registry", "what is sent includes the fee"),
        QT_TRANSLATE_NOOP("Registry", "Bitcoin Core wallet, listtransactions (JSON)"),
        QT_TRANSLATE_NOOP("Registry", "category, amount, txid; also listsinceblock and gettransaction"),
        QT_TRANSLATE_NOOP("Registry", "Raw Bitcoin transactions or blocks (hexadecimal)"),
        QT_TRANSLATE_NOOP("Registry", "one a line, or under hex in JSON"),
        QT_TRANSLATE_NOOP("Registry", "of the block's header, else none"),
        QT_TRANSLATE_NOOP("Registry", "ids are recomputed; neither payer nor fee is written"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, version 00"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, version 05; old Litecoin shares it"),
        QT_TRANSLATE_NOOP("Registry", "Bitcoin segregated witness"),
        QT_TRANSLATE_NOOP("Registry", "Bitcoin taproot"),
        QT_TRANSLATE_NOOP("Registry", "bech32m, and the key is on secp256k1"),
        QT_TRANSLATE_NOOP("Registry", "EVM account"),
        QT_TRANSLATE_NOOP("Registry", "EIP-55 capitals over Keccak-256; none in one case"),
        QT_TRANSLATE_NOOP("Registry", "TRON account"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, version 41"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, versions 30 and 32; bech32"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, versions 1e and 16"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, versions 4c and 10"),
        QT_TRANSLATE_NOOP("Registry", "CashAddr, 40 bits"),
        QT_TRANSLATE_NOOP("Registry", "XRP account"),
        QT_TRANSLATE_NOOP("Registry", "Zcash transparent"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, versions 1cb8 and 1cbd"),
        QT_TRANSLATE_NOOP("Registry", "Zcash shielded"),
        QT_TRANSLATE_NOOP("Registry", "Keccak-256, four bytes"),
        QT_TRANSLATE_NOOP("Registry", "CRC-16/XMODEM; none in the raw form"),
        QT_TRANSLATE_NOOP("Registry", "bech32, header and length"),
        QT_TRANSLATE_NOOP("Registry", "CBOR with CRC-32"),
        QT_TRANSLATE_NOOP("Registry", "Private key, wallet import format"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, and in the group's range"),
        QT_TRANSLATE_NOOP("Registry", "Encrypted private key"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, prefix 0142 or 0143"),
        QT_TRANSLATE_NOOP("Registry", "Extended key"),
        QT_TRANSLATE_NOOP("Registry", "Base58Check, BIP-32 rules, key on secp256k1"),
        QT_TRANSLATE_NOOP("Registry", "Seed phrase"),
        QT_TRANSLATE_NOOP("Registry", "SHA-256 bits; Electrum: HMAC-SHA-512 version"),
        QT_TRANSLATE_NOOP("Registry", "Lightning invoice"),
        QT_TRANSLATE_NOOP("Registry", "bech32; offers have none"),
        QT_TRANSLATE_NOOP("Registry", "Transaction id"),
        QT_TRANSLATE_NOOP("Registry", "none: like any SHA-256"),
        QT_TRANSLATE_NOOP("Registry", "Identity card"),
        QT_TRANSLATE_NOOP("Registry", "first digit 1 to 8; no public check digit"),
        QT_TRANSLATE_NOOP("Registry", "Bank account"),
        QT_TRANSLATE_NOOP("Registry", "mod-97, length by country"),
        QT_TRANSLATE_NOOP("Registry", "Telephone"),
        QT_TRANSLATE_NOOP("Registry", "numbering plan"),
        QT_TRANSLATE_NOOP("Registry", "Mail address"),
        QT_TRANSLATE_NOOP("Registry", "Link"),
        QT_TRANSLATE_NOOP("Registry", "Onion service"),
        QT_TRANSLATE_NOOP("Registry", "SHA3-256, two bytes"),
        QT_TRANSLATE_NOOP("Registry", "IP address"),
        QT_TRANSLATE_NOOP("Registry", "Hardware address"),
        QT_TRANSLATE_NOOP("Registry", "Telephone device"),
        QT_TRANSLATE_NOOP("Registry", "Payment card"),
        QT_TRANSLATE_NOOP("Registry", "Luhn and the issuer's range"),
        QT_TRANSLATE_NOOP("Registry", "Vehicle plate"),
        QT_TRANSLATE_NOOP("Registry", "Parcel"),
        QT_TRANSLATE_NOOP("Registry", "S10 check digit; couriers: none"),
        QT_TRANSLATE_NOOP("Registry", "User name"),
        QT_TRANSLATE_NOOP("Registry", "OpenPGP fingerprint"),
        QT_TRANSLATE_NOOP("Registry", "Position"),
        QT_TRANSLATE_NOOP("Registry", "range"),
        QT_TRANSLATE_NOOP("Registry", "Tax number"),
        QT_TRANSLATE_NOOP("Registry", "not public"),
        QT_TRANSLATE_NOOP("Registry", "WhatsApp Chat with ….txt, _chat.txt, or the ZIP around them"),
        QT_TRANSLATE_NOOP("Registry", "result.json, one chat or a whole account"),
        QT_TRANSLATE_NOOP("Registry", "messages.html, messages2.html …; all of one export in a ZIP"),
        QT_TRANSLATE_NOOP("Registry", "chat.md, [2023-01-15 10:30:00] Name: text"),
        QT_TRANSLATE_NOOP("Registry", "rows of Signal Desktop's database"),
        QT_TRANSLATE_NOOP("Registry", "From:, Type:, Sent: and the text"),
        QT_TRANSLATE_NOOP("Registry", "message_1.json, message_2.json …; also of end-to-end encrypted chats"),
        QT_TRANSLATE_NOOP("Registry", "chat_history.json, snap_history.json, new and old layout"),
        QT_TRANSLATE_NOOP("Registry", "messages.json, alone or in its TAR"),
        QT_TRANSLATE_NOOP("Registry", "message_….csv and group_message_….csv with contacts.csv"),
        QT_TRANSLATE_NOOP("Registry", "columns buid, imdata, last_message, timestamp, message_type"),
        QT_TRANSLATE_NOOP("Registry", "[LINE] Chat history with …, days as headings"),
        QT_TRANSLATE_NOOP("Registry", "days as headings between dashes"),
        QT_TRANSLATE_NOOP("Registry", "report.xml, alone or in its .ufdr"),
        QT_TRANSLATE_NOOP("Registry", "rsmf_manifest.json, alone, in its ZIP or in the .rsmf mail"),
        QT_TRANSLATE_NOOP("Registry", ".vcf, versions 2.1 to 4.0"),
        QT_TRANSLATE_NOOP("Registry", "any table; the mapping says which column is what"),
    };
    // clang-format on
    return texts;
}

QString registryText(const QString& english) {
    for (const char* t : registryTexts())
        if (english == QString::fromUtf8(t)) return QCoreApplication::translate("Registry", t);
    return english;
}

namespace {

QString word(const char* text) { return QCoreApplication::translate("Registry", text); }

QString line(const QStringList& cells) {
    QStringList safe;
    for (QString c : cells) safe << (c.startsWith(QLatin1Char('`')) ? c : c.isEmpty() ? QStringLiteral("–") : c.replace(QLatin1Char('|'), QStringLiteral("\\|")).replace(QLatin1Char('*'), QStringLiteral("\\*")).replace(QLatin1Char('_'), QStringLiteral("\\_")));
    // A table of rich text always runs from left to right: the first column stands where reading begins.
    if (isUrdu()) std::reverse(safe.begin(), safe.end());
    return QStringLiteral("| ") + safe.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}
QString head(const QStringList& cells) { return QLatin1Char('\n') + line(cells) + QStringLiteral("|") + QStringLiteral(" --- |").repeated(cells.size()) + QLatin1Char('\n'); }

} // namespace

namespace {

QString tableOf(const std::vector<services::ChatFormatInfo>& formats) {
    QString out = head({word(QT_TRANSLATE_NOOP("Registry", "Format")), word(QT_TRANSLATE_NOOP("Registry", "Recognised by")), word(QT_TRANSLATE_NOOP("Registry", "Times")), word(QT_TRANSLATE_NOOP("Registry", "Notes"))});
    for (const auto& f : formats) out += line({registryText(f.title), registryText(f.files), registryText(f.time), registryText(f.notes)});
    return out + QLatin1Char('\n');
}

} // namespace

QString formatsTable() { return tableOf(services::chatFormats()); }
QString transfersTable() { return tableOf(services::transferFormats()); }

QString identifiersTable() {
    QString out = head({word(QT_TRANSLATE_NOOP("Registry", "Kind")), word(QT_TRANSLATE_NOOP("Registry", "Checked by")), word(QT_TRANSLATE_NOOP("Registry", "Standard")), word(QT_TRANSLATE_NOOP("Registry", "Example"))});
    for (const auto& k : services::identifierKinds()) out += line({registryText(k.name), registryText(k.check), k.standard, QLatin1Char('`') + k.example + QLatin1Char('`')});
    return out + QLatin1Char('\n');
}

QString redactableFieldText(const QString& field) {
    static const std::map<QString, const char*> names{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("WorkForm", "Name")}, {QStringLiteral("aliases"), QT_TRANSLATE_NOOP("WorkForm", "Aliases")}, {QStringLiteral("cnic"), QT_TRANSLATE_NOOP("WorkForm", "CNIC")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("WorkForm", "Address")}, {QStringLiteral("note"), QT_TRANSLATE_NOOP("WorkForm", "Note")},
        {QStringLiteral("linked"), QT_TRANSLATE_NOOP("WorkForm", "Numbers, accounts and chat names linked to them")}, {QStringLiteral("title"), QT_TRANSLATE_NOOP("WorkForm", "Title")},
        {QStringLiteral("file_name"), QT_TRANSLATE_NOOP("WorkForm", "File name")}, {QStringLiteral("source"), QT_TRANSLATE_NOOP("WorkForm", "Where it comes from")},
        {QStringLiteral("device"), QT_TRANSLATE_NOOP("WorkForm", "Device")}, {QStringLiteral("place"), QT_TRANSLATE_NOOP("WorkForm", "Place")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("WorkForm", "All text read from it")}, {QStringLiteral("exif"), QT_TRANSLATE_NOOP("WorkForm", "Camera data: device, time, place")},
        {QStringLiteral("whole"), QT_TRANSLATE_NOOP("WorkForm", "All of it: only number and hash are left")}};
    const auto found = names.find(field);
    return found == names.end() ? field : QCoreApplication::translate("WorkForm", found->second);
}

} // namespace saboot::ui
