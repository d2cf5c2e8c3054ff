#include "sign/pdffixture.h"

#include "base/file.h"
#include "base/random.h"
#include "crypto/jcs.h"
#include "crypto/sha256.h"
#include "sign/manifestsignature.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace saboot::test {

namespace {
using Object = QPDFObjectHandle;

void attach(QPDF& pdf, const char* name, const QByteArray& bytes) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, bytes.toStdString());
    auto spec = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, spec);
}
} // namespace

QByteArray smallReport(const PdfShape& shape, const crypto::UnlockedIdentity* officer) {
    QPDF pdf;
    pdf.emptyPDF();
    const QByteArray exhibitHash = crypto::sha256("the fictional original").toHex();
    const QByteArray head = crypto::sha256("the fictional head").toHex();
    Object font = pdf.makeIndirectObject(Object::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"));
    for (int i = 0; i < 2; ++i) {
        Object page = pdf.makeIndirectObject(Object::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << >> >> >>"));
        page.getKey("/Resources").getKey("/Font").replaceKey("/F1", font);
        const QByteArray text = "BT /F1 9 Tf 50 700 Td (DE-01 page " + QByteArray::number(i + 1) + ") Tj 0 -20 Td (" + exhibitHash + ") Tj 0 -20 Td (" + head + ") Tj ET";
        page.replaceKey("/Contents", Object::newStream(&pdf, text.toStdString()));
        QPDFPageDocumentHelper(pdf).addPage(page, false);
    }
    if (shape.withField) {
        Object page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
        Object field = pdf.makeIndirectObject(Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 /Rect [0 0 0 0] >>"));
        field.replaceKey("/P", page);
        Object list = Object::newArray();
        list.appendItem(field);
        page.replaceKey("/Annots", list);
        Object form = Object::parse("<< /SigFlags 3 >>");
        form.replaceKey("/Fields", list);
        pdf.getRoot().replaceKey("/AcroForm", form);
    }
    if (shape.withManifest) {
        const QByteArray note = "a file beside the manifest";
        const QByteArray filler = SeededRandom(7).bytes(shape.fillerBytes);
        QJsonArray attachments{QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")}, {QStringLiteral("sha256"), QString::fromLatin1(crypto::sha256(note).toHex())}}};
        attach(pdf, "note.txt", note);
        if (shape.fillerBytes > 0) {
            attach(pdf, "filler.bin", filler);
            attachments.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("filler.bin")}, {QStringLiteral("sha256"), QString::fromLatin1(crypto::sha256(filler).toHex())}});
        }
        const QJsonObject manifest{
            {QStringLiteral("format"), QStringLiteral("saboot-report-manifest-1")},
            {QStringLiteral("report"), QJsonObject{{QStringLiteral("number"), QStringLiteral("TST-0001-R1")}}},
            {QStringLiteral("attachments"), attachments},
            {QStringLiteral("chain_head"), QJsonObject{{QStringLiteral("seq"), 41}, {QStringLiteral("entry_hash"), QString::fromLatin1(head)}}},
            {QStringLiteral("exhibits"), QJsonArray{QJsonObject{{QStringLiteral("number"), QStringLiteral("DE-01")}, {QStringLiteral("file"), QStringLiteral("original.txt")},
                                                                {QStringLiteral("sha256"), QString::fromLatin1(exhibitHash)}}}}};
        const QByteArray bytes = *crypto::canonicalJson(manifest);
        attach(pdf, "manifest.json", bytes);
        if (officer) attach(pdf, "manifest.sig", sign::makeManifestSignature(*officer, bytes));
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(shape.xrefTable ? qpdf_o_disable : qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

std::unique_ptr<crypto::NewIdentity> officerIdentity(const QString& name) {
    domain::Officer o;
    o.name = name;
    o.rank = QStringLiteral("Inspector");
    auto made = crypto::IdentityFile::create(o, SecureBytes::copyOf("correct horse battery staple river mountain"), crypto::kdfFloor);
    if (!made) qFatal("%s", qPrintable(describe(made.error())));
    return std::make_unique<crypto::NewIdentity>(std::move(*made));
}

QString fileIn(const QString& folder, const QString& name, const QByteArray& bytes) {
    const QString path = folder + QLatin1Char('/') + name;
    if (auto w = writeAtomically(path, bytes); !w) qFatal("%s", qPrintable(describe(w.error())));
    return path;
}

QByteArray contentOf(const QString& path) {
    auto bytes = readBounded(path, 1ll << 30);
    if (!bytes) qFatal("%s", qPrintable(describe(bytes.error())));
    return *bytes;
}

Ran runProgram(const QString& program, const QStringList& arguments, const QString& folder) {
    QProcess p;
    p.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty()) p.setWorkingDirectory(folder);
    p.start(program, arguments);
    if (!p.waitForFinished(300'000)) return {};
    return {p.exitCode(), QString::fromUtf8(p.readAll())};
}

} // namespace saboot::test
