#pragma once
#include "services/chats.h"
#include "services/exhibits.h"
#include "services/testcase.h"

/// A short fictional chat in a test case.
namespace saboot::tests {

inline domain::Chat importStory(TestCase& t, const QByteArray& text, const QString& name = QStringLiteral("chat.txt")) {
    JobControl job;
    domain::Acquisition a;
    a.source = QStringLiteral("Phone P-1");
    a.collectedAt = 1'789'900'000'000;
    auto added = services::Exhibits(t.opened()).attachBytes(text, name, a, services::DuplicateRule::Skip, job);
    if (!added) qFatal("%s", qPrintable(describe(added.error())));
    auto chats = services::Chats(t.opened()).import(added->exhibit.id, {}, job);
    if (!chats) qFatal("%s", qPrintable(describe(chats.error())));
    return chats->front();
}

inline QByteArray storyText() {
    return QByteArrayLiteral("14/11/25, 21:41 - Device owner: Easypaisa bhi chalega?\n"
                             "14/11/25, 21:42 - Goldie Bhai: Haan, naam Rubab Q.\n"
                             "15/11/25, 09:03 - Device owner: Naya wallet: TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW\n"
                             "15/11/25, 09:05 - Goldie Bhai: Rs 25,000 bhej do\n"
                             "16/11/25, 22:10 - Goldie Bhai: Theek hai\n");
}

} // namespace saboot::tests
