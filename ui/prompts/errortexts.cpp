#include "prompts/errortexts.h"

#include <QtGlobal>

namespace saboot::ui {

// The sentences of base/error.cpp stand there inside a macro, where the translators' tool cannot read them. A test holds
// this list against errorSentence().
const std::vector<const char*>& errorTexts() {
    // clang-format off
    static const std::vector<const char*> texts{
        QT_TRANSLATE_NOOP("Error", "The program made a mistake (%1). Nothing was changed. Save this text and report it."),
        QT_TRANSLATE_NOOP("Error", "Cancelled. The case is as it was. %1"),
        QT_TRANSLATE_NOOP("Error", "This value cannot be used: %1. Correct it and try again."),
        QT_TRANSLATE_NOOP("Error", "%1 was not found. Check the name and the place."),
        QT_TRANSLATE_NOOP("Error", "%1 exists already. Choose another name; nothing was overwritten."),
        QT_TRANSLATE_NOOP("Error", "The system refused access to %1. Check the permissions of the file and its folder."),
        QT_TRANSLATE_NOOP("Error", "%1 is on a disk that cannot be written. Copy it to a writable disk, or open it for reading."),
        QT_TRANSLATE_NOOP("Error", "The disk is full (%1). Free some space and try again; nothing acknowledged was lost."),
        QT_TRANSLATE_NOOP("Error", "Reading or writing failed: %1. Check the disk or USB stick and try again."),
        QT_TRANSLATE_NOOP("Error", "There is not enough free memory (%1). Close other programs and try again; nothing was changed."),
        QT_TRANSLATE_NOOP("Error", "%1 is empty (0 bytes). Check that the copy was complete."),
        QT_TRANSLATE_NOOP("Error", "%1 is larger than the limit. Split it, or give a smaller part."),
        QT_TRANSLATE_NOOP("Error", "%1 is not a file. Choose a file, or the files inside the folder."),
        QT_TRANSLATE_NOOP("Error", "Wrong passphrase. Check Caps Lock and the keyboard language, then try again. %1"),
        QT_TRANSLATE_NOOP("Error", "The passphrase is too weak: %1. Use five or more random words, or 14 or more mixed characters."),
        QT_TRANSLATE_NOOP("Error", "This case holds no key for you (%1). Ask an officer of the case to add your identity card."),
        QT_TRANSLATE_NOOP("Error", "The key file of the case is damaged (%1). Restore keys.sbk from its second copy or a backup."),
        QT_TRANSLATE_NOOP("Error", "The identity file of this desk is damaged (%1). Restore it from a backup."),
        QT_TRANSLATE_NOOP("Error", "The case is open elsewhere: %1. Close it there first."),
        QT_TRANSLATE_NOOP("Error", "The case was made by a newer version of Saboot (%1). Update the program; the case was not touched."),
        QT_TRANSLATE_NOOP("Error", "The case database is damaged (%1). Nothing was changed. Restore it from a backup."),
        QT_TRANSLATE_NOOP("Error", "%1 is not a Saboot case. Choose a folder whose name ends in .saboot."),
        QT_TRANSLATE_NOOP("Error", "The chain head is older than its mirror: %1. An old copy of the case may have been put back. Compare with your backup and tell your supervisor."),
        QT_TRANSLATE_NOOP("Error", "The original of %1 is missing from the vault. Restore the vault folder from a backup."),
        QT_TRANSLATE_NOOP("Error", "The original of %1 has changed on disk. Do not rely on it; restore it from a backup."),
        QT_TRANSLATE_NOOP("Error", "The audit chain does not verify: %1. Stop work on this case and tell your supervisor."),
        QT_TRANSLATE_NOOP("Error", "Encryption does not work on this installation (%1). No case was opened. Reinstall the program."),
        QT_TRANSLATE_NOOP("Error", "A self-test failed (%1). Results would not stand in court; reinstall the program."),
        QT_TRANSLATE_NOOP("Error", "The database reported an error: %1. Nothing acknowledged was lost; close the case and open it again."),
        QT_TRANSLATE_NOOP("Error", "The format of %1 is not recognised. The original is safe; choose the format by hand."),
        QT_TRANSLATE_NOOP("Error", "%1 is damaged or cut off. The original is safe; what could be read is shown."),
        QT_TRANSLATE_NOOP("Error", "%1 is protected by a password. The original is safe; attach an unprotected copy as well."),
        QT_TRANSLATE_NOOP("Error", "Day and month cannot be told apart in %1. Say which comes first (day, month or year) and import again."),
        QT_TRANSLATE_NOOP("Error", "%1 could not be decoded: the decoding process stopped. The original is safe."),
        QT_TRANSLATE_NOOP("Error", "%1 could not be decoded in the time allowed. The original is safe."),
        QT_TRANSLATE_NOOP("Error", "%1 could not be decoded within the memory limit. The original is safe."),
        QT_TRANSLATE_NOOP("Error", "%1 could not be decoded: the answer was not understood. The original is safe."),
        QT_TRANSLATE_NOOP("Error", "This system cannot confine the decoding process (%1). The file was stored but not decoded."),
        QT_TRANSLATE_NOOP("Error", "The report failed its own check: %1. The file is marked REJECTED; do not file it."),
        QT_TRANSLATE_NOOP("Error", "The report cannot be FINAL yet: %1. Meet the conditions, or export a draft."),
        QT_TRANSLATE_NOOP("Error", "The desk is locked. Unlock it with your passphrase. %1"),
    };
    // clang-format on
    return texts;
}

} // namespace saboot::ui
