#include "parsers/chat/wawords.h"

#include "parsers/chat/waheader.h"

#include <QStringList>
#include <array>
#include <bitset>
#include <cstring>
#include <string>
#include <unordered_map>

namespace saboot::parsers::chat {

namespace {

using domain::MessageKind;

enum class Meaning { Omitted, Deleted, Edited, Call };

struct Phrase {
    const char* text; ///< lower case where ASCII, without angle brackets and final stop
    Meaning meaning;
};

constexpr Phrase phrases[] = {
    // media left out
    {"media omitted", Meaning::Omitted}, {"image omitted", Meaning::Omitted}, {"photo omitted", Meaning::Omitted},
    {"video omitted", Meaning::Omitted}, {"audio omitted", Meaning::Omitted}, {"voice message omitted", Meaning::Omitted},
    {"sticker omitted", Meaning::Omitted}, {"gif omitted", Meaning::Omitted}, {"document omitted", Meaning::Omitted},
    {"contact card omitted", Meaning::Omitted}, {"video note omitted", Meaning::Omitted},
    {"video message omitted", Meaning::Omitted}, {"view once message omitted", Meaning::Omitted},
    {"view once voice message omitted", Meaning::Omitted}, {"file omitted", Meaning::Omitted},
    {"میڈیا شامل نہیں", Meaning::Omitted}, {"میڈیا چھوڑ دیا گیا", Meaning::Omitted}, {"میڈیا حذف کر دیا گیا", Meaning::Omitted},
    {"میڈیا خارج کیا گیا", Meaning::Omitted}, {"میڈیا نکال دیا گیا", Meaning::Omitted}, {"میڈیا خارج کر دیا گیا", Meaning::Omitted},
    {"تصویر شامل نہیں", Meaning::Omitted}, {"ویڈیو شامل نہیں", Meaning::Omitted}, {"آڈیو شامل نہیں", Meaning::Omitted},
    {"تم استبعاد الوسائط", Meaning::Omitted}, {"الوسائط مستبعدة", Meaning::Omitted}, {"تم حذف الوسائط", Meaning::Omitted},
    {"تم استبعاد الصورة", Meaning::Omitted}, {"تم استبعاد الفيديو", Meaning::Omitted}, {"تم استبعاد الصوت", Meaning::Omitted},
    {"تم استبعاد مقطع الفيديو", Meaning::Omitted}, {"تم استبعاد الملصق", Meaning::Omitted}, {"تم استبعاد المستند", Meaning::Omitted},
    {"صورة غير مدرجة", Meaning::Omitted}, {"פריט מדיה הושמט", Meaning::Omitted}, {"המדיה לא נכללה", Meaning::Omitted},
    {"המדיה הושמטה", Meaning::Omitted}, {"התמונה הושמטה", Meaning::Omitted}, {"תמונה הושמטה", Meaning::Omitted},
    {"رسانه حذف شد", Meaning::Omitted}, {"پیوست نشده", Meaning::Omitted},
    {"मीडिया छोड़ा गया", Meaning::Omitted}, {"मीडिया के बिना", Meaning::Omitted}, {"मीडिया शामिल नहीं है", Meaning::Omitted},
    {"মিডিয়া বাদ দেওয়া হয়েছে", Meaning::Omitted},
    {"medien ausgeschlossen", Meaning::Omitted}, {"medien weggelassen", Meaning::Omitted}, {"bild weggelassen", Meaning::Omitted},
    {"video weggelassen", Meaning::Omitted}, {"audio weggelassen", Meaning::Omitted}, {"sticker weggelassen", Meaning::Omitted},
    {"gif weggelassen", Meaning::Omitted}, {"dokument weggelassen", Meaning::Omitted}, {"kontaktkarte ausgelassen", Meaning::Omitted},
    {"multimedia omitido", Meaning::Omitted}, {"archivo omitido", Meaning::Omitted}, {"imagen omitida", Meaning::Omitted},
    {"video omitido", Meaning::Omitted}, {"audio omitido", Meaning::Omitted}, {"sticker omitido", Meaning::Omitted},
    {"gif omitido", Meaning::Omitted}, {"documento omitido", Meaning::Omitted}, {"media omitida", Meaning::Omitted},
    {"médias omis", Meaning::Omitted}, {"fichier omis", Meaning::Omitted}, {"image absente", Meaning::Omitted},
    {"vidéo absente", Meaning::Omitted}, {"audio omis", Meaning::Omitted}, {"image omise", Meaning::Omitted},
    {"sticker omis", Meaning::Omitted}, {"document manquant", Meaning::Omitted}, {"vidéo omise", Meaning::Omitted},
    {"arquivo de mídia oculto", Meaning::Omitted}, {"mídia oculta", Meaning::Omitted}, {"mídia omitida", Meaning::Omitted},
    {"ficheiro não revelado", Meaning::Omitted}, {"imagem ocultada", Meaning::Omitted}, {"vídeo omitido", Meaning::Omitted},
    {"áudio ocultado", Meaning::Omitted}, {"figurinha omitida", Meaning::Omitted}, {"imagem oculta", Meaning::Omitted},
    {"media omessi", Meaning::Omitted}, {"immagine omessa", Meaning::Omitted}, {"video omesso", Meaning::Omitted},
    {"audio omesso", Meaning::Omitted}, {"sticker omesso", Meaning::Omitted}, {"documento omesso", Meaning::Omitted},
    {"media weggelaten", Meaning::Omitted}, {"afbeelding weggelaten", Meaning::Omitted}, {"foto weggelaten", Meaning::Omitted},
    {"без медиафайлов", Meaning::Omitted}, {"Без медиафайлов", Meaning::Omitted}, {"файл пропущен", Meaning::Omitted},
    {"изображение опущено", Meaning::Omitted}, {"видео опущено", Meaning::Omitted}, {"аудио опущено", Meaning::Omitted},
    {"изображение отсутствует", Meaning::Omitted}, {"medya dahil edilmedi", Meaning::Omitted}, {"medya atlanmış", Meaning::Omitted},
    {"görüntü dahil edilmedi", Meaning::Omitted}, {"video dahil edilmedi", Meaning::Omitted}, {"ses dahil edilmedi", Meaning::Omitted},
    {"media tidak disertakan", Meaning::Omitted}, {"gambar tidak disertakan", Meaning::Omitted},
    {"media dihapus", Meaning::Omitted}, {"media disingkirkan", Meaning::Omitted}, {"pominięto multimedia", Meaning::Omitted},
    {"pominięto obraz", Meaning::Omitted}, {"media jätettiin pois", Meaning::Omitted}, {"media jätetty pois", Meaning::Omitted},
    {"kuva jätetty pois", Meaning::Omitted}, {"media har utelämnats", Meaning::Omitted}, {"media er utelatt", Meaning::Omitted},
    {"medier udeladt", Meaning::Omitted}, {"省略多媒體檔案", Meaning::Omitted}, {"媒体文件已忽略", Meaning::Omitted},
    {"忽略多媒體檔", Meaning::Omitted}, {"已略去媒体文件", Meaning::Omitted}, {"媒体省略", Meaning::Omitted},
    {"图像已忽略", Meaning::Omitted}, {"圖片已略去", Meaning::Omitted}, {"视频已忽略", Meaning::Omitted},
    {"미디어 파일을 생략한 대화내용", Meaning::Omitted}, {"미디어 파일 제외됨", Meaning::Omitted}, {"사진 생략됨", Meaning::Omitted},
    {"メディアなし", Meaning::Omitted}, {"メディアは含まれていません", Meaning::Omitted}, {"画像は含まれていません", Meaning::Omitted},
    // deleted
    {"this message was deleted", Meaning::Deleted}, {"you deleted this message", Meaning::Deleted},
    {"this message was deleted by admin", Meaning::Deleted}, {"message deleted", Meaning::Deleted},
    {"you deleted this message as admin", Meaning::Deleted}, {"یہ پیغام حذف کر دیا گیا", Meaning::Deleted},
    {"یہ پیغام حذف کر دیا گیا تھا", Meaning::Deleted}, {"یہ پیغام حذف کر دیا گیا ہے", Meaning::Deleted},
    {"یہ پیغام حذف ہو گیا", Meaning::Deleted}, {"آپ نے یہ پیغام حذف کر دیا", Meaning::Deleted},
    {"آپ نے یہ پیغام حذف کیا", Meaning::Deleted}, {"آپ نے اس پیغام کو حذف کر دیا", Meaning::Deleted},
    {"تم حذف هذه الرسالة", Meaning::Deleted}, {"حذفت هذه الرسالة", Meaning::Deleted}, {"لقد حذفت هذه الرسالة", Meaning::Deleted},
    {"تم حذف هذه الرسالة من قبل المشرف", Meaning::Deleted}, {"הודעה זו נמחקה", Meaning::Deleted}, {"מחקת הודעה זו", Meaning::Deleted},
    {"این پیام حذف شد", Meaning::Deleted}, {"این پیام پاک شد", Meaning::Deleted}, {"यह संदेश मिटाया गया", Meaning::Deleted},
    {"इस मैसेज को मिटा दिया गया", Meaning::Deleted}, {"यह मैसेज मिटा दिया गया", Meaning::Deleted},
    {"आपने यह मैसेज मिटाया", Meaning::Deleted}, {"diese nachricht wurde gelöscht", Meaning::Deleted},
    {"du hast diese nachricht gelöscht", Meaning::Deleted}, {"se eliminó este mensaje", Meaning::Deleted},
    {"eliminaste este mensaje", Meaning::Deleted}, {"este mensaje fue eliminado", Meaning::Deleted},
    {"ce message a été supprimé", Meaning::Deleted}, {"vous avez supprimé ce message", Meaning::Deleted},
    {"mensagem apagada", Meaning::Deleted}, {"essa mensagem foi apagada", Meaning::Deleted},
    {"esta mensagem foi apagada", Meaning::Deleted}, {"você apagou esta mensagem", Meaning::Deleted},
    {"questo messaggio è stato eliminato", Meaning::Deleted}, {"hai eliminato questo messaggio", Meaning::Deleted},
    {"dit bericht is verwijderd", Meaning::Deleted}, {"je hebt dit bericht verwijderd", Meaning::Deleted},
    {"u heeft dit bericht verwijderd", Meaning::Deleted}, {"данное сообщение удалено", Meaning::Deleted},
    {"Данное сообщение удалено", Meaning::Deleted}, {"Вы удалили данное сообщение", Meaning::Deleted},
    {"Это сообщение удалено", Meaning::Deleted}, {"bu mesaj silindi", Meaning::Deleted}, {"bu mesajı sildiniz", Meaning::Deleted},
    {"pesan ini telah dihapus", Meaning::Deleted}, {"pesan ini dihapus", Meaning::Deleted}, {"anda menghapus pesan ini", Meaning::Deleted},
    {"此消息已被删除", Meaning::Deleted}, {"此訊息已刪除", Meaning::Deleted}, {"您已删除此消息", Meaning::Deleted},
    {"삭제된 메시지입니다", Meaning::Deleted}, {"このメッセージは削除されました", Meaning::Deleted},
    {"tämä viesti poistettiin", Meaning::Deleted}, {"wiadomość została usunięta", Meaning::Deleted},
    // edited, at the end of a text
    {"this message was edited", Meaning::Edited}, {"edited", Meaning::Edited}, {"اس پیغام میں ترمیم کی گئی", Meaning::Edited},
    {"اس پیغام میں ترمیم کی گئی تھی", Meaning::Edited}, {"یہ پیغام ترمیم شدہ ہے", Meaning::Edited}, {"ترمیم شدہ", Meaning::Edited},
    {"اس پیغام میں ترمیم کی گئی ہے", Meaning::Edited}, {"تم تعديل هذه الرسالة", Meaning::Edited}, {"تم تعديل هذا المحتوى", Meaning::Edited},
    {"הודעה זו נערכה", Meaning::Edited}, {"این پیام ویرایش شد", Meaning::Edited}, {"इस मैसेज में बदलाव किया गया", Meaning::Edited},
    {"diese nachricht wurde bearbeitet", Meaning::Edited}, {"se editó este mensaje", Meaning::Edited},
    {"este mensaje fue editado", Meaning::Edited}, {"ce message a été modifié", Meaning::Edited},
    {"mensagem editada", Meaning::Edited}, {"essa mensagem foi editada", Meaning::Edited},
    {"questo messaggio è stato modificato", Meaning::Edited}, {"dit bericht is bewerkt", Meaning::Edited},
    {"Сообщение изменено", Meaning::Edited}, {"Это сообщение изменено", Meaning::Edited}, {"bu mesaj düzenlendi", Meaning::Edited},
    {"pesan ini diedit", Meaning::Edited}, {"pesan ini telah diedit", Meaning::Edited}, {"此消息已编辑", Meaning::Edited},
    {"此訊息已編輯", Meaning::Edited}, {"수정된 메시지입니다", Meaning::Edited}, {"このメッセージは編集されました", Meaning::Edited},
    // calls
    {"missed voice call", Meaning::Call}, {"missed video call", Meaning::Call}, {"missed group voice call", Meaning::Call},
    {"missed group video call", Meaning::Call}, {"voice call", Meaning::Call}, {"video call", Meaning::Call},
    {"مسڈ وائس کال", Meaning::Call}, {"مسڈ ویڈیو کال", Meaning::Call}, {"چھوٹی ہوئی وائس کال", Meaning::Call},
    {"چھوٹی ہوئی صوتی کال", Meaning::Call}, {"چھوٹی ہوئی ویڈیو کال", Meaning::Call}, {"وائس کال", Meaning::Call},
    {"ویڈیو کال", Meaning::Call}, {"مكالمة صوتية فائتة", Meaning::Call}, {"مكالمة فيديو فائتة", Meaning::Call},
    {"مكالمة صوتية لم يرد عليها", Meaning::Call}, {"مكالمة صوتية", Meaning::Call}, {"مكالمة فيديو", Meaning::Call},
    {"verpasster sprachanruf", Meaning::Call}, {"verpasster videoanruf", Meaning::Call}, {"sprachanruf", Meaning::Call},
    {"videoanruf", Meaning::Call}, {"llamada perdida", Meaning::Call}, {"videollamada perdida", Meaning::Call},
    {"llamada de voz", Meaning::Call}, {"videollamada", Meaning::Call}, {"appel vocal manqué", Meaning::Call},
    {"appel vidéo manqué", Meaning::Call}, {"appel vocal", Meaning::Call}, {"appel vidéo", Meaning::Call},
    {"chamada de voz perdida", Meaning::Call}, {"chamada de vídeo perdida", Meaning::Call}, {"ligação de voz perdida", Meaning::Call},
    {"chiamata vocale persa", Meaning::Call}, {"videochiamata persa", Meaning::Call}, {"пропущенный аудиозвонок", Meaning::Call},
    {"Пропущенный аудиозвонок", Meaning::Call}, {"Пропущенный видеозвонок", Meaning::Call}, {"मिस्ड वॉइस कॉल", Meaning::Call},
    {"मिस्ड वीडियो कॉल", Meaning::Call}, {"שיחה קולית שלא נענתה", Meaning::Call}, {"cevapsız sesli arama", Meaning::Call},
    {"cevapsız görüntülü arama", Meaning::Call},
};

/// Words by which a notice is known wherever they stand in it.
constexpr const char* noticeParts[] = {
    "end-to-end encrypt", "End-to-end encrypt", "end‑to‑end encrypt", "اینڈ ٹو اینڈ", "سرے سے سرے تک", "مشفّرة", "مشفرة", "التشفير", "תוצפנ",
    "מוצפנות", "מוצפנים", "הצפנה מקצה", "رمزگذاری", "एंड-टू-एंड", "एन्क्रिप्ट", "Ende-zu-Ende", "extremo a extremo",
    "de bout en bout", "ponta a ponta", "end-to-end versleuteld", "crittografat", "crittografia end-to-end", "сквозн", "Сквозн",
    "uçtan uca", "terenkripsi", "端到端", "端對端", "종단간", "エンドツーエンド", "szyfrowan", "päästä päähän", "totalsträcks",
    "ende-til-ende", "gesamte Unterhaltung",
    " created group ", " created this group", " changed the subject ", " changed the group ", " changed this group", " changed the group's",
    " changed their phone number", " changed to +", "security code with", "security code changed", " was added", " were added",
    " joined using ", " joined from ", " joined this group", " requested to join", " is now an admin", " are now an admin",
    " no longer an admin", " pinned a message", " turned on disappearing", " turned off disappearing", " updated the message timer",
    " deleted this group", " left the group", " created community", " added this group to", " changed the settings",
    "You blocked this contact", "You unblocked this contact", "This business ", "This chat is with ", "Waiting for this message",
    "Messages you send to this", "Messages to this ", "Disappearing messages", "disappearing messages",
    "نے گروپ بنایا", "نے گروپ", "گروپ کا نام", "گروپ کی", "سیکیورٹی کوڈ", "حفاظتی کوڈ", "کو شامل کیا", "کو نکال دیا", "گروپ چھوڑ",
    "أنشأ المجموعة", "أنشأت المجموعة", "غيّر ", "غيَّر ", "رمز الأمان", "أضاف ", "تغيّر رمز", "انضم باستخدام", "موضوع المجموعة",
    "יצר את הקבוצה", "יצרה את הקבוצה", "קוד האבטחה", "שינה את ", "צירף את", "समूह बनाया", "ग्रुप बनाया", "ग्रुप का", "सुरक्षा कोड",
    " hat die Gruppe ", " hat den Betreff ", "Sicherheitsnummer", "hat dich hinzugefügt", "hat die Gruppenbeschreibung",
    " creó el grupo ", " cambió el asunto ", " cambió la descripción", "código de seguridad", " añadió a ", "Creaste el grupo",
    " a créé le groupe ", " a changé le sujet", " a modifié l", "code de sécurité", " a ajouté ", "Vous avez créé le groupe",
    " criou o grupo ", " mudou o nome ", " mudou a descrição", " adicionou ", "código de segurança", "Você criou o grupo",
    " ha creato il gruppo ", " ha cambiato l", " ha aggiunto ", "codice di sicurezza", "Hai creato il gruppo",
    " heeft de groep ", " heeft het onderwerp ", "beveiligingscode", " создал группу", " создал(-а) группу", " изменил", "Код безопасности",
    " grubunu oluşturdu", " konuyu ", "güvenlik kod", " membuat grup ", " mengubah subjek", "kode keamanan",
    "创建了群组", "建立了群組", "更改了", "安全码", "安全碼", "그룹을 만들", "グループを作成",
};

/// Sentences a notice begins with that some exports put behind the chat's name and a colon.
constexpr const char* noticeStarts[] = {
    "Messages and calls are end-to-end encrypted", "Messages to this chat and calls are now secured",
    "Messages to this group are now secured", "Messages you send to this", "Messages and calls in this chat",
    "Your messages and calls are end-to-end", "پیغامات اور کالیں اینڈ ٹو اینڈ", "پیغامات اور کالز اینڈ ٹو اینڈ",
    "الرسائل والمكالمات", "الرسائل التي ترسلها", "ההודעות והשיחות", "הודעות ושיחות מוצפנות", "پیام‌ها و تماس‌ها",
    "संदेश और कॉल", "मैसेज और कॉल", "Nachrichten und Anrufe sind Ende-zu-Ende", "Los mensajes y las llamadas están cifrados",
    "Los mensajes y llamadas", "Les messages et les appels sont chiffrés", "Les messages et appels",
    "As mensagens e as chamadas são protegidas", "As mensagens e ligações", "I messaggi e le chiamate sono",
    "Berichten en gesprekken zijn", "Berichten en oproepen worden", "Сообщения и звонки защищены", "Сообщения и звонки зашифрованы",
    "Mesajlar ve aramalar uçtan uca", "Pesan dan panggilan", "消息和通话", "訊息和通話", "메시지와 통화는", "メッセージと通話は",
};

bool contains(QByteArrayView text, const char* part) {
    return ::memmem(text.data(), size_t(text.size()), part, std::strlen(part)) != nullptr;
}

QByteArrayView trimmed(QByteArrayView s) {
    while (!s.isEmpty() && (s.front() == ' ' || s.front() == '\t')) s = s.sliced(1);
    while (!s.isEmpty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.chop(1);
    return s;
}

/// Whether an invisible character may begin with this byte.
bool mayBeInvisible(char c) { return uchar(c) == 0xC2 || uchar(c) == 0xD8 || uchar(c) == 0xE2 || uchar(c) == 0xEF; }

/// Without direction marks, angle brackets and a final stop; ASCII in lower case. Empty when too long to be a phrase.
std::string phraseKey(QByteArrayView s) {
    if (s.size() > 160) return {};
    std::string key;
    for (qsizetype i = 0; i < s.size();) {
        const qsizetype skip = mayBeInvisible(s[i]) ? invisiblePrefix(s.sliced(i)) : 0;
        if (skip > 0) {
            i += skip;
            continue;
        }
        const char c = s[i++];
        key += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
    const auto strip = [&key] {
        while (!key.empty() && key.back() == ' ') key.pop_back();
    };
    strip();
    if (key.size() > 2 && key.front() == '<' && key.back() == '>') {
        key.pop_back();
        key.erase(0, 1);
    }
    if (!key.empty() && key.back() == '.') key.pop_back();
    strip();
    return key;
}

const std::unordered_map<std::string, Meaning>& table() {
    static const auto t = [] {
        std::unordered_map<std::string, Meaning> m;
        for (const Phrase& p : phrases) m.emplace(phraseKey(QByteArrayView(p.text, qsizetype(std::strlen(p.text)))), p.meaning);
        return m;
    }();
    return t;
}

/// The first bytes that sentences of the application begin with: most messages are told apart by them and their length
/// alone. Two bytes, and where four are plain letters on both sides, four.
struct Gate {
    std::bitset<65536> phrase, notice, loose;
    std::array<quint8, 65536> four{}; ///< the longest phrase that begins so, 0: none
    qsizetype longest = 0;            ///< of all phrases
    static constexpr qsizetype room = 20; ///< for brackets, a stop, blanks and a few invisible characters
    static size_t index(char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? uchar(c + 32) : uchar(c); };
        return size_t(lower(a)) << 8 | lower(b);
    }
    /// No invisible character begins among the four bytes: then they are the first four of the phrase, too.
    static bool isPlain(const char* s) {
        for (int i = 0; i < 4; ++i)
            if (mayBeInvisible(s[i])) return false;
        return true;
    }
    static size_t index4(const char* s) { return (index(s[0], s[1]) * 31 ^ index(s[2], s[3])) & 0xffff; }
    /// `s` has two bytes or more.
    bool mayBePhrase(QByteArrayView s) const {
        const size_t two = index(s[0], s[1]);
        if (!phrase.test(two)) return false;
        if (loose.test(two) || s.size() < 4 || !isPlain(s.data())) return s.size() <= longest + room;
        const qsizetype most = four[index4(s.data())];
        return most > 0 && s.size() <= most + room;
    }
    Gate() {
        for (const auto& [key, meaning] : table()) {
            longest = std::max(longest, qsizetype(key.size()));
            phrase.set(index(key[0], key[1]));
            if (key.size() < 4 || !isPlain(key.data())) loose.set(index(key[0], key[1]));
            else four[index4(key.data())] = std::max(four[index4(key.data())], quint8(std::min<size_t>(key.size(), 255)));
        }
        for (const char* start : noticeStarts) notice.set(index(start[0], start[1]));
    }
};
const Gate& gate() {
    static const Gate g;
    return g;
}

std::optional<Meaning> meaningOf(QByteArrayView s) {
    if (s.size() < 4 || s.size() > 160) return std::nullopt;
    qsizetype at = invisiblePrefix(s);
    if (at + 2 < s.size() && s[at] == '<') at += 1 + invisiblePrefix(s.sliced(at + 1));
    if (at + 2 > s.size() || !gate().mayBePhrase(s.sliced(at))) return std::nullopt;
    const auto it = table().find(phraseKey(s));
    if (it == table().end()) return std::nullopt;
    return it->second;
}

bool isExtension(QByteArrayView s) {
    if (s.size() < 2 || s.size() > 5) return false;
    for (const char c : s)
        if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))) return false;
    return true;
}
bool looksLikeFile(QByteArrayView s) {
    const qsizetype dot = s.lastIndexOf('.');
    return dot > 0 && s.size() < 256 && isExtension(s.sliced(dot + 1)) && s.indexOf('/') < 0;
}
bool allDigits(QByteArrayView s) {
    for (const char c : s)
        if (c < '0' || c > '9') return false;
    return !s.isEmpty();
}
/// "IMG-20240115-WA0001.jpg" or "00000012-PHOTO-2024-01-15-10-30-00.jpg": names no person types.
bool isWaFileName(QByteArrayView s) {
    if (!looksLikeFile(s)) return false;
    if (s.size() > 18 && s[3] == '-' && s[12] == '-' && s[13] == 'W' && s[14] == 'A') return allDigits(s.sliced(4, 8));
    return s.size() > 10 && s[8] == '-' && allDigits(s.first(8));
}

