#pragma once
#include "report/model.h"

/// An invented case that fills every part of a report. No person, number or address is real.
namespace specimen {

/// The time of the report: 20 November 2026, 15:30 PKT.
inline constexpr qint64 reportTime = 1795170600000;

saboot::report::ReportModel full();
/// Only particulars, officer and chain head.
saboot::report::ReportModel empty();
/// A screenshot of `size`, drawn by the program: coloured bands, so that parts can be told apart.
QImage screenshot(const QSize& size);
QByteArray pngOf(const QImage& image);
QByteArray jpegOf(const QImage& image);
/// `count` exhibits with pictures and `messages` messages: for measuring.
saboot::report::ReportModel large(int exhibits, int messages);

} // namespace specimen
