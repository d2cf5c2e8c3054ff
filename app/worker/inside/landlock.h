#pragma once

/// Landlock by its system calls; newer rights than the headers know are defined in the source file.
namespace saboot::worker::inside {

/// The kernel's version, 0 without Landlock.
int landlockAbi();
enum class LandlockPaths { None, FontFolders };
/// Confines the calling thread and its future children. False when the kernel refuses.
bool landlock(LandlockPaths paths);

} // namespace saboot::worker::inside
