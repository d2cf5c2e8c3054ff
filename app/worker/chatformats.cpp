#include "worker/chatformats.h"

namespace saboot::worker {

const std::vector<ChatFormat>& chatFormats() {
    static const std::vector<ChatFormat> all{
        {"whatsapp-txt", "WhatsApp chat export", "WhatsApp Chat with ….txt, _chat.txt, or the ZIP around them", "wall clock of the phone; zone assumed or given",
         "no read marks, edits or message ids; names are those of the exporter's address book"},
        {"telegram-json", "Telegram Desktop export (JSON)", "result.json, one chat or a whole account", "UTC where date_unixtime is written, else wall clock of the computer", ""},
        {"telegram-html", "Telegram Desktop (HTML)", "messages.html, messages2.html …; all of one export in a ZIP", "offset of standard time, or wall clock in older exports", "a thousand messages a file; sender left out in joined messages"},
        {"signal-md", "Signal (signal-export)", "chat.md, [2023-01-15 10:30:00] Name: text", "wall clock of the computer; zone assumed or given", ""},
        {"sigtop-json", "Signal (sigtop JSON)", "rows of Signal Desktop's database", "UTC", "fields differ between versions of Signal"},
        {"sigtop-txt", "Signal (sigtop text)", "From:, Type:, Sent: and the text", "with offset", ""},
        {"discord-json", "Discord (DiscordChatExporter JSON)", "guild, channel, messages", "with offset; checked against the message's id", ""},
        {"discord-csv", "Discord (DiscordChatExporter CSV)", "AuthorID,Author,Date,Content,Attachments,Reactions", "with offset; older files wall clock", "no message ids"},
        {"messenger-json", "Facebook Messenger or Instagram (JSON)", "message_1.json, message_2.json …; also of end-to-end encrypted chats", "UTC", "texts written as bytes are put together again"},
        {"smsbackup-xml", "SMS Backup & Restore (XML)", "sms-….xml", "UTC", "one chat for each number"},
        {"snapchat-json", "Snapchat \"My Data\" (JSON)", "chat_history.json, snap_history.json, new and old layout", "UTC", "the old layout does not name its own account"},
        {"matrix-json", "Element or another Matrix client (JSON)", "export.json", "UTC", "edits and reactions are entries of their own"},
        {"skype-json", "Skype (messages.json)", "messages.json, alone or in its TAR", "UTC", ""},
        {"imessage-txt", "iMessage (imessage-exporter text)", "May 17, 2022  5:29:42 PM", "wall clock of the computer; zone assumed or given", "answers of a thread are repeated below its first message"},
        {"threema-csv", "Threema backup (CSV)", "message_….csv and group_message_….csv with contacts.csv", "UTC", "the backup's password must be taken off first"},
        {"imo-csv", "imo (table of messages as CSV)", "columns buid, imdata, last_message, timestamp, message_type", "UTC", "imo has no export; a database viewer writes the table"},
        {"line-txt", "LINE chat history (text)", "[LINE] Chat history with …, days as headings", "wall clock of the phone; zone assumed or given", ""},
        {"kakaotalk-txt", "KakaoTalk chat (text)", "days as headings between dashes", "wall clock of the phone; zone assumed or given", ""},
        {"ufed-xml", "Cellebrite report (UFDR)", "report.xml, alone or in its .ufdr", "with offset", "chats, messages, calls, contacts, accounts; other records are counted"},
        {"rsmf", "Relativity Short Message Format", "rsmf_manifest.json, alone, in its ZIP or in the .rsmf mail", "ISO 8601", ""},
        {"vcard", "Contacts (vCard)", ".vcf, versions 2.1 to 4.0", "none", "one entry for each card"},
        {"table", "Table with a mapping (CSV or XLSX)", "any table; the mapping says which column is what", "by the mapping; day and month settled from the whole column", "columns that are not mapped are kept"},
    };
    return all;
}

const std::vector<ChatFormat>& transferFormats() {
    static const std::vector<ChatFormat> all{
        {"etherscan-csv", "Etherscan or a sister site, transactions (CSV)", "Txhash or Transaction Hash, From, To, Value_IN(ETH), Value_OUT(ETH)", "UTC of the stamp, compared with the printed date", "failed rows move nothing and burn their fee"},
        {"etherscan-internal-csv", "Etherscan or a sister site, internal transactions (CSV)", "ParentTxFrom, ParentTxTo, From, TxTo", "UTC of the stamp, compared with the printed date", "no fees"},
        {"etherscan-token-csv", "Etherscan or a sister site, token transfers (CSV)", "TokenValue or Quantity, TokenName, TokenSymbol, ContractAddress", "UTC of the stamp, compared with the printed date", "how finely a token is divided is not written; borrowed names are told by the contract"},
        {"etherscan-json", "Answer of Etherscan's API or a sister site's (JSON)", "txlist, txlistinternal, tokentx, tokennfttx", "UTC", "the network is not written; the coin is called ETH"},
        {"tronscan-csv", "Tronscan (CSV)", "transaction_id, block_ts, from_address, to_address, contractRet, quant", "UTC of the stamp, else UTC assumed", "neither token nor fees are written"},
        {"bitcoincore-csv", "Bitcoin Core wallet (CSV)", "Confirmed, Date, Type, Label, Address, Amount (BTC), ID", "wall clock of the computer; zone assumed or given", "what is sent includes the fee"},
        {"bitcoincore-json", "Bitcoin Core wallet, listtransactions (JSON)", "category, amount, txid; also listsinceblock and gettransaction", "UTC", ""},
        {"bitcoin-raw", "Raw Bitcoin transactions or blocks (hexadecimal)", "one a line, or under hex in JSON", "of the block's header, else none", "ids are recomputed; neither payer nor fee is written"},
    };
    return all;
}

} // namespace saboot::worker
