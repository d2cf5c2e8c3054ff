#pragma once
#include "base/error.h"
#include "services/sample/story.h"

#include <QImage>

/// Pictures of the sample case, drawn as a phone would show them. Needs a QGuiApplication; any thread.
namespace saboot::services::sample {

/// A messenger screenshot, 1080 pixels wide.
QImage messengerScreen(const QString& title, const QString& status, const std::vector<Line>& lines, bool dark);
/// Where its head shows the picture of the account: a figure without a face.
QRect messengerFace();
/// The receipt of a wallet app.
QImage slipScreen(const QString& amount, const QString& to, const QString& when, const QString& reference);
/// A long capture of a shop page: several screens high.
QImage shopPage();
/// A parcel label with its number as a barcode-like block and a QR code.
QImage parcelLabel(const QString& number, const QString& to, const QString& phone);
/// A QR code with a margin and a caption.
Result<QImage> qrPicture(const QString& text, const QString& caption);

} // namespace saboot::services::sample
