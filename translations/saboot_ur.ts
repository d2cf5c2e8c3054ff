<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Redact this person…</source>
        <translation>اس فرد کا اخفا…</translation>
    </message>
    <message>
        <source>name, CNIC, numbers and the rest, in redacted reports</source>
        <translation>نام، شناختی کارڈ، نمبر اور باقی کوائف، اخفا شدہ رپورٹوں میں</translation>
    </message>
    <message>
        <source>Redact particulars…</source>
        <translation>کوائف کا اخفا…</translation>
    </message>
    <message>
        <source>title, file name, source, text, or all of the exhibit</source>
        <translation>عنوان، فائل کا نام، ماخذ، متن، یا پوری شہادتی شے</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>نیا مقدمہ…</translation>
    </message>
    <message>
        <source>an encrypted folder on this laptop</source>
        <translation>اس لیپ ٹاپ پر خفیہ فولڈر</translation>
    </message>
    <message>
        <source>Open case folder…</source>
        <translation>مقدمے کا فولڈر کھولیں…</translation>
    </message>
    <message>
        <source>Edit particulars…</source>
        <translation>کوائف بدلیں…</translation>
    </message>
    <message>
        <source>FIR, station, sections, dates</source>
        <translation>ایف آئی آر، تھانہ، دفعات، تاریخیں</translation>
    </message>
    <message>
        <source>Give an officer a key…</source>
        <translation>افسر کو کلید دیں…</translation>
    </message>
    <message>
        <source>from an identity card file</source>
        <translation>شناختی کارڈ کی فائل سے</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>مقدمہ بند کریں</translation>
    </message>
    <message>
        <source>back to the desk</source>
        <translation>واپس ڈیسک پر</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>نوٹ لکھیں…</translation>
    </message>
    <message>
        <source>write-once, kept in the audit</source>
        <translation>ایک بار لکھا، آڈٹ میں محفوظ</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>کام شامل کریں…</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>ابھی تصدیق کریں</translation>
    </message>
    <message>
        <source>replay the chain and re-hash every original</source>
        <translation>زنجیر دہرائیں اور ہر اصل کا ہیش دوبارہ لیں</translation>
    </message>
    <message>
        <source>Copy short head for diary</source>
        <translation>روزنامچے کے لیے سرا نقل کریں</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>شواہد</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Wallets and identifiers</source>
        <translation>والٹ اور شناختیں</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>روابط کا نقشہ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>واقعات کی ترتیب</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>آڈٹ</translation>
    </message>
    <message>
        <source>Search this case</source>
        <translation>مقدمے میں تلاش</translation>
    </message>
    <message>
        <source>text, wallet, CNIC, name</source>
        <translation>متن، والٹ، شناختی کارڈ، نام</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>شواہد شامل کریں…</translation>
    </message>
    <message>
        <source>originals are hashed and never changed</source>
        <translation>اصل کا ہیش لیا جاتا ہے، کبھی نہیں بدلتی</translation>
    </message>
    <message>
        <source>Attach clipboard</source>
        <translation>کلپ بورڈ منسلک کریں</translation>
    </message>
    <message>
        <source>a copied picture or files</source>
        <translation>نقل کی ہوئی تصویر یا فائلیں</translation>
    </message>
    <message>
        <source>Save a copy of the original…</source>
        <translation>اصل کی نقل محفوظ کریں…</translation>
    </message>
    <message>
        <source>checked against its hash, audited</source>
        <translation>ہیش سے جانچی گئی، آڈٹ میں درج</translation>
    </message>
    <message>
        <source>Edit where it comes from…</source>
        <translation>ماخذ درست کریں…</translation>
    </message>
    <message>
        <source>source, collector, authority; needs a reason</source>
        <translation>ماخذ، حاصل کنندہ، اختیار؛ وجہ درکار</translation>
    </message>
    <message>
        <source>Record hand-over…</source>
        <translation>حوالگی درج کریں…</translation>
    </message>
    <message>
        <source>chain of custody</source>
        <translation>سلسلۂ تحویل</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>دوبارہ پڑھیں</translation>
    </message>
    <message>
        <source>type, OCR, codes, identifiers</source>
        <translation>قسم، او سی آر، کوڈ، شناختیں</translation>
    </message>
    <message>
        <source>Withdraw exhibit…</source>
        <translation>شہادتی شے واپس لیں…</translation>
    </message>
    <message>
        <source>it stays in the case, marked, with the reason</source>
        <translation>مقدمے میں رہتی ہے، نشان اور وجہ کے ساتھ</translation>
    </message>
    <message>
        <source>Show evidence as cards</source>
        <translation>شواہد کارڈ میں دکھائیں</translation>
    </message>
    <message>
        <source>Show evidence as a list</source>
        <translation>شواہد فہرست میں دکھائیں</translation>
    </message>
    <message>
        <source>Import chat…</source>
        <translation>گفتگو درآمد کریں…</translation>
    </message>
    <message>
        <source>WhatsApp, Telegram and others</source>
        <translation>WhatsApp، Telegram اور دیگر</translation>
    </message>
    <message>
        <source>Mark range as exhibit…</source>
        <translation>حصہ شہادتی شے بنائیں…</translation>
    </message>
    <message>
        <source>printed in full in the report</source>
        <translation>رپورٹ میں پورا چھپتا ہے</translation>
    </message>
    <message>
        <source>Check a wallet or identifier…</source>
        <translation>والٹ یا شناخت جانچیں…</translation>
    </message>
    <message>
        <source>type or paste, nothing is saved</source>
        <translation>لکھیں یا چسپاں کریں، کچھ محفوظ نہیں ہوتا</translation>
    </message>
    <message>
        <source>Record an identifier…</source>
        <translation>شناخت درج کریں…</translation>
    </message>
    <message>
        <source>typed by the officer, with the exhibit</source>
        <translation>افسر نے لکھی، شہادتی شے کے ساتھ</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>توثیق کریں</translation>
    </message>
    <message>
        <source>the selected identifier</source>
        <translation>چنی ہوئی شناخت</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رد کریں…</translation>
    </message>
    <message>
        <source>the selected identifier, with a reason</source>
        <translation>چنی ہوئی شناخت، وجہ کے ساتھ</translation>
    </message>
    <message>
        <source>Link to a person…</source>
        <translation>فرد سے جوڑیں…</translation>
    </message>
    <message>
        <source>with the exhibit that shows it</source>
        <translation>اس شہادتی شے کے ساتھ جو اسے دکھاتی ہے</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>فرد شامل کریں…</translation>
    </message>
    <message>
        <source>Edit person…</source>
        <translation>فرد کے کوائف بدلیں…</translation>
    </message>
    <message>
        <source>Export DRAFT</source>
        <translation>مسودہ برآمد کریں</translation>
    </message>
    <message>
        <source>a PDF marked as a draft</source>
        <translation>مسودے کے نشان والی PDF</translation>
    </message>
    <message>
        <source>Make FINAL…</source>
        <translation>حتمی بنائیں…</translation>
    </message>
    <message>
        <source>only when every condition is met</source>
        <translation>صرف جب ہر شرط پوری ہو</translation>
    </message>
    <message>
        <source>Add finding…</source>
        <translation>نتیجہ شامل کریں…</translation>
    </message>
    <message>
        <source>a numbered paragraph that cites exhibits</source>
        <translation>نمبر والا پیرا جو شہادتی اشیا کا حوالہ دے</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>قطاریں نقل کریں</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>یہ فہرست برآمد کریں…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>احکام</translation>
    </message>
    <message>
        <source>Show or hide provenance</source>
        <translation>سلسلۂ ثبوت دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اگلا حصہ</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>پچھلا حصہ</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>جاری کام</translation>
    </message>
    <message>
        <source>what is running, with progress</source>
        <translation>کیا جاری ہے، پیش رفت کے ساتھ</translation>
    </message>
    <message>
        <source>اردو / English</source>
        <translation>اردو / English</translation>
    </message>
    <message>
        <source>change the language of the window</source>
        <translation>کھڑکی کی زبان بدلیں</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>نظام کے مطابق</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>روشن یا تاریک</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>بڑا کریں</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>چھوٹا کریں</translation>
    </message>
    <message>
        <source>Fit to the page</source>
        <translation>پورا دکھائیں</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>مینو</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>ابھی مقفل کریں</translation>
    </message>
    <message>
        <source>drops the keys and blanks the window</source>
        <translation>کلیدیں ہٹا کر کھڑکی خالی کرتا ہے</translation>
    </message>
    <message>
        <source>Save my identity card…</source>
        <translation>میرا شناختی کارڈ محفوظ کریں…</translation>
    </message>
    <message>
        <source>for officers who share a case with you</source>
        <translation>ان افسران کے لیے جو آپ کے ساتھ مقدمے میں شریک ہیں</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>پاس فریز بدلیں…</translation>
    </message>
    <message>
        <source>Lock time…</source>
        <translation>مقفل ہونے کا وقت…</translation>
    </message>
    <message>
        <source>idle minutes before the desk locks itself</source>
        <translation>خالی منٹ جن کے بعد ڈیسک مقفل ہو</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Keys and commands</source>
        <translation>کلیدیں اور احکام</translation>
    </message>
    <message>
        <source>About Saboot</source>
        <translation>ثبوت کے بارے میں</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس کریں</translation>
    </message>
    <message>
        <source>takes back the last change; the audit keeps both</source>
        <translation>آخری تبدیلی واپس لیتا ہے؛ آڈٹ میں دونوں رہتی ہیں</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>does again what was taken back</source>
        <translation>جو واپس لیا گیا اسے دوبارہ کرتا ہے</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>اگلی شناخت</translation>
    </message>
    <message>
        <source>on this page</source>
        <translation>اس صفحے پر</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>پچھلی شناخت</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>نشان…</translation>
    </message>
    <message>
        <source>of every selected exhibit</source>
        <translation>ہر چنی ہوئی شہادتی شے کے</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>تصویر گھمائیں</translation>
    </message>
    <message>
        <source>on screen only; the original stays as it is</source>
        <translation>صرف اسکرین پر؛ اصل ویسی ہی رہتی ہے</translation>
    </message>
    <message>
        <source>Copy with provenance</source>
        <translation>ماخذ کے ساتھ نقل کریں</translation>
    </message>
    <message>
        <source>with exhibit, hash, chain head and time</source>
        <translation>شہادتی شے، ہیش، زنجیر کے سرے اور وقت کے ساتھ</translation>
    </message>
    <message>
        <source>as a spreadsheet or CSV, audited</source>
        <translation>اسپریڈ شیٹ یا CSV کی صورت میں، آڈٹ میں درج</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>فہرستوں میں اکیلے حروف کی کلیدیں</translation>
    </message>
    <message>
        <source>switches keys without Ctrl on or off</source>
        <translation>Ctrl کے بغیر کلیدیں چالو یا بند کرتا ہے</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>رہنما کتاب</translation>
    </message>
    <message>
        <source>the main job, step by step</source>
        <translation>پورا کام، قدم بہ قدم</translation>
    </message>
    <message>
        <source>Mark for redaction</source>
        <translation>اخفا کے لیے نشان لگائیں</translation>
    </message>
    <message>
        <source>black in redacted reports; the original stays whole</source>
        <translation>اخفا شدہ رپورٹوں میں سیاہ؛ اصل پوری رہتی ہے</translation>
    </message>
    <message>
        <source>Sign report…</source>
        <translation>رپورٹ پر دستخط…</translation>
    </message>
    <message>
        <source>an exported PDF, with your certificate</source>
        <translation>برآمد شدہ پی ڈی ایف، آپ کے سرٹیفکیٹ سے</translation>
    </message>
    <message>
        <source>Verify report…</source>
        <translation>رپورٹ کی تصدیق…</translation>
    </message>
    <message>
        <source>who signed it, and whether it was changed</source>
        <translation>دستخط کس کا ہے، اور کیا فائل بدلی گئی</translation>
    </message>
    <message>
        <source>Countersign report…</source>
        <translation>رپورٹ پر توثیقی دستخط…</translation>
    </message>
    <message>
        <source>the supervisor&apos;s signature beside the file</source>
        <translation>فائل کے ساتھ نگران کا دستخط</translation>
    </message>
    <message>
        <source>Record countersignature…</source>
        <translation>توثیقی دستخط درج کریں…</translation>
    </message>
    <message>
        <source>into the audit chain, after checking it</source>
        <translation>جانچ کے بعد آڈٹ کی زنجیر میں</translation>
    </message>
    <message>
        <source>Signing certificate…</source>
        <translation>دستخطی سرٹیفکیٹ…</translation>
    </message>
    <message>
        <source>request it, import it</source>
        <translation>درخواست، درآمد</translation>
    </message>
    <message>
        <source>Agency root…</source>
        <translation>ادارے کا بنیادی سرٹیفکیٹ…</translation>
    </message>
    <message>
        <source>on the supervisor&apos;s desk: issue certificates</source>
        <translation>نگران کے ڈیسک پر: سرٹیفکیٹ جاری کرنا</translation>
    </message>
    <message>
        <source>Use as a person&apos;s picture…</source>
        <translation>فرد کی تصویر بنائیں…</translation>
    </message>
    <message>
        <source>mark the part that shows the person</source>
        <translation>وہ حصہ نشان زد کریں جس میں فرد ہے</translation>
    </message>
    <message>
        <source>Show persons as cards</source>
        <translation>افراد کارڈوں میں دکھائیں</translation>
    </message>
    <message>
        <source>Show persons as a list</source>
        <translation>افراد فہرست میں دکھائیں</translation>
    </message>
    <message>
        <source>Read a table as a chat…</source>
        <translation>جدول کو گفتگو کے طور پر پڑھیں…</translation>
    </message>
    <message>
        <source>any CSV or XLSX; you say which column is what</source>
        <translation>کوئی بھی CSV یا XLSX؛ آپ بتائیں کون سا کالم کیا ہے</translation>
    </message>
    <message>
        <source>Compare two exports…</source>
        <translation>دو برآمد شدہ فائلوں کا موازنہ…</translation>
    </message>
    <message>
        <source>of one chat, from two phones or two days</source>
        <translation>ایک ہی گفتگو کی، دو فونوں یا دو دنوں سے</translation>
    </message>
    <message>
        <source>Redact in this message…</source>
        <translation>اس پیغام میں اخفا…</translation>
    </message>
    <message>
        <source>words or the whole message, in redacted reports</source>
        <translation>الفاظ یا پورا پیغام، اخفا شدہ رپورٹوں میں</translation>
    </message>
    <message>
        <source>suggestions where to read, never findings</source>
        <translation>کہاں پڑھنا ہے اس کے اشارے، نتائج ہرگز نہیں</translation>
    </message>
    <message>
        <source>Labels and watch-lists…</source>
        <translation>لیبل اور نگرانی کی فہرستیں…</translation>
    </message>
    <message>
        <source>tag packs, sanctions lists, CSV</source>
        <translation>ٹیگ پیک، پابندیوں کی فہرستیں، CSV</translation>
    </message>
    <message>
        <source>Words of the trade…</source>
        <translation>دھندے کے الفاظ…</translation>
    </message>
    <message>
        <source>drugs, quantities, prices, payment, delivery</source>
        <translation>منشیات، مقداریں، قیمتیں، ادائیگی، ترسیل</translation>
    </message>
    <message>
        <source>Redactions…</source>
        <translation>اخفا کی فہرست…</translation>
    </message>
    <message>
        <source>everything marked, with its reasons</source>
        <translation>ہر نشان زد چیز، وجوہ کے ساتھ</translation>
    </message>
    <message>
        <source>Join another entry…</source>
        <translation>دوسرا اندراج ضم کریں…</translation>
    </message>
    <message>
        <source>two entries that are one person</source>
        <translation>دو اندراجات جو ایک ہی فرد ہیں</translation>
    </message>
    <message>
        <source>Who may be the same person</source>
        <translation>کون یہی فرد ہو سکتا ہے</translation>
    </message>
    <message>
        <source>Find paths between two entities</source>
        <translation>دو اکائیوں کے درمیان راستے ڈھونڈیں</translation>
    </message>
    <message>
        <source>ways over the links shown</source>
        <translation>دکھائے گئے روابط پر راستے</translation>
    </message>
    <message>
        <source>Put a person or identifier on the chart…</source>
        <translation>فرد یا شناخت نقشے پر لائیں…</translation>
    </message>
    <message>
        <source>Add a link with its source…</source>
        <translation>ربط ماخذ کے ساتھ شامل کریں…</translation>
    </message>
    <message>
        <source>between two entities of the chart</source>
        <translation>نقشے کی دو اکائیوں کے درمیان</translation>
    </message>
    <message>
        <source>Export the link chart…</source>
        <translation>روابط کا نقشہ برآمد کریں…</translation>
    </message>
    <message>
        <source>as a picture or for other programs</source>
        <translation>بطور تصویر یا دوسرے پروگراموں کے لیے</translation>
    </message>
    <message>
        <source>Add event…</source>
        <translation>واقعہ شامل کریں…</translation>
    </message>
    <message>
        <source>with its source and how surely it is dated</source>
        <translation>ماخذ اور تاریخ کے یقین کے ساتھ</translation>
    </message>
    <message>
        <source>Export the timeline…</source>
        <translation>واقعات کی ترتیب برآمد کریں…</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>بطور تصویر</translation>
    </message>
    <message>
        <source>Media of the chat…</source>
        <translation>گفتگو کی فائلیں…</translation>
    </message>
    <message>
        <source>files its messages name: held, missing, attach from a folder</source>
        <translation>پیغامات میں نامزد فائلیں: موجود، غائب، فولڈر سے منسلک</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>سب میں تلاش…</translation>
    </message>
    <message>
        <source>counted, by exhibit, with kept searches</source>
        <translation>گنتی کے ساتھ، شہادتی شے کے لحاظ سے، محفوظ تلاشیں</translation>
    </message>
    <message>
        <source>Head for the roznamcha…</source>
        <translation>روزنامچے کے لیے سرا…</translation>
    </message>
    <message>
        <source>a slip with the chain head, to print and paste into the diary</source>
        <translation>زنجیر کے سرے کی پرچی، چھاپ کر روزنامچے میں چپکانے کے لیے</translation>
    </message>
    <message>
        <source>Export the picture of the statistics…</source>
        <translation>اعداد و شمار کی تصویر برآمد کریں…</translation>
    </message>
    <message>
        <source>Export the table of the statistics…</source>
        <translation>اعداد و شمار کا جدول برآمد کریں…</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>یہ فہرست چھانٹیں</translation>
    </message>
    <message>
        <source>words to look for; the key / in lists</source>
        <translation>تلاش کے الفاظ؛ فہرستوں میں کلید /</translation>
    </message>
    <message>
        <source>Show or hide hits</source>
        <translation>شناختیں دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>boxes over what was found in the picture</source>
        <translation>تصویر میں ملی چیزوں پر خانے</translation>
    </message>
    <message>
        <source>Find in this thread…</source>
        <translation>اس گفتگو میں تلاش کریں…</translation>
    </message>
    <message>
        <source>Filter messages…</source>
        <translation>پیغامات چھانٹیں…</translation>
    </message>
    <message>
        <source>by sender, flag, tag, identifier, doubt</source>
        <translation>بھیجنے والے، جھنڈی، نشان، شناخت یا شبہے کے مطابق</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>تمام پیغامات دکھائیں</translation>
    </message>
    <message>
        <source>takes the filter off</source>
        <translation>چھانٹ ختم کرتا ہے</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>کسی دن پر جائیں…</translation>
    </message>
    <message>
        <source>Next message without a time</source>
        <translation>بغیر وقت کا اگلا پیغام</translation>
    </message>
    <message>
        <source>Go to the message it answers</source>
        <translation>جس پیغام کا جواب ہے اس پر جائیں</translation>
    </message>
    <message>
        <source>Flag the message, or take the flag off</source>
        <translation>پیغام پر جھنڈی لگائیں یا ہٹائیں</translation>
    </message>
    <message>
        <source>Tags of the message…</source>
        <translation>پیغام کے نشان…</translation>
    </message>
    <message>
        <source>Translation of the message…</source>
        <translation>پیغام کا ترجمہ…</translation>
    </message>
    <message>
        <source>shown below the original, as the officer’s</source>
        <translation>اصل کے نیچے، افسر کے ترجمے کے طور پر</translation>
    </message>
    <message>
        <source>Note about this message…</source>
        <translation>اس پیغام کے بارے میں نوٹ…</translation>
    </message>
    <message>
        <source>Clear the chosen range</source>
        <translation>چنا ہوا حصہ ختم کریں</translation>
    </message>
    <message>
        <source>Take the range off the report…</source>
        <translation>یہ حصہ رپورٹ سے ہٹائیں…</translation>
    </message>
    <message>
        <source>Settle doubts…</source>
        <translation>شبہات طے کریں…</translation>
    </message>
    <message>
        <source>zone, owner of the phone, lines not understood</source>
        <translation>وقت کا منطقہ، فون کس کا ہے، سمجھ نہ آنے والی سطریں</translation>
    </message>
    <message>
        <source>Lines not understood</source>
        <translation>سمجھ نہ آنے والی سطریں</translation>
    </message>
    <message>
        <source>of the file of this thread</source>
        <translation>اس گفتگو کی فائل کی</translation>
    </message>
    <message>
        <source>Show or hide words of the trade</source>
        <translation>دھندے کے الفاظ دکھائیں یا چھپائیں</translation>
    </message>
    <message>
        <source>Statistics of this thread</source>
        <translation>اس گفتگو کے اعداد و شمار</translation>
    </message>
    <message>
        <source>by hour, weekday, over time; amounts</source>
        <translation>گھنٹوں، دنوں اور وقت کے ساتھ؛ رقوم</translation>
    </message>
    <message>
        <source>Review the next one</source>
        <translation>اگلی شناخت جانچیں</translation>
    </message>
    <message>
        <source>the next identifier nobody has looked at</source>
        <translation>اگلی شناخت جو کسی نے نہیں دیکھی</translation>
    </message>
    <message>
        <source>Copy the whole value</source>
        <translation>پوری قدر نقل کریں</translation>
    </message>
    <message>
        <source>the clipboard is cleared in a minute</source>
        <translation>کلپ بورڈ ایک منٹ میں صاف ہو جاتا ہے</translation>
    </message>
    <message>
        <source>Show the whole secret…</source>
        <translation>پورا راز دکھائیں…</translation>
    </message>
    <message>
        <source>each viewing is recorded with its reason</source>
        <translation>ہر بار دیکھنا وجہ کے ساتھ درج ہوتا ہے</translation>
    </message>
    <message>
        <source>Show only what is to be reviewed</source>
        <translation>صرف وہ دکھائیں جو جانچنا باقی ہے</translation>
    </message>
    <message>
        <source>Separate a joined entry…</source>
        <translation>ضم شدہ اندراج الگ کریں…</translation>
    </message>
    <message>
        <source>each gets back what it had before</source>
        <translation>ہر ایک کو وہی واپس ملتا ہے جو پہلے تھا</translation>
    </message>
    <message>
        <source>Make some of this another person…</source>
        <translation>اس میں سے کچھ کسی اور فرد کا بنائیں…</translation>
    </message>
    <message>
        <source>what belongs to somebody else</source>
        <translation>جو کسی اور کا ہے</translation>
    </message>
    <message>
        <source>Take the picture away…</source>
        <translation>تصویر ہٹائیں…</translation>
    </message>
    <message>
        <source>Take the link away…</source>
        <translation>ربط ہٹائیں…</translation>
    </message>
    <message>
        <source>Add to the report…</source>
        <translation>رپورٹ میں شامل کریں…</translation>
    </message>
    <message>
        <source>a finding about what is selected on the link chart</source>
        <translation>روابط کے نقشے پر چنی گئی چیز کے بارے میں نتیجہ</translation>
    </message>
    <message>
        <source>one an officer added; it stays in the audit</source>
        <translation>جو افسر نے شامل کیا؛ آڈٹ میں رہتا ہے</translation>
    </message>
    <message>
        <source>Pin or release the entity</source>
        <translation>اکائی جمائیں یا چھوڑیں</translation>
    </message>
    <message>
        <source>a pinned one stays where it is in every layout</source>
        <translation>جمی ہوئی اکائی ہر ترتیب میں اپنی جگہ رہتی ہے</translation>
    </message>
    <message>
        <source>Release all pinned</source>
        <translation>تمام جمے ہوئے چھوڑیں</translation>
    </message>
    <message>
        <source>Hide the entity on the chart</source>
        <translation>اکائی نقشے پر چھپائیں</translation>
    </message>
    <message>
        <source>never deletes; undo shows it again</source>
        <translation>کچھ حذف نہیں ہوتا؛ واپس کرنے پر پھر نظر آتی ہے</translation>
    </message>
    <message>
        <source>Show hidden entities</source>
        <translation>چھپی ہوئی اکائیاں دکھائیں</translation>
    </message>
    <message>
        <source>Filter the link chart…</source>
        <translation>روابط کا نقشہ چھانٹیں…</translation>
    </message>
    <message>
        <source>by type, how it is known, certainty</source>
        <translation>قسم، علم کے ذریعے اور یقین کے مطابق</translation>
    </message>
    <message>
        <source>Show everything on the chart</source>
        <translation>نقشے پر سب کچھ دکھائیں</translation>
    </message>
    <message>
        <source>takes the filters and the time range off</source>
        <translation>چھانٹ اور وقت کی حد ختم کرتا ہے</translation>
    </message>
    <message>
        <source>Lay out by distance</source>
        <translation>فاصلے کے مطابق ترتیب دیں</translation>
    </message>
    <message>
        <source>Lay out in rings around the selected</source>
        <translation>چنی ہوئی اکائی کے گرد حلقوں میں ترتیب دیں</translation>
    </message>
    <message>
        <source>Lay out in a circle</source>
        <translation>دائرے میں ترتیب دیں</translation>
    </message>
    <message>
        <source>Lay out money from left to right</source>
        <translation>رقم بائیں سے دائیں ترتیب دیں</translation>
    </message>
    <message>
        <source>Saved views of the chart…</source>
        <translation>نقشے کے محفوظ مناظر…</translation>
    </message>
    <message>
        <source>Save this view of the chart…</source>
        <translation>نقشے کا یہ منظر محفوظ کریں…</translation>
    </message>
    <message>
        <source>places, hidden entities, filters, time range</source>
        <translation>جگہیں، چھپی اکائیاں، چھانٹ، وقت کی حد</translation>
    </message>
    <message>
        <source>Remove the saved view…</source>
        <translation>محفوظ منظر ہٹائیں…</translation>
    </message>
    <message>
        <source>Change event…</source>
        <translation>واقعہ بدلیں…</translation>
    </message>
    <message>
        <source>one an officer added</source>
        <translation>جو افسر نے شامل کیا</translation>
    </message>
    <message>
        <source>Take off the timeline…</source>
        <translation>ترتیب سے ہٹائیں…</translation>
    </message>
    <message>
        <source>Pakistan time, UTC or as written</source>
        <translation>پاکستانی وقت، یو ٹی سی یا جیسا لکھا ہے</translation>
    </message>
    <message>
        <source>the next of the three</source>
        <translation>تینوں میں سے اگلا</translation>
    </message>
    <message>
        <source>Lanes by person or by source</source>
        <translation>قطاریں فرد کے مطابق یا ماخذ کے مطابق</translation>
    </message>
    <message>
        <source>Include or leave out the section</source>
        <translation>حصہ شامل کریں یا چھوڑ دیں</translation>
    </message>
    <message>
        <source>the one chosen in the list of sections</source>
        <translation>جو حصوں کی فہرست میں چنا ہوا ہے</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>حصہ اوپر لے جائیں</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>حصہ نیچے لے جائیں</translation>
    </message>
    <message>
        <source>Conditions that are met</source>
        <translation>پوری ہو چکی شرائط</translation>
    </message>
    <message>
        <source>shows or hides them below those that are not</source>
        <translation>باقی شرائط کے نیچے دکھاتا یا چھپاتا ہے</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>تصویر یا جدول</translation>
    </message>
    <message>
        <source>the chart, timeline or figures as rows</source>
        <translation>نقشہ، ترتیب یا اعداد قطاروں میں</translation>
    </message>
    <message>
        <source>Show on the link chart</source>
        <translation>روابط کے نقشے پر دکھائیں</translation>
    </message>
    <message>
        <source>the person or identifier selected</source>
        <translation>چنا ہوا فرد یا شناخت</translation>
    </message>
    <message>
        <source>What was noticed while reading…</source>
        <translation>پڑھتے ہوئے جو نظر آیا…</translation>
    </message>
    <message>
        <source>in the file of this thread, with its places</source>
        <translation>اس گفتگو کی فائل میں، مقامات کے ساتھ</translation>
    </message>
    <message>
        <source>Particulars of the report…</source>
        <translation>رپورٹ کے کوائف…</translation>
    </message>
    <message>
        <source>computer, person in charge, training, transcript, translator</source>
        <translation>کمپیوٹر، ذمہ دار، تربیت، متن، مترجم</translation>
    </message>
</context>
<context>
    <name>CaseCondition</name>
    <message>
        <source>Mirrors agree</source>
        <translation>نقول متفق ہیں</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>ابھی نہیں کھولا گیا</translation>
    </message>
    <message>
        <source>Not on this disk</source>
        <translation>اس ڈسک پر نہیں</translation>
    </message>
    <message>
        <source>Not a case</source>
        <translation>مقدمہ نہیں</translation>
    </message>
    <message>
        <source>Older than its mirror</source>
        <translation>اپنی نقل سے پرانا</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>کہیں اور کھلا ہے</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Title in Urdu</source>
        <translation>اردو عنوان</translation>
    </message>
    <message>
        <source>Case number of the agency</source>
        <translation>ادارے کا مقدمہ نمبر</translation>
    </message>
    <message>
        <source>Printed on every page of the report.</source>
        <translation>رپورٹ کے ہر صفحے پر چھپتا ہے۔</translation>
    </message>
    <message>
        <source>FIR number</source>
        <translation>ایف آئی آر نمبر</translation>
    </message>
    <message>
        <source>Date of the FIR</source>
        <translation>ایف آئی آر کی تاریخ</translation>
    </message>
    <message>
        <source>Police station</source>
        <translation>تھانہ</translation>
    </message>
    <message>
        <source>Police station in Urdu</source>
        <translation>تھانہ اردو میں</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>ادارہ</translation>
    </message>
    <message>
        <source>Agency in Urdu</source>
        <translation>ادارہ اردو میں</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>درجۂ رازداری</translation>
    </message>
    <message>
        <source>Date of the offence</source>
        <translation>جرم کی تاریخ</translation>
    </message>
    <message>
        <source>The law in force on this day applies.</source>
        <translation>اس دن نافذ قانون لاگو ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Sections of law</source>
        <translation>دفعاتِ قانون</translation>
    </message>
    <message>
        <source>Authority to investigate</source>
        <translation>تفتیش کا اختیار</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>نیا مقدمہ</translation>
    </message>
    <message>
        <source>One encrypted folder on this laptop. What is not known yet can be added later.</source>
        <translation>اس لیپ ٹاپ پر ایک خفیہ فولڈر۔ جو ابھی معلوم نہیں وہ بعد میں لکھا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Make case</source>
        <translation>مقدمہ بنائیں</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>فولڈر میں</translation>
    </message>
    <message>
        <source>Give the whole path, from / on.</source>
        <translation>پورا راستہ دیں، / سے شروع کر کے۔</translation>
    </message>
    <message>
        <source>Practice case: everything in it is invented</source>
        <translation>مشقی مقدمہ: اس میں سب کچھ فرضی ہے</translation>
    </message>
    <message>
        <source>Case particulars</source>
        <translation>مقدمے کے کوائف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Give a key to this officer</source>
        <translation>اس افسر کو کلید دیں</translation>
    </message>
    <message>
        <source>They will be able to open and read the whole case. Compare the name with the person before you.</source>
        <translation>وہ پورا مقدمہ کھول اور پڑھ سکیں گے۔ نام کا سامنے موجود فرد سے موازنہ کریں۔</translation>
    </message>
    <message>
        <source>Give the key</source>
        <translation>کلید دیں</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>افسر</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>رکن</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>تفتیشی افسر</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>Operation …</source>
        <translation>آپریشن …</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Recovered (OCR)</source>
        <translation>بحال شدہ (او سی آر)</translation>
    </message>
    <message>
        <source>Checksum valid</source>
        <translation>چیک سم درست</translation>
    </message>
    <message>
        <source>Checksum fails</source>
        <translation>چیک سم غلط</translation>
    </message>
    <message>
        <source>No checksum</source>
        <translation>چیک سم نہیں</translation>
    </message>
    <message>
        <source>Shape only</source>
        <translation>صرف شکل</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>نتیجہ: %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>توثیق شدہ</translation>
    </message>
    <message>
        <source>Confirmed by an officer</source>
        <translation>افسر نے توثیق کی</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>رد شدہ</translation>
    </message>
    <message>
        <source>Rejected by an officer</source>
        <translation>افسر نے رد کیا</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>جانچ طلب</translation>
    </message>
    <message>
        <source>Not yet reviewed by an officer</source>
        <translation>افسر نے ابھی جانچ نہیں کی</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>یقینی</translation>
    </message>
    <message>
        <source>Assumed, not certain</source>
        <translation>فرض کیا گیا، یقینی نہیں</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>Legal authority for access is written for every exhibit</source>
        <translation>ہر شہادتی شے تک رسائی کا قانونی اختیار درج ہے</translation>
    </message>
    <message>
        <source>Every exhibit has source, collector, time and hash</source>
        <translation>ہر شہادتی شے کا ماخذ، حاصل کنندہ، وقت اور ہیش موجود ہے</translation>
    </message>
    <message>
        <source>The chain of custody has no gap</source>
        <translation>سلسلۂ تحویل میں کوئی خلا نہیں</translation>
    </message>
    <message>
        <source>A supervisor has countersigned</source>
        <translation>نگران نے تائیدی دستخط کیے ہیں</translation>
    </message>
    <message>
        <source>The working-order test passed</source>
        <translation>درست کام کرنے کی جانچ کامیاب رہی</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The program made a mistake (%1). Nothing was changed. Save this text and report it.</source>
        <translation>پروگرام سے غلطی ہوئی (%1)۔ کچھ نہیں بدلا۔ یہ متن محفوظ کر کے اطلاع دیں۔</translation>
    </message>
    <message>
        <source>Cancelled. The case is as it was. %1</source>
        <translation>منسوخ۔ مقدمہ جوں کا توں ہے۔ %1</translation>
    </message>
    <message>
        <source>This value cannot be used: %1. Correct it and try again.</source>
        <translation>یہ قدر استعمال نہیں ہو سکتی: %1۔ درست کر کے دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>%1 was not found. Check the name and the place.</source>
        <translation>%1 نہیں ملا۔ نام اور جگہ دیکھیں۔</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 پہلے سے موجود ہے۔ دوسرا نام چنیں؛ کچھ مٹایا نہیں گیا۔</translation>
    </message>
    <message>
        <source>The system refused access to %1. Check the permissions of the file and its folder.</source>
        <translation>نظام نے %1 تک رسائی نہیں دی۔ فائل اور فولڈر کی اجازتیں دیکھیں۔</translation>
    </message>
    <message>
        <source>%1 is on a disk that cannot be written. Copy it to a writable disk, or open it for reading.</source>
        <translation>%1 ایسی ڈسک پر ہے جس پر لکھا نہیں جا سکتا۔ قابلِ تحریر ڈسک پر نقل کریں، یا پڑھنے کے لیے کھولیں۔</translation>
    </message>
    <message>
        <source>The disk is full (%1). Free some space and try again; nothing acknowledged was lost.</source>
        <translation>ڈسک بھر گئی (%1)۔ جگہ خالی کر کے دوبارہ کوشش کریں؛ تسلیم شدہ کچھ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>There is not enough free memory (%1). Close other programs and try again; nothing was changed.</source>
        <translation>خالی میموری کافی نہیں (%1)۔ دوسرے پروگرام بند کر کے دوبارہ کوشش کریں؛ کچھ تبدیل نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Reading or writing failed: %1. Check the disk or USB stick and try again.</source>
        <translation>پڑھنا یا لکھنا ناکام رہا: %1۔ ڈسک یا یو ایس بی دیکھ کر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Check that the copy was complete.</source>
        <translation>%1 خالی ہے (0 بائٹ)۔ دیکھیں کہ نقل مکمل تھی۔</translation>
    </message>
    <message>
        <source>%1 is larger than the limit. Split it, or give a smaller part.</source>
        <translation>%1 حد سے بڑی ہے۔ تقسیم کریں، یا چھوٹا حصہ دیں۔</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a file, or the files inside the folder.</source>
        <translation>%1 فائل نہیں۔ فائل چنیں، یا فولڈر کے اندر کی فائلیں۔</translation>
    </message>
    <message>
        <source>Wrong passphrase. Check Caps Lock and the keyboard language, then try again. %1</source>
        <translation>پاس فریز غلط ہے۔ کیپس لاک اور کی بورڈ کی زبان دیکھیں، پھر کوشش کریں۔ %1</translation>
    </message>
    <message>
        <source>The passphrase is too weak: %1. Use five or more random words, or 14 or more mixed characters.</source>
        <translation>پاس فریز کمزور ہے: %1۔ پانچ یا زیادہ بے ترتیب الفاظ، یا 14 یا زیادہ ملے جلے حروف استعمال کریں۔</translation>
    </message>
    <message>
        <source>This case holds no key for you (%1). Ask an officer of the case to add your identity card.</source>
        <translation>اس مقدمے میں آپ کی کلید نہیں (%1)۔ مقدمے کے کسی افسر سے اپنا شناختی کارڈ شامل کروائیں۔</translation>
    </message>
    <message>
        <source>The key file of the case is damaged (%1). Restore keys.sbk from its second copy or a backup.</source>
        <translation>مقدمے کی کلیدی فائل خراب ہے (%1)۔ keys.sbk کو دوسری نقل یا بیک اپ سے بحال کریں۔</translation>
    </message>
    <message>
        <source>The identity file of this desk is damaged (%1). Restore it from a backup.</source>
        <translation>اس ڈیسک کی شناختی فائل خراب ہے (%1)۔ بیک اپ سے بحال کریں۔</translation>
    </message>
    <message>
        <source>The case is open elsewhere: %1. Close it there first.</source>
        <translation>مقدمہ کہیں اور کھلا ہے: %1۔ پہلے وہاں بند کریں۔</translation>
    </message>
    <message>
        <source>The case was made by a newer version of Saboot (%1). Update the program; the case was not touched.</source>
        <translation>یہ مقدمہ ثبوت کے نئے نسخے نے بنایا (%1)۔ پروگرام تازہ کریں؛ مقدمے کو نہیں چھیڑا گیا۔</translation>
    </message>
    <message>
        <source>The case database is damaged (%1). Nothing was changed. Restore it from a backup.</source>
        <translation>مقدمے کا ڈیٹا بیس خراب ہے (%1)۔ کچھ نہیں بدلا۔ بیک اپ سے بحال کریں۔</translation>
    </message>
    <message>
        <source>%1 is not a Saboot case. Choose a folder whose name ends in .saboot.</source>
        <translation>%1 ثبوت کا مقدمہ نہیں۔ ایسا فولڈر چنیں جس کا نام .saboot پر ختم ہو۔</translation>
    </message>
    <message>
        <source>The chain head is older than its mirror: %1. An old copy of the case may have been put back. Compare with your backup and tell your supervisor.</source>
        <translation>زنجیر کا سرا اپنی نقل سے پرانا ہے: %1۔ ممکن ہے مقدمے کی پرانی نقل واپس رکھی گئی ہو۔ بیک اپ سے موازنہ کریں اور نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>The original of %1 is missing from the vault. Restore the vault folder from a backup.</source>
        <translation>%1 کی اصل خزانے سے غائب ہے۔ خزانے کا فولڈر بیک اپ سے بحال کریں۔</translation>
    </message>
    <message>
        <source>The original of %1 has changed on disk. Do not rely on it; restore it from a backup.</source>
        <translation>%1 کی اصل ڈسک پر بدل گئی ہے۔ اس پر انحصار نہ کریں؛ بیک اپ سے بحال کریں۔</translation>
    </message>
    <message>
        <source>The audit chain does not verify: %1. Stop work on this case and tell your supervisor.</source>
        <translation>آڈٹ کی زنجیر کی تصدیق نہیں ہوئی: %1۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</translation>
    </message>
    <message>
        <source>Encryption does not work on this installation (%1). No case was opened. Reinstall the program.</source>
        <translation>اس تنصیب پر خفیہ کاری کام نہیں کرتی (%1)۔ کوئی مقدمہ نہیں کھولا گیا۔ پروگرام دوبارہ نصب کریں۔</translation>
    </message>
    <message>
        <source>A self-test failed (%1). Results would not stand in court; reinstall the program.</source>
        <translation>خود جانچ ناکام رہی (%1)۔ نتائج عدالت میں قائم نہیں رہیں گے؛ پروگرام دوبارہ نصب کریں۔</translation>
    </message>
    <message>
        <source>The database reported an error: %1. Nothing acknowledged was lost; close the case and open it again.</source>
        <translation>ڈیٹا بیس نے خرابی بتائی: %1۔ تسلیم شدہ کچھ ضائع نہیں ہوا؛ مقدمہ بند کر کے دوبارہ کھولیں۔</translation>
    </message>
    <message>
        <source>The format of %1 is not recognised. The original is safe; choose the format by hand.</source>
        <translation>%1 کی قسم پہچانی نہیں گئی۔ اصل محفوظ ہے؛ قسم خود چنیں۔</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off. The original is safe; what could be read is shown.</source>
        <translation>%1 خراب یا ادھوری ہے۔ اصل محفوظ ہے؛ جو پڑھا جا سکا دکھایا گیا ہے۔</translation>
    </message>
    <message>
        <source>%1 is protected by a password. The original is safe; attach an unprotected copy as well.</source>
        <translation>%1 پاس ورڈ سے محفوظ ہے۔ اصل محفوظ ہے؛ بغیر پاس ورڈ کی نقل بھی منسلک کریں۔</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in %1. Say which comes first (day, month or year) and import again.</source>
        <translation>%1 میں دن اور مہینہ الگ نہیں پہچانے جا سکتے۔ بتائیں پہلے کون آتا ہے (دن، مہینہ یا سال) اور دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>%1 could not be decoded: the decoding process stopped. The original is safe.</source>
        <translation>%1 پڑھی نہ جا سکی: پڑھنے کا عمل رک گیا۔ اصل محفوظ ہے۔</translation>
    </message>
    <message>
        <source>%1 could not be decoded in the time allowed. The original is safe.</source>
        <translation>%1 مقررہ وقت میں پڑھی نہ جا سکی۔ اصل محفوظ ہے۔</translation>
    </message>
    <message>
        <source>%1 could not be decoded within the memory limit. The original is safe.</source>
        <translation>%1 میموری کی حد میں پڑھی نہ جا سکی۔ اصل محفوظ ہے۔</translation>
    </message>
    <message>
        <source>%1 could not be decoded: the answer was not understood. The original is safe.</source>
        <translation>%1 پڑھی نہ جا سکی: جواب سمجھ نہ آیا۔ اصل محفوظ ہے۔</translation>
    </message>
    <message>
        <source>This system cannot confine the decoding process (%1). The file was stored but not decoded.</source>
        <translation>یہ نظام پڑھنے کے عمل کو محدود نہیں کر سکتا (%1)۔ فائل محفوظ کی گئی مگر پڑھی نہیں گئی۔</translation>
    </message>
    <message>
        <source>The report failed its own check: %1. The file is marked REJECTED; do not file it.</source>
        <translation>رپورٹ اپنی جانچ میں ناکام رہی: %1۔ فائل پر REJECTED کا نشان ہے؛ اسے داخل نہ کریں۔</translation>
    </message>
    <message>
        <source>The report cannot be FINAL yet: %1. Meet the conditions, or export a draft.</source>
        <translation>رپورٹ ابھی حتمی نہیں ہو سکتی: %1۔ شرائط پوری کریں، یا مسودہ برآمد کریں۔</translation>
    </message>
    <message>
        <source>The desk is locked. Unlock it with your passphrase. %1</source>
        <translation>ڈیسک مقفل ہے۔ اپنے پاس فریز سے کھولیں۔ %1</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>How the time is known</source>
        <translation>وقت کیسے معلوم ہے</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>اس وقت پر</translation>
    </message>
    <message>
        <source>On this day, hour not known</source>
        <translation>اس دن، گھنٹہ معلوم نہیں</translation>
    </message>
    <message>
        <source>From this time until</source>
        <translation>اس وقت سے اس وقت تک</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>Time (PKT)</source>
        <translation>وقت (PKT)</translation>
    </message>
    <message>
        <source>Until (PKT)</source>
        <translation>تک (PKT)</translation>
    </message>
    <message>
        <source>Only used for “From this time until”.</source>
        <translation>صرف ”اس وقت سے اس وقت تک“ کے لیے۔</translation>
    </message>
    <message>
        <source>How surely</source>
        <translation>کتنا یقینی</translation>
    </message>
    <message>
        <source>Certain: the source says so</source>
        <translation>یقینی: ماخذ یہی کہتا ہے</translation>
    </message>
    <message>
        <source>Assumed, not certain</source>
        <translation>فرض کیا گیا، یقینی نہیں</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Person or source</source>
        <translation>فرد یا ماخذ</translation>
    </message>
    <message>
        <source>The lane it stands in; empty for the case itself.</source>
        <translation>جس قطار میں ہے؛ خود مقدمے کے لیے خالی۔</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>“%1” is no number of an exhibit or message.</source>
        <translation>”%1“ کسی شہادتی شے یا پیغام کا نمبر نہیں۔</translation>
    </message>
    <message>
        <source>Give the exhibit or message that shows it.</source>
        <translation>وہ شہادتی شے یا پیغام لکھیں جو اسے دکھائے۔</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>It goes into the audit.</source>
        <translation>یہ آڈٹ میں درج ہوگی۔</translation>
    </message>
    <message>
        <source>Write at least 10 characters.</source>
        <translation>کم از کم 10 حروف لکھیں۔</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message>
        <source>The original is hashed, encrypted and never changed. What is left empty is printed as “not recorded”.</source>
        <translation>اصل کا ہیش لے کر خفیہ کیا جاتا ہے اور وہ کبھی نہیں بدلتا۔ جو خالی رہے وہ ”درج نہیں“ چھپتا ہے۔</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>منسلک کریں</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Title in Urdu</source>
        <translation>اردو عنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>A phone with its IMEI, a web address, a person.</source>
        <translation>فون مع آئی ایم ای آئی، ویب پتہ، یا فرد۔</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>کس نے حاصل کیا</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Time of collection (PKT)</source>
        <translation>حصول کا وقت (PKT)</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>اختیار</translation>
    </message>
    <message>
        <source>Warrant, consent form or order.</source>
        <translation>وارنٹ، رضامندی نامہ یا حکم۔</translation>
    </message>
    <message>
        <source>Capturing device</source>
        <translation>محفوظ کرنے والا آلہ</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>طریقہ</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>نشان، کاما کے ساتھ</translation>
    </message>
    <message>
        <source>Add files that are in the case already once more</source>
        <translation>جو فائلیں مقدمے میں موجود ہیں انہیں دوبارہ شامل کریں</translation>
    </message>
    <message>
        <source>Hand-over of %1</source>
        <translation>%1 کی حوالگی</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Time (PKT)</source>
        <translation>وقت (PKT)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منجانب</translation>
    </message>
    <message>
        <source>To</source>
        <translation>بنام</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>مہر</translation>
    </message>
    <message>
        <source>Register 19 number</source>
        <translation>رجسٹر 19 نمبر</translation>
    </message>
    <message>
        <source>Road certificate</source>
        <translation>روڈ سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No fault: %1 events and %2 originals agree.</source>
        <translation>کوئی خرابی نہیں: %1 واقعات اور %2 اصل متفق ہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%Ln خرابی ملی۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
            <numerusform>%Ln خرابیاں ملیں۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>not recorded</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>پاس فریز لکھیں۔</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>یہ ضروری ہے۔</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>شواہد</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>شناختیں</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>روابط کا نقشہ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>واقعات کی ترتیب</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>آڈٹ</translation>
    </message>
</context>
<context>
    <name>PdfCheck</name>
    <message>
        <source>This case recorded exactly this report: %1</source>
        <translation>اس مقدمے میں بعینہٖ یہی رپورٹ درج ہے: %1</translation>
    </message>
    <message>
        <source>This case has recorded no report with these bytes</source>
        <translation>اس مقدمے میں ان بائٹس کی کوئی رپورٹ درج نہیں</translation>
    </message>
    <message>
        <source>The chain head in the report is event %1 of this case</source>
        <translation>رپورٹ میں زنجیر کا سرا اس مقدمے کا واقعہ %1 ہے</translation>
    </message>
    <message>
        <source>The chain head in the report is not in this case (event %1)</source>
        <translation>رپورٹ میں زنجیر کا سرا اس مقدمے میں نہیں (واقعہ %1)</translation>
    </message>
    <message>
        <source>Every exhibit in the report has the hash that the case holds: %1</source>
        <translation>رپورٹ کی ہر شہادتی شے کا ہیش مقدمے کے مطابق ہے: %1</translation>
    </message>
    <message>
        <source>Exhibits whose hash is not the case&apos;s: %1</source>
        <translation>شہادتی اشیا جن کا ہیش مقدمے کے مطابق نہیں: %1</translation>
    </message>
    <message>
        <source>The PDF can be read without repair</source>
        <translation>پی ڈی ایف بغیر مرمت کے پڑھی جا سکتی ہے</translation>
    </message>
    <message>
        <source>The PDF is damaged or was added to: %1</source>
        <translation>پی ڈی ایف خراب ہے یا اس میں کچھ شامل کیا گیا: %1</translation>
    </message>
    <message>
        <source>The certificate was issued by a root that is trusted here: %1</source>
        <translation>سرٹیفکیٹ اس بنیادی سرٹیفکیٹ نے جاری کیا جس پر یہاں اعتماد ہے: %1</translation>
    </message>
    <message>
        <source>Whether the agency has withdrawn the certificate since was not checked: ask the agency</source>
        <translation>ادارے نے بعد میں سرٹیفکیٹ منسوخ کیا یا نہیں، اس کی جانچ نہیں ہوئی: ادارے سے پوچھیں</translation>
    </message>
    <message>
        <source>No root is known here. Compare this root fingerprint with the one the agency has published: %1</source>
        <translation>یہاں کوئی بنیادی سرٹیفکیٹ معلوم نہیں۔ یہ فنگر پرنٹ ادارے کے شائع کردہ فنگر پرنٹ سے ملائیں: %1</translation>
    </message>
    <message>
        <source>The certificate comes from a root that is not trusted here. Its fingerprint is %1</source>
        <translation>سرٹیفکیٹ ایسے بنیادی سرٹیفکیٹ سے ہے جس پر یہاں اعتماد نہیں۔ اس کا فنگر پرنٹ: %1</translation>
    </message>
    <message>
        <source>The time stamp does not hold: %1</source>
        <translation>وقت کی مہر درست نہیں: %1</translation>
    </message>
    <message>
        <source>A trusted time authority proves that the signature existed: %1</source>
        <translation>وقت کا معتبر ادارہ ثابت کرتا ہے کہ دستخط اس وقت موجود تھا: %1</translation>
    </message>
    <message>
        <source>A time stamp holds, but its authority is not known here; compare its fingerprint: %1</source>
        <translation>وقت کی مہر درست ہے مگر اس کا ادارہ یہاں معلوم نہیں؛ فنگر پرنٹ ملائیں: %1</translation>
    </message>
    <message>
        <source>The time stamp is by an authority that is not trusted here: %1</source>
        <translation>وقت کی مہر ایسے ادارے کی ہے جس پر یہاں اعتماد نہیں: %1</translation>
    </message>
    <message>
        <source>The certificate was valid: %1</source>
        <translation>سرٹیفکیٹ کارآمد تھا: %1</translation>
    </message>
    <message>
        <source>The certificate was not valid at the proven time: %1</source>
        <translation>ثابت شدہ وقت پر سرٹیفکیٹ کارآمد نہیں تھا: %1</translation>
    </message>
    <message>
        <source>The certificate is not valid today, and no time stamp proves when it was used: %1</source>
        <translation>سرٹیفکیٹ آج کارآمد نہیں، اور کوئی مہرِ وقت نہیں جو بتائے کہ کب استعمال ہوا: %1</translation>
    </message>
    <message>
        <source>The PDF is not signed: anybody could have changed it</source>
        <translation>پی ڈی ایف پر دستخط نہیں: کوئی بھی اسے بدل سکتا تھا</translation>
    </message>
    <message>
        <source>The signature covers the whole file, and nothing but the signature was added to the report</source>
        <translation>دستخط پوری فائل پر ہے، اور رپورٹ میں دستخط کے سوا کچھ شامل نہیں ہوا</translation>
    </message>
    <message>
        <source>The file is not as it was signed: %1</source>
        <translation>فائل ویسی نہیں جیسی دستخط کے وقت تھی: %1</translation>
    </message>
    <message>
        <source>The signature does not hold: %1</source>
        <translation>دستخط درست نہیں: %1</translation>
    </message>
    <message>
        <source>The signature holds: not one byte was changed since %1 signed</source>
        <translation>دستخط درست ہے: %1 کے دستخط کے بعد ایک بائٹ بھی نہیں بدلی</translation>
    </message>
    <message>
        <source>The name in the signature is not the certificate&apos;s: %1</source>
        <translation>دستخط میں نام سرٹیفکیٹ والا نہیں: %1</translation>
    </message>
    <message>
        <source>The countersignature does not hold: %1</source>
        <translation>توثیقی دستخط درست نہیں: %1</translation>
    </message>
    <message>
        <source>The countersignature is by the same person as the signature: %1</source>
        <translation>توثیقی دستخط اسی شخص کا ہے جس کا دستخط ہے: %1</translation>
    </message>
    <message>
        <source>Countersigned over exactly this file by %1</source>
        <translation>بالکل اسی فائل پر توثیقی دستخط: %1</translation>
    </message>
    <message>
        <source>The files inside the report cannot be read: %1</source>
        <translation>رپورٹ کے اندر کی فائلیں پڑھی نہیں جا سکتیں: %1</translation>
    </message>
    <message>
        <source>There is no manifest inside: the PDF is no report of this program, or an old one</source>
        <translation>اندر مینی فیسٹ نہیں: یہ اس پروگرام کی رپورٹ نہیں، یا پرانی ہے</translation>
    </message>
    <message>
        <source>The manifest is not in its one form</source>
        <translation>مینی فیسٹ اپنی مقررہ شکل میں نہیں</translation>
    </message>
    <message>
        <source>The manifest inside can be read: %1</source>
        <translation>اندر کا مینی فیسٹ پڑھا جا سکتا ہے: %1</translation>
    </message>
    <message>
        <source>Every file inside has the hash that the manifest gives</source>
        <translation>اندر کی ہر فائل کا ہیش مینی فیسٹ کے مطابق ہے</translation>
    </message>
    <message>
        <source>Files inside differ from the manifest: %1</source>
        <translation>اندر کی فائلیں مینی فیسٹ سے مختلف ہیں: %1</translation>
    </message>
    <message>
        <source>The manifest carries no signature of its own</source>
        <translation>مینی فیسٹ پر اپنا دستخط نہیں</translation>
    </message>
    <message>
        <source>The manifest&apos;s own signature does not hold: %1</source>
        <translation>مینی فیسٹ کا اپنا دستخط درست نہیں: %1</translation>
    </message>
    <message>
        <source>The manifest is signed with the officer&apos;s own key: %1</source>
        <translation>مینی فیسٹ پر افسر کی اپنی کلید سے دستخط ہیں: %1</translation>
    </message>
    <message>
        <source>The PDF and its manifest were signed under different names: %1</source>
        <translation>پی ڈی ایف اور مینی فیسٹ پر مختلف ناموں سے دستخط ہیں: %1</translation>
    </message>
</context>
<context>
    <name>PdfVerdict</name>
    <message>
        <source>Genuine: unchanged since it was signed</source>
        <translation>اصلی: دستخط کے بعد تبدیل نہیں ہوئی</translation>
    </message>
    <message>
        <source>Unchanged, but who signed it is not established</source>
        <translation>تبدیل نہیں ہوئی، مگر دستخط کنندہ ثابت نہیں</translation>
    </message>
    <message>
        <source>Not signed: nothing protects this file</source>
        <translation>بغیر دستخط: اس فائل کو کچھ محفوظ نہیں رکھتا</translation>
    </message>
    <message>
        <source>Refused: do not rely on this file</source>
        <translation>مسترد: اس فائل پر انحصار نہ کریں</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>دستخط کنندہ: %1</translation>
    </message>
    <message>
        <source>Time by the signer&apos;s own clock: %1</source>
        <translation>دستخط کنندہ کی گھڑی کے مطابق وقت: %1</translation>
    </message>
    <message>
        <source>Countersigned by %1</source>
        <translation>توثیقی دستخط: %1</translation>
    </message>
    <message>
        <source>SHA-256 of this file, to be compared with the memo:</source>
        <translation>اس فائل کا SHA-256، میمو سے ملانے کے لیے:</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>OK</source>
        <translation>ٹھیک ہے</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Give a reason. It goes into the audit.</source>
        <translation>وجہ لکھیں۔ یہ آڈٹ میں درج ہوگی۔</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>مزید %Ln حرف</numerusform>
            <numerusform>مزید %Ln حروف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>سب چنیں</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>ایک قدم اوپر</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>ایک قدم نیچے</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>اس میں دیکھیں:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>پیچھے جائیں</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>آگے جائیں</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>اوپر والا فولڈر</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>اوپر والے فولڈر میں جائیں</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>نیا فولڈر بنائیں</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>نیا فولڈر بنائیں</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>فہرست میں دکھائیں</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>تفصیل سے دکھائیں</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>پہلو</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>مقامات کی فہرست</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>فائل کی قسم:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>فولڈر ڈھونڈیں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>فولڈر:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>فائل کا نام:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>دکھائیں </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>نام بدلیں</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>چھپی فائلیں دکھائیں</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>نیا فولڈر</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>نیا فولڈر</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>حالیہ مقامات</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>کمپیوٹر</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ڈرائیو</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>فولڈر</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>فولڈر</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
فولڈر نہیں ملا۔
فولڈر کا نام دیکھ کر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 پہلے سے موجود ہے۔
کیا اس کی جگہ نئی فائل رکھنی ہے؟</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
فائل نہیں ملی۔
فائل کا نام دیکھ کر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>%1 تحریر سے محفوظ ہے۔
کیا پھر بھی مٹانی ہے؟</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>کیا %1 کو واقعی مٹانا ہے؟</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>فولڈر مٹایا نہ جا سکا۔</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>حجم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>تبدیلی کی تاریخ</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>کمپیوٹر</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>کمپیوٹر</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>واپس کریں</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>کاٹیں</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>سب چنیں</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ٹھیک ہے</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>جی ہاں</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>جی نہیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>واپس کریں</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>کاٹیں</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>لنک کا پتہ نقل کریں</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>سب چنیں</translation>
    </message>
</context>
<context>
    <name>Rank</name>
    <message>
        <source>Constable</source>
        <translation>کانسٹیبل</translation>
    </message>
    <message>
        <source>A.S.I.</source>
        <translation>اے ایس آئی</translation>
    </message>
    <message>
        <source>S.I.</source>
        <translation>ایس آئی</translation>
    </message>
    <message>
        <source>Insp.</source>
        <translation>انسپکٹر</translation>
    </message>
    <message>
        <source>D.S.P.</source>
        <translation>ڈی ایس پی</translation>
    </message>
    <message>
        <source>S.P.</source>
        <translation>ایس پی</translation>
    </message>
    <message>
        <source>A.D.</source>
        <translation>اسسٹنٹ ڈائریکٹر</translation>
    </message>
    <message>
        <source>D.D.</source>
        <translation>ڈپٹی ڈائریکٹر</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>The archive holds more than %1 entries; the rest was not listed.</source>
        <translation>آرکائیو میں %1 سے زیادہ اندراجات ہیں؛ باقی فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>The archive counts %1 entries but only %2 can be told apart: entries overlap or are damaged.</source>
        <translation>آرکائیو %1 اندراجات گنتا ہے مگر صرف %2 الگ ہو سکے: اندراجات ایک دوسرے پر ہیں یا خراب ہیں۔</translation>
    </message>
    <message>
        <source>The headers of %1 entries are irregular.</source>
        <translation>%1 اندراجات کے سرنامے بے قاعدہ ہیں۔</translation>
    </message>
    <message>
        <source>The archive declares %1 bytes, more than the limit of %2.</source>
        <translation>آرکائیو %1 بائٹس بتاتا ہے، جو %2 کی حد سے زیادہ ہیں۔</translation>
    </message>
    <message>
        <source>The archive declares %1 times its own size: it looks like a decompression bomb.</source>
        <translation>آرکائیو اپنے حجم کا %1 گنا بتاتا ہے: دھوکے کا آرکائیو لگتا ہے۔</translation>
    </message>
    <message>
        <source>its groups stand the other way round, as a line from right to left shows them</source>
        <translation>اس کے حصے الٹی ترتیب میں ہیں، جیسا دائیں سے بائیں چلنے والی سطر میں دکھائی دیتے ہیں</translation>
    </message>
    <message>
        <source>Redactions %1 to %2 marked</source>
        <translation>اخفا %1 تا %2 لگائے گئے</translation>
    </message>
    <message>
        <source>nothing was chosen to be redacted</source>
        <translation>اخفا کے لیے کچھ منتخب نہیں کیا گیا</translation>
    </message>
    <message>
        <source>The export holds a part that is not read: &quot;%1&quot;, %2 times.</source>
        <translation>برآمد شدہ فائل میں ایک حصہ ہے جو نہیں پڑھا جاتا: &quot;%1&quot;، %2 بار۔</translation>
    </message>
    <message>
        <source>The bytes of %1 in the export are damaged: they are no Base64.</source>
        <translation>برآمد شدہ فائل میں %1 کے بائٹ خراب ہیں: یہ Base64 نہیں۔</translation>
    </message>
    <message>
        <source>Taken out of %1, from the message at line %2</source>
        <translation>%1 سے نکالی گئی، سطر %2 کے پیغام سے</translation>
    </message>
    <message>
        <source>damaged in the export</source>
        <translation>برآمد شدہ فائل میں خراب</translation>
    </message>
    <message>
        <source>Exhibit added</source>
        <translation>شہادتی شے شامل ہوئی</translation>
    </message>
    <message>
        <source>%1 attached: %2</source>
        <translation>%1 منسلک ہوئی: %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>Attached to the case</source>
        <translation>مقدمے سے منسلک</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 پڑھی نہ جا سکی</translation>
    </message>
    <message>
        <source>%1 read: %2, %3 identifiers</source>
        <translation>%1 پڑھی گئی: %2، شناختیں %3</translation>
    </message>
    <message>
        <source>%1 handed from %2 to %3</source>
        <translation>%1 کی حوالگی: %2 سے %3 کو</translation>
    </message>
    <message>
        <source>Particulars of %1 changed</source>
        <translation>%1 کے کوائف بدلے</translation>
    </message>
    <message>
        <source>%1 withdrawn</source>
        <translation>%1 واپس لی گئی</translation>
    </message>
    <message>
        <source>A copy of %1 was exported</source>
        <translation>%1 کی نقل برآمد ہوئی</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB: it is stored whole, but only its type was read.</source>
        <translation>فائل 1 GiB سے بڑی ہے: پوری محفوظ ہے، مگر صرف اس کی قسم پڑھی گئی۔</translation>
    </message>
    <message>
        <source>a hand-over needs who gave and who received</source>
        <translation>حوالگی میں دینے اور لینے والے کا نام ضروری ہے</translation>
    </message>
    <message>
        <source>a reason needs 10 characters or more</source>
        <translation>وجہ کم از کم 10 حروف کی ہو</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <translation>شہادتی شے %1</translation>
    </message>
    <message>
        <source>Case &quot;%1&quot; created</source>
        <translation>مقدمہ ”%1“ بنایا گیا</translation>
    </message>
    <message>
        <source>Tables updated from schema %1 to %2</source>
        <translation>جدولیں نقشہ %1 سے %2 تک تازہ ہوئیں</translation>
    </message>
    <message>
        <source>Opened with the printed recovery key by %1</source>
        <translation>%1 نے چھپی ہوئی بحالی کی کلید سے کھولا</translation>
    </message>
    <message>
        <source>A key was given to %1, %2</source>
        <translation>%1 کو کلید دی گئی، حیثیت %2</translation>
    </message>
    <message>
        <source>Case particulars changed</source>
        <translation>مقدمے کے کوائف بدلے</translation>
    </message>
    <message>
        <source>Identifier entered by hand: %1</source>
        <translation>شناخت ہاتھ سے درج ہوئی: %1</translation>
    </message>
    <message>
        <source>Identifier reviewed</source>
        <translation>شناخت جانچی گئی</translation>
    </message>
    <message>
        <source>Identifier %1: %2</source>
        <translation>شناخت %1: %2</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>فرد شامل ہوا</translation>
    </message>
    <message>
        <source>Person %1 added: %2</source>
        <translation>فرد %1 شامل ہوا: %2</translation>
    </message>
    <message>
        <source>Person %1 changed</source>
        <translation>فرد %1 کے کوائف بدلے</translation>
    </message>
    <message>
        <source>Linked to %1 on the word of %2</source>
        <translation>%2 کی بنیاد پر %1 سے جوڑا گیا</translation>
    </message>
    <message>
        <source>A claim about a person was withdrawn</source>
        <translation>فرد سے متعلق ربط واپس لیا گیا</translation>
    </message>
    <message>
        <source>Link added by the officer: %1</source>
        <translation>افسر نے ربط جوڑا: %1</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>نوٹ لکھا گیا</translation>
    </message>
    <message>
        <source>Note written about %1</source>
        <translation>%1 کے بارے میں نوٹ لکھا گیا</translation>
    </message>
    <message>
        <source>Task added: %1</source>
        <translation>کام شامل ہوا: %1</translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>کام مکمل ہوا: %1</translation>
    </message>
    <message>
        <source>Task reopened: %1</source>
        <translation>کام دوبارہ کھولا گیا: %1</translation>
    </message>
    <message>
        <source>Report exported, %1 pages, read back: %2</source>
        <translation>رپورٹ برآمد ہوئی، صفحات %1، دوبارہ پڑھنے کا نتیجہ: %2</translation>
    </message>
    <message>
        <source>Report %1 exported, %2 pages, read back: %3</source>
        <translation>رپورٹ %1 برآمد ہوئی، صفحات %2، دوبارہ پڑھنے کا نتیجہ: %3</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>مسترد: %1</translation>
    </message>
    <message>
        <source>Finding added: %1</source>
        <translation>نتیجہ شامل ہوا: %1</translation>
    </message>
    <message>
        <source>Finding %1 changed</source>
        <translation>نتیجہ %1 بدلا</translation>
    </message>
    <message>
        <source>Messages %1 to %2 marked for the report</source>
        <translation>پیغامات %1 تا %2 رپورٹ کے لیے نشان زد ہوئے</translation>
    </message>
    <message>
        <source>The link chart was exported as %1</source>
        <translation>روابط کا نقشہ %1 کی صورت میں برآمد ہوا</translation>
    </message>
    <message>
        <source>Chat of %1 imported</source>
        <translation>%1 کی گفتگو درآمد ہوئی</translation>
    </message>
    <message>
        <source>Chat %1 imported from %2: %3 messages</source>
        <translation>گفتگو %1، %2 سے درآمد ہوئی: پیغامات %3</translation>
    </message>
    <message>
        <source>Verified: no fault found</source>
        <translation>تصدیق ہوئی: کوئی خرابی نہیں ملی</translation>
    </message>
    <message>
        <source>Verified: FAULT FOUND, %1 findings</source>
        <translation>تصدیق ہوئی: خرابی ملی، تعداد %1</translation>
    </message>
    <message>
        <source>Taken back by the officer</source>
        <translation>افسر نے واپس لیا</translation>
    </message>
    <message>
        <source>it was changed since</source>
        <translation>یہ بعد میں بدل چکا ہے</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>%1 سے نکالا گیا</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>open</source>
        <translation>جانچ طلب</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>توثیق شدہ</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>رد شدہ</translation>
    </message>
    <message>
        <source>investigator</source>
        <translation>تفتیشی افسر</translation>
    </message>
    <message>
        <source>member</source>
        <translation>رکن</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>نگران</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>حقیقت</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>استنباط</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>رائے</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>wallet</source>
        <translation>والٹ</translation>
    </message>
    <message>
        <source>key</source>
        <translation>نجی کلید</translation>
    </message>
    <message>
        <source>extended_key</source>
        <translation>توسیعی کلید</translation>
    </message>
    <message>
        <source>seed_phrase</source>
        <translation>بحالی کے الفاظ</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>txid</source>
        <translation>لین دین نمبر</translation>
    </message>
    <message>
        <source>cnic</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>iban</source>
        <translation>آئی بین</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>email</source>
        <translation>ای میل</translation>
    </message>
    <message>
        <source>url</source>
        <translation>ویب پتہ</translation>
    </message>
    <message>
        <source>onion</source>
        <translation>اونین پتہ</translation>
    </message>
    <message>
        <source>ip</source>
        <translation>آئی پی پتہ</translation>
    </message>
    <message>
        <source>mac</source>
        <translation>ہارڈ ویئر پتہ</translation>
    </message>
    <message>
        <source>imei</source>
        <translation>آئی ایم ای آئی</translation>
    </message>
    <message>
        <source>card</source>
        <translation>بینک کارڈ</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>گاڑی نمبر</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>پارسل نمبر</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>صارف نام</translation>
    </message>
    <message>
        <source>pgp</source>
        <translation>پی جی پی کلید</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>جغرافیائی مقام</translation>
    </message>
    <message>
        <source>ntn</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>unknown officer</source>
        <translation>نامعلوم افسر</translation>
    </message>
    <message>
        <source>Sample of %1 to the analyst (72 h)</source>
        <translation>%1 کا نمونہ تجزیہ کار کو (72 گھنٹے)</translation>
    </message>
    <message>
        <source>Seized %1</source>
        <translation>ضبطی %1</translation>
    </message>
    <message>
        <source>Report under s. 173 CrPC (14 days)</source>
        <translation>دفعہ 173 ضابطہ فوجداری کی رپورٹ (14 دن)</translation>
    </message>
    <message>
        <source>FIR of %1</source>
        <translation>ایف آئی آر مورخہ %1</translation>
    </message>
    <message>
        <source>no supervisor has signed</source>
        <translation>کسی نگران نے دستخط نہیں کیے</translation>
    </message>
    <message>
        <source>the case was changed after report %1 was countersigned: record %2</source>
        <translation>رپورٹ %1 پر تائیدی دستخط کے بعد مقدمہ بدلا گیا: اندراج %2</translation>
    </message>
    <message>
        <source>the last verification of the case found a fault</source>
        <translation>مقدمے کی آخری جانچ میں خرابی ملی</translation>
    </message>
    <message>
        <source>keys.sbk was damaged; the second copy was used and put in its place.</source>
        <translation>keys.sbk خراب تھی؛ دوسری نقل استعمال کر کے اس کی جگہ رکھی گئی۔</translation>
    </message>
    <message>
        <source>The case was not closed in order last time (%1). Everything acknowledged is there.</source>
        <translation>پچھلی بار مقدمہ ٹھیک سے بند نہیں ہوا (%1)۔ تسلیم شدہ سب کچھ موجود ہے۔</translation>
    </message>
    <message>
        <source>%1 on %2, process %3, since %4</source>
        <translation>%1، کمپیوٹر %2، عمل %3، وقت %4</translation>
    </message>
    <message>
        <source>head.log holds %1 altered lines.</source>
        <translation>head.log میں %1 سطریں بدلی ہوئی ہیں۔</translation>
    </message>
    <message>
        <source>head.log beside the case is missing.</source>
        <translation>مقدمے کے ساتھ والی head.log غائب ہے۔</translation>
    </message>
    <message>
        <source>%1 lines of head.log were altered.</source>
        <translation>head.log کی %1 سطریں بدلی گئیں۔</translation>
    </message>
    <message>
        <source>An unfinished copy from an interrupted intake was removed.</source>
        <translation>رکے ہوئے اندراج کی ادھوری نقل ہٹا دی گئی۔</translation>
    </message>
    <message>
        <source>The vault holds an object that no exhibit names (%1); it was moved to orphans.</source>
        <translation>خزانے میں ایک فائل ہے جس کا کسی شہادتی شے میں ذکر نہیں (%1)؛ اسے orphans میں رکھ دیا گیا۔</translation>
    </message>
    <message>
        <source>by another process</source>
        <translation>کسی دوسرے عمل نے</translation>
    </message>
    <message>
        <source>the case has no title</source>
        <translation>مقدمے کا عنوان خالی ہے</translation>
    </message>
    <message>
        <source>the recovery key is empty</source>
        <translation>بحالی کی کلید خالی ہے</translation>
    </message>
    <message>
        <source>both copies</source>
        <translation>دونوں نقول</translation>
    </message>
    <message>
        <source>case.db is missing</source>
        <translation>case.db غائب ہے</translation>
    </message>
    <message>
        <source>case.db holds no case</source>
        <translation>case.db میں کوئی مقدمہ نہیں</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>نقشہ %1</translation>
    </message>
    <message>
        <source>the case needs an update of its tables and</source>
        <translation>مقدمے کی جدولیں تازہ کرنی ہیں اور</translation>
    </message>
    <message>
        <source>the case is open for reading only</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے</translation>
    </message>
    <message>
        <source>the officer&apos;s name is empty</source>
        <translation>افسر کا نام خالی ہے</translation>
    </message>
    <message>
        <source>The desk %1</source>
        <translation>ڈیسک %1</translation>
    </message>
    <message>
        <source>The desk&apos;s officer</source>
        <translation>ڈیسک کا افسر</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>%1 سیکنڈ بعد کوشش کریں۔</translation>
    </message>
    <message>
        <source>Encrypt the disk (LUKS) or use zram; until then parts of an open case may reach the disk.</source>
        <translation>ڈسک خفیہ کریں (LUKS) یا zram استعمال کریں؛ تب تک کھلے مقدمے کے کچھ حصے ڈسک تک پہنچ سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>یہ کام</translation>
    </message>
    <message>
        <source>The finding</source>
        <translation>یہ نتیجہ</translation>
    </message>
    <message>
        <source>The link to the person</source>
        <translation>فرد سے ربط</translation>
    </message>
    <message>
        <source>A step to take back</source>
        <translation>واپس لینے کا قدم</translation>
    </message>
    <message>
        <source>The chat of %1 (as %2)</source>
        <translation>%1 کی گفتگو (بطور %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no identifier known to the program</source>
        <translation>”%1“ پروگرام کی کوئی جانی ہوئی شناخت نہیں</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>ہاتھ سے درج</translation>
    </message>
    <message>
        <source>%1 pages were laid out, %2 read back</source>
        <translation>%1 صفحات بنے، %2 دوبارہ پڑھے گئے</translation>
    </message>
    <message>
        <source>%1 of %2 numbers and hashes are not in the text layer, first: %3</source>
        <translation>%2 میں سے %1 نمبر اور ہیش متن میں نہیں، پہلا: %3</translation>
    </message>
    <message>
        <source>%1 of %2 references are not on their page, first: %3</source>
        <translation>%2 میں سے %1 حوالے اپنے صفحے پر نہیں، پہلا: %3</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Attaching the sample evidence</source>
        <translation>نمونے کے شواہد منسلک ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Reading the exhibits</source>
        <translation>شہادتی اشیا پڑھی جا رہی ہیں</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>صفحات ترتیب پا رہے ہیں</translation>
    </message>
    <message>
        <source>Laying out pages</source>
        <translation>صفحات ترتیب پا رہے ہیں</translation>
    </message>
    <message>
        <source>Reading the report back</source>
        <translation>رپورٹ دوبارہ پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Attaching %1</source>
        <translation>%1 منسلک ہو رہی ہے</translation>
    </message>
    <message>
        <source>Replaying the audit chain</source>
        <translation>آڈٹ کی زنجیر دہرائی جا رہی ہے</translation>
    </message>
    <message>
        <source>Checking the audit chain</source>
        <translation>آڈٹ کی زنجیر جانچی جا رہی ہے</translation>
    </message>
    <message>
        <source>Checking imported rows</source>
        <translation>درآمد شدہ سطریں جانچی جا رہی ہیں</translation>
    </message>
    <message>
        <source>Checking the originals</source>
        <translation>اصل جانچی جا رہی ہیں</translation>
    </message>
    <message>
        <source>Finishing pages</source>
        <translation>صفحات مکمل ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Drawing pages</source>
        <translation>صفحات بن رہے ہیں</translation>
    </message>
    <message>
        <source>Reading messages</source>
        <translation>پیغامات پڑھے جا رہے ہیں</translation>
    </message>
    <message>
        <source>Listing the archive</source>
        <translation>آرکائیو کی فہرست بن رہی ہے</translation>
    </message>
    <message>
        <source>Extracting</source>
        <translation>نکالا جا رہا ہے</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>ہیش لیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Reading the original</source>
        <translation>اصل پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>محفوظ ہو رہی ہے</translation>
    </message>
    <message>
        <source>Copying the case</source>
        <translation>مقدمے کی نقل بن رہی ہے</translation>
    </message>
    <message>
        <source>Measuring who stands between whom</source>
        <translation>درمیانی افراد ناپے جا رہے ہیں</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>تصویر پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Reading EXIF</source>
        <translation>EXIF پڑھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Reading codes</source>
        <translation>کوڈ پڑھے جا رہے ہیں</translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>متن پڑھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Reading the PDF</source>
        <translation>PDF پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Recognising the type</source>
        <translation>قسم پہچانی جا رہی ہے</translation>
    </message>
    <message>
        <source>Reading page %1 as a picture</source>
        <translation>صفحہ %1 بطور تصویر پڑھا جا رہا ہے</translation>
    </message>
    <message>
        <source>shown as theirs</source>
        <translation>انہی کا ظاہر ہوا</translation>
    </message>
    <message>
        <source>said to be theirs</source>
        <translation>انہی کا بتایا گیا</translation>
    </message>
    <message>
        <source>speaks as</source>
        <translation>اس نام سے بولتا ہے</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>بھیجا</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>دکھاتی ہے</translation>
    </message>
    <message>
        <source>read, repaired by checksum</source>
        <translation>پڑھا گیا، چیک سم سے درست کیا گیا</translation>
    </message>
    <message>
        <source>alias %1</source>
        <translation>عرف %1</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>ملزم</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>مشتبہ</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>گواہ</translation>
    </message>
    <message>
        <source>complainant</source>
        <translation>مستغیث</translation>
    </message>
    <message>
        <source>%1 taken: %2</source>
        <translation>%1 لی گئی: %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4</source>
        <translation>%1، %2 سے %3 کو: %4</translation>
    </message>
    <message>
        <source>First mention of %1</source>
        <translation>%1 کا پہلا ذکر</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>ایک ماخذ</translation>
    </message>
    <message>
        <source>two or more</source>
        <translation>دو یا زیادہ</translation>
    </message>
    <message>
        <source>Added by officer</source>
        <translation>افسر نے شامل کیا</translation>
    </message>
    <message>
        <source>Stated in evidence</source>
        <translation>شواہد میں بیان</translation>
    </message>
    <message>
        <source>Recovered, not seen as such: read as %1; %2; %3 candidates tried, one passes its checksum.</source>
        <translation>بحال شدہ، یوں دیکھا نہیں گیا: %1 پڑھا گیا؛ %2؛ %3 امکان آزمائے گئے، ایک چیک سم پر پورا اترا۔</translation>
    </message>
    <message>
        <source>%1, confidence %2 %</source>
        <translation>%1، اعتماد %2 فیصد</translation>
    </message>
    <message>
        <source>word boxes of %1</source>
        <translation>%1 کے لفظی خانے</translation>
    </message>
    <message>
        <source>pages parted by form feeds</source>
        <translation>صفحات الگ الگ</translation>
    </message>
    <message>
        <source>No kind recognises this value.</source>
        <translation>کوئی قسم اس قدر کو نہیں پہچانتی۔</translation>
    </message>
    <message>
        <source>No known kind of identifier has this shape.</source>
        <translation>کسی جانی ہوئی شناخت کی یہ شکل نہیں۔</translation>
    </message>
    <message>
        <source>The value does not have the shape of this kind.</source>
        <translation>قدر کی شکل اس قسم جیسی نہیں۔</translation>
    </message>
    <message>
        <source>Base58Check: the checksum fails, so a character is wrong, missing or too many.</source>
        <translation>Base58Check: چیک سم غلط ہے، یعنی کوئی حرف غلط، کم یا زیادہ ہے۔</translation>
    </message>
    <message>
        <source>Base58Check: the checksum holds, but version 0x%1 belongs to no network known here.</source>
        <translation>Base58Check: چیک سم درست ہے، مگر نسخہ 0x%1 کسی معلوم نیٹ ورک کا نہیں۔</translation>
    </message>
    <message>
        <source>Base58Check: the checksum holds, version %1 (%2).</source>
        <translation>Base58Check: چیک سم درست ہے، نسخہ %1 (%2)۔</translation>
    </message>
    <message>
        <source>Base58Check: the checksum fails.</source>
        <translation>Base58Check: چیک سم غلط ہے۔</translation>
    </message>
    <message>
        <source>The bech32 checksum fails, so a character is wrong, missing or too many.</source>
        <translation>bech32 چیک سم غلط ہے، یعنی کوئی حرف غلط، کم یا زیادہ ہے۔</translation>
    </message>
    <message>
        <source>bech32: the checksum holds, witness version 0 (P2WPKH).</source>
        <translation>bech32: چیک سم درست ہے، نسخہ 0 (P2WPKH)۔</translation>
    </message>
    <message>
        <source>bech32: the checksum holds, witness version 0 (P2WSH).</source>
        <translation>bech32: چیک سم درست ہے، نسخہ 0 (P2WSH)۔</translation>
    </message>
    <message>
        <source>bech32m: the checksum holds, taproot, and the key is a point of secp256k1.</source>
        <translation>bech32m: چیک سم درست ہے، taproot، اور کلید secp256k1 کا نقطہ ہے۔</translation>
    </message>
    <message>
        <source>bech32m: the checksum holds, witness version %1, reserved for later use.</source>
        <translation>bech32m: چیک سم درست ہے، نسخہ %1، آئندہ کے لیے مخصوص۔</translation>
    </message>
    <message>
        <source>The bech32m checksum holds, but the 32 bytes are no point of secp256k1: no key can spend from it.</source>
        <translation>bech32m چیک سم درست ہے، مگر 32 بائٹ secp256k1 کا نقطہ نہیں: کوئی کلید اس سے خرچ نہیں کر سکتی۔</translation>
    </message>
    <message>
        <source>The checksum holds, but the length is not that of an address.</source>
        <translation>چیک سم درست ہے، مگر لمبائی پتے جیسی نہیں۔</translation>
    </message>
    <message>
        <source>EIP-55: the capitals agree with the Keccak-256 of the address.</source>
        <translation>EIP-55: بڑے حروف پتے کے Keccak-256 سے ملتے ہیں۔</translation>
    </message>
    <message>
        <source>EIP-55: the capitals do not agree with the Keccak-256 of the address, so a character is wrong.</source>
        <translation>EIP-55: بڑے حروف پتے کے Keccak-256 سے نہیں ملتے، یعنی کوئی حرف غلط ہے۔</translation>
    </message>
    <message>
        <source>0x and 40 hex digits in one case: a well-formed address without the EIP-55 checksum.</source>
        <translation>0x اور 40 ہیکس ہندسے ایک ہی شکل میں: درست ساخت کا پتہ، EIP-55 چیک سم کے بغیر۔</translation>
    </message>
    <message>
        <source>0x and 40 digits: a well-formed address, without letters there is no EIP-55 checksum.</source>
        <translation>0x اور 40 ہندسے: درست ساخت کا پتہ؛ حروف کے بغیر EIP-55 چیک سم نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>one form for every EVM chain: the text does not tell which</source>
        <translation>ہر EVM چین کے لیے ایک ہی شکل: متن سے معلوم نہیں کون سی</translation>
    </message>
    <message>
        <source>CryptoNote Base58: the Keccak checksum holds, %1.</source>
        <translation>CryptoNote Base58: Keccak چیک سم درست ہے، %1۔</translation>
    </message>
    <message>
        <source>CryptoNote Base58: the Keccak checksum fails.</source>
        <translation>CryptoNote Base58: Keccak چیک سم غلط ہے۔</translation>
    </message>
    <message>
        <source>payment id %1</source>
        <translation>ادائیگی نمبر %1</translation>
    </message>
    <message>
        <source>Onion version 3: the SHA3-256 checksum holds.</source>
        <translation>اونین نسخہ 3: SHA3-256 چیک سم درست ہے۔</translation>
    </message>
    <message>
        <source>Onion version 3: the SHA3-256 checksum fails, so a character is wrong.</source>
        <translation>اونین نسخہ 3: SHA3-256 چیک سم غلط ہے، یعنی کوئی حرف غلط ہے۔</translation>
    </message>
    <message>
        <source>ISO 13616: mod-97 is 1, the checksum holds.</source>
        <translation>ISO 13616: mod-97 کا حاصل 1 ہے، چیک سم درست ہے۔</translation>
    </message>
    <message>
        <source>ISO 13616: mod-97 is %1, not 1: the checksum fails.</source>
        <translation>ISO 13616: mod-97 کا حاصل %1 ہے، 1 نہیں: چیک سم غلط ہے۔</translation>
    </message>
    <message>
        <source>An IBAN of Pakistan has 24 characters; this has %1.</source>
        <translation>پاکستان کے آئی بین میں 24 حروف ہوتے ہیں؛ اس میں %1 ہیں۔</translation>
    </message>
    <message>
        <source>13 digits as on an identity card, first digit in range; no public check digit exists.</source>
        <translation>شناختی کارڈ جیسے 13 ہندسے، پہلا ہندسہ حد میں؛ کوئی عام جانچ ہندسہ موجود نہیں۔</translation>
    </message>
    <message>
        <source>13 digits, but an identity card begins with 1 to 8.</source>
        <translation>13 ہندسے، مگر شناختی کارڈ 1 تا 8 سے شروع ہوتا ہے۔</translation>
    </message>
    <message>
        <source>15 digits and the Luhn check holds.</source>
        <translation>15 ہندسے اور Luhn جانچ درست ہے۔</translation>
    </message>
    <message>
        <source>15 digits, but the Luhn check fails.</source>
        <translation>15 ہندسے، مگر Luhn جانچ غلط ہے۔</translation>
    </message>
    <message>
        <source>The Luhn check holds and the first digits are those of %1.</source>
        <translation>Luhn جانچ درست ہے اور پہلے ہندسے %1 کے ہیں۔</translation>
    </message>
    <message>
        <source>The first digits are those of %1, but the Luhn check fails.</source>
        <translation>پہلے ہندسے %1 کے ہیں، مگر Luhn جانچ غلط ہے۔</translation>
    </message>
    <message>
        <source>A mobile number by Pakistan&apos;s numbering plan; numbers carry no check digit.</source>
        <translation>پاکستان کے نمبری منصوبے کے مطابق موبائل نمبر؛ نمبروں میں جانچ ہندسہ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>The length of a Pakistani mobile number, but a range the numbering plan held does not know.</source>
        <translation>لمبائی پاکستانی موبائل نمبر جیسی، مگر یہ سلسلہ موجود نمبری منصوبے میں نہیں۔</translation>
    </message>
    <message>
        <source>A number by the numbering plan of %1; numbers carry no check digit.</source>
        <translation>%1 کے نمبری منصوبے کے مطابق نمبر؛ نمبروں میں جانچ ہندسہ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>A mobile number by the numbering plan of %1; numbers carry no check digit.</source>
        <translation>%1 کے نمبری منصوبے کے مطابق موبائل نمبر؛ نمبروں میں جانچ ہندسہ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>A fixed-line number by the numbering plan of %1; numbers carry no check digit.</source>
        <translation>%1 کے نمبری منصوبے کے مطابق لینڈ لائن نمبر؛ نمبروں میں جانچ ہندسہ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>its country code</source>
        <translation>اپنے ملکی کوڈ</translation>
    </message>
    <message>
        <source>country: %1</source>
        <translation>ملک: %1</translation>
    </message>
    <message>
        <source>original operator: %1 (numbers may have been ported)</source>
        <translation>اصل کمپنی: %1 (نمبر منتقل ہو سکتا ہے)</translation>
    </message>
    <message>
        <source>read as an international number without its +</source>
        <translation>+ کے بغیر بین الاقوامی نمبر کے طور پر پڑھا گیا</translation>
    </message>
    <message>
        <source>A well-formed link; it was not opened.</source>
        <translation>درست ساخت کا لنک؛ اسے کھولا نہیں گیا۔</translation>
    </message>
    <message>
        <source>A well-formed mail address; whether it exists was not asked.</source>
        <translation>درست ساخت کا ای میل پتہ؛ موجود ہے یا نہیں، پوچھا نہیں گیا۔</translation>
    </message>
    <message>
        <source>A well-formed IPv4 address; it carries no check.</source>
        <translation>درست ساخت کا IPv4 پتہ؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>A well-formed IPv6 address; it carries no check.</source>
        <translation>درست ساخت کا IPv6 پتہ؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>Could be a courier&apos;s consignment number; it carries no check known here.</source>
        <translation>کوریئر کا پارسل نمبر ہو سکتا ہے؛ اس کی کوئی جانچ معلوم نہیں۔</translation>
    </message>
    <message>
        <source>The shape of a vehicle registration; it carries no check.</source>
        <translation>گاڑی کے نمبر جیسی شکل؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>The shape of a user name; which service it belongs to the text must tell.</source>
        <translation>صارف نام جیسی شکل؛ کس سروس کا ہے، متن سے معلوم ہو گا۔</translation>
    </message>
    <message>
        <source>Seven digits and a check digit, as on a tax registration; the check formula is not public.</source>
        <translation>ٹیکس رجسٹریشن جیسے سات ہندسے اور ایک جانچ ہندسہ؛ جانچ کا طریقہ شائع نہیں۔</translation>
    </message>
    <message>
        <source>Six bytes as a hardware address; it carries no check.</source>
        <translation>ہارڈ ویئر پتے جیسے چھ بائٹ؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>Latitude and longitude within range; WGS 84 is assumed.</source>
        <translation>عرض اور طول بلد حد میں؛ WGS 84 فرض کیا گیا۔</translation>
    </message>
    <message>
        <source>64 hex digits: the shape of a transaction id and of any SHA-256, also of a raw private key; it carries no check.</source>
        <translation>64 ہیکس ہندسے: لین دین نمبر، کسی SHA-256 یا نجی کلید جیسی شکل؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>0x and 64 hex digits: the shape of an EVM transaction or block hash; it carries no check.</source>
        <translation>0x اور 64 ہیکس ہندسے: EVM لین دین یا بلاک ہیش جیسی شکل؛ اس میں جانچ نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>UPU S10: the check digit holds, issued in %1.</source>
        <translation>UPU S10: جانچ ہندسہ درست ہے، اجرا %1۔</translation>
    </message>
    <message>
        <source>UPU S10: the check digit fails.</source>
        <translation>UPU S10: جانچ ہندسہ غلط ہے۔</translation>
    </message>
    <message>
        <source>BIP-39: all words are in the %1 list and the checksum holds. Whoever has it can spend.</source>
        <translation>BIP-39: تمام الفاظ %1 فہرست میں ہیں اور چیک سم درست ہے۔ جس کے پاس ہوں وہ خرچ کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Wallet import format: the checksum holds. It is a private key: whoever has it can spend.</source>
        <translation>Wallet import format: چیک سم درست ہے۔ یہ نجی کلید ہے: جس کے پاس ہو وہ خرچ کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>BOLT 11: the bech32 checksum holds.</source>
        <translation>BOLT 11: bech32 چیک سم درست ہے۔</translation>
    </message>
    <message>
        <source>BOLT 11: the bech32 checksum fails.</source>
        <translation>BOLT 11: bech32 چیک سم غلط ہے۔</translation>
    </message>
    <message>
        <source>bank code %1: %2 (general knowledge)</source>
        <translation>بینک کوڈ %1: %2 (عمومی معلومات)</translation>
    </message>
    <message>
        <source>bank code %1, not in the list held</source>
        <translation>بینک کوڈ %1، موجود فہرست میں نہیں</translation>
    </message>
    <message>
        <source>general knowledge, not proof: registered in %1; last digit %2, so %3</source>
        <translation>عمومی معلومات، ثبوت نہیں: اندراج %1؛ آخری ہندسہ %2، لہٰذا %3</translation>
    </message>
    <message>
        <source>general knowledge: persons use their CNIC as tax number</source>
        <translation>عمومی معلومات: افراد شناختی کارڈ نمبر بطور ٹیکس نمبر استعمال کرتے ہیں</translation>
    </message>
    <message>
        <source>general knowledge: shapes differ between provinces</source>
        <translation>عمومی معلومات: صوبوں میں شکلیں مختلف ہیں</translation>
    </message>
    <message>
        <source>from a payment link (%1)</source>
        <translation>ادائیگی کے لنک سے (%1)</translation>
    </message>
    <message>
        <source>joined across %1 spaces or line breaks</source>
        <translation>%1 خالی جگہوں یا سطروں کے پار جوڑا گیا</translation>
    </message>
    <message>
        <source>Two different addresses share their first %1 and last %2 characters; one may have been made to be taken for the other.</source>
        <translation>دو مختلف پتوں کے پہلے %1 اور آخری %2 حروف ایک ہیں؛ ممکن ہے ایک کو دوسرے کے دھوکے کے لیے بنایا گیا ہو۔</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 ناکام: %2۔</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>پاس ورڈ سے محفوظ ہے</translation>
    </message>
    <message>
        <source>it is too large (%1)</source>
        <translation>بہت بڑی ہے (%1)</translation>
    </message>
    <message>
        <source>no reader knows this format</source>
        <translation>یہ قسم کسی پڑھنے والے کو معلوم نہیں</translation>
    </message>
    <message>
        <source>the decoding process ended abnormally (%1)</source>
        <translation>پڑھنے کا عمل غیر معمولی طور پر رکا (%1)</translation>
    </message>
    <message>
        <source>the decoding process gave an answer that was not understood</source>
        <translation>پڑھنے کے عمل کا جواب سمجھ نہ آیا</translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation>فائل خراب ہے (%1)</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>فائل خراب ہے</translation>
    </message>
    <message>
        <source>the memory limit was reached</source>
        <translation>میموری کی حد آ گئی</translation>
    </message>
    <message>
        <source>the time limit was reached (%1)</source>
        <translation>وقت کی حد آ گئی (%1)</translation>
    </message>
    <message>
        <source>this system cannot confine the decoding process</source>
        <translation>یہ نظام پڑھنے کے عمل کو محدود نہیں کر سکتا</translation>
    </message>
    <message>
        <source>Only the first of %1 frames or pages was read.</source>
        <translation>%1 فریم یا صفحات میں سے صرف پہلا پڑھا گیا۔</translation>
    </message>
    <message>
        <source>The picture file ends early; its lower part is missing.</source>
        <translation>تصویر کی فائل ادھوری ہے؛ نچلا حصہ غائب ہے۔</translation>
    </message>
    <message>
        <source>%1 pages hold no text; the first %2 of them were read as pictures.</source>
        <translation>%1 صفحات میں متن نہیں؛ پہلے %2 بطور تصویر پڑھے گئے۔</translation>
    </message>
    <message>
        <source>%1 of %2 pages could not be read, the first of them page %3.</source>
        <translation>%2 میں سے %1 صفحات پڑھے نہ جا سکے، پہلا صفحہ %3۔</translation>
    </message>
    <message>
        <source>Text was read from pages %1 to %2 of %3 only.</source>
        <translation>متن صرف صفحہ %1 تا %2 سے پڑھا گیا، کل %3۔</translation>
    </message>
    <message>
        <source>The first page could not be drawn.</source>
        <translation>پہلا صفحہ نہ بن سکا۔</translation>
    </message>
    <message>
        <source>The text of the PDF was read up to page %1 only: it is longer than the limit.</source>
        <translation>PDF کا متن صرف صفحہ %1 تک پڑھا گیا: یہ حد سے لمبا ہے۔</translation>
    </message>
    <message>
        <source>Entries with suspicious names, types or sizes: %1.</source>
        <translation>%1 اندراجات کے نام، قسم یا حجم مشکوک ہیں۔</translation>
    </message>
    <message>
        <source>The archive holds entries protected by a password.</source>
        <translation>آرکائیو میں پاس ورڈ سے محفوظ اندراجات ہیں۔</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off after entry %1: %2.</source>
        <translation>آرکائیو اندراج %1 کے بعد خراب یا ادھورا ہے: %2۔</translation>
    </message>
    <message>
        <source>The archive holds another text that may be a chat: %1. Import it on its own.</source>
        <translation>آرکائیو میں ایک اور متن ہے جو گفتگو ہو سکتا ہے: %1۔ اسے الگ درآمد کریں۔</translation>
    </message>
    <message>
        <source>%1 is no date that exists.</source>
        <translation>%1 کوئی موجود تاریخ نہیں۔</translation>
    </message>
    <message>
        <source>%1 is written in another way than most of the file.</source>
        <translation>%1 باقی فائل سے مختلف طرح لکھی ہے۔</translation>
    </message>
    <message>
        <source>%1 lies before the time of the message above it.</source>
        <translation>%1 اوپر والے پیغام کے وقت سے پہلے ہے۔</translation>
    </message>
    <message>
        <source>%1 lies after the time of the message above it, in an export that runs from the newest to the oldest.</source>
        <translation>%1 اپنے سے اوپر والے پیغام کے بعد کا ہے، حالانکہ یہ برآمد نئے سے پرانے کی طرف چلتی ہے۔</translation>
    </message>
    <message>
        <source>%1 lies ahead of the messages on both sides of it.</source>
        <translation>%1 دونوں طرف کے پیغامات سے آگے ہے۔</translation>
    </message>
    <message>
        <source>%1 lies outside the years in which the service existed.</source>
        <translation>%1 ان برسوں سے باہر ہے جن میں سروس موجود تھی۔</translation>
    </message>
    <message>
        <source>%1 names no year.</source>
        <translation>%1 میں سال نہیں۔</translation>
    </message>
    <message>
        <source>Message %1 has no time that can be read.</source>
        <translation>پیغام %1 کا وقت پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>A message has no time that can be read.</source>
        <translation>ایک پیغام کا وقت پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>The file ends in the middle: later messages are missing.</source>
        <translation>فائل بیچ میں ختم ہوتی ہے: بعد کے پیغامات غائب ہیں۔</translation>
    </message>
    <message>
        <source>The file stops being readable here; what follows was not read.</source>
        <translation>فائل یہاں سے پڑھی نہیں جاتی؛ آگے کا حصہ نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>%1 further places of this kind are not listed.</source>
        <translation>اس قسم کی مزید %1 جگہیں فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>Some dates do not exist in the order %1.</source>
        <translation>کچھ تاریخیں ترتیب %1 میں موجود نہیں۔</translation>
    </message>
    <message>
        <source>every date can be read both ways</source>
        <translation>ہر تاریخ دونوں طرح پڑھی جا سکتی ہے</translation>
    </message>
    <message>
        <source>both numbers exceed 12, in different lines</source>
        <translation>مختلف سطروں میں دونوں عدد 12 سے زیادہ ہیں</translation>
    </message>
    <message>
        <source>day first or month first</source>
        <translation>دن پہلے یا مہینہ پہلے</translation>
    </message>
    <message>
        <source>Record %1 is missing: the next one in the log is %2.</source>
        <translation>ریکارڈ %1 غائب ہے: اگلا %2 ہے۔</translation>
    </message>
    <message>
        <source>Record %1: %2.</source>
        <translation>ریکارڈ %1: %2۔</translation>
    </message>
    <message>
        <source>its content was altered</source>
        <translation>اس کا مواد بدلا گیا</translation>
    </message>
    <message>
        <source>its signature does not hold</source>
        <translation>اس کے دستخط درست نہیں</translation>
    </message>
    <message>
        <source>it does not follow from the event before it</source>
        <translation>یہ پچھلے واقعے سے جڑا نہیں</translation>
    </message>
    <message>
        <source>it belongs to another case</source>
        <translation>یہ کسی اور مقدمے کا ہے</translation>
    </message>
    <message>
        <source>it is signed with a key that was not valid here</source>
        <translation>اس پر ایسی کلید کے دستخط ہیں جو یہاں درست نہ تھی</translation>
    </message>
    <message>
        <source>the clock was set back by %1</source>
        <translation>گھڑی %1 پیچھے کی گئی</translation>
    </message>
    <message>
        <source>the clock was set forward by %1</source>
        <translation>گھڑی %1 آگے کی گئی</translation>
    </message>
    <message>
        <source>This row is not as record %1 left it: it was changed without a record.</source>
        <translation>یہ سطر ویسی نہیں جیسی ریکارڈ %1 نے چھوڑی: بغیر ریکارڈ کے بدلی گئی۔</translation>
    </message>
    <message>
        <source>The row that record %1 left is gone: it was deleted without a record.</source>
        <translation>ریکارڈ %1 کی سطر غائب ہے: بغیر ریکارڈ کے مٹائی گئی۔</translation>
    </message>
    <message>
        <source>This row is in the case, but no record of the log made it.</source>
        <translation>یہ سطر مقدمے میں ہے، مگر کسی ریکارڈ نے نہیں بنائی۔</translation>
    </message>
    <message>
        <source>The rows imported by record %1 were changed without a record.</source>
        <translation>ریکارڈ %1 کی درآمد شدہ سطریں بغیر ریکارڈ کے بدلی گئیں۔</translation>
    </message>
    <message>
        <source>A head kept outside the database names record %1, but the log ends at %2: records were cut off or an old copy was put back.</source>
        <translation>باہر محفوظ سرا ریکارڈ %1 بتاتا ہے، مگر زنجیر %2 پر ختم ہے: ریکارڈ کاٹے گئے یا پرانی نقل واپس رکھی گئی۔</translation>
    </message>
    <message>
        <source>event %1 is another than the one remembered as %2</source>
        <translation>واقعہ %1 وہ نہیں جو بطور %2 یاد رکھا گیا</translation>
    </message>
    <message>
        <source>event %1 is missing, the last one is %2</source>
        <translation>واقعہ %1 غائب ہے، آخری %2 ہے</translation>
    </message>
    <message>
        <source>nothing to look for</source>
        <translation>تلاش کے لیے کچھ نہیں</translation>
    </message>
    <message>
        <source>a person needs a name or an alias</source>
        <translation>فرد کا نام یا عرفیت ضروری ہے</translation>
    </message>
    <message>
        <source>a claim needs what shows it</source>
        <translation>ربط کے لیے وہ شے ضروری ہے جو اسے دکھائے</translation>
    </message>
    <message>
        <source>a task needs a title</source>
        <translation>کام کا عنوان ضروری ہے</translation>
    </message>
    <message>
        <source>an empty note</source>
        <translation>خالی نوٹ</translation>
    </message>
    <message>
        <source>an empty finding</source>
        <translation>خالی نتیجہ</translation>
    </message>
    <message>
        <source>it is too long or is not text</source>
        <translation>یہ بہت لمبا ہے یا متن نہیں</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>یہ خالی ہے</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>یہ بہت چھوٹا ہے</translation>
    </message>
    <message>
        <source>it holds a word that everybody tries first</source>
        <translation>اس میں وہ لفظ ہے جو سب پہلے آزماتے ہیں</translation>
    </message>
    <message>
        <source>it repeats itself</source>
        <translation>یہ خود کو دہراتا ہے</translation>
    </message>
    <message>
        <source>it holds a sequence such as 1234 or abcd</source>
        <translation>اس میں 1234 یا abcd جیسا سلسلہ ہے</translation>
    </message>
    <message>
        <source>it follows neighbouring keys of the keyboard</source>
        <translation>یہ کی بورڈ کی ساتھ ساتھ کلیدوں پر چلتا ہے</translation>
    </message>
    <message>
        <source>it holds a date or a year</source>
        <translation>اس میں تاریخ یا سال ہے</translation>
    </message>
    <message>
        <source>it is made of digits only</source>
        <translation>یہ صرف ہندسوں سے بنا ہے</translation>
    </message>
    <message>
        <source>it is too easy to guess</source>
        <translation>اس کا اندازہ لگانا بہت آسان ہے</translation>
    </message>
    <message>
        <source>head.log: %1</source>
        <translation>مقدمے کی head.log: %1</translation>
    </message>
    <message>
        <source>identity: %1</source>
        <translation>شناختی فائل: %1</translation>
    </message>
    <message>
        <source>Tags changed by the officer</source>
        <translation>افسر نے نشان بدلے</translation>
    </message>
    <message>
        <source>Tags of %1 exhibits changed</source>
        <translation>شہادتی اشیا کے نشان بدلے، تعداد %1</translation>
    </message>
    <message>
        <source>A list was exported: %1, %2 rows</source>
        <translation>فہرست برآمد ہوئی: %1، سطریں %2</translation>
    </message>
    <message>
        <source>a list is written as .csv or .xlsx</source>
        <translation>فہرست .csv یا .xlsx کی صورت میں لکھی جاتی ہے</translation>
    </message>
    <message>
        <source>Redaction %1 marked</source>
        <translation>اخفا %1 کا نشان لگا</translation>
    </message>
    <message>
        <source>%1 lifted</source>
        <translation>%1 ہٹا دی گئی</translation>
    </message>
    <message>
        <source>%1 marked on %2 (%3)</source>
        <translation>%2 پر %1 نشان زد ہوئی (%3)</translation>
    </message>
    <message>
        <source>Redaction marked on %1</source>
        <translation>%1 پر اخفا کا نشان لگا</translation>
    </message>
    <message>
        <source>%1 was exported as %2</source>
        <translation>%1 برآمد ہوا، بطور %2</translation>
    </message>
    <message>
        <source>%1: it changed again and again while the report was made</source>
        <translation>%1: رپورٹ بنتے ہوئے یہ بار بار بدلا</translation>
    </message>
    <message>
        <source>A report of this case with the bytes of %1</source>
        <translation>اس مقدمے کی رپورٹ جس کے بائٹس %1 جیسے ہوں</translation>
    </message>
    <message>
        <source>An officer&apos;s link was taken away</source>
        <translation>افسر کا ربط ہٹایا گیا</translation>
    </message>
    <message>
        <source>Event of the timeline changed</source>
        <translation>واقعات کی ترتیب کا واقعہ بدلا</translation>
    </message>
    <message>
        <source>Event taken off the timeline</source>
        <translation>واقعہ ترتیب سے ہٹایا گیا</translation>
    </message>
    <message>
        <source>Event added to the timeline</source>
        <translation>واقعات کی ترتیب میں واقعہ شامل ہوا</translation>
    </message>
    <message>
        <source>Report %1 countersigned by %2</source>
        <translation>رپورٹ %1 پر %2 نے تائیدی دستخط کیے</translation>
    </message>
    <message>
        <source>Report %1 exported again: the same state of the case and the same bytes as at record %2, %3 pages, read back: %4</source>
        <translation>رپورٹ %1 دوبارہ برآمد ہوئی: مقدمہ اور بائٹس وہی جو ریکارڈ %2 پر، صفحات %3، دوبارہ پڑھنے کا نتیجہ: %4</translation>
    </message>
    <message>
        <source>Report %1 signed; SHA-256 of the signed file %2</source>
        <translation>رپورٹ %1 پر دستخط ہوئے؛ دستخط شدہ فائل کا SHA-256 %2</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>رپورٹ %1</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>رپورٹ برآمد ہوئی</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>رپورٹ پر دستخط ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Verifying the report</source>
        <translation>رپورٹ کی تصدیق ہو رہی ہے</translation>
    </message>
    <message>
        <source>View of the link chart removed: %1</source>
        <translation>روابط کے نقشے کا منظر ہٹایا گیا: %1</translation>
    </message>
    <message>
        <source>View of the link chart saved: %1</source>
        <translation>روابط کے نقشے کا منظر محفوظ ہوا: %1</translation>
    </message>
    <message>
        <source>the countersignature: %1</source>
        <translation>تائیدی دستخط: %1</translation>
    </message>
    <message>
        <source>the range lies outside the message</source>
        <translation>حصہ پیغام سے باہر ہے</translation>
    </message>
    <message>
        <source>this exhibit is not a picture that could be read</source>
        <translation>یہ شہادتی شے ایسی تصویر نہیں جو پڑھی جا سکی</translation>
    </message>
    <message>
        <source>this field of the person is empty</source>
        <translation>فرد کا یہ خانہ خالی ہے</translation>
    </message>
    <message>
        <source>The report in this case that was countersigned</source>
        <translation>اس مقدمے کی وہ رپورٹ جس پر تائیدی دستخط ہوئے</translation>
    </message>
    <message>
        <source>Changed by the officer</source>
        <translation>افسر نے بدلا</translation>
    </message>
    <message>
        <source>Link chart arranged</source>
        <translation>روابط کا نقشہ ترتیب دیا گیا</translation>
    </message>
    <message>
        <source>List of labels brought in: %1, %2 addresses</source>
        <translation>لیبل کی فہرست لائی گئی: %1، پتے %2</translation>
    </message>
    <message>
        <source>Message marked</source>
        <translation>پیغام نشان زد ہوا</translation>
    </message>
    <message>
        <source>Message %1: %2</source>
        <translation>پیغام %1: %2</translation>
    </message>
    <message>
        <source>marks taken off</source>
        <translation>نشان ہٹائے گئے</translation>
    </message>
    <message>
        <source>Doubts settled in %1</source>
        <translation>%1 کے شبہات طے ہوئے</translation>
    </message>
    <message>
        <source>A doubt of %1 was opened again</source>
        <translation>%1 کا ایک شبہ دوبارہ کھولا گیا</translation>
    </message>
    <message>
        <source>Owner of the phone of %1: %2</source>
        <translation>%1 کے فون کا مالک: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>A marked range was taken off the report</source>
        <translation>نشان زد حصہ رپورٹ سے ہٹایا گیا</translation>
    </message>
    <message>
        <source>Messages %1 to %2 are no longer marked for the report</source>
        <translation>پیغامات %1 تا %2 اب رپورٹ کے لیے نشان زد نہیں</translation>
    </message>
    <message>
        <source>Particulars of the report set: %1</source>
        <translation>رپورٹ کے کوائف مقرر ہوئے: %1</translation>
    </message>
    <message>
        <source>Two persons joined</source>
        <translation>دو افراد یکجا ہوئے</translation>
    </message>
    <message>
        <source>%1 joined to %2</source>
        <translation>%1 کو %2 سے یکجا کیا گیا</translation>
    </message>
    <message>
        <source>Two persons separated</source>
        <translation>دو افراد الگ ہوئے</translation>
    </message>
    <message>
        <source>%1 separated from %2</source>
        <translation>%1 کو %2 سے الگ کیا گیا</translation>
    </message>
    <message>
        <source>A person was divided</source>
        <translation>ایک فرد تقسیم ہوا</translation>
    </message>
    <message>
        <source>A spending secret was shown whole: %1, first at %2</source>
        <translation>خرچ کا راز پورا دکھایا گیا: %1، پہلے %2 پر</translation>
    </message>
    <message>
        <source>Court bundle of report %1 with the originals written, %2 files</source>
        <translation>رپورٹ %1 کا عدالتی مجموعہ اصل کے ساتھ لکھا گیا، فائلیں %2</translation>
    </message>
    <message>
        <source>List of labels withdrawn: %1</source>
        <translation>لیبلوں کی فہرست واپس لی گئی: %1</translation>
    </message>
    <message>
        <source>List of labels taken back into use: %1</source>
        <translation>لیبلوں کی فہرست دوبارہ استعمال میں لی گئی: %1</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>لیبل لکھے جا رہے ہیں</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>فہرست پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Checking addresses</source>
        <translation>پتے جانچے جا رہے ہیں</translation>
    </message>
    <message>
        <source>Looking for words</source>
        <translation>الفاظ تلاش ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Looking for words in %1</source>
        <translation>%1 میں الفاظ تلاش ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>موازنہ ہو رہا ہے</translation>
    </message>
    <message>
        <source>Word added to the lexicon: %1</source>
        <translation>لغت میں لفظ شامل: %1</translation>
    </message>
    <message>
        <source>Word of the lexicon changed: %1</source>
        <translation>لغت کا لفظ بدلا گیا: %1</translation>
    </message>
    <message>
        <source>Word taken out of the lexicon: %1</source>
        <translation>لغت سے لفظ نکالا گیا: %1</translation>
    </message>
    <message>
        <source>Word of the lexicon as shipped again: %1</source>
        <translation>لغت کا لفظ پھر اصل حالت میں: %1</translation>
    </message>
    <message>
        <source>The lexicon is as shipped again</source>
        <translation>لغت پھر اصل حالت میں ہے</translation>
    </message>
    <message>
        <source>List of words added to the lexicon: %1</source>
        <translation>لغت میں الفاظ کی فہرست شامل: %1</translation>
    </message>
    <message>
        <source>a term needs a category</source>
        <translation>لفظ کے لیے زمرہ درکار ہے</translation>
    </message>
    <message>
        <source>the term holds no word</source>
        <translation>اس میں کوئی لفظ نہیں</translation>
    </message>
    <message>
        <source>the term &quot;%1&quot; is in the list already</source>
        <translation>لفظ &quot;%1&quot; پہلے سے فہرست میں ہے</translation>
    </message>
    <message>
        <source>more than %1 terms</source>
        <translation>%1 سے زیادہ الفاظ</translation>
    </message>
    <message>
        <source>a chat is not compared with itself</source>
        <translation>گفتگو کا موازنہ خود اسی سے نہیں ہوتا</translation>
    </message>
    <message>
        <source>Choose the column of the text or of the time.</source>
        <translation>متن یا وقت کا کالم چنیں۔</translation>
    </message>
    <message>
        <source>The mapping is too long.</source>
        <translation>کالموں کا نقشہ بہت لمبا ہے۔</translation>
    </message>
    <message>
        <source>a mapping needs a name</source>
        <translation>کالموں کے نقشے کا نام درکار ہے</translation>
    </message>
    <message>
        <source>no more than %1 mappings are kept</source>
        <translation>%1 سے زیادہ نقشے نہیں رکھے جاتے</translation>
    </message>
    <message>
        <source>A message has no time.</source>
        <translation>ایک پیغام کا وقت نہیں۔</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; cannot be read.</source>
        <translation>وقت &quot;%1&quot; پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>The row names no sender.</source>
        <translation>قطار میں بھیجنے والا درج نہیں۔</translation>
    </message>
    <message>
        <source>The row holds a quotation mark that does not close, or bytes that are no text.</source>
        <translation>قطار میں ایسا واوین ہے جو بند نہیں ہوتا، یا ایسے بائٹ جو متن نہیں۔</translation>
    </message>
    <message>
        <source>The cell goes on in the original only.</source>
        <translation>خانے کا باقی متن صرف اصل میں ہے۔</translation>
    </message>
    <message>
        <source>The table stops being readable here; what follows was not read.</source>
        <translation>جدول یہاں سے پڑھے جانے کے قابل نہیں رہا؛ آگے کا حصہ نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;; its columns are: %2</source>
        <translation>جدول میں کالم &quot;%1&quot; نہیں؛ اس کے کالم یہ ہیں: %2</translation>
    </message>
    <message>
        <source>the time format &quot;%1&quot; is not known</source>
        <translation>وقت کی شکل &quot;%1&quot; معلوم نہیں</translation>
    </message>
    <message>
        <source>the row of the header is a number from 0 to 1000</source>
        <translation>سرخیوں کی قطار 0 سے 1000 تک کا عدد ہے</translation>
    </message>
    <message>
        <source>the lexicon %1: %2</source>
        <translation>لغت %1: %2</translation>
    </message>
    <message>
        <source>it names no category</source>
        <translation>اس میں زمرہ درج نہیں</translation>
    </message>
    <message>
        <source>it has no list of terms</source>
        <translation>اس میں الفاظ کی فہرست نہیں</translation>
    </message>
    <message>
        <source>term %1 holds no word</source>
        <translation>اندراج %1 میں کوئی لفظ نہیں</translation>
    </message>
    <message>
        <source>the list files it under %1; by its form it is an address of %2</source>
        <translation>فہرست اسے %1 میں رکھتی ہے؛ شکل سے یہ %2 کا پتہ ہے</translation>
    </message>
    <message>
        <source>not the address of a network known here</source>
        <translation>یہاں معلوم کسی نیٹ ورک کا پتہ نہیں</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot;, which has the same contents</source>
        <translation>فہرست &quot;%1&quot;، جس کا مواد یہی ہے</translation>
    </message>
    <message>
        <source>Words of the lexicon changed</source>
        <translation>لغت کے الفاظ بدلے گئے</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in %1 rows: %2. State the order and read again.</source>
        <translation>%1 قطاروں میں دن اور مہینے میں فرق نہیں ہو سکتا: %2۔ ترتیب بتائیں اور دوبارہ پڑھیں۔</translation>
    </message>
    <message>
        <source>Dates read as %1 (%2): %3. Check it.</source>
        <translation>تاریخیں (%2) %1 کے طور پر پڑھی گئیں: %3۔ جانچ لیں۔</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>دن/مہینہ/سال</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>مہینہ/دن/سال</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>سال/مہینہ/دن</translation>
    </message>
    <message>
        <source>%1 bytes more are in the original only.</source>
        <translation>مزید %1 بائٹس صرف اصل میں ہیں۔</translation>
    </message>
    <message>
        <source>The time of message %1 does not belong to its id.</source>
        <translation>پیغام %1 کا وقت اس کے نمبر سے میل نہیں کھاتا۔</translation>
    </message>
    <message>
        <source>%1 entries are too large and were left out.</source>
        <translation>%1 اندراجات بہت بڑے ہیں اور شامل نہیں کیے گئے۔</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not known; it is kept as written, with %2 messages.</source>
        <translation>خانہ ”%1“ معلوم نہیں؛ اسے جیسا لکھا تھا ویسا ہی رکھا گیا ہے، %2 پیغامات کے ساتھ۔</translation>
    </message>
    <message>
        <source>Bytes that are no text are shown as �.</source>
        <translation>جو بائٹس متن نہیں وہ � سے دکھائے گئے ہیں۔</translation>
    </message>
    <message>
        <source>The message goes on in the original only.</source>
        <translation>باقی پیغام صرف اصل میں ہے۔</translation>
    </message>
    <message>
        <source>The message has no line with its sender.</source>
        <translation>پیغام میں بھیجنے والے کی سطر نہیں۔</translation>
    </message>
    <message>
        <source>a table needs a mapping that says which column is the time, the sender and the text</source>
        <translation>جدول کو نقشہ چاہیے جو بتائے کہ وقت، بھیجنے والے اور متن کا کالم کون سا ہے</translation>
    </message>
    <message>
        <source>the mapping has no &quot;columns&quot;</source>
        <translation>نقشے میں &quot;columns&quot; نہیں</translation>
    </message>
    <message>
        <source>the mapping names &quot;%1&quot;, which is nothing a message has</source>
        <translation>نقشے میں &quot;%1&quot; ہے، جو پیغام کا کوئی حصہ نہیں</translation>
    </message>
    <message>
        <source>the column of &quot;%1&quot; is neither a name nor a number from 1</source>
        <translation>&quot;%1&quot; کا کالم نہ نام ہے نہ 1 سے شروع ہونے والا نمبر</translation>
    </message>
    <message>
        <source>the mapping names neither a column of the text nor of the time</source>
        <translation>نقشے میں نہ متن کا کالم ہے نہ وقت کا</translation>
    </message>
    <message>
        <source>Message %1 was exported still encrypted: its text is not in the file.</source>
        <translation>پیغام %1 خفیہ حالت میں برآمد ہوا: اس کا متن فائل میں نہیں۔</translation>
    </message>
    <message>
        <source>%1: This text of the archive could not be read as a chat and was left out.</source>
        <translation>%1: آرکائیو کا یہ متن گفتگو کے طور پر نہیں پڑھا جا سکا اور شامل نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>The archive is damaged: the text ends before its end.</source>
        <translation>آرکائیو خراب ہے: متن مکمل ہونے سے پہلے ختم ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>The archive is damaged: the table ends before its end.</source>
        <translation>آرکائیو خراب ہے: جدول مکمل ہونے سے پہلے ختم ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>%1 lines more are in the original only.</source>
        <translation>مزید %1 سطریں صرف اصل میں ہیں۔</translation>
    </message>
    <message>
        <source>%1 and the number beside it differ.</source>
        <translation>%1 اور اس کے ساتھ کا عدد مختلف ہیں۔</translation>
    </message>
    <message>
        <source>The row has %1 cells where the table has %2 columns, or a quotation mark that does not close.</source>
        <translation>قطار میں %1 خانے ہیں جبکہ جدول کے %2 کالم ہیں، یا کوئی واوین بند نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The two times of message %1 do not belong together: %2 and %3.</source>
        <translation>پیغام %1 کے دو اوقات آپس میں میل نہیں کھاتے: %2 اور %3۔</translation>
    </message>
    <message>
        <source>The export prints the offset of standard time. Where clocks are put forward in summer, times may be an hour late.</source>
        <translation>برآمد شدہ فائل معیاری وقت کا فرق لکھتی ہے۔ جہاں گرمیوں میں گھڑیاں آگے کی جاتی ہیں وہاں اوقات میں ایک گھنٹے کا فرق ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>The export %1 in %2, which is not here. Put all its files into one ZIP and import that.</source>
        <translation>برآمد شدہ گفتگو %1 %2 میں، جو یہاں نہیں۔ اس کی تمام فائلیں ایک ZIP میں ڈالیں اور وہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>A message without content.</source>
        <translation>بغیر مواد کے پیغام۔</translation>
    </message>
    <message>
        <source>The message continues one of another file that is not here: its sender is not known.</source>
        <translation>یہ پیغام ایک اور فائل کے پیغام کا تسلسل ہے جو یہاں نہیں: بھیجنے والا معلوم نہیں۔</translation>
    </message>
    <message>
        <source>The message is longer than %1 bytes; the rest is in the original only.</source>
        <translation>پیغام %1 بائٹس سے لمبا ہے؛ باقی صرف اصل میں ہے۔</translation>
    </message>
    <message>
        <source>The report holds records that are no messages, calls or contacts: %1.</source>
        <translation>رپورٹ میں ایسے اندراجات ہیں جو پیغام، کال یا رابطے نہیں: %1۔</translation>
    </message>
    <message>
        <source>Records lie in one another more than %1 deep.</source>
        <translation>اندراجات ایک دوسرے کے اندر %1 سے زیادہ گہرائی تک ہیں۔</translation>
    </message>
    <message>
        <source>The record names no sender.</source>
        <translation>اندراج میں بھیجنے والا درج نہیں۔</translation>
    </message>
    <message>
        <source>The last card has no end.</source>
        <translation>آخری کارڈ کا اختتام نہیں۔</translation>
    </message>
    <message>
        <source>A card has no end.</source>
        <translation>ایک کارڈ کا اختتام نہیں۔</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in %1 lines: %2. State the order and read again.</source>
        <translation>%1 سطروں میں دن اور مہینے میں فرق نہیں ہو سکتا: %2۔ ترتیب بتائیں اور دوبارہ پڑھیں۔</translation>
    </message>
    <message>
        <source>dates written alike in the same file are settled so</source>
        <translation>اسی فائل میں اسی طرح لکھی تاریخیں یوں طے ہوئیں</translation>
    </message>
    <message>
        <source>%1 lies before the line above it: this may be text inside the message above, made to look like a message.</source>
        <translation>%1 اوپر والی سطر سے پہلے کا ہے: ہو سکتا ہے یہ اوپر والے پیغام کے اندر کا متن ہو جسے پیغام جیسا بنایا گیا۔</translation>
    </message>
    <message>
        <source>%1 lies before the line above it and the next line goes on after it: this may be text inside the message above, made to look like a message.</source>
        <translation>%1 اوپر والی سطر سے پہلے کا ہے اور اگلی سطر اس کے بعد جاری رہتی ہے: ہو سکتا ہے یہ اوپر والے پیغام کے اندر کا متن ہو جسے پیغام جیسا بنایا گیا۔</translation>
    </message>
    <message>
        <source>The sender&apos;s name holds characters that cannot be seen; it is shown as %1. A name that looks the same without them is somebody else.</source>
        <translation>بھیجنے والے کے نام میں ایسے حروف ہیں جو نظر نہیں آتے؛ اسے %1 دکھایا گیا ہے۔ ان کے بغیر ویسا ہی نام کسی اور کا ہے۔</translation>
    </message>
    <message>
        <source>The message is longer than %1 bytes; %2 bytes more are in the original only.</source>
        <translation>پیغام %1 بائٹس سے لمبا ہے؛ مزید %2 بائٹس صرف اصل میں ہیں۔</translation>
    </message>
    <message>
        <source>%1 holds a word beside the time that is not known; the half of the day is open.</source>
        <translation>%1 میں وقت کے ساتھ ایک نامعلوم لفظ ہے؛ دن کا نصف طے نہیں۔</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as %1.</source>
        <translation>فائل UTF-8 نہیں؛ اسے %1 کے طور پر پڑھا گیا۔</translation>
    </message>
    <message>
        <source>The file holds %1 entries. Exports are said to end near %2: older messages may be missing.</source>
        <translation>فائل میں %1 اندراجات ہیں۔ کہا جاتا ہے برآمد %2 کے قریب رک جاتی ہے: پرانے پیغامات غائب ہو سکتے ہیں۔</translation>
    </message>
    <message>
        <source>%1: more than %2 files</source>
        <translation>%1: %2 سے زیادہ فائلیں</translation>
    </message>
    <message>
        <source>Handed in beside %1</source>
        <translation>%1 کے ساتھ جمع کرائی گئی</translation>
    </message>
    <message>
        <source>%1 issues of the file as a whole stand with %2.</source>
        <translation>پوری فائل کے %1 مقامات %2 کے ساتھ درج ہیں۔</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2 printed, %3 pages</source>
        <translation>%1 اور %2 کا موازنہ چھاپا گیا، صفحات: %3</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2 put into the report</source>
        <translation>%1 اور %2 کا موازنہ رپورٹ میں شامل کیا گیا</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2 taken out of the report</source>
        <translation>%1 اور %2 کا موازنہ رپورٹ سے نکالا گیا</translation>
    </message>
    <message>
        <source>A conversation without a name holds no message.</source>
        <translation>ایک بے نام گفتگو میں کوئی پیغام نہیں۔</translation>
    </message>
    <message>
        <source>The conversation &quot;%1&quot; holds no message.</source>
        <translation>گفتگو &quot;%1&quot; میں کوئی پیغام نہیں۔</translation>
    </message>
    <message>
        <source>The file holds records that are no messages: %1.</source>
        <translation>فائل میں ایسے اندراجات ہیں جو پیغام نہیں: %1۔</translation>
    </message>
    <message>
        <source>Search kept: %1</source>
        <translation>تلاش محفوظ: %1</translation>
    </message>
    <message>
        <source>Kept search forgotten: %1</source>
        <translation>محفوظ تلاش ختم: %1</translation>
    </message>
    <message>
        <source>a kept search needs a name</source>
        <translation>محفوظ تلاش کو نام چاہیے</translation>
    </message>
    <message>
        <source>no more than %1 searches are kept</source>
        <translation>%1 سے زیادہ تلاشیں محفوظ نہیں ہوتیں</translation>
    </message>
    <message>
        <source>The search &quot;%1&quot;</source>
        <translation>تلاش &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>%1 پر نوٹ</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>فرد %1</translation>
    </message>
    <message>
        <source>Identifier, first at %1</source>
        <translation>شناخت، پہلی بار %1 پر</translation>
    </message>
    <message>
        <source>Notes, names and titles</source>
        <translation>نوٹ، نام اور عنوان</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off after %1 entries; what follows was not read.</source>
        <translation>آرکائیو %1 اندراجات کے بعد خراب یا ادھورا ہے؛ اس کے بعد کا حصہ نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>The archive holds more than one entry named %1.</source>
        <translation>آرکائیو میں %1 نام کے ایک سے زیادہ اندراج ہیں۔</translation>
    </message>
    <message>
        <source>Done again by the officer</source>
        <translation>افسر نے دوبارہ کیا</translation>
    </message>
    <message>
        <source>Entity hidden on the link chart</source>
        <translation>روابط کے نقشے پر ایک اکائی چھپائی گئی</translation>
    </message>
    <message>
        <source>Entity moved on the link chart</source>
        <translation>روابط کے نقشے پر ایک اکائی ہٹائی گئی</translation>
    </message>
    <message>
        <source>Entity pinned on the link chart</source>
        <translation>روابط کے نقشے پر ایک اکائی جمائی گئی</translation>
    </message>
    <message>
        <source>Entity released on the link chart</source>
        <translation>روابط کے نقشے پر ایک اکائی چھوڑی گئی</translation>
    </message>
    <message>
        <source>Entity shown on the link chart</source>
        <translation>روابط کے نقشے پر ایک اکائی دکھائی گئی</translation>
    </message>
    <message>
        <source>Finding %1 added</source>
        <translation>نتیجہ %1 شامل کیا گیا</translation>
    </message>
    <message>
        <source>Finding %1 taken away</source>
        <translation>نتیجہ %1 ہٹایا گیا</translation>
    </message>
    <message>
        <source>Finding %1 taken away: %2</source>
        <translation>نتیجہ %1 ہٹایا گیا: %2</translation>
    </message>
    <message>
        <source>Hidden entities shown on the link chart</source>
        <translation>روابط کے نقشے پر چھپی اکائیاں دکھائی گئیں</translation>
    </message>
    <message>
        <source>Link added by the officer</source>
        <translation>افسر نے ربط شامل کیا</translation>
    </message>
    <message>
        <source>Link chart laid out</source>
        <translation>روابط کا نقشہ ترتیب دیا گیا</translation>
    </message>
    <message>
        <source>Messages marked for the report</source>
        <translation>پیغامات رپورٹ کے لیے نشان زد کیے گئے</translation>
    </message>
    <message>
        <source>Messages taken off the report</source>
        <translation>پیغامات رپورٹ سے ہٹائے گئے</translation>
    </message>
    <message>
        <source>Pinned entities released on the link chart</source>
        <translation>روابط کے نقشے پر جمی اکائیاں چھوڑی گئیں</translation>
    </message>
    <message>
        <source>View of the link chart shown</source>
        <translation>روابط کے نقشے کا منظر دکھایا گیا</translation>
    </message>
    <message>
        <source>Person %1 taken off the list: %2</source>
        <translation>فرد %1 فہرست سے ہٹایا گیا: %2</translation>
    </message>
    <message>
        <source>Person %1 put back on the list: %2</source>
        <translation>فرد %1 فہرست میں واپس آیا: %2</translation>
    </message>
    <message>
        <source>Task taken away: %1</source>
        <translation>کام ہٹایا گیا: %1</translation>
    </message>
    <message>
        <source>the value stands elsewhere in the case too</source>
        <translation>یہ قدر مقدمے میں کہیں اور بھی درج ہے</translation>
    </message>
    <message>
        <source>Filters of the link chart changed</source>
        <translation>روابط کے نقشے کے فلٹر بدلے گئے</translation>
    </message>
    <message>
        <source>Sections of the report put in another order</source>
        <translation>رپورٹ کے حصوں کی ترتیب بدلی گئی</translation>
    </message>
    <message>
        <source>Sections of the report chosen</source>
        <translation>رپورٹ کے حصے چنے گئے</translation>
    </message>
    <message>
        <source>stands beside the word %1: may be an account of it</source>
        <translation>لفظ %1 کے ساتھ ہے: اس کا کھاتہ ہو سکتا ہے</translation>
    </message>
    <message>
        <source>%1, an SQLite database and no export</source>
        <translation>%1، SQLite ڈیٹا بیس ہے، برآمد شدہ گفتگو نہیں</translation>
    </message>
    <message>
        <source>%1, a picture and no export</source>
        <translation>%1، تصویر ہے، برآمد شدہ گفتگو نہیں</translation>
    </message>
    <message>
        <source>%1, a PDF and no export</source>
        <translation>%1، PDF ہے، برآمد شدہ گفتگو نہیں</translation>
    </message>
    <message>
        <source>%1, an archive without any text that could be a chat</source>
        <translation>%1، ایسا آرکائیو جس میں گفتگو کا کوئی متن نہیں</translation>
    </message>
    <message>
        <source>%1, only zero bytes</source>
        <translation>%1، صرف صفر بائٹس</translation>
    </message>
    <message>
        <source>%1, only empty lines</source>
        <translation>%1، صرف خالی سطریں</translation>
    </message>
    <message>
        <source>%1, bytes that are no text, perhaps encrypted</source>
        <translation>%1، بائٹس جو متن نہیں، شاید خفیہ</translation>
    </message>
    <message>
        <source>%1 (an archive without any text that could be a chat)</source>
        <translation>%1 (ایسا آرکائیو جس میں گفتگو کا کوئی متن نہیں)</translation>
    </message>
    <message>
        <source>%1 (an SQLite database, not an export)</source>
        <translation>%1 (SQLite ڈیٹا بیس، برآمد شدہ فائل نہیں)</translation>
    </message>
    <message>
        <source>%1 (a picture, not an export)</source>
        <translation>%1 (تصویر، برآمد شدہ فائل نہیں)</translation>
    </message>
    <message>
        <source>%1 (a PDF, not an export)</source>
        <translation>%1 (PDF، برآمد شدہ فائل نہیں)</translation>
    </message>
    <message>
        <source>%1 (only zero bytes)</source>
        <translation>%1 (صرف صفر بائٹس)</translation>
    </message>
    <message>
        <source>%1 (only empty lines)</source>
        <translation>%1 (صرف خالی سطریں)</translation>
    </message>
    <message>
        <source>%1 (bytes that are no text, perhaps encrypted)</source>
        <translation>%1 (بائٹس جو متن نہیں، شاید خفیہ)</translation>
    </message>
    <message>
        <source>The archive holds an entry whose name leads out of it: %1.</source>
        <translation>آرکائیو میں ایسا اندراج ہے جس کا نام باہر لے جاتا ہے: %1۔</translation>
    </message>
    <message>
        <source>Language of the report chosen</source>
        <translation>رپورٹ کی زبان چنی گئی</translation>
    </message>
    <message>
        <source>Kind of the report chosen</source>
        <translation>رپورٹ کی قسم چنی گئی</translation>
    </message>
    <message>
        <source>%1 by its byte order mark</source>
        <translation>%1، اپنے ابتدائی نشان سے</translation>
    </message>
    <message>
        <source>%1, concluded from the bytes</source>
        <translation>%1، بائٹوں سے اخذ کیا گیا</translation>
    </message>
    <message>
        <source>Only the first %1 MiB of the text were read.</source>
        <translation>متن کے صرف پہلے %1 ایم بی پڑھے گئے۔</translation>
        <source>the certificate: its root does not say that it may issue certificates (its key usage is missing), and with such a root anyone could pass as an issuer. Ask the agency for a root with the key usage “certificate signing” and a certificate issued by it</source>
        <translation>سرٹیفکیٹ: اس کا بنیادی سرٹیفکیٹ نہیں بتاتا کہ وہ سرٹیفکیٹ جاری کر سکتا ہے (key usage درج نہیں)، اور ایسے بنیادی سرٹیفکیٹ سے کوئی بھی جاری کنندہ بن سکتا ہے۔ ادارے سے ایسا بنیادی سرٹیفکیٹ مانگیں جس میں “certificate signing” درج ہو، اور اسی کا جاری کردہ سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>The picture of %1 is to be looked at again for %2</source>
        <translation>%1 کی تصویر %2 کے لیے دوبارہ دیکھی جائے</translation>
    </message>
    <message>
        <source>The picture of %1 needs no region for %2</source>
        <translation>%1 کی تصویر پر %2 کے لیے حصہ نشان زد کرنا ضروری نہیں</translation>
    </message>
    <message>
        <source>Words of what was removed may stand in the picture of %1: mark a region on it, or say why not</source>
        <translation>%1 کی تصویر میں ہٹائے گئے الفاظ ہو سکتے ہیں: اس پر حصہ نشان زد کریں یا وجہ بتائیں</translation>
    </message>
    <message>
        <source>%1 message in turn</source>
        <translation>باری باری %1 پیغام</translation>
    </message>
    <message>
        <source>%1 messages in turn</source>
        <translation>باری باری %1 پیغامات</translation>
    </message>
</context>
<context>
    <name>StartCheck</name>
    <message>
        <source>Database encryption works</source>
        <translation>ڈیٹا بیس کی خفیہ کاری کام کر رہی ہے</translation>
    </message>
    <message>
        <source>Database encryption does not work</source>
        <translation>ڈیٹا بیس کی خفیہ کاری کام نہیں کر رہی</translation>
    </message>
    <message>
        <source>Hash and signature self-test passed</source>
        <translation>ہیش اور دستخط کی خود جانچ کامیاب رہی</translation>
    </message>
    <message>
        <source>Hash and signature self-test failed</source>
        <translation>ہیش اور دستخط کی خود جانچ ناکام رہی</translation>
    </message>
    <message>
        <source>The clock moved back since last use</source>
        <translation>گھڑی پچھلے استعمال سے پیچھے گئی ہے</translation>
    </message>
    <message>
        <source>Clock moved forward since last use</source>
        <translation>گھڑی پچھلے استعمال سے آگے بڑھی ہے</translation>
    </message>
    <message>
        <source>Nothing of a case is swapped to disk readable</source>
        <translation>مقدمے کا کوئی حصہ پڑھنے کے قابل حالت میں ڈسک پر نہیں جاتا</translation>
    </message>
    <message>
        <source>Swap on this laptop is not encrypted</source>
        <translation>اس لیپ ٹاپ کا سویپ خفیہ نہیں</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Export this list</source>
        <translation>یہ فہرست برآمد کریں</translation>
    </message>
    <message>
        <source>The list was not exported</source>
        <translation>فہرست برآمد نہیں ہوئی</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>اسپریڈ شیٹ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%Ln سطر لکھی گئی۔</numerusform>
            <numerusform>%Ln سطریں لکھی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>قطاریں نقل کریں</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>جدول برآمد کریں…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied. The clipboard is cleared in a minute.</source>
        <translation>
            <numerusform>%Ln قطار نقل ہوئی۔ کلپ بورڈ ایک منٹ میں صاف ہو جائے گا۔</numerusform>
            <numerusform>%Ln قطاریں نقل ہوئیں۔ کلپ بورڈ ایک منٹ میں صاف ہو جائے گا۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkForm</name>
    <message>
        <source>Aliases</source>
        <translation>عرفیت</translation>
    </message>
    <message>
        <source>Numbers, accounts and chat names linked to them</source>
        <translation>ان سے منسلک نمبر، اکاؤنٹ اور گفتگو کے نام</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>فائل کا نام</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>آلہ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>All text read from it</source>
        <translation>اس سے پڑھا گیا تمام متن</translation>
    </message>
    <message>
        <source>Camera data: device, time, place</source>
        <translation>کیمرے کے کوائف: آلہ، وقت، مقام</translation>
    </message>
    <message>
        <source>All of it: only number and hash are left</source>
        <translation>پوری شے: صرف نمبر اور ہیش باقی رہیں گے</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Reason, printed in the log of the report</source>
        <translation>وجہ، جو رپورٹ کے اندراج میں چھپے گی</translation>
    </message>
    <message>
        <source>Redacted reports leave out what is ticked, here and wherever else it stands. What is not ticked is still printed. The case keeps everything.</source>
        <translation>اخفا شدہ رپورٹیں نشان زدہ چیزیں یہاں اور جہاں کہیں بھی ہوں، چھوڑ دیتی ہیں۔ جس پر نشان نہ ہو وہ بدستور چھپتا ہے۔ مقدمے میں سب کچھ محفوظ رہتا ہے۔</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشان لگائیں</translation>
    </message>
    <message>
        <source>redacted already: %1</source>
        <translation>پہلے سے مخفی: %1</translation>
    </message>
    <message>
        <source>Shorter than four letters: left out where it stands alone, not within other texts.</source>
        <translation>چار حروف سے کم: جہاں اکیلا ہو وہاں چھوڑا جائے گا، دوسرے متن کے اندر نہیں۔</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>کم از کم 10 حروف۔</translation>
    </message>
    <message>
        <source>Import chat</source>
        <translation>گفتگو درآمد کریں</translation>
    </message>
    <message>
        <source>The format is recognised by itself. Times are kept as written, with the rule that read them.</source>
        <translation>قسم خود پہچانی جاتی ہے۔ اوقات جیسے لکھے ہیں ویسے ہی رکھے جاتے ہیں، پڑھنے کے قاعدے کے ساتھ۔</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درآمد کریں</translation>
    </message>
    <message>
        <source>Exhibit with the export</source>
        <translation>برآمد شدہ فائل والی شہادتی شے</translation>
    </message>
    <message>
        <source>Order of the date</source>
        <translation>تاریخ کی ترتیب</translation>
    </message>
    <message>
        <source>Found from the file</source>
        <translation>فائل سے معلوم</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>دن، مہینہ، سال</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>مہینہ، دن، سال</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>سال، مہینہ، دن</translation>
    </message>
    <message>
        <source>Time zone of the phone</source>
        <translation>فون کا منطقۂ وقت</translation>
    </message>
    <message>
        <source>Left empty, Pakistan time is assumed and marked so.</source>
        <translation>خالی رہے تو پاکستانی وقت فرض کیا جاتا ہے اور ایسا ہی درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Which comes first, day or month?</source>
        <translation>پہلے کون آتا ہے، دن یا مہینہ؟</translation>
    </message>
    <message>
        <source>Phones set to Pakistan or the United Kingdom write the day first. Your answer is kept with the chat.</source>
        <translation>پاکستان یا برطانیہ کی ترتیب والے فون پہلے دن لکھتے ہیں۔ آپ کا جواب گفتگو کے ساتھ محفوظ رہتا ہے۔</translation>
    </message>
    <message>
        <source>Check a wallet or identifier</source>
        <translation>والٹ یا شناخت جانچیں</translation>
    </message>
    <message>
        <source>Wallet, CNIC, IBAN, phone, IMEI, card, onion address and others. Nothing is saved.</source>
        <translation>والٹ، شناختی کارڈ، آئی بی اے این، فون، آئی ایم ای آئی، بینک کارڈ، اونین پتہ اور دیگر۔ کچھ محفوظ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>جانچیں</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>قدر</translation>
    </message>
    <message>
        <source>Record an identifier</source>
        <translation>شناخت درج کریں</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>یہ کیسے معلوم ہوا</translation>
    </message>
    <message>
        <source>It goes into the audit.</source>
        <translation>یہ آڈٹ میں درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Exhibit that shows it</source>
        <translation>اسے دکھانے والی شہادتی شے</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>ملزم</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>مشتبہ</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>گواہ</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>مستغیث</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>نامعلوم فرد</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>نام اردو میں</translation>
    </message>
    <message>
        <source>Aliases, with commas</source>
        <translation>عرفیتیں، کاما کے ساتھ</translation>
    </message>
    <message>
        <source>An unknown person needs at least an alias.</source>
        <translation>نامعلوم فرد کے لیے کم از کم ایک عرفیت ضروری ہے۔</translation>
    </message>
    <message>
        <source>CNIC as an exhibit shows it</source>
        <translation>شناختی کارڈ نمبر جیسا شہادتی شے میں ہے</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Named in the FIR</source>
        <translation>ایف آئی آر میں نامزد</translation>
    </message>
    <message>
        <source>Link to a person</source>
        <translation>فرد سے جوڑیں</translation>
    </message>
    <message>
        <source>Say what shows that it is theirs. A valid checksum does not show who owns it.</source>
        <translation>بتائیں کیا چیز اسے ان کا ظاہر کرتی ہے۔ درست چیک سم مالک کو ثابت نہیں کرتا۔</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>جوڑیں</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>How surely</source>
        <translation>کتنا یقین</translation>
    </message>
    <message>
        <source>Assumed, not certain</source>
        <translation>فرض کیا گیا، یقینی نہیں</translation>
    </message>
    <message>
        <source>Certain: the exhibit says so</source>
        <translation>یقینی: شہادتی شے یہی کہتی ہے</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>والٹ</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>نجی کلید</translation>
    </message>
    <message>
        <source>Extended key</source>
        <translation>توسیعی کلید</translation>
    </message>
    <message>
        <source>Seed phrase</source>
        <translation>بحالی کے الفاظ</translation>
    </message>
    <message>
        <source>Payment request</source>
        <translation>ادائیگی کی درخواست</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>لین دین</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>آئی بی اے این</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ای میل</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>ویب پتہ</translation>
    </message>
    <message>
        <source>Onion address</source>
        <translation>اونین پتہ</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>آئی پی پتہ</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>میک پتہ</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>آئی ایم ای آئی</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>بینک کارڈ</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>نمبر پلیٹ</translation>
    </message>
    <message>
        <source>Parcel number</source>
        <translation>پارسل نمبر</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>اکاؤنٹ کا نام</translation>
    </message>
    <message>
        <source>PGP key</source>
        <translation>پی جی پی کلید</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>محلِ وقوع</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Read a table as a chat</source>
        <translation>جدول کو گفتگو کے طور پر پڑھیں</translation>
    </message>
    <message>
        <source>Any CSV or XLSX: next you say which column is the time, the sender and the text.</source>
        <translation>کوئی بھی CSV یا XLSX: آگے آپ بتاتے ہیں کہ وقت، بھیجنے والے اور متن کا کالم کون سا ہے۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Exhibit with the table</source>
        <translation>جدول والی شہادتی شے</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>شکل</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>خود پہچانی جائے</translation>
    </message>
</context>
<context>
    <name>saboot::ui::Actions</name>
    <message>
        <source>Not available here.</source>
        <translation>یہاں دستیاب نہیں۔</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>مقدمہ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>جائیں</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>شواہد</translation>
    </message>
    <message>
        <source>View</source>
        <translation>منظر</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>ڈیسک</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>ترمیم</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>شناختیں</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>روابط کا نقشہ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>واقعات کی ترتیب</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
</context>
<context>
    <name>saboot::ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>آڈٹ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>Filter the audit</source>
        <translation>آڈٹ چھانٹیں</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>ابھی تصدیق کریں</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>افسر</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>واقعہ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>شے</translation>
    </message>
    <message>
        <source>What</source>
        <translation>تفصیل</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln واقعہ</numerusform>
            <numerusform>%Ln واقعات</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>سرا %1</translation>
    </message>
    <message>
        <source>The chain head is older than its mirror</source>
        <translation>زنجیر کا سرا اپنی نقل سے پرانا ہے</translation>
    </message>
    <message>
        <source>The audit could not be read</source>
        <translation>آڈٹ پڑھا نہ جا سکا</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>واقعہ %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ہیش</translation>
    </message>
    <message>
        <source>hash of the record</source>
        <translation>اندراج کا ہیش</translation>
    </message>
    <message>
        <source>Events shown</source>
        <translation>دکھائے گئے واقعات</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>تمام واقعات</translation>
    </message>
    <message>
        <source>Head for the roznamcha…</source>
        <translation>روزنامچے کے لیے سرا…</translation>
    </message>
    <message>
        <source>A slip with the chain head, to print and paste into the diary</source>
        <translation>زنجیر کے سرے کی پرچی، چھاپ کر روزنامچے میں لگانے کو</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>No fault: %1 events and %2 originals agree.</source>
        <translation>کوئی خرابی نہیں: %1 واقعات اور %2 اصل متفق ہیں۔</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>تصدیق %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
        <translation>
            <numerusform>%Ln خرابی ملی۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
            <numerusform>%Ln خرابیاں ملیں۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>What follows event %1 is not proved.</source>
        <translation>واقعہ %1 کے بعد کچھ ثابت نہیں۔</translation>
    </message>
    <message>
        <source>Wrong from here</source>
        <translation>یہاں سے غلط</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>ثابت نہیں</translation>
    </message>
    <message>
        <source>Read the audit</source>
        <translation>آڈٹ پڑھیں</translation>
    </message>
    <message>
        <source>Head for the roznamcha</source>
        <translation>روزنامچے کے لیے سرا</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>مقدمہ</translation>
    </message>
    <message>
        <source>FIR</source>
        <translation>ایف آئی آر</translation>
    </message>
    <message>
        <source>Short head</source>
        <translation>مختصر سرا</translation>
    </message>
    <message>
        <source>Chain head of the case</source>
        <translation>مقدمے کی زنجیر کا سرا</translation>
    </message>
    <message>
        <source>A later head of this case that does not contain this event shows that the case was changed.</source>
        <translation>اس مقدمے کا بعد کا سرا اگر اس واقعے کو شامل نہ کرے تو مقدمہ بدلا گیا ہے۔</translation>
    </message>
    <message>
        <source>The slip is written.</source>
        <translation>پرچی لکھی گئی۔</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>زنجیر</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>سرا</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>چھپا ہوا</translation>
    </message>
    <message>
        <source>chain head</source>
        <translation>زنجیر کا سرا</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>درخت</translation>
    </message>
    <message>
        <source>root of the Merkle tree</source>
        <translation>مرکل درخت کی جڑ</translation>
    </message>
    <message>
        <source>Mirrors of the head</source>
        <translation>سرے کی نقول</translation>
    </message>
    <message>
        <source>Officer’s identity file</source>
        <translation>افسر کی شناختی فائل</translation>
    </message>
    <message>
        <source>head.log beside the case</source>
        <translation>مقدمے کے ساتھ head.log</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>متفق</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Paste the slip into the diary, or write the short head there by hand.</source>
        <translation>پرچی روزنامچے میں چسپاں کریں، یا مختصر سرا وہاں ہاتھ سے لکھیں۔</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>پی ڈی ایف محفوظ کریں…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Chain head</source>
        <translation>زنجیر کا سرا</translation>
    </message>
</context>
<context>
    <name>saboot::ui::BubbleDelegate</name>
    <message>
        <source>%1 deleted this message</source>
        <translation>%1 نے یہ پیغام مٹا دیا</translation>
    </message>
    <message>
        <source>not in the export</source>
        <translation>برآمد شدہ فائل میں نہیں</translation>
    </message>
    <message>
        <source>answers an earlier message</source>
        <translation>پہلے کے ایک پیغام کا جواب</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ترمیم شدہ</translation>
    </message>
    <message>
        <source>forwarded from %1</source>
        <translation>%1 سے آگے بھیجا گیا</translation>
    </message>
    <message>
        <source>Translation by the officer</source>
        <translation>افسر کا ترجمہ</translation>
    </message>
    <message>
        <source>redacted in reports: %1</source>
        <translation>رپورٹوں میں اخفا شدہ: %1</translation>
    </message>
</context>
<context>
    <name>saboot::ui::CaseCard</name>
    <message>
        <source>Practice</source>
        <translation>مشق</translation>
    </message>
    <message>
        <source>Practice case</source>
        <translation>مشقی مقدمہ</translation>
    </message>
    <message>
        <source>FIR %1</source>
        <translation>ایف آئی آر %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>%1 کو کھولا گیا</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تربیت</translation>
    </message>
</context>
<context>
    <name>saboot::ui::CaseFlow</name>
    <message>
        <source>Unlock the desk first.</source>
        <translation>پہلے ڈیسک کھولیں۔</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Open case folder</source>
        <translation>مقدمے کا فولڈر کھولیں</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>The case was not opened</source>
        <translation>مقدمہ نہیں کھلا</translation>
    </message>
    <message>
        <source>Opened.</source>
        <translation>کھل گیا۔</translation>
    </message>
    <message>
        <source>Noticed while opening</source>
        <translation>کھولتے وقت نوٹ کیا گیا</translation>
    </message>
    <message>
        <source>Make case</source>
        <translation>مقدمہ بنائیں</translation>
    </message>
    <message>
        <source>The case was not made</source>
        <translation>مقدمہ نہیں بنا</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>بحالی کی کلید</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>Edit particulars</source>
        <translation>کوائف بدلیں</translation>
    </message>
    <message>
        <source>Change the particulars</source>
        <translation>کوائف تبدیل کریں</translation>
    </message>
    <message>
        <source>The old particulars stay in the audit.</source>
        <translation>پرانے کوائف آڈٹ میں رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تبدیل کریں</translation>
    </message>
    <message>
        <source>Identity card of the officer</source>
        <translation>افسر کا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Identity cards</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Give an officer a key</source>
        <translation>افسر کو کلید دیں</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>نوٹ لکھیں</translation>
    </message>
    <message>
        <source>A note is written once. It cannot be changed later, only followed by another.</source>
        <translation>نوٹ ایک بار لکھا جاتا ہے۔ بعد میں بدلا نہیں جا سکتا، صرف نیا نوٹ لکھا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>About (exhibit or message number)</source>
        <translation>کس بارے میں (شہادتی شے یا پیغام کا نمبر)</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>کام شامل کریں</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>کیا کرنا ہے</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>کب تک</translation>
    </message>
    <message>
        <source>Verify the case</source>
        <translation>مقدمے کی تصدیق کریں</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>تصدیق</translation>
    </message>
    <message>
        <source>The verification found faults</source>
        <translation>تصدیق میں خرابیاں ملیں</translation>
    </message>
    <message>
        <source>Save my identity card</source>
        <translation>میرا شناختی کارڈ محفوظ کریں</translation>
    </message>
    <message>
        <source>Identity card saved</source>
        <translation>شناختی کارڈ محفوظ ہو گیا</translation>
    </message>
    <message>
        <source>Give %1 to the officer who is to add you. It holds public data only.</source>
        <translation>%1 اس افسر کو دیں جو آپ کو شامل کرے گا۔ اس میں صرف عام معلومات ہیں۔</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>پاس فریز بدلیں</translation>
    </message>
    <message>
        <source>The cases need no change: only your identity is locked anew.</source>
        <translation>مقدموں میں تبدیلی کی ضرورت نہیں: صرف آپ کی شناخت نئے سرے سے مقفل ہوتی ہے۔</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>موجودہ پاس فریز</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>نیا پاس فریز</translation>
    </message>
    <message>
        <source>Five or more random words, or 14 or more mixed characters.</source>
        <translation>پانچ یا زیادہ بے ترتیب الفاظ، یا 14 یا زیادہ ملے جلے حروف۔</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>پاس فریز نہیں بدلا</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>پاس فریز بدل گیا</translation>
    </message>
    <message>
        <source>The new passphrase opens this desk from now on.</source>
        <translation>اب سے نیا پاس فریز اس ڈیسک کو کھولے گا۔</translation>
    </message>
    <message>
        <source>Open a case to give this officer a key to it.</source>
        <translation>اس افسر کو کلید دینے کے لیے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>With this key the case can be opened if every passphrase is lost. It is shown once and stored nowhere. Print it or write it down, seal it in an envelope and hand it to your supervisor.</source>
        <translation>اگر تمام پاس فریز کھو جائیں تو اس کلید سے مقدمہ کھل سکتا ہے۔ یہ ایک ہی بار دکھائی جاتی ہے اور کہیں محفوظ نہیں ہوتی۔ اسے چھاپیں یا لکھ لیں، لفافے میں مہر بند کریں اور اپنے نگران کو دیں۔</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>یہ میرے پاس کاغذ پر ہے</translation>
    </message>
    <message>
        <source>Print it or write it down first, then tick this.</source>
        <translation>پہلے اسے چھاپیں یا لکھ لیں، پھر یہاں نشان لگائیں۔</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>مقدمہ</translation>
    </message>
    <message>
        <source>FIR</source>
        <translation>ایف آئی آر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>افسر</translation>
    </message>
    <message>
        <source>With this key the case can be opened without any passphrase. Keep it in a sealed envelope with the supervisor.</source>
        <translation>اس کلید سے مقدمہ کسی پاس فریز کے بغیر کھل سکتا ہے۔ اسے مہر بند لفافے میں نگران کے پاس رکھیں۔</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChartCanvas</name>
    <message>
        <source>Link chart</source>
        <translation>روابط کا نقشہ</translation>
    </message>
    <message>
        <source>Link %1: %2</source>
        <translation>ربط %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%Ln شے</numerusform>
            <numerusform>%Ln اشیا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln ربط</numerusform>
            <numerusform>%Ln روابط</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>چنا ہوا: %1</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ChatsPage</name>
    <message>
        <source>Chats</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Import chat…</source>
        <translation>گفتگو درآمد کریں…</translation>
    </message>
    <message>
        <source>Filter threads</source>
        <translation>گفتگو چھانٹیں</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>گفتگو کی فہرست</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>پیغامات</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>صاف کریں</translation>
    </message>
    <message>
        <source>Mark as exhibit…</source>
        <translation>شہادتی شے بنائیں…</translation>
    </message>
    <message>
        <source>No chats. Import an export from WhatsApp, Telegram or another source.</source>
        <translation>کوئی گفتگو نہیں۔ WhatsApp، Telegram یا کسی اور ماخذ کی برآمد شدہ فائل درآمد کریں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Select messages first.</source>
        <translation>پہلے پیغامات چنیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%Ln گفتگو</numerusform>
            <numerusform>%Ln گفتگو</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 پیغامات</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%Ln شریک</numerusform>
            <numerusform>%Ln شرکا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 تا %2</translation>
    </message>
    <message>
        <source>from exhibit %1</source>
        <translation>شہادتی شے %1 سے</translation>
    </message>
    <message>
        <source>zone assumed: %1</source>
        <translation>منطقۂ وقت فرض کیا گیا: %1</translation>
    </message>
    <message>
        <source>order of the date said by the officer: %1</source>
        <translation>تاریخ کی ترتیب افسر نے بتائی: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) noticed while reading</source>
        <translation>
            <numerusform>پڑھتے ہوئے %Ln مقام نظر آیا</numerusform>
            <numerusform>پڑھتے ہوئے %Ln مقامات نظر آئے</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s) in this thread</source>
        <translation>
            <numerusform>اس گفتگو میں %Ln شبہ</numerusform>
            <numerusform>اس گفتگو میں %Ln شبہات</numerusform>
        </translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>سطریں دکھائیں</translation>
    </message>
    <message>
        <source>Original file %1, unchanged</source>
        <translation>اصل فائل %1، بغیر تبدیلی</translation>
    </message>
    <message>
        <source>format chosen by an officer</source>
        <translation>قسم افسر نے چنی</translation>
    </message>
    <message>
        <source>format recognised, sure: %1 of 100</source>
        <translation>قسم پہچانی گئی، یقین کے ساتھ: 100 میں سے %1</translation>
    </message>
    <message>
        <source>format recognised, rather sure: %1 of 100</source>
        <translation>قسم پہچانی گئی، غالباً درست: 100 میں سے %1</translation>
    </message>
    <message>
        <source>format recognised, unsure: %1 of 100. Compare with the original.</source>
        <translation>قسم پہچانی گئی، مگر یقین نہیں: 100 میں سے %1۔ اصل سے موازنہ کریں۔</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>اصل کا SHA-256</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>گفتگو %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>درآمد: %1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>پیغام %1</translation>
    </message>
    <message>
        <source>System line</source>
        <translation>نظام کی سطر</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>سطر %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>اندراج %1</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>بائٹ %1</translation>
    </message>
    <message>
        <source>Text kept as found</source>
        <translation>متن جوں کا توں رکھا گیا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>جیسا لکھا ہے</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>یقین</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln مرحلہ</numerusform>
            <numerusform>%Ln مراحل</numerusform>
        </translation>
    </message>
    <message>
        <source>Range %1 to %2</source>
        <translation>حصہ %1 تا %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln پیغام</numerusform>
            <numerusform>%Ln پیغامات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%Ln منسلکہ</numerusform>
            <numerusform>%Ln منسلکات</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>کچھ نہیں چھوڑا گیا</translation>
    </message>
    <message>
        <source>Mark %1 to %2 for the report</source>
        <translation>%1 تا %2 کو رپورٹ کے لیے نشان زد کریں</translation>
    </message>
    <message>
        <source>The range is printed in full, nothing left out.</source>
        <translation>یہ حصہ پورا چھپتا ہے، کچھ نہیں چھوڑا جاتا۔</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشان لگائیں</translation>
    </message>
    <message>
        <source>Mark range</source>
        <translation>حصہ نشان زد کریں</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>کسی دن پر جائیں</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>جائیں</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>zone settled: %1</source>
        <translation>وقت کا علاقہ طے شدہ: %1</translation>
    </message>
    <message>
        <source>whose phone it is, is not said</source>
        <translation>یہ نہیں لکھا کہ فون کس کا ہے</translation>
    </message>
    <message>
        <source>Doubts settled</source>
        <translation>شبہات طے ہو گئے</translation>
    </message>
    <message>
        <source>Settle doubts</source>
        <translation>شبہات طے کریں</translation>
    </message>
    <message>
        <source>Settle the doubts of %1</source>
        <translation>%1 کے شبہات طے کریں</translation>
    </message>
    <message>
        <source>The messages stay as found. Your answer is kept with the chat and in the audit.</source>
        <translation>پیغامات جوں کے توں رہتے ہیں۔ آپ کا جواب گفتگو کے ساتھ اور آڈٹ میں رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>طے کریں</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>کھلا رہنے دیں</translation>
    </message>
    <message>
        <source>Was the phone set to %1?</source>
        <translation>کیا فون %1 پر تھا؟</translation>
    </message>
    <message>
        <source>Yes, its times are in this zone</source>
        <translation>جی ہاں، اس کے اوقات اسی علاقے کے ہیں</translation>
    </message>
    <message>
        <source>If it was set to another zone, import the export again and give that zone.</source>
        <translation>اگر فون کسی اور علاقے پر تھا تو برآمد شدہ فائل وہ علاقہ لکھ کر دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>Looked at, nothing of weight in them</source>
        <translation>دیکھ لیا، ان میں کچھ اہم نہیں</translation>
    </message>
    <message>
        <source>Looked at, they matter; a note says what</source>
        <translation>دیکھ لیا، یہ اہم ہیں؛ نوٹ میں لکھا ہے</translation>
    </message>
    <message>
        <source>Whose phone is it?</source>
        <translation>فون کس کا ہے؟</translation>
    </message>
    <message>
        <source>Their messages stand at the other side.</source>
        <translation>ان کے پیغامات دوسری طرف دکھتے ہیں۔</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>کیسے معلوم ہے</translation>
    </message>
    <message>
        <source>It goes into the audit.</source>
        <translation>یہ آڈٹ میں درج ہوگی۔</translation>
    </message>
    <message>
        <source>Write at least 10 characters.</source>
        <translation>کم از کم 10 حروف لکھیں۔</translation>
    </message>
    <message>
        <source>Find the next doubt</source>
        <translation>اگلا شبہ تلاش کریں</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>اگلا شبہ</translation>
    </message>
    <message>
        <source>Every message of this thread has a time.</source>
        <translation>اس گفتگو کے ہر پیغام کا وقت موجود ہے۔</translation>
    </message>
    <message>
        <source>Take %1 to %2 off the report</source>
        <translation>%1 سے %2 تک رپورٹ سے ہٹائیں</translation>
    </message>
    <message>
        <source>The messages stay in the case. The mark stays in the audit.</source>
        <translation>پیغامات مقدمے میں رہتے ہیں۔ نشان آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Take off the report</source>
        <translation>رپورٹ سے ہٹائیں</translation>
    </message>
    <message>
        <source>Mark message</source>
        <translation>پیغام پر نشان لگائیں</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>%1 کے نشان</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>نشان، کاما کے ساتھ</translation>
    </message>
    <message>
        <source>price, delivery</source>
        <translation>قیمت، ترسیل</translation>
    </message>
    <message>
        <source>Translation of %1</source>
        <translation>%1 کا ترجمہ</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>ترجمہ</translation>
    </message>
    <message>
        <source>Shown below the original, as the officer&apos;s. Empty takes it away.</source>
        <translation>اصل کے نیچے، افسر کے ترجمے کے طور پر دکھایا جاتا ہے۔ خالی چھوڑنے سے ہٹ جاتا ہے۔</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>%1 کے بارے میں نوٹ</translation>
    </message>
    <message>
        <source>A note is written once. It cannot be changed or deleted.</source>
        <translation>نوٹ ایک بار لکھا جاتا ہے۔ نہ بدلا جا سکتا ہے نہ مٹایا۔</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>نوٹ لکھیں</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Find the message answered</source>
        <translation>جس پیغام کا جواب ہے وہ تلاش کریں</translation>
    </message>
    <message>
        <source>The message answered</source>
        <translation>جس پیغام کا یہ جواب ہے</translation>
    </message>
    <message>
        <source>The export does not hold the message that this one answers.</source>
        <translation>جس پیغام کا یہ جواب ہے وہ برآمد شدہ فائل میں نہیں۔</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>تمام پیغامات</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>جھنڈی والے</translation>
    </message>
    <message>
        <source>With an identifier</source>
        <translation>جن میں شناخت ہے</translation>
    </message>
    <message>
        <source>With an attachment</source>
        <translation>جن کے ساتھ منسلکہ ہے</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>جن پر نوٹ ہے</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>ترمیم شدہ</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حذف شدہ</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>بغیر وقت کے</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 کی طرف سے</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>ٹیگ %1</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>چھانٹ %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>پیغامات چھانٹیں</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>تلاش</translation>
    </message>
    <message>
        <source>not a search yet</source>
        <translation>ابھی تلاش مکمل نہیں</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>کچھ نہیں ملا۔ چھوٹا لفظ آزمائیں۔</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>No message of this thread is from that day or later.</source>
        <translation>اس دن یا اس کے بعد کا کوئی پیغام اس گفتگو میں نہیں۔</translation>
    </message>
    <message>
        <source>Found in it</source>
        <translation>اس میں ملا</translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%Ln شناخت</numerusform>
            <numerusform>%Ln شناخت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen in %n place(s)</source>
        <translation>
            <numerusform>%Ln جگہ دیکھا گیا</numerusform>
            <numerusform>%Ln جگہ دیکھا گیا</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 کھولیں</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>منسلکات</translation>
    </message>
    <message>
        <source>Missing: the export does not hold it.</source>
        <translation>موجود نہیں: برآمد شدہ فائل میں یہ نہیں۔</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>موجود نہیں: %1</translation>
    </message>
    <message>
        <source>By officers</source>
        <translation>افسران کی طرف سے</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>ٹیگ: %1</translation>
    </message>
    <message>
        <source>Translation: %1</source>
        <translation>ترجمہ: %1</translation>
    </message>
    <message>
        <source>Statistics of this thread</source>
        <translation>اس گفتگو کے اعداد و شمار</translation>
    </message>
    <message>
        <source>No message is shown under this filter.</source>
        <translation>اس چھانٹی میں کوئی پیغام نہیں دکھتا۔</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>تمام پیغامات دکھائیں</translation>
    </message>
    <message>
        <source>Find in this thread (/)</source>
        <translation>اس گفتگو میں تلاش (/)</translation>
    </message>
    <message>
        <source>Go to a day (G)</source>
        <translation>کسی دن پر جائیں (G)</translation>
    </message>
    <message>
        <source>More about this message</source>
        <translation>اس پیغام کے بارے میں مزید</translation>
    </message>
    <message>
        <source>Find in this thread</source>
        <translation>اس گفتگو میں تلاش</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>پچھلا ملا ہوا (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>اگلا ملا ہوا (Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>بند کریں (Escape)</translation>
    </message>
    <message>
        <source>The chats could not be read.</source>
        <translation>گفتگو پڑھی نہ جا سکی۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Marked for redaction</source>
        <translation>اخفا کے لیے نشان زد</translation>
    </message>
    <message>
        <source>With a word of the trade</source>
        <translation>دھندے کے لفظ والے</translation>
    </message>
    <message>
        <source>Select a message first.</source>
        <translation>پہلے پیغام چنیں۔</translation>
    </message>
    <message>
        <source>No chats.</source>
        <translation>کوئی گفتگو نہیں۔</translation>
    </message>
    <message>
        <source>Words of the trade have a dashed line below them: suggestions where to read, never findings.</source>
        <translation>دھندے کے الفاظ کے نیچے ٹوٹی لکیر ہے: یہ پڑھنے کے اشارے ہیں، نتائج ہرگز نہیں۔</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>الفاظ…</translation>
    </message>
    <message>
        <source>Edit the words of the trade</source>
        <translation>دھندے کے الفاظ میں ترمیم</translation>
    </message>
    <message>
        <source>Hide words of the trade (W)</source>
        <translation>دھندے کے الفاظ چھپائیں (W)</translation>
    </message>
    <message>
        <source>Words of the trade</source>
        <translation>دھندے کے الفاظ</translation>
    </message>
    <message>
        <source>Any word</source>
        <translation>کوئی بھی لفظ</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>اشارے</translation>
    </message>
    <message>
        <source>an everyday word too</source>
        <translation>روزمرہ کا لفظ بھی</translation>
    </message>
    <message>
        <source>A suggestion where to read, never a finding.</source>
        <translation>پڑھنے کا اشارہ، نتیجہ ہرگز نہیں۔</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>ہٹائیں…</translation>
    </message>
    <message>
        <source>Lift the redaction %1</source>
        <translation>اخفا %1 ختم کریں</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>پورا پیغام</translation>
    </message>
    <message>
        <source>The export gives no time</source>
        <translation>برآمد فائل میں وقت نہیں</translation>
    </message>
    <message>
        <source>A count from 1970, UTC</source>
        <translation>۱۹۷۰ سے شمار، یو ٹی سی</translation>
    </message>
    <message>
        <source>The date of a mail</source>
        <translation>برقی خط کی تاریخ</translation>
    </message>
    <message>
        <source>order of day and month not settled</source>
        <translation>دن اور مہینے کی ترتیب طے نہیں</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>دن/مہینہ/سال</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>مہینہ/دن/سال</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>سال/مہینہ/دن</translation>
    </message>
    <message>
        <source>(assumed)</source>
        <translation>(فرض کردہ)</translation>
    </message>
    <message>
        <source>day from the heading above</source>
        <translation>دن اوپر کے عنوان سے</translation>
    </message>
    <message>
        <source>Persian calendar</source>
        <translation>ایرانی تقویم</translation>
    </message>
    <message>
        <source>Buddhist calendar</source>
        <translation>بدھ تقویم</translation>
    </message>
    <message>
        <source>12-hour clock</source>
        <translation>بارہ گھنٹے کی گھڑی</translation>
    </message>
    <message>
        <source>24-hour clock</source>
        <translation>چوبیس گھنٹے کی گھڑی</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>منٹ تک معلوم</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1، فرض کردہ</translation>
    </message>
    <message>
        <source>%1, from other messages</source>
        <translation>%1، دوسرے پیغامات سے</translation>
    </message>
    <message>
        <source>This hour came twice; the earlier is taken.</source>
        <translation>یہ گھنٹہ دو بار آیا؛ پہلا لیا گیا۔</translation>
    </message>
    <message>
        <source>This hour was skipped by summer time.</source>
        <translation>گرمائی وقت میں یہ گھنٹہ چھوڑا گیا۔</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>پڑھا گیا بطور</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>منطقۂ وقت</translation>
    </message>
    <message>
        <source>Media of the chat…</source>
        <translation>گفتگو کی فائلیں…</translation>
    </message>
    <message>
        <source>What was noticed while reading…</source>
        <translation>پڑھتے ہوئے جو نظر آیا…</translation>
    </message>
    <message>
        <source>Also in the export</source>
        <translation>برآمد شدہ فائل میں مزید</translation>
    </message>
    <message>
        <source>Inside the chat&apos;s own file.</source>
        <translation>گفتگو کی اپنی فائل کے اندر۔</translation>
    </message>
    <message>
        <source>No range is chosen.</source>
        <translation>کوئی حصہ چنا نہیں گیا۔</translation>
    </message>
    <message>
        <source>The message is in no range marked for the report.</source>
        <translation>یہ پیغام رپورٹ کے لیے نشان زد کسی حصے میں نہیں۔</translation>
    </message>
    <message>
        <source>The message answers no other.</source>
        <translation>یہ پیغام کسی اور کا جواب نہیں۔</translation>
    </message>
    <message>
        <source>Every line of this thread was understood.</source>
        <translation>اس گفتگو کی ہر سطر سمجھی گئی۔</translation>
    </message>
    <message>
        <source>No filter is on.</source>
        <translation>کوئی چھانٹ نہیں لگی۔</translation>
    </message>
    <message>
        <source>Read the threads</source>
        <translation>گفتگو پڑھیں</translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation>ایک دن سے دوسرے دن تک…</translation>
    </message>
    <message>
        <source>Only messages of these days</source>
        <translation>صرف ان دنوں کے پیغامات</translation>
    </message>
    <message>
        <source>Days are those of Pakistan time, both taken in. Messages without a time are left out.</source>
        <translation>دن پاکستان کے وقت کے ہیں، دونوں شامل۔ بغیر وقت کے پیغام شامل نہیں۔</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>پہلا دن</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخری دن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>میسنجر</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>شہادتی شے</translation>
    </message>
    <message>
        <source>System lines</source>
        <translation>سسٹم کی سطریں</translation>
    </message>
    <message>
        <source>First</source>
        <translation>پہلی</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخری</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>وقت کا علاقہ</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>کھلے شبہات</translation>
    </message>
    <message>
        <source>Lines with remarks</source>
        <translation>قابلِ توجہ سطریں</translation>
    </message>
    <message>
        <source>Holder of the phone</source>
        <translation>فون رکھنے والا</translation>
    </message>
</context>
<context>
    <name>saboot::ui::DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>ڈیسک</translation>
    </message>
    <message>
        <source>Saboot · no network by design</source>
        <translation>ثبوت · ساخت ہی میں نیٹ ورک نہیں</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>روشن یا تاریک</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>On this laptop. Nothing leaves it.</source>
        <translation>اسی لیپ ٹاپ پر۔ یہاں سے کچھ باہر نہیں جاتا۔</translation>
    </message>
    <message>
        <source>No case on this laptop yet. Make one, or open its folder.</source>
        <translation>اس لیپ ٹاپ پر ابھی کوئی مقدمہ نہیں۔ نیا بنائیں، یا اس کا فولڈر کھولیں۔</translation>
    </message>
    <message>
        <source>Unlock the desk first.</source>
        <translation>پہلے ڈیسک کھولیں۔</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>نیا مقدمہ…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>فولڈر کھولیں…</translation>
    </message>
    <message>
        <source>Who works on this laptop</source>
        <translation>اس لیپ ٹاپ پر کون کام کرتا ہے</translation>
    </message>
    <message>
        <source>Your name goes into every record. The passphrase cannot be recovered by anyone.</source>
        <translation>آپ کا نام ہر اندراج میں جاتا ہے۔ پاس فریز کوئی بحال نہیں کر سکتا۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>نام اردو میں</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>ملازمت نمبر</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>یونٹ</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>پاس فریز</translation>
    </message>
    <message>
        <source>Five or more random words, or 14 or more mixed characters.</source>
        <translation>پانچ یا زیادہ بے ترتیب الفاظ، یا 14 یا زیادہ ملے جلے حروف۔</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>وہی دوبارہ</translation>
    </message>
    <message>
        <source>Make my desk</source>
        <translation>میرا ڈیسک بنائیں</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Unlock and open</source>
        <translation>ڈیسک اور مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>The desk is unlocked.</source>
        <translation>ڈیسک کھلا ہے۔</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>ابھی مقفل کریں</translation>
    </message>
    <message>
        <source>Save my identity card…</source>
        <translation>میرا شناختی کارڈ محفوظ کریں…</translation>
    </message>
    <message>
        <source>Checking the installation…</source>
        <translation>تنصیب کی جانچ ہو رہی ہے…</translation>
    </message>
    <message>
        <source>Checked at start, %1</source>
        <translation>آغاز پر جانچ، %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>انتباہ</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ناکام</translation>
    </message>
    <message>
        <source>Urdu keyboard is on</source>
        <translation>اردو کی بورڈ آن ہے</translation>
    </message>
    <message>
        <source>Urdu keyboard is off</source>
        <translation>اردو کی بورڈ بند ہے</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>کیپس لاک آن ہے</translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again in %1 s.</source>
        <translation>پاس فریز غلط ہے۔ %1 سیکنڈ بعد کوشش کریں۔</translation>
    </message>
    <message>
        <source>Wrong passphrase. Check Caps Lock and the keyboard language, then try again.</source>
        <translation>پاس فریز غلط ہے۔ کیپس لاک اور کی بورڈ کی زبان دیکھیں، پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>پاس فریز لکھیں۔</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>اپنا نام لکھیں۔</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>دونوں یکساں نہیں۔</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>ڈیسک بنائیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidenceFlow</name>
    <message>
        <source>Redact particulars</source>
        <translation>کوائف کا اخفا</translation>
    </message>
    <message>
        <source>Redact particulars of %1</source>
        <translation>%1 کے کوائف کا اخفا</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Select an exhibit first.</source>
        <translation>پہلے شہادتی شے چنیں۔</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>شواہد شامل کریں</translation>
    </message>
    <message>
        <source>Nothing was attached</source>
        <translation>کچھ منسلک نہیں ہوا</translation>
    </message>
    <message>
        <source>There are no files in what was chosen.</source>
        <translation>چنی ہوئی چیز میں کوئی فائل نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>%Ln فائل شامل کریں</numerusform>
            <numerusform>%Ln فائلیں شامل کریں</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>فائلیں منسلک کریں</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) added.</source>
        <translation>
            <numerusform>%Ln شہادتی شے شامل ہوئی۔</numerusform>
            <numerusform>%Ln شہادتی اشیا شامل ہوئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in the case, byte for byte, and not added again:</source>
        <translation>مقدمے میں حرف بہ حرف موجود، دوبارہ شامل نہیں کیا گیا:</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>سب کچھ منسلک نہیں ہوا</translation>
    </message>
    <message>
        <source>The clipboard holds no picture, file or text.</source>
        <translation>کلپ بورڈ پر کوئی تصویر، فائل یا متن نہیں۔</translation>
    </message>
    <message>
        <source>Attach the clipboard</source>
        <translation>کلپ بورڈ منسلک کریں</translation>
    </message>
    <message>
        <source>Attach clipboard</source>
        <translation>کلپ بورڈ منسلک کریں</translation>
    </message>
    <message>
        <source>Read exhibits</source>
        <translation>شہادتی اشیا پڑھیں</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) read.</source>
        <translation>
            <numerusform>%Ln شہادتی شے پڑھی گئی۔</numerusform>
            <numerusform>%Ln شہادتی اشیا پڑھی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit where it comes from</source>
        <translation>ماخذ درست کریں</translation>
    </message>
    <message>
        <source>Change where the exhibit comes from</source>
        <translation>شہادتی شے کا ماخذ تبدیل کریں</translation>
    </message>
    <message>
        <source>The old words stay in the audit. The original and its hash do not change.</source>
        <translation>پرانے الفاظ آڈٹ میں رہتے ہیں۔ اصل اور اس کا ہیش نہیں بدلتے۔</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تبدیل کریں</translation>
    </message>
    <message>
        <source>Record hand-over</source>
        <translation>حوالگی درج کریں</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>%1 واپس لیں</translation>
    </message>
    <message>
        <source>The exhibit and its original stay in the case, marked as withdrawn. It is left out of the findings.</source>
        <translation>شہادتی شے اور اس کی اصل مقدمے میں رہتی ہیں، واپس لی گئی کے نشان کے ساتھ۔ نتائج میں شامل نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Withdraw exhibit</source>
        <translation>شہادتی شے واپس لیں</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>نقل محفوظ کریں</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>اصل کی نقل محفوظ کریں</translation>
    </message>
    <message>
        <source>No copy was saved</source>
        <translation>کوئی نقل محفوظ نہیں ہوئی</translation>
    </message>
    <message>
        <source>The copy agrees with the hash of the original.</source>
        <translation>نقل اصل کے ہیش سے متفق ہے۔</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>دوبارہ پڑھیں</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 پڑھیں</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%Ln شہادتی شے</numerusform>
            <numerusform>%Ln شہادتی اشیا</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>%1 کے نشان</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>مقرر کریں</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>نشان، کاما کے ساتھ</translation>
    </message>
    <message>
        <source>Tags that only some of them have stay as they are.</source>
        <translation>جو نشان صرف کچھ پر ہیں وہ ویسے ہی رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Hand-over of %1</source>
        <translation>%1 کی حوالگی</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>نقول کا فولڈر</translation>
    </message>
    <message numerus="yes">
        <source>%n copies agree with the hashes of the originals.</source>
        <translation>
            <numerusform>%Ln نقل اصل کے ہیش سے متفق ہے۔</numerusform>
            <numerusform>%Ln نقول اصل کے ہیش سے متفق ہیں۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::EvidencePage</name>
    <message>
        <source>Type by content</source>
        <translation>مواد سے قسم</translation>
    </message>
    <message>
        <source>Picture facts</source>
        <translation>تصویر کے حقائق</translation>
    </message>
    <message>
        <source>EXIF read</source>
        <translation>EXIF پڑھا گیا</translation>
    </message>
    <message>
        <source>Codes read</source>
        <translation>کوڈ پڑھے گئے</translation>
    </message>
    <message>
        <source>Text read by OCR</source>
        <translation>او سی آر سے پڑھا متن</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>دستاویز کا متن</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>چھوٹی تصویر</translation>
    </message>
    <message>
        <source>Archive listed</source>
        <translation>آرکائیو کی فہرست</translation>
    </message>
    <message>
        <source>Chat imported</source>
        <translation>گفتگو درآمد ہوئی</translation>
    </message>
    <message>
        <source>Repaired by checksum</source>
        <translation>چیک سم سے درست کیا گیا</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>شواہد</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>دکھائی جانے والی اقسام</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>تمام اقسام</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>دستاویزات</translation>
    </message>
    <message>
        <source>Not read, or in part</source>
        <translation>نہ پڑھی گئیں، یا جزوی</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>کارڈ</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Nothing attached. Drop files here, paste, or press Ctrl+O.</source>
        <translation>کچھ منسلک نہیں۔ فائلیں یہاں چھوڑیں، چسپاں کریں، یا Ctrl+O دبائیں۔</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>شواہد شامل کریں</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>شہادتی اشیا</translation>
    </message>
    <message>
        <source>Show a picture first.</source>
        <translation>پہلے تصویر دکھائیں۔</translation>
    </message>
    <message>
        <source>The exhibits could not be read</source>
        <translation>شہادتی اشیا پڑھی نہ جا سکیں</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%Ln شہادتی شے</numerusform>
            <numerusform>%Ln شہادتی اشیا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 digital, %2 physical</source>
        <translation>%1 ڈیجیٹل، %2 مادی</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>چھوٹی تصاویر</translation>
    </message>
    <message>
        <source>Views of the exhibit</source>
        <translation>شہادتی شے کے مناظر</translation>
    </message>
    <message>
        <source>Which reading</source>
        <translation>کون سا متن</translation>
    </message>
    <message>
        <source>Text of the exhibit</source>
        <translation>شہادتی شے کا متن</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>کیا بنایا گیا</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>آلہ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>ہیش (SHA-256)</translation>
    </message>
    <message>
        <source>Derivations</source>
        <translation>ماخوذات</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>منجانب</translation>
    </message>
    <message>
        <source>To</source>
        <translation>بنام</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>تحویل</translation>
    </message>
    <message>
        <source>Record hand-over…</source>
        <translation>حوالگی درج کریں…</translation>
    </message>
    <message>
        <source>Show hits (H)</source>
        <translation>نشاندہی دکھائیں (H)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>چھوٹا کریں (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>بڑا کریں (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>پورا دکھائیں</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>گھمائیں</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>پچھلا صفحہ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>اگلا صفحہ</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>نقل محفوظ کریں…</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>نشاندہی</translation>
    </message>
    <message>
        <source>What</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>نشاندہی</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>تصویر</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Withdrawn. It stays in the case.</source>
        <translation>واپس لی گئی۔ یہ مقدمے میں رہتی ہے۔</translation>
    </message>
    <message>
        <source>Not everything could be read. The original is safe.</source>
        <translation>سب کچھ پڑھا نہ جا سکا۔ اصل محفوظ ہے۔</translation>
    </message>
    <message>
        <source>No text was read from this exhibit.</source>
        <translation>اس شہادتی شے سے کوئی متن نہیں پڑھا گیا۔</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>صفحہ %1 از %2</translation>
    </message>
    <message>
        <source>A physical exhibit. It has custody, not a picture.</source>
        <translation>مادی شہادتی شے۔ اس کی تحویل ہے، تصویر نہیں۔</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>پڑھی جا رہی ہے…</translation>
    </message>
    <message>
        <source>This kind of file has no picture. Its text and derivations are in the other tabs.</source>
        <translation>اس قسم کی فائل کی تصویر نہیں ہوتی۔ متن اور ماخوذات دوسرے حصوں میں ہیں۔</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>کھولی جا رہی ہے…</translation>
    </message>
    <message>
        <source>Decode the picture</source>
        <translation>تصویر کھولیں</translation>
    </message>
    <message>
        <source>Original, unchanged</source>
        <translation>اصل، بغیر تبدیلی</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>اصل کا SHA-256</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <translation>شہادتی شے %1</translation>
    </message>
    <message>
        <source>hit %1</source>
        <translation>نشاندہی %1</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>توثیق کریں</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رد کریں…</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>جیسا پڑھا گیا</translation>
    </message>
    <message>
        <source>normal form</source>
        <translation>معیاری شکل</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>%1 کو شامل ہوئی</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln نشاندہی</numerusform>
            <numerusform>%Ln نشاندہیاں</numerusform>
        </translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln مرحلہ</numerusform>
            <numerusform>%Ln مراحل</numerusform>
        </translation>
    </message>
    <message>
        <source>Also seen in</source>
        <translation>یہاں بھی دیکھا گیا</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln جگہ</numerusform>
            <numerusform>%Ln جگہیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Custody of %1</source>
        <translation>%1 کی تحویل</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>اختیار</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>آخری واقعہ</translation>
    </message>
    <message>
        <source>Filter ( / )</source>
        <translation>چھانٹیں ( / )</translation>
    </message>
    <message>
        <source>Filter the exhibits</source>
        <translation>شہادتی اشیا چھانٹیں</translation>
    </message>
    <message>
        <source>Order of the exhibits</source>
        <translation>شہادتی اشیا کی ترتیب</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>نئی پہلے</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>نمبر سے</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>عنوان سے</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>ماخذ سے</translation>
    </message>
    <message>
        <source>By time of collection</source>
        <translation>حصول کے وقت سے</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>بڑی پہلے</translation>
    </message>
    <message>
        <source>To review first</source>
        <translation>جانچ طلب پہلے</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>کچھ نہیں ملا۔ چھوٹا لفظ آزمائیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln چنی ہوئی</numerusform>
            <numerusform>%Ln چنی ہوئی</numerusform>
        </translation>
    </message>
    <message>
        <source>Too large to drag out</source>
        <translation>کھینچ کر نکالنے کو بہت بڑی</translation>
    </message>
    <message>
        <source>Use “Save a copy” instead: it shows its progress and can be cancelled.</source>
        <translation>اس کے بجائے ”نقل محفوظ کریں“ استعمال کریں: وہ پیش رفت دکھاتا ہے اور منسوخ ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>No copy was saved</source>
        <translation>کوئی نقل محفوظ نہیں ہوئی</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Mark for redaction (M)</source>
        <translation>اخفا کے لیے نشان لگائیں (M)</translation>
    </message>
    <message>
        <source>Mark a part of %1 for redaction</source>
        <translation>%1 کا حصہ اخفا کے لیے نشان زد کریں</translation>
    </message>
    <message>
        <source>It is black in redacted reports, with everything read from the picture. The case and the original keep it.</source>
        <translation>اخفا شدہ رپورٹوں میں یہ حصہ اور تصویر سے پڑھا سب کچھ سیاہ ہوتا ہے۔ مقدمے اور اصل میں سب رہتا ہے۔</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشان لگائیں</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Reason, printed in the log of the report</source>
        <translation>وجہ، جو رپورٹ کی فہرست میں چھپتی ہے</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>کم از کم 10 حروف۔</translation>
    </message>
    <message>
        <source>Mark for redaction</source>
        <translation>اخفا کے لیے نشان لگائیں</translation>
    </message>
    <message>
        <source>Lift the redaction %1</source>
        <translation>اخفا %1 ختم کریں</translation>
    </message>
    <message>
        <source>Marked for redaction</source>
        <translation>اخفا کے لیے نشان زد</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>ہٹائیں…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>A person&apos;s picture</source>
        <translation>فرد کی تصویر</translation>
    </message>
    <message>
        <source>Whom does this part of %1 show?</source>
        <translation>%1 کے اس حصے میں کون ہے؟</translation>
    </message>
    <message>
        <source>That it is this person is your statement; it goes into the audit under your name. The original stays as it is.</source>
        <translation>یہ کہ یہ وہی فرد ہے، آپ کا بیان ہے؛ آپ کے نام سے آڈٹ میں درج ہو گا۔ اصل ویسی ہی رہتی ہے۔</translation>
    </message>
    <message>
        <source>Use as the picture</source>
        <translation>تصویر بنائیں</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>آپ کو کیسے معلوم ہے</translation>
    </message>
    <message>
        <source>Add the person first.</source>
        <translation>پہلے فرد شامل کریں۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Find in the text (F3)</source>
        <translation>متن میں ڈھونڈیں (F3)</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>متن میں ڈھونڈیں</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>شہادتی شے</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Title in Urdu</source>
        <translation>اردو عنوان</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>physical</source>
        <translation>مادی</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>بائٹ</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>ہیش SHA-256</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>حاصل کرنے کا وقت</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>کس نے حاصل کیا</translation>
    </message>
    <message>
        <source>The case is being written</source>
        <translation>مقدمہ لکھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Drag the copy out when the running job has ended, or use “Save a copy”.</source>
        <translation>جاری کام ختم ہونے پر نقل باہر گھسیٹیں، یا ”نقل محفوظ کریں“ استعمال کریں۔</translation>
    </message>
    <message>
        <source>the first %1 characters</source>
        <translation>پہلے %1 حروف</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ExhibitChip</name>
    <message>
        <source>Exhibit %1</source>
        <translation>شہادتی شے %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 کھولیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ExhibitListModel</name>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>ناکام</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>جزوی</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>پڑھ رہے ہیں</translation>
    </message>
    <message>
        <source>Being read in the background</source>
        <translation>پس منظر میں پڑھی جا رہی ہے</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln جانچ طلب</numerusform>
            <numerusform>%Ln جانچ طلب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s), all reviewed</source>
        <translation>
            <numerusform>%Ln شناخت، جانچی گئی</numerusform>
            <numerusform>%Ln شناختیں، سب جانچی گئیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>پڑھی گئی</translation>
    </message>
</context>
<context>
    <name>saboot::ui::FormDialog</name>
    <message>
        <source>The same again</source>
        <translation>وہی دوبارہ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>دونوں یکساں نہیں۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::GuidePanel</name>
    <message>
        <source>User guide</source>
        <translation>رہنما کتاب</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>رہنما کتاب میں ڈھونڈیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::HashLabel</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 نقل کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::IdentifiersPage</name>
    <message>
        <source>As text in a message</source>
        <translation>پیغام میں متن کے طور پر</translation>
    </message>
    <message>
        <source>Read by OCR</source>
        <translation>او سی آر سے پڑھا گیا</translation>
    </message>
    <message>
        <source>As text in a document</source>
        <translation>دستاویز میں متن کے طور پر</translation>
    </message>
    <message>
        <source>QR or bar code</source>
        <translation>کیو آر یا بار کوڈ</translation>
    </message>
    <message>
        <source>Typed by an officer</source>
        <translation>افسر نے لکھا</translation>
    </message>
    <message>
        <source>Wallets and identifiers</source>
        <translation>والٹ اور شناختیں</translation>
    </message>
    <message>
        <source>Check a value…</source>
        <translation>قدر جانچیں…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>برآمد کریں</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>قدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>پہلی بار</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>منسلک بہ</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>منسلک نہیں</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>شناختیں</translation>
    </message>
    <message>
        <source>Every place seen</source>
        <translation>دیکھے جانے کی ہر جگہ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>کہاں</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>In the words of the source</source>
        <translation>ماخذ کے الفاظ میں</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>پڑھی گئی</translation>
    </message>
    <message>
        <source>Nothing found yet. Identifiers appear as evidence is read.</source>
        <translation>ابھی کچھ نہیں ملا۔ شواہد پڑھے جانے پر شناختیں ظاہر ہوتی ہیں۔</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>شواہد شامل کریں</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>والٹ</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>آئی بی اے این</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>ویب</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>جانچ طلب</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln ملی</numerusform>
            <numerusform>%Ln ملیں</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln جانچ طلب</numerusform>
            <numerusform>%Ln جانچ طلب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in %n place(s)</source>
        <translation>
            <numerusform>%Ln جگہ دیکھا گیا</numerusform>
            <numerusform>%Ln جگہ دیکھا گیا</numerusform>
        </translation>
    </message>
    <message>
        <source>test network</source>
        <translation>آزمائشی نیٹ ورک</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>توثیق کریں</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رد کریں…</translation>
    </message>
    <message>
        <source>Copy the whole value</source>
        <translation>پوری قدر نقل کریں</translation>
    </message>
    <message>
        <source>A valid checksum shows it was not mistyped. It does not show who owns it.</source>
        <translation>درست چیک سم بتاتا ہے کہ لکھنے میں غلطی نہیں ہوئی۔ یہ مالک کو ثابت نہیں کرتا۔</translation>
    </message>
    <message>
        <source>Original, unchanged</source>
        <translation>اصل، بغیر تبدیلی</translation>
    </message>
    <message>
        <source>Characters %1 to %2</source>
        <translation>حروف %1 تا %2</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>جیسا پڑھا گیا</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln جگہ</numerusform>
            <numerusform>%Ln جگہیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>ابھی کوئی نہیں</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>جوڑیں…</translation>
    </message>
    <message>
        <source>Link to a person…</source>
        <translation>فرد سے جوڑیں…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>Filter identifiers</source>
        <translation>شناختیں چھانٹیں</translation>
    </message>
    <message>
        <source>Filter identifiers (/)</source>
        <translation>شناختیں چھانٹیں (/)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>گروہ بندی</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>قدر کے لحاظ سے</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>قسم کے لحاظ سے گروہ</translation>
    </message>
    <message>
        <source>Group by verdict</source>
        <translation>نتیجے کے لحاظ سے گروہ</translation>
    </message>
    <message>
        <source>Group by person</source>
        <translation>فرد کے لحاظ سے گروہ</translation>
    </message>
    <message>
        <source>The identifiers could not be read.</source>
        <translation>شناختیں پڑھی نہ جا سکیں۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Show the whole secret…</source>
        <translation>پورا راز دکھائیں…</translation>
    </message>
    <message>
        <source>Show the whole secret</source>
        <translation>پورا راز دکھائیں</translation>
    </message>
    <message>
        <source>Whoever reads it can spend what it guards. The viewing is recorded with your reason.</source>
        <translation>جو اسے پڑھے وہ اس میں رکھی رقم خرچ کر سکتا ہے۔ دیکھنا آپ کی وجہ کے ساتھ درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>The secret, shown once</source>
        <translation>راز، ایک بار دکھایا گیا</translation>
    </message>
    <message>
        <source>Lists…</source>
        <translation>فہرستیں…</translation>
    </message>
    <message>
        <source>Labels and watch-lists…</source>
        <translation>لیبل اور نگرانی کی فہرستیں…</translation>
    </message>
    <message>
        <source>On lists</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Select an identifier first.</source>
        <translation>پہلے شناخت چنیں۔</translation>
    </message>
    <message>
        <source>It is a secret: show it first, with a reason.</source>
        <translation>یہ راز ہے: پہلے وجہ دے کر دکھائیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>It is no secret: it is shown whole.</source>
        <translation>یہ راز نہیں: پوری دکھائی گئی ہے۔</translation>
    </message>
    <message>
        <source>All identifiers are reviewed.</source>
        <translation>تمام شناختیں جانچی جا چکی ہیں۔</translation>
    </message>
    <message>
        <source>Show on the link chart</source>
        <translation>روابط کے نقشے پر دکھائیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::Inspector</name>
    <message>
        <source>Provenance</source>
        <translation>سلسلۂ ثبوت</translation>
    </message>
    <message>
        <source>Hide provenance (F4)</source>
        <translation>سلسلۂ ثبوت چھپائیں (F4)</translation>
    </message>
    <message>
        <source>Select anything to see where it comes from.</source>
        <translation>کچھ بھی چنیں تاکہ معلوم ہو یہ کہاں سے آیا۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::Jobs</name>
    <message>
        <source>Done.</source>
        <translation>مکمل۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>جاری کام</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>مکمل شدہ ہٹائیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>کچھ جاری نہیں۔</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::LinkChartPage</name>
    <message>
        <source>Person</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>اکاؤنٹ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>والٹ</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>بینک</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>آلہ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>پارسل</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>ویب سائٹ</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>شہادتی شے</translation>
    </message>
    <message>
        <source>Stated in evidence</source>
        <translation>شواہد میں بیان</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>استنباط</translation>
    </message>
    <message>
        <source>Added by officer</source>
        <translation>افسر نے شامل کیا</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>اور مزید %Ln</numerusform>
            <numerusform>اور مزید %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>ربط %1</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>منتقلی</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>منسلک</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 سے %2 تک</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 اور %2</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln ماخذ</numerusform>
            <numerusform>%Ln ماخذ</numerusform>
        </translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>یقین</translation>
    </message>
    <message>
        <source>Stands in %1</source>
        <translation>%1 میں درج</translation>
    </message>
    <message>
        <source>Inferred, not stated</source>
        <translation>استنباط، بیان نہیں</translation>
    </message>
    <message>
        <source>The sources do not say it in words.</source>
        <translation>ماخذ میں یہ لفظوں میں نہیں کہا گیا۔</translation>
    </message>
    <message>
        <source>Added by an officer</source>
        <translation>افسر نے شامل کیا</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message>
        <source>Open a source</source>
        <translation>ماخذ کھولیں</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>سرے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>To</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Hand changes</source>
        <translation>ہاتھ کی تبدیلیاں</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>ہاتھ سے رکھا گیا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Dragging a node never changes a link. Links added by hand are dotted and need a reason.</source>
        <translation>شے کو کھینچنے سے ربط نہیں بدلتا۔ ہاتھ سے جوڑے روابط نقطہ دار ہیں اور وجہ مانگتے ہیں۔</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>کہاں دیکھا گیا</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>روابط</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln ربط</numerusform>
            <numerusform>%Ln روابط</numerusform>
        </translation>
    </message>
    <message>
        <source>stands between none</source>
        <translation>کسی کے درمیان نہیں</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>(estimated)</source>
        <translation>(تخمینہ)</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>جال میں</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>ہمسائے</translation>
    </message>
    <message>
        <source>Between others</source>
        <translation>دوسروں کے درمیان</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروہ</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>اس کے بغیر</translation>
    </message>
    <message>
        <source>the network falls apart here</source>
        <translation>جال یہاں سے ٹوٹ جاتا ہے</translation>
    </message>
    <message>
        <source>Measured on the evidence collected. It says nothing about guilt.</source>
        <translation>جمع شدہ شواہد پر ناپا گیا۔ یہ جرم کے بارے میں کچھ نہیں کہتا۔</translation>
    </message>
    <message>
        <source>Link chart</source>
        <translation>روابط کا نقشہ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>تعلق</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>بنیاد</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Links of the chart</source>
        <translation>نقشے کے روابط</translation>
    </message>
    <message>
        <source>Nothing to draw. Confirm identifiers, or add a person.</source>
        <translation>بنانے کو کچھ نہیں۔ شناختوں کی توثیق کریں، یا فرد شامل کریں۔</translation>
    </message>
    <message>
        <source>Open identifiers</source>
        <translation>شناختیں کھولیں</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>ترتیب</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>راستے</translation>
    </message>
    <message>
        <source>Ways between two entities (P)</source>
        <translation>دو اشیا کے درمیان راستے (P)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>چھوٹا کریں (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>بڑا کریں (+)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>پورا دکھائیں (F)</translation>
    </message>
    <message>
        <source>Chart or table (Ctrl+T)</source>
        <translation>نقشہ یا جدول (Ctrl+T)</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>نقشہ برآمد کریں…</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>پڑھا جا رہا ہے…</translation>
    </message>
    <message>
        <source>Draw the link chart</source>
        <translation>روابط کا نقشہ بنائیں</translation>
    </message>
    <message numerus="yes">
        <source>Showing the %n nearest to the persons.</source>
        <translation>
            <numerusform>افراد سے قریب ترین %Ln دکھائی گئی ہیں۔</numerusform>
            <numerusform>افراد سے قریب ترین %Ln دکھائی گئی ہیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not drawn.</source>
        <translation>
            <numerusform>مزید %Ln نہیں بنائی گئیں۔</numerusform>
            <numerusform>مزید %Ln نہیں بنائی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw all</source>
        <translation>سب بنائیں</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>چھانٹ %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) shown</source>
        <translation>
            <numerusform>%Ln میں سے %1 ربط دکھایا گیا</numerusform>
            <numerusform>%Ln میں سے %1 روابط دکھائے گئے</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%Ln شے</numerusform>
            <numerusform>%Ln اشیا</numerusform>
        </translation>
    </message>
    <message>
        <source>Money</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Lay out the link chart</source>
        <translation>روابط کے نقشے کو ترتیب دیں</translation>
    </message>
    <message>
        <source>Select where the path begins, then press Paths.</source>
        <translation>راستے کا آغاز چنیں، پھر ”راستے“ دبائیں۔</translation>
    </message>
    <message>
        <source>Select where the path from %1 ends.</source>
        <translation>%1 سے راستے کا اختتام چنیں۔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>No way between %1 and %2 in what is shown.</source>
        <translation>جو دکھایا گیا ہے اس میں %1 اور %2 کے درمیان کوئی راستہ نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n shortest way(s)</source>
        <translation>
            <numerusform>%Ln مختصر ترین راستہ</numerusform>
            <numerusform>%Ln مختصر ترین راستے</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln قدم</numerusform>
            <numerusform>%Ln قدم</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>صاف کریں</translation>
    </message>
    <message>
        <source>Export the chart of the case</source>
        <translation>مقدمے کا نقشہ برآمد کریں</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;PDF (*.pdf);;GraphML (*.graphml);;GEXF (*.gexf);;Analyst&apos;s Notebook (*.anx);;Spreadsheet (*.xlsx);;CSV (*.csv)</source>
        <translation>تصویر (*.png);;خاکہ (*.svg);;PDF (*.pdf);;GraphML (*.graphml);;GEXF (*.gexf);;Analyst&apos;s Notebook (*.anx);;اسپریڈ شیٹ (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>نقشہ برآمد کریں</translation>
    </message>
    <message>
        <source>%1 links written to %2</source>
        <translation>%1 روابط %2 میں لکھے گئے</translation>
    </message>
    <message>
        <source>Take the link away…</source>
        <translation>ربط ہٹائیں…</translation>
    </message>
    <message>
        <source>Add to the report…</source>
        <translation>رپورٹ میں شامل کریں…</translation>
    </message>
    <message>
        <source>Select a link or an entity first.</source>
        <translation>پہلے کوئی ربط یا اکائی چنیں۔</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 اور %2: %3</translation>
    </message>
    <message>
        <source>View: as left</source>
        <translation>منظر: جیسا چھوڑا</translation>
    </message>
    <message>
        <source>Saved views of this chart</source>
        <translation>اس نقشے کے محفوظ مناظر</translation>
    </message>
    <message>
        <source>Put a person or identifier on the chart…</source>
        <translation>فرد یا شناخت نقشے پر رکھیں…</translation>
    </message>
    <message>
        <source>Add a link with its source… (L)</source>
        <translation>ماخذ کے ساتھ ربط جوڑیں… (L)</translation>
    </message>
    <message>
        <source>The arrangement of the chart was not kept</source>
        <translation>نقشے کی ترتیب محفوظ نہیں ہوئی</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>منظر: %1</translation>
    </message>
    <message>
        <source>No view saved yet</source>
        <translation>ابھی کوئی منظر محفوظ نہیں</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>یہ منظر محفوظ کریں</translation>
    </message>
    <message>
        <source>Places, hidden entities, filters and the time range are kept in the case under this name.</source>
        <translation>جگہیں، چھپی اشیا، چھانٹ اور عرصہ اس نام سے مقدمے میں محفوظ ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Remove the view %1</source>
        <translation>منظر %1 ہٹائیں</translation>
    </message>
    <message>
        <source>The chart stays as it is. Only the saved view goes.</source>
        <translation>نقشہ ویسا ہی رہتا ہے۔ صرف محفوظ منظر ہٹتا ہے۔</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>منظر ہٹائیں</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>ربط جوڑیں</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>It is drawn with dots, as added by an officer, and printed with its source.</source>
        <translation>یہ نقطوں سے بنتا ہے، بطور افسر کا اضافہ، اور ماخذ کے ساتھ چھپتا ہے۔</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>ربط جوڑیں</translation>
    </message>
    <message>
        <source>rented the shop</source>
        <translation>دکان کرائے پر لی</translation>
    </message>
    <message>
        <source>It has a direction</source>
        <translation>اس کی سمت ہے</translation>
    </message>
    <message>
        <source>How surely</source>
        <translation>کتنا یقینی</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>“%1” is no number of an exhibit or message.</source>
        <translation>”%1“ کسی شہادتی شے یا پیغام کا نمبر نہیں۔</translation>
    </message>
    <message>
        <source>A link without a source is not drawn.</source>
        <translation>ماخذ کے بغیر ربط نہیں بنتا۔</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>It goes into the audit.</source>
        <translation>یہ آڈٹ میں درج ہوگی۔</translation>
    </message>
    <message>
        <source>Write at least 10 characters.</source>
        <translation>کم از کم 10 حروف لکھیں۔</translation>
    </message>
    <message>
        <source>The two ends are the same. Choose another end.</source>
        <translation>دونوں سرے ایک ہیں۔ دوسرا سرا چنیں۔</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>ربط ہٹائیں</translation>
    </message>
    <message>
        <source>It stays in the audit with its source.</source>
        <translation>یہ اپنے ماخذ کے ساتھ آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Put a person or identifier on the chart</source>
        <translation>فرد یا شناخت نقشے پر رکھیں</translation>
    </message>
    <message>
        <source>A person&apos;s number or name, or a wallet, phone, account or other value of this case.</source>
        <translation>فرد کا نمبر یا نام، یا اس مقدمے کا کوئی والٹ، فون، کھاتہ یا دوسری قدر۔</translation>
    </message>
    <message>
        <source>Put on the chart</source>
        <translation>نقشے پر رکھیں</translation>
    </message>
    <message>
        <source>Person or value</source>
        <translation>فرد یا قدر</translation>
    </message>
    <message>
        <source>Nothing in this case is called “%1”, or it does not stand on charts.</source>
        <translation>اس مقدمے میں ”%1“ نام کی کوئی شے نہیں، یا وہ نقشوں پر نہیں آتی۔</translation>
    </message>
    <message>
        <source>The link chart could not be drawn.</source>
        <translation>روابط کا نقشہ بنایا نہ جا سکا۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>The link chart is being drawn. Try again in a moment.</source>
        <translation>روابط کا نقشہ بن رہا ہے۔ ذرا دیر بعد کوشش کریں۔</translation>
    </message>
    <message>
        <source>Nothing is on the chart yet.</source>
        <translation>نقشے پر ابھی کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Select an entity first.</source>
        <translation>پہلے اکائی چنیں۔</translation>
    </message>
    <message>
        <source>A link needs two entities on the chart.</source>
        <translation>ربط کے لیے نقشے پر دو اکائیاں درکار ہیں۔</translation>
    </message>
    <message>
        <source>Select a link that an officer added.</source>
        <translation>کسی افسر کا شامل کیا ہوا ربط چنیں۔</translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>کچھ جما ہوا نہیں۔</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>کچھ چھپا ہوا نہیں۔</translation>
    </message>
    <message>
        <source>Show a saved view first.</source>
        <translation>پہلے کوئی محفوظ منظر دکھائیں۔</translation>
    </message>
    <message>
        <source>Amount, when money went this way</source>
        <translation>رقم، اگر ادھر رقم گئی</translation>
    </message>
    <message>
        <source>Write a number with its currency: PKR 36,500 or 1,250 USDT.</source>
        <translation>عدد کرنسی کے ساتھ لکھیں: PKR 36,500 یا 1,250 USDT۔</translation>
    </message>
    <message>
        <source>Time, when it is known (PKT)</source>
        <translation>وقت، اگر معلوم ہو (PKT)</translation>
    </message>
</context>
<context>
    <name>saboot::ui::MainWindow</name>
    <message>
        <source>Counting</source>
        <translation>گنتی</translation>
    </message>
    <message>
        <source>Stop the running work and quit</source>
        <translation>جاری کام روک کر بند کریں</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still running. What is not finished is cancelled; the case stays as it is.</source>
        <translation>
            <numerusform>%Ln کام ابھی جاری ہے۔ جو مکمل نہیں وہ منسوخ ہوگا؛ مقدمہ جوں کا توں رہے گا۔</numerusform>
            <numerusform>%Ln کام ابھی جاری ہیں۔ جو مکمل نہیں وہ منسوخ ہوگا؛ مقدمہ جوں کا توں رہے گا۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>بند کریں</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) as evidence</source>
        <translation>
            <numerusform>%Ln فائل بطور شہادت منسلک کریں</numerusform>
            <numerusform>%Ln فائلیں بطور شواہد منسلک کریں</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach the picture as evidence</source>
        <translation>تصویر بطور شواہد منسلک کریں</translation>
    </message>
    <message>
        <source>Open the case folder</source>
        <translation>مقدمے کا فولڈر کھولیں</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>Nothing before this.</source>
        <translation>اس سے پہلے کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Nothing after this.</source>
        <translation>اس کے بعد کچھ نہیں۔</translation>
    </message>
    <message>
        <source>The desk is locked already.</source>
        <translation>ڈیسک پہلے ہی مقفل ہے۔</translation>
    </message>
    <message>
        <source>Lock time</source>
        <translation>مقفل ہونے کا وقت</translation>
    </message>
    <message>
        <source>After this many idle minutes the keys are dropped and the window is blanked.</source>
        <translation>اتنے منٹ خالی رہنے پر کلیدیں ہٹا دی جاتی ہیں اور کھڑکی خالی ہو جاتی ہے۔</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>مقرر کریں</translation>
    </message>
    <message>
        <source>Minutes, 1 to 60</source>
        <translation>منٹ، 1 تا 60</translation>
    </message>
    <message>
        <source>A number from 1 to 60.</source>
        <translation>1 تا 60 کا عدد۔</translation>
    </message>
    <message>
        <source>Saboot %1</source>
        <translation>ثبوت %1</translation>
    </message>
    <message>
        <source>Offline casework for online drug market investigations. Nothing leaves this laptop: the program has no network code. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>آن لائن منشیات کی تفتیش کا آف لائن نظام۔ اس لیپ ٹاپ سے کچھ باہر نہیں جاتا: پروگرام میں نیٹ ورک کا کوئی حصہ نہیں۔ GNU General Public License, version 3 یا بعد کے تحت آزاد سافٹ ویئر۔</translation>
    </message>
    <message>
        <source>Put the focus into a list first.</source>
        <translation>پہلے کسی فہرست میں جائیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>واپس نہیں لیا گیا</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>واپس لیا گیا: %1</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>واپس لینے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Not done again</source>
        <translation>دوبارہ نہیں ہوا</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>دوبارہ کیا گیا: %1</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>دوبارہ کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Open the other case</source>
        <translation>دوسرا مقدمہ کھولیں</translation>
    </message>
    <message>
        <source>%1 is a case, not evidence. The case now open is closed first.</source>
        <translation>%1 مقدمہ ہے، شواہد نہیں۔ پہلے کھلا مقدمہ بند ہوگا۔</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Single letters act in lists.</source>
        <translation>فہرستوں میں اکیلے حروف کام کرتے ہیں۔</translation>
    </message>
    <message>
        <source>Single letters do nothing now.</source>
        <translation>اکیلے حروف اب کچھ نہیں کرتے۔</translation>
    </message>
    <message>
        <source>FIR %1</source>
        <translation>ایف آئی آر %1</translation>
    </message>
    <message>
        <source>chain head %1</source>
        <translation>زنجیر کا سرا %1</translation>
    </message>
    <message>
        <source>Copied with its source. The clipboard is cleared in a minute.</source>
        <translation>ماخذ کے ساتھ نقل ہوا۔ کلپ بورڈ ایک منٹ میں خالی ہو جائے گا۔</translation>
    </message>
    <message>
        <source>Verify the report</source>
        <translation>رپورٹ کی تصدیق کریں</translation>
    </message>
    <message>
        <source>There is no hit on this page.</source>
        <translation>اس صفحے پر کوئی نشاندہی نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until this is written: %1</source>
        <translation>
            <numerusform>آپ کی %Ln تبدیلی اس کے لکھے جانے تک منتظر ہے: %1</numerusform>
            <numerusform>آپ کی %Ln تبدیلیاں اس کے لکھے جانے تک منتظر ہیں: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours wait until the case is written</source>
        <translation>
            <numerusform>آپ کی %Ln تبدیلی مقدمہ لکھے جانے تک منتظر ہے</numerusform>
            <numerusform>آپ کی %Ln تبدیلیاں مقدمہ لکھے جانے تک منتظر ہیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock the desk first.</source>
        <translation>پہلے ڈیسک کھولیں۔</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>پہلے قطار چنیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied. The clipboard is cleared in a minute.</source>
        <translation>
            <numerusform>%Ln قطار نقل ہوئی۔ کلپ بورڈ ایک منٹ میں صاف ہو جائے گا۔</numerusform>
            <numerusform>%Ln قطاریں نقل ہوئیں۔ کلپ بورڈ ایک منٹ میں صاف ہو جائے گا۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the statistics first, on Overview or of a thread.</source>
        <translation>پہلے جائزے پر یا کسی گفتگو کے اعداد و شمار دکھائیں۔</translation>
    </message>
    <message>
        <source>Show a picture, a chart or the report first.</source>
        <translation>پہلے کوئی تصویر، نقشہ یا رپورٹ دکھائیں۔</translation>
    </message>
    <message>
        <source>Open the link chart, the timeline or the statistics of a thread first.</source>
        <translation>پہلے روابط کا نقشہ، واقعات کی ترتیب یا کسی گفتگو کے اعداد و شمار کھولیں۔</translation>
    </message>
    <message>
        <source>This page has no list to filter.</source>
        <translation>اس صفحے پر چھانٹنے کی کوئی فہرست نہیں۔</translation>
    </message>
    <message>
        <source>Select a person or an identifier first.</source>
        <translation>پہلے کوئی فرد یا شناخت چنیں۔</translation>
    </message>
    <message>
        <source>What you changed is being written first. Then the case closes.</source>
        <translation>پہلے آپ کی تبدیلیاں لکھی جا رہی ہیں۔ پھر مقدمہ بند ہوگا۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::MessageTable</name>
    <message>
        <source>Message</source>
        <translation>پیغام</translation>
    </message>
    <message>
        <source>Time PKT</source>
        <translation>وقت (PKT)</translation>
    </message>
    <message>
        <source>Time UTC</source>
        <translation>وقت (UTC)</translation>
    </message>
    <message>
        <source>Time as written</source>
        <translation>وقت جیسا لکھا ہے</translation>
    </message>
    <message>
        <source>Certainty of the time</source>
        <translation>وقت کا یقین</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>بھیجنے والا</translation>
    </message>
    <message>
        <source>Sender in the export</source>
        <translation>برآمد شدہ فائل میں بھیجنے والا</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>منسلکات</translation>
    </message>
    <message>
        <source>Edited, deleted, forwarded</source>
        <translation>ترمیم شدہ، حذف شدہ، آگے بھیجا گیا</translation>
    </message>
    <message>
        <source>Marks of the officer</source>
        <translation>افسر کے نشان</translation>
    </message>
    <message>
        <source>Translation by the officer</source>
        <translation>افسر کا ترجمہ</translation>
    </message>
    <message>
        <source>This message could not be read.</source>
        <translation>یہ پیغام پڑھا نہ جا سکا۔</translation>
    </message>
    <message>
        <source>not in the export</source>
        <translation>برآمد شدہ فائل میں نہیں</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ترمیم شدہ</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حذف شدہ</translation>
    </message>
    <message>
        <source>forwarded from %1</source>
        <translation>%1 سے آگے بھیجا گیا</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>جھنڈی والا</translation>
    </message>
    <message>
        <source>marked for the report</source>
        <translation>رپورٹ کے لیے نشان زد</translation>
    </message>
    <message>
        <source>marked for redaction</source>
        <translation>اخفا کے لیے نشان زد</translation>
    </message>
</context>
<context>
    <name>saboot::ui::MessageModel</name>
    <message>
        <source>flagged</source>
        <translation>جھنڈی والا</translation>
    </message>
    <message>
        <source>Translation: %1</source>
        <translation>ترجمہ: %1</translation>
    </message>
    <message>
        <source>marked for redaction</source>
        <translation>اخفا کے لیے نشان زد</translation>
    </message>
</context>
<context>
    <name>saboot::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>نوٹ لکھیں</translation>
    </message>
    <message>
        <source>Edit particulars</source>
        <translation>کوائف بدلیں</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>گنتی</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>شہادتی اشیا</translation>
    </message>
    <message numerus="yes">
        <source>%n not decoded</source>
        <translation>
            <numerusform>%Ln پڑھی نہ جا سکی</numerusform>
            <numerusform>%Ln پڑھی نہ جا سکیں</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%Ln پڑھی جا رہی ہے</numerusform>
            <numerusform>%Ln پڑھی جا رہی ہیں</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 digital, %2 physical</source>
        <translation>%1 ڈیجیٹل، %2 مادی</translation>
    </message>
    <message numerus="yes">
        <source>Messages in %n chat(s)</source>
        <translation>
            <numerusform>پیغامات، %Ln گفتگو</numerusform>
            <numerusform>پیغامات، %Ln گفتگو</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time doubt(s)</source>
        <translation>
            <numerusform>وقت کا %Ln شبہ</numerusform>
            <numerusform>وقت کے %Ln شبہات</numerusform>
        </translation>
    </message>
    <message>
        <source>all times certain</source>
        <translation>تمام اوقات یقینی</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>شناختیں</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln جانچ طلب</numerusform>
            <numerusform>%Ln جانچ طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>all reviewed</source>
        <translation>سب جانچی گئیں</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message numerus="yes">
        <source>%n named in the FIR</source>
        <translation>
            <numerusform>%Ln ایف آئی آر میں</numerusform>
            <numerusform>%Ln ایف آئی آر میں</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>all cite a source</source>
        <translation>سب کے ماخذ درج</translation>
    </message>
    <message>
        <source>Case file since %1</source>
        <translation>مقدمہ %1 سے</translation>
    </message>
    <message>
        <source>Case particulars</source>
        <translation>مقدمے کے کوائف</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 مورخہ %2</translation>
    </message>
    <message>
        <source>FIR</source>
        <translation>ایف آئی آر</translation>
    </message>
    <message>
        <source>text in force on %1</source>
        <translation>%1 کو نافذ متن</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>دفعات</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>مشتبہ افراد</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>افسران</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>اختیار</translation>
    </message>
    <message>
        <source>What changed last</source>
        <translation>آخری تبدیلیاں</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln واقعہ</numerusform>
            <numerusform>%Ln واقعات</numerusform>
        </translation>
    </message>
    <message>
        <source>Open audit</source>
        <translation>آڈٹ کھولیں</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>مدتیں</translation>
    </message>
    <message>
        <source>None. They follow from the FIR, the seizure and the custody.</source>
        <translation>کوئی نہیں۔ یہ ایف آئی آر، ضبطی اور تحویل سے نکلتی ہیں۔</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>تا %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 گھنٹے</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln دن</numerusform>
            <numerusform>%Ln دن</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>%1 زائد</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 باقی</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>اگلے قدم</translation>
    </message>
    <message>
        <source>Add the FIR</source>
        <translation>ایف آئی آر درج کریں</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>شامل کریں</translation>
    </message>
    <message>
        <source>Attach the first exhibit</source>
        <translation>پہلی شہادتی شے منسلک کریں</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>منسلک کریں</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n exhibit(s) not decoded</source>
        <translation>
            <numerusform>نہ پڑھی گئی %Ln شہادتی شے دیکھیں</numerusform>
            <numerusform>نہ پڑھی گئی %Ln شہادتی اشیا دیکھیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n time doubt(s)</source>
        <translation>
            <numerusform>وقت کا %Ln شبہ طے کریں</numerusform>
            <numerusform>وقت کے %Ln شبہات طے کریں</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>طے کریں</translation>
    </message>
    <message numerus="yes">
        <source>Review %n identifier(s)</source>
        <translation>
            <numerusform>%Ln شناخت جانچیں</numerusform>
            <numerusform>%Ln شناختیں جانچیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Add the persons</source>
        <translation>افراد شامل کریں</translation>
    </message>
    <message>
        <source>Look at the report</source>
        <translation>رپورٹ دیکھیں</translation>
    </message>
    <message>
        <source>Verify the case</source>
        <translation>مقدمے کی تصدیق کریں</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تصدیق کریں</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>کام</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%Ln باقی</numerusform>
            <numerusform>%Ln باقی</numerusform>
        </translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>کام شامل کریں</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>مقدمہ</translation>
    </message>
    <message>
        <source>Created on this laptop</source>
        <translation>اس لیپ ٹاپ پر بنایا گیا</translation>
    </message>
    <message numerus="yes">
        <source>Keys given to %n more officer(s)</source>
        <translation>
            <numerusform>مزید %Ln افسر کو کلید دی گئی</numerusform>
            <numerusform>مزید %Ln افسران کو کلید دی گئی</numerusform>
        </translation>
    </message>
    <message>
        <source>Last full verification</source>
        <translation>آخری مکمل تصدیق</translation>
    </message>
    <message>
        <source>Chain head now</source>
        <translation>زنجیر کا موجودہ سرا</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>واقعہ %1</translation>
    </message>
    <message>
        <source>chain head</source>
        <translation>زنجیر کا سرا</translation>
    </message>
    <message>
        <source>Where this case comes from</source>
        <translation>اس مقدمے کا ماخذ</translation>
    </message>
    <message>
        <source>Mirrors of the head</source>
        <translation>سرے کی نقول</translation>
    </message>
    <message>
        <source>head.log beside the case</source>
        <translation>مقدمے کے ساتھ head.log</translation>
    </message>
    <message>
        <source>Officer’s identity file</source>
        <translation>افسر کی شناختی فائل</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>متفق</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Copy short head for diary</source>
        <translation>روزنامچے کے لیے سرا نقل کریں</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>پورا مقدمہ</translation>
    </message>
    <message>
        <source>last open %1</source>
        <translation>پچھلی بار %1 کو کھلا</translation>
    </message>
    <message>
        <source>Changed since %1</source>
        <translation>%1 سے اب تک کی تبدیلیاں</translation>
    </message>
    <message>
        <source>Nothing. The case is as you left it.</source>
        <translation>کچھ نہیں۔ مقدمہ ویسا ہی ہے جیسا آپ نے چھوڑا تھا۔</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>نوٹ</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln نوٹ</numerusform>
            <numerusform>%Ln نوٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. A note is written once and kept in the audit.</source>
        <translation>ابھی کوئی نہیں۔ نوٹ ایک بار لکھا جاتا ہے اور آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>اور مزید %Ln</numerusform>
            <numerusform>اور مزید %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>تاخیر کی وجہ</translation>
    </message>
    <message>
        <source>Write reason</source>
        <translation>وجہ لکھیں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>It is a note: written once, kept in the audit.</source>
        <translation>یہ نوٹ ہے: ایک بار لکھا جاتا ہے، آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Write at least 10 characters.</source>
        <translation>کم از کم 10 حروف لکھیں۔</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>وجہ: %1</translation>
    </message>
    <message>
        <source>Give the reason…</source>
        <translation>وجہ لکھیں…</translation>
    </message>
    <message>
        <source>Overdue %1, reason given</source>
        <translation>%1 تاخیر، وجہ درج ہے</translation>
    </message>
    <message>
        <source>The case could not be counted.</source>
        <translation>مقدمے کی گنتی نہ ہو سکی۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::PageView</name>
    <message>
        <source>Page of the report</source>
        <translation>رپورٹ کا صفحہ</translation>
    </message>
</context>
<context>
    <name>saboot::ui::Palette</name>
    <message>
        <source>move</source>
        <translation>حرکت</translation>
    </message>
    <message>
        <source>run</source>
        <translation>چلائیں</translation>
    </message>
    <message>
        <source>run and stay</source>
        <translation>چلائیں، کھلا رکھیں</translation>
    </message>
    <message>
        <source>&gt; commands</source>
        <translation>&gt; احکام</translation>
    </message>
    <message>
        <source># exhibits</source>
        <translation># شہادتی اشیا</translation>
    </message>
    <message>
        <source>@ persons</source>
        <translation>@ افراد</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>احکام</translation>
    </message>
    <message>
        <source>Name of a command, page or thing</source>
        <translation>حکم، صفحے یا شے کا نام</translation>
    </message>
    <message>
        <source>Type a command, an exhibit, a name, a number</source>
        <translation>حکم، شہادتی شے، نام یا نمبر لکھیں</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%Ln نتیجہ</numerusform>
            <numerusform>%Ln نتائج</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>کچھ نہیں ملا۔ چھوٹا لفظ آزمائیں۔</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>تلاش</translation>
    </message>
    <message numerus="yes">
        <source>All %n hit(s) in the evidence, by exhibit…</source>
        <translation>
            <numerusform>شواہد میں %Ln نتیجہ، شہادتی شے کے لحاظ سے…</numerusform>
            <numerusform>شواہد میں تمام %Ln نتائج، شہادتی شے کے لحاظ سے…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::PaletteModel</name>
    <message>
        <source>Used last</source>
        <translation>حال ہی میں</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>احکام</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>جائیں</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>اس مقدمے میں</translation>
    </message>
    <message>
        <source>In the words of the evidence</source>
        <translation>شواہد کے الفاظ میں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::PersonsPage</name>
    <message>
        <source>Redact this person…</source>
        <translation>اس فرد کا اخفا…</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>ملزم</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>مشتبہ</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>گواہ</translation>
    </message>
    <message>
        <source>Complainant</source>
        <translation>مستغیث</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>نامعلوم فرد</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>نام اردو میں</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>عرفیتیں</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>No persons. Add one, or link an identifier.</source>
        <translation>کوئی فرد نہیں۔ شامل کریں، یا شناخت جوڑیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln فرد</numerusform>
            <numerusform>%Ln افراد</numerusform>
        </translation>
    </message>
    <message>
        <source>Separate this from the person</source>
        <translation>اسے فرد سے الگ کریں</translation>
    </message>
    <message>
        <source>The link stays in the audit, marked as withdrawn.</source>
        <translation>ربط آڈٹ میں رہتا ہے، واپس لیا گیا کے نشان کے ساتھ۔</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>الگ کریں</translation>
    </message>
    <message>
        <source>Edit person…</source>
        <translation>فرد کے کوائف بدلیں…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>FIR</source>
        <translation>ایف آئی آر</translation>
    </message>
    <message>
        <source>named</source>
        <translation>نامزد</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>نامزد نہیں</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>What is linked</source>
        <translation>کیا منسلک ہے</translation>
    </message>
    <message>
        <source>Separate from the person…</source>
        <translation>فرد سے الگ کریں…</translation>
    </message>
    <message>
        <source>Shown by %1</source>
        <translation>%1 سے ظاہر</translation>
    </message>
    <message>
        <source>Nothing yet. Link an identifier from its page.</source>
        <translation>ابھی کچھ نہیں۔ شناخت اس کے صفحے سے جوڑیں۔</translation>
    </message>
    <message>
        <source>alias %1</source>
        <translation>عرف %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>فرد %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 کو شامل کیا گیا</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln ماخذ</numerusform>
            <numerusform>%Ln ماخذ</numerusform>
        </translation>
    </message>
    <message>
        <source>the same CNIC %1</source>
        <translation>وہی شناختی کارڈ نمبر %1</translation>
    </message>
    <message>
        <source>linked to the same %1</source>
        <translation>اسی %1 سے جڑا ہوا</translation>
    </message>
    <message>
        <source>the same name: %1</source>
        <translation>وہی نام: %1</translation>
    </message>
    <message>
        <source>a name that looks alike: %1</source>
        <translation>دیکھنے میں ملتا جلتا نام: %1</translation>
    </message>
    <message>
        <source>a name that sounds alike: %1</source>
        <translation>سننے میں ملتا جلتا نام: %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>It goes into the audit.</source>
        <translation>یہ آڈٹ میں درج ہوگی۔</translation>
    </message>
    <message>
        <source>Write at least 10 characters.</source>
        <translation>کم از کم 10 حروف لکھیں۔</translation>
    </message>
    <message>
        <source>Two different CNICs</source>
        <translation>دو مختلف شناختی کارڈ نمبر</translation>
    </message>
    <message>
        <source>Both stay until an officer settles which one is theirs.</source>
        <translation>جب تک افسر طے نہ کرے کہ کون سا ان کا ہے، دونوں رہیں گے۔</translation>
    </message>
    <message>
        <source>Account in a chat</source>
        <translation>گفتگو میں اکاؤنٹ</translation>
    </message>
    <message>
        <source>Open the identifier</source>
        <translation>شناخت کھولیں</translation>
    </message>
    <message>
        <source>Make some of this another person…</source>
        <translation>اس میں سے کچھ کسی اور فرد کا بنائیں…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>پیغامات</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 سے %2 تک</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Joined into this person</source>
        <translation>اس فرد میں ضم شدہ</translation>
    </message>
    <message>
        <source>another entry</source>
        <translation>ایک اور اندراج</translation>
    </message>
    <message>
        <source>Separate…</source>
        <translation>الگ کریں…</translation>
    </message>
    <message>
        <source>Separate %1</source>
        <translation>%1 کو الگ کریں</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>شاید یہی فرد ہو</translation>
    </message>
    <message>
        <source>Nobody in this case has the same CNIC, identifier or a like name.</source>
        <translation>اس مقدمے میں کسی کا شناختی کارڈ نمبر، شناخت یا نام اس سے نہیں ملتا۔</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>جوڑیں…</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>ضم کریں…</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>ربط %1</translation>
    </message>
    <message>
        <source>Join %1</source>
        <translation>%1 کو ضم کریں</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>اور مزید %Ln</numerusform>
            <numerusform>اور مزید %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Join another entry to %1</source>
        <translation>%1 میں دوسرا اندراج ضم کریں</translation>
    </message>
    <message>
        <source>What is linked to the other entry comes here, its names become aliases. Its number stays in the audit. It can be separated again.</source>
        <translation>دوسرے اندراج سے جو کچھ جڑا ہے وہ یہاں آ جائے گا اور اس کے نام عرفیت بن جائیں گے۔ اس کا نمبر آڈٹ میں رہتا ہے۔ اسے دوبارہ الگ کیا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>ضم کریں</translation>
    </message>
    <message>
        <source>The other entry</source>
        <translation>دوسرا اندراج</translation>
    </message>
    <message>
        <source>Separate the two entries</source>
        <translation>دونوں اندراج الگ کریں</translation>
    </message>
    <message>
        <source>Each gets back what it had before. The audit keeps both steps.</source>
        <translation>ہر ایک کو وہی واپس ملے گا جو پہلے اس کا تھا۔ آڈٹ میں دونوں مراحل رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>دوسرا فرد</translation>
    </message>
    <message>
        <source>Make some of this another person</source>
        <translation>اس میں سے کچھ کسی اور فرد کا بنائیں</translation>
    </message>
    <message>
        <source>Tick what belongs to the other person.</source>
        <translation>جو دوسرے فرد کا ہے اس پر نشان لگائیں۔</translation>
    </message>
    <message>
        <source>Make a new person</source>
        <translation>نیا فرد بنائیں</translation>
    </message>
    <message>
        <source>Name or alias of the other person</source>
        <translation>دوسرے فرد کا نام یا عرفیت</translation>
    </message>
    <message>
        <source>Nothing was ticked. Tick what belongs to the other person.</source>
        <translation>کسی پر نشان نہیں لگایا گیا۔ جو دوسرے فرد کا ہے اس پر نشان لگائیں۔</translation>
    </message>
    <message>
        <source>%1 in %2 is %3</source>
        <translation>%2 میں %1 دراصل %3 ہے</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>جوڑیں</translation>
    </message>
    <message>
        <source>How surely</source>
        <translation>کتنا یقینی</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>Two entries that are one person</source>
        <translation>دو اندراج جو ایک ہی فرد کے ہیں</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>ممکنہ افراد</translation>
    </message>
    <message>
        <source>Who may be the same person (C)</source>
        <translation>کون یہی فرد ہو سکتا ہے (C)</translation>
    </message>
    <message>
        <source>The persons could not be read.</source>
        <translation>افراد پڑھے نہ جا سکے۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Joined with another entry</source>
        <translation>دوسرے اندراج سے ضم کیا گیا</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>کارڈ</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Pictures of persons</source>
        <translation>افراد کی تصویریں</translation>
    </message>
    <message>
        <source>Take the picture from %1</source>
        <translation>%1 سے تصویر ہٹائیں</translation>
    </message>
    <message>
        <source>The exhibit stays as it is; the audit keeps that the picture was here.</source>
        <translation>شہادت ویسی ہی رہتی ہے؛ آڈٹ میں درج رہے گا کہ تصویر یہاں تھی۔</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>A person&apos;s picture</source>
        <translation>فرد کی تصویر</translation>
    </message>
    <message>
        <source>Picture of %1 from %2</source>
        <translation>%1 کی تصویر، ماخذ %2</translation>
    </message>
    <message>
        <source>Take the picture away…</source>
        <translation>تصویر ہٹائیں…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>تصویر</translation>
    </message>
    <message>
        <source>none; mark a part of a picture on its Evidence page</source>
        <translation>کوئی نہیں؛ شواہد کے صفحے پر تصویر کا حصہ نشان زد کریں</translation>
    </message>
    <message>
        <source>Picture from %1</source>
        <translation>تصویر %1 سے</translation>
    </message>
    <message>
        <source>that it shows this person is an officer&apos;s statement</source>
        <translation>یہ کہ اس میں یہی فرد ہے، افسر کا بیان ہے</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>%1 سے جوڑیں</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>There is no other entry.</source>
        <translation>کوئی دوسرا اندراج نہیں۔</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>پہلے فرد چنیں۔</translation>
    </message>
    <message>
        <source>No other entry was joined to this one.</source>
        <translation>اس میں کوئی اور اندراج ضم نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>Nothing is linked to this person yet.</source>
        <translation>اس فرد سے ابھی کچھ نہیں جڑا۔</translation>
    </message>
    <message>
        <source>This person has no picture.</source>
        <translation>اس فرد کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>%1 shows %2</source>
        <translation>%1 میں %2 ہے</translation>
    </message>
    <message>
        <source>What does %1 show of %2?</source>
        <translation>%1 میں %2 کے بارے میں کیا ہے؟</translation>
    </message>
    <message>
        <source>That it is theirs is your statement; it goes into the audit under your name. The exhibit stays as it is.</source>
        <translation>یہ ان کا ہے، یہ آپ کا بیان ہے؛ آپ کے نام سے آڈٹ میں درج ہوگا۔ شہادتی شے جوں کی توں رہتی ہے۔</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>اس میں ہے</translation>
    </message>
    <message>
        <source>The person: the whole picture as theirs</source>
        <translation>فرد: پوری تصویر ان کی تصویر کے طور پر</translation>
    </message>
    <message>
        <source>It is no picture, and no identifier was found in it. Nothing of it can be linked to a person.</source>
        <translation>یہ تصویر نہیں، اور اس میں کوئی شناخت نہیں ملی۔ اس کی کوئی چیز فرد سے جوڑی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>چھانٹیں</translation>
    </message>
    <message>
        <source>Filter the persons</source>
        <translation>افراد چھانٹیں</translation>
    </message>
    <message>
        <source>Show on the link chart</source>
        <translation>روابط کے نقشے پر دکھائیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::PictureView</name>
    <message>
        <source>Picture of the exhibit</source>
        <translation>شہادتی شے کی تصویر</translation>
    </message>
    <message>
        <source>Drag a box, or move it with the arrows and size it with Shift. Enter marks, Esc leaves.</source>
        <translation>خانہ کھینچیں، یا تیر سے ہلائیں اور Shift سے حجم بدلیں۔ Enter نشان لگاتا ہے، Esc چھوڑتا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln نشاندہی</numerusform>
            <numerusform>%Ln نشاندہیاں</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>چنا ہوا: %1</translation>
    </message>
</context>
<context>
    <name>saboot::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>مینو (F10)</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>ڈیسک</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>ابھی مقفل کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>رپورٹ کی زبان</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگریزی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>دونوں</translation>
    </message>
    <message>
        <source>Export DRAFT</source>
        <translation>مسودہ برآمد کریں</translation>
    </message>
    <message>
        <source>Make FINAL…</source>
        <translation>حتمی بنائیں…</translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>پچھلا صفحہ (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>اگلا صفحہ (PgDn)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>چھوٹا کریں</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>بڑا کریں</translation>
    </message>
    <message>
        <source>Width of the pane</source>
        <translation>خانے کی چوڑائی</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) unmet before FINAL</source>
        <translation>
            <numerusform>حتمی ہونے سے پہلے %Ln شرط باقی</numerusform>
            <numerusform>حتمی ہونے سے پہلے %Ln شرائط باقی</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the report page first.</source>
        <translation>پہلے رپورٹ کا صفحہ کھولیں۔</translation>
    </message>
    <message>
        <source>The conditions could not be read</source>
        <translation>شرائط پڑھی نہ جا سکیں</translation>
    </message>
    <message>
        <source>%1 of %2 included</source>
        <translation>%2 میں سے %1 شامل</translation>
    </message>
    <message>
        <source>Add finding…</source>
        <translation>نتیجہ شامل کریں…</translation>
    </message>
    <message>
        <source>Before FINAL</source>
        <translation>حتمی ہونے سے پہلے</translation>
    </message>
    <message>
        <source>%1 of %2 conditions unmet</source>
        <translation>%2 میں سے %1 شرائط باقی</translation>
    </message>
    <message>
        <source>met</source>
        <translation>پوری</translation>
    </message>
    <message>
        <source>unmet</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>درست کریں</translation>
    </message>
    <message>
        <source>Hide those that are met</source>
        <translation>پوری شرائط چھپائیں</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that are met</source>
        <translation>
            <numerusform>%Ln پوری شرط دکھائیں</numerusform>
            <numerusform>%Ln پوری شرائط دکھائیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>صفحات ترتیب دیے جا رہے ہیں…</translation>
    </message>
    <message>
        <source>Set the report</source>
        <translation>رپورٹ ترتیب دیں</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln صفحہ</numerusform>
            <numerusform>%Ln صفحات</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>صفحہ %1 از %2</translation>
    </message>
    <message>
        <source>Draw the page</source>
        <translation>صفحہ بنائیں</translation>
    </message>
    <message>
        <source>Make FINAL</source>
        <translation>حتمی بنائیں</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>رپورٹ نہیں لکھی گئی</translation>
    </message>
    <message>
        <source>Written and read back: %1</source>
        <translation>لکھی اور دوبارہ پڑھی گئی: %1</translation>
    </message>
    <message>
        <source>The report failed its own check. Do not file it.</source>
        <translation>رپورٹ اپنی جانچ میں ناکام رہی۔ اسے داخل نہ کریں۔</translation>
    </message>
    <message>
        <source>Every exhibit number and hash was found in the PDF.</source>
        <translation>ہر شہادتی نمبر اور ہیش PDF میں ملا۔</translation>
    </message>
    <message>
        <source>REJECTED: the read-back failed.</source>
        <translation>مسترد: دوبارہ پڑھنے میں ناکامی۔</translation>
    </message>
    <message>
        <source>Add finding</source>
        <translation>نتیجہ شامل کریں</translation>
    </message>
    <message>
        <source>A numbered paragraph. It must name the exhibits or messages it rests on.</source>
        <translation>نمبر والا پیرا۔ اس میں وہ شہادتی اشیا یا پیغامات درج ہوں جن پر یہ قائم ہے۔</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Fact recorded by the tool or seen in an exhibit</source>
        <translation>حقیقت، آلے نے درج کی یا شہادتی شے میں دیکھی گئی</translation>
    </message>
    <message>
        <source>Inference from facts</source>
        <translation>حقائق سے استنباط</translation>
    </message>
    <message>
        <source>Opinion of the officer</source>
        <translation>افسر کی رائے</translation>
    </message>
    <message>
        <source>Limit of the examination</source>
        <translation>معائنے کی حد</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>متن انگریزی میں</translation>
    </message>
    <message>
        <source>Text in Urdu</source>
        <translation>متن اردو میں</translation>
    </message>
    <message>
        <source>Left empty, it prints as “not translated”.</source>
        <translation>خالی رہے تو ”ترجمہ نہیں ہوا“ چھپتا ہے۔</translation>
    </message>
    <message>
        <source>%1 without a source</source>
        <translation>%1 بغیر حوالے کے</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>حوالہ نہیں</translation>
    </message>
    <message>
        <source>Names no exhibit or message it rests on; the report lists it</source>
        <translation>کسی شے یا پیغام کا نام نہیں لیتا جس پر یہ مبنی ہو؛ رپورٹ میں اس کی فہرست ہے</translation>
    </message>
    <message>
        <source>Rests on, with commas</source>
        <translation>کس پر قائم ہے، کاما کے ساتھ</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln نتیجہ</numerusform>
            <numerusform>%Ln نتائج</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding yet. Facts of the exhibits are printed by themselves.</source>
        <translation>ابھی کوئی نتیجہ نہیں۔ شہادتی اشیا کے حقائق خود چھپتے ہیں۔</translation>
    </message>
    <message>
        <source>SHA-256 of the PDF</source>
        <translation>PDF کا SHA-256</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>برآمد شدہ</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>رپورٹ کی قسم</translation>
    </message>
    <message>
        <source>Annex to the challan</source>
        <translation>چالان کا ضمیمہ</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>عبوری رپورٹ</translation>
    </message>
    <message>
        <source>Technical report</source>
        <translation>تکنیکی رپورٹ</translation>
    </message>
    <message>
        <source>Inventory of exhibits</source>
        <translation>شہادتی اشیا کی فہرست</translation>
    </message>
    <message>
        <source>Transcript of chats</source>
        <translation>گفتگو کی نقل</translation>
    </message>
    <message>
        <source>Defence copy, redacted</source>
        <translation>دفاع کی نقل، اخفا شدہ</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>رپورٹ کے حصے</translation>
    </message>
    <message>
        <source>Space includes or leaves out, Alt with up or down moves, Enter shows the page.</source>
        <translation>Space شامل یا خارج کرتا ہے، Alt کے ساتھ اوپر نیچے ہلاتا ہے، Enter صفحہ دکھاتا ہے۔</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1، صفحہ %2</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>حقیقت</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>استنباط</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>رائے</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>نتائج</translation>
    </message>
    <message>
        <source>Edit finding %1</source>
        <translation>نتیجہ %1 بدلیں</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>اور مزید %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تبدیل کریں</translation>
    </message>
    <message>
        <source>The findings could not be read</source>
        <translation>نتائج پڑھے نہ جا سکے</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Finding %1 rests on %2</source>
        <translation>نتیجہ %1 اب %2 پر بھی قائم</translation>
    </message>
    <message>
        <source>New finding on %1</source>
        <translation>%1 پر نیا نتیجہ</translation>
    </message>
    <message>
        <source>The pages could not be set</source>
        <translation>صفحات ترتیب نہ دیے جا سکے</translation>
    </message>
    <message>
        <source>Read the conditions</source>
        <translation>شرائط پڑھیں</translation>
    </message>
    <message>
        <source>Choose a section in the list first.</source>
        <translation>پہلے فہرست میں حصہ چنیں۔</translation>
    </message>
    <message>
        <source>Take finding %1 away…</source>
        <translation>نتیجہ %1 ہٹائیں…</translation>
    </message>
    <message>
        <source>Take finding %1 away</source>
        <translation>نتیجہ %1 ہٹائیں</translation>
    </message>
    <message>
        <source>The report no longer prints it. What it said stays in the audit.</source>
        <translation>رپورٹ میں اب نہیں چھپے گا۔ اس کا متن آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>نتیجہ %1</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>یہ کس پر مبنی ہے</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>اصل کا SHA-256</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>پیغام %1</translation>
    </message>
    <message>
        <source>not in this case</source>
        <translation>اس مقدمے میں نہیں</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln ماخذ</numerusform>
            <numerusform>%Ln ماخذ</numerusform>
        </translation>
    </message>
    <message>
        <source>The choice was not kept</source>
        <translation>انتخاب محفوظ نہ ہو سکا</translation>
        <source>Particulars of the report</source>
        <translation>رپورٹ کے کوائف</translation>
    </message>
    <message>
        <source>%1 of %2 not stated. The certificates leave a line for them, to complete in ink.</source>
        <translation>%2 میں سے %1 نہیں بتائے گئے۔ سرٹیفکیٹ ان کے لیے سطر چھوڑتے ہیں، قلم سے پُر کرنے کو۔</translation>
    </message>
    <message>
        <source>All stated.</source>
        <translation>سب بتائے گئے۔</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>پُر کریں…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>بدلیں…</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>دیکھنے کی تصویریں</translation>
    </message>
    <message>
        <source>The picture of %1 shows words of %2: %3</source>
        <translation>%1 کی تصویر میں %2 کے الفاظ نظر آتے ہیں: %3</translation>
    </message>
    <message>
        <source>Mark a region</source>
        <translation>حصہ نشان زد کریں</translation>
    </message>
    <message>
        <source>Say why not…</source>
        <translation>وجہ بتائیں…</translation>
    </message>
    <message>
        <source>No region on the picture of %1</source>
        <translation>%1 کی تصویر پر کوئی حصہ نہیں</translation>
    </message>
    <message>
        <source>The redacted report will show this picture as it is. Your reason goes into the audit.</source>
        <translation>اخفا شدہ رپورٹ یہ تصویر جوں کی توں دکھائے گی۔ آپ کی وجہ آڈٹ میں درج ہو گی۔</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>تصویر دکھائیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ShortcutsPanel</name>
    <message>
        <source>Keys and commands</source>
        <translation>کلیدیں اور احکام</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::SigningFlow</name>
    <message>
        <source>Unlock the desk first.</source>
        <translation>پہلے ڈیسک کھولیں۔</translation>
    </message>
    <message>
        <source>This desk has no signing certificate yet. Get one under “Signing certificate…”.</source>
        <translation>اس ڈیسک پر ابھی دستخطی سرٹیفکیٹ نہیں۔ ”دستخطی سرٹیفکیٹ…“ سے حاصل کریں۔</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Verify a report</source>
        <translation>رپورٹ کی تصدیق</translation>
    </message>
    <message>
        <source>Sign a report</source>
        <translation>رپورٹ پر دستخط</translation>
    </message>
    <message>
        <source>Sign the report now?</source>
        <translation>کیا رپورٹ پر ابھی دستخط کریں؟</translation>
    </message>
    <message>
        <source>Nothing can be changed in a signed report. The unsigned file stays.</source>
        <translation>دستخط شدہ رپورٹ میں کچھ بدلا نہیں جا سکتا۔ بغیر دستخط کی فائل باقی رہتی ہے۔</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>دستخط کریں</translation>
    </message>
    <message>
        <source>Save the signed report</source>
        <translation>دستخط شدہ رپورٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>The report is signed</source>
        <translation>رپورٹ پر دستخط ہو گئے</translation>
    </message>
    <message>
        <source>It was read back and verified. Nothing may be changed in it from now on.</source>
        <translation>اسے دوبارہ پڑھ کر تصدیق کر لی گئی۔ اب اس میں کچھ بدلا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>Write this SHA-256 on the transmittal memo:</source>
        <translation>یہ SHA-256 ترسیلی میمو پر لکھیں:</translation>
    </message>
    <message>
        <source>Countersign a report</source>
        <translation>رپورٹ پر توثیقی دستخط</translation>
    </message>
    <message>
        <source>Your signature is written beside the report, over exactly this file. It says that you have read it and answer for it with the officer.</source>
        <translation>آپ کا دستخط رپورٹ کے ساتھ، بالکل اسی فائل پر لکھا جائے گا۔ اس کا مطلب ہے کہ آپ نے اسے پڑھا اور افسر کے ساتھ اس کے ذمہ دار ہیں۔</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>توثیقی دستخط کریں</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>توثیقی دستخط ہو گئے</translation>
    </message>
    <message>
        <source>Keep this file beside the report and give both back to the officer:</source>
        <translation>یہ فائل رپورٹ کے ساتھ رکھیں اور دونوں افسر کو واپس دیں:</translation>
    </message>
    <message>
        <source>Record a countersignature</source>
        <translation>توثیقی دستخط درج کریں</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>درج ہو گیا</translation>
    </message>
    <message>
        <source>The countersignature holds and stands in the audit chain: %1</source>
        <translation>توثیقی دستخط درست ہے اور آڈٹ کی زنجیر میں درج ہے: %1</translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation>دستخطی سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Reports are signed as %1, valid until %2.</source>
        <translation>رپورٹوں پر دستخط بنام %1، کارآمد تا %2۔</translation>
    </message>
    <message>
        <source>A request is open. Carry it to the agency and import its answer.</source>
        <translation>درخواست زیرِ التوا ہے۔ اسے ادارے تک لے جائیں اور جواب درآمد کریں۔</translation>
    </message>
    <message>
        <source>No certificate yet. Make a request, carry it to the agency on a USB stick, and import its answer.</source>
        <translation>ابھی سرٹیفکیٹ نہیں۔ درخواست بنائیں، یو ایس بی پر ادارے تک لے جائیں اور جواب درآمد کریں۔</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>کیا کرنا ہے</translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation>درخواست بنائیں</translation>
    </message>
    <message>
        <source>Import the agency&apos;s answer or a key file</source>
        <translation>ادارے کا جواب یا کلیدی فائل درآمد کریں</translation>
    </message>
    <message>
        <source>Fingerprint of the agency&apos;s root</source>
        <translation>ادارے کے بنیادی سرٹیفکیٹ کا فنگر پرنٹ</translation>
    </message>
    <message>
        <source>Import a certificate</source>
        <translation>سرٹیفکیٹ درآمد کریں</translation>
    </message>
    <message>
        <source>Request a certificate</source>
        <translation>سرٹیفکیٹ کی درخواست</translation>
    </message>
    <message>
        <source>A key is made and stays sealed on this desk. Only the request leaves it.</source>
        <translation>کلید بنتی ہے اور اسی ڈیسک پر سربمہر رہتی ہے۔ صرف درخواست باہر جاتی ہے۔</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>ادارہ</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>کلید کی قسم</translation>
    </message>
    <message>
        <source>ECDSA P-256 (usual)</source>
        <translation>ECDSA P-256 (معمول)</translation>
    </message>
    <message>
        <source>RSA 3072 (for older readers)</source>
        <translation>RSA 3072 (پرانے پروگراموں کے لیے)</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>درخواست محفوظ کریں</translation>
    </message>
    <message>
        <source>Request saved</source>
        <translation>درخواست محفوظ ہو گئی</translation>
    </message>
    <message>
        <source>Carry it to the agency. Tell this fingerprint of the key by telephone, so that nobody can put another in its place:</source>
        <translation>اسے ادارے تک لے جائیں۔ کلید کا یہ فنگر پرنٹ ٹیلی فون پر بتائیں تاکہ کوئی اس کی جگہ دوسری کلید نہ رکھ سکے:</translation>
    </message>
    <message>
        <source>Give the fingerprint of the agency&apos;s root as the agency has published it. It may stay empty when the root is trusted on this desk already.</source>
        <translation>ادارے کے بنیادی سرٹیفکیٹ کا فنگر پرنٹ لکھیں جیسا ادارے نے شائع کیا۔ اگر اس پر یہاں پہلے سے اعتماد ہے تو خالی چھوڑا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درآمد کریں</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits.</source>
        <translation>فنگر پرنٹ میں ۶۴ ہیکسا ڈیسیمل ہندسے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>کلیدی فائل کا پاس فریز</translation>
    </message>
    <message>
        <source>The certificate is in use</source>
        <translation>سرٹیفکیٹ استعمال میں ہے</translation>
    </message>
    <message>
        <source>Agency root</source>
        <translation>ادارے کا بنیادی سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>This desk holds the root of %1. Publish its fingerprint; whoever checks a report compares it.</source>
        <translation>اس ڈیسک پر %1 کا بنیادی سرٹیفکیٹ ہے۔ اس کا فنگر پرنٹ شائع کریں؛ رپورٹ جانچنے والا اس سے ملاتا ہے۔</translation>
    </message>
    <message>
        <source>Issue a certificate…</source>
        <translation>سرٹیفکیٹ جاری کریں…</translation>
    </message>
    <message>
        <source>The officer&apos;s request</source>
        <translation>افسر کی درخواست</translation>
    </message>
    <message>
        <source>The root is made once, on the supervisor&apos;s desk, and issues the certificates of all officers. Its key stays sealed here and never touches a network.</source>
        <translation>بنیادی سرٹیفکیٹ ایک بار نگران کے ڈیسک پر بنتا ہے اور تمام افسران کے سرٹیفکیٹ جاری کرتا ہے۔ اس کی کلید یہیں سربمہر رہتی ہے اور کبھی نیٹ ورک پر نہیں جاتی۔</translation>
    </message>
    <message>
        <source>Make the root</source>
        <translation>بنیادی سرٹیفکیٹ بنائیں</translation>
    </message>
    <message>
        <source>The root is made</source>
        <translation>بنیادی سرٹیفکیٹ بن گیا</translation>
    </message>
    <message>
        <source>Publish this fingerprint, in a circular and on the notice board:</source>
        <translation>یہ فنگر پرنٹ سرکلر اور نوٹس بورڈ پر شائع کریں:</translation>
    </message>
    <message>
        <source>Issue a certificate</source>
        <translation>سرٹیفکیٹ جاری کریں</translation>
    </message>
    <message>
        <source>Whoever holds the key of this request will sign reports as %1. Ask the officer by telephone for the fingerprint and compare it:</source>
        <translation>جس کے پاس اس درخواست کی کلید ہے وہ رپورٹوں پر بنام %1 دستخط کرے گا۔ افسر سے ٹیلی فون پر فنگر پرنٹ پوچھیں اور ملائیں:</translation>
    </message>
    <message>
        <source>They are equal: issue</source>
        <translation>دونوں برابر ہیں: جاری کریں</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>سرٹیفکیٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>The certificate is issued</source>
        <translation>سرٹیفکیٹ جاری ہو گیا</translation>
    </message>
    <message>
        <source>Give this file back to the officer:</source>
        <translation>یہ فائل افسر کو واپس دیں:</translation>
    </message>
</context>
<context>
    <name>saboot::ui::StatisticsView</name>
    <message>
        <source>Monday</source>
        <translation>پیر</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>منگل</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>بدھ</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>جمعرات</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>جمعہ</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>اتوار</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>گھنٹوں کے لحاظ سے</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>دنوں کے لحاظ سے</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>وقت کے ساتھ</translation>
    </message>
    <message>
        <source>Who writes whom</source>
        <translation>کون کسے لکھتا ہے</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>رقوم</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>کرنسی</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>تصویر برآمد کریں…</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>جدول برآمد کریں…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>قدر</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>گنتی ہو رہی ہے…</translation>
    </message>
    <message>
        <source>Count messages</source>
        <translation>پیغامات گنیں</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>%1 کا ہفتہ</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 کل</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>پیغامات %1</translation>
    </message>
    <message>
        <source>%1 without a time are left out</source>
        <translation>بغیر وقت کے %1 شامل نہیں</translation>
    </message>
    <message>
        <source>the zone of %1 is assumed</source>
        <translation>%1 کا وقت کا علاقہ فرض کیا گیا ہے</translation>
    </message>
    <message>
        <source>two write to each other when one stands directly after the other</source>
        <translation>دو افراد تب ایک دوسرے کو لکھتے شمار ہوتے ہیں جب ایک کا پیغام دوسرے کے فوراً بعد ہو</translation>
    </message>
    <message>
        <source>a named amount is not a transfer</source>
        <translation>پیغام میں لکھی رقم ادائیگی کا ثبوت نہیں</translation>
    </message>
    <message>
        <source>the table holds the largest %1 of each currency</source>
        <translation>جدول میں ہر کرنسی کی سب سے بڑی %1 رقوم درج ہیں</translation>
    </message>
    <message>
        <source>No message names an amount with its currency.</source>
        <translation>کسی پیغام میں کرنسی کے ساتھ رقم نہیں لکھی۔</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>ابھی گننے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Statistics: %1</source>
        <translation>اعداد و شمار: %1</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>تصویر برآمد کریں</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>تصویر (*.png)</translation>
    </message>
    <message>
        <source>most: %1</source>
        <translation>سب سے زیادہ: %1</translation>
    </message>
</context>
<context>
    <name>saboot::ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Progress of the newest job</source>
        <translation>تازہ ترین کام کی پیش رفت</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>سرا %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) agree</source>
        <translation>
            <numerusform>%Ln نقل متفق</numerusform>
            <numerusform>%Ln نقول متفق</numerusform>
        </translation>
    </message>
    <message>
        <source>A mirror disagrees</source>
        <translation>ایک نقل متفق نہیں</translation>
    </message>
    <message>
        <source>Locks in %1</source>
        <translation>%1 میں مقفل</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%Ln کام</numerusform>
            <numerusform>%Ln کام</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %3 میں سے %2</translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimeSlider</name>
    <message>
        <source>Time range of the links</source>
        <translation>روابط کا عرصہ</translation>
    </message>
    <message>
        <source>No link has a time.</source>
        <translation>کسی ربط کا وقت درج نہیں۔</translation>
    </message>
    <message>
        <source>%1 to %2. %3</source>
        <translation>%1 سے %2 تک۔ %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 سے %2 تک</translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>واقعات کی ترتیب</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln واقعہ</numerusform>
            <numerusform>%Ln واقعات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%Ln قطار</numerusform>
            <numerusform>%Ln قطاریں</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>چنا ہوا: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln پیغام</numerusform>
            <numerusform>%Ln پیغامات</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::TimelinePage</name>
    <message>
        <source>Jan</source>
        <translation>جنوری</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فروری</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارچ</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>اپریل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مئی</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>جون</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>جولائی</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>اگست</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>ستمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>اکتوبر</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نومبر</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>دسمبر</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 حاصل کی گئی</translation>
    </message>
    <message>
        <source>%1 taken: %2</source>
        <translation>%1 لی گئی: %2</translation>
    </message>
    <message>
        <source>%1 attached: %2</source>
        <translation>%1 منسلک ہوئی: %2</translation>
    </message>
    <message>
        <source>%1 handed over by %2 to %3</source>
        <translation>%1 کی حوالگی: %2 سے %3 کو</translation>
    </message>
    <message>
        <source>First mention of %1</source>
        <translation>%1 کا پہلا ذکر</translation>
    </message>
    <message>
        <source>Flagged message %1: %2</source>
        <translation>نشان زد پیغام %1: %2</translation>
    </message>
    <message>
        <source>Messages %1 to %2 marked: %3</source>
        <translation>پیغامات %1 تا %2 نشان زد: %3</translation>
    </message>
    <message>
        <source>FIR registered</source>
        <translation>ایف آئی آر درج ہوئی</translation>
    </message>
    <message>
        <source>FIR %1 registered</source>
        <translation>ایف آئی آر %1 درج ہوئی</translation>
    </message>
    <message>
        <source>Date of the offence</source>
        <translation>جرم کی تاریخ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>واقعات کی ترتیب</translation>
    </message>
    <message>
        <source>Lanes by person</source>
        <translation>قطاریں افراد کے لحاظ سے</translation>
    </message>
    <message>
        <source>Lanes by source</source>
        <translation>قطاریں ماخذ کے لحاظ سے</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>قطاریں</translation>
    </message>
    <message>
        <source>Times in Pakistan time (Z changes)</source>
        <translation>وقت پاکستان کا (Z سے بدلیں)</translation>
    </message>
    <message>
        <source>Times in UTC (Z changes)</source>
        <translation>وقت UTC میں (Z سے بدلیں)</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>جیسا لکھا ہے</translation>
    </message>
    <message>
        <source>Times in the words of the source (Z changes)</source>
        <translation>وقت ماخذ کے الفاظ میں (Z سے بدلیں)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>چھوٹا کریں (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>بڑا کریں (+)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>پورا دکھائیں (F)</translation>
    </message>
    <message>
        <source>Export the timeline…</source>
        <translation>واقعات کی ترتیب برآمد کریں…</translation>
    </message>
    <message>
        <source>Add event…</source>
        <translation>واقعہ شامل کریں…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>یقین</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>کس سے ظاہر</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>واقعات</translation>
    </message>
    <message>
        <source>No dated events yet. They appear as evidence and chats are added.</source>
        <translation>ابھی تاریخ والا کوئی واقعہ نہیں۔ شواہد اور گفتگو شامل ہونے پر ظاہر ہوں گے۔</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>%1, hour not known</source>
        <translation>%1، گھنٹہ معلوم نہیں</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 سے %2 تک</translation>
    </message>
    <message>
        <source>Case and exhibits</source>
        <translation>مقدمہ اور شہادتی اشیا</translation>
    </message>
    <message>
        <source>Read the timeline</source>
        <translation>واقعات کی ترتیب پڑھیں</translation>
    </message>
    <message>
        <source>The timeline could not be read.</source>
        <translation>واقعات کی ترتیب پڑھی نہ جا سکی۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message numerus="yes">
        <source>Showing the first %n event(s).</source>
        <translation>
            <numerusform>پہلا %Ln واقعہ دکھایا گیا ہے۔</numerusform>
            <numerusform>پہلے %Ln واقعات دکھائے گئے ہیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Add persons or filter the evidence to see the others.</source>
        <translation>باقی دیکھنے کو افراد شامل کریں یا شواہد چھانٹیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln پیغام</numerusform>
            <numerusform>%Ln پیغامات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln واقعہ</numerusform>
            <numerusform>%Ln واقعات</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>پیغامات %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a time at the end of the table</source>
        <translation>
            <numerusform>بغیر وقت کا %Ln واقعہ جدول کے آخر میں</numerusform>
            <numerusform>بغیر وقت کے %Ln واقعات جدول کے آخر میں</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages without a time</source>
        <translation>بغیر وقت کے پیغامات %1</translation>
    </message>
    <message>
        <source>Count messages</source>
        <translation>پیغامات گنیں</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>واقعہ شامل کریں</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>واقعہ بدلیں</translation>
    </message>
    <message>
        <source>Take this event off the timeline</source>
        <translation>یہ واقعہ ترتیب سے ہٹائیں</translation>
    </message>
    <message>
        <source>What it said stays in the audit.</source>
        <translation>جو لکھا تھا آڈٹ میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>واقعات کی ترتیب برآمد کریں</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;PDF (*.pdf)</source>
        <translation>تصویر (*.png);;خاکہ (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>واقعہ</translation>
    </message>
    <message>
        <source>Stands in %1</source>
        <translation>%1 میں درج</translation>
    </message>
    <message>
        <source>Added by an officer</source>
        <translation>افسر نے شامل کیا</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>یہ واقعہ</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>یہ کہاں سے آیا</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%Ln ماخذ</numerusform>
            <numerusform>%Ln ماخذ</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 کھولیں</translation>
    </message>
    <message>
        <source>Change event…</source>
        <translation>واقعہ بدلیں…</translation>
    </message>
    <message>
        <source>Take off the timeline…</source>
        <translation>ترتیب سے ہٹائیں…</translation>
    </message>
    <message>
        <source>Filter the events ( / )</source>
        <translation>واقعات چھانٹیں ( / )</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>واقعات چھانٹیں</translation>
    </message>
    <message>
        <source>Select an event that an officer added.</source>
        <translation>کسی افسر کا شامل کیا ہوا واقعہ چنیں۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::TopBar</name>
    <message>
        <source>Case and search</source>
        <translation>مقدمہ اور تلاش</translation>
    </message>
    <message>
        <source>Case menu</source>
        <translation>مقدمے کا مینو</translation>
    </message>
    <message>
        <source>Search this case: text, wallet, CNIC, name</source>
        <translation>مقدمے میں تلاش: متن، والٹ، شناختی کارڈ، نام</translation>
    </message>
    <message>
        <source>Search this case</source>
        <translation>مقدمے میں تلاش</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>احکام</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>شواہد شامل کریں</translation>
    </message>
    <message>
        <source>FIR %1</source>
        <translation>ایف آئی آر %1</translation>
    </message>
    <message>
        <source>Practice case</source>
        <translation>مشقی مقدمہ</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>صرف پڑھنے کے لیے کھلا</translation>
    </message>
    <message>
        <source>FIR not recorded</source>
        <translation>ایف آئی آر درج نہیں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::WorkFlow</name>
    <message>
        <source>Redact a person</source>
        <translation>فرد کا اخفا</translation>
    </message>
    <message>
        <source>Redact %1</source>
        <translation>%1 کا اخفا</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>مقدمہ صرف پڑھنے کے لیے کھلا ہے۔</translation>
    </message>
    <message>
        <source>Select an identifier first.</source>
        <translation>پہلے شناخت چنیں۔</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>پہلے فرد چنیں۔</translation>
    </message>
    <message>
        <source>Import chat</source>
        <translation>گفتگو درآمد کریں</translation>
    </message>
    <message>
        <source>Attach the export as evidence first; then import it.</source>
        <translation>پہلے برآمد شدہ فائل بطور شواہد منسلک کریں؛ پھر درآمد کریں۔</translation>
    </message>
    <message>
        <source>The chat was not imported</source>
        <translation>گفتگو درآمد نہیں ہوئی</translation>
    </message>
    <message>
        <source>%1 messages imported.</source>
        <translation>%1 پیغامات درآمد ہوئے۔</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) noticed while reading: see the chat&apos;s menu.</source>
        <translation>
            <numerusform>پڑھتے ہوئے %Ln مقام نظر آیا: گفتگو کا مینو دیکھیں۔</numerusform>
            <numerusform>پڑھتے ہوئے %Ln مقامات نظر آئے: گفتگو کا مینو دیکھیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>test network</source>
        <translation>آزمائشی نیٹ ورک</translation>
    </message>
    <message>
        <source>A valid checksum does not show who owns it.</source>
        <translation>درست چیک سم مالک کو ثابت نہیں کرتا۔</translation>
    </message>
    <message>
        <source>Checked, nothing saved</source>
        <translation>جانچا گیا، کچھ محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Record an identifier</source>
        <translation>شناخت درج کریں</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>توثیق کریں</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رد کریں</translation>
    </message>
    <message>
        <source>Compared with the source by the officer.</source>
        <translation>افسر نے ماخذ سے موازنہ کیا۔</translation>
    </message>
    <message>
        <source>Reject this identifier</source>
        <translation>یہ شناخت رد کریں</translation>
    </message>
    <message>
        <source>It stays in the case, marked as rejected.</source>
        <translation>یہ مقدمے میں رد شدہ کے نشان کے ساتھ رہتی ہے۔</translation>
    </message>
    <message>
        <source>Link to a person</source>
        <translation>فرد سے جوڑیں</translation>
    </message>
    <message>
        <source>Add the person first.</source>
        <translation>پہلے فرد شامل کریں۔</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>فرد شامل کریں</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>فرد کے کوائف بدلیں</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Change the person</source>
        <translation>فرد کے کوائف تبدیل کریں</translation>
    </message>
    <message>
        <source>The old words stay in the audit.</source>
        <translation>پرانے الفاظ آڈٹ میں رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تبدیل کریں</translation>
    </message>
    <message>
        <source>Read a table as a chat</source>
        <translation>جدول کو گفتگو کے طور پر پڑھیں</translation>
    </message>
    <message>
        <source>No CSV or XLSX is among the exhibits. Attach it as evidence first.</source>
        <translation>شہادتی اشیا میں کوئی CSV یا XLSX نہیں۔ پہلے اسے شواہد کے طور پر منسلک کریں۔</translation>
    </message>
</context>
<context>
    <name>LabelHits</name>
    <message>
        <source>no date given</source>
        <translation>تاریخ درج نہیں</translation>
    </message>
    <message>
        <source>List %1: %2</source>
        <translation>فہرست %1: %2</translation>
    </message>
    <message>
        <source>On lists</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>A label is the statement of its list, not a finding.</source>
        <translation>لیبل اپنی فہرست کا بیان ہے، نتیجہ نہیں۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::CompareDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 سیکنڈ</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 منٹ %2 سیکنڈ</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 گھنٹے %2 منٹ</translation>
    </message>
    <message>
        <source>Compare two exports</source>
        <translation>دو برآمد شدہ فائلوں کا موازنہ</translation>
    </message>
    <message>
        <source>First chat</source>
        <translation>پہلی گفتگو</translation>
    </message>
    <message>
        <source>Second chat</source>
        <translation>دوسری گفتگو</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>کون سی قطاریں دکھائی جائیں</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 پیغامات</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>سب قطاریں</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>صرف پہلی میں</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>صرف دوسری میں</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>ترمیم شدہ</translation>
    </message>
    <message>
        <source>First</source>
        <translation>پہلی</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>دوسری</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حذف شدہ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>First: time</source>
        <translation>پہلی: وقت</translation>
    </message>
    <message>
        <source>First: sender</source>
        <translation>پہلی: بھیجنے والا</translation>
    </message>
    <message>
        <source>First: text</source>
        <translation>پہلی: متن</translation>
    </message>
    <message>
        <source>Second: time</source>
        <translation>دوسری: وقت</translation>
    </message>
    <message>
        <source>Second: sender</source>
        <translation>دوسری: بھیجنے والا</translation>
    </message>
    <message>
        <source>Second: text</source>
        <translation>دوسری: متن</translation>
    </message>
    <message>
        <source>Clocks apart</source>
        <translation>گھڑیوں کا فرق</translation>
    </message>
    <message>
        <source>Two exports side by side</source>
        <translation>دو برآمد شدہ فائلیں پہلو بہ پہلو</translation>
    </message>
    <message>
        <source>Go to it in the first</source>
        <translation>پہلی میں اس پر جائیں</translation>
    </message>
    <message>
        <source>Go to it in the second</source>
        <translation>دوسری میں اس پر جائیں</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>یکساں</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ترمیم شدہ</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>صرف پہلی میں</translation>
    </message>
    <message>
        <source>first, outside the other</source>
        <translation>پہلی، دوسری کے وقت سے باہر</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>صرف دوسری میں</translation>
    </message>
    <message>
        <source>second, outside the other</source>
        <translation>دوسری، پہلی کے وقت سے باہر</translation>
    </message>
    <message>
        <source>How far the clocks are apart cannot be estimated: no message with a time stands in both.</source>
        <translation>گھڑیوں کے فرق کا اندازہ نہیں ہو سکتا: وقت والا کوئی پیغام دونوں میں نہیں۔</translation>
    </message>
    <message>
        <source>Estimated from %1 messages that stand in both; half of them lie within %2 of this.</source>
        <translation>دونوں میں موجود %1 پیغامات سے اندازہ؛ ان میں سے آدھے اس سے %2 کے اندر ہیں۔</translation>
    </message>
    <message>
        <source>The two clocks agree.</source>
        <translation>دونوں گھڑیاں متفق ہیں۔</translation>
    </message>
    <message>
        <source>The clock of the second is %1 ahead.</source>
        <translation>دوسری کی گھڑی %1 آگے ہے۔</translation>
    </message>
    <message>
        <source>The clock of the second is %1 behind.</source>
        <translation>دوسری کی گھڑی %1 پیچھے ہے۔</translation>
    </message>
    <message>
        <source>Choose two different chats.</source>
        <translation>دو الگ گفتگوئیں چنیں۔</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>موازنہ ہو رہا ہے…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>منسوخ۔</translation>
    </message>
    <message>
        <source>The chats could not be compared.</source>
        <translation>گفتگوؤں کا موازنہ نہ ہو سکا۔</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 یکساں</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <translation>%1 ترمیم شدہ</translation>
    </message>
    <message>
        <source>%1 only in the first</source>
        <translation>%1 صرف پہلی میں</translation>
    </message>
    <message>
        <source>%1 only in the second</source>
        <translation>%1 صرف دوسری میں</translation>
    </message>
    <message>
        <source>%1 outside the time both cover, which says nothing</source>
        <translation>%1 مشترک وقت سے باہر، جس سے کچھ ثابت نہیں ہوتا</translation>
    </message>
    <message>
        <source>Times are Pakistan time.</source>
        <translation>اوقات پاکستانی وقت میں ہیں۔</translation>
    </message>
    <message>
        <source>%1 and %2 compared.</source>
        <translation>%1 اور %2 کا موازنہ ہوا۔</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چھاپیں…</translation>
    </message>
    <message>
        <source>As a PDF, the two exports side by side</source>
        <translation>PDF کی صورت میں، دونوں برآمد شدہ فائلیں آمنے سامنے</translation>
    </message>
    <message>
        <source>Print this comparison as an annex of the report</source>
        <translation>یہ موازنہ رپورٹ کے ضمیمے کے طور پر چھاپیں</translation>
    </message>
    <message>
        <source>Print this comparison</source>
        <translation>یہ موازنہ چھاپیں</translation>
    </message>
    <message>
        <source>The comparison was not printed</source>
        <translation>موازنہ نہیں چھپا</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s).</source>
        <translation>
            <numerusform>%1: %Ln صفحہ۔</numerusform>
            <numerusform>%1: %Ln صفحات۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::LabelsDialog</name>
    <message>
        <source>Labels and watch-lists</source>
        <translation>لیبل اور نگرانی کی فہرستیں</translation>
    </message>
    <message>
        <source>Lists that others publish: tag packs (YAML), sanctions lists, CSV. What they say of an address of this case is their statement, with its source and date.</source>
        <translation>دوسروں کی شائع کردہ فہرستیں: ٹیگ پیک (YAML)، پابندیوں کی فہرستیں، CSV۔ اس مقدمے کے کسی پتے کے بارے میں وہ جو کہتی ہیں وہ ان کا بیان ہے، ماخذ اور تاریخ کے ساتھ۔</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>اس کی تاریخ</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>پتے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>زیرِ استعمال</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>واپس لی گئی: %1</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>نہ سمجھے گئے</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>لائی گئی</translation>
    </message>
    <message>
        <source>Lists of labels</source>
        <translation>لیبلوں کی فہرستیں</translation>
    </message>
    <message>
        <source>What they say of this case</source>
        <translation>اس مقدمے کے بارے میں ان کا بیان</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Export what the lists say</source>
        <translation>فہرستوں کا بیان برآمد کریں</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>شناخت</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>لیبل</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>زمرہ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Line of the list</source>
        <translation>فہرست کی سطر</translation>
    </message>
    <message>
        <source>What the lists say of this case</source>
        <translation>اس مقدمے کے بارے میں فہرستوں کا بیان</translation>
    </message>
    <message>
        <source>No list yet. Bring in a tag pack, a sanctions list or a CSV of addresses.</source>
        <translation>ابھی کوئی فہرست نہیں۔ ٹیگ پیک، پابندیوں کی فہرست یا پتوں کی CSV لائیں۔</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>فہرست لائیں…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>nothing: no identifier of this case is on them</source>
        <translation>کچھ نہیں: اس مقدمے کی کوئی شناخت ان میں نہیں</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%Ln بیانات</numerusform>
            <numerusform>%Ln بیانات</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back into use…</source>
        <translation>دوبارہ استعمال میں لیں…</translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>فہرست لائیں</translation>
    </message>
    <message>
        <source>Lists of addresses</source>
        <translation>پتوں کی فہرستیں</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>سب فائلیں</translation>
    </message>
    <message>
        <source>The file is read apart from the case; every address is checked. Its hash is kept.</source>
        <translation>فائل مقدمے سے الگ پڑھی جاتی ہے؛ ہر پتہ جانچا جاتا ہے۔ اس کا ہیش رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>لائیں</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>as the list calls itself</source>
        <translation>جو نام فہرست خود دیتی ہے</translation>
    </message>
    <message>
        <source>Who publishes it, and where it was got</source>
        <translation>کون شائع کرتا ہے اور کہاں سے لی گئی</translation>
    </message>
    <message>
        <source>US Treasury, downloaded 12-11-2026</source>
        <translation>امریکی محکمہ خزانہ، 12-11-2026 کو حاصل کی</translation>
    </message>
    <message>
        <source>Printed with every statement that names no source itself.</source>
        <translation>ہر اس بیان کے ساتھ چھپتا ہے جو خود ماخذ نہیں بتاتا۔</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>پڑھی جا رہی ہے…</translation>
    </message>
    <message>
        <source>The list was not brought in</source>
        <translation>فہرست نہیں لائی گئی</translation>
    </message>
    <message>
        <source>addresses: %1</source>
        <translation>پتے: %1</translation>
    </message>
    <message>
        <source>not understood: %1</source>
        <translation>نہ سمجھے گئے: %1</translation>
    </message>
    <message>
        <source>Take the list %1 back into use</source>
        <translation>فہرست %1 دوبارہ استعمال میں لیں</translation>
    </message>
    <message>
        <source>Withdraw the list %1</source>
        <translation>فہرست %1 واپس لیں</translation>
    </message>
    <message>
        <source>Its statements are shown and printed again.</source>
        <translation>اس کے بیانات پھر دکھائے اور چھاپے جائیں گے۔</translation>
    </message>
    <message>
        <source>It stays in the case with your reason. Its statements are no longer shown or printed.</source>
        <translation>یہ آپ کی وجہ کے ساتھ مقدمے میں رہتی ہے۔ اس کے بیانات اب نہ دکھائے جائیں گے نہ چھاپے جائیں گے۔</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>دوبارہ لیں</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 میں سے %1</translation>
    </message>
    <message>
        <source>Export the lists</source>
        <translation>فہرستیں برآمد کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::LexiconDialog</name>
    <message>
        <source>shipped</source>
        <translation>پروگرام کے ساتھ</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>یہاں بدلا گیا</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>یہاں شامل</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>نکالا گیا</translation>
    </message>
    <message>
        <source>Latin and Urdu letters</source>
        <translation>لاطینی اور اردو حروف</translation>
    </message>
    <message>
        <source>Urdu letters</source>
        <translation>اردو حروف</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>لاطینی حروف</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>منشیات</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>مقداریں</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>قیمتیں</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>ترسیل</translation>
    </message>
    <message>
        <source>Words of the trade</source>
        <translation>دھندے کے الفاظ</translation>
    </message>
    <message>
        <source>A word met in a message is a suggestion where to read, never a finding: most of them have an everyday meaning too. Changes stay in this case.</source>
        <translation>پیغام میں ملا لفظ صرف پڑھنے کا اشارہ ہے، نتیجہ ہرگز نہیں: اکثر الفاظ کا روزمرہ مطلب بھی ہوتا ہے۔ تبدیلیاں اسی مقدمے میں رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>الفاظ چھانٹیں</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>زمرہ</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>لفظ</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>مطلب</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>دوسرے ہجے</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Everyday word</source>
        <translation>روزمرہ کا لفظ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>Only beside a number</source>
        <translation>صرف عدد کے ساتھ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>نکالیں</translation>
    </message>
    <message>
        <source>Restore all as shipped…</source>
        <translation>سب اصل حالت میں لائیں…</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>فہرست لائیں…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>ترمیم…</translation>
    </message>
    <message>
        <source>Add a word…</source>
        <translation>لفظ شامل کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln الفاظ</numerusform>
            <numerusform>%Ln الفاظ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in this case</source>
        <translation>
            <numerusform>اس مقدمے میں %Ln بدلے گئے</numerusform>
            <numerusform>اس مقدمے میں %Ln بدلے گئے</numerusform>
        </translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>اصل حالت میں</translation>
    </message>
    <message>
        <source>Restore as shipped</source>
        <translation>اصل حالت میں لائیں</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>لفظ شامل کریں</translation>
    </message>
    <message>
        <source>Edit a word</source>
        <translation>لفظ میں ترمیم</translation>
    </message>
    <message>
        <source>Small and capital letters, Urdu letter forms and digits are the same to the search; other spellings are not.</source>
        <translation>چھوٹے بڑے حروف، اردو حروف کی شکلیں اور ہندسے تلاش کے لیے یکساں ہیں؛ دوسرے ہجے نہیں۔</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>شامل کریں</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Other spellings in Latin letters (English, Roman Urdu), with commas</source>
        <translation>لاطینی حروف میں دوسرے ہجے (انگریزی، رومن اردو)، کوما کے ساتھ</translation>
    </message>
    <message>
        <source>Other spellings in Urdu letters, with commas</source>
        <translation>اردو حروف میں دوسرے ہجے، کوما کے ساتھ</translation>
    </message>
    <message>
        <source>Or a category of your own</source>
        <translation>یا آپ کا اپنا زمرہ</translation>
    </message>
    <message>
        <source>It has an everyday meaning too</source>
        <translation>اس کا روزمرہ مطلب بھی ہے</translation>
    </message>
    <message>
        <source>It counts only beside a number, as in “2 tola”</source>
        <translation>صرف عدد کے ساتھ شمار ہو، جیسے “2 تولہ”</translation>
    </message>
    <message>
        <source>Restore the words as shipped</source>
        <translation>الفاظ اصل حالت میں لائیں</translation>
    </message>
    <message>
        <source>Words added or changed in this case go. The audit keeps that it was done.</source>
        <translation>اس مقدمے میں شامل یا بدلے گئے الفاظ ہٹ جائیں گے۔ آڈٹ میں یہ عمل درج رہتا ہے۔</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بحال کریں</translation>
    </message>
    <message>
        <source>Bring in a list of words</source>
        <translation>الفاظ کی فہرست لائیں</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
</context>
<context>
    <name>saboot::ui::ListsFlow</name>
    <message>
        <source>Open a case first.</source>
        <translation>پہلے مقدمہ کھولیں۔</translation>
    </message>
    <message>
        <source>Compare two exports</source>
        <translation>دو برآمد شدہ فائلوں کا موازنہ</translation>
    </message>
    <message>
        <source>It takes two chats. Import the other export first.</source>
        <translation>دو گفتگوئیں درکار ہیں۔ پہلے دوسری برآمد شدہ فائل درآمد کریں۔</translation>
    </message>
    <message>
        <source>Media of a chat</source>
        <translation>گفتگو کی فائلیں</translation>
    </message>
    <message>
        <source>Import a chat first.</source>
        <translation>پہلے گفتگو درآمد کریں۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::MappingDialog</name>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>بھیجنے والا</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Chat or thread</source>
        <translation>گفتگو یا سلسلہ</translation>
    </message>
    <message>
        <source>Sent or received</source>
        <translation>بھیجا یا موصول</translation>
    </message>
    <message>
        <source>Sender&apos;s number or id</source>
        <translation>بھیجنے والے کا نمبر</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>منسلک فائل</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>پیغام کا نمبر</translation>
    </message>
    <message>
        <source>Answers message id</source>
        <translation>جس پیغام کا جواب</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>پیغام کی قسم</translation>
    </message>
    <message>
        <source>Found from the column</source>
        <translation>کالم سے معلوم</translation>
    </message>
    <message>
        <source>ISO 8601, %1</source>
        <translation>آئی ایس او 8601، %1</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>1970 سے سیکنڈ</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>1970 سے ملی سیکنڈ</translation>
    </message>
    <message>
        <source>Microseconds since 1970</source>
        <translation>1970 سے مائیکرو سیکنڈ</translation>
    </message>
    <message>
        <source>Nanoseconds since 1970</source>
        <translation>1970 سے نینو سیکنڈ</translation>
    </message>
    <message>
        <source>Days of a spreadsheet</source>
        <translation>اسپریڈ شیٹ کے دن</translation>
    </message>
    <message>
        <source>Seconds since 2001 (Apple)</source>
        <translation>2001 سے سیکنڈ (ایپل)</translation>
    </message>
    <message>
        <source>Read %1 as a chat</source>
        <translation>%1 کو گفتگو کے طور پر پڑھیں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درآمد کریں</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>جدول پڑھا جا رہا ہے…</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>جدول پڑھیں</translation>
    </message>
    <message>
        <source>The table could not be read.</source>
        <translation>جدول پڑھا نہ جا سکا۔</translation>
    </message>
    <message>
        <source>Mappings kept on this desk</source>
        <translation>اس ڈیسک پر محفوظ نقشے</translation>
    </message>
    <message>
        <source>Kept mapping</source>
        <translation>محفوظ نقشہ</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>محفوظ کریں…</translation>
    </message>
    <message>
        <source>Keep this mapping under a name</source>
        <translation>یہ نقشہ نام سے محفوظ کریں</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>بھلا دیں</translation>
    </message>
    <message>
        <source>Forget the mapping chosen</source>
        <translation>چنا ہوا نقشہ بھلا دیں</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>کون سا کالم کیا ہے</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>اوقات</translation>
    </message>
    <message>
        <source>Form of the time</source>
        <translation>وقت کی شکل</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>دن، مہینہ، سال</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>مہینہ، دن، سال</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>سال، مہینہ، دن</translation>
    </message>
    <message>
        <source>Order of the date</source>
        <translation>تاریخ کی ترتیب</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>وقت کا علاقہ</translation>
    </message>
    <message>
        <source>Left empty, Pakistan time is assumed and marked so.</source>
        <translation>خالی رہے تو پاکستانی وقت فرض کیا جاتا ہے اور ایسا ہی درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Row of the headers</source>
        <translation>سرخیوں کی قطار</translation>
    </message>
    <message>
        <source>Found from the file</source>
        <translation>فائل سے معلوم</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>کوما</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>سیمی کولن</translation>
    </message>
    <message>
        <source>Tabulator</source>
        <translation>ٹیب</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>عمودی لکیر</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>پہلی</translation>
    </message>
    <message>
        <source>Sheet, name or number</source>
        <translation>شیٹ، نام یا نمبر</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>کالموں کے بیچ</translation>
    </message>
    <message>
        <source>sent, out, 1</source>
        <translation>مثلاً sent، out، 1</translation>
    </message>
    <message>
        <source>Words for sent</source>
        <translation>بھیجے گئے کے الفاظ</translation>
    </message>
    <message>
        <source>What stands in the column “Sent or received” of a message that was sent, with commas.</source>
        <translation>بھیجے گئے پیغام کے کالم “بھیجا یا موصول” میں جو لکھا ہو، کوما کے ساتھ۔</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>میں</translation>
    </message>
    <message>
        <source>Sender of those</source>
        <translation>ان کا بھیجنے والا</translation>
    </message>
    <message>
        <source>Used where a sent message names no sender.</source>
        <translation>جہاں بھیجے گئے پیغام میں نام نہ ہو وہاں استعمال ہوتا ہے۔</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>پہلی قطاریں</translation>
    </message>
    <message>
        <source>As it would be read</source>
        <translation>جیسے پڑھا جائے گا</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>نہیں پڑھا گیا</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مسئلہ</translation>
    </message>
    <message>
        <source>The first rows as they stand</source>
        <translation>پہلی قطاریں جوں کی توں</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>جدول میں نہیں</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>کالم %1</translation>
    </message>
    <message>
        <source>none kept yet</source>
        <translation>ابھی کوئی محفوظ نہیں</translation>
    </message>
    <message>
        <source>It cannot be read in this way.</source>
        <translation>اس طرح پڑھا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>The order of day and month is not settled.</source>
        <translation>دن اور مہینے کی ترتیب طے نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s), more follow.</source>
        <translation>
            <numerusform>پہلی %Ln قطاریں، آگے اور ہیں۔</numerusform>
            <numerusform>پہلی %Ln قطاریں، آگے اور ہیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the whole table.</source>
        <translation>
            <numerusform>%Ln قطاریں، پورا جدول۔</numerusform>
            <numerusform>%Ln قطاریں، پورا جدول۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a problem.</source>
        <translation>
            <numerusform>%Ln قطاروں میں مسئلہ۔</numerusform>
            <numerusform>%Ln قطاروں میں مسئلہ۔</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are read.</source>
        <translation>سب پڑھی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>Which comes first, day or month?</source>
        <translation>پہلے کون آتا ہے، دن یا مہینہ؟</translation>
    </message>
    <message>
        <source>The column does not decide it. Choose the order of the date.</source>
        <translation>کالم سے طے نہیں ہوتا۔ تاریخ کی ترتیب چنیں۔</translation>
    </message>
    <message>
        <source>No message below the headers.</source>
        <translation>سرخیوں کے نیچے کوئی پیغام نہیں۔</translation>
    </message>
    <message>
        <source>Look at the row of the headers.</source>
        <translation>سرخیوں کی قطار دیکھیں۔</translation>
    </message>
    <message>
        <source>The table has one column only.</source>
        <translation>جدول میں ایک ہی کالم ہے۔</translation>
    </message>
    <message>
        <source>Another sign may part its columns.</source>
        <translation>شاید کالموں کے بیچ کوئی اور نشان ہو۔</translation>
    </message>
    <message>
        <source>About the whole table</source>
        <translation>پورے جدول کے بارے میں</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>یہ نقشہ محفوظ کریں</translation>
    </message>
    <message>
        <source>It is kept on this desk for all cases, readable by you alone. A table with the same headers is offered it.</source>
        <translation>یہ اس ڈیسک پر سب مقدمات کے لیے رہتا ہے، صرف آپ پڑھ سکتے ہیں۔ انھی سرخیوں والے جدول کو یہی پیش کیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Bank&apos;s SMS list</source>
        <translation>بینک کی ایس ایم ایس فہرست</translation>
    </message>
    <message>
        <source>Forget the mapping %1</source>
        <translation>نقشہ %1 بھلا دیں</translation>
    </message>
    <message>
        <source>Chats imported with it stay as they are.</source>
        <translation>اس سے درآمد کی گئی گفتگوئیں ویسی ہی رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Time (PKT)</source>
        <translation>وقت (PKT)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>دکھائی گئی قطاریں برآمد کریں</translation>
    </message>
</context>
<context>
    <name>saboot::ui::RedactMessageDialog</name>
    <message>
        <source>Redact in %1</source>
        <translation>%1 میں اخفا</translation>
    </message>
    <message>
        <source>Select the words in the text. Redacted reports show a box with the reason instead; the case and the export keep them.</source>
        <translation>متن میں الفاظ چنیں۔ اخفا شدہ رپورٹوں میں ان کی جگہ وجہ والا خانہ ہوتا ہے؛ مقدمے اور برآمد شدہ فائل میں یہ رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>پیغام کا متن</translation>
    </message>
    <message>
        <source>The whole message, with its attachments</source>
        <translation>پورا پیغام، منسلکات سمیت</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Reason, printed in the log of the report</source>
        <translation>وجہ، جو رپورٹ کی فہرست میں چھپتی ہے</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Mark for redaction</source>
        <translation>اخفا کے لیے نشان لگائیں</translation>
    </message>
    <message>
        <source>The whole message is taken out.</source>
        <translation>پورا پیغام نکالا جائے گا۔</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>نکالا جائے گا: %1</translation>
    </message>
    <message>
        <source>Nothing selected yet.</source>
        <translation>ابھی کچھ نہیں چنا گیا۔</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>پہلے الفاظ چنیں۔</translation>
    </message>
    <message>
        <source>The reason needs at least 10 characters.</source>
        <translation>وجہ کم از کم 10 حروف کی ہو۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::RedactionsDialog</name>
    <message>
        <source>Lift the redaction %1</source>
        <translation>اخفا %1 ختم کریں</translation>
    </message>
    <message>
        <source>It stays in the list with your reason; reports show the place again.</source>
        <translation>یہ آپ کی وجہ کے ساتھ فہرست میں رہتی ہے؛ رپورٹیں جگہ دوبارہ دکھاتی ہیں۔</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Lift the redaction</source>
        <translation>اخفا ختم کریں</translation>
    </message>
    <message>
        <source>part of a picture</source>
        <translation>تصویر کا حصہ</translation>
    </message>
    <message>
        <source>whole message</source>
        <translation>پورا پیغام</translation>
    </message>
    <message>
        <source>characters %1 to %2</source>
        <translation>حروف %1 تا %2</translation>
    </message>
    <message>
        <source>a person&apos;s field: %1</source>
        <translation>فرد کا خانہ: %1</translation>
    </message>
    <message>
        <source>an exhibit&apos;s field: %1</source>
        <translation>شہادتی شے کا خانہ: %1</translation>
    </message>
    <message>
        <source>Redactions</source>
        <translation>اخفا کی فہرست</translation>
    </message>
    <message>
        <source>What redacted reports do not show. The case and the originals keep everything.</source>
        <translation>جو اخفا شدہ رپورٹیں نہیں دکھاتیں۔ مقدمے اور اصل میں سب کچھ رہتا ہے۔</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>نشان لگا</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>lifted: %1</source>
        <translation>ہٹائی گئی: %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>نافذ</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>ہٹائیں…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>مقام پر جائیں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Mark a part of a picture in Evidence, or words of a message in Chats.</source>
        <translation>ابھی کچھ نشان زد نہیں۔ شواہد میں تصویر کے حصے پر یا گفتگو میں پیغام کے الفاظ پر نشان لگائیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%Ln نافذ</numerusform>
            <numerusform>%Ln نافذ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saboot::ui::MediaDialog</name>
    <message>
        <source>in the export</source>
        <translation>برآمد شدہ فائل میں</translation>
    </message>
    <message>
        <source>inside the chat&apos;s file</source>
        <translation>گفتگو کی فائل کے اندر</translation>
    </message>
    <message>
        <source>attached from beside it</source>
        <translation>ساتھ سے منسلک</translation>
    </message>
    <message>
        <source>an exhibit of this name and size</source>
        <translation>اسی نام اور حجم کی شہادتی شے</translation>
    </message>
    <message>
        <source>an exhibit of this name, size not known</source>
        <translation>اسی نام کی شہادتی شے، حجم معلوم نہیں</translation>
    </message>
    <message>
        <source>an exhibit of this name, other size</source>
        <translation>اسی نام کی شہادتی شے، حجم مختلف</translation>
    </message>
    <message>
        <source>several exhibits of this name</source>
        <translation>اس نام کی کئی شہادتی اشیا</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Media of %1</source>
        <translation>%1 کی فائلیں</translation>
    </message>
    <message>
        <source>A file counts as the message&apos;s when it came with the export, or was attached from beside it under the same name and, where the export writes one, with the same size. Other exhibits of the same name are pointed at only.</source>
        <translation>کوئی فائل پیغام کی تب مانی جاتی ہے جب وہ برآمد شدہ فائل کے ساتھ آئی ہو، یا ساتھ سے اسی نام کے تحت، اور جہاں حجم لکھا ہو وہاں اسی حجم کے ساتھ منسلک کی گئی ہو۔ اسی نام کی دوسری شہادتی اشیا کی صرف نشاندہی کی جاتی ہے۔</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>کون سی فائلیں دکھائی جائیں</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>تمام فائلیں</translation>
    </message>
    <message>
        <source>Not in the case</source>
        <translation>مقدمے میں نہیں</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>پیغام</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>شہادتی شے</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>the export names no file</source>
        <translation>برآمد شدہ فائل میں فائل کا نام نہیں</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>حجم</translation>
    </message>
    <message>
        <source>Why it is missing, in the export&apos;s words</source>
        <translation>غائب ہونے کی وجہ، برآمد شدہ فائل کے الفاظ میں</translation>
    </message>
    <message>
        <source>Media of a chat</source>
        <translation>گفتگو کی فائلیں</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>پیغام پر جائیں</translation>
    </message>
    <message>
        <source>Attach from a folder…</source>
        <translation>فولڈر سے منسلک کریں…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>پڑھا جا رہا ہے…</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>فہرست نہیں پڑھی جا سکی۔</translation>
    </message>
    <message>
        <source>No message of this chat names a file.</source>
        <translation>اس گفتگو کے کسی پیغام میں فائل کا نام نہیں۔</translation>
    </message>
    <message>
        <source>%1 in the case</source>
        <translation>%1 مقدمے میں</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 غائب</translation>
    </message>
    <message>
        <source>Folder with the files of the chat</source>
        <translation>گفتگو کی فائلوں والا فولڈر</translation>
    </message>
    <message>
        <source>Attach the media of %1</source>
        <translation>%1 کی فائلیں منسلک کریں</translation>
    </message>
    <message>
        <source>The media were not attached</source>
        <translation>فائلیں منسلک نہیں ہوئیں</translation>
    </message>
    <message>
        <source>The folder holds none of the missing files.</source>
        <translation>فولڈر میں غائب فائلوں میں سے کوئی نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) named</source>
        <translation>
            <numerusform>%Ln فائل کا نام</numerusform>
            <numerusform>%Ln فائلوں کے نام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have a named file&apos;s name and another size: left out.</source>
        <translation>
            <numerusform>فولڈر کی %Ln فائل کا نام وہی مگر حجم مختلف ہے: شامل نہیں کی گئی۔</numerusform>
            <numerusform>فولڈر کی %Ln فائلوں کے نام وہی مگر حجم مختلف ہیں: شامل نہیں کی گئیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) stand in the folder more than once: left out.</source>
        <translation>
            <numerusform>%Ln نام فولڈر میں ایک سے زیادہ بار ہے: شامل نہیں کیا گیا۔</numerusform>
            <numerusform>%Ln نام فولڈر میں ایک سے زیادہ بار ہیں: شامل نہیں کیے گئے۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln فائل نہیں پڑھی جا سکی۔</numerusform>
            <numerusform>%Ln فائلیں نہیں پڑھی جا سکیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%Ln فائل منسلک ہوئی۔</numerusform>
            <numerusform>%Ln فائلیں منسلک ہوئیں۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueKind</name>
    <message>
        <source>File damaged</source>
        <translation>فائل خراب</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>سمجھ نہ آیا</translation>
    </message>
    <message>
        <source>Day and month not settled</source>
        <translation>دن اور مہینہ طے نہیں</translation>
    </message>
    <message>
        <source>Day and month assumed</source>
        <translation>دن اور مہینہ فرض کیا گیا</translation>
    </message>
    <message>
        <source>Day and month contradict</source>
        <translation>دن اور مہینے میں تضاد</translation>
    </message>
    <message>
        <source>Impossible date</source>
        <translation>ناممکن تاریخ</translation>
    </message>
    <message>
        <source>Time runs backwards</source>
        <translation>وقت پیچھے جاتا ہے</translation>
    </message>
    <message>
        <source>Clock jumps</source>
        <translation>گھڑی میں چھلانگ</translation>
    </message>
    <message>
        <source>Two times disagree</source>
        <translation>دو اوقات میں اختلاف</translation>
    </message>
    <message>
        <source>Offset of standard time</source>
        <translation>معیاری وقت کا فرق</translation>
    </message>
    <message>
        <source>Perhaps forged inside a message</source>
        <translation>شاید پیغام کے اندر جعلی سطر</translation>
    </message>
    <message>
        <source>Two notations in one file</source>
        <translation>ایک فائل میں دو طرزیں</translation>
    </message>
    <message>
        <source>Hidden characters in a name</source>
        <translation>نام میں پوشیدہ حروف</translation>
    </message>
    <message>
        <source>Perhaps cut by the exporter</source>
        <translation>شاید برآمد کے وقت کٹ گئی</translation>
    </message>
    <message>
        <source>A part of the export is missing</source>
        <translation>برآمد شدہ فائل کا ایک حصہ غائب</translation>
    </message>
    <message>
        <source>Another chat in the archive</source>
        <translation>آرکائیو میں ایک اور گفتگو</translation>
    </message>
    <message>
        <source>Records of other kinds</source>
        <translation>دوسری قسم کے اندراجات</translation>
    </message>
    <message>
        <source>Field that is not known</source>
        <translation>نامعلوم خانہ</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>فائل غائب</translation>
    </message>
    <message>
        <source>No sender</source>
        <translation>بھیجنے والا درج نہیں</translation>
    </message>
    <message>
        <source>Still encrypted</source>
        <translation>ابھی تک خفیہ</translation>
    </message>
    <message>
        <source>Too long, shortened</source>
        <translation>بہت لمبا، مختصر کیا گیا</translation>
    </message>
    <message>
        <source>Bytes that are no text</source>
        <translation>بائٹس جو متن نہیں</translation>
    </message>
    <message>
        <source>Encoding found out</source>
        <translation>انکوڈنگ معلوم کی گئی</translation>
    </message>
    <message>
        <source>File cut off</source>
        <translation>فائل ادھوری</translation>
    </message>
    <message>
        <source>Empty conversation</source>
        <translation>خالی گفتگو</translation>
    </message>
    <message>
        <source>Of the whole file</source>
        <translation>پوری فائل کے بارے میں</translation>
    </message>
    <message>
        <source>Name twice in the archive</source>
        <translation>آرکائیو میں ایک نام دو بار</translation>
    </message>
    <message>
        <source>Name that leads out of the archive</source>
        <translation>نام جو آرکائیو سے باہر لے جاتا ہے</translation>
    </message>
</context>
<context>
    <name>saboot::ui::IssuesDialog</name>
    <message>
        <source>What was noticed while reading %1</source>
        <translation>%1 پڑھتے ہوئے جو نظر آیا</translation>
    </message>
    <message>
        <source>Everything readable was kept. These places could not be taken at face value; the original holds them unchanged.</source>
        <translation>جو کچھ پڑھا جا سکتا تھا وہ رکھا گیا۔ ان مقامات کو جوں کا توں نہیں مانا جا سکا؛ اصل فائل میں یہ بغیر تبدیلی موجود ہیں۔</translation>
    </message>
    <message>
        <source>Which kind is shown</source>
        <translation>کون سی قسم دکھائی جائے</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>سطر %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>بائٹ %1</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation>پڑھتے ہوئے نظر آیا</translation>
    </message>
    <message>
        <source>The chosen place</source>
        <translation>منتخب مقام</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>پیغام پر جائیں</translation>
    </message>
    <message>
        <source>Look for the message</source>
        <translation>پیغام ڈھونڈنا</translation>
    </message>
    <message>
        <source>This speaks of the file, not of one message.</source>
        <translation>یہ پوری فائل کے بارے میں ہے، کسی ایک پیغام کے بارے میں نہیں۔</translation>
    </message>
</context>
<context>
    <name>saboot::ui::SearchDialog</name>
    <message>
        <source>Search this case</source>
        <translation>اس مقدمے میں تلاش</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>کیا تلاش کرنا ہے</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, begin*, NOT, from:, kind:wallet…</source>
        <translation>الفاظ، &quot;جملے&quot;، begin*، NOT، from:، kind:wallet…</translation>
    </message>
    <message>
        <source>Searches kept in this case</source>
        <translation>اس مقدمے کی محفوظ تلاشیں</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>محفوظ کریں…</translation>
    </message>
    <message>
        <source>Keep this search under a name</source>
        <translation>یہ تلاش نام سے محفوظ کریں</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>بھلائیں</translation>
    </message>
    <message>
        <source>Messages, texts of pictures and documents, notes, names and identifiers. %1 one after the other; %2 words that begin so; %3 without; %4 as spelled in Roman Urdu; %5 days; %6 exactly these characters; %7 a pattern.</source>
        <translation>پیغامات، تصویروں اور دستاویزات کا متن، نوٹ، نام اور شناختیں۔ %1 یکے بعد دیگرے؛ %2 یوں شروع ہونے والے الفاظ؛ %3 کے بغیر؛ %4 رومن اردو کے دوسرے ہجے؛ %5 دن؛ %6 بعینہٖ یہی حروف؛ %7 نمونہ۔</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>شہادتی شے</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>سب کچھ</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>نتائج</translation>
    </message>
    <message>
        <source>Hits by exhibit</source>
        <translation>شہادتی شے کے لحاظ سے نتائج</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>کہاں</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>اس پر جائیں</translation>
    </message>
    <message>
        <source>More hits</source>
        <translation>مزید نتائج</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برآمد کریں…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>جو تلاش کرنا ہے لکھیں۔</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>تلاش جاری ہے…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>تلاش</translation>
    </message>
    <message>
        <source>This search cannot be read.</source>
        <translation>یہ تلاش پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>کچھ نہیں ملا۔ چھوٹا لفظ آزمائیں۔</translation>
    </message>
    <message>
        <source>%1 found, the newest %2 shown</source>
        <translation>%1 ملے، تازہ ترین %2 دکھائے گئے</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 ملے</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>محفوظ تلاشیں</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>یہ تلاش محفوظ کریں</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>It stands in this case, for everyone who works on it.</source>
        <translation>یہ اس مقدمے میں رہتی ہے، اس پر کام کرنے والے ہر شخص کے لیے۔</translation>
    </message>
    <message>
        <source>Forget the search</source>
        <translation>تلاش بھلائیں</translation>
    </message>
    <message>
        <source>The hits</source>
        <translation>ملنے والی جگہیں</translation>
    </message>
    <message>
        <source>How many hits each exhibit has</source>
        <translation>ہر شہادتی شے میں کتنی جگہ ملا</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>Etherscan or a sister site, transactions (CSV)</source>
        <translation>Etherscan یا ہم شکل سائٹ، لین دین (CSV)</translation>
    </message>
    <message>
        <source>UTC of the stamp, compared with the printed date</source>
        <translation>مہرِ وقت کا UTC، چھپی تاریخ سے ملایا گیا</translation>
    </message>
    <message>
        <source>failed rows move nothing and burn their fee</source>
        <translation>ناکام سطریں کچھ منتقل نہیں کرتیں مگر فیس جلاتی ہیں</translation>
    </message>
    <message>
        <source>Etherscan or a sister site, internal transactions (CSV)</source>
        <translation>Etherscan یا ہم شکل سائٹ، اندرونی لین دین (CSV)</translation>
    </message>
    <message>
        <source>no fees</source>
        <translation>فیس درج نہیں</translation>
    </message>
    <message>
        <source>Etherscan or a sister site, token transfers (CSV)</source>
        <translation>Etherscan یا ہم شکل سائٹ، ٹوکن کی منتقلی (CSV)</translation>
    </message>
    <message>
        <source>how finely a token is divided is not written; borrowed names are told by the contract</source>
        <translation>ٹوکن کتنے حصوں میں بٹتا ہے درج نہیں؛ مانگے ہوئے نام معاہدے کے پتے سے پہچانے جاتے ہیں</translation>
    </message>
    <message>
        <source>Answer of Etherscan&apos;s API or a sister site&apos;s (JSON)</source>
        <translation>Etherscan یا ہم شکل سائٹ کی API کا جواب (JSON)</translation>
    </message>
    <message>
        <source>the network is not written; the coin is called ETH</source>
        <translation>نیٹ ورک درج نہیں؛ سکے کو ETH کہا گیا ہے</translation>
    </message>
    <message>
        <source>UTC of the stamp, else UTC assumed</source>
        <translation>مہرِ وقت کا UTC، ورنہ UTC فرض کیا گیا</translation>
    </message>
    <message>
        <source>neither token nor fees are written</source>
        <translation>نہ ٹوکن درج ہے نہ فیس</translation>
    </message>
    <message>
        <source>Bitcoin Core wallet (CSV)</source>
        <translation>Bitcoin Core والٹ (CSV)</translation>
    </message>
    <message>
        <source>what is sent includes the fee</source>
        <translation>بھیجی گئی رقم میں فیس شامل ہے</translation>
    </message>
    <message>
        <source>Bitcoin Core wallet, listtransactions (JSON)</source>
        <translation>Bitcoin Core والٹ، listtransactions کی فہرست (JSON)</translation>
    </message>
    <message>
        <source>category, amount, txid; also listsinceblock and gettransaction</source>
        <translation>category، amount، txid؛ listsinceblock اور gettransaction بھی</translation>
    </message>
    <message>
        <source>Raw Bitcoin transactions or blocks (hexadecimal)</source>
        <translation>Bitcoin کے خام لین دین یا بلاک (ہیکس)</translation>
    </message>
    <message>
        <source>one a line, or under hex in JSON</source>
        <translation>ہر سطر میں ایک، یا JSON میں hex کے تحت</translation>
    </message>
    <message>
        <source>of the block&apos;s header, else none</source>
        <translation>بلاک کے سرنامے کا، ورنہ کوئی نہیں</translation>
    </message>
    <message>
        <source>ids are recomputed; neither payer nor fee is written</source>
        <translation>شناختیں دوبارہ نکالی جاتی ہیں؛ نہ ادا کرنے والا درج ہے نہ فیس</translation>
    </message>
    <message>
        <source>WhatsApp chat export</source>
        <translation>WhatsApp کی برآمد شدہ گفتگو</translation>
    </message>
    <message>
        <source>wall clock of the phone; zone assumed or given</source>
        <translation>فون کی گھڑی؛ علاقہ فرض کیا یا بتایا گیا</translation>
    </message>
    <message>
        <source>no read marks, edits or message ids; names are those of the exporter&apos;s address book</source>
        <translation>پڑھے جانے کے نشان، ترمیم یا پیغام نمبر نہیں؛ نام برآمد کرنے والے کی فون بک کے ہیں</translation>
    </message>
    <message>
        <source>UTC where date_unixtime is written, else wall clock of the computer</source>
        <translation>جہاں date_unixtime لکھا ہو UTC، ورنہ کمپیوٹر کی گھڑی</translation>
    </message>
    <message>
        <source>Telegram Desktop export (JSON)</source>
        <translation>Telegram Desktop کی برآمد شدہ فائل (JSON)</translation>
    </message>
    <message>
        <source>offset of standard time, or wall clock in older exports</source>
        <translation>معیاری وقت کا فرق، پرانی فائلوں میں کمپیوٹر کی گھڑی</translation>
    </message>
    <message>
        <source>a thousand messages a file; sender left out in joined messages</source>
        <translation>فی فائل ایک ہزار پیغام؛ جڑے پیغاموں میں بھیجنے والا نہیں لکھا جاتا</translation>
    </message>
    <message>
        <source>wall clock of the computer; zone assumed or given</source>
        <translation>کمپیوٹر کی گھڑی؛ علاقہ فرض کیا یا بتایا گیا</translation>
    </message>
    <message>
        <source>fields differ between versions of Signal</source>
        <translation>Signal کے ہر ورژن میں خانے مختلف ہیں</translation>
    </message>
    <message>
        <source>Signal (sigtop text)</source>
        <translation>Signal (sigtop متن)</translation>
    </message>
    <message>
        <source>with offset</source>
        <translation>فرق کے ساتھ</translation>
    </message>
    <message>
        <source>with offset; checked against the message&apos;s id</source>
        <translation>فرق کے ساتھ؛ پیغام کے نمبر سے جانچا گیا</translation>
    </message>
    <message>
        <source>with offset; older files wall clock</source>
        <translation>فرق کے ساتھ؛ پرانی فائلوں میں کمپیوٹر کی گھڑی</translation>
    </message>
    <message>
        <source>no message ids</source>
        <translation>پیغام نمبر نہیں</translation>
    </message>
    <message>
        <source>Facebook Messenger or Instagram (JSON)</source>
        <translation>Facebook Messenger یا Instagram (JSON)</translation>
    </message>
    <message>
        <source>texts written as bytes are put together again</source>
        <translation>بائٹس کی صورت لکھے متن پھر جوڑے جاتے ہیں</translation>
    </message>
    <message>
        <source>one chat for each number</source>
        <translation>ہر نمبر کی ایک گفتگو</translation>
    </message>
    <message>
        <source>the old layout does not name its own account</source>
        <translation>پرانی شکل میں اپنے کھاتے کا نام نہیں</translation>
    </message>
    <message>
        <source>Element or another Matrix client (JSON)</source>
        <translation>Element یا کوئی اور Matrix پروگرام (JSON)</translation>
    </message>
    <message>
        <source>edits and reactions are entries of their own</source>
        <translation>ترامیم اور ردعمل الگ اندراج ہیں</translation>
    </message>
    <message>
        <source>iMessage (imessage-exporter text)</source>
        <translation>iMessage (imessage-exporter متن)</translation>
    </message>
    <message>
        <source>answers of a thread are repeated below its first message</source>
        <translation>سلسلے کے جواب پہلے پیغام کے نیچے دہرائے جاتے ہیں</translation>
    </message>
    <message>
        <source>Threema backup (CSV)</source>
        <translation>Threema کا بیک اپ (CSV)</translation>
    </message>
    <message>
        <source>the backup&apos;s password must be taken off first</source>
        <translation>پہلے بیک اپ کا پاس ورڈ ہٹانا ہو گا</translation>
    </message>
    <message>
        <source>imo (table of messages as CSV)</source>
        <translation>imo (پیغامات کا جدول، CSV)</translation>
    </message>
    <message>
        <source>imo has no export; a database viewer writes the table</source>
        <translation>imo میں برآمد نہیں؛ ڈیٹا بیس دیکھنے والا پروگرام جدول لکھتا ہے</translation>
    </message>
    <message>
        <source>LINE chat history (text)</source>
        <translation>LINE کی گفتگو (متن)</translation>
    </message>
    <message>
        <source>KakaoTalk chat (text)</source>
        <translation>KakaoTalk کی گفتگو (متن)</translation>
    </message>
    <message>
        <source>Cellebrite report (UFDR)</source>
        <translation>Cellebrite کی رپورٹ (UFDR)</translation>
    </message>
    <message>
        <source>chats, messages, calls, contacts, accounts; other records are counted</source>
        <translation>گفتگوئیں، پیغامات، کالیں، رابطے، کھاتے؛ دوسرے اندراج گنے جاتے ہیں</translation>
    </message>
    <message>
        <source>Contacts (vCard)</source>
        <translation>رابطے (vCard)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>one entry for each card</source>
        <translation>ہر کارڈ کا ایک اندراج</translation>
    </message>
    <message>
        <source>Table with a mapping (CSV or XLSX)</source>
        <translation>نقشے کے ساتھ جدول (CSV یا XLSX)</translation>
    </message>
    <message>
        <source>by the mapping; day and month settled from the whole column</source>
        <translation>نقشے کے مطابق؛ دن اور مہینہ پورے کالم سے طے</translation>
    </message>
    <message>
        <source>columns that are not mapped are kept</source>
        <translation>جو کالم نقشے میں نہیں وہ بھی رکھے جاتے ہیں</translation>
    </message>
    <message>
        <source>Base58Check, version 00</source>
        <translation>Base58Check، ورژن 00</translation>
    </message>
    <message>
        <source>Base58Check, version 05; old Litecoin shares it</source>
        <translation>Base58Check، ورژن 05؛ پرانا Litecoin بھی یہی</translation>
    </message>
    <message>
        <source>Bitcoin segregated witness</source>
        <translation>Bitcoin segregated witness پتہ</translation>
    </message>
    <message>
        <source>Bitcoin taproot</source>
        <translation>Bitcoin taproot پتہ</translation>
    </message>
    <message>
        <source>bech32m, and the key is on secp256k1</source>
        <translation>bech32m، اور کلید secp256k1 پر</translation>
    </message>
    <message>
        <source>EVM account</source>
        <translation>EVM کھاتہ</translation>
    </message>
    <message>
        <source>EIP-55 capitals over Keccak-256; none in one case</source>
        <translation>Keccak-256 پر EIP-55 بڑے حروف؛ ایک ہی طرز کے حروف میں کوئی نہیں</translation>
    </message>
    <message>
        <source>TRON account</source>
        <translation>TRON کھاتہ</translation>
    </message>
    <message>
        <source>Base58Check, version 41</source>
        <translation>Base58Check، ورژن 41</translation>
    </message>
    <message>
        <source>Base58Check, versions 30 and 32; bech32</source>
        <translation>Base58Check، ورژن 30 اور 32؛ bech32</translation>
    </message>
    <message>
        <source>Base58Check, versions 1e and 16</source>
        <translation>Base58Check، ورژن 1e اور 16</translation>
    </message>
    <message>
        <source>Base58Check, versions 4c and 10</source>
        <translation>Base58Check، ورژن 4c اور 10</translation>
    </message>
    <message>
        <source>CashAddr, 40 bits</source>
        <translation>CashAddr، 40 بٹ</translation>
    </message>
    <message>
        <source>XRP account</source>
        <translation>XRP کھاتہ</translation>
    </message>
    <message>
        <source>Zcash transparent</source>
        <translation>Zcash شفاف پتہ</translation>
    </message>
    <message>
        <source>Base58Check, versions 1cb8 and 1cbd</source>
        <translation>Base58Check، ورژن 1cb8 اور 1cbd</translation>
    </message>
    <message>
        <source>Zcash shielded</source>
        <translation>Zcash پوشیدہ پتہ</translation>
    </message>
    <message>
        <source>Keccak-256, four bytes</source>
        <translation>Keccak-256، چار بائٹس</translation>
    </message>
    <message>
        <source>CRC-16/XMODEM; none in the raw form</source>
        <translation>CRC-16/XMODEM؛ خام شکل میں کوئی نہیں</translation>
    </message>
    <message>
        <source>bech32, header and length</source>
        <translation>bech32، سرخی اور لمبائی</translation>
    </message>
    <message>
        <source>CBOR with CRC-32</source>
        <translation>CBOR اور CRC-32</translation>
    </message>
    <message>
        <source>Private key, wallet import format</source>
        <translation>نجی کلید، WIF</translation>
    </message>
    <message>
        <source>Base58Check, and in the group&apos;s range</source>
        <translation>Base58Check، اور گروہ کی حد میں</translation>
    </message>
    <message>
        <source>Encrypted private key</source>
        <translation>خفیہ نجی کلید</translation>
    </message>
    <message>
        <source>Base58Check, prefix 0142 or 0143</source>
        <translation>Base58Check، آغاز 0142 یا 0143</translation>
    </message>
    <message>
        <source>Extended key</source>
        <translation>توسیعی کلید</translation>
    </message>
    <message>
        <source>Base58Check, BIP-32 rules, key on secp256k1</source>
        <translation>Base58Check، BIP-32 کے قاعدے، کلید secp256k1 پر</translation>
    </message>
    <message>
        <source>Seed phrase</source>
        <translation>بحالی کے الفاظ</translation>
    </message>
    <message>
        <source>SHA-256 bits; Electrum: HMAC-SHA-512 version</source>
        <translation>SHA-256 بٹ؛ Electrum: HMAC-SHA-512 ورژن</translation>
    </message>
    <message>
        <source>Lightning invoice</source>
        <translation>Lightning رسید</translation>
    </message>
    <message>
        <source>bech32; offers have none</source>
        <translation>bech32؛ پیشکشوں میں کوئی نہیں</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>لین دین نمبر</translation>
    </message>
    <message>
        <source>none: like any SHA-256</source>
        <translation>کوئی نہیں: ہر SHA-256 جیسا</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>first digit 1 to 8; no public check digit</source>
        <translation>پہلا ہندسہ 1 تا 8؛ جانچ کا ہندسہ شائع نہیں</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>بینک کھاتہ</translation>
    </message>
    <message>
        <source>mod-97, length by country</source>
        <translation>mod-97، لمبائی ملک کے لحاظ سے</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>ٹیلی فون</translation>
    </message>
    <message>
        <source>numbering plan</source>
        <translation>نمبروں کا نظام</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>ای میل پتہ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Onion service</source>
        <translation>Onion پتہ</translation>
    </message>
    <message>
        <source>SHA3-256, two bytes</source>
        <translation>SHA3-256، دو بائٹس</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP پتہ</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>آلے کا MAC پتہ</translation>
    </message>
    <message>
        <source>Telephone device</source>
        <translation>فون کا IMEI</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>ادائیگی کا کارڈ</translation>
    </message>
    <message>
        <source>Luhn and the issuer&apos;s range</source>
        <translation>Luhn اور جاری کنندہ کی حد</translation>
    </message>
    <message>
        <source>Vehicle plate</source>
        <translation>گاڑی کا نمبر</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>پارسل</translation>
    </message>
    <message>
        <source>S10 check digit; couriers: none</source>
        <translation>S10 کا جانچ ہندسہ؛ کوریئر: کوئی نہیں</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>صارف نام</translation>
    </message>
    <message>
        <source>OpenPGP fingerprint</source>
        <translation>OpenPGP نشانِ انگشت</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>range</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ٹیکس نمبر</translation>
    </message>
    <message>
        <source>not public</source>
        <translation>شائع نہیں</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>شکل</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>پہچان</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>اوقات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>وضاحت</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>معیار</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>WhatsApp Chat with ….txt, _chat.txt, or the ZIP around them</source>
        <translation>WhatsApp Chat with ….txt، _chat.txt، یا ان کی ZIP</translation>
    </message>
    <message>
        <source>result.json, one chat or a whole account</source>
        <translation>result.json، ایک گفتگو یا پورا کھاتہ</translation>
    </message>
    <message>
        <source>messages.html, messages2.html …; all of one export in a ZIP</source>
        <translation>messages.html، messages2.html …؛ ایک برآمد کی سب ZIP میں</translation>
    </message>
    <message>
        <source>chat.md, [2023-01-15 10:30:00] Name: text</source>
        <translation>chat.md، [2023-01-15 10:30:00] نام: متن</translation>
    </message>
    <message>
        <source>rows of Signal Desktop&apos;s database</source>
        <translation>Signal Desktop کے ڈیٹا بیس کی قطاریں</translation>
    </message>
    <message>
        <source>From:, Type:, Sent: and the text</source>
        <translation>From:، Type:، Sent: اور متن</translation>
    </message>
    <message>
        <source>message_1.json, message_2.json …; also of end-to-end encrypted chats</source>
        <translation>message_1.json، message_2.json …؛ خفیہ گفتگوؤں کی بھی</translation>
    </message>
    <message>
        <source>chat_history.json, snap_history.json, new and old layout</source>
        <translation>chat_history.json، snap_history.json، نئی اور پرانی شکل</translation>
    </message>
    <message>
        <source>messages.json, alone or in its TAR</source>
        <translation>messages.json، اکیلی یا اپنی TAR میں</translation>
    </message>
    <message>
        <source>message_….csv and group_message_….csv with contacts.csv</source>
        <translation>فائلیں message_… اور group_message_…، ساتھ contacts.csv</translation>
    </message>
    <message>
        <source>columns buid, imdata, last_message, timestamp, message_type</source>
        <translation>کالم buid، imdata، last_message، timestamp، message_type</translation>
    </message>
    <message>
        <source>[LINE] Chat history with …, days as headings</source>
        <translation>[LINE] Chat history with …، دن سرخیوں میں</translation>
    </message>
    <message>
        <source>days as headings between dashes</source>
        <translation>دن لکیروں کے بیچ سرخیوں میں</translation>
    </message>
    <message>
        <source>report.xml, alone or in its .ufdr</source>
        <translation>report.xml، اکیلی یا اپنی .ufdr میں</translation>
    </message>
    <message>
        <source>rsmf_manifest.json, alone, in its ZIP or in the .rsmf mail</source>
        <translation>rsmf_manifest.json، اکیلی، اپنی ZIP میں یا .rsmf میل میں</translation>
    </message>
    <message>
        <source>.vcf, versions 2.1 to 4.0</source>
        <translation>.vcf، ورژن 2.1 تا 4.0</translation>
    </message>
    <message>
        <source>any table; the mapping says which column is what</source>
        <translation>کوئی بھی جدول؛ نقشہ بتاتا ہے کون سا کالم کیا ہے</translation>
    </message>
</context>
<context>
    <name>saboot::ui::TagRow</name>
    <message>
        <source>Tags</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>Only the tag %1</source>
        <translation>صرف نشان %1</translation>
    </message>
    <message>
        <source>Shows its exhibits alone. Exhibits dropped here get it.</source>
        <translation>صرف اس کی شہادتی اشیا دکھاتا ہے۔ یہاں چھوڑی گئی اشیا پر یہ نشان لگ جاتا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>Add the tag %1 to %n exhibit(s)</source>
        <translation>
            <numerusform>%Ln شہادتی شے پر نشان %1 لگائیں</numerusform>
            <numerusform>%Ln شہادتی اشیا پر نشان %1 لگائیں</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>No printing is set up on this laptop. Write it by hand.</source>
        <translation>اس لیپ ٹاپ پر کوئی پرنٹر تیار نہیں۔ ہاتھ سے لکھ لیں۔</translation>
    </message>
    <message>
        <source>The printer did not take it. Write it by hand.</source>
        <translation>پرنٹر نے اسے قبول نہیں کیا۔ ہاتھ سے لکھ لیں۔</translation>
    </message>
    <message>
        <source>The printer did not take it (%1). Write it by hand.</source>
        <translation>پرنٹر نے اسے قبول نہیں کیا (%1)۔ ہاتھ سے لکھ لیں۔</translation>
    </message>
    <message>
        <source>Sent to the printer. Take the paper from it at once.</source>
        <translation>پرنٹر کو بھیج دیا گیا۔ کاغذ فوراً اٹھا لیں۔</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Computer: make and model</source>
        <translation>کمپیوٹر: بنانے والا اور ماڈل</translation>
    </message>
    <message>
        <source>Serial or asset number</source>
        <translation>سیریل یا اثاثہ نمبر</translation>
    </message>
    <message>
        <source>As on its label or in the store register.</source>
        <translation>جیسا لیبل یا سٹور رجسٹر میں درج ہے۔</translation>
    </message>
    <message>
        <source>What it is regularly used for</source>
        <translation>اس کا معمول کا استعمال</translation>
    </message>
    <message>
        <source>Such as “examination of digital evidence since March 2026”.</source>
        <translation>جیسے ”مارچ 2026 سے ڈیجیٹل شواہد کی جانچ“۔</translation>
    </message>
    <message>
        <source>Its working order at the time</source>
        <translation>اُس وقت اس کی حالت</translation>
    </message>
    <message>
        <source>Such as “no fault; the clock was right to the minute”.</source>
        <translation>جیسے ”کوئی خرابی نہیں؛ گھڑی منٹ تک درست تھی“۔</translation>
    </message>
    <message>
        <source>Person in charge of it: rank and name</source>
        <translation>ذمہ دار شخص: عہدہ اور نام</translation>
    </message>
    <message>
        <source>Training of the investigating officer</source>
        <translation>تفتیشی افسر کی تربیت</translation>
    </message>
    <message>
        <source>Who prepared the transcript</source>
        <translation>متن کس نے تیار کیا</translation>
    </message>
    <message>
        <source>Who supervised the transcript, independently</source>
        <translation>متن کی آزادانہ نگرانی کس نے کی</translation>
    </message>
    <message>
        <source>Who identified the speakers</source>
        <translation>بولنے والوں کی شناخت کس نے کی</translation>
    </message>
    <message>
        <source>Translator: name</source>
        <translation>مترجم: نام</translation>
    </message>
    <message>
        <source>Left out of the report when nothing is translated.</source>
        <translation>کچھ ترجمہ نہ ہو تو رپورٹ میں نہیں آتا۔</translation>
    </message>
    <message>
        <source>Translator: qualification</source>
        <translation>مترجم: اہلیت</translation>
    </message>
    <message>
        <source>Particulars of the report</source>
        <translation>رپورٹ کے کوائف</translation>
    </message>
    <message>
        <source>The certificates print them. What is left empty becomes a line to complete in ink. The operating system, the program and its self-tests are filled in by the program.</source>
        <translation>یہ سرٹیفکیٹوں میں چھپتے ہیں۔ جو خالی رہے وہ قلم سے پُر کرنے کی سطر بن جاتا ہے۔ آپریٹنگ سسٹم، پروگرام اور اس کی خود جانچ پروگرام خود درج کرتا ہے۔</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Language that prevails</source>
        <translation>فوقیت رکھنے والی زبان</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگریزی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>Why there is no recording of the recovery</source>
        <translation>برآمدگی کی ریکارڈنگ کیوں نہیں</translation>
    </message>
    <message>
        <source>Only when search, seizure and arrest were not filmed.</source>
        <translation>صرف اگر تلاشی، ضبطی اور گرفتاری فلمائی نہیں گئی۔</translation>
    </message>
    <message>
        <source>A link chart of more than 25 links</source>
        <translation>25 سے زیادہ روابط کا خاکہ</translation>
    </message>
    <message>
        <source>It always stands whole on one page, too.</source>
        <translation>وہ ہر حال میں ایک صفحے پر پورا بھی چھپتا ہے۔</translation>
    </message>
    <message>
        <source>in parts of at most 25 links</source>
        <translation>زیادہ سے زیادہ 25 روابط کے حصوں میں</translation>
    </message>
    <message>
        <source>large, over several A4 sheets</source>
        <translation>بڑا، کئی A4 اوراق پر</translation>
    </message>
    <message>
        <source>large, over A3 sheets to fold</source>
        <translation>بڑا، تہہ ہونے والے A3 اوراق پر</translation>
    </message>
</context>
</TS>