constexpr const char* attachedWords[] = {
    "file attached", "فائل منسلک ہے", "فائل منسلک", "منسلک فائل", "ملف مرفق", "الملف مرفق", "קובץ מצורף", "הקובץ מצורף",
    "فایل پیوست شد", "फ़ाइल अटैच की गई", "फ़ाइल संलग्न", "Datei angehängt", "archivo adjunto", "fichier joint", "arquivo anexado",
    "ficheiro anexado", "file allegato", "bestand bijgevoegd", "файл добавлен", "dosya ekli", "file terlampir", "添付ファイル",
    "附件檔案", "文件附件", "档案已附加", "파일 첨부됨", "plik załączony", "liitetiedosto", "attached", "Anhang", "adjunto",
    "pièce jointe", "anexado", "allegato", "bijlage", "вложение", "прикреплено", "ekli", "منسلک", "مرفق", "پیوست", "מצורף", "संलग्न",
    "附件", "첨부됨", "添付",
};
bool isAttachedWord(QByteArrayView s) {
    for (const char* w : attachedWords)
        if (s == QByteArrayView(w, qsizetype(std::strlen(w)))) return true;
    return false;
}

QString cleanName(QByteArrayView s) { return QString::fromUtf8(trimmed(s)); }

/// "<attached: NAME>" standing at the end of a line, in any language.
bool angleAttachment(QByteArrayView line, const MediaNames& media, WaBody& out) {
    if (line.isEmpty() || line.back() != '>') return false;
    const qsizetype open = line.lastIndexOf('<');
    if (open < 0 || line.size() - open > 400) return false;
    const QByteArrayView inside = line.sliced(open + 1, line.size() - open - 2);
    qsizetype colon = inside.indexOf(':');
    qsizetype skip = 1;
    if (colon < 0) {
        colon = inside.indexOf("：");
        skip = 3;
    }
    if (colon <= 0) return false;
    const QByteArrayView name = trimmed(inside.sliced(colon + skip));
    const QByteArrayView word = trimmed(inside.first(colon));
    const QString text = cleanName(name);
    if (!media.contains(text) && !isWaFileName(name) && !(looksLikeFile(name) && isAttachedWord(word))) return false;
    out.attachmentName = text;
    return true;
}

