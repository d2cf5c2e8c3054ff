#pragma once
#include "parsers/chat/reader.h"

namespace saboot::parsers::chat {
/// Texts that write the date once as a heading and the hour before each message.
/// LINE "Export chat history": "2015/12/25 Fri", then "07:33<tab>name<tab>text".
extern const Format lineTextFormat;
/// KakaoTalk "Export chat": "--- 2024년 3월 11일 월요일 ---", then "[name] [오전 9:12] text".
extern const Format kakaoTextFormat;
} // namespace saboot::parsers::chat
