#pragma once
#include "parsers/chat/reader.h"

/// Lists of transactions as block explorers, nodes and wallets write them. Runs in the worker like every other reader.
namespace saboot::parsers::transfer {

/// Word of ChatOptions::format that asks the worker for this reader.
inline constexpr const char* formatWord = "transfers";

/// Reads a transaction file and gives each row as Sink::fact("transfer", domain::toJson(Transfer)), in file order; blocks as
/// fact("block", {id, previous, merkle_root, time, transactions, checks [sentence]}); at the end fact("transfer_file", {format,
/// title, rows, not_understood, notes [sentence], unread_columns [name]}). The summary counts no messages; its issues name line
/// and byte of every row that was not understood, and of every amount that is none: nothing is rounded, nothing is guessed.
/// ChatOptions::zone is used for times without one.
/// Forms: CSV of Etherscan and its sister sites (normal, internal and token transactions, told apart by their headers); answers of
/// Etherscan's API (module account: txlist, txlistinternal, tokentx, tokennfttx); CSV of Tronscan (header as read by the
/// beancount importer "uabean"); CSV of Bitcoin Core's window and the JSON of its `listtransactions`, `listsinceblock` and
/// `gettransaction`; raw Bitcoin transactions, blocks and block headers in hexadecimal (bitcoin.org developer reference, BIP-141,
/// BIP-144), one a line, or under "hex" in JSON, where an "id", "txid" or "hash" beside it is compared.
/// Errors: FormatUnknown, FormatDamaged (JSON that cannot be read from its start), FileEmpty, FileTooLarge, Cancelled,
/// InvalidArgument (zone).
Result<domain::ChatSummary> read(chat::Input& input, const domain::ChatOptions& options, chat::Sink& sink);

} // namespace saboot::parsers::transfer