/// "NAME.ext (file attached)", in any language.
bool parenthesisAttachment(QByteArrayView line, const MediaNames& media, WaBody& out) {
    if (line.isEmpty() || line.back() != ')') return false;
    const qsizetype open = line.lastIndexOf(" (");
    if (open <= 0) return false;
    const QByteArrayView name = trimmed(line.first(open));
    const QByteArrayView words = trimmed(line.sliced(open + 2, line.size() - open - 3));
    const QString text = cleanName(name);
    if (!media.contains(text) && !isWaFileName(name) && !(looksLikeFile(name) && isAttachedWord(words))) return false;
    out.attachmentName = text;
    return true;
}

QByteArrayView location(QByteArrayView line) {
    static constexpr std::string_view map = "https://maps.google.com/?q=";
    // The colon behind "https" is rare in a message and soon looked for.
    constexpr size_t colon = 5, farthest = 40;
    for (size_t from = colon; from < size_t(line.size());) {
        const void* found = std::memchr(line.data() + from, ':', std::min(size_t(line.size()), farthest + colon + 1) - std::min(from, farthest + colon + 1));
        if (!found) return {};
        const auto at = size_t(static_cast<const char*>(found) - line.data());
        const QByteArrayView rest = line.sliced(qsizetype(at - colon));
        if (rest.startsWith(QByteArrayView(map.data(), qsizetype(map.size())))) return rest;
        from = at + 1;
    }
    return {};
}

} // namespace

