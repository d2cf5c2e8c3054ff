#include "actions/actions.h"

namespace saboot::ui {

// One line for each thing a person can do. Keywords carry the Urdu and Roman Urdu names so that the palette finds a
// command whatever the language of the window.
const std::vector<ActionSpec>& actionCatalogue() {
    using G = ActionGroup;
    // clang-format off
    static const std::vector<ActionSpec> table{
        {"case.new",        QT_TRANSLATE_NOOP("Action", "New case…"), QT_TRANSLATE_NOOP("Action", "an encrypted folder on this laptop"), "نیا مقدمہ naya muqadma create", "plus", "", G::Case},
        {"case.openFolder", QT_TRANSLATE_NOOP("Action", "Open case folder…"), "", "مقدمہ کھولیں muqadma kholein open folder", "folder", "", G::Case},
        {"case.edit",       QT_TRANSLATE_NOOP("Action", "Edit particulars…"), QT_TRANSLATE_NOOP("Action", "FIR, station, sections, dates"), "کوائف بدلیں kawaif FIR station", "pencil", "", G::Case},
        {"case.addOfficer", QT_TRANSLATE_NOOP("Action", "Give an officer a key…"), QT_TRANSLATE_NOOP("Action", "from an identity card file"), "افسر کو کلید دیں afsar kaleed share card", "key", "", G::Case},
        {"case.close",      QT_TRANSLATE_NOOP("Action", "Close case"), QT_TRANSLATE_NOOP("Action", "back to the desk"), "مقدمہ بند کریں muqadma band desk", "desk", "", G::Case},
        {"case.addNote",    QT_TRANSLATE_NOOP("Action", "Add note…"), QT_TRANSLATE_NOOP("Action", "write-once, kept in the audit"), "نوٹ لکھیں note likhein", "note", "Ctrl+N", G::Case},
        {"case.addTask",    QT_TRANSLATE_NOOP("Action", "Add task…"), "", "کام شامل کریں kaam task todo", "task", "", G::Case},
        {"case.verify",     QT_TRANSLATE_NOOP("Action", "Verify now"), QT_TRANSLATE_NOOP("Action", "replay the chain and re-hash every original"), "ابھی تصدیق کریں tasdeeq verify check vault", "shield", "", G::Case},
        {"case.copyHead",   QT_TRANSLATE_NOOP("Action", "Copy short head for diary"), "", "روزنامچہ سرا نقل roznamcha head diary copy", "copy", "", G::Case},

        {"go.overview",     QT_TRANSLATE_NOOP("Action", "Overview"), "", "جائزہ jaiza overview", "overview", "Ctrl+1", G::Go},
        {"go.evidence",     QT_TRANSLATE_NOOP("Action", "Evidence"), "", "شواہد shawahid exhibits evidence", "evidence", "Ctrl+2", G::Go},
        {"go.chats",        QT_TRANSLATE_NOOP("Action", "Chats"), "", "گفتگو guftagu chats messages", "chats", "Ctrl+3", G::Go},
        {"go.identifiers",  QT_TRANSLATE_NOOP("Action", "Wallets and identifiers"), "", "شناختیں والٹ shanakht wallet phone cnic iban", "identifiers", "Ctrl+4", G::Go},
        {"go.persons",      QT_TRANSLATE_NOOP("Action", "Persons"), "", "افراد afraad log persons suspects", "persons", "Ctrl+5", G::Go},
        {"go.linkchart",    QT_TRANSLATE_NOOP("Action", "Link chart"), "", "روابط کا نقشہ rawabit naqsha graph network", "linkchart", "Ctrl+6", G::Go},
        {"go.timeline",     QT_TRANSLATE_NOOP("Action", "Timeline"), "", "واقعات کی ترتیب waqiat tarteeb timeline", "timeline", "Ctrl+7", G::Go},
        {"go.report",       QT_TRANSLATE_NOOP("Action", "Report"), "", "رپورٹ report pdf court", "report", "Ctrl+8", G::Go},
        {"go.audit",        QT_TRANSLATE_NOOP("Action", "Audit"), "", "آڈٹ audit chain log", "audit", "Ctrl+9", G::Go},
        {"go.search",       QT_TRANSLATE_NOOP("Action", "Search this case"), QT_TRANSLATE_NOOP("Action", "text, wallet, CNIC, name"), "تلاش talash dhoondo find search", "search", "Ctrl+F", G::Go},
        {"go.nextHit",      QT_TRANSLATE_NOOP("Action", "Next hit"), QT_TRANSLATE_NOOP("Action", "on this page"), "اگلی شناخت agla next hit", "chevron-down", "F3", G::Go},
        {"go.previousHit",  QT_TRANSLATE_NOOP("Action", "Previous hit"), "", "پچھلی شناخت pichla previous hit", "chevron-up", "Shift+F3", G::Go},
        {"go.back",         QT_TRANSLATE_NOOP("Action", "Back"), "", "پیچھے peechay back", "chevron-left", "Alt+Left", G::Go},
        {"go.forward",      QT_TRANSLATE_NOOP("Action", "Forward"), "", "آگے aagay forward", "chevron-right", "Alt+Right", G::Go},

        {"evidence.add",    QT_TRANSLATE_NOOP("Action", "Add evidence…"), QT_TRANSLATE_NOOP("Action", "originals are hashed and never changed"), "شواہد شامل کریں shawahid shamil attach file", "plus", "Ctrl+O", G::Evidence},
        {"evidence.paste",  QT_TRANSLATE_NOOP("Action", "Attach clipboard"), QT_TRANSLATE_NOOP("Action", "a copied picture or files"), "کلپ بورڈ منسلک کریں paste chipkao", "import", "Ctrl+V", G::Evidence},
        {"evidence.extract",QT_TRANSLATE_NOOP("Action", "Save a copy of the original…"), QT_TRANSLATE_NOOP("Action", "checked against its hash, audited"), "اصل کی نقل naqal export save original", "export", "Ctrl+Shift+E", G::Evidence},
        {"evidence.edit",   QT_TRANSLATE_NOOP("Action", "Edit where it comes from…"), QT_TRANSLATE_NOOP("Action", "source, collector, authority; needs a reason"), "ماخذ درست کریں makhaz source", "pencil", "F2", G::Evidence},
        {"evidence.tags",   QT_TRANSLATE_NOOP("Action", "Tags…"), QT_TRANSLATE_NOOP("Action", "of every selected exhibit"), "نشان لگائیں nishan tag label", "pencil", "", G::Evidence},
        {"evidence.custody",QT_TRANSLATE_NOOP("Action", "Record hand-over…"), QT_TRANSLATE_NOOP("Action", "chain of custody"), "تحویل درج کریں tehveel custody malkhana", "seal", "", G::Evidence},
        {"evidence.reread", QT_TRANSLATE_NOOP("Action", "Read again"), QT_TRANSLATE_NOOP("Action", "type, OCR, codes, identifiers"), "دوبارہ پڑھیں dobara parhein ocr", "refresh", "", G::Evidence},
        {"evidence.withdraw",QT_TRANSLATE_NOOP("Action", "Withdraw exhibit…"), QT_TRANSLATE_NOOP("Action", "it stays in the case, marked, with the reason"), "شہادت واپس لیں wapas withdraw", "cross", "", G::Evidence},
        {"evidence.filter", QT_TRANSLATE_NOOP("Action", "Filter the exhibits"), QT_TRANSLATE_NOOP("Action", "number, title, source, tag"), "شواہد چھانٹیں chantein filter tag", "filter", "", G::Evidence},
        {"evidence.mark",   QT_TRANSLATE_NOOP("Action", "Mark for redaction"), QT_TRANSLATE_NOOP("Action", "black in redacted reports; the original stays whole"), "پردہ پوشی parda poshi redact black mark", "layers", "", G::Evidence},
        {"evidence.portrait",QT_TRANSLATE_NOOP("Action", "Use as a person's picture…"), QT_TRANSLATE_NOOP("Action", "mark the part that shows the person"), "فرد کی تصویر fard ki tasveer face photo portrait", "person", "", G::Evidence},
        {"evidence.turn",   QT_TRANSLATE_NOOP("Action", "Turn the picture"), QT_TRANSLATE_NOOP("Action", "on screen only; the original stays as it is"), "تصویر گھمائیں ghumayein rotate turn", "rotate", "", G::Evidence},
        {"evidence.cards",  QT_TRANSLATE_NOOP("Action", "Show evidence as cards"), "", "کارڈ cards grid", "grid", "", G::Evidence},
        {"evidence.list",   QT_TRANSLATE_NOOP("Action", "Show evidence as a list"), "", "فہرست list fehrist", "list", "", G::Evidence},

        {"chats.import",    QT_TRANSLATE_NOOP("Action", "Import chat…"), QT_TRANSLATE_NOOP("Action", "WhatsApp, Telegram and others"), "گفتگو درآمد کریں guftagu import whatsapp telegram", "import", "", G::Work},
        {"chats.importTable",QT_TRANSLATE_NOOP("Action", "Read a table as a chat…"), QT_TRANSLATE_NOOP("Action", "any CSV or XLSX; you say which column is what"), "جدول بطور گفتگو jadwal table csv xlsx excel mapping columns", "grid", "", G::Work},
        {"chats.compare",   QT_TRANSLATE_NOOP("Action", "Compare two exports…"), QT_TRANSLATE_NOOP("Action", "of one chat, from two phones or two days"), "دو برآمد شدہ فائلوں کا موازنہ muwazna compare reconcile two phones", "layers", "", G::Work},
        {"chats.redact",    QT_TRANSLATE_NOOP("Action", "Redact in this message…"), QT_TRANSLATE_NOOP("Action", "words or the whole message, in redacted reports"), "پیغام میں پردہ پوشی parda poshi redact message", "shape", "", G::Work},
        {"chats.words",     QT_TRANSLATE_NOOP("Action", "Show words of the trade"), QT_TRANSLATE_NOOP("Action", "suggestions where to read, never findings"), "دھندے کے الفاظ دکھائیں alfaz suggestions lexicon slang", "eye", "", G::Work},
        {"chats.markRange", QT_TRANSLATE_NOOP("Action", "Mark range as exhibit…"), QT_TRANSLATE_NOOP("Action", "printed in full in the report"), "پیغامات نشان زد mark range", "seal", "", G::Work},
        {"identifiers.check",QT_TRANSLATE_NOOP("Action", "Check a wallet or identifier…"), QT_TRANSLATE_NOOP("Action", "type or paste, nothing is saved"), "والٹ جانچیں شناخت janchein wallet cnic iban check", "identifiers", "Ctrl+I", G::Work},
        {"identifiers.add", QT_TRANSLATE_NOOP("Action", "Record an identifier…"), QT_TRANSLATE_NOOP("Action", "typed by the officer, with the exhibit"), "شناخت درج کریں shanakht add", "plus", "", G::Work},
        {"identifiers.confirm",QT_TRANSLATE_NOOP("Action", "Confirm"), QT_TRANSLATE_NOOP("Action", "the selected identifier"), "توثیق کریں tauseeq confirm", "check", "", G::Work},
        {"identifiers.reject",QT_TRANSLATE_NOOP("Action", "Reject…"), QT_TRANSLATE_NOOP("Action", "the selected identifier, with a reason"), "رد کریں radd reject", "cross", "", G::Work},
        {"identifiers.link",QT_TRANSLATE_NOOP("Action", "Link to a person…"), QT_TRANSLATE_NOOP("Action", "with the exhibit that shows it"), "فرد سے جوڑیں jorein person link", "merge", "", G::Work},
        {"lists.labels",    QT_TRANSLATE_NOOP("Action", "Labels and watch-lists…"), QT_TRANSLATE_NOOP("Action", "tag packs, sanctions lists, CSV"), "نگرانی کی فہرستیں nigrani fehrist label watch list ofac graphsense tagpack sanctions", "flag", "", G::Work},
        {"lists.lexicon",   QT_TRANSLATE_NOOP("Action", "Words of the trade…"), QT_TRANSLATE_NOOP("Action", "drugs, quantities, prices, payment, delivery"), "دھندے کے الفاظ lughat alfaz lexicon words slang drugs", "book", "", G::Work},
        {"lists.redactions",QT_TRANSLATE_NOOP("Action", "Redactions…"), QT_TRANSLATE_NOOP("Action", "everything marked, with its reasons"), "پردہ پوشیاں parda poshi redactions list", "layers", "", G::Work},
        {"persons.add",     QT_TRANSLATE_NOOP("Action", "Add person…"), "", "فرد شامل کریں fard add person suspect", "person", "", G::Work},
        {"persons.cards",   QT_TRANSLATE_NOOP("Action", "Show persons as cards"), "", "افراد کارڈ afrad cards grid", "grid", "", G::Work},
        {"persons.list",    QT_TRANSLATE_NOOP("Action", "Show persons as a list"), "", "افراد فہرست afrad list fehrist", "list", "", G::Work},
        {"persons.edit",    QT_TRANSLATE_NOOP("Action", "Edit person…"), "", "فرد کے کوائف بدلیں edit person rename", "pencil", "", G::Work},
        {"report.exportDraft",QT_TRANSLATE_NOOP("Action", "Export DRAFT"), QT_TRANSLATE_NOOP("Action", "a PDF marked as a draft"), "مسودہ برآمد کریں musawwida draft pdf", "export", "Ctrl+Return", G::Work},
        {"report.makeFinal",QT_TRANSLATE_NOOP("Action", "Make FINAL…"), QT_TRANSLATE_NOOP("Action", "only when every condition is met"), "حتمی بنائیں hatmi final", "seal", "", G::Work},
        {"report.addFinding",QT_TRANSLATE_NOOP("Action", "Add finding…"), QT_TRANSLATE_NOOP("Action", "a numbered paragraph that cites exhibits"), "نتیجہ شامل کریں nateeja finding", "plus", "", G::Work},
        {"edit.undo",       QT_TRANSLATE_NOOP("Action", "Undo"), QT_TRANSLATE_NOOP("Action", "takes back the last change; the audit keeps both"), "واپس کریں wapas undo", "undo", "Ctrl+Z", G::Work},
        {"edit.redo",       QT_TRANSLATE_NOOP("Action", "Redo"), QT_TRANSLATE_NOOP("Action", "does again what was taken back"), "دوبارہ کریں dobara redo", "redo", "Ctrl+Shift+Z", G::Work},
        {"report.sign",     QT_TRANSLATE_NOOP("Action", "Sign report…"), QT_TRANSLATE_NOOP("Action", "an exported PDF, with your certificate"), "رپورٹ پر دستخط dastakhat sign", "seal", "", G::Work},
        {"report.verify",   QT_TRANSLATE_NOOP("Action", "Verify report…"), QT_TRANSLATE_NOOP("Action", "who signed it, and whether it was changed"), "رپورٹ کی تصدیق tasdeeq verify check signature", "shield", "", G::Work},
        {"report.countersign",QT_TRANSLATE_NOOP("Action", "Countersign report…"), QT_TRANSLATE_NOOP("Action", "the supervisor's signature beside the file"), "توثیقی دستخط tauseeqi countersign supervisor", "seal", "", G::Work},
        {"report.recordCountersignature",QT_TRANSLATE_NOOP("Action", "Record countersignature…"), QT_TRANSLATE_NOOP("Action", "into the audit chain, after checking it"), "توثیقی دستخط درج کریں record countersignature", "check", "", G::Work},
        {"list.copy",       QT_TRANSLATE_NOOP("Action", "Copy rows"), "", "قطاریں نقل کریں copy rows", "copy", "", G::Work},
        {"list.copySource", QT_TRANSLATE_NOOP("Action", "Copy with provenance"), QT_TRANSLATE_NOOP("Action", "with exhibit, hash, chain head and time"), "ماخذ کے ساتھ نقل makhaz copy provenance", "copy", "Ctrl+Shift+C", G::Work},
        {"list.export",     QT_TRANSLATE_NOOP("Action", "Export this list…"), QT_TRANSLATE_NOOP("Action", "as a spreadsheet or CSV, audited"), "فہرست برآمد کریں csv excel xlsx export", "export", "Ctrl+E", G::Work},

        {"view.palette",    QT_TRANSLATE_NOOP("Action", "Commands"), "", "احکام ahkam commands palette", "command", "Ctrl+K", G::View},
        {"view.inspector",  QT_TRANSLATE_NOOP("Action", "Show or hide provenance"), "", "سلسلہ ثبوت silsila inspector provenance", "shield", "F4", G::View},
        {"view.nextPane",   QT_TRANSLATE_NOOP("Action", "Next pane"), "", "اگلا حصہ next pane", "chevron-right", "F6", G::View},
        {"view.previousPane",QT_TRANSLATE_NOOP("Action", "Previous pane"), "", "پچھلا حصہ previous pane", "chevron-left", "Shift+F6", G::View},
        {"view.jobs",       QT_TRANSLATE_NOOP("Action", "Jobs"), QT_TRANSLATE_NOOP("Action", "what is running, with progress"), "جاری کام jobs kaam progress", "refresh", "Ctrl+J", G::View},
        {"view.language",   QT_TRANSLATE_NOOP("Action", "اردو / English"), QT_TRANSLATE_NOOP("Action", "change the language of the window"), "زبان اردو انگریزی zuban urdu english language", "language", "", G::View},
        {"view.light",      QT_TRANSLATE_NOOP("Action", "Light"), "", "روشن roshan light theme", "theme", "", G::View},
        {"view.dark",       QT_TRANSLATE_NOOP("Action", "Dark"), "", "تاریک andhera dark theme night", "theme", "", G::View},
        {"view.systemTheme",QT_TRANSLATE_NOOP("Action", "As the system"), QT_TRANSLATE_NOOP("Action", "light or dark"), "نظام کے مطابق system theme", "theme", "", G::View},
        {"view.singleLetters",QT_TRANSLATE_NOOP("Action", "Single letters act in lists"), QT_TRANSLATE_NOOP("Action", "switches keys without Ctrl on or off"), "حروف کی کلیدیں huroof single keys letters", "keyboard", "", G::View},
        {"view.zoomIn",     QT_TRANSLATE_NOOP("Action", "Zoom in"), "", "بڑا کریں bara zoom in", "plus", "Ctrl++", G::View},
        {"view.zoomOut",    QT_TRANSLATE_NOOP("Action", "Zoom out"), "", "چھوٹا کریں chota zoom out", "minus", "Ctrl+-", G::View},
        {"view.zoomFit",    QT_TRANSLATE_NOOP("Action", "Fit to the page"), "", "پورا دکھائیں fit zoom", "fit", "Ctrl+0", G::View},
        {"view.menu",       QT_TRANSLATE_NOOP("Action", "Menu"), "", "مینو menu", "menu", "F10", G::View},

        {"desk.lock",       QT_TRANSLATE_NOOP("Action", "Lock now"), QT_TRANSLATE_NOOP("Action", "drops the keys and blanks the window"), "ابھی مقفل کریں muqaffal taala lock", "lock", "Ctrl+L", G::Desk},
        {"desk.card",       QT_TRANSLATE_NOOP("Action", "Save my identity card…"), QT_TRANSLATE_NOOP("Action", "for officers who share a case with you"), "شناختی کارڈ محفوظ کریں identity card sbcard", "person", "", G::Desk},
        {"desk.passphrase", QT_TRANSLATE_NOOP("Action", "Change passphrase…"), "", "پاس فریز بدلیں passphrase password change", "key", "", G::Desk},
        {"desk.certificate",QT_TRANSLATE_NOOP("Action", "Signing certificate…"), QT_TRANSLATE_NOOP("Action", "request it, import it"), "دستخطی سرٹیفکیٹ certificate request import p12", "key", "", G::Desk},
        {"desk.agency",     QT_TRANSLATE_NOOP("Action", "Agency root…"), QT_TRANSLATE_NOOP("Action", "on the supervisor's desk: issue certificates"), "ادارے کا بنیادی سرٹیفکیٹ agency root ca issue", "bank", "", G::Desk},
        {"desk.lockTime",   QT_TRANSLATE_NOOP("Action", "Lock time…"), QT_TRANSLATE_NOOP("Action", "idle minutes before the desk locks itself"), "مقفل ہونے کا وقت lock time idle", "clock", "", G::Desk},
        {"desk.quit",       QT_TRANSLATE_NOOP("Action", "Quit"), "", "بند کریں band quit exit", "quit", "Ctrl+Q", G::Desk},

        {"help.shortcuts",  QT_TRANSLATE_NOOP("Action", "Keys and commands"), "", "کلیدی احکام keyboard shortcuts keys", "keyboard", "Shift+F1", G::Help},
        {"help.guide",      QT_TRANSLATE_NOOP("Action", "User guide"), QT_TRANSLATE_NOOP("Action", "the main job, step by step"), "رہنما کتاب rehnuma madad help guide manual", "book", "F1", G::Help},
        {"help.about",      QT_TRANSLATE_NOOP("Action", "About Saboot"), "", "ثبوت کے بارے میں about version", "info", "", G::Help},
    };
    // clang-format on
    return table;
}

} // namespace saboot::ui
