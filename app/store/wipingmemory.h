#pragma once

/// The database engine's memory: every block is overwritten when it is given back, so that texts of a case do not stay
/// in the process after it is closed. SQLCipher's own cipher_memory_security does that and locks each block besides,
/// with one system call for each: measured on 20,000 messages with their search index 1.44 s instead of 0.14 s, and it
/// cannot be switched off again for an import. Its key material is locked and wiped in any case. This way costs about
/// one part in twenty.
///
/// Small blocks come from large pages: the search index collects its terms in some hundred thousand of them and visits
/// them in the order of a text, so that on pages of 4 KiB nearly every visit waits for its address to be translated (an
/// import of a million messages spent 2.1 s in that hash table, now 1.3). What they take is kept for the next use.
namespace saboot::store {

/// Before the engine's first use; returns an engine result code.
int installWipingMemory();

} // namespace saboot::store