WaBody readWaBody(QByteArrayView body, const MediaNames& media) {
    WaBody out;
    const qsizetype marks = invisiblePrefix(body);
    const bool marked = marks > 0;
    const QByteArrayView text = body.sliced(marks);
    const qsizetype newline = text.indexOf('\n');
    const QByteArrayView line = trimmed(newline < 0 ? text : text.first(newline));

    // The end of the text: "… <This message was edited>".
    if (text.size() > 4 && (text.back() == '>' || text.back() == ' ' || text.back() == '\n' || uchar(text.back()) >= 0x80)) {
        QByteArrayView tail = trimmed(text);
        while (tail.size() > 3 && invisiblePrefix(tail.last(3)) == 3) tail = trimmed(tail.chopped(3));
        if (!tail.isEmpty() && tail.back() == '>') {
            const qsizetype open = tail.lastIndexOf('<');
            if (open > 0 && tail.size() - open < 160) {
                const QByteArrayView inside = tail.sliced(open);
                const bool afterMark = open >= 3 && invisiblePrefix(tail.sliced(open - 3, 3)) == 3;
                const auto meaning = meaningOf(inside);
                out.edited = meaning == Meaning::Edited || (afterMark && !meaning && inside.indexOf(':') < 0);
            }
        }
    }
    if (line.isEmpty() || line.size() > 700) return out;

    if (const auto meaning = meaningOf(line)) {
        out.opensWithOwnWords = true;
        const bool whole = newline < 0;
        switch (*meaning) {
        case Meaning::Omitted:
            out.kind = MessageKind::Media;
            out.omitted = QString::fromUtf8(line);
            return out;
        case Meaning::Deleted:
            if (whole) out.deleted = true;
            return out;
        case Meaning::Call:
            // Bare words such as "voice call" are typed by people too; the application marks its own.
            if (whole && (marked || line.size() > 11)) out.kind = MessageKind::Call;
            return out;
        case Meaning::Edited: return out;
        }
    }
    const auto asMedia = [&out] {
        out.kind = MessageKind::Media;
        out.opensWithOwnWords = true;
    };
    if (angleAttachment(line, media, out) || parenthesisAttachment(line, media, out)) {
        asMedia();
        // What stands before the angle is a caption, typed with whatever begins it.
        if (line.back() == '>') out.opensWithOwnWords = line.lastIndexOf('<') == 0;
        return out;
    }
    if (!media.isEmpty() && looksLikeFile(line) && media.contains(cleanName(line))) {
        out.attachmentName = cleanName(line);
        asMedia();
        return out;
    }
    // "plan.pdf • U+200E 2 pages U+200E document omitted"
    const qsizetype mark = ::memchr(line.data(), 0xE2, size_t(line.size())) ? line.lastIndexOf("\u200E") : -1;
    if (mark > 0 && meaningOf(line.sliced(mark)) == Meaning::Omitted) {
        out.omitted = QString::fromUtf8(line.sliced(mark + 3));
        const qsizetype bullet = line.indexOf(" \u2022 ");
        if (bullet > 0 && looksLikeFile(line.first(bullet))) out.attachmentName = cleanName(line.first(bullet));
        asMedia();
        out.opensWithOwnWords = !out.attachmentName.isEmpty();
        return out;
    }
    if (const QByteArrayView place = location(line); !place.isEmpty()) {
        out.location = QString::fromUtf8(place);
        out.opensWithOwnWords = true;
        return out;
    }
    if (marked) {
        // "Voice call, 3 min", "Missed voice call, Tap to call back"
        const qsizetype comma = std::max(line.indexOf(','), line.indexOf('.'));
        if (comma > 0 && meaningOf(line.first(comma)) == Meaning::Call) {
            out.kind = MessageKind::Call;
            out.opensWithOwnWords = true;
            return out;
        }
    }
    if (line.size() > 8 && gate().notice.test(Gate::index(line[0], line[1])))
        for (const char* start : noticeStarts)
            if (line.startsWith(QByteArrayView(start, qsizetype(std::strlen(start))))) {
                out.encryptionNotice = true;
                return out;
            }
    return out;
}

