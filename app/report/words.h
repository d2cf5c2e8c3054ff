#pragma once
#include <QString>

/// Inside the report library: the report's fixed words in its two languages. They are part of the document, not of the
/// window, so they do not go through the translation files.
namespace saboot::report {

struct Word {
    QString english;
    QString urdu;
};

struct Words {
    Word notRecorded{QStringLiteral("not recorded"), QStringLiteral("درج نہیں")};
    Word notKnown{QStringLiteral("not known"), QStringLiteral("معلوم نہیں")};
    Word nothing{QStringLiteral("Nothing is recorded under this heading."), QStringLiteral("اس عنوان کے تحت کچھ درج نہیں۔")};
    Word notTranslated{QStringLiteral("not translated"), QStringLiteral("ترجمہ نہیں ہوا")};
};

const Words& words();

/// U+2066…U+2069 as visible marks, "⟦U+2066⟧".
QString isolatesShown(QString text);

} // namespace saboot::report

/// A word of the report in both languages.
#define SABOOT_WORD(en, ur) (::saboot::report::Word{QStringLiteral(en), QStringLiteral(ur)})
