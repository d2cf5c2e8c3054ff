#pragma once
#include "crypto/identity.h"

#include <QByteArray>
#include <QString>
#include <memory>

/// Small PDFs of the shape of a report, made with qpdf: pages, a manifest with its signature, an attachment. Fictional.
namespace saboot::test {

struct PdfShape {
    bool xrefTable = false;   ///< a classical table in place of a stream
    bool withField = false;   ///< an empty signature field of its own
    bool withManifest = true;
    int fillerBytes = 0;      ///< an incompressible attachment of this size
};
/// `officer` signs the manifest; null: unsigned manifest.
QByteArray smallReport(const PdfShape& shape, const crypto::UnlockedIdentity* officer = nullptr);

/// An officer's identity at the lowest cost.
std::unique_ptr<crypto::NewIdentity> officerIdentity(const QString& name);

/// Writes to a fresh file of the folder and gives its path.
QString fileIn(const QString& folder, const QString& name, const QByteArray& bytes);
QByteArray contentOf(const QString& path);

/// Runs a program; standard output and error together.
struct Ran {
    int code = -1;
    QString text;
};
Ran runProgram(const QString& program, const QStringList& arguments, const QString& folder = {});

} // namespace saboot::test
