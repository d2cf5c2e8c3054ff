<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
    <context>
        <name>Action</name>
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
            <source>CSV, recorded by its own name</source>
            <translation>CSV، اپنے نام سے</translation>
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
    </context>
    <context>
        <name>AuditEvent</name>
        <message>
            <source>Case made</source>
            <translation>مقدمہ بنا</translation>
        </message>
        <message>
            <source>Evidence added</source>
            <translation>شواہد شامل ہوئے</translation>
        </message>
        <message>
            <source>Evidence taken out</source>
            <translation>شواہد کی نقل نکالی گئی</translation>
        </message>
        <message>
            <source>Record changed</source>
            <translation>اندراج بدلا</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>تحویل</translation>
        </message>
        <message>
            <source>Report exported</source>
            <translation>رپورٹ برآمد ہوئی</translation>
        </message>
        <message>
            <source>Signed off</source>
            <translation>دستخط ہوئے</translation>
        </message>
        <message>
            <source>Keys changed</source>
            <translation>کلیدیں بدلیں</translation>
        </message>
        <message>
            <source>Clock changed</source>
            <translation>گھڑی بدلی</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>تصدیق ہوئی</translation>
        </message>
        <message>
            <source>Head anchored</source>
            <translation>سرا محفوظ ہوا</translation>
        </message>
        <message>
            <source>Opened with the recovery key</source>
            <translation>بحالی کی کلید سے کھولا گیا</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>درآمد کریں</translation>
        </message>
        <message>
            <source>Redaction</source>
            <translation>پردہ پوشی</translation>
        </message>
        <message>
            <source>Program updated</source>
            <translation>پروگرام تازہ ہوا</translation>
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
            <source>A stored original that no exhibit names: %1</source>
            <translation>ایک محفوظ اصل جسے کوئی شہادتی شے نہیں پہچانتی: %1</translation>
        </message>
        <message>
            <source>An original is missing from the vault: %1</source>
            <translation>خزانے سے ایک اصل غائب ہے: %1</translation>
        </message>
        <message>
            <source>An unfinished copy was removed: %1</source>
            <translation>ایک نامکمل نقل ہٹا دی گئی: %1</translation>
        </message>
        <message>
            <source>The key file was restored from its second copy: %1</source>
            <translation>کلیدی فائل دوسری نقل سے بحال کی گئی: %1</translation>
        </message>
        <message>
            <source>The chain head is older than its mirror. The case is open for reading only: %1</source>
            <translation>زنجیر کا سرا اپنی نقل سے پرانا ہے۔ مقدمہ صرف پڑھنے کے لیے کھلا ہے: %1</translation>
        </message>
        <message>
            <source>The clock of this laptop moved back since the last event: %1</source>
            <translation>پچھلے واقعے کے بعد اس لیپ ٹاپ کی گھڑی پیچھے ہوئی: %1</translation>
        </message>
        <message>
            <source>The program did not close the case properly last time: %1</source>
            <translation>پچھلی بار پروگرام نے مقدمہ درست بند نہیں کیا: %1</translation>
        </message>
        <message>
            <source>No fault: %1 events and %2 originals agree.</source>
            <translation>کوئی خرابی نہیں: %1 واقعات اور %2 اصل متفق ہیں۔</translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) found. Stop work on this case and tell your supervisor.</source>
            <translation>
                <numerusform>%n خرابیاں ملیں۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
                <numerusform>%n خرابیاں ملیں۔ اس مقدمے پر کام روکیں اور نگران کو بتائیں۔</numerusform>
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
                <numerusform>مزید %n حروف</numerusform>
                <numerusform>مزید %n حروف</numerusform>
            </translation>
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
    </context>
    <context>
        <name>WorkForm</name>
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
            <source>Work</source>
            <translation>کام</translation>
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
                <numerusform>%n واقعات</numerusform>
                <numerusform>%n واقعات</numerusform>
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
            <source>With this key the case can be opened if every passphrase is lost. It is shown once and stored nowhere. Write it down, seal it in an envelope and hand it to your supervisor.</source>
            <translation>اگر سب پاس فریز گم ہو جائیں تو اس کلید سے مقدمہ کھل سکتا ہے۔ یہ ایک بار دکھائی جاتی ہے اور کہیں محفوظ نہیں ہوتی۔ اسے لکھ کر لفافے میں سربمہر کریں اور نگران کے حوالے کریں۔</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>مکمل</translation>
        </message>
        <message>
            <source>I have written it down</source>
            <translation>میں نے اسے لکھ لیا ہے</translation>
        </message>
        <message>
            <source>Write it down first, then tick this.</source>
            <translation>پہلے اسے لکھ لیں، پھر نشان لگائیں۔</translation>
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
                <numerusform>%n گفتگو</numerusform>
                <numerusform>%n گفتگو</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 messages</source>
            <translation>%1 پیغامات</translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s)</source>
            <translation>
                <numerusform>%n شرکا</numerusform>
                <numerusform>%n شرکا</numerusform>
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
            <source>%n line(s) not understood</source>
            <translation>
                <numerusform>%n سطریں سمجھ نہ آئیں</numerusform>
                <numerusform>%n سطریں سمجھ نہ آئیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s) in this thread</source>
            <translation>
                <numerusform>اس گفتگو میں %n شبہات</numerusform>
                <numerusform>اس گفتگو میں %n شبہات</numerusform>
            </translation>
        </message>
        <message>
            <source>Show lines</source>
            <translation>سطریں دکھائیں</translation>
        </message>
        <message>
            <source>Lines not understood</source>
            <translation>سمجھ نہ آنے والی سطریں</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>سطر %1: %2</translation>
        </message>
        <message>
            <source>Original file %1, unchanged</source>
            <translation>اصل فائل %1، بغیر تبدیلی</translation>
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
            <source>Rule</source>
            <translation>قاعدہ</translation>
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
                <numerusform>%n مراحل</numerusform>
                <numerusform>%n مراحل</numerusform>
            </translation>
        </message>
        <message>
            <source>Range %1 to %2</source>
            <translation>حصہ %1 تا %2</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n پیغامات</numerusform>
                <numerusform>%n پیغامات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n منسلکات</numerusform>
                <numerusform>%n منسلکات</numerusform>
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
                <numerusform>%n فائلیں شامل کریں</numerusform>
                <numerusform>%n فائلیں شامل کریں</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>فائلیں منسلک کریں</translation>
        </message>
        <message numerus="yes">
            <source>%n exhibit(s) added.</source>
            <translation>
                <numerusform>%n شہادتی اشیا شامل ہوئیں۔</numerusform>
                <numerusform>%n شہادتی اشیا شامل ہوئیں۔</numerusform>
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
                <numerusform>%n شہادتی اشیا پڑھی گئیں۔</numerusform>
                <numerusform>%n شہادتی اشیا پڑھی گئیں۔</numerusform>
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
            <source>Not decoded</source>
            <translation>پڑھی نہ جا سکیں</translation>
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
                <numerusform>%n شہادتی اشیا</numerusform>
                <numerusform>%n شہادتی اشیا</numerusform>
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
                <numerusform>%n نشاندہیاں</numerusform>
                <numerusform>%n نشاندہیاں</numerusform>
            </translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>یہ کہاں سے آیا</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n مراحل</numerusform>
                <numerusform>%n مراحل</numerusform>
            </translation>
        </message>
        <message>
            <source>Also seen in</source>
            <translation>یہاں بھی دیکھا گیا</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n جگہیں</numerusform>
                <numerusform>%n جگہیں</numerusform>
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
            <translation>نہیں پڑھی گئی</translation>
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
                <numerusform>%n جانچ طلب</numerusform>
                <numerusform>%n جانچ طلب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n identifier(s), all reviewed</source>
            <translation>
                <numerusform>%n شناختیں، سب جانچی گئیں</numerusform>
                <numerusform>%n شناختیں، سب جانچی گئیں</numerusform>
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
            <translation>دیکھا گیا</translation>
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
                <numerusform>%n ملیں</numerusform>
                <numerusform>%n ملیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>%n جانچ طلب</numerusform>
                <numerusform>%n جانچ طلب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Seen in %n place(s)</source>
            <translation>
                <numerusform>%n جگہ دیکھا گیا</numerusform>
                <numerusform>%n جگہ دیکھا گیا</numerusform>
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
                <numerusform>%n جگہیں</numerusform>
                <numerusform>%n جگہیں</numerusform>
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
                <numerusform>%n کام ابھی جاری ہیں۔ جو مکمل نہیں وہ منسوخ ہوگا؛ مقدمہ جوں کا توں رہے گا۔</numerusform>
                <numerusform>%n کام ابھی جاری ہیں۔ جو مکمل نہیں وہ منسوخ ہوگا؛ مقدمہ جوں کا توں رہے گا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>بند کریں</translation>
        </message>
        <message numerus="yes">
            <source>Attach %n file(s) as evidence</source>
            <translation>
                <numerusform>%n فائلیں بطور شواہد منسلک کریں</numerusform>
                <numerusform>%n فائلیں بطور شواہد منسلک کریں</numerusform>
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
                <numerusform>%n پڑھی نہ جا سکیں</numerusform>
                <numerusform>%n پڑھی نہ جا سکیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being read</source>
            <translation>
                <numerusform>%n پڑھی جا رہی ہیں</numerusform>
                <numerusform>%n پڑھی جا رہی ہیں</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 digital, %2 physical</source>
            <translation>%1 ڈیجیٹل، %2 مادی</translation>
        </message>
        <message numerus="yes">
            <source>Messages in %n chat(s)</source>
            <translation>
                <numerusform>پیغامات، %n گفتگو</numerusform>
                <numerusform>پیغامات، %n گفتگو</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s) open</source>
            <translation>
                <numerusform>%n شبہات باقی</numerusform>
                <numerusform>%n شبہات باقی</numerusform>
            </translation>
        </message>
        <message>
            <source>no doubts open</source>
            <translation>کوئی شبہ باقی نہیں</translation>
        </message>
        <message>
            <source>Identifiers</source>
            <translation>شناختیں</translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>%n جانچ طلب</numerusform>
                <numerusform>%n جانچ طلب</numerusform>
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
                <numerusform>%n ایف آئی آر میں</numerusform>
                <numerusform>%n ایف آئی آر میں</numerusform>
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
                <numerusform>%n واقعات</numerusform>
                <numerusform>%n واقعات</numerusform>
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
                <numerusform>%n دن</numerusform>
                <numerusform>%n دن</numerusform>
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
                <numerusform>نہ پڑھی گئی %n شہادتی اشیا دیکھیں</numerusform>
                <numerusform>نہ پڑھی گئی %n شہادتی اشیا دیکھیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>کھولیں</translation>
        </message>
        <message numerus="yes">
            <source>Settle %n time doubt(s)</source>
            <translation>
                <numerusform>وقت کے %n شبہات طے کریں</numerusform>
                <numerusform>وقت کے %n شبہات طے کریں</numerusform>
            </translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>طے کریں</translation>
        </message>
        <message numerus="yes">
            <source>Review %n identifier(s)</source>
            <translation>
                <numerusform>%n شناختیں جانچیں</numerusform>
                <numerusform>%n شناختیں جانچیں</numerusform>
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
                <numerusform>%n باقی</numerusform>
                <numerusform>%n باقی</numerusform>
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
                <numerusform>مزید %n افسران کو کلید دی گئی</numerusform>
                <numerusform>مزید %n افسران کو کلید دی گئی</numerusform>
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
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتائج</numerusform>
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
                <numerusform>%n افراد</numerusform>
                <numerusform>%n افراد</numerusform>
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
            <source>Participant of a chat</source>
            <translation>گفتگو کا شریک</translation>
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
                <numerusform>%n ماخذ</numerusform>
                <numerusform>%n ماخذ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>saboot::ui::PictureView</name>
        <message>
            <source>Picture of the exhibit</source>
            <translation>شہادتی شے کی تصویر</translation>
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
                <numerusform>حتمی ہونے سے پہلے %n شرائط باقی</numerusform>
                <numerusform>حتمی ہونے سے پہلے %n شرائط باقی</numerusform>
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
            <source>Sections</source>
            <translation>دفعات</translation>
        </message>
        <message>
            <source>%1 of %2 included</source>
            <translation>%2 میں سے %1 شامل</translation>
        </message>
        <message>
            <source>Go to page %1</source>
            <translation>صفحہ %1 پر جائیں</translation>
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
                <numerusform>%n پوری شرائط دکھائیں</numerusform>
                <numerusform>%n پوری شرائط دکھائیں</numerusform>
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
                <numerusform>%n صفحات</numerusform>
                <numerusform>%n صفحات</numerusform>
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
            <source>Rests on, with commas</source>
            <translation>کس پر قائم ہے، کاما کے ساتھ</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتائج</numerusform>
            </translation>
        </message>
        <message>
            <source>Findings and what they rest on</source>
            <translation>نتائج اور ان کی بنیاد</translation>
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
                <numerusform>%n نقول متفق</numerusform>
                <numerusform>%n نقول متفق</numerusform>
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
                <numerusform>%n کام</numerusform>
                <numerusform>%n کام</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %3 میں سے %2</translation>
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
            <source>%n line(s) not understood.</source>
            <translation>
                <numerusform>%n سطریں سمجھ نہ آئیں۔</numerusform>
                <numerusform>%n سطریں سمجھ نہ آئیں۔</numerusform>
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
    </context>
</TS>