QByteArrayView withoutOwnMark(QByteArrayView text) {
    return text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80' && (text[2] == '\x8E' || text[2] == '\x8F') ? text.sliced(3) : text;
}

bool isNoticeText(QByteArrayView text) {
    for (const char* part : noticeParts)
        if (contains(text, part)) return true;
    return false;
}

QString waTitle(const QString& fileName) {
    QString name = fileName.mid(fileName.lastIndexOf(QLatin1Char('/')) + 1);
    for (const char* ext : {".txt", ".zip"})
        if (name.endsWith(QLatin1String(ext), Qt::CaseInsensitive)) name.chop(4);
    static const char* const prefixes[] = {
        "WhatsApp Chat with ", "WhatsApp Chat - ", "WhatsApp Chat mit ", "WhatsApp-Chat mit ", "Chat de WhatsApp con ",
        "Conversa do WhatsApp com ", "Discussion WhatsApp avec ", "Chat WhatsApp con ", "WhatsApp-chat met ", "WhatsApp chat met ",
        "Чат WhatsApp с контактом ", "Чат WhatsApp с ", "WhatsApp Sohbeti - ", "Chat WhatsApp dengan ", "محادثة واتساب مع ",
        "WhatsApp-keskustelu: "};
    for (const char* p : prefixes) {
        const QString prefix = QString::fromUtf8(p);
        if (name.startsWith(prefix, Qt::CaseInsensitive)) return name.mid(prefix.size()).trimmed();
    }
    const QString urdu = QStringLiteral(" کے ساتھ WhatsApp چیٹ");
    if (name.endsWith(urdu)) return name.chopped(urdu.size()).trimmed();
    return {};
}

} // namespace saboot::parsers::chat
