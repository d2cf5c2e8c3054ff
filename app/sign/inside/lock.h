#pragma once

/// What the signing process puts on itself before it touches a file.
namespace saboot::sign::inside {

/// Dies with the parent, closes what it was not given, no core file.
void settle();
/// Loads what OpenSSL and qpdf would otherwise look for later: algorithms, random seed, the legacy provider for old
/// PKCS #12 files when `legacy`.
bool warmUp(bool legacy);
/// Limits, no new privileges, Landlock without any path, and a list of system calls without open, socket or exec. False
/// when the system cannot do it.
bool lock();

} // namespace saboot::sign::inside
